"""Hours of sessions that leave them, and take others: what stands within a session goes with it."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.model import After, At, From, Instant, Session, TimeSlot, Untimed, When, slot_of
from ccmagenda.model.placing import length

QUARTER = 15


def without_hours(session: Session) -> Session:
    """Return a session that has a length in place of its hours, and so have those within it."""
    slot = slot_of(session.when)
    nested = tuple(without_hours(one) for one in session.sessions)
    if slot is None:
        return attrs.evolve(session, when=Untimed() if isinstance(session.when, From) else session.when, sessions=nested)
    return attrs.evolve(session, when=Untimed(), minutes=slot.minutes, sessions=nested)


def at_hours(session: Session, start: Instant) -> Session:
    """Return a session with hours of its own at other hours, as long as before; those within it keep their distance."""
    slot = slot_of(session.when)
    if slot is None:
        raise AssertionError(session.key)
    return _shifted(session, round(start.timestamp() - slot.start.timestamp()))


def slots_in(slot: TimeSlot, minutes: int) -> Iterator[TimeSlot]:
    """Yield the slots of a length within another, from its beginning on, each a quarter of an hour after the last."""
    start = slot.start
    while minutes and start.add(minutes=minutes) <= slot.end:
        yield TimeSlot(start, start.add(minutes=minutes))
        start = start.add(minutes=QUARTER)


def followed(taken: Mapping[str, TimeSlot], sessions: Sequence[Session]) -> dict[str, TimeSlot]:
    """Return slots, and those of the sessions that follow them immediately, as far as it is told how long these take."""
    found = dict(taken)
    waiting = [
        session for session in sessions if isinstance(session.when, After) and length(session) and session.key not in taken
    ]
    while ready := [one for one in waiting if isinstance(one.when, After) and one.when.key in found]:
        for session in ready:
            waiting.remove(session)
            if isinstance(session.when, After):
                end = found[session.when.key].end
                found[session.key] = TimeSlot(end, end.add(minutes=length(session)))
    return found


def _shifted(session: Session, seconds: int) -> Session:
    nested = tuple(_shifted(one, seconds) for one in session.sessions)
    return attrs.evolve(session, when=_later(session.when, seconds), sessions=nested)


def _later(when: When, seconds: int) -> When:
    if isinstance(when, At):
        return At(TimeSlot(when.slot.start.add(seconds=seconds), when.slot.end.add(seconds=seconds)))
    return From(when.start.add(seconds=seconds)) if isinstance(when, From) else when
