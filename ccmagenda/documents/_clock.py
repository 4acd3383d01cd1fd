"""The running clock of a sitting: when each session begins and how long it is planned for, as far as that is known.

Nothing is guessed: after a session of open length the clock is unknown until the next one that has hours of its own.
"""

from collections.abc import Iterable

import attrs

from ccmagenda.model import After, Firmness, Instant, Kind, Session, Sitting, Talk, slot_of, start_of


@attrs.frozen(kw_only=True)
class Turn:
    """A session in the course of its sitting: its beginning and end (None: not known), its planned minutes (0: open)."""

    start: Instant | None
    end: Instant | None
    minutes: int


def planned(session: Session) -> int:
    """Return the minutes planned for a session: by its hours, its length, or the sessions within it; 0 where open."""
    slot = slot_of(session.when)
    own = slot.minutes if slot else session.minutes
    within = [planned(nested) for nested in session.sessions if nested.firmness is not Firmness.CANCELLED]
    return own or (sum(within) if all(within) else 0)


def later(start: Instant | None, minutes: int) -> Instant | None:
    """Return an instant some minutes later; nothing where either is not known."""
    return start.add(minutes=minutes) if start and minutes else None


def course(sitting: Sitting) -> dict[str, Turn]:
    """Return the turn of every session of a sitting by its key, those within sessions too."""
    turns: dict[str, Turn] = {}
    _run(sitting.sessions, start_of(sitting.hours), turns)
    return turns


def _run(sessions: Iterable[Session], clock: Instant | None, turns: dict[str, Turn]) -> None:
    for session in sessions:
        start = start_of(session.when) or _after(session, turns) or clock
        slot, minutes = slot_of(session.when), planned(session)
        turn = Turn(start=start, end=slot.end if slot else later(start, minutes), minutes=minutes)
        turns[session.key] = turn
        _run(session.sessions, start, turns)
        if session.firmness is not Firmness.CANCELLED and session.kind is not Kind.SIDE_EVENT:
            clock = turn.end


def _after(session: Session, turns: dict[str, Turn]) -> Instant | None:
    before = turns.get(session.when.key) if isinstance(session.when, After) else None
    return before.end if before else None


@attrs.frozen(kw_only=True)
class Slot:
    """A presentation in its session: when it begins (None: not known), and its minutes (0: not known)."""

    talk: Talk
    start: Instant | None
    minutes: int


def slots(talks: Iterable[Talk], start: Instant | None, usual: int = 0) -> list[Slot]:
    """Return the presentations one after another; ``usual`` minutes are counted where a length is not given."""
    found: list[Slot] = []
    for talk in talks:
        minutes = talk.minutes or usual
        found.append(Slot(talk=talk, start=start, minutes=minutes))
        start = later(start, minutes)
    return found
