"""Rows with slashes between their cells, broken by a cell of two lines: "5th meeting / Item 3", below it "(cont’d) / Rights"."""

import itertools
import re
from collections.abc import Sequence

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._printed import PrintedLine

_SLASH = re.compile(r"\s+/\s+")
_REST = re.compile(r"([(\[][^()\[\]]{2,40}[)\]])\s+/\s+(?=\S)")


def slashed_rows(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return such rows by the place of their first line: its last cell is a number alone, which a bracket below completes."""
    found: dict[int, TableRow] = {}
    for place, (line, below) in enumerate(itertools.pairwise(lines)):
        cells = [] if line.cells else _SLASH.split(line.text.strip())
        rest = _REST.match(below.text.strip())
        if len(cells) > 1 and rest and _is_number(cells[-1], heads):
            behind = _SLASH.split(below.text.strip()[rest.end() :])
            whole = [*cells[:-1], f"{cells[-1]} {rest[1]}", *behind]
            found[place] = TableRow(cells=[[cell] for cell in whole], ends=[], sources=[place, place + 1])
    return found


def _is_number(cell: str, heads: Heads) -> bool:
    head = heads.read(cell)
    return head.label is not None and not head.text.strip()
