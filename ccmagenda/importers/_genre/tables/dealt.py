"""Columns that stand one behind the other on one line: several hours, as many titles, and then their rooms."""

import re

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.times.lost_dashes import SIDE

_RANGE = rf"{SIDE}\s?[–—-]\s?{SIDE}"
_HOURS = re.compile(rf"(?P<before>[^\d(]{{0,40}}?)(?P<hours>{_RANGE}(?:\s+{_RANGE})+)\s+(?P<rest>[^\W\d].+)")
_CLOSED = re.compile(r"[^()]+\([^()]*\)")


def dealt(text: str, heads: Heads) -> list[str]:
    """Return the rows of such a line, what stands before them first; the line where its titles are not as many as its hours."""
    found = _HOURS.fullmatch(text.strip()) if re.search(r"\d", text) else None
    if found is None or (found["before"].strip() and not found["before"].strip().isupper()):
        return [text]
    hours = re.findall(_RANGE, found["hours"])
    titles = _by_brackets(found["rest"], len(hours)) or _by_beginnings(found["rest"], len(hours))
    if not titles or any(heads.read(title).structural for title in titles):
        return [text]
    before = [found["before"].strip()] if found["before"].strip() else []
    return [*before, *(f"{one} {title}" for one, title in zip(hours, titles, strict=True))]


def _by_brackets(text: str, count: int) -> list[str]:
    """Return titles that each end in a bracket, with the words behind them all, one for each, as their rooms."""
    titles = _CLOSED.findall(text)
    rooms = _CLOSED.sub("", text).split()
    if len(titles) != count:
        return []
    beside = rooms if len(rooms) == count else [""] * (count - 1) + [" ".join(rooms)]
    return [f"{title.strip()} | {room}".strip(" |") for title, room in zip(titles, beside, strict=True)]


def _by_beginnings(text: str, count: int) -> list[str]:
    """Return titles that all begin with the same two words."""
    begins = " ".join(text.split()[:2])
    places = [found.start() for found in re.finditer(re.escape(begins), text)]
    if len(places) != count:
        return []
    return [text[one:other].strip() for one, other in zip(places, [*places[1:], len(text)], strict=True)]
