"""What stays near to a state before stays near to its hours, too."""

from collections.abc import Callable

import pytest

import ccmagenda
from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
Where = Callable[[Plan], dict[str, str]]
HEAD = "convention: ccm\nmeeting: 2IM\n"
SITTINGS = """sittings:
  - {{key: m, day: 16 April 2012, morning: 10:00-13:00{}}}
  - {{key: n, day: 16 April 2012, afternoon: 15:00-18:00{}}}
  - {{key: o, day: 17 April 2012, morning: 10:00-13:00{}}}
"""
Y = ", sessions: [{key: y, title: Y, chair: Japan, time: 16:00-17:30}]"
X = ", sessions: [{key: x, title: X, chair: Austria, time: 11:00-12:30}]"
BEFORE = ccmagenda.load((HEAD + SITTINGS.format("", Y, X)).encode(), path="before.yaml")


def waiting(minutes: int = 90, more: str = "") -> str:
    lines = f"  - {{key: x, title: X, chair: Austria, length: {minutes} min}}\n  - {{key: y, title: Y, chair: Japan}}\n"
    return HEAD + SITTINGS.format("", "", "") + f"unplaced:\n{lines}{more}"


@pytest.mark.parametrize("hours", [False, True], ids=["as-they-are", "with-hours-for-all"])
def test_session_that_comes_back_to_its_sitting_has_its_hours_again(
    planned: Planned,
    where: Where,
    hours_of: Where,
    hours: bool,  # noqa: FBT001 - a parameter
) -> None:
    plan = planned(waiting(), before=BEFORE, hours=hours)
    assert where(plan) == {"x": "o", "y": "n"}
    assert hours_of(plan) == {"x": "11:00-12:30", "y": "16:00-17:30"}


@pytest.mark.parametrize(
    ("minutes", "expected"), [(60, "11:00-12:00"), (120, "11:00-13:00"), (150, "")], ids=["shorter", "longer", "too-long"]
)
def test_session_of_another_length_begins_when_it_did(planned: Planned, hours_of: Where, minutes: int, expected: str) -> None:
    assert hours_of(planned(waiting(minutes), before=BEFORE))["x"] == expected


def test_hours_at_which_its_chair_is_away_are_left_open(planned: Planned, where: Where, hours_of: Where) -> None:
    away = 'absences: [{who: Austria, day: 17 April, time: "12:00-13:00"}]\n'
    plan = planned(waiting(more=away), before=BEFORE, hours=True)
    assert (where(plan)["x"], hours_of(plan)["x"]) == ("o", "10:00-11:30")


def test_hours_that_others_have_are_left_open(planned: Planned, where: Where, hours_of: Where) -> None:
    held = ", sessions: [{key: z, title: Z, chair: Spain, time: 11:00-11:30}]"
    text = waiting().replace(SITTINGS.format("", "", ""), SITTINGS.format("", "", held))
    plan = planned(text, before=BEFORE)
    assert (where(plan)["x"], hours_of(plan)) == ("o", {"y": "16:00-17:30", "z": "11:00-11:30", "x": ""})


def test_session_that_comes_back_from_another_sitting_takes_its_old_hours(planned: Planned, hours_of: Where) -> None:
    now = HEAD + SITTINGS.format(X.replace("11:00-12:30", "10:00-11:30"), Y, "")
    away = 'absences: [{who: Austria, day: 16 April, time: "10:00-18:00"}]\n'
    plan = planned(now + away, before=BEFORE)
    assert (hours_of(plan), [move.new for move in plan.moved]) == ({"y": "16:00-17:30", "x": "11:00-12:30"}, ["o"])
