"""Whole papers that stand on one line: parted again where a bullet, a bar or hours begin another row."""

import re
from collections.abc import Iterator

import attrs

from ccmagenda.importers._genre.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row

_LEAST, _HOURS = 3, 2
LONGEST_PAPER = 12_000
"""Characters of a line that may be a whole paper; a longer one is none."""
_SIGN = re.compile(r"(?=[•▪◦‣●■➢►✓])|(?<=[A-ZÀ-Ý0-9):;.])(?=o\s[A-ZÀ-Ý])")
_TIME = r"\d{1,2}\s?[:.hH]\s?\d\d(?!\d)(?:\s?[aApP]\.?\s?[mM]\.?)?"
_RANGE = re.compile(rf"(?<=\s)(?={_TIME}\s?[-–—]\s?{_TIME})")


def unrolled(text: str, heads: Heads, *, longest: int) -> list[str]:
    """Return the lines that have run into one: those that bullets begin, and in one too ``long`` to be a row those with hours."""
    if len(text) > LONGEST_PAPER:
        return [text]
    pieces = [piece.strip() for piece in _SIGN.split(text) if piece.strip()]
    timed = sum(heads.read(piece[:longest].lstrip(" •▪◦‣●■➢►✓")).clock is not None for piece in pieces)
    if len(pieces) >= _LEAST and timed >= _HOURS:
        return pieces
    if len(text) > longest and "|" not in text:
        return [piece.strip() for piece in _RANGE.split(text) if piece.strip()]
    return [text]


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
