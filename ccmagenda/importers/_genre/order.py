"""Titles that stand above their hours, told from those that stand below them, and put in one order."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.fields import names_a_time
from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.names import Names
from ccmagenda.importers._genre.people import role_line
from ccmagenda.importers._genre.sorts import is_note, kind_of
from ccmagenda.importers._genre.tables import Columns

_LEAST = 3
_MOST = 0.7
_PAUSES = frozenset({"lunch", "break", "registration", "reception"})


def in_order(entries: Sequence[Entry | Columns], names: Names, found: Found) -> list[Entry | Columns]:
    """Return entries in which hours that stand below their title stand beside it, and are told by one clock alone."""
    entries = _below_their_fields(_by_one_clock(entries, found), names)
    hours = [place for place, entry in enumerate(entries) if _is_hours(entry)]
    below = [place for place in hours if place and _is_title(entries[place - 1], names)]
    if len(below) < _LEAST or len(below) < _MOST * len(hours) or _signs(entries, hours, names) <= 0:
        return entries
    taken = set(below)
    return [
        _beside(entry, entries[place + 1]) if place + 1 in taken else entry
        for place, entry in enumerate(entries)
        if place not in taken
    ]


def _by_one_clock(entries: Sequence[Entry | Columns], found: Found) -> list[Entry | Columns]:
    """Leave out hours right below hours that are the same by the clock of another place."""
    kept: list[Entry | Columns] = []
    for entry in entries:
        before = _zone(kept[-1]) if kept else ""
        if _is_hours(entry) and before and _zone(entry) not in {"", before}:
            found.leave(entry.row)
        else:
            kept.append(entry)
    return kept


def _zone(entry: Entry | Columns) -> str:
    """Return the zone of hours that stand alone."""
    return entry.clock.zone if isinstance(entry, Entry) and not entry.text and entry.clock else ""


def _below_their_fields(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Move a title that stands above its "Date:" and "Time:" below them, where titles stand elsewhere."""
    dates = [
        place
        for place, entry in enumerate(entries)
        if place and _is_field(entry, names) and not _is_field(entries[place - 1], names)
    ]
    plain = len(dates) > 1 and all(_is_title(entries[place - 1], names) for place in dates)
    kept: list[Entry | Columns] = []
    titles: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        field = place + 1 < len(entries) and _is_field(entries[place + 1], names)
        if field and _is_title(entry, names) and (plain or _is_marked(entry)):
            titles.append(entry)
            continue
        kept.append(entry)
        if not field:
            kept += titles
            titles = []
    return kept


def _is_field(entry: Entry | Columns, names: Names) -> bool:
    if not isinstance(entry, Entry) or not entry.head.structural or entry.text:
        return False
    return names_a_time(entry.row.text, names.words)


def _is_marked(entry: Entry | Columns) -> bool:
    return bool(entry.row.heading or entry.row.bold or (isinstance(entry, Entry) and entry.row.bullet))


def _is_hours(entry: Entry | Columns | None) -> bool:
    """Tell whether a line is hours and nothing else."""
    if not isinstance(entry, Entry) or entry.clock is None or entry.clock.start is None:
        return False
    return not (entry.text or entry.cells or entry.head.day or entry.head.part or entry.head.serial or entry.head.label)


def _is_title(entry: Entry | Columns | None, names: Names) -> bool:
    if not isinstance(entry, Entry) or entry.head.structural or not entry.text or entry.cells:
        return False
    if is_note(entry.text, entry.row.lines, names.words, bullet=entry.row.bullet):
        return False
    return role_line(entry.text, names) is None and not names.is_person(entry.text)


def _signs(entries: Sequence[Entry | Columns], hours: Sequence[int], names: Names) -> int:
    """Return how many signs say that hours stand below their title, less those that say the contrary.

    Such are the first and the last hours of a day, blank lines, and pauses, beside which nothing else stands.
    """
    signs = 0
    for place in hours:
        before, behind = entries[place - 1] if place else None, entries[place + 1] if place + 1 < len(entries) else None
        signs += _opens_a_day(before) * -1 + (_opens_a_day(entries[place - 2]) and _is_title(before, names) if place > 1 else 0)
        signs += _ends_a_day(behind)
        if isinstance(behind, Entry):
            signs += _has_gap(behind) - _has_gap(entries[place])
    for place, entry in enumerate(entries):
        if isinstance(entry, Entry) and not entry.clock and kind_of(entry.text, names.words) in _PAUSES:
            above, below = entries[place - 1] if place else None, entries[place + 1] if place + 1 < len(entries) else None
            signs += _is_hours(below) - _is_hours(above)
    return signs


def _opens_a_day(entry: Entry | Columns | None) -> bool:
    if entry is None or isinstance(entry, Columns):
        return entry is not None
    return bool(entry.head.day or entry.head.part)


def _ends_a_day(entry: Entry | Columns | None) -> bool:
    return entry is None or (isinstance(entry, Entry) and entry.head.day is not None)


def _has_gap(entry: Entry | Columns) -> bool:
    return entry.row.gap


def _beside(title: Entry | Columns, hours: Entry | Columns) -> Entry | Columns:
    """Return a title with the hours below it."""
    if isinstance(title, Columns) or isinstance(hours, Columns):
        return title
    row = attrs.evolve(title.row, sources=(*title.row.sources, *hours.row.sources))
    return attrs.evolve(title, head=attrs.evolve(title.head, clock=hours.clock), row=row, behind=True)
