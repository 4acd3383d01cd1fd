"""Side events: host, hours, room, interpretation and what each is about."""

from collections.abc import Iterator

import attrs

from ccmagenda.documents._days import day_heading, nothing, sessions_in
from ccmagenda.documents._fronts import front
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import about, anchor, aside, background, named, notes_of, presented, quiet
from ccmagenda.model import Bullets, Document, Heading, Kind, Paragraph, Programme, Session, Sitting, Tone, start_of
from ccmagenda.model.document import Block
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import roles, when

Held = tuple[Sitting | None, Session]


def _draw(programme: Programme, setting: Setting) -> Document:
    blocks = tuple(_blocks(programme, setting)) or (nothing(setting, "no-side-events"),)
    return front(programme, setting, "side-events", setting.language.say("side-events"), blocks)


def _blocks(programme: Programme, setting: Setting) -> Iterator[Block]:
    wording = setting.wording(programme)
    before: object = programme
    for sitting, session in _events(programme, setting):
        day = sitting.day if sitting else None
        if day != before:
            yield day_heading(day, wording)
        before = day
        yield from _event(sitting, session, wording)


def _events(programme: Programme, setting: Setting) -> list[Held]:
    """Return the side events in the order of time; those at once stand in the order of the file."""
    found = [held for held in sessions_in(programme) if held[1].kind is Kind.SIDE_EVENT and _wanted(held, setting)]
    return sorted(found, key=_turn)


def _wanted(held: Held, setting: Setting) -> bool:
    sitting, session = held
    on_the_day = setting.day is None or (sitting is not None and sitting.day == setting.day)
    return on_the_day and setting.key in {"", session.key, sitting.key if sitting else ""}


def _turn(held: Held) -> tuple[bool, int, float]:
    sitting, session = held
    start = start_of(session.when) or (start_of(sitting.hours) if sitting else None)
    day = sitting.day if sitting else None
    return day is None, day.toordinal() if day else 0, start.timestamp() if start else float("inf")


def _event(sitting: Sitting | None, session: Session, wording: Wording) -> Iterator[Block]:
    hours = when(session.when, wording) or (when(sitting.hours, wording) if sitting else ())
    words = (*quiet(hours, "  "), *named(session, wording), *aside((wording.marks(session),), wording))
    yield Heading(3, words, anchor=anchor("session", session.key))
    day = (sitting and sitting.day) or wording.programme.meeting.first
    if sitting and not session.room:
        session = attrs.evolve(session, room=sitting.room)
    yield from background((roles(session.chairs, day, wording), *about(session, wording)), wording)
    yield from notes_of(session, wording)
    if session.talks:
        yield Paragraph(wording.language.say("speakers"))
        yield Bullets(presented(session, day, wording))
    if session.stream:
        yield Paragraph(wording.language.say("stream", address=session.stream), tone=Tone.QUIET)


kind = DocumentKind(
    summary="side events with host, hours, room, interpretation and what each is about",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: any(session.kind is Kind.SIDE_EVENT for _, session in programme.walk()),
    of_a_part=True,
)
