import datetime
import functools
import importlib.resources
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import ccmagenda
from ccmagenda import At, Chair, From, Meeting, Programme, Room, Session, Sitting, Talk, TimeSlot, Who, instant

pytestmark = pytest.mark.clients

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples" / "ccm-2012-intersessional" / "programme.yaml"
MISSING = 77
COMMANDS = {
    "libical": ("/usr/bin/python3", str(HERE / "read_libical.py")),
    "ical.js": ("node", str(HERE / "read_icaljs.mjs")),
    "vobject": (sys.executable, str(HERE / "read_vobject.py")),
}
ARABIC = "اتفاقية الذخائر العنقودية، جنيف؛"
PEOPLE = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
Event = dict[str, object]
Read = Callable[[Path], tuple[list[Event], str]]


def lacking(why: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"CI must have every reader: {why}")
    pytest.skip(why)


@functools.cache
def answer(name: str, file: Path) -> tuple[int, str, str]:
    run = subprocess.run([*COMMANDS[name], str(file)], capture_output=True, check=False, encoding="utf-8")
    return run.returncode, run.stdout, run.stderr


@pytest.fixture(params=COMMANDS)
def read(request: pytest.FixtureRequest) -> Read:
    name: str = request.param
    if shutil.which(COMMANDS[name][0]) is None:
        lacking(f"{name}: there is no {COMMANDS[name][0]}")

    def reading(file: Path) -> tuple[list[Event], str]:
        code, out, complaints = answer(name, file)
        if code == MISSING:
            lacking(f"{name}: {complaints.strip()}")
        assert code == 0, f"{name} refuses {file.name}: {complaints}"
        return json.loads(out), complaints

    return reading


def times(events: list[Event]) -> list[tuple[object, object, object]]:
    return [(event["start_utc"], event["end_utc"], event["all_day"]) for event in events]


# The example of April 2012


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("built")
    (made,) = ccmagenda.build(EXAMPLE, folder)
    return [folder / name for name in made.calendars]


def test_meeting_calendar_of_the_example_has_every_sitting_at_its_instant(read: Read, built: list[Path]) -> None:
    events, complaints = read(next(file for file in built if file.name == "meeting.ics"))
    assert [(event["uid"], event["start_utc"], event["end_utc"]) for event in events] == [
        ("ccm-2im-sitting-2012-04-16-morning@ccmagenda", "2012-04-16T08:00:00Z", "2012-04-16T11:00:00Z"),
        ("ccm-2im-sitting-2012-04-16-afternoon@ccmagenda", "2012-04-16T13:00:00Z", "2012-04-16T16:00:00Z"),
        ("ccm-2im-sitting-2012-04-17-morning@ccmagenda", "2012-04-17T08:00:00Z", "2012-04-17T11:00:00Z"),
        ("ccm-2im-sitting-2012-04-17-afternoon@ccmagenda", "2012-04-17T13:00:00Z", "2012-04-17T16:00:00Z"),
        ("ccm-2im-sitting-2012-04-18-morning@ccmagenda", "2012-04-18T08:00:00Z", "2012-04-18T11:00:00Z"),
        ("ccm-2im-sitting-2012-04-18-afternoon@ccmagenda", "2012-04-18T13:00:00Z", "2012-04-18T16:00:00Z"),
        ("ccm-2im-sitting-2012-04-19-morning@ccmagenda", "2012-04-19T08:00:00Z", "2012-04-19T11:00:00Z"),
        ("ccm-2im-sitting-2012-04-19-afternoon@ccmagenda", "2012-04-19T13:00:00Z", "2012-04-19T16:00:00Z"),
    ]
    assert events[1]["summary"] == "CCM 2IM: Victim assistance"
    assert [event["location"] for event in events] == ["World Meteorological Organization building, Geneva"] * 8
    assert complaints == ""


def test_every_calendar_of_the_example_is_read_with_all_its_events(read: Read, built: list[Path]) -> None:
    assert len(built) == 2 + 16 + 8
    read(built[0])
    with ThreadPoolExecutor() as pool:
        readings = list(pool.map(read, built))
    counted = {file.name: (len(events), complaints) for file, (events, complaints) in zip(built, readings, strict=True)}
    assert counted == {file.name: (file.read_bytes().count(b"BEGIN:VEVENT"), "") for file in built}
    assert all(count for count, _ in counted.values())


# Zones and years

ZONES = (
    "Europe/Zurich",
    "Asia/Beirut",
    "Europe/Oslo",
    "Africa/Lusaka",
    "America/Costa_Rica",
    "Europe/Zagreb",
    "Asia/Vientiane",
    "Africa/Casablanca",
    "Europe/Dublin",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Apia",
)
YEARS = range(2010, 2028)
ALONE = (2011, 2018, 2026)
Made = tuple[Path, list[tuple[str, str, bool]]]
HOUR = datetime.timedelta(hours=1)


