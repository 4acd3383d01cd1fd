"""Weeks beside each other, their cells parted by slashes over many lines: days on one line, below it hours and what is held."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._genre.tables.grid_cells import is_hours
from ccmagenda.importers._printed import PrintedLine

_SLASH = re.compile(r"(?:^|\s+)/(?:\s+|$)")
_LEAST = 2
_HOURS = 4
"""Lines that hours may be broken over."""


@attrs.define
class _Cell:
    """The lines of a cell, and where they stand; one of hours alone is ``timed``."""

    lines: list[str] = attrs.field(factory=list)
    places: list[int] = attrs.field(factory=list)
    timed: bool = False

    @property
    def whole(self) -> str:
        """Return its lines as one."""
        return " ".join(self.lines)


def week_slash_rows(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of such weeks, each day's line first, by the place of their first line."""
    found: dict[int, TableRow] = {}
    tops = [(place, days) for place, line in enumerate(lines) if (days := _days(line, heads))]
    for (top, days), after in zip(tops, [*(place for place, _ in tops[1:]), len(lines)], strict=False):
        rows = list(_bands(list(_cells(lines, top + 1, after, heads)), len(days)))
        if rows:
            above = [place for place in range(top, rows[0].sources[0]) if lines[place].text.strip()]  # a weekday down the page
            found[top] = TableRow(cells=[[], *([day] for day in days)], ends=[], sources=above)
            found |= {row.sources[0]: row for row in rows}
    return found


def _days(line: PrintedLine, heads: Heads) -> list[str]:
    """Return the days of a line that holds several and nothing else."""
    cells = [] if line.cells or "/" not in line.text else _SLASH.split(line.text.strip())
    read = [heads.read(cell) for cell in cells]
    return cells if len(cells) >= _LEAST and all(head.day and head.day.day and not head.text for head in read) else []


def _cells(lines: Sequence[PrintedLine], first: int, after: int, heads: Heads) -> Iterator[_Cell]:
    """Yield the cells between two lines, hours that close one of them apart; what stands before the first hours is left out."""
    cells = [_Cell()]
    for place in range(first, after):
        if lines[place].cells:
            return
        for number, piece in enumerate(_SLASH.split(lines[place].text.strip())):
            if number:
                cells.append(_Cell())
            cells[-1].lines += [piece] if piece else []
            cells[-1].places.append(place)
    parted = (part for cell in cells for part in _hours_apart(cell, heads))
    yield from itertools.dropwhile(lambda cell: not cell.timed, parted)


def _hours_apart(cell: _Cell, heads: Heads) -> Iterator[_Cell]:
    """Yield a cell and the hours that its last lines are: those of the next band, which no slash parts from it."""
    for count in range(min(_HOURS, len(cell.lines)), 0, -1):
        begin = len(cell.lines) - count
        if is_hours(heads.read(" ".join(cell.lines[begin:]))):
            if begin:
                yield _Cell(cell.lines[:begin], cell.places[:begin])
            yield _Cell(cell.lines[begin:], cell.places[begin:], timed=True)
            return
    yield cell


def _bands(cells: Sequence[_Cell], days: int) -> Iterator[TableRow]:
    """Yield the rows of a day in each week: hours, and a cell for each of the days; none where cells and days do not agree."""
    rows: list[tuple[_Cell, list[_Cell]]] = []
    for cell in cells:
        if not cell.timed:
            rows[-1][1].append(cell)
        elif not rows or len(rows[-1][1]) >= days:
            rows.append((cell, []))
        elif cell.whole != rows[-1][0].whole:
            return
        else:
            rows[-1][0].places += cell.places
    if any(len(held) != days for _, held in rows[:-1]) or not rows or len(rows[-1][1]) > days:
        return
    for hours, held in rows:
        places = sorted({place for cell in (hours, *held) for place in cell.places})
        texts = [cell.lines for cell in held] + [[] for _ in range(days - len(held))]
        yield TableRow(cells=[[hours.whole], *texts], ends=[], sources=places)
