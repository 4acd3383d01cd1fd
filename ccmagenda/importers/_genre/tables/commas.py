"""Tables whose cells commas or semicolons part, below a head that names their columns: a sheet saved or pasted as text."""

import csv
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._printed import PrintedLine

_LEAST = 3
_COLUMNS = r"(?:«columns»|«clock-columns»|«date-label»|«time-label»)"


def with_cells_of_commas(lines: Sequence[PrintedLine], heads: Heads) -> list[PrintedLine]:
    """Return lines with the cells of such tables, each up to the first line of other cells."""
    found: list[PrintedLine] = []
    sign, count = "", 0
    for line in lines:
        head = _sign(line, heads)
        sign, count = (head, len(_parted(line.text, head))) if head else (sign, count)
        cells = _parted(line.text, sign) if sign and not line.cells else ()
        if line.text.strip() and len(cells) != count:
            sign, count = "", 0
        found.append(attrs.evolve(line, cells=cells, text="\t".join(cells).rstrip("\t")) if sign and line.text.strip() else line)
    return found


def _sign(line: PrintedLine, heads: Heads) -> str:
    """Return the sign that parts the heads of columns in a line of nothing else."""
    for sign in ",;" if not line.cells else "":
        cells = line.text.split(sign)
        if len(cells) >= _LEAST and all(heads.words.regex(_COLUMNS).fullmatch(cell.strip(' ."')) for cell in cells):
            return sign
    return ""


def _parted(text: str, sign: str) -> tuple[str, ...]:
    try:
        return tuple(cell.strip() for cell in next(csv.reader([text], delimiter=sign), []))
    except csv.Error:
        return ()
