"""A programme as a paper would print it: what was read from data (a calendar, a sheet, our own file) in one shape with papers."""

import datetime
from collections.abc import Iterator

from ccmagenda.model import (
    At,
    Chair,
    PrintedDay,
    PrintedItem,
    PrintedPerson,
    PrintedProgramme,
    PrintedSitting,
    Role,
    Session,
    Sitting,
    Talk,
    When,
    start_of,
)
from ccmagenda.model.when import After, PartOfDay
from ccmagenda.wording.in_time import by_day
from ccmagenda.wording.parts import Wording


def as_printed(wording: Wording) -> PrintedProgramme:
    """Return a programme as printed, in the language of a wording."""
    programme = wording.programme
    days = [
        PrintedDay(date=day, sittings=tuple(_sitting(sitting, wording) for sitting in sittings))
        for day, sittings in by_day(programme)
    ]
    if programme.unplaced:
        loose = tuple(item for session in programme.unplaced for item in _items(session, wording, programme.meeting.first, "", 0))
        days.append(PrintedDay(unplaced=True, sittings=(PrintedSitting(items=loose),)))
    return PrintedProgramme(
        title=wording.meeting_title(),
        venue=wording.place(),
        zone=programme.meeting.zone,
        language=wording.language.code,
        symbol=programme.symbol,
        issued=programme.issued,
        days=tuple(days),
    )


def _sitting(sitting: Sitting, wording: Wording) -> PrintedSitting:
    day = sitting.day or wording.programme.meeting.first
    start, end = _clock(sitting.hours)
    return PrintedSitting(
        start=start,
        end=end,
        name=sitting.hours.word if isinstance(sitting.hours, PartOfDay) else sitting.name,
        title=sitting.title.read(wording.language.code),
        body=sitting.body,
        room=wording.room(sitting.room),
        serial=wording.serial(sitting),
        people=tuple(_led(chair, wording, day) for chair in sitting.chairs),
        items=tuple(item for session in sitting.sessions for item in _items(session, wording, day, "", 0)),
        origin=sitting.origin,
    )


def _clock(when: When) -> tuple[datetime.time | None, datetime.time | None]:
    start = start_of(when)
    end = when.slot.end if isinstance(when, At) else None
    return (start.time() if start else None), (end.time() if end else None)


def _led(chair: Chair, wording: Wording, day: datetime.date) -> PrintedPerson:
    role = chair.role.value if chair.role in {Role.MODERATOR, Role.RAPPORTEUR, Role.HOST} else "chair"
    return PrintedPerson(role=role, words=wording.chair(chair, day))


def _items(session: Session, wording: Wording, day: datetime.date, parent: str, level: int) -> Iterator[PrintedItem]:
    """Yield a session, its presentations, and the sessions within it."""
    own = [talk for talk in session.talks if not talk.title]
    speakers = [person for talk in own for person in _speakers(talk, wording, day)]
    start, end = _clock(session.when)
    title = session.title.read(wording.language.code)
    yield PrintedItem(
        title=title,
        start=start,
        end=end,
        number=session.number,
        people=(*(_led(chair, wording, day) for chair in session.chairs), *speakers),
        parent=parent,
        nested=level > 0,
        level=level,
        room=wording.room(session.room),
        kind=session.kind.value if session.kind.value != "session" else "",
        after=wording.when(session.when) if isinstance(session.when, After) else "",
        continued=bool(session.continues),
        minutes=session.minutes,
        documents=session.documents,
        notes=session.notes.read(wording.language.code),
        origin=session.origin,
    )
    yield from (_talk(talk, wording, day, title, level + 1) for talk in session.talks if talk.title)
    for nested in session.sessions:
        yield from _items(nested, wording, day, title, level + 1)


def _speakers(talk: Talk, wording: Wording, day: datetime.date) -> tuple[PrintedPerson, ...]:
    """Return who gives a presentation without a title; its length is that of its one speaker."""
    alone = len(talk.speakers) == 1
    return tuple(
        PrintedPerson(role="speaker", words=wording.who(who, day), alone=alone, minutes=talk.minutes if alone else 0)
        for who in talk.speakers
    )


def _talk(talk: Talk, wording: Wording, day: datetime.date, parent: str, level: int) -> PrintedItem:
    return PrintedItem(
        title=talk.title.read(wording.language.code),
        people=tuple(PrintedPerson(role="speaker", words=wording.who(who, day)) for who in talk.speakers),
        parent=parent,
        nested=True,
        level=level,
        kind="talk",
        minutes=talk.minutes,
        origin=talk.origin,
    )
