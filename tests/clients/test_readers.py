"""The readers themselves: what each takes, and that each speaks up where a file is at fault."""

from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.clients

Event = dict[str, object]
Read = Callable[..., list[tuple[list[Event], list[str]]]]

ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Zurich
BEGIN:STANDARD
DTSTART:19700101T000000
RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1TH
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
"""
CALENDAR = f"""\
BEGIN:VCALENDAR
PRODID:-//ccmagenda//tests//EN
VERSION:2.0
{ZONE}BEGIN:VEVENT
UID:a@ccmagenda
DTSTAMP:20120410T000000Z
DTSTART;TZID=Europe/Zurich:20120116T100000
DTEND;TZID=Europe/Zurich:20120116T130000
SUMMARY:Opening
STATUS:CONFIRMED
TRANSP:OPAQUE
SEQUENCE:2
LAST-MODIFIED:20120410T000000Z
END:VEVENT
END:VCALENDAR
"""
PROPERTIES = ("DTEND", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID")
OPENING: Event = {
    "uid": "a@ccmagenda",
    "summary": "Opening",
    "start_utc": "2012-01-16T09:00:00Z",
    "end_utc": "2012-01-16T12:00:00Z",
    "all_day": False,
    "description": "",
    "location": "",
    "status": "CONFIRMED",
    "sequence": 2,
}
ORGANIZER = 'ORGANIZER;CN="Convention on Cluster Munitions":invalid:nomail\n'
CHAIRS = """\
ATTENDEE;CUTYPE=GROUP;ROLE=CHAIR;CN=Ireland:mailto:irl@example.invalid
ATTENDEE;CUTYPE=GROUP;ROLE=CHAIR;CN="Lao People's Democratic Republic":mailto:lao@example.invalid
"""
TASK = """\
BEGIN:VTODO
UID:t@ccmagenda
DTSTAMP:20120410T000000Z
DUE;VALUE=DATE:20120501
SUMMARY:Send comments
END:VTODO
"""
ALARM = """\
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Opening
TRIGGER:-PT15M
END:VALARM
"""
# What is added to the calendar's head, to the event, behind the event; what a reader then names beside the rest
ADDED = {
    "published": ("METHOD:PUBLISH\n", ORGANIZER, "", ["ORGANIZER"]),
    "chairs": ("", ORGANIZER + CHAIRS, "", ["ATTENDEE", "ATTENDEE", "ORGANIZER"]),
    "stream": ("", 'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="x, y":https://example.org/x\n', "", ["CONFERENCE"]),
    "part-of": ("", "RELATED-TO;RELTYPE=PARENT:week@ccmagenda\n", "", ["RELATED-TO"]),
    "alarm": ("", ALARM, "", []),
    "task": ("", "", TASK, []),
    "properties-of-our-own": ("X-CCMAGENDA-ZONE-DATA:2026f\n", "", "", []),
    "cancelled": ("METHOD:CANCEL\n", ORGANIZER, "", ["ORGANIZER"]),
}


def file(folder: Path, text: str, name: str = "calendar.ics") -> Path:
    made = folder / name
    made.write_bytes(text.replace("\n", "\r\n").encode())
    return made


@pytest.fixture(scope="session")
def additions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder, files = tmp_path_factory.mktemp("added"), []
    for name, (head, event, behind, _) in ADDED.items():
        text = CALENDAR.replace("VERSION:2.0\n", f"VERSION:2.0\n{head}").replace("END:VEVENT\n", f"{event}END:VEVENT\n{behind}")
        files.append(file(folder, text, f"{name}.ics"))
    return files


def test_reader_takes_whatever_may_stand_in_our_calendars(read: Read, additions: list[Path]) -> None:
    assert dict(zip(ADDED, read(*additions), strict=True)) == {
        name: ([OPENING | {"properties": sorted([*PROPERTIES, *named])}], []) for name, (_, _, _, named) in ADDED.items()
    }


def test_reader_tells_the_status_and_how_often_an_event_was_changed(read: Read, tmp_path: Path) -> None:
    life = [("TENTATIVE", 0), ("CONFIRMED", 1), ("CANCELLED", 12)]
    texts = [CALENDAR.replace("CONFIRMED", status).replace("SEQUENCE:2", f"SEQUENCE:{number}") for status, number in life]
    readings = read(*(file(tmp_path, text, f"{number}.ics") for number, text in enumerate(texts)))
    assert [(event["status"], event["sequence"]) for [event], _ in readings] == life


@pytest.mark.parametrize("reader", ["libical", "ical.js", "vobject"], indirect=True)  # the others go by the name of the zone
def test_reader_takes_the_zone_of_each_file_from_that_file(read: Read, tmp_path: Path) -> None:
    texts = (CALENDAR, CALENDAR.replace("TZOFFSETTO:+0100", "TZOFFSETTO:+0300"), CALENDAR)
    readings = read(*(file(tmp_path, text, f"{number}.ics") for number, text in enumerate(texts)))
    assert [events[0]["start_utc"] for events, _ in readings] == [
        "2012-01-16T09:00:00Z",
        "2012-01-16T07:00:00Z",
        "2012-01-16T09:00:00Z",
    ]


@pytest.mark.parametrize(
    "reader", ["libical", "ical.js", "vobject", "sabre", "kcalendarcore"], indirect=True
)  # `ical` does not mind
def test_reader_refuses_a_file_that_is_cut_off(read: Read, tmp_path: Path) -> None:
    cut = file(tmp_path, CALENDAR.partition("STATUS")[0])
    with pytest.raises(AssertionError, match="refuses"):
        read(file(tmp_path, CALENDAR, "whole.ics"), cut)


FAULTS = {
    "libical": ("DTSTAMP:20120410T000000Z\n", "", "DTSTAMP"),
    "sabre": ("SUMMARY:Opening", "SUMMARY:Open\x07ing", "SUMMARY: Property is not valid UTF-8!"),
}


@pytest.mark.parametrize("reader", FAULTS, indirect=True)
def test_reader_complains_of_an_event_at_fault(read: Read, reader: str, tmp_path: Path) -> None:
    right, at_fault, complaint = FAULTS[reader]
    [(_, complaints)] = read(file(tmp_path, CALENDAR.replace(right, at_fault)))
    assert [complaint in line for line in complaints] == [True]
