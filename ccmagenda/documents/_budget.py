"""What the sessions of a sitting ask of its time: alike in every paper that counts minutes.

It goes on from the rule that a sitting must hold its sessions: what is held at once in one room counts once, and rooms count
apart. Where the speakers of a session ask for more than is planned, that counts.
"""

from collections.abc import Sequence

from ccmagenda.model import Firmness, Kind, Session, Sitting, slot_of
from ccmagenda.model.when import minutes_within


def takes_place(session: Session) -> bool:
    """Tell whether a session asks for time at all: it is not cancelled."""
    return session.firmness is not Firmness.CANCELLED


def held(around: Sitting | Session) -> list[Session]:
    """Return what a sitting, or a session, spends its time on; events beside do so only where nothing else is held."""
    everything = [session for session in around.sessions if takes_place(session)]
    return [session for session in everything if session.kind is not Kind.SIDE_EVENT] or everything


def minutes_planned(session: Session) -> int:
    """Return a session's own minutes, by its hours or its length; 0 where they are open."""
    slot = slot_of(session.when)
    return slot.minutes if slot else session.minutes


def minutes_asked(session: Session, usual: int) -> int:
    """Return what a session's own speakers ask for and what the sessions within it take, as its sitting counts these.

    ``usual`` minutes are counted where a length is not given.
    """
    return sum(talk.minutes or usual for talk in session.talks) + _in_rooms(session, usual)


def minutes_needed(session: Session, usual: int) -> int:
    """Return what a session takes: what is planned, or what its speakers and the sessions within it ask for if that is more."""
    return max(minutes_planned(session), minutes_asked(session, usual))


def minutes_of_sitting(sitting: Sitting, usual: int) -> int:
    """Return what the sessions of a sitting take, in the room in which they take most."""
    return _in_rooms(sitting, usual)


def _in_rooms(around: Sitting | Session, usual: int) -> int:
    rooms: dict[str, list[Session]] = {}
    for session in held(around):
        rooms.setdefault(session.room or around.room, []).append(session)
    return max((_in_one_room(sessions, usual) for sessions in rooms.values()), default=0)


def _in_one_room(sessions: Sequence[Session], usual: int) -> int:
    slots = [slot for session in sessions if (slot := slot_of(session.when))]
    beyond = [minutes_needed(s, usual) - (slot.minutes if (slot := slot_of(s.when)) else 0) for s in sessions]
    return minutes_within(slots) + sum(beyond)
