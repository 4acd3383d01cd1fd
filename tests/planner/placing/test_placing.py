"""Where sessions go: every rule is kept, and what stands stays."""

from collections.abc import Callable
from pathlib import Path

import ccmagenda
from ccmagenda.model import Programme
from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
Where = Callable[[Plan], dict[str, str]]
Shall = Callable[[Programme], set[tuple[str, str]]]
HEAD = "convention: ccm\nmeeting: 2IM\n"
WEEK = Path(__file__).with_name("week.yaml").read_text(encoding="utf-8")
UNPLACED = Path(__file__).with_name("unplaced.yaml").read_text(encoding="utf-8")
PARALLEL = Path(__file__).with_name("parallel.yaml").read_text(encoding="utf-8")


def programme(text: str) -> Programme:
    return ccmagenda.load(text.encode(), path="p.yaml")


def session(line: str) -> str:
    return f"unplaced:\n  - {line}\n"


def test_every_session_is_placed_and_check_finds_nothing_above_should(planned: Planned, shall: Shall) -> None:
    plan = planned(WEEK + UNPLACED)
    assert plan.programme is not None
    assert (plan.optimal, plan.given_up, plan.moved, plan.programme.unplaced) == (True, (), (), ())
    assert [move.session.key for move in plan.placed] == ["universalization", "clearance", "cooperation", "wrap-up", "closing"]
    assert shall(plan.programme) == set()


def test_sessions_follow_the_written_order_and_what_they_are_later_than(planned: Planned) -> None:
    found = planned(WEEK + UNPLACED).programme
    assert found is not None
    keys = [session.key for sitting in found.sittings for session in sitting.sessions]
    assert keys == ["opening", "universalization", "clearance", "cooperation", "wrap-up", "closing"]


def test_sittings_are_shared_fairly(planned: Planned) -> None:
    found = planned(WEEK + UNPLACED).programme
    assert found is not None
    assert max(sum(s.minutes for s in sitting.sessions) for sitting in found.sittings) == 120


def test_absent_chair_is_not_asked_then(planned: Planned, where: Where) -> None:
    away = "absences:\n  - {who: Lao PDR, day: 16 April}\n  - {who: Ireland, day: 17 April, time: 10:00-12:00}\n"
    assert where(planned(WEEK + UNPLACED + away))["clearance"] == "2012-04-17-afternoon"


def test_absent_speaker_is_not_asked_then(planned: Planned, where: Where) -> None:
    talk = '{key: clearance, title: Clearance, chair: Norway, talks: [{speaker: "Ms. Åsa Gilbert, GICHD"}]}'
    away = (
        'absences:\n  - {who: "Ms. Åsa Gilbert", day: 16 April}\n  - {who: "Ms. Åsa Gilbert", day: 17 April, time: 14:00-16:00}\n'
    )
    assert where(planned(WEEK + session(talk) + away))["clearance"] == "2012-04-17-morning"


def test_chair_leads_one_of_two_parallel_rooms(planned: Planned, where: Where) -> None:
    both = "  - {key: one, title: One, chair: Japan, length: 2 h}\n  - {key: two, title: Two, chair: Japan, length: 2 h}\n"
    found = where(planned(PARALLEL + "unplaced:\n" + both))
    assert set(found.values()) in ({"main", "later"}, {"beside", "later"})


def test_delegation_of_one_is_spared_parallel_themes_where_it_can_be(planned: Planned, where: Where) -> None:
    themes = ("clearance", "victim-assistance", "cooperation")
    lines = "".join(f"  - {{key: {key}, theme: {key}, chair: coordinators, length: 2 h}}\n" for key in themes)
    alone = "delegations:\n  - {party: Fiji, follows: [clearance, victim-assistance], alone: yes}\n"
    found = where(planned(PARALLEL + "unplaced:\n" + lines + alone))
    assert {found["clearance"], found["victim-assistance"]} != {"main", "beside"}


def test_room_needs_time_between_two_sittings(planned: Planned, where: Where) -> None:
    text = f"""{HEAD}rooms: [{{key: a, name: Room A, turn-round: 30}}]
sittings:
  - {{key: one, day: 16 April 2012, hours: 10:00-12:00, room: a}}
  - {{key: two, day: 16 April 2012, hours: 12:15-14:00, room: a}}
  - {{key: three, day: 16 April 2012, hours: 14:10-15:40, room: a}}
unplaced:
  - {{key: x, title: X, chair: Japan, length: 80 min}}
  - {{key: y, title: Y, chair: Peru, length: 80 min}}
"""
    assert set(where(planned(text)).values()) == {"one", "three"}


