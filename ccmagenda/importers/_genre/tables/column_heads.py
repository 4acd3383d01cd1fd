"""Heads of columns: which tell days and hours, and what the others hold, if another word stands with theirs."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.lines.heads import Heads

_SHORT, _MANY, _MOST = 4, 3, 0.75
_ZONE = r"(?-i:UTC|GMT|CES?T|EES?T|E[DS]?T|C[DS]T|P[DS]T|BST|MSK|IST|EAT|SAST)(?:\s?[+-]\s?\d{1,2})?"
_CLOCK = rf"(?:«time-label»)(?:\s*[(,]?\s*(?:{_ZONE}|«cities»)\)?)?|{_ZONE}|(?:«cities»)\s+(?:«time-label»)"
_SORTS = ("speaker-column", "chair-column", "room-column", "document-column")
_QUALIFIED = r"(?:[^\W\d_]+\s+)?(?:«{0}»)(?:\s+[^\W\d_]+[.º°]?)?"
"""A head of a column with a word before it or behind: "Tentative lead", "Item No.", "Ponente propuesto"."""


def tells_when(cell: str, heads: Heads) -> bool:
    """Tell whether a column is headed by days or hours: "Time", "Start", "Hora fin", "CET", "Geneva time"."""
    return heads.words.regex(rf"(?:«date-label»|«clock-columns»|{_CLOCK})").fullmatch(cell.strip(" .:*")) is not None


def are_told_by_the_first(cells: Sequence[str], heads: Heads) -> bool:
    """Tell whether short cells behind "Time" name columns, most of them with another word: "Item No", "Proposed lead"."""
    named = [cell for cell in cells if cell]
    if len(named) < _MANY or not tells_when(named[0], heads) or any(len(cell.split()) > _SHORT for cell in named):
        return False
    alike = heads.words.regex(_QUALIFIED.format("columns"))
    return sum(alike.fullmatch(_said(cell)) is not None for cell in named) >= _MOST * len(named)


def sort_of(cell: str, heads: Heads) -> str:
    """Return what a head of a column says that it holds, if with another word: "Speaker", "Proposed speaker"."""
    exact = next((sort for sort in _SORTS if heads.words.is_all(sort, cell)), "")
    if exact or heads.words.is_all("columns", cell):
        return exact
    return next((sort for sort in _SORTS if heads.words.regex(_QUALIFIED.format(sort)).fullmatch(_said(cell))), "")


def _said(cell: str) -> str:
    """Return a head without what stands around it or in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)$", "", cell).strip(" :*")
