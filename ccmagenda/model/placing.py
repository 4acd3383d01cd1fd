"""A session in its sitting: who leads it there, and whom it concerns."""

from collections.abc import Iterator

from ccmagenda.model.people import Chair
from ccmagenda.model.programme import Meeting, Session, Sitting


def led_by(session: Session, sitting: Sitting | None) -> tuple[Chair, ...]:
    """Return who leads a session: its own chairs, else those of its sitting where it stands in none other."""
    outer = sitting is not None and any(session is top for top in sitting.sessions)
    return session.chairs or (sitting.chairs if outer and sitting else ())


def concerned(session: Session, sitting: Sitting | None, meeting: Meeting) -> Iterator[str]:
    """Yield the States that a session concerns: those that chair it, have another role in it, or speak."""
    yield from (state for chair in led_by(session, sitting) if (state := meeting.holder(chair)))
    for talk in session.talks:
        yield from (who.state for who in talk.speakers if who.state)
