"""Papers in a column behind the titles of an agenda: "5.3 Accounts WP 5.3", below it "WP 5.3/Att.1"."""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.symbols import symbols_in

_LEAST = 3
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}"
_BEHIND = re.compile(rf"\s+(?P<series>[A-Z][A-Za-z]{{0,4}}\.?)[\s./-]?(?P<number>{_NUMBER})$")
_REST = rf"[ ./-]?{_NUMBER}(?:[a-z]{{1,4}}|\s?[./(-][\w./ -]{{1,12}}\)?)?(?:\s\([^()]*\))?"
"""What follows the letters of a series: "6.12biz", "4/Att.1", "7.2 (for information)"."""


def with_numbered_papers(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries with papers apart from their titles, where several bear the number of their item."""
    series = Counter(_series(entry) for entry in entries)
    known = "|".join(re.escape(name) for name, count in series.items() if name and count >= _LEAST)
    if not known:
        return list(entries)
    one = rf"(?:{known}){_REST}"
    paper = re.compile(rf"(?:^|\s+)({one}(?:(?:,|;|\sand)\s{one})*)$")
    kept: list[Entry | Columns] = []
    for entry in entries:
        found = paper.search(entry.text) if isinstance(entry, Entry) and not (entry.cells or entry.head.structural) else None
        if found is None or not isinstance(entry, Entry):
            kept.append(entry)
        elif found.start():
            kept.append(_with_paper(entry, entry.text[: found.start()], found[1]))
        else:
            _hang_on(kept, entry)
    return kept


def _series(entry: Entry | Columns) -> str:
    """Return the letters of the paper behind a title, where its number is that of the item.

    A symbol that begins before them is known by its own look, and goes with the marks of the title: "PC23 Doc. 1".
    """
    label = entry.head.label if isinstance(entry, Entry) and not entry.cells else None
    found = _BEHIND.search(entry.text) if label and isinstance(entry, Entry) else None
    if found is None or label is None or found["number"] != ".".join(map(str, label.parts)):
        return ""
    told = symbols_in(found.string)
    return "" if told and told[-1].start < found.start("series") < told[-1].end else found["series"]


def _with_paper(entry: Entry, title: str, paper: str) -> Entry:
    """Return an entry with one more paper in the cell behind its title."""
    papers = ", ".join((*entry.cells, paper))
    row = attrs.evolve(entry.row, cells=(title, papers))
    return attrs.evolve(entry, text=title, cells=(papers,), row=row, sorts=("", "document-column"))


def _hang_on(kept: list[Entry | Columns], alone: Entry) -> None:
    """Give a paper alone on its line to the last item with a number above it; without one it stays as it is."""
    at = next((at for at in range(len(kept) - 1, -1, -1) if _is_item(kept[at])), None)
    above = kept[at] if at is not None else None
    if at is None or not isinstance(above, Entry):
        kept.append(alone)
        return
    joined = attrs.evolve(above, row=attrs.evolve(above.row, sources=(*above.row.sources, *alone.row.sources)))
    kept[at] = _with_paper(joined, above.text, alone.text.strip())


def _is_item(entry: Entry | Columns) -> bool:
    """Tell whether an entry has a number, and no cells but those of its papers."""
    numbered = isinstance(entry, Entry) and entry.head.label is not None
    return numbered and isinstance(entry, Entry) and (not entry.cells or entry.sorts == ("", "document-column"))
