"""Columns that no head names, told by what most of their cells hold: people, or rooms."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.tables.columned import Columns

_LEAST, _MOST = 3, 0.6
_BODIES = re.compile(r"[A-Z]{2,}(?:\s?[/&-]\s?[A-Z]{2,})+")


def with_sorts_by_content(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries with what the columns behind their titles hold, decided over all rows with as many cells."""
    widths = {len(entry.row.cells) for entry in entries if isinstance(entry, Entry) and entry.cells}
    sorts = {width: tuple(_sort(_column(entries, width, place), names) for place in range(width)) for width in widths}
    return [
        attrs.evolve(entry, sorts=sorts[len(entry.row.cells)]) if isinstance(entry, Entry) and entry.cells else entry
        for entry in entries
    ]


def _column(entries: Sequence[Entry | Columns], width: int, place: int) -> list[str]:
    """Return what stands in one column behind the titles of rows with so many cells."""
    rows = [entry for entry in entries if isinstance(entry, Entry) and entry.cells and len(entry.row.cells) == width]
    return [cell for entry in rows if (cell := entry.row.cells[place].strip()) and cell in entry.cells]


def _sort(cells: Sequence[str], names: Names) -> str:
    if len(cells) < _LEAST:
        return ""
    if sum(is_room(cell, names.words) for cell in cells) >= _MOST * len(cells):
        return "room-column"
    people = {cell for cell in cells if _are_people(cell, names)}
    often = {cell for cell in cells if people and cells.count(cell) >= _LEAST and len(cell.split()) <= _LEAST}
    return "speaker-column" if sum(cell in people | often for cell in cells) >= _MOST * len(cells) else ""


def _are_people(cell: str, names: Names) -> bool:
    """Tell whether a cell begins with somebody, or with a body or all who are there and nothing else."""
    first = next(_parts(cell), "")
    if names.words.is_all("everybody", first) or _BODIES.fullmatch(first):
        return True
    tests = (names.is_somebody, names.is_named, names.is_state, names.is_body, names.is_office)
    return any(test(first) for test in tests)


def _parts(cell: str) -> Iterator[str]:
    return (part.strip(" •·–-") for line in cell.split("\n") for part in line.split(";") if part.strip(" •·–-"))
