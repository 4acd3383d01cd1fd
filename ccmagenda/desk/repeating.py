"""The times of a calendar's event that repeats: by its rule, its further and its excepted times, within some days.

Of a rule (RFC 5545, section 3.3.10) are followed those parts that tell days; one that repeats within a day is not.
"""

import datetime
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.importers._ics_values import Content, moment
from ccmagenda.importers._ics_zones import Clock
from ccmagenda.model import Instant

_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_PARTS = frozenset({
    *("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"),
    *("BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"),
})  # fmt: skip
_MOST_TIMES = 50_000
_LONGEST_INTERVAL = 10_000
# The calendar repeats itself after 400 years: so late in it, a rule that falls on no day at all comes to its end soon.
_AGES = datetime.timedelta(days=146_097 * 19)


@attrs.frozen(kw_only=True)
class Days:
    """The days within which times are asked for, both included."""

    first: datetime.date
    last: datetime.date


@attrs.frozen(kw_only=True)
class Repeated:
    """An event that repeats: where it begins first, its rules, and the lines with its further and its excepted times.

    ``moved`` are the times, as they were, that have an entry of their own in the calendar.
    """

    begun: datetime.datetime | datetime.date
    said: Content
    rules: tuple[Content, ...] = ()
    further: tuple[Content, ...] = ()
    excepted: tuple[Content, ...] = ()
    moved: frozenset[float] = frozenset()

    def times(self, days: Days, clock: Clock) -> Iterator[datetime.datetime | datetime.date]:
        """Yield when it begins by the clock on the wall of its own zone, in the order of time, first and last time included.

        What cannot be followed is refused (:class:`InvalidValueError`).
        """
        excepted = ((said, moment(value)) for said in self.excepted for value in said.value.split(","))
        without = {mark for said, time in excepted for mark in _marks(time, said, clock)}
        more = (self._further(value.partition("/")[0]) for said in self.further for value in said.value.split(","))
        by_rules = (time for rule in self.rules for time in self._by(rule, days, clock))
        for time in sorted({self.begun, *(one for one in more if one), *by_rules}, key=_wall):
            day, marks = _wall(time).date(), {*_marks(time, self.said, clock)}
            if days.first <= day <= days.last and not (without | self.moved) & (marks | {day}):
                yield time

    def _further(self, value: str) -> datetime.datetime | datetime.date | None:
        """Return a further time; of one that is said as a day, at the hour of the first."""
        read = moment(value)
        if isinstance(read, datetime.datetime):
            return read if isinstance(self.begun, datetime.datetime) else read.date()
        if not isinstance(read, datetime.date):
            return None
        return self._like_the_first(datetime.datetime.combine(read, _wall(self.begun).time()))

    def _by(self, rule: Content, days: Days, clock: Clock) -> Iterator[datetime.datetime | datetime.date]:
        from dateutil.rrule import rrulestr  # noqa: PLC0415 - only calendars that repeat need it

        parts = _parts(rule)
        start = _wall(self.begun) + _AGES
        until = moment(parts.pop("UNTIL")) if "UNTIL" in parts else None
        try:
            rrule = rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=start)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            sentence = f"RRULE '{rule.value[:60]}' cannot be followed"
            raise InvalidValueError(sentence) from error
        for number, late in enumerate(rrule):
            wall = late - _AGES
            if wall.date() > days.last or number > _MOST_TIMES or self._is_over(wall, until, clock):
                return
            if wall.date() >= days.first:
                yield self._like_the_first(wall)

    def _like_the_first(self, wall: datetime.datetime) -> datetime.datetime | datetime.date:
        if not isinstance(self.begun, datetime.datetime):
            return wall.date()
        return wall.replace(tzinfo=self.begun.tzinfo)

    def _is_over(self, wall: datetime.datetime, until: object, clock: Clock) -> bool:
        if isinstance(until, datetime.datetime) and until.tzinfo is not None and isinstance(self.begun, datetime.datetime):
            at = _instant(self._like_the_first(wall), self.said, clock)
            return at is not None and at.timestamp() > until.timestamp()
        if isinstance(until, datetime.datetime) and isinstance(self.begun, datetime.datetime):
            return wall > until.replace(tzinfo=None)
        last = until.date() if isinstance(until, datetime.datetime) else until
        return isinstance(last, datetime.date) and wall.date() > last


def mark_of(said: Content, clock: Clock) -> frozenset[float]:
    """Return by what the time that a line names is known."""
    return frozenset(mark for mark in _marks(moment(said.value), said, clock) if isinstance(mark, float))


def _parts(rule: Content) -> dict[str, str]:
    """Return the parts of a rule by name, or refuse one that cannot be followed."""
    parts: Mapping[str, str] = {
        name.strip().upper(): value.strip().upper() for name, _, value in (part.partition("=") for part in rule.value.split(";"))
    }
    interval = parts.get("INTERVAL", "1")
    within = parts.get("FREQ", "") not in _FREQUENCIES
    if within or not parts.keys() <= _PARTS or not interval.isdecimal() or not 1 <= int(interval) <= _LONGEST_INTERVAL:
        sentence = f"RRULE '{rule.value[:60]}' cannot be followed"
        raise InvalidValueError(sentence)
    return dict(parts)


def _wall(time: datetime.datetime | datetime.date) -> datetime.datetime:
    if isinstance(time, datetime.datetime):
        return time.replace(tzinfo=None)
    return datetime.datetime(time.year, time.month, time.day)  # noqa: DTZ001 - a day by the clock on the wall


def _marks(time: object, said: Content, clock: Clock) -> Iterator[float | datetime.date]:
    """Yield by what a time is known: its instant, or its day where that is all that is said."""
    if isinstance(time, datetime.datetime):
        at = _instant(time, said, clock)
        if at is not None:
            yield at.timestamp()
    elif isinstance(time, datetime.date):
        yield time
        yield float(time.toordinal())


def _instant(time: datetime.datetime | datetime.date, said: Content, clock: Clock) -> Instant | None:
    try:
        return clock.instant(time, said) if isinstance(time, datetime.datetime) else None
    except InvalidValueError:
        return None
