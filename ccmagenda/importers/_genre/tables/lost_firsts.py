"""Rows of a table that have lost their empty first cell: "Date | Event | Venue", "3 May | Opening | Hall", "Dinner | Inn |".

Where a day or hours stand over several rows, copies of web pages leave their cell out below the first, and all cells behind
move up.
"""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row

_LEAST, _COLUMNS = 2, 3
_COUNTED = r"(?:«session»|«day»|«item»|«serial»|«week»)\s*\S{1,4}"
"""What may stand in the column of the hours besides these: "Session 2"."""


def with_first_cells(rows: Sequence[Row], whens: int, columns: int, heads: Heads) -> tuple[Row, ...]:
    """Return the rows below the heads of a table with the empty cells that they have lost.

    ``whens`` of its ``columns`` are those of days and hours, and come first. A table in which an empty first cell is kept
    has lost none, nor has one in whose first column other words stand before whole rows.
    """
    table = [row for row in rows if row.cells]
    lost = {id(row): short for row in table if (short := _lost(row, whens, columns, heads))}
    kept = any(not row.cells[0] and row.cells[1:].count("") < len(row.cells) - 1 for row in table)
    full = [row for row in table if id(row) not in lost and len(row.cells) >= columns and all(row.cells[:columns])]
    whole = full and all(heads.read(row.cells[0]).structural for row in full)
    if len(lost) < _LEAST or kept or not whole or columns < _COLUMNS:
        return tuple(rows)
    return tuple(_moved(row, lost[id(row)], columns) if id(row) in lost else row for row in rows)


def _lost(row: Row, whens: int, columns: int, heads: Heads) -> int:
    """Return how many first cells a row has lost: as many as stand empty or are missing at its end."""
    said = len(row.cells) - next((at for at, cell in enumerate(reversed(row.cells)) if cell), len(row.cells))
    short = columns - said
    first = heads.read(row.cells[0])
    timed = first.clock is not None and first.day is None and not first.text
    wanted = whens - 1 if timed else whens
    if not 0 < short == wanted or first.day or (first.structural and not timed) or not all(row.cells[:said]):
        return 0
    counted = heads.words.regex(_COUNTED).fullmatch(row.cells[0].strip())
    return 0 if counted or said < _LEAST else short


def _moved(row: Row, short: int, columns: int) -> Row:
    cells = (*("" for _ in range(short)), *row.cells[: columns - short])
    return attrs.evolve(row, cells=cells, text=CELL.join(cells))
