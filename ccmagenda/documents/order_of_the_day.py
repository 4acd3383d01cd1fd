"""The order of the day: rooms, hours, items, documents and speakers of one day; without a day, of every day."""

import datetime
from collections.abc import Iterator

from ccmagenda.documents._days import called, chosen, day_heading, nothing, wanted
from ccmagenda.documents._fronts import front
from ccmagenda.documents._items import labels
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import about, anchor, aside, background, cited, in_one, named, notes, presented, quiet, titled
from ccmagenda.model import Bullets, Document, Heading, Outline, Point, Programme, Session, Sitting, Tone
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import roles, when
from ccmagenda.wording.originals import said


def _draw(programme: Programme, setting: Setting) -> Document:
    blocks = tuple(_blocks(programme, setting))
    return front(programme, setting, "order-of-the-day", setting.language.say("order-of-the-day"), blocks)


def _blocks(programme: Programme, setting: Setting) -> Iterator[Block]:
    wording = setting.wording(programme)
    titles = titled(programme, wording)
    days = chosen(programme, setting)
    if not days:
        yield nothing(setting, "no-sittings")
    for day, sittings in days:
        yield day_heading(day, wording)
        for sitting in sittings:
            yield from _sitting(sitting, setting, wording, titles)
        if not setting.key:
            yield from _due(day, wording)
    yield from notes(programme.notes, wording, tone=Tone.QUIET)


def _sitting(sitting: Sitting, setting: Setting, wording: Wording, titles: dict[str, str]) -> Iterator[Block]:
    yield Heading(3, called(sitting, wording), anchor=anchor("sitting", sitting.key))
    leading = roles(sitting.chairs, _day(sitting, wording), wording)
    yield from background((leading, *about(sitting, wording)), wording)
    top = [session for session in sitting.sessions if wanted(session, sitting, setting)]
    points = [point for session in top for point in _points(session, sitting, 1, wording, titles)]
    if points:
        yield Outline(points)


def _day(sitting: Sitting, wording: Wording) -> datetime.date:
    return sitting.day or wording.programme.meeting.first


def _points(session: Session, sitting: Sitting, level: int, wording: Wording, titles: dict[str, str]) -> Iterator[Point]:
    hours = when(session.when, wording, titles)
    length = "" if hours or not session.minutes else wording.language.say("minutes", minutes=session.minutes)
    yield Point(
        label=labels(session.items, wording) or "–",
        words=(
            *quiet(hours, "  "),
            *named(session, wording, Tone.STRONG if level == 1 else Tone.PLAIN),
            *aside((length, wording.marks(session)), wording),
        ),
        level=level,
        below=tuple(_below(session, sitting, wording)),
    )
    for words in presented(session, _day(sitting, wording), wording):
        yield Point(label="·", words=words, level=level + 1)
    for nested in session.sessions:
        yield from _points(nested, sitting, level + 1, wording, titles)


def _below(session: Session, sitting: Sitting, wording: Wording) -> Iterator[Line]:
    """Yield who leads and where it is, then which documents there are, a line each; the speakers follow."""
    leading = roles(session.chairs if session.chairs != sitting.chairs else (), _day(sitting, wording), wording)
    yield from filter(None, [in_one((leading, *about(session, wording)), wording)])
    yield from cited(session.documents, wording)
    if session.talks:
        yield quiet(wording.language.say("speakers"))


def _due(day: datetime.date | None, wording: Wording) -> Iterator[Block]:
    """Yield the deadlines that fall on the day."""
    due = [entry for entry in wording.programme.deadlines if entry.day == day and not entry.cancelled]
    if due:
        yield Heading(3, wording.language.say("deadlines"))
        yield Bullets([said(entry.title.read(wording.language.code), entry.title, wording) for entry in due])


kind = DocumentKind(
    summary="one day: rooms, hours, items, documents and speakers; every day where none is named",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: bool(programme.sittings),
    of_a_part=True,
)
