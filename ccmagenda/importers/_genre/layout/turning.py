"""Hours where a whole paper has them otherwise: behind its titles, or two beside each other whose dash is lost."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.layout.leaders import without_leaders
from ccmagenda.importers._genre.lines.fields import without_field
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._genre.times.lost_dashes import SIDE, with_dashes
from ccmagenda.importers._printed import PrintedLine

_LEAST, _MOST, _LONGEST = 3, 0.8, 300
_SIGN = re.compile(r"[•·▪*-]\s+")
_BEHIND = (
    rf"(?P<title>[^|]*?[^\W\d_][^|]*?)(?:\s*[,;|–—-]\s+|\s{{2,}}|\t)(?P<hours>{SIDE}(?:\s?(?:«am»|«pm»|«hour-marks»))?"
    rf"(?:\s?(?:[–—-]|«to»)\s?{SIDE}(?:\s?(?:«am»|«pm»|«hour-marks»))?)?)\s*\.?"
)


def turned(lines: Sequence[PrintedLine], heads: Heads) -> list[PrintedLine]:
    """Return lines with their hours before their titles and with a dash between them, where a paper has nearly all otherwise."""
    lines = without_leaders(with_dashes(lines), heads.words)
    words = heads.words
    begun = sum(clock_at(_SIGN.sub("", line.text.lstrip(" |"), count=1), words) is not None for line in lines)
    told = {place: said for place, line in enumerate(lines) if not line.cells and (said := _told(line.text, heads))}
    rooms = sum(is_room(title, words) for title, _ in told.values())
    if len(told) < _LEAST or begun > (1 - _MOST) * len(told) or rooms:
        return list(lines)
    return [
        attrs.evolve(line, text=f"{told[place][1]} {told[place][0]}") if place in told else line
        for place, line in enumerate(lines)
    ]


def _told(text: str, heads: Heads) -> tuple[str, str] | None:
    """Return a title and the hours behind it."""
    found = heads.words.regex(_BEHIND).fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if (
        found is None
        or re.search(rf":\s*$|{SIDE}", found["title"])
        or heads.read(without_field(found["title"], heads)).structural
    ):
        return None
    small = heads.words.regex(r".*(?:^|\s)(?-i:«small»|«from»|«to»|«by»)$").match(found["title"])
    return (found["title"], found["hours"]) if not small and clock_at(found["hours"], heads.words) else None
