"""Furniture of pages: their numbers, heads and job numbers, which are no part of a programme."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.layout.addresses import of_addresses
from ccmagenda.importers._genre.layout.hosted import of_the_host
from ccmagenda.importers._genre.layout.page_records import of_records
from ccmagenda.importers._genre.layout.stacked_fields import of_stacked_records
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.terms.linking import is_link
from ccmagenda.importers._genre.terms.mending import is_rule, mended
from ccmagenda.importers._genre.terms.symbols import SYMBOL
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._printed import PrintedLine

_PAGE = re.compile(
    r"[(\[–—-]?\s*(?:p(?:age|ágina)?\.?\s*)?\d{1,3}(?:\s*(?:/|of|de|sur)\s*\d{1,3})?\s*[)\]–—-]?|\d{1,3}\s*\|\s*p\s?a\s?g\s?e|p\s?a\s?g\s?e\s*\|\s*\d{1,3}(?:\s*\|.*)?",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"(?:GE|N|V|K)\.?\d{2}-\d{4,6}.{0,40}|(?:\d{2}-\d{5}(?:\s?\(?[EFSACR]\)?)?\s*){1,2}(?:\s\d{1,2}/\d{1,2})?"
    r"|\(?[EFSACR]\)?\s*\*?\d{6,}\*?"
)
_CRUMBS = re.compile(r"[^<>›»«]{2,60}(?:\s[>›»]\s[^<>›»«]{2,80})+\s[>›»]|[^<>›»«]{2,60}(?:\s[>›»]\s[^<>›»«]{2,80}){2,}")
"""Where a page stands among others: "Home > Meetings > 10MSP >"."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+(?:\s+(?:page\s+)?\d{1,3}(?:\s*(?:/|of|de|sur|von)\s*\d{1,3})?)?", re.IGNORECASE)
_PRINTED = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2},?(?:\s+\d{1,2}[:.h]\d\d(?:\s?[AP]M)?)?(?:\s+\D.*)?|\D{3,}\s\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
)
_TURNS = r"(?:«page-turns»)(?:\W+(?:«page-turns»))+"
_HEAD, _TOLD, _PAIR, _FOOT = 10, 12, 8, 90
_COPYRIGHT = re.compile(r"©|\(c\)\s(?=.*(?:(?:19|20)\d\d|\brights\b))|copyright\W", re.IGNORECASE)
"""A year tells "(c) 2014 The Secretariat" from the third point of a list, which may be the last line of a paper."""

_ARROW = r"(?:\s*(?:[>»›→…]+|\.{2,}))?"
"""What a link ends in: "Read more >>"."""


def furniture_of(lines: Sequence[PrintedLine], words: Words, heads: Heads) -> set[int]:
    """Return the places of lines that are furniture."""
    lines = [attrs.evolve(line, text=mended(line.text)[0]) for line in lines]
    around = _of_print_outs(lines) | _foot(lines, heads) | of_the_host(lines) | of_records(lines, words)
    around |= of_stacked_records(lines, words) | of_addresses(lines, words)
    return (_of_pages(lines, words) - _titles_of_hours(lines, heads)) | _running_heads(lines, heads) | around


def _titles_of_hours(lines: Sequence[PrintedLine], heads: Heads) -> set[int]:
    """Return the places of words of web pages that stand right below hours alone, and so are their title: "9h", "Accueil"."""
    kept = [(place, line.text.strip()) for place, line in enumerate(lines) if line.text.strip()]
    below = ((heads.read(above), place, text) for (_, above), (place, text) in itertools.pairwise(kept))
    named = heads.words.regex(r"(?=[^\W\d_]{3})(?:«furniture»)")
    return {place for head, place, text in below if head.clock and not head.text and named.fullmatch(text)}


