"""When, where and under whose chair a session is: what changed for a whole sitting is told of the sitting alone."""

import datetime
from collections.abc import Iterator

from ccmagenda.model import At, Instant, Placed, Programme, Session, Sitting, led_by, start_of

Times = tuple[object, ...]


def moves(was: Placed, now: Placed, old: Programme, new: Programme) -> Iterator[str]:
    """Yield "time", "room" and "chair" where a session's changed."""
    if not isinstance(was.subject, Session) or not isinstance(now.subject, Session):
        return
    together = bool(was.sitting and now.sitting and was.sitting.key == now.sitting.key)
    if _time(was.subject, was.sitting, together=together) != _time(now.subject, now.sitting, together=together):
        yield "time"
    own_room = was.subject.room or now.subject.room
    if (own_room or not together) and _place(was, old) != _place(now, new):
        yield "room"
    own_chair = was.subject.chairs or now.subject.chairs
    if (own_chair or not together) and led_by(was.subject, was.sitting) != led_by(now.subject, now.sitting):
        yield "chair"


def room_name(programme: Programme, key: str) -> str:
    """Return the name of a room by its key, in the programme's own language; the key itself where it is in no list."""
    return next((room.name.read(programme.language) for room in programme.rooms if room.key == key), key)


def _place(placed: Placed, programme: Programme) -> str:
    own = placed.subject.room if isinstance(placed.subject, Session) else ""
    return room_name(programme, own or (placed.sitting.room if placed.sitting else ""))


def _time(session: Session, sitting: Sitting | None, *, together: bool) -> Times:
    """Return when a session is: by the clock of its day where its sitting is the same, else with day and hours."""
    start = start_of(session.when)
    if start is None:
        return (session.when,) if together or sitting is None else (session.when, sitting.day, sitting.hours)
    if not together or sitting is None or sitting.day is None:
        return (session.when,)
    end = session.when.slot.end if isinstance(session.when, At) else None
    return tuple(_by_the_clock(moment, sitting.day) for moment in (start, end))


def _by_the_clock(moment: Instant | None, day: datetime.date) -> object:
    return (moment.toordinal() - day.toordinal(), moment.time()) if moment else None
