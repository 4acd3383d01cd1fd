"""The detailed provisional programme: days, sittings and sessions with chairs, notes, presentations and references."""

import datetime
import urllib.parse
from collections.abc import Iterator

from ccmagenda.documents._fronts import front
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import (
    AgendaItem,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Programme,
    Session,
    Sitting,
    Span,
    Talk,
    Texts,
    Tone,
)
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.originals import mark, original_of, said


def _draw(programme: Programme, setting: Setting) -> Document:
    wording = setting.wording(programme)
    return front(programme, setting, "detailed-programme", wording.status(), tuple(_blocks(programme, wording)))


def _anchor(what: str, key: str) -> str:
    """Return a name for a place in the document, of letters that a link can hold."""
    return f"{what}-{urllib.parse.quote(key, safe='').replace('%', '_')}"


def _blocks(programme: Programme, wording: Wording) -> Iterator[Block]:
    yield from _notes(programme.notes, wording)
    if programme.agenda:
        yield Heading(2, wording.language.say("agenda"))
        yield Bullets([line for item in programme.agenda for line in _agenda(item, wording)])
    titles = {session.key: wording.title(session) for _, session in programme.walk()}
    day: object = programme
    anchored: set[str] = set()
    for sitting in programme.sittings:
        if sitting.day != day:
            day = sitting.day
            words = wording.language.day_as_heading(sitting.day) if sitting.day else wording.language.say("undated")
            anchor = _anchor("day", sitting.day.isoformat() if sitting.day else "undated")
            yield Heading(2, words, anchor="" if anchor in anchored else anchor)
            anchored.add(anchor)
        yield from _sitting(sitting, wording, titles)
    if programme.unplaced:
        yield Heading(2, wording.language.say("unplaced"), anchor=_anchor("day", "unplaced"))
        for session in programme.unplaced:
            yield from _session(session, None, 3, wording, titles)


def _agenda(item: AgendaItem, wording: Wording) -> Iterator[Line]:
    yield said(f"{item.number}. {item.title.read(wording.language.code)}", item.title, wording)
    for child in item.children:
        yield from _agenda(child, wording)


def _sitting(sitting: Sitting, wording: Wording, titles: dict[str, str]) -> Iterator[Block]:
    hours = wording.when(sitting.hours) or wording.language.say("untimed")
    comma, title = wording.language.terms["comma"], sitting.title.read(wording.language.code)
    words = comma.join(part for part in (hours, sitting.serial, sitting.body) if part) + (comma if title else "")
    chairs = wording.roles(sitting.chairs, sitting.day or wording.programme.meeting.first)
    marks = wording.language.terms["semicolon"].join(part for part in (chairs, wording.marks(sitting)) if part)
    named = said(title, sitting.title, wording)
    heading = (Span(words), *named) if len(named) > 1 else (Span(words + title),)
    yield Heading(3, (*heading, *((Span(f" ({marks})", Tone.QUIET),) if marks else ())), anchor=_anchor("sitting", sitting.key))
    for line in _about(sitting.room, sitting.interpretation, wording):
        yield Paragraph(line, tone=Tone.QUIET)
    for session in sitting.sessions:
        yield from _session(session, sitting, 4, wording, titles)


def _about(room: str, interpretation: tuple[str, ...], wording: Wording) -> Iterator[str]:
    if room:
        yield wording.language.say("room", room=wording.room(room))
    if interpretation:
        yield wording.language.say("interpretation", languages=wording.language.listed(interpretation))


def _session(session: Session, sitting: Sitting | None, level: int, wording: Wording, titles: dict[str, str]) -> Iterator[Block]:
    day = (sitting and sitting.day) or wording.programme.meeting.first
    yield Heading(
        level,
        tuple(_heading(session, wording, titles, wording.roles(session.chairs, day))),
        anchor=_anchor("session", session.key),
    )
    for line in _about(session.room, session.interpretation, wording):
        yield Paragraph(line, tone=Tone.QUIET)
    known = original_of(session.title, wording.programme, wording.language.code)
    yield from _notes(session.notes, wording, known)
    if session.talks:
        if session.notes:
            yield Paragraph(wording.language.say("presentations"))
        yield Bullets([_talk(talk, day, wording, known) for talk in session.talks])
    for line in _below(session, wording):
        yield Paragraph(line, tone=Tone.QUIET)
    for nested in session.sessions:
        yield from _session(nested, sitting, min(level + 1, 6), wording, titles)


def _heading(session: Session, wording: Wording, titles: dict[str, str], roles: str) -> Iterator[Span]:
    hours = wording.when(session.when, titles)
    items = wording.language.listed(session.items)
    if hours:
        yield Span(f"{hours}  ", Tone.QUIET)
    if items:
        yield Span(wording.language.say("item" if len(session.items) == 1 else "items", numbers=items) + ". ", Tone.QUIET)
    yield from said(titles.get(session.key, wording.title(session)), session.title, wording)
    length = "" if hours or not session.minutes else wording.language.say("minutes", minutes=session.minutes)
    aside = wording.language.terms["semicolon"].join(part for part in (roles, length, wording.marks(session)) if part)
    if aside:
        yield Span(f" ({aside})", Tone.QUIET)


def _talk(talk: Talk, day: datetime.date, wording: Wording, known: str) -> Line:
    """Return a presentation; its title in the original is marked, unless ``known`` says that of the whole session."""
    title, code = talk.title.read(wording.language.code), original_of(talk.title, wording.programme, wording.language.code)
    words = wording.talk(talk, day)
    if not code:
        return (Span(words),)
    aside = () if code == known else (Span(f" {mark(code, wording)}", Tone.QUIET),)
    return (Span(title, language=code), *aside, *((Span(rest),) if (rest := words.removeprefix(title)) else ()))


def _notes(texts: Texts, wording: Wording, known: str = "") -> Iterator[Block]:
    """Yield a note; in the original it is marked, unless ``known`` says that already of what it belongs to."""
    code = original_of(texts, wording.programme, wording.language.code)
    if code and code != known:
        yield Paragraph(mark(code, wording), tone=Tone.QUIET)
    yield from _prose(texts.read(wording.language.code), code)


def _prose(text: str, language: str = "") -> Iterator[Block]:
    """Yield the paragraphs of a note, and lists where lines begin with a dash."""
    for part in text.split("\n\n") if text else ():
        lines = part.split("\n")
        items = [Span(line.removeprefix("- "), language=language) for line in lines if line.startswith("- ")]
        if not lines[0].startswith("- "):
            yield Paragraph(Span(lines[0], language=language))
        if items:
            yield Bullets(items)


def _below(session: Session, wording: Wording) -> Iterator[str]:
    if session.documents:
        yield wording.language.say("documents", symbols=wording.language.terms["comma"].join(session.documents))
    yield from wording.references(session)
    if session.stream:
        yield wording.language.say("stream", address=session.stream)


kind = DocumentKind(
    summary="days, sittings and sessions with chairs, notes and presentations, as sent to delegations",
    subject=Programme,
    draw=_draw,
)
