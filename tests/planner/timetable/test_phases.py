"""Phases, steps and one whole model find the same: the best, on problems small enough to try every placement."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccmagenda.planner._timetable import (
    Activity,
    Apart,
    Hall,
    Infeasible,
    Misplaced,
    Opening,
    Placement,
    Price,
    Problem,
    Rivals,
    Spread,
    Together,
    score,
)
from ccmagenda.planner._timetable.board import Board
from ccmagenda.planner._timetable.climbing import climb
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.halling import halls_for
from ccmagenda.planner._timetable.lowering import lower
from ccmagenda.planner._timetable.phases import phased
from ccmagenda.planner._timetable.rough import has_hope, rough
from ccmagenda.planner._timetable.running import Effort
from ccmagenda.planner._timetable.settling import settled, settles
from ccmagenda.planner._timetable.steps import stepwise
from ccmagenda.planner._timetable.watch import Watch

Hours = Callable[..., tuple[Opening, ...]]
Tried = Callable[[Problem], tuple[int, ...] | None]
Drawn = Callable[..., st.SearchStrategy[Problem]]
DRAWN = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))


def effort() -> Effort:
    return Effort(watch=Watch(30))


@DRAWN
@given(data=st.data())
def test_phases_find_the_optimum_where_rooms_take_one_at_a_time(tried: Tried, drawn: Drawn, data: st.DataObject) -> None:
    problem = data.draw(drawn(single=True))
    ground = Ground(problem)
    assert ground.single
    judged(problem, phased(ground, effort(), None), tried(problem))


@DRAWN
@given(data=st.data())
def test_steps_find_the_optimum(tried: Tried, drawn: Drawn, data: st.DataObject) -> None:
    problem = data.draw(drawn())
    judged(problem, stepwise(Ground(problem), effort(), None), tried(problem))


def judged(problem: Problem, found: object, best: tuple[int, ...] | None) -> None:
    if best is None:
        assert found == Infeasible()
        return
    assert isinstance(found, Placement)
    assert (found.costs, score(problem, found.places).valid) == (best, True)
    assert found.bounds <= best


@pytest.fixture
def crowded(hours: Hours) -> Problem:
    """Return eight activities in four hours and two halls; of each two neighbours in the list, none are at once."""
    apart = tuple(Apart(activities=(one, one + 1)) for one in range(7))
    there = tuple(Activity(minutes=1, halls=(0,) if one < 3 else ()) for one in range(8))
    return Problem(openings=hours(1, 1, 1, 1), activities=there, halls=(Hall(), Hall()), conditions=apart)


def test_rough_keeps_clashes_and_counts_halls(crowded: Problem) -> None:
    begins = rough(Ground(crowded), 10)
    assert begins is not None
    assert all(one != other for one, other in pairwise(begins))
    assert sorted(begins.count(opening) for opening in range(4)) == [2, 2, 2, 2]
    assert len(set(begins[:3])) == 3


def test_rough_says_the_same_for_the_same_seed(crowded: Problem) -> None:
    assert rough(Ground(crowded), 10, 5) == rough(Ground(crowded), 10, 5)


def test_rough_without_an_opening_for_somebody_finds_nothing(hours: Hours) -> None:
    problem = Problem(openings=hours(1), activities=(Activity(minutes=2), Activity(minutes=1)))
    assert rough(Ground(problem), 10) is None


def test_rough_with_hope_keeps_out_clashes_that_only_cost(hours: Hours) -> None:
    there = (Activity(minutes=1),) * 3
    cost = Rivals(first=(0,), second=(1, 2), price=Price(0))
    problem = Problem(openings=hours(1, 1), activities=there, halls=(Hall(),) * 3, conditions=(cost,))
    begins = rough(Ground(problem), 10, hopeful=True)
    assert begins is not None
    assert begins[0] not in begins[1:]
    assert has_hope(problem)
    assert rough(Ground(problem), 10) == (0, 0, 0)


@pytest.mark.parametrize(
    ("there", "least"),
    [
        pytest.param(((), (), ()), 0, id="room-for-all"),
        pytest.param(((1, 2), (), ()), 0, id="one-in-the-large-hall"),
        pytest.param(((1, 2), (1, 2), ()), 3, id="two-for-one-hall"),
        pytest.param(((1, 2), (1, 2), (2,)), 3, id="nested"),
        pytest.param(((1, 2), (1, 2), (1, 2)), 6, id="three-for-one-hall"),
    ],
)
def test_openings_alone_tell_what_the_halls_will_cost(hours: Hours, there: tuple[tuple[int, ...], ...], least: int) -> None:
    asked = tuple(Misplaced(activity=one, halls=halls, price=Price(0, 3)) for one, halls in enumerate(there) if halls)
    problem = Problem(openings=hours(1), activities=(Activity(minutes=1),) * 3, halls=(Hall(),) * 3, conditions=asked)
    board = Board(Ground(problem), halls=False)
    lower(board)
    assert climb(board, 1, effort(), None, 10).bounds == (least,)


def test_halls_by_hand_keep_together_what_should_be(hours: Hours) -> None:
    small = tuple(Misplaced(activity=one, halls=(1,), price=Price(0, 3)) for one in (0, 2))
    large = Misplaced(activity=1, halls=(0,), price=Price(0))
    asked = (*small, large, Together(activities=(1, 3), price=Price(0, 2)))
    problem = Problem(
        openings=hours(1, 1), activities=(Activity(minutes=1),) * 4, halls=(Hall(), Hall(), Hall()), conditions=asked
    )
    for seed in range(6):
        places = halls_for(Ground(problem), (0, 0, 1, 1), Watch(10), seed)
        assert places is not None
        assert score(problem, places).costs == (0,)


def test_halls_by_hand_for_several_openings_leave_room_for_the_others(hours: Hours) -> None:
    there = (Activity(minutes=1, span=2), Activity(minutes=1), Activity(minutes=1, halls=(0,)))
    problem = Problem(openings=hours(1, 1), activities=there, halls=(Hall(), Hall()))
    assert halls_for(Ground(problem), (0, 0, None), Watch(10)) == ((0, 0), (0, 1), None)
    assert halls_for(Ground(problem), (0, 0, 1), Watch(10)) == ((0, 1), (0, 0), (1, 0))


def test_halls_by_hand_where_there_are_too_few_are_none(hours: Hours) -> None:
    problem = Problem(openings=hours(1), activities=(Activity(minutes=1),) * 3, halls=(Hall(), Hall()))
    assert halls_for(Ground(problem), (0, 0, 0), Watch(10)) is None


def test_settling_lessens_what_clashes_and_openings_cost(hours: Hours) -> None:
    asked = (
        Apart(activities=(0, 1, 2), price=Price(0, 2)),
        Misplaced(activity=0, openings=(1, 2), price=Price(1)),
        Misplaced(activity=1, openings=(0, 2), price=Price(1)),
    )
    problem = Problem(openings=hours(1, 1, 1), activities=(Activity(minutes=1),) * 3, halls=(Hall(),) * 3, conditions=asked)
    assert settles(problem)
    assert settled(Ground(problem), (0, 0, 0), 60) == (0, 1, 2)


def test_settling_is_not_for_groups_that_are_spread(hours: Hours) -> None:
    spread = Spread(activities=(0,), days=2, price=Price(0))
    asked = (spread, Misplaced(activity=0, openings=(0,), price=Price(0)))
    assert not settles(Problem(openings=hours(1), activities=(Activity(),), conditions=asked))
