"""Zones that a file describes itself (VTIMEZONE), under names of its own.

icalendar makes a zone of the description, and counts its rules out from their beginning. So that nobody can have it count
for hours, the description is written anew first: rules that repeat once a year alone, from 1970 to 2199, and only a few.
"""

import datetime
import re
from collections.abc import Iterable

from ccmagenda.importers._ics_lines import Component, Line

_FIRST, _LAST = 1970, 2199
_MOST_DATES, _MOST_YEARLY = 1000, 8
_DATE = re.compile(r"\d{8}T")
_OFFSET = re.compile(r"[+-]\d{4}(\d\d)?")
_START = re.compile(r"(\d{8})(?:T(\d{6}))?")
_DATES = re.compile(r"\d{8}T\d{6}(,\d{8}T\d{6})*")
_ONCE_A_YEAR = re.compile(
    r"FREQ=YEARLY|INTERVAL=1|BYMONTH=(0?[1-9]|1[0-2])|BYDAY=([+-]?[1-5])?(SU|MO|TU|WE|TH|FR|SA)"
    r"|BYMONTHDAY=-?\d{1,2}(,-?\d{1,2})*|BYHOUR=([01]?\d|2[0-3])|BYMINUTE=[0-5]?\d|WKST=(SU|MO)"
)
_NUMBERED_DAY = re.compile(r"BYDAY=[+-]?\d")
_DAY_OF_EVERY_MONTH = re.compile(r"BYMONTHDAY=(.*,)?-?(0?[1-9]|1\d|2[0-8])(,.*)?")
_ENDS = re.compile(r"COUNT=(?P<count>\d{1,3})|UNTIL=(?P<until>\d{8})(T\d{6}Z?)?")


def own_zone(component: Component) -> datetime.tzinfo | None:
    """Return the zone that a VTIMEZONE describes, or None where its rules are not such as can be followed."""
    from icalendar import Timezone  # noqa: PLC0415 - slow to import, and only calendars need it

    try:
        observances = [_observance(part) for part in component.components if part.name in {"STANDARD", "DAYLIGHT"}]
        yearly = sum("RRULE" in block for block in observances)
        dates = sum(len(_DATE.findall(block)) for block in observances)
        if not observances or dates > _MOST_DATES or yearly > _MOST_YEARLY:
            return None
        # Without its name, since the library would remember the zone for the files to come.
        zone = Timezone.from_ical("\r\n".join(["BEGIN:VTIMEZONE", *observances, "END:VTIMEZONE", ""]))
        zone["TZID"] = "own"
        return zone.to_tz(lookup_tzid=False)  # type: ignore[attr-defined,no-any-return]  # it is a Timezone
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def clock_in(zone: datetime.tzinfo, wall: datetime.datetime) -> datetime.datetime | None:
    """Return the instant in UTC when the clocks of a described zone show a time, or None where they never do, or twice."""
    try:
        found, again = (wall.replace(tzinfo=zone, fold=fold).astimezone(datetime.UTC) for fold in (0, 1))
        back = found.astimezone(zone).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
    return found if found == again and back == wall else None


def _observance(component: Component) -> str:
    """Return a STANDARD or DAYLIGHT with what tells when it begins, or raise ValueError where that cannot be followed."""
    start = _start(_only(component.lines, "DTSTART"))
    lines = [f"BEGIN:{component.name}", f"DTSTART:{max(start, _at(_FIRST, start)):%Y%m%dT%H%M%S}"]
    lines += [f"{name}:{_checked(_only(component.lines, name), _OFFSET)}" for name in ("TZOFFSETFROM", "TZOFFSETTO")]
    dates = [value for line in component.lines if line.name == "RDATE" and (value := _value(line))]
    lines += [f"RDATE:{_checked(value, _DATES)}" for value in dates]
    if any(line.name == "RRULE" for line in component.lines):
        lines.append(f"RRULE:{_rule(_only(component.lines, 'RRULE'), start)}")
    elif start.year < _FIRST:
        lines[1] = f"DTSTART:{start:%Y%m%dT%H%M%S}"
    return "\r\n".join([*lines, f"END:{component.name}"])


def _rule(value: str, start: datetime.datetime) -> str:
    """Return a rule with an end: that of its own, where it has one, by the day."""
    last = datetime.date(_LAST, 12, 31)
    parts = []
    for part in value.split(";"):
        end = _ENDS.fullmatch(part)
        if end is None:
            parts.append(_checked(part, _ONCE_A_YEAR))
        elif end["count"]:
            last = datetime.date(start.year + int(end["count"]) - 1, 12, 31)
        else:  # in UTC, so that by the clock of the place the change may be a day later
            last = datetime.datetime.strptime(end["until"], "%Y%m%d").date() + datetime.timedelta(days=1)  # noqa: DTZ007
    _refuse_days_that_never_come(parts)
    return ";".join([*parts, f"UNTIL={last:%Y%m%d}T235959"])


def _refuse_days_that_never_come(parts: list[str]) -> None:
    """Raise ValueError for days that may be in no year, such as 31 February: they would be sought until the year 9999."""
    days = [part for part in parts if part.startswith("BYMONTHDAY=")]
    numbered = any(_NUMBERED_DAY.match(part) for part in parts)
    if len(parts) != len({part.partition("=")[0] for part in parts}) or (days and numbered):
        raise ValueError(parts)
    if days and not _DAY_OF_EVERY_MONTH.fullmatch(days[0]):
        raise ValueError(parts)


def _at(year: int, moment: datetime.datetime) -> datetime.datetime:
    return moment.replace(year=year, day=min(moment.day, 28))


def _start(value: str) -> datetime.datetime:
    match = _START.fullmatch(value)
    if match is None:
        raise ValueError(value)
    return datetime.datetime.strptime(match[1] + (match[2] or "000000"), "%Y%m%d%H%M%S")  # noqa: DTZ007 - by its own clock


def _only(lines: Iterable[Line], name: str) -> str:
    """Return the value of the one line of that name; none, or several, raise ValueError."""
    (line,) = [line for line in lines if line.name == name]
    return _value(line)


def _value(line: Line) -> str:
    return line.text.rpartition(":")[2].strip().upper()


def _checked(value: str, form: re.Pattern[str]) -> str:
    if form.fullmatch(value) is None:
        raise ValueError(value)
    return value
