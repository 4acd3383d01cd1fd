"""Small problems of every kind of condition, and the one judge of tiny ones: trying every placement."""

from collections.abc import Callable
from itertools import product

import attrs
import pytest
from hypothesis import strategies as st

from ccmagenda.planner._timetable import (
    Activity,
    Apart,
    Barred,
    Condition,
    Even,
    Hall,
    Kept,
    Misplaced,
    Opening,
    Ordered,
    Price,
    Problem,
    Rivals,
    Spaced,
    Spread,
    Together,
    Unbroken,
    Used,
    score,
)
from ccmagenda.planner._timetable.ground import Ground

prices = st.builds(Price, st.integers(0, 1), st.integers(1, 4))
perhaps = st.none() | prices
rooms = st.builds(Hall, turn_round=st.sampled_from([0, 0, 0, 30]), anywhere=st.booleans())


@st.composite
def openings(draw: st.DrawFn) -> tuple[Opening, ...]:
    """Draw one to four openings on two days, some beside each other, some overlapping, some of unlike length."""
    found = []
    for _ in range(draw(st.integers(1, 4))):
        day, start = draw(st.integers(0, 1)), draw(st.sampled_from([0, 60, 60, 120, 90]))
        minutes = draw(st.sampled_from([1, 60, 60, 90]))
        halls = draw(st.sampled_from([(), (), (0,)]))
        found.append(Opening(start=1440 * day + start, end=1440 * day + start + 60, day=day, minutes=minutes, halls=halls))
    return tuple(found)


def activities(number_of_openings: int, number_of_halls: int) -> st.SearchStrategy[Activity]:
    return st.builds(
        Activity,
        minutes=st.sampled_from([0, 1, 30, 45, 60]),
        span=st.sampled_from([1, 1, 1, 2]),
        openings=st.just(()) | st.sets(st.integers(0, number_of_openings - 1), max_size=3),
        halls=st.just(()) | st.sets(st.integers(0, number_of_halls - 1), max_size=2),
        tenant=st.sampled_from([-1, -1, 0, 1]),
        left_out=st.none() | st.none() | prices,
        share=st.sampled_from([0, 0, 20]),
    )


def conditions(activity: int, opening: int, hall: int) -> st.SearchStrategy[Condition]:
    """Draw a condition of a problem with so many activities, openings and halls."""
    one = st.integers(0, activity - 1)
    some = st.sets(one, min_size=min(2, activity))
    slot, slots = st.integers(0, opening - 1), st.sets(st.integers(0, opening - 1))
    room, rooms = st.integers(0, hall - 1), st.sets(st.integers(0, hall - 1))
    why = st.integers(0, 5)
    return st.one_of(
        st.builds(Apart, activities=some, price=perhaps, why=why),
        st.builds(Barred, entries=st.lists(st.tuples(one, slots.map(tuple)), min_size=1, max_size=3), price=perhaps, why=why),
        st.builds(Misplaced, activity=one, openings=slots, halls=rooms, price=perhaps, why=why),
        st.builds(Ordered, first=one, then=one, price=perhaps, why=why).filter(lambda c: c.first != c.then),
        st.builds(Together, activities=some, price=perhaps, why=why | st.just(-1)),
        st.builds(Spread, activities=some, days=st.integers(0, 2), price=perhaps, adjacent=perhaps, why=why),
        st.builds(Kept, activity=one, opening=slot, hall=room, moved=prices, changed=perhaps),
        st.builds(Even, openings=slots, price=prices),
        st.builds(Used, activities=some, openings=slots, halls=rooms, free=st.integers(0, 2), price=perhaps, why=why),
        st.builds(
            Spaced,
            activities=some,
            opening=slot,
            hall=room,
            gap=st.sampled_from([15, 30]),
            minutes=st.sampled_from([30, 60, 90]),
            price=prices,
            why=why,
        ),
        st.builds(Rivals, first=some, second=some, price=perhaps, why=why),
        st.builds(Unbroken, activities=some, price=perhaps, why=why),
    )


@st.composite
def problems(draw: st.DrawFn, *, single: bool | None = None) -> Problem:
    """Draw a problem that is small enough to try every placement; ``single``: whether its rooms take one at a time."""
    slots, halls = draw(openings()), draw(st.integers(2 if single else 1, 2))
    things = tuple(draw(st.lists(activities(len(slots), halls), min_size=2, max_size=4)))
    asked = draw(st.lists(conditions(len(things), len(slots), halls), min_size=1, max_size=6))
    if single or (single is None and draw(st.booleans())):
        slots = tuple(attrs.evolve(one, minutes=1) for one in slots)
        things = tuple(attrs.evolve(one, minutes=1, tenant=-1) for one in things)
    elif draw(st.booleans()):  # groups with one hall each
        things = tuple(Activity(minutes=one.minutes, openings=one.openings, tenant=n % 2) for n, one in enumerate(things))
        groups = [tuple(range(group, len(things), 2)) for group in range(min(2, len(things)))]
        asked = [*(Together(activities=group) for group in groups), *asked]
    if draw(st.booleans()):  # some that nothing tells apart
        things = tuple(things[0] if n % 2 else one for n, one in enumerate(things))
    there = draw(st.lists(rooms, min_size=halls, max_size=halls))
    return Problem(openings=slots, activities=things, halls=tuple(there), conditions=tuple(asked))


def best_by_trying(problem: Problem) -> tuple[int, ...] | None:
    """Return the least costs of all placements, or None if none is valid."""
    ground = Ground(problem)
    ways: list[list[tuple[int, int] | None]] = []
    for activity, sites in zip(problem.activities, ground.sites, strict=True):
        places: list[tuple[int, int] | None] = [(opening, hall) for opening, halls in sites.items() for hall in halls]
        ways.append(places + [None] * (activity.left_out is not None))
    judged = (score(problem, places, ground) for places in product(*ways))
    return min((one.costs for one in judged if one.valid), default=None)


Places = tuple[tuple[int, int] | None, ...]


@pytest.fixture(scope="session")
def tried() -> Callable[[Problem], tuple[int, ...] | None]:
    """Return the judge of tiny problems: the least costs, by trying every placement."""
    return best_by_trying


def row(*lengths: int, day: int = 0) -> tuple[Opening, ...]:
    """Return openings of a day, each beginning an hour after the one before, in which so many minutes fit."""
    starts = [1440 * day + 60 * number for number in range(len(lengths))]
    return tuple(Opening(start=s, end=s + 60, day=day, minutes=m) for s, m in zip(starts, lengths, strict=True))


@pytest.fixture(scope="session")
def drawn() -> Callable[..., st.SearchStrategy[Problem]]:
    """Return the maker of strategies for tiny problems."""
    return problems


@pytest.fixture(scope="session")
def hours() -> Callable[..., tuple[Opening, ...]]:
    """Return a maker of openings one after the other."""
    return row
