"""The detailed provisional programme: days, sittings and sessions with chairs, notes, presentations and references."""

from collections.abc import Iterator

from ccmagenda.documents._days import day_heading
from ccmagenda.documents._fronts import front
from ccmagenda.documents._items import printed
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import about, anchor, bracketed, notes, notes_of, presented, quiet, titled
from ccmagenda.model import Bullets, Document, Heading, Outline, Paragraph, Point, Programme, Session, Sitting, Span, Tone, line
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.in_time import by_day
from ccmagenda.wording.marked import body, parted, roles, serial, when
from ccmagenda.wording.originals import said


def _draw(programme: Programme, setting: Setting) -> Document:
    wording = setting.wording(programme)
    return front(programme, setting, "detailed-programme", wording.status(), tuple(_blocks(programme, wording)))


def _blocks(programme: Programme, wording: Wording) -> Iterator[Block]:
    yield from notes(programme.notes, wording)
    if programme.agenda:
        yield Heading(2, wording.language.say("agenda"))
        items = printed(programme.agenda, wording)
        yield Outline([Point(label=item.label, words=item.words, level=item.level) for item in items])
    titles = titled(programme, wording)
    for day, sittings in by_day(programme):
        yield day_heading(day, wording)
        for sitting in sittings:
            yield from _sitting(sitting, wording, titles)
    if programme.unplaced:
        yield Heading(2, wording.language.say("unplaced"), anchor=anchor("day", "unplaced"))
        for session in programme.unplaced:
            yield from _session(session, None, 3, wording, titles)


def _sitting(sitting: Sitting, wording: Wording, titles: dict[str, str]) -> Iterator[Block]:
    hours = when(sitting.hours, wording) or line(wording.language.say("untimed"))
    title = said(sitting.title.read(wording.language.code), sitting.title, wording)
    words = parted((hours, serial(sitting, wording), body(sitting, wording), title), wording.language.terms["comma"])
    leading = roles(sitting.chairs, sitting.day or wording.programme.meeting.first, wording)
    aside = bracketed((leading, wording.marks(sitting)), wording)
    yield Heading(3, (*words, *aside), anchor=anchor("sitting", sitting.key))
    yield from _background(sitting, wording)
    for session in sitting.sessions:
        yield from _session(session, sitting, 4, wording, titles)


def _background(thing: Session | Sitting, wording: Wording) -> Iterator[Block]:
    for told in about(thing, wording):
        yield Paragraph(told, tone=Tone.QUIET)


def _session(session: Session, sitting: Sitting | None, level: int, wording: Wording, titles: dict[str, str]) -> Iterator[Block]:
    day = (sitting and sitting.day) or wording.programme.meeting.first
    yield Heading(
        level,
        tuple(_heading(session, wording, titles, roles(session.chairs, day, wording))),
        anchor=anchor("session", session.key),
    )
    yield from _background(session, wording)
    yield from notes_of(session, wording)
    if session.talks:
        if session.notes:
            yield Paragraph(wording.language.say("presentations"))
        yield Bullets(presented(session, day, wording))
    for told in _below(session, wording):
        yield Paragraph(told, tone=Tone.QUIET)
    for nested in session.sessions:
        yield from _session(nested, sitting, min(level + 1, 6), wording, titles)


def _heading(session: Session, wording: Wording, titles: dict[str, str], leading: Line) -> Iterator[Span]:
    hours = when(session.when, wording, titles)
    items = wording.language.listed(session.items)
    yield from quiet(hours, "  ")
    if items:
        yield Span(wording.language.say("item" if len(session.items) == 1 else "items", numbers=items) + ". ", Tone.QUIET)
    yield from said(titles.get(session.key, wording.title(session)), session.title, wording)
    length = "" if hours or not session.minutes else wording.language.say("minutes", minutes=session.minutes)
    yield from bracketed((leading, length, wording.marks(session)), wording)


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
