"""A calendar as it is written, byte for byte, and the properties of the whole."""

import datetime
import itertools
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import (
    At,
    Chair,
    Firmness,
    From,
    Meeting,
    Programme,
    Role,
    Room,
    Session,
    Sitting,
    Status,
    TimeSlot,
    Who,
    instant,
)
from ccmagenda.desk.calendars import all_calendars
from ccmagenda.exporters import Entry, Feed, Look, shelf
from ccmagenda.exporters.ics import write
from ccmagenda.model import Instant, zone_data_version

MONDAY = datetime.date(2012, 4, 16)


TUESDAY = datetime.date(2012, 4, 17)


WEDNESDAY = datetime.date(2012, 4, 18)


def clock(hour: int, minute: int = 0, day: datetime.date = MONDAY, zone: str = "Europe/Zurich") -> Instant:
    return instant(day, datetime.time(hour, minute), zone)


def hours(start: int, end: int, day: datetime.date = MONDAY, zone: str = "Europe/Zurich") -> At:
    return At(TimeSlot(clock(start, day=day, zone=zone), clock(end, day=day, zone=zone)))


def programme(
    *sittings: Sitting, title: str = "Intersessional Meeting", zone: str = "Europe/Zurich", status: Status = Status.DRAFT
) -> Programme:
    return Programme(
        convention="ccm",
        meeting=Meeting(
            ref="2IM",
            title=title,
            zone=zone,
            first=MONDAY,
            last=datetime.date(2012, 4, 19),
            venue="WMO building",
            city="Geneva",
            url="https://example.org/2im?a=1,2;b",
        ),
        issued=datetime.date(2012, 4, 10),
        status=status,
        rooms=(Room(key="a", name="Salle Obasi"),),
        sittings=sittings,
    )


SMALL = programme(
    Sitting(
        key="monday",
        day=MONDAY,
        hours=hours(10, 13),
        room="a",
        sessions=(
            Session(key="opening", title="Opening; and more, at length", chairs=(Chair(role=Role.PRESIDENT),)),
            Session(
                key="clearance",
                title="Clearance",
                theme="clearance",
                chairs=(Chair(who=Who(state="IRL")),),
                notes="First.\n\nSecond: C:\\path.",
            ),
        ),
    ),
    Sitting(key="reception", day=TUESDAY, title="Réception", hours=From(clock(18, 30, TUESDAY))),
    Sitting(key="visit", day=WEDNESDAY, title="Visit", firmness=Firmness.CANCELLED),
    Sitting(key="later", title="Later"),
)


GOLDEN = r"""BEGIN:VCALENDAR
PRODID:-//ccmagenda//ccmagenda//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
UID:ccm-2im-calendar-all@ccmagenda
NAME:CCM 2IM
X-WR-CALNAME:CCM 2IM
DESCRIPTION:Intersessional Meeting\, WMO building\, Geneva
X-WR-CALDESC:Intersessional Meeting\, WMO building\, Geneva
X-WR-TIMEZONE:Europe/Zurich
X-CCMAGENDA-ZONE-DATA:{zone_data}
X-CCMAGENDA-LANGUAGE:en
X-CCMAGENDA-STATUS:draft provisional
LAST-MODIFIED:20120410T000000Z
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-PUBLISHED-TTL:PT12H
URL:https://example.org/2im?a=1,2;b
BEGIN:VTIMEZONE
TZID:Europe/Zurich
BEGIN:DAYLIGHT
DTSTART:20100328T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20101031T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:ccm-2im-sitting-monday@ccmagenda
DTSTAMP:20120410T000000Z
DTSTART;TZID=Europe/Zurich:20120416T100000
DTEND;TZID=Europe/Zurich:20120416T130000
SUMMARY:CCM 2IM: Opening\; and more\, at length\; Clearance
DESCRIPTION:Opening\; and more\, at length (chaired by the President)\n\nC
 learance (chaired by Ireland)\nFirst.\n\nSecond: C:\\path.
LOCATION:Salle Obasi\, WMO building\, Geneva
CATEGORIES:Clearance and Risk Reduction
STATUS:TENTATIVE
TRANSP:OPAQUE
SEQUENCE:0
LAST-MODIFIED:20120410T000000Z
URL:https://example.org/2im?a=1,2;b
ORGANIZER;CN="Convention on Cluster Munitions":invalid:nomail
END:VEVENT
BEGIN:VEVENT
UID:ccm-2im-sitting-reception@ccmagenda
DTSTAMP:20120410T000000Z
DTSTART;TZID=Europe/Zurich:20120417T183000
SUMMARY:CCM 2IM: Réception
LOCATION:WMO building\, Geneva
STATUS:TENTATIVE
TRANSP:OPAQUE
SEQUENCE:0
LAST-MODIFIED:20120410T000000Z
URL:https://example.org/2im?a=1,2;b
ORGANIZER;CN="Convention on Cluster Munitions":invalid:nomail
END:VEVENT
BEGIN:VEVENT
UID:ccm-2im-sitting-visit@ccmagenda
DTSTAMP:20120410T000000Z
DTSTART;VALUE=DATE:20120418
DTEND;VALUE=DATE:20120419
SUMMARY:CCM 2IM: Visit (cancelled)
LOCATION:WMO building\, Geneva
STATUS:CANCELLED
TRANSP:TRANSPARENT
SEQUENCE:0
LAST-MODIFIED:20120410T000000Z
URL:https://example.org/2im?a=1,2;b
ORGANIZER;CN="Convention on Cluster Munitions":invalid:nomail
END:VEVENT
END:VCALENDAR
"""


