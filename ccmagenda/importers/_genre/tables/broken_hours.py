"""Hours that a narrow column has broken over two lines: "10.00 -  Opening", and below it "13.00  of the meeting"."""

import itertools
import re
from collections.abc import Sequence

from ccmagenda.importers._genre.lines.breaks import goes_on_in_cell, put_together
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._genre.times.lost_dashes import SIDE
from ccmagenda.importers._printed import PrintedLine

_LEAST = 2
_HOUR = rf"({SIDE}(?:\s?[ap]\.?m\.?)?|\d{{1,2}}\s?(?:[ap]\.?m\.?|(?:«hour-marks»)(?:\s?\d\d)?))"
_BEGUN = rf"{_HOUR}\s*[–—-]\s+(?=\D)(.*\S)"
_ENDED = rf"{_HOUR}(?:\s{{2,}}(\S.*))?$"
_FIGURES = re.compile(r"\d+")


def rows_of_broken_hours(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return rows whose hours end on the line below their beginning, by their first line, where a paper has several."""
    found: dict[int, TableRow] = {}
    first, second = heads.words.regex(_BEGUN), heads.words.regex(_ENDED)
    for place, (line, below) in enumerate(itertools.pairwise(lines)):
        begun = first.fullmatch(line.text.strip()) if not line.cells and "|" not in line.text else None
        ended = second.fullmatch(below.text.strip()) if begun and not below.cells else None
        if begun and ended and _figures(begun[1]) != _figures(ended[1]) and heads.read(begun[2]).clock is None:
            said = begun[2], ended[2] or ""
            goes_on = bool(said[1]) and goes_on_in_cell(said[0], said[1], len(said[0]), len(said[0]) + len(said[1]), heads)
            title = [put_together(*said)] if goes_on else [each for each in said if each]
            found[place] = TableRow(cells=[[f"{begun[1]} - {ended[1]}"], title], ends=[], sources=[place, place + 1])
    return found if len(found) >= _LEAST else {}


def _figures(side: str) -> list[int]:
    return [int(figure) for figure in _FIGURES.findall(side)]
