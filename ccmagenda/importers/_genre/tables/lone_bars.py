"""Tables whose cells and the bars behind them all stand on lines of their own: "1.", below it "|", "Opening", "|", "|"."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._printed import PrintedLine

_LEAST, _COLUMNS, _MOST, _ROWS, _LEAST_KNOWN = 6, 2, 8, 2, 2
_NUMBERS = r"(?:no|nr|n\.?\s?[º°o]|№|#)\.?"
_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]{0,2}")

_Cell = tuple[int, ...]
"""The places of the lines of a cell; none where it is empty."""


def rows_of_lone_bars(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of such tables by the place of their first line; each begins with a number, hours or a day.

    What stands behind the last column of a row is a heading, and a row of its own.
    """
    found: dict[int, TableRow] = {}
    for run in _runs(lines):
        cells = list(_cells(lines, run))
        begins = [at for at, cell in enumerate(cells) if _begins(lines, cell, heads)]
        count = _count(lines, cells, begins, heads)
        if not count or len([at for at in begins if at >= count]) < _ROWS:
            continue
        starts = sorted({0, count, *(at for at in begins if at > count)})
        for first, last in itertools.pairwise([*starts, len(cells)]):
            numbered = first in begins or not first
            for row in _rows(lines, cells[first:last], count, numbered=numbered):
                found[row.sources[0]] = row
    return found


def _runs(lines: Sequence[PrintedLine]) -> Iterator[list[int]]:
    """Yield the places of lines among which many are a bar and nothing else, and none has one beside words."""
    run: list[int] = []
    for place, line in enumerate(lines):
        if line.cells or ("|" in line.text and line.text.strip() != "|"):
            yield from [run] if _is_barred(lines, run) else []
            run = []
        elif line.text.strip():
            run.append(place)
    yield from [run] if _is_barred(lines, run) else []


def _is_barred(lines: Sequence[PrintedLine], run: Sequence[int]) -> bool:
    bars = sum(lines[place].text.strip() == "|" for place in run)
    return bars >= _LEAST and 3 * bars >= len(run)


def _cells(lines: Sequence[PrintedLine], run: Sequence[int]) -> Iterator[_Cell]:
    """Yield the cells that bars close; what stands above the first is that line alone which is right above its bar."""
    begun = 0
    for at, place in enumerate(run):
        if lines[place].text.strip() == "|":
            yield tuple(run[begun or max(0, at - 1) : at])
            begun = at + 1


def _text(lines: Sequence[PrintedLine], cell: _Cell) -> str:
    return " ".join(lines[place].text.strip() for place in cell)


def _begins(lines: Sequence[PrintedLine], cell: _Cell, heads: Heads) -> bool:
    """Tell whether a row can begin with a cell: it is a number, hours or a day and nothing else."""
    text = _text(lines, cell)
    head = heads.read(text)
    return bool(text) and (_NUMBER.fullmatch(text) is not None or (head.structural and not head.text.strip(" .")))


def _count(lines: Sequence[PrintedLine], cells: Sequence[_Cell], begins: Sequence[int], heads: Heads) -> int:
    """Return how many cells most rows have, where as many heads of columns stand first; 0 where these are none."""
    apart = Counter(later - before for before, later in itertools.pairwise(begins))
    count = apart.most_common(1)[0][0] if apart else 0
    texts = [_text(lines, cell) for cell in cells[:count]]
    named = heads.words.regex(rf"{_NUMBERS}|(?:«columns»|«item»|«date-label»|«time-label»)")
    known = sum(named.fullmatch(text) is not None for text in texts)
    headed = all(texts) and not any(at < count for at in begins)
    return count if _COLUMNS < count <= _MOST and headed and known >= _LEAST_KNOWN else 0


def _rows(lines: Sequence[PrintedLine], cells: Sequence[_Cell], count: int, *, numbered: bool) -> Iterator[TableRow]:
    """Yield a row, and the headings behind it; one without a number lacks its first cell."""
    own = cells[: count if numbered else count - 1]
    if any(own):
        texts = [[_text(lines, cell)] if cell else [] for cell in (*(() if numbered else ((),)), *own)]
        yield TableRow(cells=texts, ends=[], sources=[place for cell in own for place in cell])
    for cell in cells[len(own) :]:
        if cell:
            yield TableRow(cells=[[_text(lines, cell)]], ends=[], sources=list(cell))
