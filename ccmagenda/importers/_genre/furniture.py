"""Furniture of pages: their numbers, heads and job numbers, which are no part of a programme."""

import re
from collections import Counter
from collections.abc import Sequence

from ccmagenda.importers._genre.clocks import clock_at
from ccmagenda.importers._genre.heads import Heads
from ccmagenda.importers._genre.marks import SYMBOL
from ccmagenda.importers._genre.words import Words
from ccmagenda.importers._printed import PrintedLine

_PAGE = re.compile(r"[(\[–—-]?\s*(?:p(?:age|ágina)?\.?\s*)?\d{1,3}(?:\s*(?:/|of|de|sur)\s*\d{1,3})?\s*[)\]–—-]?", re.IGNORECASE)
_JOB = re.compile(r"(?:GE|N|V|K)\.?\d{2}-\d{4,6}.*|\(?[EFSACR]\)?\s*\*?\d{6,}\*?")
_HEAD, _TOLD = 10, 12


def furniture_of(lines: Sequence[PrintedLine], words: Words, heads: Heads) -> set[int]:
    """Return the places of lines that are furniture."""
    return _of_pages(lines, words) | _running_heads(lines, heads)


def _of_pages(lines: Sequence[PrintedLine], words: Words) -> set[int]:
    """Return the places of page numbers, job numbers and heads of pages: lines that come again with another number."""
    shapes: Counter[str] = Counter()
    for line in lines:
        if SYMBOL.search(line.text) or line.page:
            shapes[_shape(line.text)] += 1
    found = set()
    for place, line in enumerate(lines):
        text = line.text.strip()
        page = _PAGE.fullmatch(text) and not (text.isdigit() and len(text) > 3)
        said = words.regex(r"(?:«furniture»)").fullmatch(text)
        again = SYMBOL.search(text) and words.regex(r"\b(?:page|página|p\.)\s*\d+").search(text) and len(text) < 90
        head = line.page > 1 and shapes[_shape(text)] > 2 and len(text) < 90 and not clock_at(text, words)
        if text and not line.cells and (page or said or again or head or _JOB.fullmatch(text)):
            found.add(place)
    return found


def _running_heads(lines: Sequence[PrintedLine], heads: Heads) -> set[int]:
    """Return the places of lines that come again as they stood at the head of the paper, above its first day."""
    head: set[str] = set()
    for line in [line for line in lines if line.text.strip()][:_HEAD]:
        if heads.read(line.text).structural or line.heading or line.cells:
            break
        head.add(line.text.strip())
    head = {text for text in head if len(text) >= _TOLD}
    seen: set[str] = set()
    found: set[int] = set()
    for place, line in enumerate(lines):
        text = line.text.strip()
        if text in head and text in seen:
            found.add(place)
        seen.add(text)
    return found


def _shape(text: str) -> str:
    return re.sub(r"\W+|\d+", "", text.casefold())
