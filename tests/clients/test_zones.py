import datetime
import functools
import importlib.resources
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import ccmagenda
from ccmagenda import At, Meeting, Programme, Sitting, TimeSlot, instant

pytestmark = pytest.mark.clients

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
SPANS = (range(2010, 2028), range(2011, 2012), range(2018, 2019), range(2026, 2027))
MACHINE = Path("/usr/share/zoneinfo")
BY_THE_MACHINE = {"sabre", "kcalendarcore"}  # they go by the zone's name and by the machine's own data, as old as they are
NAMELESS = "A place of no known name"
# `ical` passes over rules without RRULE, sabre over all; vobject takes a zone for UTC that begins after 2020 and at UTC
BY_THE_RULES = ("libical", "ical.js", "kcalendarcore")
HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)
Times = tuple[object, object, object]
Walls = list[tuple[datetime.datetime, datetime.datetime]]
Reading = tuple[list[dict[str, object]], list[str]]
Read = Callable[..., list[Reading]]
Files = dict[tuple[str, range], tuple[Path, Walls]]
Readings = dict[tuple[str, range], Reading]


@functools.cache
def clock(zone: str) -> ZoneInfo:
    with importlib.resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=zone)


def changes(zone: str, year: int) -> Iterator[datetime.datetime]:
    """Yield the hours before which the clock was another, most often two in a year."""

    def offset(moment: datetime.datetime) -> datetime.timedelta | None:
        return moment.astimezone(clock(zone)).utcoffset()

    day = datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)
    while day.year == year:
        if offset(day) != offset(day + DAY):
            yield next(hour for hour in (day + n * HOUR for n in range(1, 25)) if offset(hour) != offset(day))
        day += DAY


def stretches(zone: str, year: int) -> Iterator[tuple[datetime.datetime, datetime.datetime]]:
    """Yield stretches over each change of the clock, and hours of the days about them and of days in all seasons."""
    days = [datetime.date(year, month, day) for month, day in ((1, 11), (7, 5), (7, 6), (12, 6))]
    for change in changes(zone, year):
        before, after = ((change + 1.5 * shift * HOUR).astimezone(clock(zone)) for shift in (-1, 1))
        yield before, after
        days += [before.date() - DAY, before.date(), after.date(), after.date() + DAY]
    for day in dict.fromkeys(days):
        for hour in (10, 15):
            start = datetime.datetime.combine(day, datetime.time(hour), clock(zone))
            yield start, start.replace(hour=hour + 3)


def calendar(zone: str, walls: Walls) -> bytes:
    slots = [TimeSlot(*(instant(wall.date(), wall.time(), zone) for wall in pair)) for pair in walls]
    sittings = [
        Sitting(key=f"s{n}", day=pair[0].date(), hours=At(slot)) for n, (pair, slot) in enumerate(zip(walls, slots, strict=True))
    ]
    days = [start.date() for start, _ in walls]
    meeting = Meeting(ref="M", title="A meeting", zone=zone, first=min(days), last=max(days))
    return ccmagenda.calendar(Programme(meeting=meeting, issued=datetime.date(2010, 1, 1), sittings=tuple(sittings)))


def in_utc(pair: tuple[datetime.datetime, datetime.datetime]) -> Times:
    start, end = (f"{wall.astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}" for wall in pair)
    return start, end, False


def times(events: list[dict[str, object]]) -> list[Times]:
    return [(event["start_utc"], event["end_utc"], event["all_day"]) for event in events]


def up_to_date(reader: str, zone: str, pair: tuple[datetime.datetime, datetime.datetime]) -> bool:
    """Tell whether a reader has the data that it needs; it has none of changes that were decided after they were packed."""
    if reader not in BY_THE_MACHINE or not (MACHINE / zone).exists():
        return True
    with (MACHINE / zone).open("rb") as file:
        theirs = ZoneInfo.from_file(file)
    return all(wall.replace(tzinfo=theirs).utcoffset() == wall.utcoffset() for wall in pair)


def wrong(reader: str, zone: str, files: Files, readings: Readings) -> dict[range, tuple[list[tuple[Times, Times]], list[str]]]:
    """Return what was read otherwise than it should be in each file of a zone, beside what was said of the file."""
    found = {}
    for span in SPANS:
        walls, (events, complaints) = files[zone, span][1], readings[zone, span]
        asked = zip(walls, times(events), strict=True)
        found[span] = (
            [(got, in_utc(pair)) for pair, got in asked if got != in_utc(pair) and up_to_date(reader, zone, pair)],
            complaints,
        )
    return found


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("zones")
    made: Files = {}
    for zone, span in itertools.product(ZONES, SPANS):
        walls = [pair for year in span for pair in stretches(zone, year)]
        file = folder / f"{zone.replace('/', '-')}-{span[0]}-{span[-1]}.ics"
        file.write_bytes(calendar(zone, walls))
        made[zone, span] = file, walls
    return made


