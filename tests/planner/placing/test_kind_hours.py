"""Hours within a sitting avoid what rules with exceptions object to, where they can."""

from collections.abc import Callable

import pytest

from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
Hours = Callable[[Plan], dict[str, str]]
TEXT = """convention: ccm
meeting: 2IM
sittings: [{{key: m, day: 16 April 2012, morning: 10:00-13:00}}]
unplaced:
{}absences: [{{day: 16 April, time: "{}", because: reception}}]
"""


def waiting(*sessions: tuple[str, str, int]) -> str:
    return "".join(f"  - {{key: {key}, title: {key}, chair: {chair}, length: {long} min}}\n" for key, chair, long in sessions)


@pytest.mark.parametrize(
    ("away", "hours", "given_up"),
    [
        pytest.param("10:00-11:00", {"a": "11:00-12:00", "b": "12:00-12:30"}, 0, id="after-it"),
        pytest.param("11:30-13:00", {"a": "10:00-11:00", "b": "11:00-11:30"}, 0, id="before-it"),
        pytest.param("10:30-12:00", {"b": "10:00-10:30", "a": "12:00-13:00"}, 0, id="around-it-in-another-order"),
        pytest.param("09:00-18:00", {"a": "10:00-11:00", "b": "11:00-11:30"}, 2, id="no-way-around-it"),
    ],
)
def test_sessions_are_held_while_delegates_are_free(
    planned: Planned, hours_of: Hours, away: str, hours: dict[str, str], given_up: int
) -> None:
    plan = planned(TEXT.format(waiting(("a", "Austria", 60), ("b", "Japan", 30)), away), hours=True)
    assert (hours_of(plan), len(plan.given_up), plan.untimed) == (hours, given_up, ())


def test_session_is_rather_held_then_than_without_hours(planned: Planned, hours_of: Hours) -> None:
    plan = planned(TEXT.format(waiting(("a", "Austria", 120), ("b", "Japan", 60)), "10:00-10:30"), hours=True)
    assert (hours_of(plan), len(plan.given_up)) == ({"a": "10:00-12:00", "b": "12:00-13:00"}, 1)


def test_session_goes_to_a_sitting_in_which_it_can_avoid_it(planned: Planned, hours_of: Hours) -> None:
    text = """convention: ccm
meeting: 2IM
sittings:
  - {key: m, day: 16 April 2012, morning: 10:00-13:00}
  - {key: n, day: 17 April 2012, morning: 10:00-13:00}
unplaced: [{key: a, title: A, chair: Austria, length: 60 min}]
absences: [{day: 16 April, time: "10:00-12:30"}, {day: 17 April, time: "10:00-11:00"}]
"""
    plan = planned(text, hours=True)
    assert (hours_of(plan), plan.given_up) == ({"a": "11:00-12:00"}, ())
