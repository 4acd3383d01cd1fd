"""Dates that open no day: those of the paper or of what it tells of, outside the days of the meeting."""

from collections.abc import Sequence

from ccmagenda.importers._genre.dates import DayWords, day_within
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.fields import names_a_time
from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.tables import Columns
from ccmagenda.importers._genre.words import Words

_HEAD = 20


def without_stray_days(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Leave out dates that stand alone, have no weekday and lie outside the days of the meeting.

    Others must lie within those days, or none be left but the one day that the lines above the programme name.
    """
    told = _told_above(entries, words)
    stretches = [day for day in told if day.is_range and day.month]
    stretches += [day for entry in entries if (day := _day(entry)) and day.is_range and day.month]
    plain = [day for entry in entries if (day := _day(entry)) and (day.day or day.number) and not day.is_range]
    within = [day for day in plain if day.number or any(_lies_within(day, stretch) for stretch in stretches)]
    single = {(day.year, day.month, day.day) for day in told if day.year and not day.is_range}
    issued = len(plain) == 1 == len(single) and (plain[0].year, plain[0].month, plain[0].day) < min(single)
    outside = frozenset(plain) - frozenset(within) if within or issued else frozenset()
    kept: list[Entry | Columns] = []
    for entry in entries:
        day = _day(entry)
        if day in outside and _is_bare(entry, words):
            found.leave(entry.row)
        else:
            kept.append(entry)
    return kept


def _told_above(entries: Sequence[Entry | Columns], words: Words) -> list[DayWords]:
    """Return the days that lines above the first hours name within other words."""
    hours = next((place for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.clock), len(entries))
    plain = [entry for entry in entries[: min(hours, _HEAD)] if isinstance(entry, Entry) and not entry.head.structural]
    return [found[0] for entry in plain if (found := day_within(entry.row.text, words)) and found[1]]


def _day(entry: Entry | Columns) -> DayWords | None:
    return entry.head.day if isinstance(entry, Entry) else None


def _is_bare(entry: Entry | Columns, words: Words) -> bool:
    """Tell whether a date with its year stands alone on its line, and is no field that tells when something is held."""
    head = entry.head if isinstance(entry, Entry) and not names_a_time(entry.row.text, words) else None
    alone = head is not None and not (head.clock or head.part or head.text or entry.row.cells)
    return bool(alone and head and head.day and head.day.weekday is None and head.day.year and not head.day.also)


def _lies_within(day: DayWords, stretch: DayWords) -> bool:
    """Tell whether a day is one of a stretch of days."""
    first, last = (stretch.month, stretch.day), (stretch.last_month, stretch.last_day)
    here = (day.month, day.day)
    inside = first <= here <= last if first <= last else here >= first or here <= last
    return inside and (not (day.year and stretch.year) or day.year == stretch.year)
