"""Placing sessions: what is offered keeps every rule, moves little, and what is impossible is told with its reasons."""

import attrs
import pytest

import ccmagenda
from ccmagenda.desk import before_of
from ccmagenda.model import Programme, Session
from ccmagenda.model.plan import Plan
from ccmagenda.planner._moments import at_hours

HEAD = "convention: ccm\nmeeting: 2IM\n"
WEEK = f"""{HEAD}sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {{key: opening, title: Opening, chair: president, length: 30 min, fixed: yes}}
  - {{day: Monday 16 April 2012, afternoon: 15:00-18:00}}
  - {{day: Tuesday 17 April 2012, morning: 10:00-13:00}}
  - {{day: Tuesday 17 April 2012, afternoon: 15:00-18:00}}
"""
UNPLACED = """unplaced:
  - {key: universalization, theme: universalization, chair: coordinators, length: 90 min}
  - {key: clearance, theme: clearance, chair: coordinators, length: 120 min}
  - {key: cooperation, theme: cooperation, chair: coordinators, length: 60 min}
  - {key: wrap-up, title: Wrap-up, chair: president, later-than: themes, length: 30 min}
  - {key: closing, title: Closing, chair: president, later-than: [all, wrap-up], length: 30 min}
"""
PARALLEL = f"""{HEAD}rooms: [{{key: a, name: Room A}}, {{key: b, name: Room B}}]
sittings:
  - {{key: main, day: 16 April 2012, morning: 10:00-13:00, room: a}}
  - {{key: beside, day: 16 April 2012, hours: 10:00-12:00, room: b}}
  - {{key: later, day: 16 April 2012, afternoon: 15:00-18:00, room: a}}
"""


def programme(text: str) -> Programme:
    return ccmagenda.load(text.encode(), path="p.yaml")


def planned(text: str, **asked: object) -> Plan:
    return ccmagenda.plan(programme(text), **asked)  # type: ignore[arg-type]


def where(plan: Plan) -> dict[str, str]:
    assert plan.programme, plan.conflicts
    return {session.key: sitting.key for sitting in plan.programme.sittings for session in sitting.sessions}


def shall(found: Programme) -> set[tuple[str, str]]:
    report = ccmagenda.check(found)
    return {(one.rule, one.about) for one in report.findings if one.force is ccmagenda.Force.SHALL and one.counts}


def session(line: str) -> str:
    return f"unplaced:\n  - {line}\n"


def test_every_session_is_placed_and_check_finds_nothing_above_should() -> None:
    plan = planned(WEEK + UNPLACED)
    assert plan.programme is not None
    assert (plan.optimal, plan.given_up, plan.moved, plan.programme.unplaced) == (True, (), (), ())
    assert [move.session.key for move in plan.placed] == ["universalization", "clearance", "cooperation", "wrap-up", "closing"]
    assert shall(plan.programme) == set()


def test_sessions_follow_the_written_order_and_what_they_are_later_than() -> None:
    found = planned(WEEK + UNPLACED).programme
    assert found is not None
    keys = [session.key for sitting in found.sittings for session in sitting.sessions]
    assert keys == ["opening", "universalization", "clearance", "cooperation", "wrap-up", "closing"]


def test_sittings_are_shared_fairly() -> None:
    found = planned(WEEK + UNPLACED).programme
    assert found is not None
    assert max(sum(s.minutes for s in sitting.sessions) for sitting in found.sittings) == 120


def test_absent_chair_is_not_asked_then() -> None:
    away = "absences:\n  - {who: Lao PDR, day: 16 April}\n  - {who: Ireland, day: 17 April, time: 10:00-12:00}\n"
    assert where(planned(WEEK + UNPLACED + away))["clearance"] == "2012-04-17-afternoon"


def test_absent_speaker_is_not_asked_then() -> None:
    talk = '{key: clearance, title: Clearance, chair: Norway, talks: [{speaker: "Ms. Åsa Gilbert, GICHD"}]}'
    away = (
        'absences:\n  - {who: "Ms. Åsa Gilbert", day: 16 April}\n  - {who: "Ms. Åsa Gilbert", day: 17 April, time: 14:00-16:00}\n'
    )
    assert where(planned(WEEK + session(talk) + away))["clearance"] == "2012-04-17-morning"


def test_chair_leads_one_of_two_parallel_rooms() -> None:
    both = "  - {key: one, title: One, chair: Japan, length: 2 h}\n  - {key: two, title: Two, chair: Japan, length: 2 h}\n"
    found = where(planned(PARALLEL + "unplaced:\n" + both))
    assert set(found.values()) in ({"main", "later"}, {"beside", "later"})


