"""What breaks a rule is mended with the least change."""

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.desk import before_of
from ccmagenda.model import Programme, Session
from ccmagenda.model.plan import Plan
from ccmagenda.planner._moments import at_hours

Planned = Callable[..., Plan]
Where = Callable[[Plan], dict[str, str]]
ClockOf = Callable[[Session], str]
WhereOf = Callable[[Programme], dict[str, str]]
HEAD = "convention: ccm\nmeeting: 2IM\n"
WEEK = Path(__file__).with_name("week.yaml").read_text(encoding="utf-8")
UNPLACED = Path(__file__).with_name("unplaced.yaml").read_text(encoding="utf-8")
HOURS = """convention: ccm
meeting: 2IM
sittings:
  - day: Monday 16 April 2012
    afternoon: 15:00-18:00
    sessions: [{key: clearance, theme: clearance, chair: coordinators, time: 15:00-17:00}]
  - day: Tuesday 17 April 2012
    morning: 10:00-13:00
    sessions: [{key: assistance, theme: victim-assistance, chair: coordinators, time: 10:00-12:30}]
  - day: Tuesday 17 April 2012
    afternoon: 15:00-18:00
    sessions: [{key: cooperation, theme: cooperation, chair: coordinators, time: 15:00-16:30}]
absences:
"""
IN_ONE_SITTING = """convention: ccm
meeting: 2IM
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {key: b, title: B, chair: Austria, time: 10:00-11:00}
      - {key: c, title: C, chair: Japan, time: 11:00-12:00}
      - {key: d, title: D, chair: Spain, time: 12:00-13:00}
"""
LATE = 'absences:\n  - {who: Austria, day: 16 April, time: "10:00-11:00"}\n'


def programme(text: str) -> Programme:
    return ccmagenda.load(text.encode(), path="p.yaml")


def test_chair_who_withdraws_moves_as_little_as_can_be_and_another_way_is_shown(planned: Planned) -> None:
    text = """convention: ccm
meeting: 2IM
sittings:
  - day: Monday 16 April 2012
    afternoon: 15:00-18:00
    sessions: [{key: clearance, theme: clearance, chair: coordinators, length: 120 min}]
  - day: Tuesday 17 April 2012
    morning: 10:00-13:00
    sessions: [{key: victim-assistance, theme: victim-assistance, chair: coordinators, length: 150 min}]
  - day: Tuesday 17 April 2012
    afternoon: 15:00-18:00
    sessions: [{key: cooperation, theme: cooperation, chair: coordinators, length: 90 min}]
absences:
  - {who: Lao PDR, day: 16 April}
"""
    plan = planned(text)
    ways = [{move.session.key for move in moves} for moves in (plan.moved, *(repair.moves for repair in plan.repairs))]
    assert ways == [{"clearance", "cooperation"}, {"clearance", "victim-assistance"}]
    assert {move.session.key: move.concerns for move in plan.moved}["clearance"] == ("IRL", "LAO")


def test_sessions_with_hours_move_with_them_when_a_chair_withdraws(planned: Planned, hours_of: Where, clock: ClockOf) -> None:
    plan = planned(HOURS + "  - {who: Lao PDR, day: 16 April}\n")
    ways = [{(move.session.key, move.new) for move in moves} for moves in (plan.moved, *(way.moves for way in plan.repairs))]
    monday, morning, afternoon = "2012-04-16-afternoon", "2012-04-17-morning", "2012-04-17-afternoon"
    assert ways == [{("clearance", afternoon), ("cooperation", monday)}, {("clearance", morning), ("assistance", monday)}]
    assert hours_of(plan) == {"clearance": "15:00-17:00", "assistance": "10:00-12:30", "cooperation": "15:00-16:30"}
    assert (plan.broken, {clock(attrs.evolve(move.session, when=move.was)) for move in plan.moved}) == (
        (),
        {"15:00-17:00", "15:00-16:30"},
    )


@pytest.mark.parametrize(
    ("absent", "hours"),
    [
        pytest.param("10:00-10:30", {"assistance": "10:30-13:00"}, id="into-free-time"),
        pytest.param("14:00-15:15", {"clearance": "15:15-17:15"}, id="a-little-later"),
    ],
)
def test_session_stays_in_its_sitting_at_other_hours_where_that_is_enough(
    planned: Planned, where: Where, clock: ClockOf, where_of: WhereOf, absent: str, hours: dict[str, str]
) -> None:
    who = "Austria, day: 17 April" if "assistance" in hours else "Lao PDR, day: 16 April"
    plan = planned(HOURS + f'  - {{who: {who}, time: "{absent}"}}\n')
    assert where(plan) == where_of(programme(HOURS + f"  - {{who: {who}}}\n"))
    assert {move.session.key: clock(move.session) for move in plan.moved} == hours
    assert plan.broken == ()


