import bisect
import calendar
import datetime
import functools
import importlib.resources
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import attrs
import pytest

from ccmagenda.exporters._vtimezone import vtimezone
from ccmagenda.model import zone_names

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
IRREGULAR = ("Africa/Casablanca", "Pacific/Apia")
REGULAR = tuple(zone for zone in ZONES if zone not in IRREGULAR)
YEARS = range(2010, 2028)
SECOND = datetime.timedelta(seconds=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


# A model of what Microsoft's programs read of a VTIMEZONE (MS-OXCICAL 2.1.3.1.1.19): DTSTART, RRULE and the two offsets


@attrs.frozen(kw_only=True)
class Observance:
    kind: str
    onset: datetime.datetime
    month: int
    week: int
    weekday: int
    before: datetime.timedelta
    after: datetime.timedelta

    def onset_in(self, year: int) -> datetime.datetime:
        days = [week[self.weekday] for week in calendar.monthcalendar(year, self.month) if week[self.weekday]]
        day = days[self.week if self.week < 0 else self.week - 1]
        return datetime.datetime.combine(datetime.date(year, self.month, day), self.onset.time())


def offset(text: str) -> datetime.timedelta:
    sign, hours, minutes = text[0], int(text[1:3]), int(text[3:5])
    return (-1 if sign == "-" else 1) * datetime.timedelta(hours=hours, minutes=minutes)


def observances(component: str) -> list[Observance]:
    found = []
    for kind, body in re.findall(r"BEGIN:(STANDARD|DAYLIGHT)\r\n(.*?)END:\1\r\n", component, re.DOTALL):
        lines = dict(line.split(":", 1) for line in body.split("\r\n") if line)
        rule = re.fullmatch(r"FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?[1-5])([A-Z]{2})", lines["RRULE"]) if "RRULE" in lines else None
        found.append(
            Observance(
                kind=kind,
                onset=datetime.datetime.strptime(lines["DTSTART"], "%Y%m%dT%H%M%S"),  # noqa: DTZ007 - a wall clock
                month=int(rule[1]) if rule else 0,
                week=int(rule[2]) if rule else 0,
                weekday=WEEKDAYS.index(rule[3]) if rule else 0,
                before=offset(lines["TZOFFSETFROM"]),
                after=offset(lines["TZOFFSETTO"]),
            )
        )
    return found


def onsets(component: str, last: int) -> list[tuple[datetime.datetime, datetime.timedelta, datetime.timedelta]]:
    found = []
    for each in observances(component):
        years = range(each.onset.year, last + 1) if each.month else ()
        walls = [each.onset_in(year) for year in years] or [each.onset]
        assert walls[0] == each.onset, "DTSTART is the first onset of its rule"
        found += [(wall, each.before, each.after) for wall in walls]
    return sorted(found)


def outlook(component: str, wall: datetime.datetime) -> datetime.timedelta:
    by_kind = {each.kind: each for each in observances(component)}
    standard, daylight = by_kind["STANDARD"], by_kind.get("DAYLIGHT")
    if daylight is None:
        return standard.after
    winter, summer = standard.onset_in(wall.year), daylight.onset_in(wall.year)
    in_summer = summer <= wall < winter if summer < winter else not winter <= wall < summer
    return daylight.after if in_summer else standard.after


def clock(zone: str) -> ZoneInfo:
    with importlib.resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=zone)


def sittings(place: ZoneInfo, year: int, every: int = 1) -> Iterator[tuple[datetime.datetime, datetime.timedelta]]:
    for number in range(0, 365, every):
        for hour in (10, 18):
            wall = datetime.datetime.combine(datetime.date(year, 1, 1) + datetime.timedelta(days=number), datetime.time(hour))
            local = wall.replace(tzinfo=place)
            exists = local.astimezone(datetime.UTC).astimezone(place).replace(tzinfo=None) == wall
            right = local.utcoffset()
            if exists and right is not None:
                yield wall, right


def misread(component: str, place: ZoneInfo, year: int, every: int = 1) -> list[datetime.datetime]:
    changes = onsets(component, year + 1)
    walls = [wall for wall, _, _ in changes]
    return [
        wall for wall, right in sittings(place, year, every) if changes[max(0, bisect.bisect_right(walls, wall) - 1)][2] != right
    ]  # fmt: skip


@functools.cache
def of_every_zone(year: int) -> dict[str, str]:
    return {zone: vtimezone(zone, year, year) for zone in sorted(zone_names() - {"UTC"})}


@pytest.mark.parametrize("zone", ZONES)
def test_component_of_one_year_is_right_on_every_day(zone: str) -> None:
    place = clock(zone)
    assert {year: misread(vtimezone(zone, year, year), place, year) for year in YEARS} == {year: [] for year in YEARS}


@pytest.mark.parametrize("zone", ZONES)
def test_component_of_many_years_is_right_on_every_day(zone: str) -> None:
    place, component = clock(zone), vtimezone(zone, YEARS[0], YEARS[-1])
    assert {year: misread(component, place, year) for year in YEARS} == {year: [] for year in YEARS}


