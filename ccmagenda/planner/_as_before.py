"""Hours that sessions had in the state to stay near to: they have them again where they come back to their sitting."""

from collections.abc import Collection, Iterator, Mapping

import attrs

from ccmagenda.model import At, Programme, Session, Sitting, TimeSlot, Untimed, slot_of, start_of
from ccmagenda.model.order import in_order
from ccmagenda.model.placing import length
from ccmagenda.planner._hours import Judge
from ccmagenda.planner._moments import at_hours, followed
from ccmagenda.planner._slots import Court


def as_before(programme: Programme, before: Programme, keys: Collection[str], judge: Judge) -> Programme:
    """Return a programme in which some sessions without hours have those that they had in the same sitting before.

    A session that is longer or shorter now begins when it did. Hours that are taken, or not well, are left open.
    """
    had = _hours_in(before)
    pairs = [(first.key, then.key) for first, then in in_order(programme)]
    sittings = []
    for sitting in programme.sittings:
        waiting = [one.key for one in sitting.sessions if one.key in keys and (sitting.key, one.key) in had]
        court = judge(programme, sitting, keys)
        for key in waiting:
            sitting = _with(sitting, key, had[sitting.key, key], pairs, court)  # noqa: PLW2901 - grows by one at a time
        sittings.append(_in_time(sitting) if waiting else sitting)
    return attrs.evolve(programme, sittings=tuple(sittings))


def wished_as_before(lost: Mapping[str, Session], programme: Programme, before: Programme) -> dict[str, Session]:
    """Return sessions that are to have other hours, at those that they had where they now are: near these is best."""
    had = _hours_in(before)
    home = {session.key: sitting.key for sitting in programme.sittings for session in sitting.sessions}
    slots = {key: had.get((home.get(key, ""), key)) for key in lost}
    return {key: at_hours(session, slot.start) if (slot := slots[key]) else session for key, session in lost.items()}


def _hours_in(before: Programme) -> dict[tuple[str, str], TimeSlot]:
    found = ((sitting.key, one.key, slot_of(one.when)) for sitting in before.sittings for one in sitting.sessions)
    return {(sitting, key): slot for sitting, key, slot in found if slot}


def _with(sitting: Sitting, key: str, slot: TimeSlot, pairs: list[tuple[str, str]], court: Court) -> Sitting:
    """Return a sitting in which a session has a slot, if it is free and suits."""
    session = next(one for one in sitting.sessions if one.key == key)
    minutes = length(session) or slot.minutes
    timed = attrs.evolve(session, when=At(TimeSlot(slot.start, slot.start.add(minutes=minutes))))
    if not isinstance(session.when, Untimed) or not _is_free(timed, sitting, pairs) or not court.suits(timed, sitting):
        return sitting
    return attrs.evolve(sitting, sessions=tuple(timed if one.key == key else one for one in sitting.sessions))


def _is_free(timed: Session, sitting: Sitting, pairs: list[tuple[str, str]]) -> bool:
    own, around, room = slot_of(timed.when), sitting.slot, timed.room or sitting.room
    if own is None or around is None:
        return False
    beside = [one for one in sitting.sessions if one.key != timed.key and (one.room or sitting.room) == room]
    taken = followed(dict(_slots(beside)), sitting.sessions)
    whole = TimeSlot(own.start, max(one.end for one in followed({timed.key: own}, sitting.sessions).values()))
    everywhere = dict(_slots(sitting.sessions))
    in_order = all(
        not (then == timed.key and first in everywhere and everywhere[first].end > own.start)
        and not (first == timed.key and then in everywhere and everywhere[then].start < own.end)
        for first, then in pairs
    )
    return around.holds(whole) and in_order and not any(whole.overlaps(other) for other in taken.values())


def _slots(sessions: Collection[Session]) -> Iterator[tuple[str, TimeSlot]]:
    for one in sessions:
        slot = slot_of(one.when)
        if slot:
            yield one.key, slot


def _in_time(sitting: Sitting) -> Sitting:
    """Return a sitting with its sessions in the order of time, where all have some."""
    starts = {one.key: start.timestamp() for one in sitting.sessions if (start := start_of(one.when))}
    if len(starts) < len(sitting.sessions):
        return sitting
    return attrs.evolve(sitting, sessions=tuple(sorted(sitting.sessions, key=lambda one: starts[one.key])))
