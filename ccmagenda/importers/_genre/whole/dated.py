"""Days told within the headings above their hours: "Thematic day 1: Water (3 June)", "Module II - 4 juin"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Head
from ccmagenda.importers._genre.lines.sorts import is_sentence
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import DayWords, day_at, day_within

_HEADING, _PLACE = 14, 6
_LEAST = 2


def with_days_of_headings(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which lines that close with a date, right above hours, open its day.

    Two or more must do so, one day after the other, and none of their dates may open a day elsewhere.
    """
    told = {place: day for place in range(len(entries) - 1) if (day := _day_in(entries, place, words))}
    known = {_date(entry.head.day) for entry in entries if isinstance(entry, Entry) and entry.head.day}
    dates = [_date(day) for day in told.values()]
    if len(dates) < _LEAST or dates != sorted(set(dates)) or known & set(dates):
        return list(entries)
    return [_opened(entry, told[place]) if place in told else entry for place, entry in enumerate(entries)]


def _day_in(entries: Sequence[Entry | Columns], place: int, words: Words) -> DayWords | None:
    """Return the day that closes a heading right above hours."""
    entry = entries[place]
    if not isinstance(entry, Entry) or not any(isinstance(each, Entry) and each.clock for each in entries[place + 1 : place + 4]):
        return None
    plain = not (entry.head.structural or entry.cells) and len(entry.text.split()) <= _HEADING
    plain = plain and not is_sentence(entry.text, entry.row.lines, words)
    found = day_within(entry.row.text, words) if plain and _stands_above_hours(entries, place + 1) else None
    named = _weekday_of_a_paper(entry.row.text, words) if plain and not (found or entry.row.bullet) else None
    if named:
        return named
    if found is None or (entry.row.bullet and found[0].weekday is None):
        return None
    if found[0].is_range or not found[0].day or entry.row.text[found[2] :].strip(" .:*),–—-]"):
        return None
    small = words.regex(r".*(?:\s|^)(?-i:«small»)$").match(entry.row.text[: found[1]].strip())
    return None if small else found[0]


def _weekday_of_a_paper(text: str, words: Words) -> DayWords | None:
    """Return the weekday and the day without its month that close the name of a paper: "Programme for Monday (18)"."""
    name = words.regex(r"(?:(?:«paper-adjectives»)\s+)*(?:«paper»)(?!\w)").match(text)
    for start in re.finditer(r"(?<=\s)(?=[^\W\d_])", text) if name else ():
        found = day_at(text[start.start() :], words)
        if found and found[0].weekday is not None and found[0].day and not text[start.start() + found[1] :].strip(" .:"):
            return found[0]
    return None


def _stands_above_hours(entries: Sequence[Entry | Columns], place: int) -> bool:
    """Tell whether hours stand at a place, or right below a short line there, which says where it is."""
    below = [entry for entry in entries[place : place + 2] if isinstance(entry, Entry) and not entry.head.day]
    if below and not below[0].head.structural and len(below[0].text.split()) <= _PLACE and not below[0].row.bullet:
        below = below[1:] or below
    return bool(below) and bool(below[0].clock or below[0].head.part)


def _date(day: DayWords | None) -> tuple[int, int, int]:
    return (day.year, day.month, day.day) if day else (0, 0, 0)


def _opened(entry: Entry | Columns, day: DayWords) -> Entry | Columns:
    if isinstance(entry, Columns):
        return entry
    return attrs.evolve(entry, head=Head(day=day), text="", day_title=entry.text)
