"""Hours within a sitting: its sessions one after the other, around those that have hours already."""

from collections.abc import Collection, Mapping

import attrs

from ccmagenda.model import At, Instant, Programme, Session, Sitting, TimeSlot, Untimed, slot_of, start_of
from ccmagenda.model.order import in_wished_order
from ccmagenda.rules.hours.fits_its_sitting import length


@attrs.frozen
class Timed:
    """A programme with hours, and the keys of the sessions that were to have some and have none."""

    programme: Programme
    untimed: tuple[str, ...] = ()


def with_hours(programme: Programme, keys: Collection[str]) -> Timed:
    """Return a programme in which the sessions of each sitting that holds one of some keys have hours of their own.

    A length that is not told is never made up: from such a session on, those of its room keep none.
    """
    before: dict[str, list[str]] = {}
    for first, then in in_wished_order(programme):
        before.setdefault(then.key, []).append(first.key)
    untimed: list[str] = []
    sittings = []
    for sitting in programme.sittings:
        asked = any(session.key in keys for session in sitting.sessions)
        sittings.append(_Sheet(sitting, before).timed(untimed) if asked else sitting)
    return Timed(attrs.evolve(programme, sittings=tuple(sittings)), tuple(untimed))


@attrs.frozen(eq=False)
class _Sheet:
    """A sitting whose sessions get hours, and what is to be held before what."""

    sitting: Sitting
    before: Mapping[str, list[str]]

    def timed(self, untimed: list[str]) -> Sitting:
        """Return the sitting with hours; sessions stand in the order of time where all have some."""
        found: list[Session] = []
        for room in dict.fromkeys(session.room for session in self.sitting.sessions):
            found += self._one_after_another([one for one in self.sitting.sessions if one.room == room], untimed)
        place = {session.key: number for number, session in enumerate(self.sitting.sessions)}
        found.sort(key=lambda session: place[session.key])
        starts = {session.key: start.timestamp() for session in found if (start := start_of(session.when))}
        if len(starts) == len(found):
            found.sort(key=lambda session: starts[session.key])
        return attrs.evolve(self.sitting, sessions=tuple(found))

    def _one_after_another(self, sessions: list[Session], untimed: list[str]) -> list[Session]:
        taken = {session.key: slot for session in sessions if (slot := slot_of(session.when))}
        at = self.sitting.slot.start if self.sitting.slot else None
        found = []
        for session in sessions:
            if session.key not in taken:
                slot = self._slot(session, at, taken)
                if slot:
                    taken[session.key], at = slot, slot.end
                    session = attrs.evolve(session, when=At(slot))  # noqa: PLW2901 - the session with its hours
                else:
                    at = None
                    untimed.append(session.key)
            found.append(session)
        return found

    def _slot(self, session: Session, at: Instant | None, taken: Mapping[str, TimeSlot]) -> TimeSlot | None:
        """Return the first slot from a time on that is free, comes after what it waits for, and lies in the sitting."""
        minutes = length(session)
        if at is None or not minutes or self.sitting.slot is None or not isinstance(session.when, Untimed):
            return None
        begin = max([at, *(taken[key].end for key in self.before.get(session.key, ()) if key in taken)])
        slot = TimeSlot(begin, begin.add(minutes=minutes))
        for other in sorted(taken.values(), key=lambda one: one.start):
            if slot.overlaps(other):
                slot = TimeSlot(other.end, other.end.add(minutes=minutes))
        return slot if self.sitting.slot.holds(slot) else None
