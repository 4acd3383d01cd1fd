"""Signs that stand where the numbers of an agenda will, which count and are no words of it: "X Skills", "X.1 Workplan"."""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Head
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.numbers import Label

_LEAST, _MOST = 4, 0.5
_BEFORE = re.compile(r"(?P<sign>[B-DF-HJ-NP-TVWXZ]|[#?_]{1,3}|\.{2,4})(?P<below>\.\d{1,2})?[.)]?\s+(?=[^\W\d_]|[“\"«(])")


def with_numbers_for_signs(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries in which such signs are numbers, where most lines without hours begin with the same one."""
    plain = [entry for entry in entries if isinstance(entry, Entry) and not entry.head.structural]
    begun = [(entry, _BEFORE.match(entry.row.text)) for entry in plain if not entry.cells]
    count = Counter(found["sign"] for _, found in begun if found)
    sign, often = next(iter(count.most_common(1)), ("", 0))
    if often < _LEAST or often < _MOST * len(plain):
        return list(entries)
    told = {id(entry): found for entry, found in begun if found and found["sign"] == sign}
    counted = 0, 0
    kept: list[Entry | Columns] = []
    for entry in entries:
        found = told.get(id(entry))
        if found:
            counted = (counted[0], counted[1] + 1) if found["below"] else (counted[0] + 1, 0)
        kept.append(_numbered(entry, found, counted) if found and isinstance(entry, Entry) else entry)
    return kept


def _numbered(entry: Entry, found: re.Match[str], counted: tuple[int, int]) -> Entry:
    """Return a title with a number that nobody printed: where it stands in the list, and no words."""
    text = entry.row.text[found.end() :]
    label = Label(words="", parts=counted if counted[1] else counted[:1], style="digit", items=True)
    return attrs.evolve(entry, head=Head(label=label, text=text), text=text)
