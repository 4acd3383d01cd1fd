"""VTIMEZONE components that every reader understands (RFC 5545, section 3.6.5).

A zone whose clocks change by one yearly rule around the meeting has one observance with an RRULE (BYMONTH, BYDAY) for
each half of the year; a zone without changes has one; an irregular zone has one observance for each change. DTSTART is
the wall clock just before the change, in TZOFFSETFROM. There are no RDATEs and no COMMENTs: Outlook passes over the
first, and libical refuses the second.
"""

import calendar
import datetime
from collections.abc import Iterator

import attrs

from ccmagenda.model import zone

_UTC = datetime.UTC
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MARGIN = 2
_WEEKS = {-1, 1, 2, 3, 4}  # what Outlook can hold


@attrs.frozen
class _Change:
    """A change of the clock: the wall clock just before it, the offsets before and after in minutes, the new name."""

    wall: datetime.datetime
    before: datetime.timedelta
    after: datetime.timedelta
    name: str


@attrs.frozen
class _Rule:
    month: int
    day: str
    time: datetime.time
    before: datetime.timedelta
    after: datetime.timedelta
    name: str


def vtimezone(name: str, first: int, last: int) -> str:
    """Return the component for a zone, right for every instant from the year ``first`` to the year ``last``."""
    by_year = {year: list(_changes(name, year)) for year in range(first - _MARGIN, last + _MARGIN + 1)}
    rules = _yearly(list(by_year.values()))
    if not rules and (nearer := _yearly(list(by_year.values())[1:-1])):
        rules, by_year = nearer, {year: by_year[year] for year in range(first - 1, last + 2)}
    years = list(by_year)
    if not any(by_year.values()):
        observances = [_still(name, first)]
    elif rules:
        observances = [_observance(change, rule) for change, rule in zip(by_year[years[0]], rules, strict=True)]
    else:
        changes = [change for year in years for change in by_year[year]]
        observances = [_still(name, years[0]), *(_observance(change, None) for change in changes)]
    return "\r\n".join(["BEGIN:VTIMEZONE", f"TZID:{name}", *observances, "END:VTIMEZONE", ""])


def _local(name: str, moment: datetime.datetime) -> datetime.datetime:
    return moment.astimezone(zone(name))


def _offset(name: str, moment: datetime.datetime) -> datetime.timedelta:
    return _local(name, moment).utcoffset() or datetime.timedelta()


def _changes(name: str, year: int) -> Iterator[_Change]:
    """Yield the changes of a year by the clocks of the place."""
    moment = datetime.datetime(year, 1, 1, tzinfo=_UTC) - _offset(name, datetime.datetime(year, 1, 1, tzinfo=_UTC))
    end = datetime.datetime(year + 1, 1, 1, tzinfo=_UTC) - _offset(name, datetime.datetime(year + 1, 1, 1, tzinfo=_UTC))
    while moment < end:
        following = min(moment + datetime.timedelta(days=1), end)
        before, after = _offset(name, moment), _offset(name, following)
        if before != after:
            exact = _bisected(name, moment, following, before)
            yield _Change((exact + before).replace(tzinfo=None), before, after, _local(name, exact).tzname() or name)
        moment = following


def _bisected(name: str, low: datetime.datetime, high: datetime.datetime, before: datetime.timedelta) -> datetime.datetime:
    """Return the first second at which the offset is no longer ``before``."""
    while high - low > datetime.timedelta(seconds=1):
        middle = low + datetime.timedelta(seconds=int((high - low).total_seconds()) // 2)
        low, high = (middle, high) if _offset(name, middle) == before else (low, middle)
    return high


def _yearly(years: list[list[_Change]]) -> list[_Rule]:
    """Return the two rules that all these years follow, or nothing."""
    if {len(changes) for changes in years} != {2}:
        return []
    found = []
    for half in zip(*years, strict=True):
        shapes = {(c.wall.month, c.wall.weekday(), c.wall.time(), c.before, c.after, c.name) for c in half}
        weeks = set.intersection(*({(c.wall.day - 1) // 7 + 1, _from_end(c.wall)} for c in half)) & _WEEKS
        if len(shapes) != 1 or not weeks:
            return []
        month, weekday, time, before, after, name = shapes.pop()
        found.append(_Rule(month, f"{-1 if -1 in weeks else max(weeks)}{_DAYS[weekday]}", time, before, after, name))
    return found


def _from_end(wall: datetime.datetime) -> int:
    return -((calendar.monthrange(wall.year, wall.month)[1] - wall.day) // 7 + 1)


def _observance(change: _Change, rule: _Rule | None) -> str:
    kind = "DAYLIGHT" if change.after > change.before else "STANDARD"
    lines = [f"BEGIN:{kind}", f"DTSTART:{change.wall:%Y%m%dT%H%M%S}"]
    lines += [f"RRULE:FREQ=YEARLY;BYMONTH={rule.month};BYDAY={rule.day}"] if rule else []
    lines += [f"TZOFFSETFROM:{_signed(change.before)}", f"TZOFFSETTO:{_signed(change.after)}"]
    return "\r\n".join([*lines, f"TZNAME:{change.name}", f"END:{kind}"])


def _still(name: str, year: int) -> str:
    """Return an observance that holds from long before until the next change."""
    local = _local(name, datetime.datetime(year, 1, 1, tzinfo=_UTC))
    offset = _signed(local.utcoffset() or datetime.timedelta())
    lines = ["BEGIN:STANDARD", "DTSTART:19700101T000000", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}"]
    return "\r\n".join([*lines, f"TZNAME:{local.tzname()}", "END:STANDARD"])


def _signed(offset: datetime.timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, size = ("-" if seconds < 0 else "+"), abs(seconds)
    extra = f"{size % 60:02d}" if size % 60 else ""
    return f"{sign}{size // 3600:02d}{size % 3600 // 60:02d}{extra}"
