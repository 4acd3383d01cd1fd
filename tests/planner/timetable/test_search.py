"""The search finds what trying every placement finds, says so, and says the same every time."""

from collections.abc import Callable

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccmagenda.planner._timetable import (
    Activity,
    Apart,
    Ended,
    Hall,
    Infeasible,
    Misplaced,
    Opening,
    Placement,
    Price,
    Problem,
    score,
    solve,
)

Hours = Callable[..., tuple[Opening, ...]]
Tried = Callable[[Problem], tuple[int, ...] | None]
Drawn = Callable[..., st.SearchStrategy[Problem]]
DRAWN = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))


@DRAWN
@given(data=st.data())
def test_solve_finds_the_optimum_of_every_tiny_problem(tried: Tried, drawn: Drawn, data: st.DataObject) -> None:
    problem = data.draw(drawn())
    best, found = tried(problem), solve(problem)
    if best is None:
        assert found == Infeasible()
    else:
        assert isinstance(found, Placement)
        assert (found.costs, found.bounds, found.optimal, found.stopped) == (best, best, True, False)
        assert score(problem, found.places).valid


@settings(DRAWN, max_examples=20)
@given(data=st.data())
def test_solve_says_the_same_for_the_same_seed(drawn: Drawn, data: st.DataObject) -> None:
    problem = data.draw(drawn())
    assert solve(problem, seed=3) == solve(problem, seed=3)


@pytest.fixture
def parallel(hours: Hours) -> Problem:
    """Return four activities that would rather not be in the last of two hours, and of which two cannot be at once."""
    late = tuple(Misplaced(activity=one, openings=(1,), price=Price(0, one + 1)) for one in range(4))
    halls = (Hall(), Hall(), Hall())
    there = tuple(Activity(minutes=60) for _ in range(4))
    return Problem(openings=hours(60, 60), activities=there, halls=halls, conditions=(*late, Apart(activities=(2, 3))))


def test_solve_tells_of_each_better_placement_and_last_of_the_best(parallel: Problem) -> None:
    told: list[Placement] = []
    found = solve(parallel, told=told.append)
    assert isinstance(found, Placement)
    assert found.costs == (3,)
    assert [one.costs for one in told] == sorted({one.costs for one in told}, reverse=True)
    assert told[-1].places == found.places


def test_solve_with_a_good_start_keeps_what_it_costs(parallel: Problem) -> None:
    first = solve(parallel)
    assert isinstance(first, Placement)
    again = solve(parallel, start=first)
    assert isinstance(again, Placement)
    assert again.costs == first.costs


def test_solve_without_activities_places_nobody(hours: Hours) -> None:
    assert solve(Problem(openings=hours(60), activities=())) == Placement(places=(), optimal=True)


@pytest.mark.parametrize(
    "there",
    [
        pytest.param((Activity(minutes=61),), id="longer-than-every-opening"),
        pytest.param((Activity(minutes=40), Activity(minutes=40)), id="more-than-fits"),
        pytest.param((Activity(span=2),), id="a-span-beyond-the-day"),
    ],
)
def test_solve_proves_that_it_is_impossible(hours: Hours, there: tuple[Activity, ...]) -> None:
    assert solve(Problem(openings=hours(60), activities=there)) == Infeasible()


def test_solve_in_no_time_ends_without_an_answer(hours: Hours) -> None:
    many = Problem(openings=hours(*[60] * 40), activities=tuple(Activity(minutes=n % 50 + 5) for n in range(60)))
    assert solve(many, seconds=0) == Ended()


def test_solve_stopped_before_it_begins_says_so(parallel: Problem, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    for room in ("search", "openings_first"):
        monkeypatch.setattr(f"ccmagenda.planner._timetable.{room}.lower", interrupted)
    assert solve(parallel) == Ended(stopped=True)


def test_solve_leaves_out_whom_it_costs_least(hours: Hours) -> None:
    there = tuple(Activity(minutes=60, left_out=Price(0, cost)) for cost in (5, 2, 9))
    found = solve(Problem(openings=hours(60, 60), activities=there))
    assert isinstance(found, Placement)
    assert (found.costs, found.places[1]) == ((2,), None)


def test_an_earlier_level_outweighs_any_number_of_a_later_one(hours: Hours) -> None:
    asked = (
        Misplaced(activity=0, openings=(0,), price=Price(0)),
        *(Misplaced(activity=0, openings=(1,), price=Price(1, 100)) for _ in range(9)),
    )
    found = solve(Problem(openings=hours(60, 60), activities=(Activity(),), conditions=asked))
    assert isinstance(found, Placement)
    assert (found.places, found.costs) == (((1, 0),), (0, 900))


def test_a_placement_is_a_value(parallel: Problem) -> None:
    found = solve(parallel)
    assert isinstance(found, Placement)
    assert attrs.evolve(found) == found
