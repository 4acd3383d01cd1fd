"""The meetings that a convention's list knows: which of them is wanted, and how it is said when and where it was held."""

import datetime

from ccmagenda.drafting._wanted import Span, Wanted
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, MeetingRecord, folded


def of_series(wanted: Wanted, convention: Convention) -> list[MeetingRecord]:
    """Return the known meetings of the wanted kind."""
    return [record for record in convention.meetings.records if record.series == wanted.usual.series]


def parts_of(ref: str, convention: Convention) -> tuple[MeetingRecord, ...]:
    """Return the parts of a known meeting whose days are known, in their order; a meeting held at once is its own part."""
    found = [record for record in convention.meetings.records if record.ref == ref and record.start]
    return tuple(sorted(found, key=lambda record: record.start or datetime.date.min))


def by_ordinal(wanted: Wanted, convention: Convention) -> tuple[MeetingRecord, ...]:
    """Return the meeting of that number, in the parts that are wanted; one that was held another time is refused.

    Where the days that are wanted have some in common with it, it is that meeting, on other days than the list has.
    """
    record = next((one for one in of_series(wanted, convention) if one.ordinal == wanted.ordinal), None)
    if record is None:
        return ()
    there = _in_place(parts_of(record.ref, convention), wanted, convention)
    found = _on_days(there, wanted) or tuple(part for part in there if _meets(part, wanted))[:1]
    if record.status == "held" and not found:
        way = "leave out dates and city, or choose another number"
        sentence = f"the {record.ref} was held {held(record, convention, wanted)} - {way}"
        raise InvalidValueError(sentence)
    return found or (record,)


def by_days(wanted: Wanted, convention: Convention) -> tuple[MeetingRecord, ...]:
    """Return the meeting, in the parts that are wanted, that begins on the wanted first day; or nothing."""
    refs = dict.fromkeys(one.ref for one in of_series(wanted, convention) if one.start and one.start == wanted.first)
    found = (_on_days(_in_place(parts_of(ref, convention), wanted, convention), wanted) for ref in refs)
    return next((parts for parts in found if parts), ())


def _in_place(parts: tuple[MeetingRecord, ...], wanted: Wanted, convention: Convention) -> tuple[MeetingRecord, ...]:
    """Return the parts that were held in the city that is wanted, if any is."""
    asked = folded(convention.states.city(wanted.city, "en"))
    return tuple(part for part in parts if asked in {"", folded(part.city)})


def _on_days(parts: tuple[MeetingRecord, ...], wanted: Wanted) -> tuple[MeetingRecord, ...]:
    """Return the parts from the wanted first day to the wanted last; nothing where these are not the first and last of parts."""
    begins = next((number for number, part in enumerate(parts) if wanted.first in {None, part.start}), len(parts))
    later = parts[begins:]
    ends = [number for number, part in enumerate(later) if wanted.last in {None, part.end} or part.end is None]
    return later[: ends[-1] + 1] if ends else ()


def _meets(part: MeetingRecord, wanted: Wanted) -> bool:
    """Tell whether a part has days in common with those that are wanted; one that has its usual length where no last is."""
    first, begun = wanted.first, part.start
    if first is None or begun is None:
        return False
    reaches = begun <= wanted.last if wanted.last else (begun - first).days < max(1, wanted.usual.days)
    return reaches and first <= (part.end or begun)


def spans_of(parts: tuple[MeetingRecord, ...]) -> tuple[Span, ...]:
    """Return the days of each part, where there are several."""
    spans = tuple((part.start, part.end or part.start) for part in parts if part.start)
    return spans if spans[1:] else ()


def held(record: MeetingRecord, convention: Convention, wanted: Wanted) -> str:
    """Return where and when a meeting was held, in words."""
    said = [_said(part.city, part.start, part.end or part.start, wanted) for part in parts_of(record.ref, convention)]
    return wanted.english.listed(said) if said else "on days that are not known"


def _said(city: str, first: datetime.date | None, last: datetime.date | None, wanted: Wanted) -> str:
    days = wanted.english.days_in_words(first, last) if first and last else "days that are not known"
    return f"in {city} on {days}" if city else f"on {days}"
