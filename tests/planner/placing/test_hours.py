"""Hours within a sitting: one after the other, around those there are, with the time that a room needs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ccmagenda.model import Session
from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
Where = Callable[[Plan], dict[str, str]]
ClockOf = Callable[[Session], str]
HEAD = "convention: ccm\nmeeting: 2IM\n"
WEEK = Path(__file__).with_name("week.yaml").read_text(encoding="utf-8")
LATE = 'absences:\n  - {who: Austria, day: 16 April, time: "10:00-11:00"}\n'


def session(line: str) -> str:
    return f"unplaced:\n  - {line}\n"


def test_session_gets_hours_at_which_its_chair_is_there(planned: Planned, hours_of: Where) -> None:
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00}}\n"
    lines = "  - {key: b, title: B, length: 60 min, chair: Austria}\n  - {key: c, title: C, length: 60 min, chair: Japan}\n"
    plan = planned(text + "unplaced:\n" + lines + LATE, hours=True)
    assert hours_of(plan) == {"b": "11:00-12:00", "c": "12:00-13:00"}


def test_session_that_fits_in_no_piece_of_time_is_told(planned: Planned) -> None:
    coffee = "{key: coffee, kind: break, title: Coffee, time: 11:15-11:45, fixed: yes}"
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00, sessions: [{coffee}]}}\n"
    plan = planned(text + session("{key: b, title: B, length: 80 min, chair: Japan}"), hours=True)
    assert plan.untimed == ("b",)


def test_hours_are_given_one_after_the_other_around_those_there_are(planned: Planned, clock: ClockOf) -> None:
    monday = WEEK.partition("  - {day: Monday")[0].replace("length: 30 min, fixed: yes", "time: 11:00-11:30")
    lines = "  - {key: x, title: X, chair: Japan, length: 60 min}\n  - {key: y, title: Y, chair: Japan, length: 60 min}\n"
    found = planned(monday + "unplaced:\n" + lines, hours=True).programme
    assert found is not None
    hours = {one.key: clock(one) for one in found.sittings[0].sessions}
    assert hours == {"x": "10:00-11:00", "opening": "11:00-11:30", "y": "11:30-12:30"}


def test_session_without_a_length_gets_no_hours_and_is_told(planned: Planned) -> None:
    plan = planned(WEEK + session("{key: x, title: X, chair: Japan}"), hours=True)
    assert plan.untimed == ("x",)


def in_room_a(sessions: dict[str, int], *, gap: int = 30, mornings: int = 2, pause: str = "") -> str:
    """Return a programme with mornings in a room that needs a gap, and sessions that last so many minutes."""
    held = f', sessions: [{{key: coffee-NN, kind: break, time: "{pause}"}}]' if pause else ""
    days = (
        f"  - {{key: k{n}, day: {n} April 2012, morning: 10:00-13:00, room: a{held.replace('NN', str(n))}}}\n"
        for n in range(16, 16 + mornings)
    )
    waiting = (
        f"  - {{key: {key}, title: {key.upper()}, chair: Japan, length: {minutes} min}}\n" for key, minutes in sessions.items()
    )
    return f"{HEAD}rooms: [{{key: a, name: Room A, turn-round: {gap}}}]\nsittings:\n{''.join(days)}unplaced:\n{''.join(waiting)}"


def test_room_has_its_time_between_two_sessions(planned: Planned, hours_of: Where) -> None:
    plan = planned(in_room_a({"x": 60, "y": 40, "z": 20}, mornings=1), hours=True)
    assert hours_of(plan) == {"x": "10:00-11:00", "y": "11:30-12:10", "z": "12:40-13:00"}
    assert (plan.given_up, plan.optimal) == ((), True)


def test_sessions_share_sittings_in_which_the_room_has_its_time(planned: Planned, where: Where) -> None:
    text = in_room_a({"x": 90, "y": 90, "z": 60})
    assert where(planned(text)) == {"x": "k16", "y": "k17", "z": "k17"}
    plan = planned(in_room_a({"x": 70, "y": 90, "w": 75, "z": 85}, gap=20), hours=True)
    assert (plan.given_up, plan.optimal) == ((), True)


@pytest.mark.parametrize(
    ("sessions", "hours", "given_up"),
    [
        pytest.param({"x": 80, "y": 100}, {"x": "10:00-11:20", "y": "11:20-13:00"}, ["'X' and 'Y'"], id="no-time-at-all"),
        pytest.param(
            {"x": 60, "y": 45, "z": 45},
            {"x": "10:00-11:00", "y": "11:00-11:45", "z": "12:15-13:00"},
            ["'X' and 'Y'"],
            id="time-for-one-of-two",
        ),
    ],
)
def test_time_of_a_room_that_there_is_not_is_given_up_aloud(
    planned: Planned, hours_of: Where, sessions: dict[str, int], hours: dict[str, str], given_up: list[str]
) -> None:
    plan = planned(in_room_a(sessions, mornings=1), hours=True)
    told = [f"Room A needs 30 minutes between {both} - move one, or change a room [room-taken-once]" for both in given_up]
    assert (hours_of(plan), [*plan.given_up]) == (hours, told)
    assert plan.optimal


def test_pause_is_time_for_the_room(planned: Planned, hours_of: Where) -> None:
    plan = planned(in_room_a({"x": 60, "y": 60}, mornings=1, pause="11:00-11:30"), hours=True)
    assert hours_of(plan) == {"x": "10:00-11:00", "coffee-16": "11:00-11:30", "y": "11:30-12:30"}
    assert plan.given_up == ()


def test_best_is_not_claimed_where_more_time_may_be_found(planned: Planned) -> None:
    plan = planned(in_room_a({"x": 50, "y": 40, "z": 30}, mornings=1, pause="11:00-11:30"), hours=True)
    assert (len(plan.given_up), plan.optimal, "more time could lie between" in plan.note) == (1, False, True)


def test_session_without_a_room_of_its_own_is_in_that_of_its_sitting(planned: Planned, hours_of: Where) -> None:
    text = in_room_a({"x": 60}, mornings=1).replace(
        "room: a}", "room: a, sessions: [{key: y, title: Y, room: a, length: 60 min}]}"
    )
    assert hours_of(planned(text, hours=True)) == {"y": "10:00-11:00", "x": "11:30-12:30"}


def test_session_that_leaves_its_sitting_leaves_the_room_its_time(planned: Planned, hours_of: Where) -> None:
    text = f"""{HEAD}rooms: [{{key: a, name: Room A, turn-round: 30}}]
