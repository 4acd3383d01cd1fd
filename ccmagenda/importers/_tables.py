"""Tables as lines: a row is a line with cells; what is merged stands once, and columns stay below each other."""

from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import MOST_CELLS, MOST_ELEMENTS
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


def lines_of_table(rows: Sequence[Row], path: str, *, layout: bool = False) -> Iterator[PrintedLine]:
    """Yield the lines of a table.

    A table of one column is none but for its frame, and ``layout`` says the same of one that only holds other tables: their
    lines stand by themselves, and so do those of a cell that is as wide as its table.
    """
    laid = list(_laid_out(rows, path))
    width = max((len(row) for row in laid), default=0)
    for row in laid:
        filled = [cell for cell in row if cell.text]
        if layout or width == 1 or (len(filled) == 1 and min(filled[0].columns, MOST_CELLS) >= width):
            for cell in filled:
                yield from cell.lines
        elif filled:
            yield _line(row, width)


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
