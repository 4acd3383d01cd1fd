"""Lists on one line whose points have rooms: "Meetings - Plenary (Hall 1) - Bureau (Hall 2)", "Law (Hall 1); Aid (Hall 2)"."""

import re

from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.bare_names import BIG

_DASH = re.compile(rf"\s+[–—-]\s+(?=[{BIG}«“\"])")
_LETTERED = rf"(?=(?:[A-H][.)]|\([a-h1-9]\)|[1-9]\))\s+[{BIG}«“\"])"
_BEHIND_A_ROOM = re.compile(rf"(?<=\))\s*[;,/]\s+(?=[{BIG}«“\"])|(?<=\))\s+{_LETTERED}")
_ROOM = re.compile(r".+\(([^()]+)\)$")
_LEAST = 2


def points_of(text: str, heads: Heads) -> list[str]:
    """Return the head of such a list and its points, behind dashes, or behind its hours where it has no head; else the text."""
    title = heads.read(text).text
    if CELL in title or not text.endswith(title):
        return [text]
    head, *points = _DASH.split(title)
    if not points:
        first, *others = _BEHIND_A_ROOM.split(title)
        head, colon, begun = first.partition(": ")
        head, points = (f"{head}{colon}".strip(), [begun, *others]) if colon else ("", [first, *others])
    held = [found for point in points if (found := _ROOM.match(point)) and is_room(found[1], heads.words)]
    if len(points) < _LEAST or len(held) < len(points):
        return [text]
    before = text[: len(text) - len(title)]
    return [f"{before}{head}", *(f"- {point}" for point in points)] if head else [f"{before}{point}" for point in points]
