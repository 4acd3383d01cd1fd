"""Papers in which every blank is doubled, as justified columns are when they are copied."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._printed import PrintedLine

_BLANKS = re.compile(r"(?<=\S)\s{2,}(?=\S)")
_BETWEEN = re.compile(r"(?<=\w)\s+(?=\w)")
_LEAST, _MOST, _DOUBLE = 20, 0.6, 2


def with_single_blanks(lines: Sequence[PrintedLine]) -> Sequence[PrintedLine]:
    """Return lines with half as many blanks between words, where most words have two or more between them."""
    gaps = [len(gap) for line in lines if not line.cells for gap in _BETWEEN.findall(line.text)]
    if len(gaps) < _LEAST or sum(width == _DOUBLE for width in gaps) <= _MOST * len(gaps):
        return lines
    return [attrs.evolve(line, text=_BLANKS.sub(_half, line.text)) if not line.cells else line for line in lines]


def _half(found: re.Match[str]) -> str:
    return " " * ((len(found[0]) + 1) // 2)
