"""Parts of an item of which each bears the number of the whole before its name in square brackets: "[6] [Cluster 2]"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns

_PART = re.compile(r"\[(?P<title>[^\[\]]{3,80})\][.;:]?")


def with_parts_of_items(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries in which such lines stand under the item that bears their number, numbered on as its parts."""
    kept: list[Entry | Columns] = []
    whole, count = None, 0
    for entry in entries:
        label = entry.head.label if isinstance(entry, Entry) else None
        found = _PART.fullmatch(entry.text.strip()) if isinstance(entry, Entry) and label else None
        if label and (whole is None or label.parts != whole.parts):
            whole, count = label, 0
        if found is None or label is None or not isinstance(entry, Entry) or len(label.parts) > 1:
            kept.append(entry)
            continue
        count += 1
        part = attrs.evolve(label, parts=(*label.parts, count), style="digit-letter", items=True)
        kept.append(attrs.evolve(entry, head=attrs.evolve(entry.head, label=part, text=found["title"]), text=found["title"]))
    return kept
