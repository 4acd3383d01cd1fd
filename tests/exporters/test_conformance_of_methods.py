"""What a published and a cancelling calendar may hold (RFC 5546)."""

from pathlib import Path

import pytest

from ccmagenda.exporters._conformance import flaws

CASES = Path(__file__).parent / "conformance"
GOOD = (CASES / "good.ics").read_text(encoding="utf-8").replace("\n", "\r\n")


def found(calendar: str) -> list[str]:
    return [str(flaw) for flaw in flaws(calendar.encode(errors="surrogateescape"))]


def changed(calendar: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in calendar
        calendar = calendar.replace(old, new, 1)
    return calendar


EVENTS, TASK = GOOD[: GOOD.index("BEGIN:VTODO")] + "END:VCALENDAR\r\n", GOOD[GOOD.index("BEGIN:VTODO") :]
ATTENDED = "ATTENDEE;CN=Ann;ROLE=CHAIR;RSVP=TRUE:mailto:ann@example.org\r\nATTENDEE:mailto:bob@example.org\r\n"
ORGANIZER = "ORGANIZER:mailto:a@example.org\r\n"
TASK = f"BEGIN:VCALENDAR\r\nPRODID:x\r\nVERSION:2.0\r\n{changed(TASK, (ATTENDED, ORGANIZER))}"
VISIT = GOOD[GOOD.rindex("BEGIN:VEVENT") : GOOD.index("BEGIN:VTODO")]
CANCELLED = changed(VISIT, ("SUMMARY:Visit", "SUMMARY:Visit\r\nSTATUS:CANCELLED\r\nSEQUENCE:1"))
CANCEL = f"BEGIN:VCALENDAR\r\nPRODID:x\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\n{CANCELLED}END:VCALENDAR\r\n"
PUBLISHED = {
    "events": (EVENTS, "CALSCALE", "", "", []),
    "event-without-organizer": (
        EVENTS,
        "CALSCALE",
        "ORGANIZER:mailto:unit@example.org\r\n",
        "",
        ["line 60: ORGANIZER: is missing: a VEVENT in a calendar with METHOD:PUBLISH has it (RFC 5546, 3.2.1)"],
    ),
    "event-without-summary": (
        EVENTS,
        "CALSCALE",
        "SUMMARY:Visit\r\n",
        "",
        ["line 60: SUMMARY: is missing: a VEVENT in a calendar with METHOD:PUBLISH has it (RFC 5546, 3.2.1)"],
    ),
    "event-with-an-attendee": (
        EVENTS,
        "CALSCALE",
        "SUMMARY:Visit\r\n",
        "SUMMARY:Visit\r\nATTENDEE:mailto:ann@example.org\r\n",
        ["line 66: ATTENDEE: stands in a calendar with METHOD:PUBLISH: leave it out (RFC 5546, 3.2.1)"],
    ),
    "task": (TASK, "VERSION", "", "", []),
    "task-without-start": (
        TASK,
        "VERSION",
        "DTSTART:20120401T080000Z\r\n",
        "",
        ["line 5: DTSTART: is missing: a VTODO in a calendar with METHOD:PUBLISH has it (RFC 5546, 3.4.1)"],
    ),
    "task-without-priority": (
        TASK,
        "VERSION",
        "PRIORITY:1\r\n",
        "",
        ["line 5: PRIORITY: is missing: a VTODO in a calendar with METHOD:PUBLISH has it (RFC 5546, 3.4.1)"],
    ),
}


@pytest.mark.parametrize(("base", "before", "old", "new", "expected"), PUBLISHED.values(), ids=PUBLISHED)
def test_published_calendar(base: str, before: str, old: str, new: str, expected: list[str]) -> None:
    assert found(changed(base, (before, f"METHOD:PUBLISH\r\n{before}"), (old, new))) == expected


RIGHT_METHOD = "write PUBLISH or CANCEL (RFC 5546, 1.4; of a REQUEST Outlook takes the first event alone)"


@pytest.mark.parametrize("method", ["REQUEST", "REPLY", "ADD"])
def test_other_methods_are_refused(method: str) -> None:
    assert found(changed(EVENTS, ("CALSCALE", f"METHOD:{method}\r\nCALSCALE"))) == [
        f"line 4: METHOD: '{method}' is no value that stands here: {RIGHT_METHOD}"
    ]


def test_method_twice_and_events_beside_tasks() -> None:
    published = changed(GOOD, (ATTENDED, ORGANIZER), ("CALSCALE", "METHOD:PUBLISH\r\nCALSCALE"))
    assert found(published) == [
        "line 4: METHOD: is said of VEVENT and VTODO at once: write a file for each (RFC 5546, 3.2 and 3.4)"
    ]
    assert found(changed(EVENTS, ("CALSCALE", "METHOD:PUBLISH\r\nMETHOD:PUBLISH\r\nCALSCALE"))) == [
        "line 5: METHOD: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"
    ]


OWED = "is missing: a VEVENT in a calendar with METHOD:CANCEL has it (RFC 5546, 3.2.5"
CALLED_OFF = {
    "good": ("", "", []),
    "with-an-attendee": ("SEQUENCE:1", "SEQUENCE:1\r\nATTENDEE:mailto:a@example.org", []),
    "without-organizer": (
        "ORGANIZER:mailto:unit@example.org\r\n",
        "",
        [f"line 5: ORGANIZER: {OWED}, and SUMMARY by our own rule)"],
    ),
    "without-sequence": ("SEQUENCE:1\r\n", "", [f"line 5: SEQUENCE: {OWED}, and SUMMARY by our own rule)"]),
    "without-status": ("STATUS:CANCELLED\r\n", "", [f"line 5: STATUS: {OWED}, and SUMMARY by our own rule)"]),
    "without-summary": ("SUMMARY:Visit\r\n", "", [f"line 5: SUMMARY: {OWED}, and SUMMARY by our own rule)"]),
    "that-is-tentative": (
        "STATUS:CANCELLED",
        "STATUS:TENTATIVE",
        ["line 11: STATUS: is to be CANCELLED in a calendar with METHOD:CANCEL (RFC 5546, 3.2.5, and SUMMARY by our own rule)"],
    ),
    "with-an-alarm": (
        "END:VEVENT",
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H\r\nDESCRIPTION:x\r\nEND:VALARM\r\nEND:VEVENT",
        ["line 14: VALARM: stands in a calendar with METHOD:CANCEL: leave it out (RFC 5546, 3.2.5 and 3.4.5)"],
    ),
    "of-two-uids": (
        "END:VCALENDAR",
        f"{changed(CANCELLED, ('visit@', 'other@'))}END:VCALENDAR",
        ["line 4: METHOD: CANCEL is said of 2 UIDs: write a file for each (RFC 5546, 3.2.5)"],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), CALLED_OFF.values(), ids=CALLED_OFF)
def test_cancelling_calendar(old: str, new: str, expected: list[str]) -> None:
    assert found(changed(CANCEL, (old, new))) == expected