def test_room_without_booths_is_no_place_for_interpretation(planned: Planned) -> None:
    rooms = "rooms: [{key: a, name: Room A, booths: 0}, {key: b, name: Room B, booths: 2}]"
    text = f"{HEAD}{rooms}\nsittings:\n  - {{key: one, day: 16 April 2012, morning: 10:00-13:00}}\n"
    plan = planned(text + session("{key: x, title: X, chair: Japan, interpretation: [en, fr]}"))
    assert [move.room for move in plan.placed] == ["b"]


def test_interpretation_is_where_it_is_booked(planned: Planned, where: Where) -> None:
    text = WEEK.replace("afternoon: 15:00-18:00}", "afternoon: 15:00-18:00, interpretation: [en]}")
    text = text.replace("morning: 10:00-13:00}", "morning: 10:00-13:00, interpretation: [en, fr]}")
    text = text.replace("morning: 10:00-13:00\n", "morning: 10:00-13:00\n    interpretation: [en]\n")
    plan = planned(text + session("{key: x, title: X, chair: Japan, interpretation: [fr]}"))
    assert where(plan)["x"] == "2012-04-17-morning"


def test_remote_delegation_is_asked_while_it_is_awake(planned: Planned, where: Where) -> None:
    follows = "delegations:\n  - {party: Fiji, follows: [clearance], zone: Pacific/Fiji}\n"
    text = (
        WEEK + session("{key: clearance, theme: clearance, chair: coordinators, length: 30 min, later-than: opening}") + follows
    )
    assert where(planned(text))["clearance"].endswith("morning")


def test_another_meeting_keeps_delegates_away(where: Where) -> None:
    other = programme(
        f"{HEAD}sittings:\n  - {{day: 16 April 2012, hours: 09:00-18:00}}\n  - {{day: 17 April 2012, hours: 09:00-14:00}}\n"
    )
    plan = ccmagenda.plan(ccmagenda.beside(programme(WEEK + session("{key: x, title: X, chair: Japan}")), [("other", other)]))
    assert where(plan)["x"] == "2012-04-17-afternoon"


def test_chair_of_a_sitting_counts_for_its_sessions_without_chairs(planned: Planned, where: Where) -> None:
    text = f"""{HEAD}sittings:
  - {{key: led, day: 16 April 2012, morning: 10:00-13:00, chair: Japan}}
  - {{key: beside, day: 16 April 2012, hours: 10:00-13:00}}
unplaced:
  - {{key: x, title: X, length: 150 min}}
  - {{key: y, title: Y, chair: Japan, length: 150 min}}
"""
    found = where(planned(text))
    assert (found["x"], found["y"]) == ("beside", "led")


def test_session_with_hours_of_its_own_is_in_the_way_only_then(planned: Planned, where: Where) -> None:
    text = f"""{HEAD}sittings:
  - key: main
    day: 16 April 2012
    morning: 10:00-13:00
    sessions: [{{key: a, title: A, chair: Japan, time: 10:00-10:30}}]
  - {{key: early, day: 16 April 2012, hours: 09:45-10:15}}
  - {{key: late, day: 16 April 2012, hours: 11:00-12:00}}
unplaced:
  - {{key: y, title: Y, chair: Japan, length: 30 min, later-than: a}}
  - {{key: z, title: Z, chair: Norway, length: 170 min}}
"""
    plan = planned(text.replace(", length: 170 min", ", length: 150 min"))
    assert where(plan) == {"a": "main", "y": "late", "z": "main"}


def test_waived_rule_does_not_bind_the_plan(planned: Planned) -> None:
    away = "absences:\n  - {who: Lao PDR, because: stays away}\n"
    lines = session("{key: clearance, theme: clearance, chair: coordinators}")
    waived = "waivers:\n  - {provision: chair-is-there, about: clearance, because: a deputy comes}\n"
    assert planned(WEEK + lines + away).programme is None
    assert planned(WEEK + lines + away + waived).programme is not None


def test_sessions_that_follow_one_another_immediately_go_together(planned: Planned, where: Where) -> None:
    lines = (
        "  - {key: x, title: X, chair: Japan, length: 100 min}\n  - {key: y, title: Y, chair: Peru, length: 60 min, after: x}\n"
    )
    found = where(planned(WEEK + "unplaced:\n" + lines))
    assert found["x"] == found["y"]


def test_cancelled_sitting_takes_nothing(planned: Planned, where: Where) -> None:
    text = WEEK.replace("afternoon: 15:00-18:00}", "afternoon: 15:00-18:00, status: cancelled}")
    found = where(planned(text + session("{key: x, title: X, chair: Japan, length: 170 min}")))
    assert found["x"] == "2012-04-17-morning"


def test_session_goes_on_later_than_it_begins(planned: Planned, where: Where) -> None:
    later = "  - {key: b, title: A, chair: Japan, length: 150 min, continues: a}\n"
    found = where(planned(WEEK + "unplaced:\n" + later + "  - {key: a, title: A, chair: Japan, length: 150 min}\n"))
    assert found["a"] < found["b"]
