"""A session in its sitting: who leads it there, whom it concerns, and when it is held as far as that is known."""

from collections.abc import Iterator

from ccmagenda.model.instants import Instant
from ccmagenda.model.people import Chair, Who
from ccmagenda.model.programme import Meeting, Session, Sitting
from ccmagenda.model.when import After, TimeSlot, slot_of


def led_by(session: Session, sitting: Sitting | None) -> tuple[Chair, ...]:
    """Return who leads a session: its own chairs, else those of its sitting where it stands in none other."""
    outer = sitting is not None and any(session is top for top in sitting.sessions)
    return session.chairs or (sitting.chairs if outer and sitting else ())


def concerned(session: Session, sitting: Sitting | None, meeting: Meeting) -> Iterator[str]:
    """Yield the States that a session concerns: those that chair it, have another role in it, or speak."""
    yield from (state for chair in led_by(session, sitting) if (state := meeting.holder(chair)))
    for talk in session.talks:
        yield from (who.state for who in talk.speakers if who.state)


def without_a_state(session: Session, sitting: Sitting | None) -> Iterator[Who]:
    """Return the persons and bodies that a session concerns and that are of no State, as far as they are settled."""
    chairs = (chair.who for chair in led_by(session, sitting) if chair.who)
    speakers = (who for talk in session.talks for who in talk.speakers)
    yield from (who for who in (*chairs, *speakers) if who.identity and not who.state)


def length(session: Session) -> int:
    """Return how many minutes a session takes: its own, else those of its talks; 0 where neither is told."""
    return session.minutes or sum(talk.minutes for talk in session.talks)


def held_in(session: Session, sitting: Sitting) -> TimeSlot | None:
    """Return the time in which a session is held: its own hours, else those of its sitting.

    One that follows another immediately begins when that ends, and ends with its sitting where its length is not told.
    """
    return slot_of(session.when) or _behind(session, sitting) or sitting.slot


def _behind(session: Session, sitting: Sitting) -> TimeSlot | None:
    start = _end_before(session, {one.key: one for one in sitting.walk()}) if isinstance(session.when, After) else None
    if start is None or sitting.slot is None:
        return None
    end = start.add(minutes=length(session)) if length(session) else sitting.slot.end
    return TimeSlot(start, end) if start < end else None


def _end_before(session: Session, beside: dict[str, Session]) -> Instant | None:
    """Return when the session ends that one follows, as far as it is told how long all before it take."""
    minutes = 0
    for _ in beside:
        first = beside.get(session.when.key) if isinstance(session.when, After) else None
        slot = slot_of(first.when) if first else None
        if slot:
            return slot.end.add(minutes=minutes)
        if first is None or not length(first):
            return None
        session, minutes = first, minutes + length(first)
    return None
