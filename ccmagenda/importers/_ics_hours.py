"""When an event is: a day, and hours only where the file says them; what cannot be is told and left open."""

import datetime

from ccmagenda.errors import InvalidValueError
from ccmagenda.importers._ics_events import Event
from ccmagenda.importers._ics_found import Found
from ccmagenda.importers._ics_values import Content, moment
from ccmagenda.importers._ics_zones import Clock
from ccmagenda.model import At, From, Instant, TimeSlot, Untimed, When
from ccmagenda.notation.limits import LONGEST_SITTING

_MOST_DAYS = 366


def when_of(event: Event, clock: Clock, *, many: bool = False) -> tuple[datetime.date | None, When]:
    """Return the day of an event, None where it has none, and its hours; ``many`` tells that several days are its matter."""
    found = clock.found
    if event.start is None:
        found.doubt("no DTSTART", "this event has no DTSTART, and so no day", event.origin)
        return None, Untimed()
    begun = moment(event.start.value)
    if isinstance(begun, datetime.datetime):
        return _timed(event, begun, event.start, clock)
    if isinstance(begun, datetime.date):
        last = last_day(event, begun)
        if last > begun and not many:
            sentence = f"this event lasts until {last.isoformat()}, and its first day alone is taken"
            found.doubt("many days", sentence, event.start.origin)
        return begun, Untimed()
    found.doubt("DTSTART", f"{_shown(event.start)} is no day and no time, and so this event has none", event.start.origin)
    return None, Untimed()


def _timed(event: Event, begun: datetime.datetime, said: Content, clock: Clock) -> tuple[datetime.date, When]:
    try:
        start = clock.instant(begun, said)
    except InvalidValueError as error:
        clock.found.doubt("start", f"{_first_half(error)}, and so this event has a day and no hours", said.origin)
        return begun.date(), Untimed()
    day = datetime.date(start.year, start.month, start.day)
    end = _end(event, start, clock)
    return day, From(start) if end is None else At(TimeSlot(start, end))


def _end(event: Event, start: Instant, clock: Clock) -> Instant | None:
    """Return the end, or None where the file tells none that can be one."""
    said = event.end or event.length
    if said is None:
        return None
    read = moment(said.value)
    try:
        if isinstance(read, datetime.timedelta):
            end = clock.at_place(datetime.datetime.fromtimestamp(start.timestamp() + read.total_seconds(), datetime.UTC))
        elif isinstance(read, datetime.datetime):
            end = clock.instant(read, said)
        else:
            clock.found.doubt("end", f"{_shown(said)} is no time, and so the end is left open", said.origin)
            return None
    except (ValueError, OverflowError, OSError) as error:
        clock.found.doubt("end", f"{_first_half(error)}, and so the end is left open", said.origin)
        return None
    return _bounded(start, end, said, clock.found)


def _bounded(start: Instant, end: Instant, said: Content, found: Found) -> Instant | None:
    if end == start:
        return None  # RFC 5545 has no other way to write a time alone
    if end < start:
        found.doubt("end before start", f"{_shown(said)} lies before DTSTART, and so the end is left open", said.origin)
        return None
    if TimeSlot(start, end).minutes > LONGEST_SITTING:
        limit = f"the limit of {LONGEST_SITTING // 60} hours"
        found.doubt("long", f"{_shown(said)} makes this event longer than {limit}, and so the end is left open", said.origin)
        return None
    return end


def last_day(event: Event, first: datetime.date) -> datetime.date:
    """Return the last of an event's whole days: DTEND is the day after it (RFC 5545, section 3.6.1)."""
    said = event.end or event.length
    read = moment(said.value) if said else None
    if isinstance(read, datetime.timedelta):
        days = min(read.days, _MOST_DAYS)
    else:
        days = (read - first).days if isinstance(read, datetime.date) and not isinstance(read, datetime.datetime) else 1
    return first + datetime.timedelta(days=max(days - 1, 0))


def _shown(said: Content) -> str:
    return f"{said.name} '{said.value[:40]}'"


def _first_half(error: Exception) -> str:
    """Return what a refusal says without the way out, which is for whoever writes the file by hand."""
    return str(error).partition(" - ")[0]