@pytest.fixture(scope="session")
def readings(read: Read, files: Files) -> Readings:
    return dict(zip(files, read(*(file for file, _ in files.values())), strict=True))


@pytest.fixture(scope="session")
def readings_without_names(read: Read, files: Files, tmp_path_factory: pytest.TempPathFactory) -> Readings:
    """What is read where all that is known of a zone is its VTIMEZONE."""
    folder, nameless = tmp_path_factory.mktemp("nameless"), []
    for (zone, _), (file, _) in files.items():
        text = file.read_bytes().replace(f"TZID={zone}:".encode(), f"TZID={NAMELESS}:".encode())
        nameless.append(folder / file.name)
        nameless[-1].write_bytes(text.replace(f"TZID:{zone}\r\n".encode(), f"TZID:{NAMELESS}\r\n".encode()))
    return {key: (events, []) for key, (events, _) in zip(files, read(*nameless), strict=True)}


@pytest.mark.parametrize("zone", ZONES)
def test_no_event_is_at_a_wrong_instant(reader: str, zone: str, files: Files, readings: Readings) -> None:
    assert wrong(reader, zone, files, readings) == dict.fromkeys(SPANS, ([], []))


@pytest.mark.parametrize("reader", BY_THE_RULES, indirect=True)
@pytest.mark.parametrize("zone", ZONES)
def test_no_event_is_at_a_wrong_instant_where_the_name_of_the_zone_says_nothing(
    reader: str, zone: str, files: Files, readings_without_names: Readings
) -> None:
    assert wrong(reader, zone, files, readings_without_names) == dict.fromkeys(SPANS, ([], []))


# One meeting over a change of the clock: the hours on the wall, the hours in UTC

CHANGES = {
    "Europe/Zurich": (
        ("2026-03-28 10:00", "2026-03-28 13:00", "2026-03-28T09:00:00Z", "2026-03-28T12:00:00Z"),
        ("2026-03-28 22:00", "2026-03-29 06:00", "2026-03-28T21:00:00Z", "2026-03-29T04:00:00Z"),
        ("2026-03-29 10:00", "2026-03-29 13:00", "2026-03-29T08:00:00Z", "2026-03-29T11:00:00Z"),
        ("2026-03-30 10:00", "2026-03-30 13:00", "2026-03-30T08:00:00Z", "2026-03-30T11:00:00Z"),
    ),
    "Asia/Beirut": (
        ("2011-10-29 22:00", "2011-10-29 22:30", "2011-10-29T19:00:00Z", "2011-10-29T19:30:00Z"),
        ("2011-10-29 22:00", "2011-10-30 06:00", "2011-10-29T19:00:00Z", "2011-10-30T04:00:00Z"),
        ("2011-10-30 10:00", "2011-10-30 13:00", "2011-10-30T08:00:00Z", "2011-10-30T11:00:00Z"),
    ),
    "America/New_York": (
        ("2026-10-31 10:00", "2026-10-31 13:00", "2026-10-31T14:00:00Z", "2026-10-31T17:00:00Z"),
        ("2026-11-01 00:30", "2026-11-01 03:00", "2026-11-01T04:30:00Z", "2026-11-01T08:00:00Z"),
        ("2026-11-01 10:00", "2026-11-01 13:00", "2026-11-01T15:00:00Z", "2026-11-01T18:00:00Z"),
    ),
}


def test_meeting_over_a_change_of_the_clock_keeps_its_hours_on_the_wall(read: Read, tmp_path: Path) -> None:
    files = []
    for zone, sittings in CHANGES.items():
        walls = [(datetime.datetime.fromisoformat(start), datetime.datetime.fromisoformat(end)) for start, end, _, _ in sittings]
        files.append(tmp_path / f"{zone.replace('/', '-')}.ics")
        files[-1].write_bytes(calendar(zone, walls))
    found = {zone: (times(events), complaints) for zone, (events, complaints) in zip(CHANGES, read(*files), strict=True)}
    assert found == {zone: ([(start, end, False) for _, _, start, end in sittings], []) for zone, sittings in CHANGES.items()}
