"""The time that a room needs between two sittings is kept by the hours within them, where these are known."""

from collections.abc import Callable

import pytest

from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
Hours = Callable[[Plan], dict[str, str]]
TEXT = """convention: ccm
meeting: 2IM
rooms: [{{key: hall, name: Hall, turn-round: 30 min}}]
sittings:
  - {{key: m, day: 16 April 2012, hours: 10:00-13:00, room: hall, sessions: [{}]}}
  - {{key: n, day: 16 April 2012, hours: 13:10-15:00, room: hall}}
"""
WAITING = "unplaced: [{key: b, title: B, chair: Japan, length: 30 min}]\n"
LATE, EARLY = "{key: a, title: A, chair: Austria, time: 10:00-13:00}", "{key: a, title: A, chair: Austria, time: 10:00-12:30}"


def test_session_gets_hours_at_which_the_room_is_ready(planned: Planned, hours_of: Hours) -> None:
    plan = planned(TEXT.format(LATE) + WAITING, hours=True)
    assert (hours_of(plan), plan.optimal) == ({"a": "10:00-13:00", "b": "13:40-14:10"}, True)


def test_without_hours_it_cannot_be_and_why_is_told(planned: Planned) -> None:
    asked = "ask for it with --hours"
    (told,) = planned(TEXT.format(LATE) + WAITING).conflicts
    assert told == f"Hall needs 30 minutes between two sittings - but there is a plan in which all have hours: {asked}"


def test_room_that_is_empty_early_is_ready_for_the_whole_of_the_next_sitting(planned: Planned, hours_of: Hours) -> None:
    plan = planned((TEXT.format(EARLY) + WAITING).replace("length: 30 min", "length: 60 min"))
    assert (hours_of(plan), plan.moved) == ({"a": "10:00-12:30", "b": ""}, ())


def test_room_that_was_not_ready_is_ready_in_the_plan(planned: Planned) -> None:
    text = """convention: ccm
meeting: 2IM
rooms: [{key: a, name: A, turn-round: 15}]
sittings:
  - {key: m, day: 16 April 2012, hours: 13:10-14:50, room: a, sessions: [{key: x, title: X, chair: Japan}]}
  - key: n
    day: 16 April 2012
    hours: 15:00-18:00
    room: a
    sessions: [{key: y, title: Y, chair: Peru}, {key: z, title: Z, chair: Spain, time: 15:00-16:30, fixed: yes}]
  - {key: o, day: 17 April 2012, hours: 10:00-13:00}
"""
    plan = planned(text)
    assert ([move.session.key for move in plan.moved], plan.broken) == (["x"], ())


def test_chair_is_in_two_sittings_at_once_at_different_hours(planned: Planned, hours_of: Hours) -> None:
    text = """convention: ccm
meeting: 2IM
rooms: [{key: a, name: A}, {key: b, name: B}]
sittings:
  - {key: m, day: 16 April 2012, hours: 10:00-13:00, room: a, sessions: [{key: x, title: X, chair: Japan, time: 10:00-11:00}]}
  - {key: n, day: 16 April 2012, hours: 10:00-12:00, room: b}
unplaced: [{key: y, title: Y, chair: Japan, length: 60 min, room: b}]
"""
    plan = planned(text, hours=True)
    assert (hours_of(plan), plan.moved) == ({"x": "10:00-11:00", "y": "11:00-12:00"}, ())
    assert planned(text.replace("length: 60", "length: 90"), hours=True).programme is None


@pytest.mark.parametrize("hours", [False, True], ids=["as-they-are", "with-hours-for-all"])
def test_session_that_must_leave_its_hours_goes_where_the_room_is_ready(
    planned: Planned,
    hours_of: Hours,
    hours: bool,  # noqa: FBT001 - a parameter
) -> None:
    held = "{key: a, title: A, chair: Austria, time: 10:00-11:00}, {key: c, title: C, chair: Japan, time: 11:30-13:00}"
    absent = "absences: [{who: Austria, day: 16 April, time: '10:00-13:00'}]\n"
    plan = planned(TEXT.format(held) + absent, hours=hours)
    assert (hours_of(plan), plan.broken) == ({"c": "11:30-13:00", "a": "13:40-14:40"}, ())
