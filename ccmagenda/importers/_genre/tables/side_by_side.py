"""Days side by side whose columns have run together: days in one line, below it several hours with their titles a line."""

import datetime
import re
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._genre.times.dates import days_within
from ccmagenda.importers._printed import PrintedLine

_LEAST, _MOST = 2, 7
_HOURS = re.compile(r"(?:^|(?<=\s))(?=\d{1,2}\s?[:.hH]\s?\d\d(?!\d)|\d{1,2}\s?[ap]\.?m)")
_BETWEEN = r"[\s,;:/|()–—-]*(?:(?:«time-label»|«day»|«numerals»|[1-7]|[IV]{1,3})[\s,;:/|()–—-]*){0,3}"


def rows_side_by_side(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of such days, their heads first, by the place of their first line."""
    found: dict[int, TableRow] = {}
    for place, line in enumerate(lines):
        days = _days(line, heads) if place not in found else []
        rows = list(_rows(lines, place + 1, len(days), heads)) if days else []
        if sum(len(cells) - cells.count("") == len(days) for _, cells in rows) >= _LEAST:
            for at, cells in [(place, days), *rows]:
                found[at] = TableRow(cells=[[cell] if cell else [] for cell in cells], ends=[], sources=[at])
    return found


def _days(line: PrintedLine, heads: Heads) -> list[str]:
    """Return the days of a line that names several and nothing else but their numbers."""
    if line.cells or "|" in line.text or len(line.text) > _MOST * 40:
        return []
    told = list(days_within(line.text, heads.words)) if any(letter.isdigit() for letter in line.text) else []
    edges = [0, *(edge for _, begin, end in told for edge in (begin, end)), len(line.text)]
    between = [line.text[one:other] for one, other in zip(edges[::2], edges[1::2], strict=True)]
    plain = all(heads.words.regex(_BETWEEN).fullmatch(text) for text in between) and not any(day.is_range for day, _, _ in told)
    return [line.text[begin:end] for _, begin, end in told] if plain and _LEAST <= len(told) <= _MOST else []


def _rows(lines: Sequence[PrintedLine], begin: int, count: int, heads: Heads) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of lines below, up to one that does not begin with hours; what is missing is told by the order of hours."""
    last = [datetime.time()] * count
    for place in range(begin, len(lines)):
        text = lines[place].text.strip()
        if not text:
            continue
        parts = [part.strip() for part in _HOURS.split(text) if part.strip()]
        clocks = [found[0].start for part in parts if (found := clock_at(part, heads.words)) and part[found[1] :].strip()]
        if not 0 < len(parts) == len(clocks) <= count or lines[place].cells:
            return
        cells = [""] * count
        column = 0
        for number, (part, start) in enumerate(zip(parts, clocks, strict=True)):
            spare = count - column - (len(parts) - number)
            while spare > 0 and start is not None and start <= last[column]:
                column, spare = column + 1, spare - 1
            cells[column], last[column] = part, start or last[column]
            column += 1
        yield place, cells
