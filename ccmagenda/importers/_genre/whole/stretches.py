"""Stretches of days that a line tells with their hours: those of a whole meeting, within which its programme lies.

A line of that shape may tell the one day of a meeting and its hours: "3/16/26, 3:00 PM - 3/16/26, 6:00 PM".
"""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import CELL, Head
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock, clock_at
from ccmagenda.importers._genre.times.dates import DayWords, day_at

_EDGE = f" ,;:.|/()–—-{CELL}"
_ASIDE = re.compile(r"(?:\s*\([^()]{2,40}\))+$")
"""What stands in brackets behind all of it: the zone, or how long it lasts."""


def with_stretches(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which such lines are days without hours, where other days or hours follow below them."""
    last = max((place for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.head.structural), default=-1)
    kept: list[Entry | Columns] = []
    told = None
    for place, entry in enumerate(entries):
        if told is not None and isinstance(entry, Entry) and entry.row == told:
            continue  # what stands behind the first of its hours
        ends = _ends(entry.row.text, words) if isinstance(entry, Entry) and entry.head.day and entry.clock else None
        told = entry.row if ends and isinstance(entry, Entry) else None
        below = [other.head for other in entries[place + 1 :] if isinstance(other, Entry) and other.row != told]
        kept.append(_told(entry, ends, below) if ends and isinstance(entry, Entry) else _bare(entry, below=place < last))
    return kept


def _bare(entry: Entry | Columns, *, below: bool) -> Entry | Columns:
    """Return a range of days with hours and nothing else as days alone."""
    if not isinstance(entry, Entry) or entry.head.day is None or entry.clock is None or not below:
        return entry
    alone = entry.head.day.is_range and not entry.text.strip(_EDGE) and not entry.cells
    return attrs.evolve(entry, head=Head(day=entry.head.day), text="") if alone else entry


def _told(entry: Entry, ends: tuple[tuple[DayWords, Clock], tuple[DayWords, Clock]], below: Sequence[Head]) -> Entry:
    """Return such a line as its days, or the first of them where hours alone follow; the hours of one day, where none do."""
    (first, begin), (last, end) = ends
    day = _stretch(first, last)
    if any(head.structural for head in below):
        told = day if any(head.day for head in below) else first
        return attrs.evolve(entry, head=Head(day=told), text="", cells=())
    if day.is_range:
        return entry
    return attrs.evolve(entry, head=Head(day=day, clock=attrs.evolve(begin, end=end.start)), text="", cells=())


def _ends(text: str, words: Words) -> tuple[tuple[DayWords, Clock], tuple[DayWords, Clock]] | None:
    """Return the two days, each with one hour, of a line such as "24/07/2017 - 09:00 - 27/07/2017 - 17:30"."""
    text = _ASIDE.sub("", text.strip()).strip(_EDGE)
    first = day_at(text, words)
    behind = text[first[1] :] if first else ""
    second = next(
        (
            (found[0], behind[: start.start()], behind[start.start() + found[1] :])
            for start in re.finditer(r"(?<![\w/.:])(?=[^\W_])", behind)
            if (found := day_at(behind[start.start() :], words)) and found[0].month
        ),
        None,
    )
    if first is None or second is None or not first[0].day or first[0].is_range or second[0].is_range:
        return None
    hours = [_hour(part, words) for part in second[1:]]
    return ((first[0], hours[0]), (second[0], hours[1])) if hours[0] and hours[1] else None


def _stretch(first: DayWords, last: DayWords) -> DayWords:
    """Return the days from one to another, or the one day that both are."""
    if (first.month or last.month, first.day) == (last.month, last.day):
        return attrs.evolve(first, month=last.month, year=first.year or last.year)
    return attrs.evolve(first, last_day=last.day, last_month=last.month, year=first.year or last.year)


def _hour(text: str, words: Words) -> Clock | None:
    """Return the one time that a text is, but for signs and the "to" between days."""
    bare = words.regex(r"\s*(?:«to»)$").sub("", text.strip(_EDGE)).strip(_EDGE)
    bare = words.regex(r"^(?:«at»|«from»|à|a las|um)\s+").sub("", bare)
    found = clock_at(bare, words)
    return found[0] if found and not bare[found[1] :].strip(_EDGE) and found[0].end is None else None
