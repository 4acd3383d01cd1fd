"""Whole papers that stand on one line: parted again where a bullet, a bar or hours begin another row."""

import itertools
import re
from collections.abc import Iterator

import attrs

from ccmagenda.importers._genre.gluing import parted_run
from ccmagenda.importers._genre.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row

_LEAST, _HOURS, _LONG = 3, 2, 400
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]{1,60})\*\*")
LONGEST_PAPER = 12_000
"""Characters of a line that may be a whole paper; a longer one is none."""
_SIGN = re.compile(r"(?=[•▪◦‣●■➢►✓])|(?<=[A-ZÀ-Ý0-9):;.])(?=o\s[A-ZÀ-Ý])")
_TIME = r"\d{1,2}\s?[:.hH]\s?\d\d(?!\d)(?:\s?[aApP]\.?\s?[mM]\.?)?"
_DAY = r"(?=(?-i:[A-ZÀ-Ý]))(?=(?:«weekdays»),?\s+(?:[0-3]?\d\.?\s+(?:«of»\s+)?(?:«months»)|(?:«months»)\s+\d))"
_HOUR = r"(?=(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?\s?(?:«am»|«pm»)\s+(?-i:[A-ZÀ-Ý]))(?<![-–—]\s)(?<!,\s)"
_ROLE = r"(?=(?-i:[A-Z])[\w-]*(?:\s\w+)?:)(?=(?:«chair»|«moderator»|«speaker»|«spoken»|«talks»):)"
_NUMBER = r"(?=(?-i:[A-Z]))(?=(?:«item»)\s+\d+\s+(?-i:[A-Z]))|(?=\([a-z]\)\s(?-i:[A-Z]))"


def unrolled(text: str, heads: Heads, *, longest: int) -> list[str]:
    """Return the lines that have run into one: those that bullets begin, and in one too ``long`` to be a row those with hours."""
    if len(text) > LONGEST_PAPER:
        return [text]
    marked = _by_marks(text, heads)
    if len(marked) > 1:
        return [row for piece in marked for row in unrolled(piece, heads, longest=longest)]
    pieces = [piece.strip() for piece in _SIGN.split(text) if piece.strip()]
    timed = sum(heads.read(piece[:longest].lstrip(" •▪◦‣●■➢►✓")).clock is not None for piece in pieces)
    if len(pieces) >= _LEAST and timed >= _HOURS:
        return pieces
    runs = parted_run(text, heads.words) if "|" not in text else [text]
    if len(runs) > 1:
        return runs
    if len(text) > min(longest, _LONG) and "|" not in text:
        return _of_a_page(text, heads, least=1 if len(text) > longest else _HOURS)
    return [text]


def _by_marks(text: str, heads: Heads) -> list[str]:
    """Part a line before words set bold within it, where these are hours, a day, or end in a colon: "**10:00** Opening"."""
    begins = [
        found.start() for found in _BOLD.finditer(text) if found[1].strip().endswith(":") or heads.read(found[1]).structural
    ]
    places = [0, *(place for place in begins if text[:place].strip()), len(text)]
    return [piece for begin, end in itertools.pairwise(places) if (piece := text[begin:end].strip())]


def _of_a_page(text: str, heads: Heads, *, least: int) -> list[str]:
    """Return the rows of a page that stands on one line: each begins with a day, hours, a role or a number."""
    begins = heads.words.regex(rf"(?<=[\w.;:)?!”])\s+(?:{_DAY}|{_HOUR}|(?={_TIME}\s?[-–—]\s?{_TIME}))")
    pieces = [piece.strip() for piece in begins.split(text) if piece.strip()]
    if len(pieces) <= least:
        return [text]
    inner = heads.words.regex(rf"(?<=[\w.;)?!”])\s+(?:{_ROLE}|{_NUMBER})")
    return [row for piece in pieces for row in inner.split(piece) if row.strip()]


def rows_of_cells(row: Row, heads: Heads) -> Iterator[Row]:
    """Yield the rows that bars alone part: each begins with a cell of hours or a day and nothing else."""
    read = [heads.read(cell) for cell in row.cells] if row.piped else []
    begins = [place for place, head in enumerate(read) if head.structural and not head.text]
    titled = [place for place in begins if read[place].clock and place + 1 < len(read) and read[place + 1].text]
    starts = {clock.start for place in titled if (clock := read[place].clock)}
    if len(starts) < _LEAST:
        yield row
        return
    if begins[0] and any(row.cells[: begins[0]]):
        yield _with(row, row.cells[: begins[0]])
    for first, last in zip(begins, [*begins[1:], len(read)], strict=True):
        yield _with(row, row.cells[first:last])


def _with(row: Row, cells: tuple[str, ...]) -> Row:
    kept = tuple(cell for cell in cells if cell)
    return attrs.evolve(row, cells=kept if len(kept) > 1 else (), text=CELL.join(kept))
