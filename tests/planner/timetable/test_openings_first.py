"""Openings first and halls for them: what is answered is the best, and what is not is left to the whole model."""

from collections.abc import Callable

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccmagenda.planner._timetable import (
    Activity,
    Apart,
    Barred,
    Ended,
    Hall,
    Infeasible,
    Kept,
    Misplaced,
    Opening,
    Ordered,
    Placement,
    Price,
    Problem,
    solve,
)
from ccmagenda.planner._timetable.climbing import Climb, climb
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.openings_first import openings_first
from ccmagenda.planner._timetable.running import Effort
from ccmagenda.planner._timetable.watch import Watch

Tried = Callable[[Problem], tuple[int, ...] | None]
Hours = Callable[..., tuple[Opening, ...]]
ONE = Price(0)


def replanned(hours: Hours, *lost: tuple[int, int]) -> Problem:
    """Return four hours with two halls, six activities that were in the first three, and halls that are lost."""
    openings = [
        attrs.evolve(one, halls=[hall for hall in (0, 1) if (number, hall) not in lost])
        for number, one in enumerate(hours(1, 1, 1, 1))
    ]
    kept = [Kept(activity=n, opening=n // 2, hall=n % 2, moved=ONE, changed=ONE) for n in range(6)]
    return Problem(openings=openings, activities=(Activity(minutes=1),) * 6, halls=(Hall(), Hall()), conditions=kept)


def effort(seconds: float = 10) -> Effort:
    return Effort(watch=Watch(seconds), plain=True)


def test_whole_model_is_not_needed_where_openings_tell_all(hours: Hours) -> None:
    begun = openings_first(Ground(replanned(hours, (0, 1))), effort(), None)
    assert isinstance(begun.answer, Placement)
    assert (begun.answer.costs, begun.answer.optimal, begun.answer.places[1]) == ((1,), True, (3, 0))


def test_hall_that_is_lost_costs_whoever_stays_in_its_opening(hours: Hours) -> None:
    only = Problem(
        openings=[attrs.evolve(one, halls=[1, 2]) for one in hours(1)],
        activities=(Activity(minutes=1),) * 2,
        halls=(Hall(),) * 3,
        conditions=[Kept(activity=n, opening=0, hall=n, moved=ONE, changed=ONE) for n in range(2)],
    )
    begun = openings_first(Ground(only), effort(), None)
    assert isinstance(begun.answer, Placement)
    assert begun.answer.costs == (1,)


def test_what_openings_do_not_tell_is_begun_with(hours: Hours) -> None:
    two = [Kept(activity=n, opening=0, hall=0, moved=ONE, changed=ONE) for n in range(2)]
    there = Problem(openings=hours(1), activities=(Activity(minutes=1),) * 2, halls=(Hall(), Hall()), conditions=two)
    begun = openings_first(Ground(there), effort(), None)
    assert (begun.answer, sorted(place or (9, 9) for place in begun.places or ())) == (None, [(0, 0), (0, 1)])
    found = solve(there)
    assert isinstance(found, Placement)
    assert (found.costs, found.optimal) == ((1,), True)


def test_impossible_openings_are_an_answer(hours: Hours) -> None:
    there = Problem(openings=hours(1), activities=(Activity(minutes=1),) * 3, halls=(Hall(), Hall()))
    assert openings_first(Ground(there), effort(), None).answer == Infeasible()


def test_search_that_is_stopped_gives_what_it_has(hours: Hours, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*given: object) -> Climb:
        return attrs.evolve(climb(*given), proven=False, stopped=True)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr("ccmagenda.planner._timetable.openings_first.climb", stopped)
    found = openings_first(Ground(replanned(hours, (0, 1))), effort(), None).answer
    assert isinstance(found, Placement)
    assert (found.stopped, found.optimal) == (True, False)
    monkeypatch.setattr("ccmagenda.planner._timetable.openings_first.climb", lambda *_: Climb(stopped=True))
    assert openings_first(Ground(replanned(hours)), effort(), None).answer == Ended(stopped=True)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_answered_is_the_best(
    data: st.DataObject, drawn: Callable[..., st.SearchStrategy[Problem]], tried: Tried
) -> None:
    problem = data.draw(drawn(single=True))
    plain = [one for one in problem.conditions if isinstance(one, Misplaced | Kept | Apart | Ordered | Barred)]
    problem = attrs.evolve(problem, conditions=plain)
    answer = openings_first(Ground(problem), effort(), None).answer if Ground(problem).single else None
    if isinstance(answer, Placement):
        assert answer.costs == tried(problem)
    elif isinstance(answer, Infeasible):
        assert tried(problem) is None
