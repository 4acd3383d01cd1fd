"""Tables as lines: a row is a line with cells; what is merged stands once, and columns stay below each other."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import MOST_CELLS, MOST_ELEMENTS
from ccmagenda.importers._paper import LABEL
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import NOWHERE, Origin
from ccmagenda.model.sequences import in_order


@attrs.frozen(kw_only=True)
class Cell:
    """A cell with its lines, and how many columns and rows it takes; ``head`` tells that it heads a row or a column."""

    lines: tuple[PrintedLine, ...] = attrs.field(default=(), converter=in_order)
    columns: int = 1
    rows: int = 1
    head: bool = False

    @property
    def text(self) -> str:
        """Return its lines, parted by line ends, each with the mark that its list prints."""
        return "\n".join(f"{line.listed} {line.text}".strip() for line in self.lines if line.text)


Row = Sequence[Cell]

_HOUR = re.compile(r"\D{0,8}(?:\d{1,2}\s?(?:[:.h]\s?\d\d(?!\d)|h\b|[ap]\.?m\b)|\d{4}(?:\s?[-\u2013]\s?\d{4})?\Z)", re.IGNORECASE)
_FEW_ROWS, _MANY_LINES, _SEVERAL, _MOST, _LEAST_LED = 4, 16, 3, 0.7, 2


def lines_of_table(rows: Sequence[Row], path: str, *, layout: bool = False) -> Iterator[PrintedLine]:
    """Yield the lines of a table.

    A table of one column is none but for its frame, and ``layout`` says the same of one that only holds other tables: their
    lines stand by themselves, and so do those of a cell that is as wide as its table. What stands in a column of its own
    before the hours of several rows, as days do, is a line before those rows.
    """
    laid = _numbered_behind(list(_laid_out(rows, path)))
    width = max((len(row) for row in laid), default=0)
    framed = layout or width == 1 or _is_frame(laid)
    led = not framed and _is_led(laid)
    for number, row in enumerate(laid):
        filled = [cell for cell in row if cell.text]
        if framed or (len(filled) == 1 and min(filled[0].columns, MOST_CELLS) >= width):
            for cell in filled:
                yield from cell.lines
        elif led and filled:
            headed = number == 0 and row[1].text and not _HOUR.match(row[1].text)
            yield from _led(_without_first(row) if headed else row, width - 1)
        elif filled:
            yield _line(row, width)


def _numbered_behind(laid: list[Row]) -> list[Row]:
    """Return rows with the numbers that stand before the hours of each as marks of what stands behind the hours.

    Numbers that only count the rows, breaks among them, are left out.
    """
    long = [row for row in laid if len(row) > _LEAST_LED]
    timed = [row for row in long if _HOUR.match(row[1].text)]
    if len(timed) < _SEVERAL or not all(LABEL.fullmatch(row[0].text) and row[2].text for row in timed):
        return laid
    digits = [row[0].text.strip(".)") for row in timed]
    counts = all(said.isdecimal() for said in digits) and all(int(b) == int(a) + 1 for a, b in itertools.pairwise(digits))
    return [_marked(row, counts=counts) if row in long and row[0].columns == 1 else row for row in laid]


def _marked(row: Row, *, counts: bool) -> Row:
    """Return a row with its number as the mark of its title; a head has the names of both columns in one."""
    number = row[0].text
    if not number or not LABEL.fullmatch(number):
        return _without_first(row)[1:] if number else row[1:]
    if counts:
        return row[1:]
    first, *more = row[2].lines or (PrintedLine(text=""),)
    mark = f"{number}." if number.isalnum() else number
    return [row[1], attrs.evolve(row[2], lines=[attrs.evolve(first, listed=mark), *more]), *row[3:]]


def _is_frame(laid: Sequence[Row]) -> bool:
    """Tell whether a table is there for the sake of one cell, which holds a whole paper."""
    if len(laid) > _FEW_ROWS:
        return False
    letters = [(sum(len(line.text) for line in cell.lines), cell) for row in laid for cell in row]
    most, cell = max(letters, key=lambda pair: pair[0], default=(0, Cell()))
    several = len(cell.lines) >= _MANY_LINES or sum(_HOUR.match(line.text) is not None for line in cell.lines) >= _SEVERAL
    return several and most >= _MOST * sum(count for count, _ in letters)


def _is_led(laid: Sequence[Row]) -> bool:
    """Tell whether the first column says of several rows, each with its hour in the second column, to what they belong."""
    rows = [row for row in laid if len(row) > _LEAST_LED]
    timed = [row for row in rows if _HOUR.match(row[1].text)]
    plain = not any(_HOUR.match(row[0].text) for row in rows)
    rarely = any(row[0].text for row in rows[1:]) and 2 * sum(bool(row[0].text) for row in timed) <= len(timed)
    return plain and len(timed) > 1 and rarely and 2 * len(timed) >= len(rows)


def _led(row: Row, width: int) -> Iterator[PrintedLine]:
    """Yield what the first cell of such a row says, and the row without it."""
    yield from row[0].lines
    filled = [cell for cell in row[1:] if cell.text]
    if len(filled) == 1 and filled[0] is not row[1]:
        yield from filled[0].lines
    elif filled:
        yield _line(row[1:], width)


def _without_first(row: Row) -> Row:
    """Return the head of such a table with the name of the first column in that of the second."""
    words = [line for cell in row[:2] for line in cell.lines if line.text]
    said = attrs.evolve(words[0], text=" / ".join(line.text for line in words))
    return [Cell(), attrs.evolve(row[1], lines=[said]), *row[2:]]


def _line(row: Row, width: int) -> PrintedLine:
    cells = [cell.text for cell in row] + [""] * (width - len(row))
    said = [line for cell in row for line in cell.lines if line.text]
    return PrintedLine(
        text="\t".join(cell.replace("\n", " ") for cell in cells).rstrip("\t"),
        cells=cells,
        bold=all(line.bold or cell.head for cell in row for line in cell.lines if line.text),
        page=said[0].page,
        origin=_first(said),
    )


def _first(said: Sequence[PrintedLine]) -> Origin:
    return next((line.origin for line in said), NOWHERE)


def _laid_out(rows: Sequence[Row], path: str) -> Iterator[Row]:
    """Yield rows in which every column has a cell: what a cell covers besides its first place is empty."""
    grid = _Grid(path)
    for row in rows:
        yield grid.row(row)


class _Grid:
    """The grid of a table under way; ``_above`` has the columns that cells further up still cover, and for how many rows."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._above: dict[int, int] = {}
        self._below: dict[int, int] = {}
        self._count = 0

    def row(self, cells: Row) -> list[Cell]:
        laid: list[Cell] = []
        for cell in cells:
            while len(laid) in self._above:
                self._cover(laid)
            self._place(cell, laid)
        while self._above and max(self._above) >= len(laid):
            self._cover(laid)
        self._above, self._below = self._below, {}
        self._count += len(laid)
        if self._count > MOST_ELEMENTS:
            sentence = f"{self._path}: a table has more than {MOST_ELEMENTS:,} cells, which is the limit"
            raise UnreadableError(sentence)
        return laid

    def _cover(self, laid: list[Cell]) -> None:
        left = self._above.pop(len(laid), 0) - 1
        if left > 0:
            self._below[len(laid)] = left
        laid.append(Cell())

    def _place(self, cell: Cell, laid: list[Cell]) -> None:
        if len(laid) >= MOST_CELLS:
            sentence = f"{self._path}: a row of a table has more than {MOST_CELLS} cells, which is the limit"
            raise UnreadableError(sentence)
        columns = max(1, min(cell.columns, MOST_CELLS - len(laid)))
        if cell.rows > 1:
            self._below |= dict.fromkeys(range(len(laid), len(laid) + columns), cell.rows - 1)
        laid += [cell, *[Cell()] * (columns - 1)]