def test_two_sessions_of_a_sitting_change_places_where_that_is_enough(planned: Planned, hours_of: Where) -> None:
    text = HOURS.replace("15:00-17:00}]", "15:00-16:00}, {key: other, title: Other, chair: Japan, time: 16:00-17:30}]")
    plan = planned(text + '  - {who: Lao PDR, day: 16 April, time: "14:00-16:15"}\n  - {who: Lao PDR, day: 17 April}\n')
    assert hours_of(plan).items() >= {"other": "15:00-16:30", "clearance": "16:30-17:30"}.items()


def test_no_more_hours_change_than_must(planned: Planned) -> None:
    plan = planned(IN_ONE_SITTING + LATE)
    assert {move.session.key for move in plan.moved} == {"b", "c"}


def test_one_session_in_another_sitting_is_less_than_two_at_other_hours(planned: Planned) -> None:
    afternoon = "  - {day: Monday 16 April 2012, afternoon: 15:00-18:00}\n"
    plan = planned(IN_ONE_SITTING + afternoon + LATE)
    ways = [{move.session.key for move in moves} for moves in (plan.moved, *(way.moves for way in plan.repairs))]
    assert (ways[0], len(ways[1])) == ({"b"}, 2)


def test_session_that_was_moved_by_hand_since_the_last_edition_stays(where: Where) -> None:
    last = programme(HOURS.replace("absences:\n", "").replace("15:00-17:00", "15:00-16:30"))
    one, two, three = last.sittings
    now = attrs.evolve(last, sittings=(attrs.evolve(one, sessions=()), two, three), unplaced=one.sessions)
    assert where(ccmagenda.plan(now, before=before_of(now, last)))["clearance"] == one.key
    swapped = attrs.evolve(
        last,
        sittings=tuple(
            attrs.evolve(sitting, sessions=tuple(at_hours(each, sitting.slot.start) for each in other.sessions))
            for sitting, other in zip((one, two, three), (three, two, one), strict=True)
            if sitting.slot
        ),
    )
    assert ccmagenda.plan(swapped, before=before_of(swapped, last)).moved == ()


def test_what_stands_within_a_session_keeps_its_distance_from_it(planned: Planned, clock: ClockOf) -> None:
    within = "{key: talk, title: Talk, time: 15:30-16:00}"
    text = HOURS.replace("time: 15:00-17:00}", f"time: 15:00-17:00, sessions: [{within}]}}")
    found = planned(text + '  - {who: Lao PDR, day: 16 April, time: "14:00-15:15"}\n').programme
    assert found is not None
    assert {session.key: clock(session) for _, session in found.walk()}["talk"] == "15:45-16:15"


def test_fixed_session_stays_at_its_hours_and_why_is_told(planned: Planned) -> None:
    fixed = HOURS.replace("15:00-17:00}", "15:00-17:00, fixed: yes}")
    plan = planned(fixed + "  - {who: Lao PDR, day: 16 April}\n")
    assert (plan.moved, [sentence.split("[")[-1] for sentence in plan.broken]) == ((), ["chair-is-there]"])


def test_what_cannot_be_mended_is_told_with_why(planned: Planned, hours_of: Where) -> None:
    two = "".join(f"  - {{who: {who}, day: {day} April}}\n" for who in ("Lao PDR",) for day in (16, 17))
    plan = planned(HOURS + two)
    assert [sentence.split("[")[-1] for sentence in plan.broken] == ["chair-is-there]"]
    assert any("in every sitting" in reason for reason in plan.because)
    assert hours_of(plan)["clearance"] == "15:00-17:00"


def test_programme_without_fault_stays_as_it_is(planned: Planned) -> None:
    first = planned(WEEK + UNPLACED).programme
    assert first is not None
    again = ccmagenda.plan(first)
    assert (again.programme, again.placed, again.moved) == (first, (), ())


def test_plan_stays_near_to_the_state_before(planned: Planned, where: Where, where_of: WhereOf) -> None:
    first = planned(WEEK + UNPLACED).programme
    assert first is not None
    loose = planned(WEEK + UNPLACED.replace("length: 90 min", "length: 150 min"), before=first)
    assert {key: at for key, at in where(loose).items() if key != "universalization"}.items() <= where_of(first).items()