@functools.cache
def clock(zone: str) -> ZoneInfo:
    with importlib.resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=zone)


def changes(zone: str, year: int) -> Iterator[datetime.datetime]:
    moment = datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)
    while moment.year == year:
        before, after = (clock(zone).utcoffset(m.astimezone(clock(zone))) for m in (moment, moment + HOUR))
        moment += HOUR
        if before != after:
            yield moment


def stretches(zone: str, year: int) -> Iterator[tuple[datetime.datetime, datetime.datetime]]:
    days = [datetime.date(year, month, day) for month, day in ((1, 11), (7, 5), (7, 6), (12, 6))]
    for change in changes(zone, year):
        before, after = ((change + 1.5 * shift * HOUR).astimezone(clock(zone)) for shift in (-1, 1))
        yield before, after
        days += [
            before.date() - datetime.timedelta(days=1),
            before.date(),
            after.date(),
            after.date() + datetime.timedelta(days=1),
        ]
    for day in dict.fromkeys(days):
        for hour in (10, 15):
            start = datetime.datetime.combine(day, datetime.time(hour), clock(zone))
            yield start, start.replace(hour=hour + 3)


def meeting_of(zone: str, sittings: tuple[Sitting, ...], title: str = "A meeting", rooms: tuple[Room, ...] = ()) -> Programme:
    days = [sitting.day for sitting in sittings if sitting.day]
    return Programme(
        meeting=Meeting(ref="M", title=title, zone=zone, first=min(days), last=max(days)),
        issued=datetime.date(2010, 1, 1),
        rooms=rooms,
        sittings=sittings,
    )


def matrix(zone: str, years: range) -> tuple[Programme, list[tuple[str, str, bool]]]:
    sittings, expected = [], []
    for number, (start, end) in enumerate(pair for year in years for pair in stretches(zone, year)):
        first, last = (instant(wall.date(), wall.time(), zone) for wall in (start, end))
        sittings.append(Sitting(key=f"s{number}", day=start.date(), hours=At(TimeSlot(first, last))))
        begins, ends = (f"{wall.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}" for wall in (start, end))
        expected.append((begins, ends, False))
    return meeting_of(zone, tuple(sittings)), expected


@pytest.fixture(scope="session")
def zone_files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, range], Made]:
    folder = tmp_path_factory.mktemp("zones")

    @functools.cache
    def made(zone: str, years: range) -> Made:
        programme, expected = matrix(zone, years)
        file = folder / f"{zone.replace('/', '-')}-{years[0]}-{years[-1]}.ics"
        file.write_bytes(ccmagenda.calendar(programme))
        return file, expected

    return made


def wrong(events: list[Event], expected: list[tuple[str, str, bool]]) -> list[tuple[object, object]]:
    assert len(events) == len(expected)
    return [(read, right) for read, right in zip(times(events), expected, strict=True) if read != right]


@pytest.mark.parametrize("zone", ZONES)
def test_no_event_is_at_a_wrong_instant_in_a_calendar_of_all_years(
    read: Read, zone: str, zone_files: Callable[[str, range], Made]
) -> None:
    file, expected = zone_files(zone, YEARS)
    events, complaints = read(file)
    assert wrong(events, expected) == []
    assert complaints == ""


@pytest.mark.parametrize("zone", ZONES)
def test_no_event_is_at_a_wrong_instant_in_a_calendar_of_one_year(
    read: Read, zone: str, zone_files: Callable[[str, range], Made]
) -> None:
    made = [zone_files(zone, range(year, year + 1)) for year in ALONE]
    read(made[0][0])
    with ThreadPoolExecutor() as pool:
        readings = list(pool.map(read, [file for file, _ in made]))
    found = {
        file.name: (wrong(events, expected), complaints)
        for (file, expected), (events, complaints) in zip(made, readings, strict=True)
    }
    assert found == {file.name: ([], "") for file, _ in made}


# Sittings without hours, and without an end


