"""Numbers of items without a dot in a cell of their own before the title: "1 | Opening | IPC/1"."""

import itertools
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import CELL
from ccmagenda.importers._genre.rows import Row

_LEAST, _COLUMNS = 3, 2
_NUMBER = re.compile(r"[1-9]\d?")
_TITLE = re.compile(r"[^\W\d_].*[^\W\d_]{2}|[“\"«(]", re.DOTALL)


def with_numbers_in_cells(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows with a dot behind such numbers, where they count from 1 through each table, in the first or second column."""
    for column in range(_COLUMNS):
        found = {place: int(row.cells[column]) for place, row in enumerate(rows) if _is_numbered(row, column)}
        if _count(list(found.values())):
            return [_dotted(row, column) if place in found else row for place, row in enumerate(rows)]
    return rows


def _count(numbers: Sequence[int]) -> bool:
    """Tell whether numbers rise by one from 1, or begin again with 1."""
    rises = sum(later == before + 1 for before, later in itertools.pairwise(numbers))
    return rises >= _LEAST - 1 and numbers[0] == 1 and rises + numbers.count(1) == len(numbers)


def _is_numbered(row: Row, column: int) -> bool:
    """Tell whether a cell of a row is a figure, and the next begins a title."""
    if len(row.cells) < column + 2 or not _NUMBER.fullmatch(row.cells[column].strip()):
        return False
    return _TITLE.match(row.cells[column + 1].strip()) is not None


def _dotted(row: Row, column: int) -> Row:
    cells = (*row.cells[:column], f"{row.cells[column].strip()}.", *row.cells[column + 1 :])
    return attrs.evolve(row, cells=cells, text=CELL.join(cells))
