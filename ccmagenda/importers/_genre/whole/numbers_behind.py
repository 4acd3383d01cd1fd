"""Numbers that a column at the right edge left behind titles: those of items ("The Director speaks 4"), or of pages."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.symbols import SYMBOL
from ccmagenda.importers._genre.terms.words import Words

_BEHIND = re.compile(r"^(?:(?P<title>.*\S)\s+)?(?P<number>\d{1,2})$")
_LEAST, _MOST, _PAPERS = 4, 0.8, 3
_PAGED = re.compile(rf"^(?P<title>.*\S)\s+(?P<paper>{SYMBOL.pattern})\s+(?P<page>\d{{1,3}})$")
_PAGE = re.compile(r"^(?P<title>.*[^\W\d_][).]?)\s+(?P<page>\d{1,3})$")
_NAMED = r".*(?:^|\s)(?:«session»|«item»|«track»|«day»|«week»|«room»|«serial»|«months»|no\.?|n[°º])$"


def without_numbers_behind(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries with the numbers behind their titles before these, where they count through the paper from 1."""
    entries = _without_pages(entries)
    found = {place: number for place, entry in enumerate(entries) if (number := _number(entry, words))}
    counted = _counted(list(found.values()))
    if len(counted) < _LEAST or counted[0] != 1 or len(counted) < _MOST * len(found):
        return list(entries)
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        number = found.get(place, 0)
        if not number or not isinstance(entry, Entry):
            kept.append(entry)
        elif entry.text.isdigit() or entry.text.startswith("("):
            kept.append(attrs.evolve(entry, text=f"({entry.text.strip('()')})"))
        else:
            kept.append(attrs.evolve(entry, text=entry.text.rpartition(" ")[0].rstrip(), number=str(number)))
    return kept


def _without_pages(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries without the page on which an item stands, behind its paper: "3. Budget C14/3 5", where pages rise."""
    told = [(place, found) for place, entry in enumerate(entries) if (found := _paged(entry, _PAGED))]
    pages = [int(found["page"]) for _, found in told]
    if len(told) < _PAPERS or pages != sorted(pages) or len(set(pages)) < _PAPERS:
        return list(entries)
    others = [(place, found) for place, entry in enumerate(entries) if (found := _paged(entry, _PAGE))]
    kept = list(entries)
    for place, found in (*others, *told):
        entry = kept[place]
        if isinstance(entry, Entry) and (entry.head.label or entry.text[:1].isdigit() or (place, found) in told):
            kept[place] = attrs.evolve(entry, text=entry.text[: found.start("page")].rstrip())
    return kept


def _paged(entry: Entry | Columns, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Return what stands behind a title with a number or below one: its paper and its page."""
    plain = isinstance(entry, Entry) and not (entry.cells or entry.clock or entry.head.day)
    return pattern.match(entry.text) if plain and isinstance(entry, Entry) else None


def _number(entry: Entry | Columns, words: Words) -> int:
    """Return the number behind a title, or 0."""
    if not isinstance(entry, Entry) or entry.head.label or entry.cells or (entry.clock and entry.behind):
        return 0
    found = _BEHIND.match(entry.text)
    if found is None or (found["title"] and words.regex(_NAMED).match(found["title"])):
        return 0
    return int(found["number"])


def _counted(numbers: Sequence[int]) -> list[int]:
    """Return those of some numbers that rise by one, and by two where one is missing."""
    counted: list[int] = []
    for number in numbers:
        if (not counted and number == 1) or (counted and 0 < number - counted[-1] <= 2):
            counted.append(number)
    return counted
