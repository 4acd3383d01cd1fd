"""Agendas that a crawl has run into one line, told by numbers that rise by one: "Agenda 1. Opening 2. Election 3. Debate"."""

import re
from statistics import median

from ccmagenda.importers._genre.lines.row_marks import GOES_ON
from ccmagenda.importers._genre.terms.numbers import Label, label_at
from ccmagenda.importers._genre.terms.words import Words

_NUMBER = (
    r"(?:(?<=\s)|^)(?=[(\[]?(?:\d{1,2}|(?-i:[IVX]{1,5}))[.)\]]\s?[-–—]?\s*(?-i:[A-ZÀ-ÝА-ЯŠŽČ«“\"¿¡])"
    r"|(?-i:(?=[A-ZÀ-ÝА-Я]))(?:«item»)\s+\d)"
)
_SENTENCE = re.compile(r"[a-zà-ÿа-я)]{3}[.!?]\s+(?![\d(])[A-ZÀ-ÝА-Я]")
_PARTS = re.compile(r"\s(?=\([a-z]\)\s)")
_STYLES = frozenset({"digit", "(digit)", "bracket", "item", "ROMAN"})
_LEAST, _SHORT, _BACK, _MOST = 4, 150, 40, 0.3


def points_from(text: str, words: Words) -> int | None:
    """Return where several numbers that rise by one begin within a text, each before a title and not before a paragraph."""
    places = [found.start() for found in words.regex(_NUMBER).finditer(text)]
    read = [(place, label_at(text[place:], words)) for place in places if not _goes_on(text[:place], words)]
    labels = [(place, found[0]) for place, found in read if found and found[0].style in _STYLES and found[0].depth == 1]
    run = _longest([label for _, label in labels])
    ends = [place for place, _ in labels[1:]] + [len(text)]
    pieces = [text[labels[at][0] : ends[at]] for at in run]
    if len(pieces) < _LEAST:
        return None
    pieces = [part for piece in pieces for part in _PARTS.split(piece)]
    if median(map(len, pieces)) > _SHORT:
        return None
    told = sum(_SENTENCE.search(piece) is not None for piece in pieces)
    return labels[run[0]][0] if told <= _MOST * len(pieces) else None


def _goes_on(before: str, words: Words) -> bool:
    """Tell whether a number belongs to the words before it: "under", "No."."""
    return words.regex(GOES_ON).match(before[-_BACK:].rstrip()) is not None


def _longest(labels: list[Label]) -> range:
    """Return where most numbers stand that rise by one, right behind each other."""
    best, begin = range(0), 0
    for at, label in enumerate(labels):
        if at and not (label.style == labels[at - 1].style and label.parts[0] == _next(labels[at - 1])):
            begin = at
        best = max(best, range(begin, at + 1), key=len)
    return best


def _next(label: Label) -> int:
    return label.parts[0] + 1 if isinstance(label.parts[0], int) else 0
