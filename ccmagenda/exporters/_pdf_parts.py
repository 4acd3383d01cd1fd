"""A grid with more columns than a page has room for, in parts that stand below one another: no word of it is squeezed."""

import itertools
from collections.abc import Sequence
from typing import TypeVar

import attrs

from ccmagenda.exporters._pdf_columns import least_widths
from ccmagenda.model.document import Table

Cell = TypeVar("Cell")


def parts_of(table: Table, room: float) -> list[Table]:
    """Return a table as it is where it fits; else a grid in as few parts as do, each with the heads of its rows."""
    first, *widths = least_widths(table) or [0]
    if not table.grid or first + sum(widths) <= room:
        return [table]
    shares = (_shares(len(widths), count) for count in range(2, len(widths) + 1))
    fitting = (each for each in shares if all(first + sum(widths[start:end]) <= room for start, end in each))
    chosen = next(fitting, _shares(len(widths), len(widths)))
    return [_part(table, start, end) for start, end in chosen]


def _shares(columns: int, count: int) -> list[tuple[int, int]]:
    """Return where each of some parts begins and ends: as many columns in each, or one more in the first.

    >>> _shares(10, 3)
    [(0, 4), (4, 7), (7, 10)]
    """
    least, more = divmod(columns, count)
    ends = itertools.accumulate((least + (number < more) for number in range(count)), initial=0)
    return list(itertools.pairwise(ends))


def _part(table: Table, start: int, end: int) -> Table:
    def cut(cells: Sequence[Cell]) -> tuple[Cell, ...]:
        return (*cells[:1], *cells[start + 1 : end + 1])

    rows = [cut(row) for row in table.rows]
    return attrs.evolve(
        table, columns=cut(table.columns), rows=rows, forms=cut(table.forms), caption="" if start else table.caption
    )