@pytest.mark.parametrize("zone", REGULAR)
def test_outlook_reads_every_day_of_a_regular_zone_right(zone: str) -> None:
    place = clock(zone)
    for year in YEARS:
        component = vtimezone(zone, year, year)
        assert len(observances(component)) <= 2
        assert [wall for wall, right in sittings(place, year, 3) if outlook(component, wall) != right] == []


@pytest.mark.parametrize("year", [2012, 2026])
def test_every_zone_is_right_all_year(year: int) -> None:
    wrong = {zone: misread(component, clock(zone), year, 7) for zone, component in of_every_zone(year).items()}
    assert {zone: walls for zone, walls in wrong.items() if walls} == {}


@pytest.mark.parametrize("year", [2012, 2026])
def test_every_rule_names_a_week_that_outlook_can_hold(year: int) -> None:
    days = {zone: re.findall(r"BYDAY=(.*)[A-Z]{2}\r", component) for zone, component in of_every_zone(year).items()}
    assert {zone: weeks for zone, weeks in days.items() if set(weeks) - {"1", "2", "3", "4", "-1"}} == {}


@pytest.mark.parametrize("zone", ZONES)
def test_onset_is_the_wall_clock_just_before_the_change(zone: str) -> None:
    place = clock(zone)
    for wall, before, after in onsets(vtimezone(zone, 2012, 2012), 2012):
        moment = (wall - before).replace(tzinfo=datetime.UTC)
        if before != after:
            assert (moment - SECOND).astimezone(place).utcoffset() == before
            assert moment.astimezone(place).utcoffset() == after


@pytest.mark.parametrize("zone", ZONES)
def test_component_has_only_what_every_reader_understands(zone: str) -> None:
    component = vtimezone(zone, 2011, 2012)
    assert component.endswith("END:VTIMEZONE\r\n")
    assert component.isascii()
    assert component.count("\n") == component.count("\r\n") == component.count("\r")
    assert component.startswith(f"BEGIN:VTIMEZONE\r\nTZID:{zone}\r\nBEGIN:")
    names = {re.split("[:;]", line)[0] for line in component.split("\r\n") if line}
    assert names - {"BEGIN", "END", "TZID", "DTSTART", "RRULE", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"} == set()
    rules = [line for line in component.split("\r\n") if line.startswith("RRULE")]
    assert [rule for rule in rules if not re.fullmatch(r"RRULE:FREQ=YEARLY;BYMONTH=\d+;BYDAY=(-1|[1-4])[A-Z]{2}", rule)] == []


def test_zone_with_a_yearly_rule_has_one_observance_for_each_half() -> None:
    assert vtimezone("Europe/Zurich", 2012, 2012) == (
        "BEGIN:VTIMEZONE\r\n"
        "TZID:Europe/Zurich\r\n"
        "BEGIN:DAYLIGHT\r\n"
        "DTSTART:20100328T020000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0200\r\n"
        "TZNAME:CEST\r\n"
        "END:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\n"
        "DTSTART:20101031T030000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
        "TZOFFSETFROM:+0200\r\n"
        "TZOFFSETTO:+0100\r\n"
        "TZNAME:CET\r\n"
        "END:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
    )


def test_zone_without_changes_has_one_observance_without_a_rule() -> None:
    assert vtimezone("Asia/Kathmandu", 2012, 2012) == (
        "BEGIN:VTIMEZONE\r\n"
        "TZID:Asia/Kathmandu\r\n"
        "BEGIN:STANDARD\r\n"
        "DTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0545\r\n"
        "TZOFFSETTO:+0545\r\n"
        "TZNAME:+0545\r\n"
        "END:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
    )


def test_irregular_zone_has_one_observance_for_each_change() -> None:
    component = vtimezone("Pacific/Apia", 2012, 2012)
    assert "RRULE" not in component
    assert [(f"{wall:%Y-%m-%d %H:%M}", after.total_seconds() / 3600) for wall, _, after in onsets(component, 2014)] == [
        ("1970-01-01 00:00", -11),
        ("2010-09-26 00:00", -10),
        ("2011-04-02 04:00", -11),
        ("2011-09-24 03:00", -10),
        ("2011-12-30 00:00", 14),
        ("2012-04-01 04:00", 13),
        ("2012-09-30 03:00", 14),
        ("2013-04-07 04:00", 13),
        ("2013-09-29 03:00", 14),
        ("2014-04-06 04:00", 13),
        ("2014-09-28 03:00", 14),
    ]


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("America/New_York", ("2SU", "1SU")),
        ("Asia/Beirut", ("-1SU", "-1SU")),
        ("Europe/Dublin", ("-1SU", "-1SU")),
        ("Australia/Sydney", ("1SU", "1SU")),
    ],
    ids=["second-and-first-sunday", "at-midnight", "winter-time-as-the-exception", "southern"],
)
def test_yearly_rule_names_the_week_of_the_month(zone: str, days: tuple[str, str]) -> None:
    assert tuple(re.findall(r"BYDAY=(\S+)", vtimezone(zone, 2026, 2026))) == days
