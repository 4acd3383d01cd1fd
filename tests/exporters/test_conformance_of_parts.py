"""A calendar joined from blocks that were judged before has the flaws of its parts and of its frame; the tables of the judge."""

import json
from pathlib import Path

import pytest

from ccmagenda.exporters._conformance import flaws, flaws_of_component, flaws_of_frame, judged
from ccmagenda.exporters._conformance.components import COMPONENTS
from ccmagenda.exporters._conformance.grammar import PLACE, property_of
from ccmagenda.model import zone_names

CASES = Path(__file__).parent / "conformance"
GOOD = (CASES / "good.ics").read_text(encoding="utf-8").replace("\n", "\r\n")


def found(calendar: str) -> list[str]:
    return [str(flaw) for flaw in flaws(calendar.encode(errors="surrogateescape"))]


def changed(calendar: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in calendar
        calendar = calendar.replace(old, new, 1)
    return calendar


VISIT = GOOD[GOOD.rindex("BEGIN:VEVENT") : GOOD.index("BEGIN:VTODO")]
CHANGES = {
    key: (case["was"], case["is"])
    for subject in ("values", "relations")
    for key, case in json.loads((CASES / f"{subject}.json").read_text(encoding="utf-8")).items()
}


def parts(calendar: str) -> tuple[str, list[str]]:
    """Return the frame of a calendar and its entries."""
    pieces = calendar.replace("BEGIN:VEVENT", "\fBEGIN:VEVENT").replace("BEGIN:VTODO", "\fBEGIN:VTODO").split("\f")
    return pieces[0] + "END:VCALENDAR\r\n", [piece.removesuffix("END:VCALENDAR\r\n") for piece in pieces[1:]]


def test_entry_by_itself_tells_its_identity_and_its_zones() -> None:
    _, (monday, visit, report) = parts(GOOD)
    assert [(one.flaws, one.uids, one.zones) for one in (judged(block.encode()) for block in (monday, visit, report))] == [
        ((), ("monday@ccmagenda",), frozenset({"Europe/Zurich"})),
        ((), ("visit@ccmagenda",), frozenset()),
        ((), ("report@ccmagenda",), frozenset()),
    ]


def test_entry_by_itself_has_the_flaws_that_it_has_in_its_calendar() -> None:
    block = changed(VISIT, ("DTEND;VALUE=DATE:20120419", "DTEND;VALUE=DATE:20120418"))
    assert [str(flaw) for flaw in flaws_of_component(block.encode())] == [
        "line 5: DTEND: 20120418 is not after DTSTART 20120418: write the first day after the last (RFC 5545, 3.8.2.2)"
    ]


def test_entry_by_itself_is_told_of_the_method() -> None:
    assert [flaw.name for flaw in flaws_of_component(VISIT.encode(), "CANCEL")] == ["SEQUENCE", "STATUS"]
    assert flaws_of_component(VISIT.encode(), "PUBLISH") == ()


@pytest.mark.parametrize("block", ["BEGIN:VALARM\r\nEND:VALARM\r\n", VISIT * 2], ids=["an-alarm", "two-entries"])
def test_block_is_one_entry(block: str) -> None:
    assert len(flaws_of_component(block.encode())) == 1


FRAME, _ = parts(GOOD)
UIDS, ZONES = ("monday@x", "visit@x"), frozenset({"Europe/Zurich"})
FRAMES = {
    "good": (FRAME, UIDS, ZONES, []),
    "same-uid": (
        FRAME,
        ("monday@x", "monday@x"),
        ZONES,
        ["line 1: UID: 'monday@x' was used before: give every entry a UID of its own (RFC 5545, 3.8.4.7)"],
    ),
    "zone-that-is-not-declared": (
        FRAME,
        UIDS,
        {"Europe/Zurich", "Asia/Beirut"},
        ["line 1: TZID: 'Asia/Beirut' has no VTIMEZONE: write one in this calendar (RFC 5545, 3.2.19)"],
    ),
    "zone-that-is-not-used": (
        FRAME,
        UIDS,
        (),
        ["line 18: TZID: 'Europe/Zurich' is used by no entry: leave its VTIMEZONE out (our own rule beside RFC 5545, 3.6.5)"],
    ),
    "cancels-two": (
        changed(FRAME, ("CALSCALE", "METHOD:CANCEL\r\nCALSCALE")),
        UIDS,
        ZONES,
        ["line 4: METHOD: CANCEL is said of 2 UIDs: write a file for each (RFC 5546, 3.2.5)"],
    ),
    "flaw-of-its-own": (
        changed(FRAME, ("VERSION:2.0\r\n", "")),
        UIDS,
        ZONES,
        ["line 1: VERSION: is missing: a VCALENDAR has it exactly once (RFC 5545, 3.6)"],
    ),
}


@pytest.mark.parametrize(("frame", "uids", "zones", "expected"), FRAMES.values(), ids=FRAMES)
def test_frame_of_entries_that_were_judged(frame: str, uids: tuple[str, ...], zones: frozenset[str], expected: list[str]) -> None:
    assert [str(flaw) for flaw in flaws_of_frame(frame.encode(), uids, zones)] == expected


@pytest.mark.parametrize(("old", "new"), CHANGES.values(), ids=CHANGES)
def test_whole_is_frame_and_components(old: str, new: str) -> None:
    calendar = changed(GOOD, (old, new))
    frame, blocks = parts(calendar)
    single = [judged(block.encode(errors="surrogateescape")) for block in blocks]
    uids = [uid for one in single for uid in one.uids]
    joined = [*flaws_of_frame(frame.encode(), uids, frozenset().union(*(one.zones for one in single)))]
    joined += [flaw for one in single for flaw in one.flaws]
    assert sorted((flaw.name, flaw.sentence) for flaw in joined) == sorted(
        (flaw.name, flaw.sentence) for flaw in flaws(calendar.encode(errors="surrogateescape"))
    )


def test_every_property_of_a_component_has_a_grammar() -> None:
    named = [(part.name, name) for part in COMPONENTS.values() for name in part.once | part.most | part.often]
    assert [(part, name) for part, name in named if property_of(part, name) is None] == []


def test_zones_that_a_programme_may_name_are_places() -> None:
    assert {name for name in zone_names() if not PLACE.fits(name.encode())} == {"UTC"}
