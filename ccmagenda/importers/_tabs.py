"""Cells that tabs part in plain text, as tables come out of a spreadsheet or a word processor."""

from collections import Counter
from collections.abc import Sequence

from ccmagenda.importers._paper import LABEL

_MOST = 0.6


def cells_of(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the cells of each line; none for lines that no tab parts, or that tabs only push to the right.

    Where most of the lines with tabs have as many of them, each tab parts two cells, and a cell may be empty; otherwise
    several together stand for one. One tab between a number and its title parts nothing.
    """
    counts = Counter(line.rstrip().count("\t") for line in lines if "\t" in line.strip())
    most = max(counts.values(), default=0)
    table = most > 2 and most >= _MOST * sum(counts.values()) and max(counts, key=lambda number: counts[number]) > 1
    return [_cells(line.rstrip(), table=table) for line in lines]


def _cells(line: str, *, table: bool) -> tuple[str, ...]:
    cells = tuple(cell.strip() for cell in line.split("\t"))
    if table:
        return cells if len(cells) > 1 else ()
    filled = tuple(cell for cell in cells if cell)
    return filled if len(filled) > 1 and not (len(filled) == 2 and LABEL.fullmatch(filled[0])) else ()
