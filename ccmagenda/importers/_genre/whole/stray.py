"""Dates that open no day: those of the paper or of what it tells of, outside the days of the meeting."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.fields import names_a_time
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import DayWords, day_within

_HEAD, _FIVE, _TWO = 20, 5, 2
_PROSE, _DAYS, _WEEKS = 12, 30, 21
_REMARK = re.compile(r"\(([^()]{3,60})\)[.:]?")
_NOTE = re.compile(r"\[[^\[\]]{40,}\]")


def without_stray_days(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Leave out dates that stand alone, have no weekday and lie outside the days of the meeting.

    Others must lie within those days, or none be left but the one day that the lines above the programme name.
    """
    told = _told_above(entries, words)
    stretches = [day for day in told if day.is_range and day.month]
    stretches += [day for entry in entries if (day := _day(entry)) and day.is_range and day.month]
    plain = [day for entry in entries if (day := _day(entry)) and (day.day or day.number) and not day.is_range]
    within = [day for day in plain if day.number or any(day.lies_within(stretch) for stretch in stretches)]
    single = {_moment(day) for day in told if day.year and not day.is_range}
    begun = {_moment(day) for day in stretches if day.year and day in told} or single
    issued = len(plain) == 1 and (begun is not single or len(single) == 1) and _moment(plain[0]) < min(begun)
    outside = frozenset(plain) - frozenset(within) if within or issued else frozenset()
    printed, published = _printed_above_its_field(entries, words), _published_before(entries, words)
    kept: list[Entry | Columns] = []
    for entry in entries:
        if entry is printed or entry is published or (_day(entry) in outside and _is_bare(entry, words)):
            found.leave(entry.row)
        else:
            kept.append(entry)
    return kept


def _printed_above_its_field(entries: Sequence[Entry | Columns], words: Words) -> Entry | Columns | None:
    """Return the date alone at the top of a paper whose one day is told by a field below it: that on which it was printed."""
    days = [entry for entry in entries if _day(entry)]
    if len(days) != _TWO or names_a_time(days[0].row.text, words) or not names_a_time(days[1].row.text, words):
        return None
    head = days[0].head if isinstance(days[0], Entry) else None
    above = entries[: entries.index(days[1])]
    bare = head is not None and head.day is not None and head.day.year and not (head.clock or head.part or head.text)
    rows = any(isinstance(entry, Entry) and (entry.clock or entry.head.label) for entry in above)
    return days[0] if bare and not rows else None


def _published_before(entries: Sequence[Entry | Columns], words: Words) -> Entry | Columns | None:
    """Return the date alone at the top of a page, weeks before all days below it, where a sentence and no row is below it."""
    days = [(place, day) for place, entry in enumerate(entries) if (day := _day(entry)) and day.day and day.month]
    if len(days) < _TWO or days[0][1].is_range or not _is_bare(entries[days[0][0]], words):
        return None
    (first, published), (second, _) = days[:2]
    below = entries[first + 1 : second]
    rows = any(isinstance(entry, Entry) and entry.head.structural for entry in below[:-1])
    prose = bool(below) and len(below[0].row.text.split()) >= _PROSE and below[0].row.text.rstrip().endswith((".", ":", "!", "?"))
    apart = [_DAYS * (day.month - published.month + 12 * (bool(day.year) * (day.year - published.year))) for _, day in days[1:]]
    late = all(each + day.day - published.day >= _WEEKS for each, (_, day) in zip(apart, days[1:], strict=True))
    return entries[first] if prose and late and not rows and first < _HEAD else None


def without_timed_notes(entries: Sequence[Entry | Columns], found: Found) -> list[Entry | Columns]:
    """Leave out hours beside a long note in square brackets and nothing else: "9.00 [Lists of speakers open now ...]"."""
    noted = [entry for entry in entries if isinstance(entry, Entry) and entry.clock and _NOTE.fullmatch(entry.text.strip())]
    for entry in noted:
        found.leave(entry.row)
    return [entry for entry in entries if entry not in noted]


def with_hours_of_the_whole(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Return entries in which hours beside a remark in brackets alone are those of the rows below: "10:00-13:00 (online)"."""
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        below = entries[place + 1] if place + 1 < len(entries) else None
        if isinstance(entry, Entry) and isinstance(below, Entry) and _has_a_remark(entry, words) and not below.head.day:
            found.leave(entry.row)
            kept.append(attrs.evolve(entry, text=""))
        else:
            kept.append(entry)
    return kept


def _has_a_remark(entry: Entry, words: Words) -> bool:
    """Tell whether words in brackets beside hours with an end are no pause and name no sitting, and nothing else stands there."""
    ranged = entry.clock is not None and entry.clock.end is not None and not (entry.cells or entry.head.day or entry.head.label)
    remark = _REMARK.fullmatch(entry.text.strip()) if ranged else None
    named = remark is not None and words.regex(r"(?:.*\W)?(?:«session»|«serial»|«event»|«room»)(?!\w)").match(remark[1])
    return remark is not None and not named and not kind_of(remark[1], words) and not (entry.head.serial or entry.head.part)


def without_opening_hours(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Leave out points of a list that are days with hours and nothing else, where the programme has other days or hours.

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
    others = [entry for entry, is_told in zip(entries, told, strict=True) if isinstance(entry, Entry) and not is_told]
    sure = len(listed) > 1 or any(twice)
    if not listed or not any(entry.head.day or (entry.clock and sure) for entry in others):
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
    if not isinstance(entry, Entry) or entry.cells or entry.head.day is None:
        return False
    if entry.clock is None and not (entry.head.day.is_range and re.search(r"\d[:.h]\d\d", entry.row.text)):
        return False
    bare = not (entry.text[:1].isupper() or entry.text[:1].isdigit())
    return bare and (bool(entry.row.bullet or entry.row.indent) or _names_a_day(entry.text, words))


def _names_a_day(text: str, words: Words) -> bool:
    return day_within(text, words) is not None


def _told_above(entries: Sequence[Entry | Columns], words: Words) -> list[DayWords]:
    """Return the days that lines above the first hours name within other words."""
    hours = next((place for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.clock), len(entries))
    plain = [entry for entry in entries[: min(hours, _HEAD)] if isinstance(entry, Entry) and not entry.head.structural]
    held = [entry.row.text for entry in plain if words.regex(r"(?:«issued»)(?!\w)").match(entry.row.text) is None]
    return [found[0] for text in held if (found := day_within(text, words)) and found[1]]


def _moment(day: DayWords) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _day(entry: Entry | Columns) -> DayWords | None:
    return entry.head.day if isinstance(entry, Entry) else None


def _is_bare(entry: Entry | Columns, words: Words) -> bool:
    """Tell whether a date with its year stands alone on its line, and is no field that tells when something is held."""
    head = entry.head if isinstance(entry, Entry) and not names_a_time(entry.row.text, words) else None
    alone = head is not None and not (head.clock or head.part or head.text or entry.row.cells)
    return bool(alone and head and head.day and head.day.weekday is None and head.day.year and not head.day.also)
