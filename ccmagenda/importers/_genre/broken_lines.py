"""Papers whose lines were broken at one width: how wide that is, and which lines had no room for the next word."""

import itertools
from collections.abc import Sequence

from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.words import Words

_LEAST, _SURE = 3, 0.8
_NARROW, _WIDE = 30, 130


def width_of_lines(rows: Sequence[Row], words: Words) -> int:
    """Return the width at which the lines of a paper were broken, or 0 where they were not.

    It is that of the longest, where nearly no line that goes on in the next had room for the first word of that.
    """
    plain = [row for row in rows if not row.cells and not row.piped]
    widest = max((row.reach for row in plain), default=0)
    if not _NARROW <= widest <= _WIDE:
        return 0
    going_on = [pair for pair in itertools.pairwise(rows) if _goes_on(*pair, words)]
    full = sum(is_full(before, row, widest) for before, row in going_on)
    return widest if full >= _LEAST and full >= _SURE * len(going_on) else 0


def is_full(before: Row, row: Row, width: int) -> bool:
    """Tell whether a line had no room for the first word of the next."""
    return before.reach + 1 + len(row.text.split(maxsplit=1)[0]) > width


def _goes_on(before: Row, row: Row, words: Words) -> bool:
    """Tell whether a line surely goes on in the next, by the small letter or word between them."""
    if row.gap or row.bullet or row.cells or before.cells or before.text.endswith((".", ":", ";")):
        return False
    return row.text[:1].islower() or words.regex(r".*\s(?-i:«small»)$").match(before.text) is not None
