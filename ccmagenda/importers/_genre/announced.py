"""Titles above hours that announce a list: "Committee on Culture:", below it "At 9.30 (room 6238):", and then its points."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.tables import Columns


def with_hours_announced(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries in which hours that stand below a title with a colon, and end in one, stand beside it."""
    kept: list[Entry | Columns] = []
    for entry in entries:
        above = kept[-1] if kept else None
        if isinstance(above, Entry) and isinstance(entry, Entry) and _is_announced(above, entry):
            row = attrs.evolve(above.row, sources=(*above.row.sources, *entry.row.sources))
            text = f"{above.text.rstrip(' :')} {entry.text.rstrip(' :')}".strip()
            kept[-1] = attrs.evolve(above, head=attrs.evolve(above.head, clock=entry.clock), text=text, row=row)
        else:
            kept.append(entry)
    return kept


def _is_announced(above: Entry, entry: Entry) -> bool:
    """Tell whether hours with nothing beside them but a place in brackets, and a colon, stand below a title with a colon."""
    titled = above.text.rstrip().endswith(":") and not (above.head.structural or above.row.bullet or above.cells)
    alone = re.fullmatch(r"(?:[(\[][^()\[\]]+[)\]])?\s*:?", entry.text) is not None and not entry.cells
    return titled and alone and entry.row.text.rstrip().endswith(":") and entry.clock is not None and not entry.head.day
