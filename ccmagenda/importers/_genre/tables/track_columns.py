"""Tables whose second column names the body or the track beside the hours: "a.m. | Plenary | High-level section"."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row

_LEAST, _WORDS, _DISTINCT = 4, 5, 0.7
_CELLS = 3


def with_tracks(rows: Sequence[Row], heads: Heads) -> dict[int, tuple[Row, str]]:
    """Return by place the rows without the cell that names a body, with its name, where most of a paper's rows have one."""
    places = [place for place, row in enumerate(rows) if _may_have_one(row, heads)]
    names = [rows[place].cells[1].strip() for place in places]
    wide = sum(len(row.cells) >= _CELLS and all(cell.strip() for cell in row.cells) for row in rows)
    if len(places) < max(_LEAST, wide / 2) or len(set(names)) > _DISTINCT * len(names):
        return {}
    named = heads.words.regex(r"(?:.*\s)?(?:«body»|«body-alone»|«track»|«organ»)(?:\s+.*)?")
    if 2 * sum(named.fullmatch(name) is not None for name in names) < len(names):
        return {}
    return {place: (_without(rows[place]), name) for place, name in zip(places, names, strict=True)}


def _may_have_one(row: Row, heads: Heads) -> bool:
    """Tell whether a row has hours or a part of the day alone, a short name and something more."""
    if len(row.cells) != _CELLS or not all(cell.strip() for cell in row.cells):
        return False
    head = heads.read(row.cells[0].strip())
    name = row.cells[1].strip()
    told = (head.clock is not None or head.part != "") and not head.text
    return told and len(name.split()) <= _WORDS and name[:1].isupper() and not heads.read(name).structural


def _without(row: Row) -> Row:
    cells = (row.cells[0], row.cells[2])
    return attrs.evolve(row, cells=cells, text=CELL.join(cells))
