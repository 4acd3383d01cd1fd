"""Rows between bars whose cells go over several lines, as web pages print them when they are made into text."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._printed import PrintedLine

_HEAD = re.compile(r"\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|")
_WORD = re.compile(r"\w")
_HOURS = re.compile(r"\s*\d{1,2}\s?[:.hH]\s?\d\d")
_LONGEST = 30
"""Lines of one row at most."""


def spread_rows(lines: Sequence[PrintedLine]) -> dict[int, TableRow]:
    """Return the rows that need several lines for as many bars as those above them have, by the place of their first line."""
    found: dict[int, TableRow] = {}
    count, closed = 0, False
    place = 0
    while place < len(lines):
        text = "" if lines[place].cells else lines[place].text.strip()
        bars = text.count("|")
        if _HEAD.fullmatch(text):
            count, closed = bars, True  # "---|---|": each cell of this table has a bar behind it, and none before
        elif text.startswith("|") and text.endswith("|") and bars > 2 and _WORD.search(text):
            count, closed = bars, False
        elif not text.startswith("|") and text.endswith("|") and bars > 1 and _WORD.search(text):
            count, closed = bars, True
        elif text and bars < count and (closed or (text.startswith("|") and (bars == 1 or not text.endswith("|")))):
            last = _last(lines, place, count)
            if last:
                found[place] = _row(lines, place, last, closed=closed)
                place = last
            elif closed:
                count = 0
        place += 1
    return found


def _last(lines: Sequence[PrintedLine], place: int, count: int) -> int:
    """Return the place of the line that has the last bar of a row, or 0."""
    bars = 0
    for at in range(place, min(place + _LONGEST, len(lines))):
        text = lines[at].text
        begins = at > place and not bars and _HOURS.match(text) is not None  # the row begins here, and not above
        if begins or text.count("|") >= count or lines[at].cells:
            return 0
        bars += text.count("|")
        if bars >= count:
            return at if bars == count and text.rstrip().endswith("|") else 0
    return 0


def _row(lines: Sequence[PrintedLine], first: int, last: int, *, closed: bool) -> TableRow:
    cells = "\n".join(line.text for line in lines[first : last + 1]).split("|")
    inner = cells[:-1] if closed else cells[1:-1]
    parted = [[" ".join(line.split()) for line in cell.split("\n") if line.strip()] for cell in inner]
    return TableRow(cells=parted, ends=[], sources=list(range(first, last + 1)))
