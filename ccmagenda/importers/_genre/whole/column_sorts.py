"""Columns that no head names, told by what most of their cells hold: people, or rooms, before titles or behind them."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import body_in, is_room
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.tables.columned import Columns

_LEAST, _MOST, _LONGER = 3, 0.6, 2
_BODIES = re.compile(r"[A-Z]{2,}(?:\s?[/&-]\s?[A-Z]{2,})+")


def with_sorts_by_content(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries with what the columns behind their titles hold, decided over all rows with as many cells."""
    entries = _with_titles_behind_people(entries, names)
    widths = {len(entry.row.cells) for entry in entries if isinstance(entry, Entry) and entry.cells}
    sorts = {width: tuple(_sort(_column(entries, width, place), names) for place in range(width)) for width in widths}
    return [
        attrs.evolve(entry, sorts=sorts[len(entry.row.cells)]) if isinstance(entry, Entry) and entry.cells else entry
        for entry in entries
    ]


def _with_titles_behind_people(entries: Sequence[Entry | Columns], names: Names) -> Sequence[Entry | Columns]:
    """Return entries with their titles before people or rooms, where these stand in the first column: "Chair | The law".

    Titles are in the column whose cells are all different and much longer.
    """
    widths = {len(entry.row.cells) for entry in entries if isinstance(entry, Entry) and entry.cells}
    places = {width: _place_of_titles(entries, width, names) for width in widths}
    return [
        _turned(entry, entry.row.cells[places[len(entry.row.cells)]])
        if isinstance(entry, Entry) and entry.cells and places[len(entry.row.cells)]
        else entry
        for entry in entries
    ]


def _place_of_titles(entries: Sequence[Entry | Columns], width: int, names: Names) -> int:
    """Return the column behind the first that holds titles, where the first holds people or rooms; 0 where it holds titles."""
    rows = [entry for entry in _rows(entries, width) if entry.head.structural]
    first = [entry.text for entry in rows if not entry.head.label and not body_in(entry.text, names.words)]
    if len(first) < _MOST * len(rows) or not _sort(first, names):
        return 0
    length = _LONGER * sum(map(len, first)) / len(first)
    for place in range(1, width):
        cells = _column(rows, width, place)
        apart = len(cells) >= len(rows) - 1 and len(set(cells)) == len(cells)
        if apart and sum(map(len, cells)) > length * len(cells) and not _sort(cells, names):
            return place
    return 0


def _turned(entry: Entry, title: str) -> Entry:
    """Return an entry with another of its cells for its title, and the first among those behind."""
    if title.strip() not in entry.cells:
        return entry
    behind = (entry.text, *(cell for cell in entry.cells if cell != title.strip()))
    return attrs.evolve(entry, text=title.strip(), cells=tuple(cell for cell in behind if cell))


def _column(entries: Sequence[Entry | Columns], width: int, place: int) -> list[str]:
    """Return what stands in one column behind the titles of rows with so many cells, but for their heads above hours and days."""
    rows = _rows(entries, width)
    return [cell for entry in rows if (cell := entry.row.cells[place].strip()) and cell in entry.cells]


def _rows(entries: Sequence[Entry | Columns], width: int) -> list[Entry]:
    """Return the rows with so many cells, from the first with a day or hours if any has them."""
    held = [entry for entry in entries if isinstance(entry, Entry) and entry.cells and len(entry.row.cells) == width]
    return held[next((place for place, entry in enumerate(held) if entry.head.structural), 0) :]


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