def _foot(lines: Sequence[PrintedLine], heads: Heads) -> set[int]:
    """Return the places of the last lines of a paper that are the foot of a web page: each tells of the page and not of it."""
    found: set[int] = set()
    kept = [(place, line) for place, line in enumerate(lines) if line.text.strip()]
    for at in range(len(kept) - 1, len(kept) // 2 - 1, -1):
        place, line = kept[at]
        if _is_an_end(line.text, kept[at - 1][1].text, heads):
            found.add(place)
            continue
        parts = [part.strip() for part in re.split(r"\s[|·•–-]\s|\|", line.text.strip(" |")) if part.strip(" *•·|")]
        if ("|" in line.text and not parts) or not all(_is_of_a_foot(part.strip(" *•·"), heads.words) for part in parts):
            break
        found.add(place)
    return found


def _is_an_end(text: str, above: str, heads: Heads) -> bool:
    """Tell whether a line says that the paper ends, and does not say so of the meeting, at hours that stand above."""
    alone = heads.words.regex(r"(?:«page-end»)").fullmatch(text.strip(" *–—-.•[]()_=#<>")) is not None
    return alone and (is_rule(above.strip()) or not heads.read(above).clock or bool(heads.read(above).text))


def _is_of_a_foot(text: str, words: Words) -> bool:
    """Tell whether a text is a word of the foot of a page, or begins with one and tells who, when or what: "Posted by ..."."""
    if _COPYRIGHT.match(text) or _ADDRESS.fullmatch(text):
        return True
    told = words.regex(r"(?:«page-foot»)(?:(?P<colon>\s*:.*)|(?P<rest>\s+.*))?").fullmatch(text.rstrip(" .»>"))
    short = told is not None and (
        told["rest"] is None
        or bool(words.regex(r"\d|\((?!«continued»)|\s(?:«networks»)$").search(told["rest"]) and len(text) < _FOOT)
    )
    return told is not None and (short or told["colon"] is not None)


def _of_print_outs(lines: Sequence[PrintedLine]) -> set[int]:
    """Return the places of what a browser prints on each page: where it stands in the net, its name and the day of printing."""
    kept = [(place, line.text.strip()) for place, line in enumerate(lines) if line.text.strip()]
    found: set[int] = set()
    for (before, above), (place, below) in zip([(-1, ""), *kept], kept, strict=False):
        if _ADDRESS.fullmatch(below):
            found |= {place, before} if _PRINTED.fullmatch(above) else {place}
        elif before in found and _PRINTED.fullmatch(below) and _ADDRESS.fullmatch(above):
            found.add(place)
    return found


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
        said = words.regex(rf"(?:(?:«furniture»)|{_TURNS}){_ARROW}").fullmatch(text) or is_link(text, words)
        again = SYMBOL.search(text) and words.regex(r"\b(?:page|página|p\.)\s*\d+").search(text) and len(text) < 90
        head = line.page > 1 and shapes[_shape(text)] > 2 and len(text) < 90 and not clock_at(text, words)
        crumbs = place < _HEAD and _CRUMBS.fullmatch(text)
        if text and not line.cells and (page or said or again or head or crumbs or _JOB.fullmatch(text)):
            found.add(place)
    return found


def _running_heads(lines: Sequence[PrintedLine], heads: Heads) -> set[int]:
    """Return the places of lines that come again as they stood at the head of the paper, above its first day or number.

    One that comes again alone must be of some length; several in the order of the head may be short. What stands right above
    a day with its hours is an event that is held again.
    """
    head: list[str] = []
    for line in [line for line in lines if line.text.strip()][:_HEAD]:
        read = heads.read(line.text.lstrip(" •▪◦‣●■*"))
        numbered = read.label is not None and read.label.items and bool(head)
        if read.clock or (read.day and not read.day.is_range) or line.heading or line.cells or numbered:
            break
        head.append(line.text.strip())
    kept = [(place, line.text.strip()) for place, line in enumerate(lines) if line.text.strip()]
    found: set[int] = set()
    at = 1
    while at < len(kept):
        run = _again(head[:at], [text for _, text in kept[at : at + len(head)]])
        alone = sum(len(text) for _, text in kept[at : at + run]) >= (_TOLD if run == 1 else _PAIR)
        below = heads.read(kept[at + run][1] if at + run < len(kept) else "")
        event = kept[at + run - 1][1] == head[-1] if run and below.day and below.clock and not below.text else False
        if alone and not event:
            found |= {place for place, _ in kept[at : at + run]}
        at += max(run, 1)
    return found


def _again(head: Sequence[str], texts: Sequence[str]) -> int:
    """Return how many lines follow each other as they do in the head, wherever in it they begin."""
    begun = [place for place, text in enumerate(head) if texts and text == texts[0]]
    runs = [
        next((n for n, (one, two) in enumerate(zip(head[at:], texts, strict=False)) if one != two), len(head) - at)
        for at in begun
    ]
    return min(max(runs, default=0), len(texts))


def _shape(text: str) -> str:
    return re.sub(r"\W+|\d+", "", text.casefold())
