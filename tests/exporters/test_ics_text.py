"""Any text in any field of a calendar is read back, and begins no line of its own."""

import datetime
import itertools
import re
import subprocess
import sys

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import (
    At,
    Chair,
    Meeting,
    Programme,
    Room,
    Session,
    Sitting,
    Talk,
    TimeSlot,
    Who,
    instant,
)
from ccmagenda.model import Instant, one_line
from ccmagenda.model.text import as_set, reflowed

MONDAY = datetime.date(2012, 4, 16)


def clock(hour: int, minute: int = 0, day: datetime.date = MONDAY, zone: str = "Europe/Zurich") -> Instant:
    return instant(day, datetime.time(hour, minute), zone)


def hours(start: int, end: int, day: datetime.date = MONDAY, zone: str = "Europe/Zurich") -> At:
    return At(TimeSlot(clock(start, day=day, zone=zone), clock(end, day=day, zone=zone)))


def unfolded(data: bytes) -> list[str]:
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def faults(data: bytes) -> list[str]:
    lines = data.split(b"\r\n")
    found = [f"longer than 75 octets: {line!r}" for line in lines if len(line) > 75]
    found += [f"not UTF-8 by itself: {line!r}" for line in lines if line.decode(errors="replace").encode() != line]
    found += [f"a control byte: {line!r}" for line in lines if re.search(rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]", line)]
    found += [f"an empty line before {after!r}" for line, after in itertools.pairwise(lines) if not line]
    return found


def unescaped(line: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], line.split(":", 1)[1])


def head(data: bytes, name: str) -> list[str]:
    return [line for line in unfolded(data.split(b"BEGIN:V", 2)[1]) if re.split("[:;]", line)[0] == name]


AWKWARD = st.sampled_from(
    [
        *"\r\n\x00\x07\x0b\x1b\x7f\x85\u2028\u2029\u202e\u2066\ufeff\ufffe\ud800,;:\\\"'=^ \t\u00a0\u200d\u200f\u0301-*",
        "\r\nATTENDEE:mailto:a@b",
        "\nEND:VEVENT\n",
        "\\n",
        "\\,",
        "العنقودية",
        "集束弹药",
        "👩‍🚀",
    ]
)


TEXT = st.lists(st.one_of(AWKWARD, st.characters(), st.text("abc é€", max_size=80)), max_size=30).map("".join)


EVENT = {
    "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "STATUS", "TRANSP", "SEQUENCE",
    "LAST-MODIFIED", "URL", "CONFERENCE", "ORGANIZER",
}  # fmt: skip


HEAD = {
    "PRODID", "VERSION", "CALSCALE", "UID", "NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "X-WR-TIMEZONE",
    "LAST-MODIFIED", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "URL", "METHOD", "X-CCMAGENDA-ZONE-DATA",
    "X-CCMAGENDA-LANGUAGE", "X-CCMAGENDA-STATUS",
}  # fmt: skip


def everywhere(text: str, address: str = "https://example.org/") -> Programme:
    session = Session(
        key=f"k{text}",
        title=f"T {text}",
        theme=f"h{text}",
        notes=text,
        number=text,
        room="r",
        stream=address,
        documents=(one_line(text),),
        chairs=(Chair(who=Who(person=f"P {text}", of=text)),),
        talks=(Talk(title=f"Talk {text}", speakers=(Who(person=f"S {text}", settled=False),)),),
    )
    return Programme(
        convention="",
        meeting=Meeting(
            ref=f"M{text}",
            title=f"Meeting {text}",
            zone="Europe/Zurich",
            first=MONDAY,
            last=MONDAY,
            venue=text,
            city=text,
            url=address,
            contact=text,
        ),
        issued=MONDAY,
        rooms=(Room(key="r", name=f"Room {text}"),),
        sittings=(Sitting(key=f"k{text}", day=MONDAY, hours=hours(10, 13), room="r", serial=text, sessions=(session,)),),
    )


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXT)
def test_any_text_is_read_back_as_it_was_cleaned(text: str) -> None:
    data = ccmagenda.calendar(everywhere(text))
    assert faults(data) == []
    calendar = icalendar.Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    assert event.errors == calendar.errors == []
    assert set(event) <= EVENT
    assert set(calendar) <= HEAD
    meeting, session = one_line(f"Meeting {text}"), one_line(f"{one_line(text)} {one_line(f'T {text}')}")
    assert [unescaped(line) for line in head(data, "NAME") + head(data, "X-WR-CALNAME")] == [meeting, meeting]
    assert event["SUMMARY"] == f"{meeting}: {session}"
    assert event["CATEGORIES"].cats == [one_line(f"h{text}")]
    assert str(event["LOCATION"]).startswith(one_line(f"Room {text}"))
    assert reflowed(text) in event["DESCRIPTION"]
    assert f"- {as_set(f'Talk {text}')}" in event["DESCRIPTION"]


@settings(max_examples=100, deadline=None)
@given(text=TEXT)
def test_any_text_in_an_address_leaves_a_calendar_that_can_be_read(text: str) -> None:
    data = ccmagenda.calendar(everywhere("x", address=f"https://example.org/{text}"))
    assert faults(data) == []
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event.errors == []
    assert re.fullmatch(r"https://example\.org/[\w.~!$&'()*+,;=:@/?#%\[\]-]*", event["URL"], re.ASCII)


INJECTION = "x\r\nATTENDEE:mailto:a@b"


SCRIPT = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("written", sys.argv[1])
written = importlib.util.module_from_spec(spec)
spec.loader.exec_module(written)
sys.stdout.buffer.write(written.ccmagenda.calendar(written.everywhere(written.INJECTION, written.INJECTION)))
"""


@pytest.mark.parametrize("flags", [(), ("-O",), ("-OO",)], ids=["plain", "without-asserts", "without-docstrings"])
def test_injected_line_begins_no_property(flags: tuple[str, ...]) -> None:
    run = subprocess.run([sys.executable, *flags, "-c", SCRIPT, __file__], capture_output=True, check=True)
    assert run.stdout == ccmagenda.calendar(everywhere(INJECTION, INJECTION))
    assert [line for line in unfolded(run.stdout) if line.startswith(("ATTENDEE", "mailto"))] == []
    assert {re.split("[:;]", line)[0] for line in unfolded(run.stdout) if line} <= EVENT | HEAD | {
        "BEGIN", "END", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE",
    }  # fmt: skip
