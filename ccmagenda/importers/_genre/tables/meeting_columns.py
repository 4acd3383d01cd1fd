"""Tables in which the number of a meeting, or of an item, stands in a column of its own: "10 a.m. | 101st | 1 | Opening"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.tables.column_heads import are_told_by_the_first, tells_when

_ITEM = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}[.)]?(?:\s?\(?[a-z]\)?)?(?:\s?(?:,|–|-|&)\s?\d{1,2}(?:\s?\(?[a-z]\)?)?)*")
_LEAST, _MOST, _COLUMNS = 2, 0.6, 3


@attrs.frozen(kw_only=True)
class _Head:
    """Which columns of a table tell the number of a meeting and of an item; ``serial`` is the word above the first."""

    width: int
    meeting: int
    item: int
    serial: str


def with_numbered_columns(rows: Sequence[Row], heads: Heads) -> list[Row]:
    """Return rows in which such numbers stand where they do elsewhere: behind the hours, and before the title."""
    head: _Head | None = None
    kept: list[Row] = []
    for place, row in enumerate(rows):
        found = _head_at(rows, place, heads)
        head = found or head
        kept.append(row if head is None or len(row.cells) != head.width else _without(row, head) if found else _set(row, head))
    return kept


def _head_at(rows: Sequence[Row], place: int, heads: Heads) -> _Head | None:
    cells = rows[place].cells
    named = all(heads.words.is_all("columns", cell) or _is_time(cell, heads) for cell in cells if cell)
    if len(cells) < _COLUMNS or not (named or are_told_by_the_first(cells, heads)):
        return None
    below = [row.cells for row in rows[place + 1 :] if len(row.cells) == len(cells)]
    ordinal = heads.words.regex(r"\d{1,4}\s?(?:«ordinal-ends»)?\.?|(?:«ordinals»)")
    meeting = next((at for at in range(1, len(cells)) if heads.words.is_all("serial", cells[at]) and _are(below, at, ordinal)), 0)
    others = [at for at in range(1, len(cells) - 1) if at != meeting and not tells_when(cells[at], heads)]
    item = next((at for at in others if _are(below, at, _ITEM)), 0)
    return _Head(width=len(cells), meeting=meeting, item=item, serial=cells[meeting].strip()) if meeting or item else None


def _is_time(cell: str, heads: Heads) -> bool:
    told = r"(?:«date-label»|«time-label»|«columns»)(?:\s*(?:[/&,]|«and»)\s*(?:«date-label»|«time-label»))*"
    return heads.words.regex(told).fullmatch(cell) is not None


def _are(rows: Sequence[tuple[str, ...]], column: int, pattern: re.Pattern[str]) -> bool:
    """Tell whether most of what stands in a column is of one shape."""
    said = [row[column].strip() for row in rows if row[column].strip()]
    return len(said) >= _LEAST and sum(pattern.fullmatch(cell) is not None for cell in said) >= _MOST * len(said)


def _set(row: Row, head: _Head) -> Row:
    """Return a row with its numbers beside what they count."""
    cells = list(row.cells)
    item = cells[head.item].strip().rstrip(".)") if head.item else ""
    title = head.item + 1
    if _ITEM.fullmatch(item) and cells[title].strip():
        cells[title] = f"{item}. {cells[title].strip()}"
    if head.meeting and cells[head.meeting].strip():
        cells[0] = f"{cells[0]} {cells[head.meeting].strip()} {head.serial.lower()}".strip()
    return _without(attrs.evolve(row, cells=tuple(cells)), head)


def _without(row: Row, head: _Head) -> Row:
    """Return a row without the columns of numbers."""
    kept = tuple(cell for at, cell in enumerate(row.cells) if not at or at not in {head.meeting, head.item})
    return attrs.evolve(row, cells=kept, text=CELL.join(kept))
