"""Tables whose columns mean something: grids, and those below a head that names the columns."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry, entries_of
from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.lines.within import lines_of
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.tables.column_heads import are_told_by_the_first, sort_of, tells_when
from ccmagenda.importers._genre.tables.dates_over_hours import with_dates_over_hours
from ccmagenda.importers._genre.tables.grids import entries_of_grid, grid_at
from ccmagenda.importers._genre.tables.lost_firsts import with_first_cells
from ccmagenda.importers._genre.tables.meeting_columns import with_numbered_columns
from ccmagenda.importers._genre.tables.number_cells import with_numbers_in_cells
from ccmagenda.importers._genre.tables.parallel import entries_of_parallel, is_spanning
from ccmagenda.importers._genre.tables.track_columns import with_tracks

_SHORT, _MANY, _MOST = 4, 4, 0.75
_WHEN = "when"


@attrs.frozen(kw_only=True)
class Columns:
    """What the columns of a table hold, by place: "speaker-column" and so on; the title where nothing is named."""

    sorts: tuple[str, ...]
    row: Row


def tables_read(rows: Sequence[Row], heads: Heads) -> Iterator[Entry | Columns]:
    """Yield the entries of all rows, those of grids in the order in which their days are held; and heads of columns."""
    rows = with_numbers_in_cells(with_numbered_columns(with_dates_over_hours(rows, heads), heads))
    tracks = with_tracks(rows, heads)
    place = 0
    order: tuple[int, ...] = ()
    spanned = False
    while place < len(rows):
        grid = grid_at(rows[place:], heads) if rows[place].cells else None
        if grid:
            yield from entries_of_grid(grid, heads)
            place += grid.taken + len(grid.rows)
            continue
        columns = _columns(rows[place], heads) or _headed(rows[place : place + 2], heads)
        if columns:
            rows = (*rows[: place + 1], *_below(rows[place + 1 :], columns, heads))
            order, spanned = _in_reading_order(columns), is_spanning(rows[place], heads)
            yield attrs.evolve(columns, sorts=tuple(columns.sorts[column].removeprefix(_WHEN) for column in order))
        else:
            row, track = tracks.get(place, (rows[place], ""))
            held = list(entries_of_parallel(row, heads, spanned=spanned)) or _entries(_in_order(row, order), heads)
            yield from (attrs.evolve(entry, track=entry.track or track) for entry in held)
        place += 1


def _below(rows: Sequence[Row], columns: Columns, heads: Heads) -> tuple[Row, ...]:
    """Return the rows below heads of columns, those of their table with the first cells that they have lost."""
    end = next((place for place, row in enumerate(rows) if row.cells and _columns(row, heads)), len(rows))
    whens = next((place for place, sort in enumerate(columns.sorts) if sort != _WHEN), 0)
    return (*with_first_cells(rows[:end], whens, len(columns.sorts), heads), *rows[end:])


def _in_reading_order(columns: Columns) -> tuple[int, ...]:
    """Return columns in the order in which they are read: days and hours first, people, rooms and documents behind the title."""
    ranks = {_WHEN: 0, "": 1}
    return tuple(sorted(range(len(columns.sorts)), key=lambda column: ranks.get(columns.sorts[column], 2)))


def _in_order(row: Row, order: Sequence[int]) -> Row:
    if len(row.cells) != len(order) or list(order) == sorted(order):
        return row
    cells = tuple(row.cells[column] for column in order)
    return attrs.evolve(row, cells=cells, text=CELL.join(cells))


def _entries(row: Row, heads: Heads) -> Iterator[Entry]:
    if sum(_is_timed(cell, heads) for cell in row.cells) > 1:
        for cell in row.cells:
            yield from _entries(attrs.evolve(row, text=cell, cells=()), heads)
        return
    for line in lines_of(row, heads):
        yield from entries_of(line, heads)


def _is_timed(cell: str, heads: Heads) -> bool:
    """Tell whether a cell holds a title with hours of its own before it."""
    head = heads.read(cell)
    return head.clock is not None and bool(head.text.strip())


def _headed(rows: Sequence[Row], heads: Heads) -> Columns | None:
    """Take an underlined row of short words above one with hours or a day for heads of columns."""
    if len(rows) < 2 or not rows[0].header:
        return None
    short = all(len(cell.split()) <= _SHORT and not heads.read(cell).structural for cell in rows[0].cells if cell)
    below = any(heads.read(cell).structural for cell in rows[1].cells or (rows[1].text,))
    return Columns(sorts=_sorts(rows[0].cells, heads), row=rows[0]) if short and below else None


def _columns(row: Row, heads: Heads) -> Columns | None:
    """Return what columns hold, where a row is nothing but heads of columns, or of many columns nearly so."""
    if not row.cells and heads.words.regex(r"(?:«time-label»|«date-label»)(?:\s*[/&]?\s+(?:«columns»))+").fullmatch(row.text):
        return Columns(sorts=(), row=row)
    cells = [re.sub(r"\s*\([^()]*\)$|(?<=\w)\s?\*+$", "", cell) or cell for cell in row.cells]
    named = [cell for cell in cells if cell]
    known = sum(heads.words.is_all("columns", cell) or tells_when(cell, heads) for cell in named)
    nearly = len(named) >= _MANY and known >= _MOST * len(named) and all(len(cell.split()) <= 2 for cell in named)
    hours = all((head := heads.read(cell)).clock and head.clock.end and not head.text for cell in named)
    told = known == len(named) or nearly or hours or are_told_by_the_first(named, heads)
    return Columns(sorts=_sorts(cells, heads), row=row) if len(named) > 1 and told else None


def _sorts(cells: Sequence[str], heads: Heads) -> tuple[str, ...]:
    when = [_WHEN if tells_when(cell, heads) else "" for cell in cells]
    return tuple(sort_of(cell, heads) or one for cell, one in zip(cells, when, strict=True))
