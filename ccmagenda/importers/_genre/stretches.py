"""Stretches of days that a line tells with their hours: those of a whole meeting, within which its programme lies."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.clocks import clock_at
from ccmagenda.importers._genre.dates import DayWords, day_at
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.heads import CELL, Head
from ccmagenda.importers._genre.tables import Columns
from ccmagenda.importers._genre.words import Words

_EDGE = f" ,;:.|/()–—-{CELL}"


def with_stretches(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which such lines are days without hours, where other days or hours follow below them."""
    last = max((place for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.head.structural), default=-1)
    return [_settled(entry, words) if place < last else entry for place, entry in enumerate(entries)]


def _settled(entry: Entry | Columns, words: Words) -> Entry | Columns:
    if not isinstance(entry, Entry) or entry.head.day is None or entry.clock is None:
        return entry
    if entry.head.day.is_range and not entry.text.strip(_EDGE) and not entry.cells:
        return attrs.evolve(entry, head=Head(day=entry.head.day), text="")
    stretch = _stretch(entry.row.text, words)
    return attrs.evolve(entry, head=Head(day=stretch), text="", cells=()) if stretch else entry


def _stretch(text: str, words: Words) -> DayWords | None:
    """Return the days of a line such as "24/07/2017 - 09:00 - 27/07/2017 - 17:30"."""
    first = day_at(text.strip(_EDGE), words)
    behind = text.strip(_EDGE)[first[1] :] if first else ""
    second = next(
        (
            (found[0], behind[: start.start()], behind[start.start() + found[1] :])
            for start in re.finditer(r"(?<![\w/.])(?=[^\W_])", behind)
            if (found := day_at(behind[start.start() :], words)) and found[0].month
        ),
        None,
    )
    if first is None or second is None or not first[0].day or first[0].is_range or second[0].is_range:
        return None
    if not all(_is_an_hour(part, words) for part in second[1:]):
        return None
    last, month = second[0].day, second[0].month
    year = first[0].year or second[0].year
    return (
        attrs.evolve(first[0], last_day=last, last_month=month, year=year)
        if (first[0].month, first[0].day) != (month, last)
        else None
    )


def _is_an_hour(text: str, words: Words) -> bool:
    """Tell whether a text is one time and nothing else but signs and the "to" between days."""
    bare = words.regex(r"\s*(?:«to»)$").sub("", text.strip(_EDGE)).strip(_EDGE)
    bare = words.regex(r"^(?:«at»|«from»|à|a las|um)\s+").sub("", bare)
    found = clock_at(bare, words)
    return found is not None and not bare[found[1] :].strip(_EDGE) and found[0].end is None
