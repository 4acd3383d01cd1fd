"""Numbers of items that stand before titles without a sign: "3 Wells", "5 Rain", as a column of a table leaves them."""

import re
from collections.abc import Mapping, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.numbers import label_at
from ccmagenda.importers._genre.terms.words import Words

_LEAST, _FEW, _MOST, _HIGHEST = 4, 3, 0.6, 40
_PAPERS = ("document-column",)
_BEFORE = re.compile(r"^(?P<number>\d{1,2})\s+(?P<title>[A-ZÀ-ÝА-Я«“][^\W\d_]{2,}.*)$")
_GLUED = re.compile(r"^(?P<number>\d{1,2})\s*(?P<title>[A-ZÀ-ÝА-Я«“][^\W\d_]{2,}.*)$")
"""The same in a point of a list, where a crawl has lost the blank behind it: "1Opening"."""
_COUNTED = r"(?:«months»|«minutes»|«hour-marks»|«ordinal-ends»|(?:«session»|«serial»|«day»|«week»)s)(?!\w)"


def with_numbers_before(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries with such numbers for those of their items, where most lines that could have one do, and they differ."""
    found = {place: told for place, entry in enumerate(entries) if (told := _told(entry, words))}
    plain = sum(isinstance(entry, Entry) and entry.head.empty and bool(entry.text) for entry in entries)
    numbers = {told["number"] for told in found.values()}
    few = len(numbers) < _LEAST or len(found) < _MOST * plain / 2
    if few and not _count_the_points(entries, found, words):
        return list(entries)
    return [_numbered(entry, told, words) if (told := found.get(place)) else entry for place, entry in enumerate(entries)]


def _count_the_points(entries: Sequence[Entry | Columns], found: Mapping[int, re.Match[str]], words: Words) -> bool:
    """Tell whether most points of a list with one mark have such numbers, which rise from 1: "• 1 Opening", "• 2 Plan"."""
    marks = {entries[place].row.bullet for place in found}
    beside = [entry for entry in entries if isinstance(entry, Entry) and {entry.row.bullet} == marks and entry.row.bullet]
    numbers = [int(found[place]["number"]) for place in found]
    rise = len(set(numbers)) >= _FEW and numbers == sorted(numbers) and numbers[0] == 1
    return rise and len(numbers) > _MOST * sum(not kind_of(entry.text, words) for entry in beside) > 0


def _told(entry: Entry | Columns, words: Words) -> re.Match[str] | None:
    """Return the number before a title and that, unless the number counts something: "3 June", "2 sessions"."""
    if not isinstance(entry, Entry) or entry.head.label or entry.head.day or (entry.cells and entry.sorts[1:] != _PAPERS):
        return None
    told = (_GLUED if entry.row.bullet else _BEFORE).match(entry.text)
    if told is None or not 0 < int(told["number"]) <= _HIGHEST or words.regex(_COUNTED).match(told["title"]):
        return None
    return told


def _numbered(entry: Entry | Columns, told: re.Match[str], words: Words) -> Entry | Columns:
    label = label_at(f"{told['number']}. {told['title']}", words)
    if label is None or not isinstance(entry, Entry):
        return entry
    return attrs.evolve(entry, head=attrs.evolve(entry.head, label=label[0], text=told["title"]), text=told["title"])