def test_delegation_of_one_is_spared_parallel_themes_where_it_can_be() -> None:
    themes = ("clearance", "victim-assistance", "cooperation")
    lines = "".join(f"  - {{key: {key}, theme: {key}, chair: coordinators, length: 2 h}}\n" for key in themes)
    alone = "delegations:\n  - {party: Fiji, follows: [clearance, victim-assistance], alone: yes}\n"
    found = where(planned(PARALLEL + "unplaced:\n" + lines + alone))
    assert {found["clearance"], found["victim-assistance"]} != {"main", "beside"}


def test_wish_that_cannot_be_met_is_told_as_given_up() -> None:
    themes = ("clearance", "victim-assistance")
    lines = "".join(f"  - {{key: {key}, theme: {key}, chair: coordinators, length: 2 h}}\n" for key in themes)
    alone = "delegations:\n  - {party: Fiji, follows: [clearance, victim-assistance], alone: yes}\n"
    two = PARALLEL.replace("  - {key: later, day: 16 April 2012, afternoon: 15:00-18:00, room: a}\n", "")
    plan = planned(two.replace("10:00-13:00", "10:00-12:00") + "unplaced:\n" + lines + alone)
    assert [sentence.split("[")[-1] for sentence in plan.given_up] == ["delegation-in-one-place]"]


def test_room_needs_time_between_two_sittings() -> None:
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


def test_conflict_tells_parallel_sittings_apart_by_their_rooms() -> None:
    text = PARALLEL.replace("hours: 10:00-12:00", "morning: 10:00-12:00")
    plan = planned(
        text.replace("room: a}", "room: a, sessions: [{key: x, title: X, chair: Japan, fixed: yes}]}", 1).replace(
            "room: b}", "room: b, sessions: [{key: y, title: Y, chair: Japan, fixed: yes}]}"
        )
    )
    told = " ".join(plan.conflicts)
    assert ("morning, Room A" in told, "morning, Room B" in told) == (True, True)


def test_programme_without_anything_to_place_is_no_problem() -> None:
    plan = planned(f"{HEAD}sittings: []\n")
    assert (plan.conflicts, plan.placed, plan.optimal) == ((), (), True)


def test_room_without_booths_is_no_place_for_interpretation() -> None:
    rooms = "rooms: [{key: a, name: Room A, booths: 0}, {key: b, name: Room B, booths: 2}]"
    text = f"{HEAD}{rooms}\nsittings:\n  - {{key: one, day: 16 April 2012, morning: 10:00-13:00}}\n"
    plan = planned(text + session("{key: x, title: X, chair: Japan, interpretation: [en, fr]}"))
    assert [move.room for move in plan.placed] == ["b"]


def test_interpretation_is_where_it_is_booked() -> None:
    text = WEEK.replace("afternoon: 15:00-18:00}", "afternoon: 15:00-18:00, interpretation: [en]}")
    text = text.replace("morning: 10:00-13:00}", "morning: 10:00-13:00, interpretation: [en, fr]}")
    text = text.replace("morning: 10:00-13:00\n", "morning: 10:00-13:00\n    interpretation: [en]\n")
    plan = planned(text + session("{key: x, title: X, chair: Japan, interpretation: [fr]}"))
    assert where(plan)["x"] == "2012-04-17-morning"


def test_remote_delegation_is_asked_while_it_is_awake() -> None:
    follows = "delegations:\n  - {party: Fiji, follows: [clearance], zone: Pacific/Fiji}\n"
    text = (
        WEEK + session("{key: clearance, theme: clearance, chair: coordinators, length: 30 min, later-than: opening}") + follows
    )
    assert where(planned(text))["clearance"].endswith("morning")


def test_another_meeting_keeps_delegates_away() -> None:
    other = programme(
        f"{HEAD}sittings:\n  - {{day: 16 April 2012, hours: 09:00-18:00}}\n  - {{day: 17 April 2012, hours: 09:00-14:00}}\n"
    )
    plan = ccmagenda.plan(ccmagenda.beside(programme(WEEK + session("{key: x, title: X, chair: Japan}")), [("other", other)]))
    assert where(plan)["x"] == "2012-04-17-afternoon"


def test_chair_who_withdraws_moves_as_little_as_can_be_and_another_way_is_shown() -> None:
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


def hours_of(plan: Plan) -> dict[str, str]:
    assert plan.programme, plan.conflicts
    return {session.key: clock(session) for sitting in plan.programme.sittings for session in sitting.sessions}


