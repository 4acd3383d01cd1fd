"""What cannot be planned is told with its reasons."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
HEAD = "convention: ccm\nmeeting: 2IM\n"
WEEK = Path(__file__).with_name("week.yaml").read_text(encoding="utf-8")
PARALLEL = Path(__file__).with_name("parallel.yaml").read_text(encoding="utf-8")


def session(line: str) -> str:
    return f"unplaced:\n  - {line}\n"


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
}  # fmt: skip  # fmt: skip


def test_conflict_tells_parallel_sittings_apart_by_their_rooms(planned: Planned) -> None:
    text = PARALLEL.replace("hours: 10:00-12:00", "morning: 10:00-12:00")
    plan = planned(
        text.replace("room: a}", "room: a, sessions: [{key: x, title: X, chair: Japan, fixed: yes}]}", 1).replace(
            "room: b}", "room: b, sessions: [{key: y, title: Y, chair: Japan, fixed: yes}]}"
        )
    )
    told = " ".join(plan.conflicts)
    assert ("morning, Room A" in told, "morning, Room B" in told) == (True, True)


@pytest.mark.parametrize(
    ("turn_round", "told"),
    [
        (
            "30 min",
            "Blue needs 30 minutes between two sittings - but there is a plan in which all have hours: ask for it with --hours",
        ),
        ("0", ""),
    ],
    ids=["needed", "none"],
)
def test_conflict_names_the_time_that_a_room_needs(planned: Planned, turn_round: str, told: str) -> None:
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


def test_conflict_of_lengths_and_a_chair_names_both(planned: Planned) -> None:
    lines = "  - {key: y, title: Y, chair: Japan, length: 150 min}\n  - {key: z, title: Z, chair: Japan, length: 90 min}\n"
    two = PARALLEL.replace("  - {key: later, day: 16 April 2012, afternoon: 15:00-18:00, room: a}\n", "")
    conflicts = planned(two.replace("12:00, room: b", "13:00, room: b") + "unplaced:\n" + lines).conflicts
    assert conflicts == (
        "Japan is needed in 'Y' and 'Z', which so cannot overlap",
        "'Y' and 'Z' take 240 minutes, and no sitting has more than 180",
    )


def test_conflict_names_the_hours_of_a_session_that_is_fixed(planned: Planned) -> None:
    text = PARALLEL.replace(
        "room: a}", "room: a, sessions: [{key: x, title: X, chair: Japan, time: 10:00-13:00, fixed: yes}]}", 1
    )
    text = text.replace("  - {key: later, day: 16 April 2012, afternoon: 15:00-18:00, room: a}\n", "")
    plan = planned(text + session("{key: y, title: Y, chair: Japan, length: 60 min}"))
    assert plan.programme is None
    assert any("'X' is held Monday 16 April 2012, 10:00–13:00" in reason for reason in plan.conflicts)


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_cannot_be_planned_is_told_with_its_reasons(planned: Planned, name: str) -> None:
    text, words = IMPOSSIBLE[name]
    plan = planned(text)
    assert (plan.programme, len(plan.conflicts)) == (None, len(words))
    told = " | ".join(sorted(plan.conflicts))
    assert [word for word in words if word not in told] == []


HALL = """rooms: [{key: hall, name: Hall}]
sittings:
  - {key: m, day: 16 April 2012, morning: 10:00-13:00, room: hall}
  - {key: n, day: 16 April 2012, morning: 10:00-13:00, room: hall}
unplaced: [{key: x, title: X, length: 150 min}, {key: y, title: Y, length: 150 min}]
"""
SUM = """sittings:
  - {key: n, day: 16 April 2012, afternoon: 15:00-18:00, sessions: [{key: y, title: Y, time: 15:00-16:30, fixed: yes}]}
  - {key: o, day: 17 April 2012, afternoon: 15:00-18:00}
unplaced:
  - {key: w, title: W, chair: Japan, length: 60 min}
  - {key: x, title: X, chair: Austria, length: 60 min, later-than: w}
  - {key: v, title: V, chair: Spain, length: 60 min}
absences: [{who: Austria, day: 17 April}]
"""
CHAIN = """sittings: [{day: 16 April 2012, morning: 10:00-13:00}]
unplaced: [{key: a, title: A, length: 100 min}, {key: b, title: B, length: 100 min, after: a}]
"""


TWO_ROOMS = """rooms: [{key: a, name: Room A}, {key: b, name: Room B}]
sittings:
  - {key: m, day: 16 April 2012, morning: 10:00-13:00}
  - {key: n, day: 16 April 2012, morning: 10:00-13:00}
"""


def talks(number: int) -> str:
    return "unplaced:\n" + "".join(f"  - {{key: s{one}, title: S{one}, length: 90 min}}\n" for one in range(number))


THREE = TWO_ROOMS + "  - {key: o, day: 16 April 2012, morning: 10:00-13:00}\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param(TWO_ROOMS + talks(5), "the sessions take 450 minutes, and the sittings have 360 - ", id="sittings"),
        pytest.param(THREE + talks(5), "the sessions take 450 minutes, and the rooms have 360 while ", id="rooms"),
        pytest.param(HALL, "Hall is one room, and can hold only one of two sittings at a time - ", id="one-room"),
        pytest.param(SUM, "'W' and 'X' take 120 minutes, which are not free", id="only-those-in-the-conflict"),
        pytest.param(CHAIN, "'A' and 'B' together take 200 minutes, and no sitting", id="what-follows-immediately"),
    ],
)
def test_conflict_names_what_stands_in_the_way(planned: Planned, text: str, sentence: str) -> None:
    assert planned(HEAD + text).conflicts[-1].startswith(sentence)


def test_room_that_cannot_be_had_for_a_time_is_told_where_hours_fail(planned: Planned) -> None:
    away = "absences: [{room: b, day: 16 April 2012, time: 10:00-11:00}]\n"
    (reason,) = planned(HEAD + TWO_ROOMS + talks(4) + away, hours=True).conflicts
    assert reason.startswith("no hours are left for 'S")
    assert ("cannot be had at that time [room-is-free]" in reason, "one room" in reason) == (True, False)


@pytest.mark.parametrize(
    ("chairs", "told"),
    [
        pytest.param(
            "[Austria, Bosnia and Herzegovina]", "let Bosnia and Herzegovina lead it without, or name another", id="two"
        ),
        pytest.param("[Austria, Croatia]", "in every sitting - name another chair", id="both-away"),
        pytest.param("Austria", "in every sitting - name another chair", id="one"),
    ],
)
def test_chair_who_is_never_there_is_told_with_the_way_out(planned: Planned, chairs: str, told: str) -> None:
    sitting = "sittings: [{day: 16 April 2012, morning: 10:00-13:00}]\n"
    away = "absences: [{who: Austria}, {who: Croatia}]\n"
    plan = planned(HEAD + sitting + session(f"{{key: x, title: X, chair: {chairs}, length: 60 min}}") + away)
    assert any(told in reason for reason in plan.conflicts), plan.conflicts


def test_conflict_that_hours_would_mend_points_to_them(planned: Planned) -> None:
    text = f"""{HEAD}sittings: [{{day: 16 April 2012, afternoon: 15:00-18:00}}]
unplaced: [{{key: x, title: X, chair: Austria, length: 90 min}}]
absences: [{{who: Austria, day: 16 April, time: 15:00-15:30}}]
"""
    assert planned(text).conflicts[-1].endswith("ask for it with --hours")
    away = planned(text.replace("15:00-15:30", "15:00-18:00"))
    assert away.conflicts
    assert "--hours" not in away.conflicts[-1]