def unfolded(data: bytes) -> list[str]:
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def values(data: bytes, name: str, component: str = "VEVENT") -> list[str]:
    text = "\r\n".join(unfolded(data))
    bodies = re.findall(f"BEGIN:{component}\r\n(.*?)\r\nEND:{component}", text, re.DOTALL)
    return [line for body in bodies for line in body.split("\r\n") if re.split("[:;]", line)[0] == name]


def faults(data: bytes) -> list[str]:
    lines = data.split(b"\r\n")
    found = [f"longer than 75 octets: {line!r}" for line in lines if len(line) > 75]
    found += [f"not UTF-8 by itself: {line!r}" for line in lines if line.decode(errors="replace").encode() != line]
    found += [f"a control byte: {line!r}" for line in lines if re.search(rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]", line)]
    found += [f"an empty line before {after!r}" for line, after in itertools.pairwise(lines) if not line]
    return found


def test_small_programme_as_it_is_written() -> None:
    assert ccmagenda.calendar(SMALL).decode() == GOLDEN.replace("{zone_data}", zone_data_version()).replace("\n", "\r\n")


def test_exporter_on_the_shelf_writes_the_same_as_write() -> None:
    entry = Entry(uid="e@x", summary="S", start=MONDAY, end=None, status="CONFIRMED", stamp=MONDAY)
    feed = Feed(uid="u@x", name="N", description="D", zone="Europe/Zurich", stamp=MONDAY, entries=(entry,))
    assert shelf()["ics"].export(feed, Look()) == write(feed)


@pytest.mark.parametrize("grain", ["sitting", "session"])
def test_file_keeps_the_form_of_rfc_5545(grain: str) -> None:
    data = ccmagenda.calendar(SMALL, grain=grain)
    assert faults(data) == []
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert not data.startswith(b"\xef\xbb\xbf")


def test_same_programme_gives_the_same_bytes_twice() -> None:
    assert ccmagenda.calendar(SMALL) == ccmagenda.calendar(SMALL)


def test_calendars_that_share_entries_are_as_those_that_do_not() -> None:
    shared = all_calendars(SMALL)
    shared.whole()
    assert shared.of_party("IRL") == all_calendars(SMALL).of_party("IRL")
    assert shared.whole() == all_calendars(SMALL).whole()


MACHINES = {
    "auckland": {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
    "honolulu": {"TZ": "Pacific/Honolulu", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
    "no-zone-data": {"PYTHONTZPATH": "", "PYTHONHASHSEED": "random"},
}


EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "ccm-2012-intersessional" / "programme.yaml"


WRITE = f"import sys, ccmagenda; sys.stdout.buffer.write(ccmagenda.calendar(ccmagenda.load({str(EXAMPLE)!r})))"


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_another_machine_gives_the_same_bytes(machine: dict[str, str], tmp_path: Path) -> None:
    environment = {**os.environ, **machine}
    run = subprocess.run([sys.executable, "-c", WRITE], env=environment, cwd=tmp_path, capture_output=True, check=True)
    assert run.stdout == ccmagenda.calendar(ccmagenda.load(EXAMPLE))


@pytest.mark.parametrize("character", ["x", "é", "€", "😀"], ids=["1-byte", "2-bytes", "3-bytes", "4-bytes"])
@pytest.mark.parametrize("octets", range(72, 80))
def test_line_is_folded_between_characters(character: str, octets: int) -> None:
    start = len("SUMMARY:CCM 2IM: ")
    title = "a" * ((octets - start) % len(character.encode())) + character * ((octets - start) // len(character.encode()))
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, title=title)))
    assert faults(data) == []
    assert values(data, "SUMMARY") == [f"SUMMARY:CCM 2IM: {title}"]
    assert octets <= 75 or b"\r\n " in data
    assert octets > 74 or b"\r\n " not in data


def head(data: bytes, name: str) -> list[str]:
    return [line for line in unfolded(data.split(b"BEGIN:V", 2)[1]) if re.split("[:;]", line)[0] == name]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("VERSION", ["VERSION:2.0"]),
        ("PRODID", ["PRODID:-//ccmagenda//ccmagenda//EN"]),
        ("UID", ["UID:ccm-2im-calendar-party-irl@ccmagenda"]),
        ("NAME", ["NAME:CCM 2IM \u2013 Ireland"]),
        ("X-WR-CALNAME", ["X-WR-CALNAME:CCM 2IM \u2013 Ireland"]),
        ("LAST-MODIFIED", ["LAST-MODIFIED:20120410T000000Z"]),
        ("X-CCMAGENDA-LANGUAGE", ["X-CCMAGENDA-LANGUAGE:en"]),
        ("REFRESH-INTERVAL", ["REFRESH-INTERVAL;VALUE=DURATION:PT12H"]),
        ("X-PUBLISHED-TTL", ["X-PUBLISHED-TTL:PT12H"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_calendar_of_a_party_says_what_it_is(name: str, expected: list[str]) -> None:
    assert head(ccmagenda.calendar(SMALL, party="Ireland"), name) == expected


def test_feed_is_no_invitation() -> None:
    data = ccmagenda.calendar(SMALL)
    assert set(head(data, "METHOD")) <= {"METHOD:PUBLISH"}
    assert values(data, "ATTENDEE") == []
