"""The detailed provisional programme: days, sittings and sessions with chairs, notes, presentations and references."""

import urllib.parse
from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import AgendaItem, Bullets, Document, Heading, Paragraph, Programme, Session, Sitting, Span, Tone
from ccmagenda.model.document import Block
from ccmagenda.wording import Wording


def _draw(programme: Programme, setting: Setting) -> Document:
    wording = setting.wording(programme)
    language = setting.language
    return Document(
        title=wording.meeting_title(),
        subtitle=wording.status(),
        masthead=tuple(part for part in (programme.symbol, _place_and_days(programme, wording)) if part),
        language=language.code,
        direction=language.direction,
        blocks=tuple(_blocks(programme, wording)),
        colophon=language.say("made-with", status=wording.status(), date=language.date_in_words(programme.as_of)),
    )


def _anchor(what: str, key: str) -> str:
    """Return a name for a place in the document, of letters that a link can hold."""
    return f"{what}-{urllib.parse.quote(key, safe='').replace('%', '_')}"


def _place_and_days(programme: Programme, wording: Wording) -> str:
    days = wording.language.days_in_words(programme.meeting.first, programme.meeting.last)
    return wording.language.terms["comma"].join(part for part in (wording.place(), days) if part)


def _blocks(programme: Programme, wording: Wording) -> Iterator[Block]:
    yield from _prose(programme.notes.read(wording.language.code))
    if programme.agenda:
        yield Heading(2, wording.language.say("agenda"))
        yield Bullets([line for item in programme.agenda for line in _agenda(item, wording.language.code)])
    titles = {session.key: wording.title(session) for _, session in programme.walk()}
    day: object = programme
    anchored: set[str] = set()
    for sitting in programme.sittings:
        if sitting.day != day:
            day = sitting.day
            words = wording.language.day_in_words(sitting.day) if sitting.day else wording.language.say("undated")
            anchor = _anchor("day", sitting.day.isoformat() if sitting.day else "undated")
            yield Heading(2, words, anchor="" if anchor in anchored else anchor)
            anchored.add(anchor)
        yield from _sitting(sitting, wording, titles)
    if programme.unplaced:
        yield Heading(2, wording.language.say("unplaced"), anchor=_anchor("day", "unplaced"))
        for session in programme.unplaced:
            yield from _session(session, None, 3, wording, titles)


def _agenda(item: AgendaItem, language: str) -> Iterator[str]:
    yield f"{item.number}. {item.title.read(language)}"
    for child in item.children:
        yield from _agenda(child, language)


def _sitting(sitting: Sitting, wording: Wording, titles: dict[str, str]) -> Iterator[Block]:
    hours = wording.when(sitting.hours) or wording.language.say("untimed")
    title = sitting.title.read(wording.language.code)
    words = wording.language.terms["comma"].join(part for part in (hours, sitting.serial, sitting.body, title) if part)
    chairs = wording.roles(sitting.chairs, sitting.day or wording.programme.meeting.first)
    marks = "; ".join(part for part in (chairs, wording.marks(sitting)) if part)
    yield Heading(
        3, (Span(words), *((Span(f" ({marks})", Tone.QUIET),) if marks else ())), anchor=_anchor("sitting", sitting.key)
    )
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
    yield from _prose(session.notes.read(wording.language.code))
    if session.talks:
        if session.notes:
            yield Paragraph(wording.language.say("presentations"))
        yield Bullets([wording.talk(talk, day) for talk in session.talks])
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
    yield Span(titles.get(session.key, wording.title(session)))
    length = "" if hours or not session.minutes else wording.language.say("minutes", minutes=session.minutes)
    aside = "; ".join(part for part in (roles, length, wording.marks(session)) if part)
    if aside:
        yield Span(f" ({aside})", Tone.QUIET)


def _prose(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a note, and lists where lines begin with a dash."""
    for part in text.split("\n\n") if text else ():
        lines = part.split("\n")
        items = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        if not lines[0].startswith("- "):
            yield Paragraph(lines[0])
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
