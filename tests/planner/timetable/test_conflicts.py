"""Why a problem is impossible: no reason that is named can be left out, and there is no smaller set."""

from collections.abc import Callable, Iterable
from itertools import combinations

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccmagenda.planner._timetable import (
    Activity,
    Apart,
    Misplaced,
    Opening,
    Ordered,
    Price,
    Problem,
    possible,
    smallest_conflict,
)

Hours = Callable[..., tuple[Opening, ...]]
Tried = Callable[[Problem], tuple[int, ...] | None]
Drawn = Callable[..., st.SearchStrategy[Problem]]


def left(problem: Problem, whys: Iterable[int]) -> Problem:
    """Return the problem with some reasons only, and what has no reason."""
    kept = {*whys, -1}
    return attrs.evolve(problem, conditions=tuple(one for one in problem.conditions if one.why in kept))


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_conflict_is_the_smallest_that_there_is(tried: Tried, drawn: Drawn, data: st.DataObject) -> None:
    problem = data.draw(drawn())
    whys = sorted({one.why for one in problem.conditions if one.why >= 0})
    assert possible(problem) == (tried(problem) is not None)
    found = smallest_conflict(problem)
    if tried(problem) is not None or tried(left(problem, ())) is None:
        assert found == ()
        return
    assert tried(left(problem, found)) is None
    smaller = (some for some in combinations(whys, len(found) - 1))
    assert all(tried(left(problem, some)) is not None for some in smaller)


@pytest.fixture
def contradictory(hours: Hours) -> Problem:
    """Return three activities: the second after the first, pinned to the first hour, and a third that is in nobody's way."""
    asked = (
        Misplaced(activity=1, openings=(1, 2), why=7),
        Misplaced(activity=0, openings=(0,), why=4),
        Ordered(first=0, then=1, why=2),
        Apart(activities=(0, 1, 2), why=9),
        Misplaced(activity=2, openings=(0, 1, 2), price=Price(0), why=8),
    )
    return Problem(openings=hours(60, 60, 60), activities=(Activity(minutes=60),) * 3, conditions=asked)


def test_a_conflict_names_the_reasons_in_order_and_no_others(contradictory: Problem) -> None:
    assert possible(contradictory) is False
    assert smallest_conflict(contradictory) in {(4, 7, 2), (2, 4, 7), (2, 7)}


@pytest.mark.parametrize("why", [2, 7], ids=["order", "pin"])
def test_a_problem_is_possible_without_a_reason_of_its_conflict(contradictory: Problem, why: int) -> None:
    assert possible(contradictory, frozenset({why})) is True


def test_in_no_time_nothing_is_known(contradictory: Problem) -> None:
    many = attrs.evolve(contradictory, activities=contradictory.activities * 30)
    assert possible(many, seconds=0) in {None, False}


def test_a_circle_of_order_is_a_conflict_of_its_own(hours: Hours) -> None:
    circle = tuple(Ordered(first=one, then=(one + 1) % 3, why=one) for one in range(3))
    aside = Misplaced(activity=3, openings=(0,), why=5)
    there = (Activity(minutes=10),) * 4
    assert smallest_conflict(Problem(openings=hours(60, 60), activities=there, conditions=(*circle, aside))) == (0, 1, 2)
