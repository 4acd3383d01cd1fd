"""Columns of papers that have run into the titles before them: "Strategic plan: reportC18/35C18/103", "PL 2.04Elections"."""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.persons.bare_names import BIG
from ccmagenda.importers._genre.tables.columned import Columns

_LEAST = 3
_BEFORE = r"(?:(?<=[a-zà-ÿ)])|(?<=[a-zà-ÿ)]\.))"
_GLUED = re.compile(rf"{_BEFORE}([A-Z]{{1,6}}\d{{0,4}}(?:[-.][A-Z\d]+)*/)\d")
"""The symbol of a paper right behind a small letter or a bracket, or the stop behind these."""
_LINK = re.compile(rf"(?<=[a-zà-ÿ)])[{BIG}][a-zà-ÿ]+$")
"""A word in its own column, such as "Speech", between a title and the symbol."""
_NUMBER = re.compile(rf"([A-Z]{{2,4}}\s?\d{{1,2}}\.\d{{1,2}})(?=[{BIG}])")


def with_papers_apart(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries with their papers and numbers apart from their titles, where several end in symbols that begin alike."""
    texts = [entry.text for entry in entries if isinstance(entry, Entry)]
    begun = Counter(found for text in texts for found in {each[1] for each in _GLUED.finditer(text)})
    heads = [head for head, count in begun.items() if count >= _LEAST]
    if not heads:
        return list(entries)
    known = "|".join(map(re.escape, heads))
    symbol = re.compile(rf"{_BEFORE}(?=(?:{known})\d)")
    seam = re.compile(rf"(?<=[A-Z\d])(?=(?:{known})\d)|(?<=\d)(?=[A-Z]{{2}})")
    return [_apart(entry, symbol, seam) if isinstance(entry, Entry) else entry for entry in entries]


def _apart(entry: Entry, symbol: re.Pattern[str], seam: re.Pattern[str]) -> Entry:
    found = symbol.search(entry.text)
    numbered = _NUMBER.match(entry.text)
    if found is None or entry.cells:
        return entry
    begin = numbered.end() if numbered else 0
    title = _LINK.sub("", entry.text[begin : found.start()])
    papers = ", ".join(seam.split(entry.text[found.start() :]))
    row = attrs.evolve(entry.row, cells=(title, papers))
    number = entry.number or (numbered[1] if numbered else "")
    return attrs.evolve(entry, text=title, cells=(papers,), number=number, row=row, sorts=("", "document-column"))
