"""Dates that open no day: those of the paper or of what it tells of, outside the days of the meeting."""

from collections.abc import Sequence

from ccmagenda.importers._genre.dates import DayWords, day_within
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.fields import names_a_time
from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.tables import Columns
from ccmagenda.importers._genre.words import Words

_HEAD, _FIVE = 20, 5


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


def without_opening_hours(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Leave out points of a list that are days with hours and nothing else, where other days open the programme.

    They tell when a desk is open: "- Wednesday, 22 May 2024 from 14:00 to 17:00".
    """
    stamps = [entry for entry in entries if _is_stamp(entry)]
    for stamp in stamps:
        found.leave(stamp.row)
    entries = [entry for entry in entries if entry not in stamps]
    told = [_is_opening(entry, words) for entry in entries]
    twice = [
        is_told and isinstance(entry, Entry) and _names_a_day(entry.text, words)
        for entry, is_told in zip(entries, told, strict=True)
    ]
    listed = {
        place
        for place, is_told in enumerate(told)
        if is_told and (twice[place] or (place and told[place - 1]) or (place + 1 < len(told) and told[place + 1]))
    }
    if not listed or not any(_day(entry) and not is_told for entry, is_told in zip(entries, told, strict=True)):
        return list(entries)
    for place in sorted(listed):
        found.leave(entries[place].row)
    return [entry for place, entry in enumerate(entries) if place not in listed]


def _is_stamp(entry: Entry | Columns) -> bool:
    """Tell whether a date stands alone with a time that no programme has: when a page was printed, "22 September 2017 01:06"."""
    if not isinstance(entry, Entry) or entry.head.day is None or entry.clock is None or entry.text or entry.cells:
        return False
    start = entry.clock.start
    return start is not None and entry.clock.end is None and start.minute % _FIVE != 0


def _is_opening(entry: Entry | Columns, words: Words) -> bool:
    """Tell whether a point of a list is a day with hours, behind which no title begins, or a line goes on with another day."""
    if not isinstance(entry, Entry) or entry.cells or entry.head.day is None or entry.clock is None:
        return False
    bare = not (entry.text[:1].isupper() or entry.text[:1].isdigit())
    return bare and (bool(entry.row.bullet) or _names_a_day(entry.text, words))


def _names_a_day(text: str, words: Words) -> bool:
    return day_within(text, words) is not None


def _told_above(entries: Sequence[Entry | Columns], words: Words) -> list[DayWords]:
    """Return the days that lines above the first hours name within other words."""
    hours = next((place for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.clock), len(entries))
    plain = [entry for entry in entries[: min(hours, _HEAD)] if isinstance(entry, Entry) and not entry.head.structural]
    held = [entry.row.text for entry in plain if words.regex(r"(?:«issued»)(?!\w)").match(entry.row.text) is None]
    return [found[0] for text in held if (found := day_within(text, words)) and found[1]]


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
