"""Weekdays below the head of a week, dated by its days: "First week (4-8 October)", and below it "Monday/Tuesday"."""

import datetime
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Head
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import DayWords, day_within

_SHORT, _LEAP = 8, 2000


def with_days_of_weeks(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which such weekdays have their dates, a pair of them that of the first; weeks begin on Monday."""
    heads = {place: told for place, entry in enumerate(entries) if (told := _week(entry, words))}
    if not any(_weekday(entry, words) is not None for place in heads for entry in entries[place + 1 : place + 2]):
        return list(entries)
    kept: list[Entry | Columns] = []
    week: DayWords | None = None
    for place, entry in enumerate(entries):
        weekday = _weekday(entry, words)
        if place in heads and isinstance(entry, Entry):
            week = heads[place]
            kept.append(attrs.evolve(entry, head=Head(day=week), text=""))
        elif week and weekday is not None and isinstance(entry, Entry):
            kept.append(attrs.evolve(entry, head=attrs.evolve(entry.head, day=_dated(week, weekday)), text=""))
        else:
            kept.append(entry)
    return kept


def _week(entry: Entry | Columns, words: Words) -> DayWords | None:
    """Return the days of the head of a week."""
    if not isinstance(entry, Entry) or entry.clock or entry.cells or len(entry.row.text.split()) > _SHORT:
        return None
    named = words.regex(r"(?:.*\W)?(?:«week»)(?!\w)").match(entry.row.text)
    found = day_within(entry.row.text, words) if named else None
    return found[0] if found and found[0].is_range else None


def _weekday(entry: Entry | Columns, words: Words) -> int | None:
    """Return the weekday of a line that is one or two of them and nothing else."""
    if not isinstance(entry, Entry) or entry.head.day is None or entry.head.day.day or entry.clock or entry.cells:
        return None
    other = words.regex(r"(?:«weekdays»)?\.?").fullmatch(re.sub(r"^\W+", "", entry.text.strip()))
    return entry.head.day.weekday if other else None


def _dated(week: DayWords, weekday: int) -> DayWords:
    first = attrs.evolve(week, year=0, last_day=0, last_month=0).on(week.year or _LEAP)
    date = first + datetime.timedelta(days=weekday) if first else None
    return DayWords(day=date.day, month=date.month, year=week.year) if date else DayWords(weekday=weekday)
