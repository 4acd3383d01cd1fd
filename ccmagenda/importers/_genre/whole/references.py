"""Decisions in square brackets below the item of an agenda that they asked for: they close its title."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns

_REFERENCE = re.compile(
    r"\[(?:(?:R[eé]s(?:olutions?)?|D[eé]c(?:isions?)?|Resoluci(?:ón|ones)|Decisi(?:ón|ones))(?!\w)\.?)[^\[\]]*\d[^\[\]]*\]"
)
_LEAST = 2


def with_references(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries in which such lines stand behind the title of the number right above, where a paper has several."""
    kept: list[Entry | Columns] = []
    found = 0
    for entry in entries:
        above = kept[-1] if kept else None
        if isinstance(entry, Entry) and isinstance(above, Entry) and _is_reference(entry) and _is_title(above):
            row = attrs.evolve(above.row, sources=(*above.row.sources, *entry.row.sources))
            kept[-1] = attrs.evolve(above, text=f"{above.text.rstrip(' *')} {entry.text}", row=row)
            found += 1
        else:
            kept.append(entry)
    return kept if found >= _LEAST else list(entries)


def _is_reference(entry: Entry) -> bool:
    return entry.head.empty and not entry.cells and _REFERENCE.fullmatch(entry.text.strip()) is not None


def _is_title(entry: Entry) -> bool:
    label = entry.head.label
    return label is not None and bool(entry.text) and not (entry.cells or entry.clock) and not entry.text.endswith((".", "]"))
