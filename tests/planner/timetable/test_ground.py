"""Where activities can be: chains of openings, moments, neighbours, and halls that need time between two openings."""

from collections.abc import Callable

import attrs
import pytest

from ccmagenda.planner._timetable import Activity, Hall, Opening, Problem
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.kinds import Kind, kinds_of
from ccmagenda.planner._timetable.problem import Apart, Kept, Misplaced, Price

Hours = Callable[..., tuple[Opening, ...]]


def test_a_span_ends_with_the_day(hours: Hours) -> None:
    openings = (*hours(60, 60), *hours(60, 60, day=1))
    ground = Ground(Problem(openings=openings, activities=(Activity(span=2),)))
    assert ground.sites == ({0: (0,), 2: (0,)},)
    assert (ground.chain(0, 0, 2), ground.chain(1, 0, 2)) == ((0, 1), ())


def test_a_span_stays_in_a_hall_that_is_open(hours: Hours) -> None:
    first, then = hours(60, 60)
    openings = (first, attrs.evolve(then, halls=(1,)))
    ground = Ground(Problem(openings=openings, activities=(Activity(span=2),), halls=(Hall(), Hall())))
    assert ground.sites == ({0: (1,)},)


def test_moments_are_the_largest_sets_that_run_at_once(hours: Hours) -> None:
    morning = Opening(start=0, end=120, day=0, minutes=120)
    ground = Ground(Problem(openings=(*hours(60, 60, 60), morning), activities=()))
    assert ground.moments == ((0, 3), (1, 3), (2,))
    assert ground.overlaps == (frozenset({3}), frozenset({3}), frozenset(), frozenset({0, 1}))
    assert ground.beside == ((1,), (0, 2), (1, 3), (2,))


@pytest.mark.parametrize(
    ("hall", "near"),
    [
        pytest.param(Hall(), (), id="none"),
        pytest.param(Hall(turn_round=30), ((0, 1), (1, 2)), id="turn-round"),
        pytest.param(Hall(turn_round=30, anywhere=True), (), id="anywhere"),
    ],
)
def test_openings_of_a_hall_are_too_near(hours: Hours, hall: Hall, near: tuple[tuple[int, ...], ...]) -> None:
    assert Ground(Problem(openings=hours(60, 60, 60), activities=(), halls=(hall,))).near(0) == near


@pytest.mark.parametrize(("minutes", "single"), [((31, 31), True), ((30, 30), False), ((5, 60), True)], ids=str)
def test_halls_take_one_at_a_time_where_no_two_fit(hours: Hours, minutes: tuple[int, ...], single: bool) -> None:  # noqa: FBT001
    there = tuple(Activity(minutes=one) for one in minutes)
    assert Ground(Problem(openings=hours(60), activities=there)).single is single


def test_kinds_are_what_nothing_tells_apart(hours: Hours) -> None:
    asked = (
        Apart(activities=(0, 1, 2)),
        *(Misplaced(activity=one, openings=(0,), price=Price(0)) for one in (0, 1)),
        Kept(activity=4, opening=0, hall=0, moved=Price(0)),
    )
    problem = Problem(openings=hours(60), activities=(Activity(),) * 6, conditions=asked)
    assert kinds_of(problem, range(6)) == (Kind((0, 1)), Kind((2,)), Kind((3, 5)), Kind((4,)))
