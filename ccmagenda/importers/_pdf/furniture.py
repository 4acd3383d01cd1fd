"""What stands above and below the text of every page: running lines and page numbers."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from ccmagenda.importers._pdf.letters import Strip

_NUMBER = re.compile(r"\W{0,3}(?:page\W{0,2}|p(?:ág)?\.\s?)?\d{1,3}(?:\s?(?:/|of|de|sur|из)\s?\d{1,3})?\W{0,3}", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}|\d\s?[ap]\.?m\b", re.IGNORECASE)
_EDGE, _OFTEN, _NEAR = 0.11, 0.5, 6.0

Row = Sequence[Strip]


def furniture(pages: Sequence[tuple[float, Sequence[Row]]]) -> set[tuple[int, int]]:
    """Return which lines are furniture, as page and line; each page is its height and its lines from top to bottom.

    They stand close to the edge, and on half of the pages at the same place in the same words, page numbers apart; or they
    are the number of their page alone. What tells a time is never among them.
    """
    ends = [_ends(height, rows) for height, rows in pages]
    keys = [{key for line in ends[number] for key in _keys(rows[line], number)} for number, (_, rows) in enumerate(pages)]
    counts = Counter(itertools.chain.from_iterable(keys))
    least = max(2, _OFTEN * len(pages))
    return {
        (number, line)
        for number, (_, rows) in enumerate(pages)
        for line in ends[number]
        if any(counts[key] >= least for key in _keys(rows[line], number)) or _NUMBER.fullmatch(said_in(rows[line]))
    }


def _ends(height: float, rows: Sequence[Row]) -> list[int]:
    """Return the numbers of the lines close to the upper and the lower edge of a page."""
    return [
        line
        for line, row in enumerate(rows)
        if (row[0].bottom < _EDGE * height or row[0].top > (1 - _EDGE) * height) and not _TIME.search(said_in(row))
    ]


def said_in(row: Row) -> str:
    """Return the words of a line."""
    return " ".join(strip.text for strip in row)


def _keys(row: Row, page: int) -> set[tuple[str, int]]:
    """Return the words of a line, also with a sign for the number of its page, and how far down it stands."""
    said, place = said_in(row), round(row[0].top / _NEAR)
    return {(said, place), (re.sub(rf"\b{page + 1}\b", "#", said), place)}
