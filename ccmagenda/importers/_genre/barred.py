"""Tables that an office file became when it was made into text: bars part the columns, and their lines are broken to a width."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.columns import TableRow
from ccmagenda.importers._genre.heads import Heads
from ccmagenda.importers._genre.names import HONOURED
from ccmagenda.importers._printed import PrintedLine

_LEAST, _WIDE = 2, 20
"""Cells that must go on with those above them before lines are taken for broken, and letters of a column that is so."""
_SIGN = re.compile(r"[•▪◦‣●■➢►✓·*–—-]\s|[(\[“\"«]")


@attrs.frozen
class _Line:
    """A printed line with its cells."""

    place: int
    cells: tuple[str, ...]


def barred_rows(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of tables whose cells are broken over several lines between bars, by the place of their first line."""
    rows: list[TableRow] = []
    sure = 0
    for table in _tables(lines):
        widths = [max(len(line.cells[column]) for line in table) for column in range(len(table[0].cells))]
        found, told = _rows(table, _Breaks(heads, widths))
        rows, sure = [*rows, *found], sure + told
    return {row.sources[0]: row for row in rows if len(row.sources) > 1} if sure >= _LEAST else {}


def _tables(lines: Sequence[PrintedLine]) -> Iterator[list[_Line]]:
    """Yield the lines that follow each other, but for empty ones, and have as many cells between bars."""
    barred = [_Line(place, _cells(line.text)) for place, line in enumerate(lines) if line.text.strip() and not line.cells]
    for count, group in itertools.groupby(barred, key=lambda line: len(line.cells)):
        if count > 1:
            yield list(group)


def _cells(text: str) -> tuple[str, ...]:
    bare = text.strip()
    framed = len(bare) > 1 and bare.startswith("|") and bare.endswith("|")
    return tuple(cell.strip() for cell in bare[1:-1].split("|")) if framed else ()


def _rows(table: Sequence[_Line], breaks: "_Breaks") -> tuple[list[TableRow], int]:
    """Return the rows of a table, and how many of its lines go on for certain with those above them."""
    rows: list[TableRow] = []
    sure = 0
    for line in table:
        if rows and breaks.goes_on(rows[-1], line.cells):
            sure += any(breaks.is_sure(rows[-1], column, cell) for column, cell in enumerate(line.cells))
            breaks.add(rows[-1], line)
        elif any(line.cells):
            cells = [[cell] if cell else [] for cell in line.cells]
            rows.append(TableRow(cells=cells, ends=list(map(len, line.cells)), sources=[line.place]))
    return rows, sure


@attrs.frozen
class _Breaks:
    """Tells which cells go on with those above them."""

    heads: Heads
    widths: Sequence[int]

    def goes_on(self, row: TableRow, cells: Sequence[str]) -> bool:
        """Tell whether a line is of the row above: it begins none, and one of its cells goes on or is the last alone."""
        if cells[0] and (self.heads.read(cells[0]).structural or not row.cells[0]):
            return False
        alone = not any(cells[:-1]) and any(row.cells[:-1])
        return alone or any(self.is_sure(row, column, cell) for column, cell in enumerate(cells))

    def is_sure(self, row: TableRow, column: int, cell: str) -> bool:
        """Tell whether a cell goes on with the one above, by its first letter or the last word of that."""
        above = row.cells[column][-1] if row.cells[column] else ""
        ended = above.endswith((".", ";", ":", "?", "!"))
        small = self.heads.words.regex(r".*(?:\s(?-i:«small»)|,|&)$").match(above) is not None
        anew = _SIGN.match(cell) is not None or self.heads.read(cell).label is not None
        return bool(cell and above) and not ended and not anew and (cell[0].islower() or small)

    def add(self, row: TableRow, line: _Line) -> None:
        """Add the cells of a line to those of the row that it goes on with."""
        for column, cell in enumerate(line.cells):
            if not cell:
                continue
            if row.cells[column] and (self.is_sure(row, column, cell) or self._is_full(row, column, cell)):
                row.cells[column][-1] = f"{row.cells[column][-1]} {cell}"
            else:
                row.cells[column].append(cell)
            row.ends[column] = len(cell)
        row.sources.append(line.place)

    def _is_full(self, row: TableRow, column: int, cell: str) -> bool:
        """Tell whether the line above had no room for the first word of a cell that begins nothing new."""
        anew = _SIGN.match(cell) or self.heads.words.regex(rf"{HONOURED}|[\w'’-]+(?:\s+[\w'’-]+)?\s*:").match(cell)
        full = row.ends[column] + 1 + len(cell.split(maxsplit=1)[0]) > self.widths[column]
        return full and self.widths[column] >= _WIDE and not anew and self.heads.read(cell).empty