def test_sessions_with_hours_move_with_them_when_a_chair_withdraws() -> None:
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
def test_session_stays_in_its_sitting_at_other_hours_where_that_is_enough(absent: str, hours: dict[str, str]) -> None:
    who = "Austria, day: 17 April" if "assistance" in hours else "Lao PDR, day: 16 April"
    plan = planned(HOURS + f'  - {{who: {who}, time: "{absent}"}}\n')
    assert where(plan) == where_of(programme(HOURS + f"  - {{who: {who}}}\n"))
    assert {move.session.key: clock(move.session) for move in plan.moved} == hours
    assert plan.broken == ()


def test_two_sessions_of_a_sitting_change_places_where_that_is_enough() -> None:
    text = HOURS.replace("15:00-17:00}]", "15:00-16:00}, {key: other, title: Other, chair: Japan, time: 16:00-17:30}]")
    plan = planned(text + '  - {who: Lao PDR, day: 16 April, time: "14:00-16:15"}\n  - {who: Lao PDR, day: 17 April}\n')
    assert hours_of(plan).items() >= {"other": "15:00-16:30", "clearance": "16:30-17:30"}.items()


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


def test_no_more_hours_change_than_must() -> None:
    plan = planned(IN_ONE_SITTING + LATE)
    assert {move.session.key for move in plan.moved} == {"b", "c"}


def test_one_session_in_another_sitting_is_less_than_two_at_other_hours() -> None:
    afternoon = "  - {day: Monday 16 April 2012, afternoon: 15:00-18:00}\n"
    plan = planned(IN_ONE_SITTING + afternoon + LATE)
    ways = [{move.session.key for move in moves} for moves in (plan.moved, *(way.moves for way in plan.repairs))]
    assert (ways[0], len(ways[1])) == ({"b"}, 2)


def test_session_gets_hours_at_which_its_chair_is_there() -> None:
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00}}\n"
    lines = "  - {key: b, title: B, length: 60 min, chair: Austria}\n  - {key: c, title: C, length: 60 min, chair: Japan}\n"
    plan = planned(text + "unplaced:\n" + lines + LATE, hours=True)
    assert hours_of(plan) == {"b": "11:00-12:00", "c": "12:00-13:00"}


def test_session_that_fits_in_no_piece_of_time_is_told() -> None:
    coffee = "{key: coffee, kind: break, title: Coffee, time: 11:15-11:45, fixed: yes}"
    text = f"{HEAD}sittings:\n  - {{day: 16 April 2012, morning: 10:00-13:00, sessions: [{coffee}]}}\n"
    plan = planned(text + session("{key: b, title: B, length: 80 min, chair: Japan}"), hours=True)
    assert plan.untimed == ("b",)


def test_session_that_was_moved_by_hand_since_the_last_edition_stays() -> None:
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


@pytest.mark.parametrize(
    ("turn_round", "told"), [("30 min", "Blue needs 30 minutes between two sittings"), ("0", "")], ids=["needed", "none"]
)
def test_conflict_names_the_time_that_a_room_needs(turn_round: str, told: str) -> None:
    text = f"""{HEAD}rooms: [{{key: blue, name: Blue, turn-round: {turn_round}}}]
sittings:
  - day: 16 April 2012
    hours: 13:15-14:45
    sessions: [{{key: a, title: A, length: 90 min, chair: Japan, room: blue, fixed: yes}}]
  - {{day: 16 April 2012, afternoon: 15:00-18:00}}
"""
    plan = planned(text + session("{key: b, title: B, length: 90 min, chair: Austria}"))
    assert [reason for reason in plan.conflicts if "Blue" in reason] == ([told] if told else [])
    assert (plan.programme is None) == bool(told)


def test_conflict_of_lengths_and_a_chair_names_both() -> None:
    lines = "  - {key: y, title: Y, chair: Japan, length: 150 min}\n  - {key: z, title: Z, chair: Japan, length: 90 min}\n"
    two = PARALLEL.replace("  - {key: later, day: 16 April 2012, afternoon: 15:00-18:00, room: a}\n", "")
    conflicts = planned(two.replace("12:00, room: b", "13:00, room: b") + "unplaced:\n" + lines).conflicts
    assert conflicts == (
        "Japan is needed in 'Y' and 'Z', which so cannot overlap",
        "the sessions take 240 minutes, and no sitting has more than 180",
    )


