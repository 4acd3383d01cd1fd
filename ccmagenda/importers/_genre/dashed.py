"""Lists on one line whose points dashes part, each with its room: "Meetings - First Committee (Hall 1) - Bureau (Hall 2)"."""

import re

from ccmagenda.importers._genre.bare_names import BIG
from ccmagenda.importers._genre.heads import CELL, Heads
from ccmagenda.importers._genre.sorts import is_room

_DASH = re.compile(rf"\s+[–—-]\s+(?=[{BIG}«“\"])")
_ROOM = re.compile(r".+\(([^()]+)\)$")
_LEAST = 2


def points_of(text: str, heads: Heads) -> list[str]:
    """Return the head of such a list and its points, each behind a dash; or the text alone."""
    title = heads.read(text).text
    if CELL in title or not text.endswith(title):
        return [text]
    head, *points = _DASH.split(title)
    held = [found for point in points if (found := _ROOM.match(point)) and is_room(found[1], heads.words)]
    if len(points) < _LEAST or len(held) < len(points):
        return [text]
    return [f"{text[: len(text) - len(title)]}{head}", *(f"- {point}" for point in points)]
