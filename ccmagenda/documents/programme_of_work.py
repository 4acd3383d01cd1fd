"""The programme of work on one page: the hours of the day as rows and the days as columns, item numbers and short titles.

Where several bodies or rooms sit at once, each day has a table of its own, with these as columns.
"""

import datetime
import itertools
from collections.abc import Container, Iterator

from ccmagenda.documents._days import day_heading
from ccmagenda.documents._fronts import by_status, front
from ccmagenda.documents._grid import Band, Lane, bands, lane_of, lanes_of, parallel, table
from ccmagenda.documents._items import labels, unparted
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import aside, in_tone, named, notes, quiet
from ccmagenda.model import (
    Bullets,
    Document,
    Heading,
    Kind,
    Paragraph,
    Programme,
    Session,
    Sitting,
    Span,
    Table,
    Tone,
    line,
    words_of,
)
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.in_time import Days, by_day
from ccmagenda.wording.marked import body, filled, in_one_piece, parted, room, serial, when
from ccmagenda.wording.originals import said, unmarked

_WIDEST = 6


def _draw(programme: Programme, setting: Setting) -> Document:
    title = by_status(programme, setting, "work", "programme-of-work")
    return front(programme, setting, "programme-of-work", title, tuple(_blocks(programme, setting.wording(programme))))


def _blocks(programme: Programme, wording: Wording) -> Iterator[Block]:
    days = by_day(programme)
    if any(parallel(sittings) for _, sittings in days):
        yield from _by_place(days, wording)
    elif days:
        yield from (_by_day(week, wording) for week in _weeks(days))
    else:
        yield Paragraph(wording.language.say("no-sittings"))
    if programme.unplaced:
        yield Heading(2, wording.language.say("unplaced"))
        yield Bullets([_session(session, wording) for session in programme.unplaced])
    rooms = {sitting.room for sitting in programme.sittings}
    if len(rooms) == 1 and "" not in rooms:
        yield Paragraph(filled("room", wording, room=room(rooms.pop(), wording)), tone=Tone.QUIET)
    yield from notes(programme.notes, wording, tone=Tone.QUIET)


def _weeks(days: Days) -> list[Days]:
    """Return the days of each week together, so that a table is no wider than a week."""

    def week(entry: tuple[datetime.date | None, list[Sitting]]) -> tuple[int, int]:
        return (entry[0].isocalendar()[0], entry[0].isocalendar()[1]) if entry[0] else (0, 0)

    if len(days) <= _WIDEST:
        return [days]
    return [list(part) for _, part in itertools.groupby(days, key=week)]


def _by_day(days: Days, wording: Wording) -> Table:
    everything = bands([sitting for _, sittings in days for sitting in sittings], wording)
    rooms = {sitting.room for _, sittings in days for sitting in sittings}
    columns = [_short(day, wording) for day, _ in days]
    rows = [
        (band.head, [_cell(band, [s for s in band.sittings if s.day == day], wording, roomy=len(rooms) > 1) for day, _ in days])
        for band in everything
    ]
    return table(columns, rows, wording)


def _short(day: datetime.date | None, wording: Wording) -> str:
    return wording.language.say_on("column-day", day) if day else wording.language.say("undated")


def _cell(band: Band, sittings: list[Sitting], wording: Wording, *, roomy: bool) -> list[Line]:
    lines: list[Line] = []
    for sitting in sittings:
        hours = () if band.told else when(sitting.hours, wording) or line(wording.language.say("untimed"))
        lines += _heads((hours, *_names(sitting, wording), room(sitting.room, wording) if roomy else ()), wording)
        elsewhere = {session.key for session in sitting.sessions if session.room != sitting.room}
        lines += _sessions(_shown(sitting), wording, elsewhere)
    return lines


def _names(sitting: Sitting, wording: Wording) -> tuple[str | Line, ...]:
    title = said(sitting.title.read(wording.language.code), sitting.title, wording)
    return serial(sitting, wording), _body(sitting, wording), title, wording.marks(sitting)


def _body(sitting: Sitting, wording: Wording) -> Line:
    """Return the body that sits, marked where it stands for the first time: room is scarce on one page."""
    first = next((other for other in wording.programme.sittings if other.body == sitting.body), sitting)
    words = body(sitting, wording)
    return words if first is sitting else unmarked(words)


def _heads(parts: tuple[str | Line, ...], wording: Wording) -> list[Line]:
    words = in_tone(parted([line(part) for part in parts], wording.language.terms["comma"]), Tone.QUIET)
    return [in_one_piece(words)] if words else []


def _shown(sitting: Sitting) -> list[Session]:
    """Return the sessions of a sitting without the pauses between them."""
    return [session for session in sitting.sessions if session.kind is not Kind.BREAK]


def _sessions(sessions: list[Session], wording: Wording, roomy: Container[str] = ()) -> list[Line]:
    """Return a line for each session; among several, one without a number has a dash in front."""
    dash = (Span("– ", Tone.QUIET),) if len(sessions) > 1 else ()
    return [(*(() if session.items else dash), *_session(session, wording, roomy=session.key in roomy)) for session in sessions]


def _session(session: Session, wording: Wording, *, roomy: bool = False) -> Line:
    """Return "10:00-10:30 8. Universalization (Room B, if necessary)"."""
    numbers = unparted(labels(session.items, wording))
    own = room(session.room, wording) if roomy and session.room else ()
    return (
        *quiet(when(session.when, wording), "  "),
        *((Span(f"{numbers} ", Tone.STRONG),) if numbers else ()),
        *named(session, wording),
        *aside((own, wording.marks(session)), wording),
    )


def _by_place(days: Days, wording: Wording) -> Iterator[Block]:
    everywhere = list(dict.fromkeys(lane for _, sittings in days for sitting in sittings for lane in lanes_of(sitting)))
    for day, sittings in days:
        here = {lane for sitting in sittings for lane in lanes_of(sitting)}
        lanes = [lane for lane in everywhere if lane in here]
        yield day_heading(day, wording)
        rows = [(band.head, [_place_cell(band, lane, wording) for lane in lanes]) for band in bands(sittings, wording)]
        yield table([_lane_name(lane, wording) for lane in lanes], rows, wording)


def _lane_name(lane: Lane, wording: Wording) -> str:
    if lane.room or not lane.body:
        return words_of(room(lane.room, wording)) if lane.room else wording.language.say("whole-meeting")
    return words_of(body(next(sitting for sitting in wording.programme.sittings if sitting.body == lane.body), wording))


def _place_cell(band: Band, lane: Lane, wording: Wording) -> list[Line]:
    lines: list[Line] = []
    for sitting in (sitting for sitting in band.sittings if lane in lanes_of(sitting)):
        hours = () if band.told else when(sitting.hours, wording)
        own = lane_of(sitting, None) == lane
        lines += _heads((hours, *(_names(sitting, wording) if own else ())), wording)
        lines += _sessions([session for session in _shown(sitting) if lane_of(sitting, session) == lane], wording)
    return lines


kind = DocumentKind(
    summary="one page: the days as columns, or rooms and bodies that sit at once; item numbers and short titles",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: bool(programme.sittings),
)
