"""Time is counted by the solver's own steps where one worker searches, so that it ends at the same step on every machine."""

from collections.abc import Callable

import pytest

from ccmagenda.planner._timetable import Activity, Infeasible, Misplaced, Opening, Placement, Price, Problem
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.running import Effort
from ccmagenda.planner._timetable.search import exact
from ccmagenda.planner._timetable.watch import STEPS, Watch


def test_watch_by_the_clock_counts_down_from_when_it_was_made() -> None:
    assert 59 < Watch(60).left <= 60
    assert Watch(0).left == 0


def test_watch_with_steps_counts_nothing_else() -> None:
    watch = Watch(60, began=0.0, steps=[])
    assert (watch.left, watch.by_the_clock) == (60, 0)
    assert watch.steps is not None
    watch.steps.extend([20 * STEPS, 10 * STEPS])
    assert watch.left == pytest.approx(30)


def test_watch_whose_steps_are_taken_has_nothing_left() -> None:
    assert Watch(60, steps=[61 * STEPS]).left == 0


@pytest.fixture
def four(hours: Callable[..., tuple[Opening, ...]]) -> Problem:
    """Return four activities of which two at most are in the first of two hours."""
    late = tuple(Misplaced(activity=one, openings=(1,), price=Price(0, one + 1)) for one in range(4))
    there = tuple(Activity(minutes=30) for _ in range(4))
    return Problem(openings=hours(60, 60), activities=there, conditions=late)


def test_search_takes_its_steps_from_the_watch(four: Problem) -> None:
    watch = Watch(60, steps=[])
    found = exact(Ground(four), Effort(watch=watch))
    assert isinstance(found, Placement)
    assert 0 < sum(watch.steps or ()) < 60 * STEPS


def test_search_without_steps_left_finds_nothing(four: Problem) -> None:
    watch = Watch(60, steps=[60 * STEPS])
    assert not isinstance(exact(Ground(four), Effort(watch=watch)), Infeasible)
