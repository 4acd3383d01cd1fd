"""Tables whose columns mean something: days side by side, bodies side by side, or a head that names the columns."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.entries import Entry, entries_of
from ccmagenda.importers._genre.heads import CELL, Head, Heads
from ccmagenda.importers._genre.mending import is_rule
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.within import lines_of

_SORTS = ("speaker-column", "chair-column", "room-column", "document-column")


@attrs.frozen(kw_only=True)
class Columns:
    """What the columns of a table hold, by place: "speaker-column" and so on; the title where nothing is named."""

    sorts: tuple[str, ...]
    row: Row


def tables_read(rows: Sequence[Row], heads: Heads) -> Iterator[Entry | Columns]:
    """Yield the entries of all rows, those of grids in the order in which their days are held; and heads of columns."""
    place = 0
    while place < len(rows):
        row = rows[place]
        days = _days(row, heads)
        tracks = () if days else _tracks(row, rows[place + 1 : place + 3], heads)
        if days or tracks:
            body = _body(rows[place + 1 :], heads)
            yield from _by_days(row, days, body, heads) if days else _by_tracks(row, tracks, body, heads)
            place += 1 + len(body)
        else:
            columns = _columns(row, heads)
            yield from [columns] if columns else _entries(row, heads)
            place += 1


def _entries(row: Row, heads: Heads) -> Iterator[Entry]:
    for line in lines_of(row, heads):
        yield from entries_of(line, heads)


def _days(row: Row, heads: Heads) -> tuple[Head | None, ...]:
    """Return the day of each column, where a row names two days or more and nothing else."""
    found = [heads.read(cell) for cell in row.cells]
    days = [head if head.day and not head.text and not head.day.is_range else None for head in found]
    others = [cell for cell, head in zip(row.cells, days, strict=True) if head is None and cell]
    plain = all(heads.words.is_all("columns", cell) or heads.words.begins("week", cell) or len(cell) < 12 for cell in others)
    return tuple(days) if sum(head is not None for head in days) > 1 and len(others) <= 1 and plain else ()


def _tracks(row: Row, following: Sequence[Row], heads: Heads) -> tuple[str, ...]:
    """Return the heads of columns that are bodies or rooms, where rows with hours follow."""
    least = 1 if row.cells and row.cells[0] else 2
    if len(row.cells) < 3 or heads.read(row.text).clock or sum(len(r.cells) > 2 for r in following) < least:
        return ()
    names = [cell for cell in row.cells[1:] if cell]
    first = not row.cells[0] or heads.words.is_all("columns", row.cells[0])
    known = sum(heads.words.is_all("columns", name) for name in names)
    bodies = sum(
        heads.words.regex(r"(?:.*\s)?(?:«body»|«room»|«track»)(?:\s+[A-Z0-9]+)?").fullmatch(name) is not None for name in names
    )
    hours = any(heads.read(r.cells[0]).clock for r in following if r.cells)
    return row.cells if first and hours and not known and bodies * 2 >= len(names) > 1 else ()


def _body(rows: Sequence[Row], heads: Heads) -> list[Row]:
    """Return the rows that belong to a grid: those with cells, up to the next head."""
    body = []
    for row in rows:
        if not row.cells or len(row.cells) < 2 or _days(row, heads) or _columns(row, heads):
            break
        body.append(row)
    return body


def _by_days(head: Row, days: Sequence[Head | None], body: Sequence[Row], heads: Heads) -> Iterator[Entry]:
    for column, day in enumerate(days):
        if day is None:
            continue
        yield Entry(head=day, text="", row=head, heading_day=bool(body))
        for row in body:
            yield from _cell(row, column, "", heads)


def _by_tracks(head: Row, tracks: Sequence[str], body: Sequence[Row], heads: Heads) -> Iterator[Entry]:
    for row in body:
        for column in range(1, len(row.cells)):
            yield from _cell(row, column, tracks[column] if column < len(tracks) else "", heads, again=column > 1)
    yield Entry(head=Head(), text="", row=head)


def _cell(row: Row, column: int, track: str, heads: Heads, *, again: bool = False) -> Iterator[Entry]:
    """Yield the hours of a row, and then what stands in one of its columns."""
    said = row.cells[column].strip() if column < len(row.cells) else ""
    first = heads.read(row.cells[0])
    if said and not is_rule(said):
        if (first.clock or first.part) and not (again and _same(row, column)):
            yield Entry(head=attrs.evolve(first, text=""), text="", row=row, band=True)
        for line in re.split(rf"\n+|{CELL}", said):
            inner = attrs.evolve(row, text=line.strip(), cells=())
            yield from (
                attrs.evolve(entry, track=track) for entry in entries_of(inner, heads) if entry.text or not entry.head.empty
            )


def _same(row: Row, column: int) -> bool:
    """Tell whether a cell before this one already opened the hours of the row."""
    return any(cell.strip() and not is_rule(cell) for cell in row.cells[1:column])


def _columns(row: Row, heads: Heads) -> Columns | None:
    """Return what columns hold, where a row is nothing but heads of columns."""
    cells = [re.sub(r"\s*\([^()]*\)$", "", cell) or cell for cell in row.cells]
    named = [cell for cell in cells if cell]
    if len(named) < 2 or not all(heads.words.is_all("columns", cell) for cell in named):
        return None
    sorts = tuple(next((sort for sort in _SORTS if heads.words.is_all(sort, cell)), "") for cell in cells)
    return Columns(sorts=sorts, row=row)