sittings:
  - {{day: 16 April 2012, morning: 10:00-13:00, sessions: [{{key: x, title: X, chair: Spain, time: 10:00-11:00}}]}}
  - day: 17 April 2012
    morning: 10:00-13:00
    room: a
    sessions: [{{key: y, title: Y, chair: Japan, time: 10:00-11:00, fixed: yes}}]
absences: [{{who: Spain, day: 16 April}}]
"""
    plan = planned(text)
    assert (hours_of(plan), plan.given_up) == ({"y": "10:00-11:00", "x": "11:30-12:30"}, ())


def test_sessions_that_follow_at_once_are_left_their_time(planned: Planned, hours_of: Where) -> None:
    lines = [
        "x, title: X, chair: Japan, length: 60 min",
        "y, title: Y, chair: Spain, length: 30 min, after: x",
        "z, title: Z, chair: Spain, length: 40 min",
    ]
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00}}\nunplaced:\n"
    plan = planned(text + "".join(f"  - {{key: {line}}}\n" for line in lines), hours=True)
    assert (hours_of(plan), plan.untimed) == ({"x": "10:00-11:00", "y": "", "z": "11:30-12:10"}, ())


def test_session_goes_where_those_that_follow_it_fit_too(planned: Planned, hours_of: Where) -> None:
    coffee = "{key: coffee, kind: break, title: Coffee, time: 11:00-11:15, fixed: yes}"
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00, sessions: [{coffee}]}}\nunplaced:\n"
    text += (
        "  - {key: x, title: X, chair: Japan, length: 45 min}\n  - {key: y, title: Y, chair: Spain, length: 30 min, after: x}\n"
    )
    assert hours_of(planned(text, hours=True)) == {"coffee": "11:00-11:15", "x": "11:15-12:00", "y": ""}


PAUSE = ", sessions: [{key: k, kind: break, title: Coffee, time: 11:00-11:15}]"


@pytest.mark.parametrize(
    ("held", "lengths", "absences", "hours"),
    [
        pytest.param(
            "",
            {"Austria": 60, "Japan": 60},
            {"Austria": "10:00-10:30", "Japan": "11:30-13:00"},
            {"japan": "10:00-11:00", "austria": "11:00-12:00"},
            id="absences",
        ),
        pytest.param(
            PAUSE,
            {"Austria": 45, "Japan": 60, "Spain": 60},
            {},
            {"japan": "10:00-11:00", "k": "11:00-11:15", "austria": "11:15-12:00", "spain": "12:00-13:00"},
            id="around-a-pause",
        ),
    ],
)
def test_sessions_that_have_hours_in_one_order_only_get_them(
    planned: Planned, hours_of: Where, held: str, lengths: dict[str, int], absences: dict[str, str], hours: dict[str, str]
) -> None:
    waiting = "".join(f"  - {{key: {one.lower()}, title: {one}, chair: {one}, length: {n} min}}\n" for one, n in lengths.items())
    away = "".join(f'  - {{who: {one}, day: 16 April, time: "{time}"}}\n' for one, time in absences.items())
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00{held}}}\nunplaced:\n{waiting}"
    plan = planned(text + (f"absences:\n{away}" if away else ""), hours=True)
    assert (hours_of(plan), plan.untimed) == (hours, ())


def test_session_that_waits_for_another_gets_its_hours_after_it_in_any_order(planned: Planned, hours_of: Where) -> None:
    lines = (
        "  - {key: x, title: X, chair: Austria, length: 45 min}\n"
        "  - {key: w, title: W, chair: Japan, length: 60 min, later-than: x}\n"
        "  - {key: v, title: V, chair: Spain, length: 60 min}\n"
    )
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00{PAUSE}}}\nunplaced:\n{lines}"
    plan = planned(text, hours=True)
    assert hours_of(plan) == {"v": "10:00-11:00", "k": "11:00-11:15", "x": "11:15-12:00", "w": "12:00-13:00"}


def test_hours_that_others_leave_no_room_for_are_told_to_be_possible(planned: Planned, hours_of: Where) -> None:
    held = ", sessions: [{key: k, title: K, chair: Spain, time: 11:00-12:00}]"
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00{held}}}\n"
    plan = planned(text + "unplaced: [{key: a, title: A, chair: Austria, length: 90 min}]\n", hours=True)
    assert (hours_of(plan), plan.untimed, plan.optimal) == ({"k": "11:00-12:00", "a": ""}, ("a",), False)
    assert plan.note == "hours may be found for 'A' in an order that was not tried, or if others change theirs"
    fixed = text.replace("11:00-12:00}", "11:00-12:00, fixed: yes}")
    plan = planned(fixed + "unplaced: [{key: a, title: A, chair: Austria, length: 90 min}]\n", hours=True)
    assert (plan.untimed, plan.optimal) == (("a",), True)


def test_many_sessions_get_hours_in_the_order_that_fills_the_sitting(planned: Planned) -> None:
    lengths = [25, 10, 10, 10, 35, 20, 30, 25]
    states = ("Austria", "Japan", "Spain", "Mexico", "Norway", "Peru", "Chile", "Ghana")
    lines = (f"  - {{key: s{n}, title: S{n}, chair: {who}, length: {lengths[n]} min}}\n" for n, who in enumerate(states))
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00{PAUSE}}}\nunplaced:\n{''.join(lines)}"
    plan = planned(text, hours=True)
    assert (plan.untimed, plan.optimal) == ((), True)
