"""What breaks a rule at the hours that it has: other hours in its own sitting, or none until it has another."""

from collections.abc import Callable, Collection, Iterator, Mapping

import attrs

from ccmagenda.model import Finding, Programme, Session, Sitting, TimeSlot, slot_of
from ccmagenda.planner._gaps import gap_of
from ccmagenda.planner._moments import at_hours, followed, slots_in, without_hours
from ccmagenda.planner._stage import loose_blocks, loose_chains

Judge = Callable[[Programme], list[Finding]]


def at_broken_hours(programme: Programme, findings: Collection[Finding]) -> Mapping[str, Session]:
    """Return the sessions, by their keys, that something is found about and that may be held at other hours.

    Of sessions that follow one another immediately it is the first, whichever of them something is found about.
    """
    about = {finding.about for finding in findings}
    loose = [*loose_blocks(programme), *loose_chains(programme)]
    return {block.key: block.sessions[0] for block in loose if about & {one.key for one in _all(block.sessions)}}


def retimed(programme: Programme, judge: Judge) -> Programme:
    """Return a programme in which sessions have other hours in their own sitting, where that mends it and breaks nothing."""
    for key, session in at_broken_hours(programme, judge(programme)).items():
        known = {(finding.rule, finding.about) for finding in judge(programme)}
        own = {nested.key for nested in session.walk()}
        left = {one for one in known if one[1] not in own}
        for slot in _other_slots(programme, key):
            trial = _with(programme, at_hours(session, slot.start))
            if {(finding.rule, finding.about) for finding in judge(trial)} <= left:
                programme = trial
                break
    return programme


def lifted(programme: Programme, keys: Collection[str]) -> Programme:
    """Return a programme in which some sessions have a length in place of their hours."""
    for session in [session for sitting in programme.sittings for session in sitting.sessions if session.key in keys]:
        programme = _with(programme, without_hours(session))
    return programme


def _all(sessions: tuple[Session, ...]) -> Iterator[Session]:
    return (nested for outer in sessions for nested in outer.walk())


def _other_slots(programme: Programme, key: str) -> Iterator[TimeSlot]:
    """Yield the slots in its own sitting that are free for a session, the nearest to its own first.

    Those that leave its room the time that it needs go before all others.
    """
    sitting, session = next((s, one) for s in programme.sittings for one in s.sessions if one.key == key)
    own = slot_of(session.when)
    if own is None or sitting.slot is None:
        return
    room = session.room or sitting.room
    beside = [one for one in sitting.sessions if one.key != key and (one.room or sitting.room) == room]
    taken = followed({one.key: slot for one in beside if (slot := slot_of(one.when))}, beside)
    gap = gap_of(session, sitting, {one.key: one.turn_round for one in programme.rooms})
    ends = [end for slot in taken.values() for end in (slot.end, slot.end.add(minutes=gap.minutes))]
    slots = [*(TimeSlot(end, end.add(minutes=own.minutes)) for end in ends), *slots_in(sitting.slot, own.minutes)]
    slots.sort(key=lambda slot: (gap.lacks(slot, taken), abs(slot.start.timestamp() - own.start.timestamp())))
    for slot in dict.fromkeys(slots):
        if slot != own and sitting.slot.holds(slot) and not any(slot.overlaps(other) for other in taken.values()):
            yield slot


def _with(programme: Programme, session: Session) -> Programme:
    sittings = tuple(_in(sitting, session) for sitting in programme.sittings)
    return attrs.evolve(programme, sittings=sittings)


def _in(sitting: Sitting, session: Session) -> Sitting:
    if all(one.key != session.key for one in sitting.sessions):
        return sitting
    return attrs.evolve(sitting, sessions=tuple(session if one.key == session.key else one for one in sitting.sessions))
