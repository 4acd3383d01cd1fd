import pytest

import ccmagenda
from ccmagenda.comparing import compare
from ccmagenda.model import Change, Programme

TEXT = """\
convention: ccm
meeting: {ref: X, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-19, president: Lebanon}
rooms: [{key: big, name: Room 1}, {key: small, name: Room 2}]
sittings:
  - day: 2012-04-16
    morning: 10:00-13:00
    room: big
    chair: Norway
    sessions:
      - {key: opening, title: Opening}
      - {key: victims, title: Victims, theme: victim-assistance, chair: Austria, room: small}
      - {key: timed, title: Timed, time: 11:00-12:00, talks: [{speaker: Ireland}]}
      - {key: lunch, title: At lunch, time: at lunch, sessions: [{key: within, title: Within}]}
  - day: 2012-04-17
    morning: 10:00-13:00
    room: big
    chair: Norway
    sessions:
      - {key: closing, title: Closing, chair: president}
unplaced: [{key: loose, title: Loose}]
"""
OPENING = "      - {key: opening, title: Opening}\n"
CLOSING = "      - {key: closing, title: Closing, chair: president}\n"
MONDAY, TUESDAY = "2012-04-16-morning", "2012-04-17-morning"
Told = list[tuple[str, tuple[str, ...]]]


def programme(*edits: tuple[str, str]) -> Programme:
    text = TEXT
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return ccmagenda.load(text.encode(), path="p")


def changes(*edits: tuple[str, str]) -> tuple[Change, ...]:
    return compare(programme(), programme(*edits)).changes


def moved(*edits: tuple[str, str]) -> Told:
    return [(change.about, change.fields) for change in changes(*edits)]


def of_monday(before: str, after: str) -> tuple[str, str]:
    return (f"day: 2012-04-16\n    {before}", f"day: 2012-04-16\n    {after}")


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([("time: 11:00-12:00", "time: 11:00-12:30")], [("timed", ("time",))], id="end"),
        pytest.param([("time: 11:00-12:00", "time: 11:00")], [("timed", ("time",))], id="end-left-open"),
        pytest.param([("time: at lunch", "time: in the evening")], [("lunch", ("time",))], id="part-of-the-day"),
        pytest.param([("{key: opening,", "{key: opening, time: 10:00,")], [("opening", ("time",))], id="hours-given"),
        pytest.param([("title: Within", "title: Within, after: timed")], [("within", ("time",))], id="after-another"),
        pytest.param([of_monday("morning: 10:00", "morning: 9:00")], [(MONDAY, ("time",))], id="hours-of-a-sitting-told-once"),
        pytest.param([("2012-04-16\n", "2012-04-18\n")], [(MONDAY, ("time",))], id="day-of-a-sitting-told-once"),
        pytest.param(
            [("2012-04-16\n", "2012-04-18\n"), ("time: 11:00", "time: 11:30")],
            [(MONDAY, ("time",)), ("timed", ("time",))],
            id="hours-within-a-sitting-that-moved",
        ),
        pytest.param([(OPENING, ""), (CLOSING, CLOSING + OPENING)], [("opening", ("time",))], id="to-another-sitting"),
        pytest.param([(OPENING, ""), ("[{key: loose", "[{key: opening, title: Opening}, {key: loose")],
                     [("opening", ("time", "room", "chair"))], id="out-of-the-programme"),
        pytest.param([("unplaced: [{key: loose, title: Loose}]\n", ""), (CLOSING, OPENING.replace("opening", "loose") + CLOSING)],
                     [("loose", ("time", "room", "chair", "title"))], id="into-the-programme"),
        pytest.param([("room: small", "room: big")], [("victims", ("room",))], id="room-of-a-session"),
        pytest.param([(OPENING, OPENING.replace("}", ", room: small}"))], [("opening", ("room",))], id="room-given"),
        pytest.param([(OPENING, OPENING.replace("}", ", room: big}"))], [], id="room-written-out"),
        pytest.param([of_monday("morning: 10:00-13:00\n    room: big", "morning: 10:00-13:00\n    room: small")],
                     [(MONDAY, ("room",))], id="room-of-a-sitting-told-once"),
        pytest.param([("{key: small, name: Room 2}", "{key: small, name: Hall}")], [("victims", ("room",))], id="room-renamed"),
        pytest.param([("{key: big, name: Room 1}", "{key: big, name: Hall}")],
                     [(MONDAY, ("room",)), (TUESDAY, ("room",))], id="room-of-sittings-renamed"),
        pytest.param([("{key: small,", "{key: little,"), ("room: small", "room: little")], [], id="room-of-another-key"),
        pytest.param([("chair: Austria", "chair: France")], [("victims", ("chair",))], id="chair-of-a-session"),
        pytest.param([("chair: Austria", "moderator: Austria")], [("victims", ("chair",))], id="role"),
        pytest.param([(OPENING, OPENING.replace("}", ", chair: France}"))], [("opening", ("chair",))], id="chair-given"),
        pytest.param([(OPENING, OPENING.replace("}", ", chair: Norway}"))], [], id="chair-written-out"),
        pytest.param([("chair: Norway\n    sessions:\n      - {key: open", "chair: Ghana\n    sessions:\n      - {key: open")],
                     [(MONDAY, ("chair",))], id="chair-of-a-sitting-told-once"),
        pytest.param([("president: Lebanon", "president: Zambia")],
                     [("meeting", ("president",)), ("closing", ("chair",))], id="another-president-chairs"),
        pytest.param([("zone: Europe/Zurich", "zone: Asia/Beirut")],
                     [("meeting", ("zone",)), (MONDAY, ("time",)), (TUESDAY, ("time",))], id="clock-of-another-place"),
    ],
)  # fmt: skip
def test_where_a_change_is_told(edits: list[tuple[str, str]], expected: Told) -> None:
    assert moved(*edits) == expected


def test_session_moved_to_another_room_and_chair_by_its_sitting() -> None:
    edits = [(OPENING, ""), (CLOSING, CLOSING + OPENING), ("day: 2012-04-17", "chair: Ghana\n    day: 2012-04-17")]
    edits += [("    chair: Norway\n    sessions:\n      - {key: closing", "    sessions:\n      - {key: closing")]
    assert moved(*edits) == [(TUESDAY, ("chair",)), ("opening", ("time", "chair"))]


def test_time_of_a_sitting_concerns_everybody_and_every_theme_in_it() -> None:
    (change,) = changes(of_monday("morning: 10:00", "morning: 9:00"))
    assert (change.parties, change.themes) == ({"NOR", "AUT", "IRL"}, {"victim-assistance"})


def test_session_concerns_who_was_in_it_and_who_is() -> None:
    (change,) = changes(("theme: victim-assistance, chair: Austria", "theme: clearance, chair: France"))
    assert (change.parties, change.themes) == ({"AUT", "FRA"}, {"victim-assistance", "clearance"})
