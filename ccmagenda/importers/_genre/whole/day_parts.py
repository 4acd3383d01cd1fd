"""Days told on two lines: "Monday" above "25 May 2009", "DAY ONE" above "6 March 2018", or the other way round.

The head of a document tells of its own date so as well: "Distr.: General", below it "4 May 2009", then "Original: English".
"""

import datetime
import itertools
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Head
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import DayWords

_HEAD, _NEAR = 15, 3


def with_dates_of_issue(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which the date within the head of a document opens no day, and stands beside the words before it."""
    hours = next((place for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.clock), len(entries))
    issued = [place for place, entry in enumerate(entries[: min(hours, _HEAD)]) if _tells_its_issue(entry, words)]
    drafted = _drafted(entries[:hours], words)
    return [
        _in_words(entry, entry.row.text)
        if place == drafted and isinstance(entry, Entry)
        else _issued(entry, place, entries, issued)
        for place, entry in enumerate(entries)
    ]


def _drafted(entries: Sequence[Entry | Columns], words: Words) -> int | None:
    """Return where the date of a draft stands right above the days: "Draft programme 10 May 2015", "Day 1", "13 June 2015"."""
    begun = words.regex(r"(?:[^\W\d]+\s+){0,3}?(?:«paper»)\W+(?=\d)")
    for place, entry in enumerate(entries[:_HEAD]):
        if not isinstance(entry, Entry) or not begun.match(entry.row.text) or not _is_whole_day(entry.head.day):
            continue
        below = list(itertools.takewhile(lambda day: day is not None, map(_bare_day, entries[place + 1 :])))
        return place if any(map(_is_whole_day, below)) else None
    return None


def _is_whole_day(day: DayWords | None) -> bool:
    return day is not None and bool(day.day and day.month) and not day.is_range


def _tells_its_issue(entry: Entry | Columns, words: Words) -> bool:
    told = words.regex(r"(?:«issued»)\s*[:.]?(?!\w)")
    return isinstance(entry, Entry) and told.match(entry.row.text) is not None and not re.search(r"\d[:.h]\d", entry.row.text)


def _issued(entry: Entry | Columns, place: int, entries: Sequence[Entry | Columns], issued: Sequence[int]) -> Entry | Columns:
    """Return a date between two lines of the head of a document as words beside the first, and anything else as it is."""
    above = [other for other in issued if 0 < place - other <= _NEAR]
    below = [other for other in issued if 0 < other - place <= _NEAR]
    day = _bare_day(entry) if above and below else None
    if not isinstance(entry, Entry) or day is None or not day.day or day.weekday is not None or day.is_range:
        return entry
    return _in_words(entry, f"{entries[above[-1]].row.text} {entry.row.text}")


def _in_words(entry: Entry, told: str) -> Entry:
    """Return an entry that tells no day, but these words alone."""
    return attrs.evolve(entry, head=Head(text=told), text=told, row=attrs.evolve(entry.row, text=told, cells=()))


def with_days_whole(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries in which a date and the weekday or the number of its day beside it are one heading."""
    kept: list[Entry | Columns] = []
    for entry in entries:
        whole = _whole(kept[-1], entry) if kept else None
        if whole:
            kept[-1] = whole
        else:
            kept.append(entry)
    return kept


def _whole(before: Entry | Columns, entry: Entry | Columns) -> Entry | None:
    """Return two lines as one heading, where either tells what the other does not."""
    one, other = _bare_day(before), _bare_day(entry)
    if one is None or other is None or not isinstance(before, Entry) or not isinstance(entry, Entry):
        return None
    dated, told = (other, one) if other.day else (one, other)
    if told.day or told.month or not (dated.day and dated.month) or dated.number or dated.is_range:
        return None
    weekday = dated.weekday if told.weekday is None else told.weekday
    if weekday != dated.weekday and not (dated.weekday is None and _falls_on(dated, weekday)):
        return None
    row = attrs.evolve(entry.row, heading=max(before.row.heading, entry.row.heading), gap=before.row.gap)
    row = attrs.evolve(row, sources=(*before.row.sources, *entry.row.sources))
    return attrs.evolve(entry, row=row, head=attrs.evolve(entry.head, day=attrs.evolve(dated, weekday=weekday)))


def _falls_on(day: DayWords, weekday: int | None) -> bool:
    """Tell whether a date may fall on a weekday: one without its year always may."""
    try:
        return not day.year or datetime.date(day.year, day.month, day.day).weekday() == weekday
    except ValueError:
        return False


def _bare_day(entry: Entry | Columns) -> DayWords | None:
    """Return the day of a line that tells nothing else."""
    if not isinstance(entry, Entry) or entry.text or entry.cells or entry.day_title:
        return None
    head = entry.head
    return None if head.clock or head.part or head.label or head.serial else head.day