def test_all_day_sitting_stays_on_its_date(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "day.ics"
    sitting = Sitting(key="registration", day=datetime.date(2012, 4, 15), title="Registration")
    file.write_bytes(ccmagenda.calendar(meeting_of("Europe/Zurich", (sitting,))))
    events, complaints = read(file)
    assert times(events) == [("2012-04-15", "2012-04-16", True)]
    assert complaints == ""


def test_sitting_with_a_start_alone_has_no_end(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "open.ics"
    start = instant(datetime.date(2012, 4, 16), datetime.time(18, 30), "Europe/Zurich")
    sitting = Sitting(key="reception", day=datetime.date(2012, 4, 16), title="Reception", hours=From(start))
    file.write_bytes(ccmagenda.calendar(meeting_of("Europe/Zurich", (sitting,))))
    events, complaints = read(file)
    assert times(events) == [("2012-04-16T16:30:00Z", None, False)]
    assert complaints == ""


# Hostile text: as written, as it stands on one line, as it stands in a note

HOSTILE = {
    "commas": ("a, b,c,, d", "a, b,c,, d", "a, b,c,, d"),
    "semicolons": ("a; b;c;;d;", "a; b;c;;d;", "a; b;c;;d;"),
    "backslashes": (r"a\b \\ \n \, \; c\\", r"a\b \\ \n \, \; c\\", r"a\b \\ \n \, \; c\\"),
    "newlines": ("one\r\n\r\ntwo\n\n\nthree", "one two three", "one\n\ntwo\n\nthree"),
    "emoji": (f"{PEOPLE} " * 30, *([f"{PEOPLE} " * 29 + PEOPLE] * 2)),
    "arabic": (f"{ARABIC} " * 8, *([f"{ARABIC} " * 7 + ARABIC] * 2)),
    "quotes": ("\"a\" 'b' \u201cc\u201d `d` ^n ^'", "\"a\" 'b' \u201cc\u201d `d` ^n ^'", "\"a\" 'b' \u201cc\u201d `d` ^n ^'"),
    "long-word": ("x" * 300, "x" * 300, "x" * 300),
    "long-accents": ("é€😀" * 100, "é€😀" * 100, "é€😀" * 100),
    "injection": ("x\r\nATTENDEE:mailto:a@b", "x ATTENDEE:mailto:a@b", "x ATTENDEE:mailto:a@b"),
    "injection-of-a-note": ("x\r\n\r\nATTENDEE:mailto:a@b", "x ATTENDEE:mailto:a@b", "x\n\nATTENDEE:mailto:a@b"),
    "injection-by-other-line-ends": (
        "x\u2028ATTENDEE:mailto:a@b\x0bEND:VEVENT\x85y",
        *(["x ATTENDEE:mailto:a@b END:VEVENT y"] * 2),
    ),
    "end-of-event": ("x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "x END:VEVENT BEGIN:VEVENT", "x END:VEVENT BEGIN:VEVENT"),
    "controls": ("a\x00b\x07c\x1b[31md\x7f\ufeffe", "abc[31mde", "abc[31mde"),
    "overrides": ("a\u202eb\u2066c\u200fd", "abc\u200fd", "abc\u200fd"),
    "decomposed": ("Co\u0302te d\u2019Ivoire", "C\u00f4te d\u2019Ivoire", "C\u00f4te d\u2019Ivoire"),
    "colons-and-equals": ("TZID=x:y;VALUE=DATE:20120416", "TZID=x:y;VALUE=DATE:20120416", "TZID=x:y;VALUE=DATE:20120416"),
}
PROPERTIES = (
    "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "LOCATION", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID",
)  # fmt: skip


def hostile(text: str) -> Programme:
    day = datetime.date(2012, 4, 16)
    slot = TimeSlot(*(instant(day, datetime.time(hour), "Europe/Zurich") for hour in (10, 13)))
    chairs, talks = (Chair(who=Who(person=text)),), (Talk(title=text),)
    session = Session(key="s", title=text, notes=text, chairs=chairs, talks=talks, room="r")
    sitting = Sitting(key="m", day=day, hours=At(slot), room="r", sessions=(session,))
    return meeting_of("Europe/Zurich", (sitting,), text, (Room(key="r", name=text),))


@pytest.mark.parametrize(("text", "line", "note"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_back_as_it_was_cleaned(read: Read, text: str, line: str, note: str, tmp_path: Path) -> None:
    file = tmp_path / "hostile.ics"
    file.write_bytes(ccmagenda.calendar(hostile(text)))
    events, complaints = read(file)
    assert events == [
        {
            "uid": "meeting-m-sitting-m@ccmagenda",
            "summary": f"{line}: {line}",
            "start_utc": "2012-04-16T08:00:00Z",
            "end_utc": "2012-04-16T11:00:00Z",
            "all_day": False,
            "description": f"{line} (chaired by {line})\n{note}\n- {line}",
            "location": line,
            "properties": list(PROPERTIES),
        }
    ]
    assert complaints == ""


# The readers themselves


@pytest.mark.parametrize("read", ["libical"], indirect=True, ids=["libical"])
def test_libical_complains_of_an_event_without_stamp(read: Read, built: list[Path], tmp_path: Path) -> None:
    file = tmp_path / "faulty.ics"
    file.write_bytes(built[0].read_bytes().replace(b"DTSTAMP:20120410T000000Z\r\n", b""))
    assert "DTSTAMP" in read(file)[1]
