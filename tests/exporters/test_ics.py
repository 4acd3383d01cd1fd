import datetime
import itertools
import os
import re
import subprocess
import sys
from pathlib import Path

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
    Talk,
    TimeSlot,
    Who,
    instant,
)
from ccmagenda.desk.calendars import all_calendars
from ccmagenda.exporters import Entry, Feed, Look, shelf
from ccmagenda.exporters.ics import write
from ccmagenda.model import Instant, one_line, zone_data_version
from ccmagenda.model.text import reflowed

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


# Bytes


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


# Properties of the calendar


def unescaped(line: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], line.split(":", 1)[1])


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


# Times


def test_stamps_come_from_the_date_of_the_paper() -> None:
    data = ccmagenda.calendar(SMALL)
    assert values(data, "DTSTAMP") == ["DTSTAMP:20120410T000000Z"] * 3
    assert values(data, "LAST-MODIFIED") == ["LAST-MODIFIED:20120410T000000Z"] * 3


def test_start_without_an_end_has_no_dtend_and_no_duration() -> None:
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, hours=From(clock(10)))))
    assert values(data, "DTSTART") == ["DTSTART;TZID=Europe/Zurich:20120416T100000"]
    assert values(data, "DTEND") + values(data, "DURATION") == []


def test_day_without_hours_is_a_date_that_ends_before_the_next() -> None:
    data = ccmagenda.calendar(programme(Sitting(key="m", day=datetime.date(2012, 2, 29))))
    assert values(data, "DTSTART") == ["DTSTART;VALUE=DATE:20120229"]
    assert values(data, "DTEND") == ["DTEND;VALUE=DATE:20120301"]
    assert values(data, "TRANSP") == ["TRANSP:TRANSPARENT"]


def test_sitting_over_midnight_ends_on_the_next_day() -> None:
    slot = TimeSlot(clock(22), clock(1, day=TUESDAY))
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, hours=At(slot))))
    assert values(data, "DTEND") == ["DTEND;TZID=Europe/Zurich:20120417T010000"]


def test_sitting_over_a_change_of_the_clock_keeps_both_wall_clocks() -> None:
    day = datetime.date(2012, 3, 25)
    data = ccmagenda.calendar(programme(Sitting(key="m", day=day, hours=hours(1, 4, day))))
    assert values(data, "DTSTART") + values(data, "DTEND") == [
        "DTSTART;TZID=Europe/Zurich:20120325T010000",
        "DTEND;TZID=Europe/Zurich:20120325T040000",
    ]


@pytest.mark.parametrize(
    ("status", "expected"), [(Status.DRAFT, "TENTATIVE"), (Status.FINAL, "CONFIRMED")], ids=["draft", "final"]
)
def test_status_and_business_of_an_entry_with_hours(status: Status, expected: str) -> None:
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, hours=hours(10, 13)), status=status))
    assert values(data, "STATUS") == [f"STATUS:{expected}"]
    assert values(data, "TRANSP") == ["TRANSP:OPAQUE"]


# Zones


def zones(data: bytes) -> tuple[list[str], set[str]]:
    declared = [line.removeprefix("TZID:") for line in values(data, "TZID", "VTIMEZONE")]
    return declared, set(re.findall(r";TZID=([^:;]+):", "\n".join(unfolded(data))))


@pytest.mark.parametrize(
    ("sitting", "zone", "expected"),
    [
        (Sitting(key="m", day=MONDAY, hours=hours(10, 13)), "Europe/Zurich", {"Europe/Zurich"}),
        (Sitting(key="m", day=MONDAY), "Europe/Zurich", set()),
        (Sitting(key="m", day=MONDAY, hours=hours(10, 13, zone="UTC")), "UTC", set()),
        (Sitting(key="m", day=MONDAY, hours=hours(10, 13, zone="Asia/Beirut")), "Europe/Zurich", {"Asia/Beirut"}),
        (Sitting(key="m", day=MONDAY, hours=hours(10, 13, zone="UTC")), "Europe/Zurich", set()),
    ],
    ids=["of-the-meeting", "only-days", "utc", "of-another-place", "utc-elsewhere"],
)
def test_each_zone_that_is_used_is_declared_once_and_no_other(sitting: Sitting, zone: str, expected: set[str]) -> None:
    declared, used = zones(ccmagenda.calendar(programme(sitting, zone=zone)))
    assert used == expected
    assert sorted(declared) == sorted(expected)


def test_utc_is_written_with_z() -> None:
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, hours=hours(10, 13, zone="UTC")), zone="UTC"))
    assert values(data, "DTSTART") == ["DTSTART:20120416T100000Z"]


def test_zone_rules_reach_over_all_years_of_the_feed() -> None:
    days = [datetime.date(year, 7, 1) for year in (2005, 2012)]
    sittings = [Sitting(key=f"y{day.year}", day=day, hours=hours(10, 13, day, "America/New_York")) for day in days]
    data = ccmagenda.calendar(programme(*sittings, zone="America/New_York"))
    calendar = icalendar.Calendar.from_ical(data)
    assert [event["DTSTART"].dt.utcoffset() for event in calendar.walk("VEVENT")] == [datetime.timedelta(hours=-4)] * 2
    assert values(data, "RRULE", "VTIMEZONE") == []
    assert "DTSTART:20050403T020000" in values(data, "DTSTART", "VTIMEZONE")
    assert "DTSTART:20120311T020000" in values(data, "DTSTART", "VTIMEZONE")


# Hostile text

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
    assert f"- {one_line(f'Talk {text}')}" in event["DESCRIPTION"]


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
