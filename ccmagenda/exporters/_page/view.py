"""What the page shows, said in words: days, sittings and sessions, each with what the filter and the clock ask for."""

import datetime
import urllib.parse
from collections.abc import Iterable, Iterator

import attrs

from ccmagenda.exporters._page.hours import Piece
from ccmagenda.exporters._page.labels import pieces
from ccmagenda.model import Texts
from ccmagenda.model.document import Line, line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import parted
from ccmagenda.wording.originals import said, unmarked

Prose = tuple[tuple[str, tuple[Line, ...]], ...]
"""Paragraphs and lists: "p" with one text, or "ul" with its items."""


@attrs.frozen(kw_only=True)
class Marks:
    """What the filter looks for, each as tokens without spaces: a session has those of what it stands in, too."""

    themes: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True)
class Told:
    """What is told of a sitting as of a session.

    ``timing`` are hours that are words and no times; ``label`` is what it is called in a list. ``start`` and ``until``
    bound the time at which it is on; they are empty where it has no entry of its own. ``calendar`` leads to its file,
    in which it is called ``added``.
    """

    anchor: str
    label: Line
    hours: tuple[Piece, ...]
    timing: Line
    roles: Line
    state: str
    cancelled: bool
    room: str
    about: tuple[Line, ...]
    marks: Marks
    start: str = ""
    until: str = ""
    calendar: str = ""
    added: str = ""

    @property
    def pieces(self) -> str:
        """Return the label in pieces, where some of it stands in another language."""
        return pieces(self.label)


@attrs.frozen(kw_only=True)
class SessionView:
    """A session: ``below`` are its documents and references, ``stream`` where to follow it, as printed and as a link."""

    told: Told
    level: int
    title: Line
    item: str
    length: str
    pause: bool
    prose: Prose
    talks: tuple[Line, ...]
    below: tuple[Line, ...]
    stream: str
    stream_link: str
    sessions: tuple["SessionView", ...]


@attrs.frozen(kw_only=True)
class SittingView:
    """A sitting: ``words`` and ``title`` are its heading besides the hours, ``part`` the part of the day that names it.

    ``named_by`` are the headings that tell it from others of its day: its own, and where others have the same, that of its
    first session.
    """

    told: Told
    day: datetime.date | None
    part: str
    words: Line
    title: Line
    sessions: tuple[SessionView, ...]
    named_by: tuple[str, ...] = ()

    @property
    def heading(self) -> tuple[object, ...]:
        """Return what its heading says."""
        return self.told.hours, self.told.timing, self.words, self.title, self.told.state


@attrs.frozen(kw_only=True)
class DayView:
    """A day with its sittings."""

    anchor: str
    words: str
    date: str
    sittings: tuple[SittingView, ...]


def told_apart(sittings: tuple[SittingView, ...]) -> tuple[SittingView, ...]:
    """Return the sittings of a day, each with the headings that name it."""
    headings = [sitting.heading for sitting in sittings]
    return tuple(
        attrs.evolve(
            sitting,
            named_by=(
                sitting.told.anchor,
                *(session.told.anchor for session in sitting.sessions[:1] if headings.count(sitting.heading) > 1),
            ),
        )
        for sitting in sittings
    )


def token(key: str) -> str:
    """Return a key without spaces and quotes, so that an attribute can hold several."""
    return urllib.parse.quote(key, safe="")


def anchor(what: str, key: str) -> str:
    """Return a name for a place in the page."""
    return f"{what}-{token(key).replace('%', '_')}"


def prose(texts: Texts, wording: Wording) -> Prose:
    """Return the paragraphs of a note, and lists where lines begin with a dash; what is not translated is marked once."""
    text = texts.read(wording.language.code)
    found: list[tuple[str, tuple[Line, ...]]] = []
    for part in text.split("\n\n") if text else ():
        lines = part.split("\n")
        for words in lines:
            if not words.startswith("- "):
                found.append(("p", (_said(words, texts, wording, once=bool(found)),)))
        items = [words.removeprefix("- ") for words in lines if words.startswith("- ")]
        told = tuple(_said(words, texts, wording, once=bool(found or at)) for at, words in enumerate(items))
        found += [("ul", told)] if told else []
    return tuple(found)


def _said(words: str, texts: Texts, wording: Wording, *, once: bool) -> Line:
    """Return a part of a note; ``once`` tells that an earlier part bears the mark."""
    told = said(words, texts, wording)
    return unmarked(told) if once else told


def cited(symbols: Iterable[str], wording: Wording) -> Iterator[Line]:
    """Yield documents: a line each with their titles, as far as these are known, else all symbols on one line."""
    known = {
        paper.symbol: said(paper.title.read(wording.language.code), paper.title, wording) for paper in wording.programme.papers
    }
    once, comma = tuple(dict.fromkeys(symbols)), wording.language.terms["comma"]
    if any(known.get(symbol) for symbol in once):
        yield from (parted((line(symbol), known.get(symbol, ())), comma) for symbol in once)
    elif once:
        yield line(wording.language.say("documents", symbols=comma.join(once)))
