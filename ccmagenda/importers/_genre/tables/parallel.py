"""Rows of a table whose cells are held at the same time: "14:15 | WS 1: Access | WS 2: Privacy | WS 3: Safety"."""

import re
from collections.abc import Iterator

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.names import HONOURED
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.tables.grid_cells import held_in, is_hours

_COUNTED = re.compile(r"\W*([^\W\d_]+)[\s.-]*(\d{1,2}|[A-H]|[IVX]{1,4})(?!\w)")
_LEAST, _WORDS = 2, 2


def is_spanning(row: Row, heads: Heads) -> bool:
    """Tell whether the heads of columns end in one that stands over several, as "Sessions" in "Time | Sessions | | "."""
    named = [place for place, cell in enumerate(row.cells) if cell]
    alone = bool(named) and named == list(range(len(named))) and len(row.cells) - len(named) >= 1
    return alone and len(named) > 1 and heads.words.is_all("title-columns", row.cells[named[-1]])


def entries_of_parallel(row: Row, heads: Heads, *, spanned: bool) -> Iterator[Entry]:
    """Yield what the cells of a row behind its hours hold, each as a title of its own; nothing where they are no such cells.

    They are where all count alike ("WS 1", "WS 2"), or where one head is ``spanned`` over them and none is somebody.
    """
    beside = heads.read(row.cells[0]) if row.cells else None
    cells = [cell for cell in row.cells[1:] if cell.strip()]
    if beside is None or not (is_hours(beside) and beside.clock) or len(cells) < _LEAST:
        return
    if _count_alike(cells) or (spanned and all(_may_be_a_title(cell, heads) for cell in cells)):
        for cell in cells:
            yield from held_in(cell.split("\n"), beside, row, heads, sittings=False)


def _count_alike(cells: list[str]) -> bool:
    """Tell whether cells begin with the same word, and each with another number."""
    found = [_COUNTED.match(cell) for cell in cells]
    words = {each[1].casefold() for each in found if each}
    return all(found) and len(words) == 1 and len({each[2] for each in found if each}) == len(cells)


def _may_be_a_title(cell: str, heads: Heads) -> bool:
    somebody = heads.words.regex(rf"{HONOURED}|(?:«chair»|«moderator»|«speaker»)(?!\w)").match(cell)
    return not somebody and not is_room(cell, heads.words) and len(cell.split()) > _WORDS
