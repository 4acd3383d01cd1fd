"""Tables that an office file became when it was made into text: bars part the columns, and their lines are broken to a width."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.breaks import goes_on_in_cell, put_together
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._genre.terms.mending import is_rule
from ccmagenda.importers._printed import PrintedLine

_LEAST, _WIDE, _UNKNOWN, _PARTS = 2, 20, 1_000, 3
"""Cells that must go on with those above them before lines are taken for broken, and letters of a column that is so."""
_SIGN = re.compile(r"[•▪◦‣●■➢►✓·*–—-]\s|[(\[“\"«]")


@attrs.frozen
class _Line:
    """A printed line with its cells, and the letters between the bars of each."""

    place: int
    cells: tuple[str, ...]
    room: tuple[int, ...] = ()


def barred_rows(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of tables whose cells are broken over several lines between bars, by the place of their first line."""
    rows: list[TableRow] = []
    sure = 0
    for table in _tables(lines):
        printed = [line for line in table if line.cells]
        breaks = _Breaks(heads, [_width(printed, column) for column in range(len(printed[0].cells))])
        drawn = _drawn_rows(table, breaks)
        found, told = (drawn, _LEAST) if drawn else _rows(printed, breaks)
        rows, sure = [*rows, *found], sure + told
    return {row.sources[0]: row for row in rows if len(row.sources) > 1} if sure >= _LEAST else {}


def _tables(lines: Sequence[PrintedLine]) -> Iterator[list[_Line]]:
    """Yield the lines that follow each other, but for empty ones, and have as many cells between bars or are drawn."""
    open_: list[_Line] = []
    count = 0
    for place, printed in enumerate(lines):
        line = _line(place, "" if printed.cells else printed.text)
        if not (line.cells or printed.text.strip()):
            continue
        if line.cells and len(line.cells) == count:
            open_.append(line)
        elif open_ and is_rule(printed.text) and "-" in printed.text:
            open_.append(_Line(place, ()))
        else:
            if open_:
                yield open_
            open_, count = ([line], len(line.cells)) if len(line.cells) > 1 else ([], 0)
    if open_:
        yield open_


def _drawn_rows(table: Sequence[_Line], breaks: "_Breaks") -> list[TableRow]:
    """Return the rows of a table in which lines are drawn between all of them; none where they are not."""
    parts = [list(part) for drawn, part in itertools.groupby(table, key=lambda line: not line.cells) if not drawn]
    several = [part for part in parts if len(part) > 1]
    if len(parts) < _PARTS or not several or any(breaks.begins(line.cells) for part in several for line in part[1:]):
        return []
    rows = [_begun(part[0]) for part in parts]
    for row, part in zip(rows, parts, strict=True):
        for line in part[1:]:
            breaks.add(row, line)
    return rows


def _begun(line: _Line) -> TableRow:
    return TableRow(cells=[[cell] if cell else [] for cell in line.cells], ends=list(map(len, line.cells)), sources=[line.place])


def _line(place: int, text: str) -> _Line:
    bare = text.strip()
    framed = len(bare) > 1 and bare.startswith("|") and bare.endswith("|")
    cells = bare[1:-1].split("|") if framed else []
    return _Line(place, tuple(cell.strip() for cell in cells), tuple(map(len, cells)))


def _width(table: Sequence[_Line], column: int) -> int:
    """Return the letters that a line of a column has room for: what its bars leave, or its longest; 0 where too few to tell."""
    rooms = {line.room[column] for line in table}
    longest = max(len(line.cells[column]) for line in table)
    drawn = len(rooms) == 1 and len(table) > _LEAST
    return max(rooms.pop() - 2, longest) if drawn else longest if longest >= _WIDE else _UNKNOWN


def _rows(table: Sequence[_Line], breaks: "_Breaks") -> tuple[list[TableRow], int]:
    """Return the rows of a table, and how many of its lines go on for certain with those above them."""
    rows: list[TableRow] = []
    sure = 0
    for line in table:
        if rows and breaks.goes_on(rows[-1], line.cells):
            sure += any(breaks.is_sure(rows[-1], column, cell) for column, cell in enumerate(line.cells))
            breaks.add(rows[-1], line)
        elif any(line.cells):
            rows.append(_begun(line))
    return rows, sure


@attrs.frozen
class _Breaks:
    """Tells which cells go on with those above them."""

    heads: Heads
    widths: Sequence[int]

    def begins(self, cells: Sequence[str]) -> bool:
        """Tell whether a line begins a row: with a day or hours, other than the end of those above."""
        head = self.heads.read(cells[0])
        return head.structural and not cells[0].startswith(("-", "–", "—"))

    def goes_on(self, row: TableRow, cells: Sequence[str]) -> bool:
        """Tell whether a line is of the row above: it begins none, and one of its cells goes on or is the last alone."""
        if cells[0] and (self.heads.read(cells[0]).structural or not row.cells[0]):
            return False
        alone = not any(cells[:-1]) and any(row.cells[:-1])
        return alone or any(self._is_rest(row, column, cell) for column, cell in enumerate(cells))

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
            if self._is_rest(row, column, cell):
                row.cells[column][-1] = put_together(row.cells[column][-1], cell)
            else:
                row.cells[column].append(cell)
            row.ends[column] = len(cell)
        row.sources.append(line.place)

    def _is_rest(self, row: TableRow, column: int, cell: str) -> bool:
        """Tell whether a cell is the rest of the line above it, for which there was no room."""
        above = row.cells[column][-1] if row.cells[column] else ""
        return goes_on_in_cell(above, cell, row.ends[column], self.widths[column], self.heads)
