"""The list of documents: each symbol with its title and the agenda item that it is for; without titles, who uses it."""

import re

import attrs

from ccmagenda.documents._days import sessions_in
from ccmagenda.documents._fronts import front
from ccmagenda.documents._items import unparted, walked
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import named, notes
from ccmagenda.model import Document, Paper, Paragraph, Programme, Span, Table, Tone
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import in_one_piece, submitted
from ccmagenda.wording.originals import said

_FIGURES = frozenset("0123456789")


def _draw(programme: Programme, setting: Setting) -> Document:
    title, wording = setting.language.say("list-of-documents"), setting.wording(programme)
    blocks = (*notes(programme.notes, wording, tone=Tone.QUIET), _block(wording))
    return front(programme, setting, "list-of-documents", title, blocks)


@attrs.frozen(kw_only=True)
class _Entry:
    """A document, with the items that it is for and the sessions that use it."""

    paper: Paper
    items: tuple[str, ...]
    sessions: tuple[Line, ...]


def _block(wording: Wording) -> Block:
    entries = _entries(wording)
    if not entries:
        return Paragraph(wording.language.say("no-documents"))
    titled = any(entry.paper.title or entry.paper.submitted_by for entry in entries)
    shown = [
        ("column-symbol", True),
        ("column-title", titled),
        ("column-item", any(entry.items for entry in entries)),
        ("column-session", not titled and any(entry.sessions for entry in entries)),
    ]
    rows = [[cell for cell, (_, told) in zip(_cells(entry, wording), shown, strict=True) if told] for entry in entries]
    return Table(columns=[wording.language.say(term) for term, told in shown if told], rows=rows)


def _entries(wording: Wording) -> list[_Entry]:
    programme = wording.programme
    listed = {paper.symbol: paper for paper in programme.papers}
    items, sessions = _items(programme), _sessions(wording)
    return [
        _Entry(
            paper=listed.get(symbol, Paper(symbol=symbol)),
            items=tuple(dict.fromkeys(items.get(symbol, ()))),
            sessions=tuple(dict.fromkeys(sessions.get(symbol, ()))),
        )
        for symbol in sorted(_symbols(programme), key=_in_order)
    ]


def _symbols(programme: Programme) -> set[str]:
    """Return every document that is named anywhere in a programme."""
    sessions = {symbol for _, session in programme.walk() for symbol in session.documents}
    deadlines = {symbol for entry in programme.deadlines for symbol in entry.documents}
    return ({paper.symbol for paper in programme.papers} | set(_items(programme)) | sessions | deadlines) - {""}


def _items(programme: Programme) -> dict[str, list[str]]:
    """Return the numbers of the items that each document is for."""
    found: dict[str, list[str]] = {}
    for paper in programme.papers:
        if paper.item:
            found.setdefault(paper.symbol, []).append(paper.item)
    for item in walked(programme.agenda):
        for symbol in item.documents:
            found.setdefault(symbol, []).append(item.number)
    return found


def _sessions(wording: Wording) -> dict[str, list[Line]]:
    """Return the titles of the sessions that use each document, in the order of time."""
    found: dict[str, list[Line]] = {}
    for _, session in sessions_in(wording.programme):
        for symbol in session.documents:
            found.setdefault(symbol, []).append(named(session, wording))
    return found


def _in_order(symbol: str) -> list[tuple[bool, int, str]]:
    """Return what puts symbols in order: figures count as numbers, and a paper stands before its revisions.

    >>> sorted(["CCM/10", "CCM/2/Rev.1", "CCM/WP.1", "CCM/2"], key=_in_order)
    ['CCM/2', 'CCM/2/Rev.1', 'CCM/10', 'CCM/WP.1']
    """
    parts = re.findall(r"[0-9]{1,9}|[^0-9]+", symbol.casefold())
    return [(part[0] not in _FIGURES, int(part) if part[0] in _FIGURES else 0, part) for part in parts]


def _cells(entry: _Entry, wording: Wording) -> tuple[Line, ...]:
    language, paper = wording.language, entry.paper
    title = said(paper.title.read(language.code), paper.title, wording)
    by = submitted(paper.submitted_by, wording, Tone.QUIET) if paper.submitted_by else ()
    return (
        (Span(paper.symbol),),
        (*title, *((Span("\n"),) if title and by else ()), *by),
        (Span(language.terms["comma"].join(unparted(number) for number in entry.items)),),
        in_one_piece(span for number, one in enumerate(entry.sessions) for span in (*((Span("\n"),) if number else ()), *one)),
    )


kind = DocumentKind(
    summary="the documents of the meeting by symbol, with titles and items; without titles, the sessions that use them",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: bool(_symbols(programme)),
)