def test_what_stands_within_a_session_keeps_its_distance_from_it() -> None:
    within = "{key: talk, title: Talk, time: 15:30-16:00}"
    text = HOURS.replace("time: 15:00-17:00}", f"time: 15:00-17:00, sessions: [{within}]}}")
    found = planned(text + '  - {who: Lao PDR, day: 16 April, time: "14:00-15:15"}\n').programme
    assert found is not None
    assert {session.key: clock(session) for _, session in found.walk()}["talk"] == "15:45-16:15"


def test_fixed_session_stays_at_its_hours_and_why_is_told() -> None:
    fixed = HOURS.replace("15:00-17:00}", "15:00-17:00, fixed: yes}")
    plan = planned(fixed + "  - {who: Lao PDR, day: 16 April}\n")
    assert (plan.moved, [sentence.split("[")[-1] for sentence in plan.broken]) == ((), ["chair-is-there]"])


def test_conflict_names_the_hours_of_a_session_that_is_fixed() -> None:
    text = PARALLEL.replace(
        "room: a}", "room: a, sessions: [{key: x, title: X, chair: Japan, time: 10:00-13:00, fixed: yes}]}", 1
    )
    text = text.replace("  - {key: later, day: 16 April 2012, afternoon: 15:00-18:00, room: a}\n", "")
    plan = planned(text + session("{key: y, title: Y, chair: Japan, length: 60 min}"))
    assert plan.programme is None
    assert any("'X' is held Monday 16 April 2012, 10:00–13:00" in reason for reason in plan.conflicts)


def test_what_cannot_be_mended_is_told_with_why() -> None:
    two = "".join(f"  - {{who: {who}, day: {day} April}}\n" for who in ("Lao PDR",) for day in (16, 17))
    plan = planned(HOURS + two)
    assert [sentence.split("[")[-1] for sentence in plan.broken] == ["chair-is-there]"]
    assert any("in every sitting" in reason for reason in plan.because)
    assert hours_of(plan)["clearance"] == "15:00-17:00"


def test_programme_without_fault_stays_as_it_is() -> None:
    first = planned(WEEK + UNPLACED).programme
    assert first is not None
    again = ccmagenda.plan(first)
    assert (again.programme, again.placed, again.moved) == (first, (), ())


def test_plan_stays_near_to_the_state_before() -> None:
    first = planned(WEEK + UNPLACED).programme
    assert first is not None
    loose = planned(WEEK + UNPLACED.replace("length: 90 min", "length: 150 min"), before=first)
    assert {key: at for key, at in where(loose).items() if key != "universalization"}.items() <= where_of(first).items()


def where_of(found: Programme) -> dict[str, str]:
    return {session.key: sitting.key for sitting in found.sittings for session in sitting.sessions}


def test_hours_are_given_one_after_the_other_around_those_there_are() -> None:
    monday = WEEK.partition("  - {day: Monday")[0].replace("length: 30 min, fixed: yes", "time: 11:00-11:30")
    lines = "  - {key: x, title: X, chair: Japan, length: 60 min}\n  - {key: y, title: Y, chair: Japan, length: 60 min}\n"
    found = planned(monday + "unplaced:\n" + lines, hours=True).programme
    assert found is not None
    hours = {one.key: clock(one) for one in found.sittings[0].sessions}
    assert hours == {"x": "10:00-11:00", "opening": "11:00-11:30", "y": "11:30-12:30"}


def clock(found: Session) -> str:
    slot = ccmagenda.model.slot_of(found.when)
    return f"{slot.start:%H:%M}-{slot.end:%H:%M}" if slot else ""


def test_session_without_a_length_gets_no_hours_and_is_told() -> None:
    plan = planned(WEEK + session("{key: x, title: X, chair: Japan}"), hours=True)
    assert plan.untimed == ("x",)


def test_the_same_seed_gives_the_same_plan() -> None:
    assert planned(WEEK + UNPLACED, seed=7) == planned(WEEK + UNPLACED, seed=7)


PINNED = """day: Monday 16 April 2012
    afternoon: 15:00-18:00
    sessions: [{key: cooperation, theme: cooperation, chair: coordinators, fixed: yes, later-than: clearance}]"""