@pytest.mark.parametrize(
    ("end", "hours", "given_up"),
    [
        pytest.param("18:00", "16:00-16:30", 0, id="with-time-for-the-room"),
        pytest.param("16:15", "15:30-16:00", 1, id="without"),
    ],
)
def test_session_at_other_hours_leaves_the_room_its_time_where_it_can(
    planned: Planned, hours_of: Where, end: str, hours: str, given_up: int
) -> None:
    text = f"""{HEAD}rooms: [{{key: b, name: Room B, turn-round: 30}}]
sittings:
  - day: 16 April 2012
    afternoon: 15:00-{end}
    room: b
    sessions:
      - {{key: x, title: X, chair: Japan, time: 15:00-15:30}}
      - {{key: y, title: Y, chair: Spain, time: 15:00-15:30}}
"""
    plan = planned(text)
    assert (hours_of(plan)["y"], plan.broken, len(plan.given_up)) == (hours, (), given_up)


def test_session_at_other_hours_is_in_the_room_that_was_found_for_it(planned: Planned) -> None:
    text = f"""{HEAD}rooms: [{{key: hall, name: Hall}}]
sittings:
  - {{key: m, day: 16 April 2012, morning: 10:00-13:00, sessions: [{{key: x, title: X, chair: Austria, time: 10:00-11:00}}]}}
  - {{key: n, day: 16 April 2012, afternoon: 15:00-18:00, sessions: [{{key: u, title: U, chair: Spain, time: 15:00-18:00}}]}}
absences: [{{who: Austria, day: 16 April, time: 10:00-13:00}}]
"""
    found = planned(text).programme
    assert found is not None
    assert {one.key: one.room for one in found.sittings[1].sessions} == {"u": "", "x": "hall"}


def test_of_as_many_moves_those_win_that_stay_in_their_sitting(planned: Planned, where: Where) -> None:
    text = f"""{HEAD}sittings:
  - key: m
    day: 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {{key: x, title: X, chair: Austria, time: 10:00-11:30}}
      - {{key: y, title: Y, chair: Japan, time: 11:30-12:00}}
      - {{key: z, title: Z, chair: Spain, time: 12:00-13:00}}
  - {{key: n, day: 16 April 2012, afternoon: 15:00-18:00, sessions: [{{key: u, title: U, chair: Mexico, time: 15:00-17:00}}]}}
absences: [{{who: Austria, day: 16 April, time: 10:00-11:00}}]
"""
    plan = planned(text)
    assert (len(plan.moved), where(plan)) == (3, {"x": "m", "y": "m", "z": "m", "u": "n"})


CHAINED = f"""{HEAD}sittings:
  - {{key: m, day: 16 April 2012, morning: 10:00-13:00}}
  - key: n
    day: 17 April 2012
    morning: 10:00-13:00
    sessions:
      - {{key: a, title: A, chair: Austria, time: 10:00-11:00}}
      - {{key: b, title: B, chair: Japan, after: a, length: 30 min}}
      - {{key: c, title: C, chair: Spain, time: 12:15-12:30}}
absences: [{{AWAY}}]
"""


@pytest.mark.parametrize(
    ("away", "sittings", "hours"),
    [
        pytest.param("who: Austria, day: 17 April", {"a": "m", "b": "m", "c": "n"}, "10:00-11:00", id="the-first"),
        pytest.param("who: Japan, day: 17 April", {"a": "m", "b": "m", "c": "n"}, "10:00-11:00", id="the-one-that-follows"),
        pytest.param(
            "who: Austria, day: 17 April, time: 10:00-10:30", {"a": "n", "b": "n", "c": "n"}, "10:30-11:30", id="for-half-an-hour"
        ),
    ],
)
def test_sessions_that_follow_one_another_move_together(
    planned: Planned, where: Where, hours_of: Where, away: str, sittings: dict[str, str], hours: str
) -> None:
    plan = planned(CHAINED.replace("AWAY", away))
    assert (where(plan), hours_of(plan)["a"], plan.broken) == (sittings, hours, ())


def test_sessions_that_follow_one_another_take_hours_at_which_all_are_free(planned: Planned, hours_of: Where) -> None:
    text = CHAINED.replace("AWAY", "who: Austria, day: 17 April").replace(
        "morning: 10:00-13:00}",
        "morning: 10:00-13:00, sessions: [{key: d, title: D, chair: Norway, time: 10:00-10:15, fixed: yes}, "
        "{key: e, title: E, chair: Norway, time: 11:20-11:30, fixed: yes}]}",
    )
    plan = planned(text)
    assert (hours_of(plan)["a"], plan.broken, len(plan.moved)) == ("11:30-12:30", (), 2)


def test_sessions_that_follow_one_another_and_cannot_move_are_told_why(planned: Planned) -> None:
    plan = planned(CHAINED.replace("AWAY", "who: Austria"))
    assert len(plan.broken) == 1
    assert "in every sitting" in plan.because[0]
