"""Tables in which a bar stands behind each cell, and lines are broken wherever a cell ends: rows begin with hours or a day."""

import itertools
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._printed import PrintedLine

_LEAST, _COLUMNS = 2, 3


def closed_rows(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of such tables, the heads of their columns among them, by the place of their first line."""
    found: dict[int, TableRow] = {}
    for run in _runs(lines):
        told = {place: _told(lines[place].text, heads) for place in run}
        sort = "hours" if sum(each == "hours" for each in told.values()) >= _LEAST else "day"
        begins = [place for place in run if place == run[0] or told[place] == sort]
        rows = [_row(lines, range(one, other)) for one, other in itertools.pairwise([*begins, run[-1] + 1])]
        if _is_table(rows, heads) and any(len(row.sources) > 1 for row in rows):
            found |= {row.sources[0]: row for row in rows}
    return found


def _runs(lines: Sequence[PrintedLine]) -> Iterator[list[int]]:
    """Yield the places of lines that follow each other and end in a bar that closes a cell, with none before the first."""
    run: list[int] = []
    for place, line in enumerate(lines):
        text = line.text.strip()
        if not line.cells and text.endswith("|") and not text.startswith("|") and text.strip("| "):
            run.append(place)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _told(text: str, heads: Heads) -> str:
    """Return whether the first cell of a line is hours or a day and nothing else."""
    head = heads.read(text.partition("|")[0].strip())
    return "" if head.text.strip(" .") else "hours" if head.clock or head.part else "day" if head.day else ""


def _row(lines: Sequence[PrintedLine], places: range) -> TableRow:
    cells = " ".join(lines[place].text for place in places).strip().removesuffix("|").split("|")
    return TableRow(cells=[[cell.strip()] if cell.strip() else [] for cell in cells], ends=[], sources=list(places))


def _is_table(rows: Sequence[TableRow], heads: Heads) -> bool:
    """Tell whether the first row names columns, and the others have as many cells, but for empty ones at the end."""
    count = len(rows[0].cells)
    named = heads.words.is_all("columns", rows[0].texts[0]) or sum(heads.read(text).day is not None for text in rows[0].texts) > 1
    return named and len(rows) > _LEAST and count >= _COLUMNS and all(count - 1 <= len(row.cells) <= count for row in rows)