IMPOSSIBLE = {
    "no-sitting": (f"{HEAD}sittings: []\n" + session("{key: x, title: X, chair: Japan}"), ["no sitting with hours"]),
    "outside-its-sitting": (
        WEEK.replace("length: 30 min, fixed: yes", "time: 13:30-14:00, fixed: yes"),
        ["'Opening' is held 13:30–14:00, outside its sitting, 10:00–13:00"],
    ),
    "contradictory": (
        PARALLEL.replace("room: a}", "room: a, sessions: [{key: x, title: X, chair: Japan, fixed: yes}]}", 1).replace(
            "room: b}", "room: b, sessions: [{key: y, title: Y, chair: Japan, fixed: yes}]}"
        ),
        ["Japan is needed in 'X' and 'Y'", "'X' is fixed to", "'Y' is fixed to"],
    ),
    "too-long": (
        WEEK + session("{key: x, title: X, chair: Japan, length: 4 h}"),
        ["'X' takes 240 minutes, and no sitting has more than 180"],
    ),
    "too-much": (
        WEEK + "unplaced:\n" + "".join(f"  - {{key: x{n}, title: X, chair: Japan, length: 3 h}}\n" for n in range(4)),
        ["take 750 minutes, and the sittings have 720"],
    ),
    "too-tight": (
        WEEK + "unplaced:\n" + "".join(f"  - {{key: x{n}, title: X, chair: Japan, length: 100 min}}\n" for n in range(5)),
        ["do not fit"],
    ),
    "order-and-absence": (
        WEEK.replace("{day: Monday 16 April 2012, afternoon: 15:00-18:00}", PINNED)
        + session("{key: clearance, theme: clearance, chair: coordinators}")
        + "absences:\n  - {who: Lao PDR, day: 16 April, because: arrives on Tuesday}\n",
        ["Lao People's Democratic Republic", "later than", "is fixed to Monday 16 April 2012, afternoon"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_cannot_be_planned_is_told_with_its_reasons(name: str) -> None:
    text, words = IMPOSSIBLE[name]
    plan = planned(text)
    assert (plan.programme, len(plan.conflicts)) == (None, len(words))
    told = " | ".join(sorted(plan.conflicts))
    assert [word for word in words if word not in told] == []


def test_the_search_tells_how_it_goes_on() -> None:
    said: list[str] = []
    planned(WEEK + UNPLACED, told=said.append)
    assert said
    assert said[-1].startswith(("every wish", "minutes of unequal sharing"))


def test_chair_of_a_sitting_counts_for_its_sessions_without_chairs() -> None:
    text = f"""{HEAD}sittings:
  - {{key: led, day: 16 April 2012, morning: 10:00-13:00, chair: Japan}}
  - {{key: beside, day: 16 April 2012, hours: 10:00-13:00}}
unplaced:
  - {{key: x, title: X, length: 150 min}}
  - {{key: y, title: Y, chair: Japan, length: 150 min}}
"""
    found = where(planned(text))
    assert (found["x"], found["y"]) == ("beside", "led")


def test_session_with_hours_of_its_own_is_in_the_way_only_then() -> None:
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


def test_waived_rule_does_not_bind_the_plan() -> None:
    away = "absences:\n  - {who: Lao PDR, because: stays away}\n"
    lines = session("{key: clearance, theme: clearance, chair: coordinators}")
    waived = "waivers:\n  - {provision: chair-is-there, about: clearance, because: a deputy comes}\n"
    assert planned(WEEK + lines + away).programme is None
    assert planned(WEEK + lines + away + waived).programme is not None


def test_sessions_that_follow_one_another_immediately_go_together() -> None:
    lines = (
        "  - {key: x, title: X, chair: Japan, length: 100 min}\n  - {key: y, title: Y, chair: Peru, length: 60 min, after: x}\n"
    )
    found = where(planned(WEEK + "unplaced:\n" + lines))
    assert found["x"] == found["y"]


def test_cancelled_sitting_takes_nothing() -> None:
    text = WEEK.replace("afternoon: 15:00-18:00}", "afternoon: 15:00-18:00, status: cancelled}")
    found = where(planned(text + session("{key: x, title: X, chair: Japan, length: 170 min}")))
    assert found["x"] == "2012-04-17-morning"


def test_what_stays_broken_is_told_and_not_called_the_best() -> None:
    away = "absences:\n  - {who: Lebanon, day: 16 April}\n"
    plan = planned(WEEK + UNPLACED.replace("chair: president", "chair: Norway") + away)
    assert [sentence.split("[")[-1] for sentence in plan.broken] == ["chair-is-there]"]
    words = ccmagenda.render(ccmagenda.plan_document(plan)).decode()
    assert ("Still broken" in words, "Nothing better" in words) == (True, False)


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")], ids=str)
def test_time_that_is_none_is_refused(seconds: float) -> None:
    with pytest.raises(ccmagenda.InvalidValueError, match="finds nothing"):
        planned(WEEK, seconds=seconds)
