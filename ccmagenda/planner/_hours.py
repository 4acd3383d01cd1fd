"""Hours within a sitting: its sessions one after the other, around those that have hours already."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import combinations, islice, permutations

import attrs

from ccmagenda.model import At, Instant, Programme, Session, Sitting, TimeSlot, Untimed, slot_of, start_of
from ccmagenda.model.order import in_order
from ccmagenda.planner._gaps import Gap, gap_of
from ccmagenda.planner._moments import at_hours, followed, slots_in
from ccmagenda.rules.hours.fits_its_sitting import length

_TRIES, _WAYS, _ORDERS = 400, 200, 720  # the orders are those of six sessions
Suits = Callable[[Session, Sitting], bool]


@attrs.frozen
class Timed:
    """A programme with hours, and the keys of the sessions that were to have some and have none.

    ``untimed`` are those whose length is not told or does not fit, ``failed`` those that had hours and found no others.
    """

    programme: Programme
    untimed: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class Clock:
    """Gives hours: to all sessions of the sittings that hold one of ``keys``, and to those that have ``lost`` theirs.

    ``lost`` are sessions by their keys, with the hours that they had; ``loose`` are the keys of those whose hours may
    change for them; ``suits`` tells whether a session can be held at its hours in a sitting.
    """

    keys: Collection[str] = ()
    lost: Mapping[str, Session] = attrs.field(factory=dict)
    loose: Collection[str] = ()
    suits: Suits = lambda _session, _sitting: True

    def set(self, programme: Programme) -> Timed:
        """Return a programme with hours.

        A length that is not told is never made up: from such a session on, those of its room have no hours. Between two
        sessions lies the time that their room needs, as far as all have hours then.
        """
        pairs = [(first.key, then.key) for first, then in in_order(programme)]
        gaps = {room.key: room.turn_round for room in programme.rooms if room.turn_round}
        sittings, untimed, failed = [], [], []
        for sitting in programme.sittings:
            sheet = _Sheet(self, sitting, pairs, gaps)
            concerned = any(session.key in self.keys or session.key in self.lost for session in sitting.sessions)
            sittings.append(sheet.timed() if concerned else sitting)
            untimed += sheet.untimed
            failed += sheet.failed
        return Timed(attrs.evolve(programme, sittings=tuple(sittings)), tuple(untimed), tuple(failed))


@attrs.frozen(eq=False)
class _Sheet:
    """A sitting whose sessions get hours, and what is to be held before what."""

    clock: Clock
    sitting: Sitting
    pairs: list[tuple[str, str]]
    gaps: Mapping[str, int]
    untimed: list[str] = attrs.field(factory=list, init=False)
    failed: list[str] = attrs.field(factory=list, init=False)

    def timed(self) -> Sitting:
        """Return the sitting with hours; sessions stand in the order of time where all have some."""
        found: list[Session] = []
        by_room: dict[str, list[Session]] = {}
        for session in self.sitting.sessions:
            by_room.setdefault(session.room or self.sitting.room, []).append(session)
        for sessions in by_room.values():
            found += self._in_one_room(sessions)
        place = {session.key: number for number, session in enumerate(self.sitting.sessions)}
        found.sort(key=lambda session: place[session.key])
        starts = {session.key: start.timestamp() for session in found if (start := start_of(session.when))}
        if len(starts) == len(found):
            found.sort(key=lambda session: starts[session.key])
        return attrs.evolve(self.sitting, sessions=tuple(found))

    def _in_one_room(self, sessions: list[Session]) -> list[Session]:
        """Return sessions with hours; where those that there are leave no room, those that may change are set anew."""
        before = self.clock.lost
        lost = {one.key: attrs.evolve(before[one.key], room=one.room) for one in sessions if one.key in before}
        found, untimed = self._in_any_order(sessions, lost)
        if untimed & lost.keys():
            again = self._with_fewest(sessions, lost)
            if again:
                found, untimed = again, untimed - lost.keys()
        self.failed.extend(one.key for one in sessions if one.key in untimed and one.key in lost)
        self.untimed.extend(one.key for one in sessions if one.key in untimed and one.key not in lost)
        return found

    def _in_any_order(self, sessions: list[Session], lost: Mapping[str, Session]) -> tuple[list[Session], set[str]]:
        """Return sessions with hours in the order in which they stand, or in the first other one that gives hours to most."""
        best = self._with_gaps(sessions, lost)
        if best[1] and any(one.key in self.clock.keys for one in self.sitting.sessions):
            for order in islice(self._orders(sessions, lost), _ORDERS):
                found = self._with_gaps(order, lost)
                best = min(best, found, key=lambda way: len(way[1]))
                if not best[1]:
                    break
        return best

    def _orders(self, sessions: list[Session], lost: Mapping[str, Session]) -> Iterator[list[Session]]:
        """Yield the other orders in which sessions can be given hours: none where it is not told how long they all take."""
        waiting = [one for one in sessions if one.key in lost or (isinstance(one.when, Untimed) and not slot_of(one.when))]
        others = [one for one in sessions if one not in waiting]
        if not all(length(one) or one.key in lost for one in waiting):
            return
        for order in islice(permutations(waiting), 1, None):
            place = {one.key: number for number, one in enumerate(order)}
            if all(place[first] < place[then] for first, then in self.pairs if first in place and then in place):
                yield [*order, *others]

    def _with_gaps(self, sessions: list[Session], lost: Mapping[str, Session]) -> tuple[list[Session], set[str]]:
        """Return sessions with hours, and the keys of those that are to have some and have none.

        As few gaps are given up as can be, for as many sessions to have hours as can have some.
        """
        gap = gap_of(sessions[0], self.sitting, self.gaps)
        least = self._one_after_another(sessions, lost, Gap())
        for without in range(len(sessions) if gap.minutes else 0):
            found = self._one_after_another(sessions, lost, attrs.evolve(gap, left=[without]))
            if len(found[1]) <= len(least[1]):
                return found
        return least

    def _one_after_another(
        self, sessions: list[Session], lost: Mapping[str, Session], gap: Gap
    ) -> tuple[list[Session], set[str]]:
        taken = followed({one.key: slot for one in sessions if one.key not in lost and (slot := slot_of(one.when))}, sessions)
        every = any(session.key in self.clock.keys for session in self.sitting.sessions)
        at = self.sitting.slot.start if self.sitting.slot else None
        found: list[Session] = []
        for session in sessions:
            if session.key in taken:
                found.append(session)
            elif session.key in lost:
                found.append(self._set_again(session, lost[session.key], at, taken, gap))
                taken.update(followed(taken, sessions))
            elif every:
                found.append(self._set(session, at, taken, gap))
                taken.update(followed(taken, sessions))
                at = self._with_followers(session.key, taken[session.key]).end if session.key in taken else None
            else:
                found.append(session)
                at = at.add(minutes=length(session)) if at else None
        wanted = {session.key for session in sessions} if every else lost.keys()
        return found, {key for key in wanted if key not in taken}

    def _with_fewest(self, sessions: list[Session], lost: Mapping[str, Session]) -> list[Session]:
        """Return sessions with hours, as few as can be with others than they had; none where it cannot be."""
        change = [one for one in sessions if one.key in self.clock.loose and one.key not in lost and slot_of(one.when)]
        chosen = (few for size in range(len(change) + 1) for few in combinations(change, size))
        tried = (self._set_anew(sessions, {**lost, **{one.key: one for one in few}}) for few in islice(chosen, _WAYS))
        return next((found for found in tried if found), [])

    def _set_anew(self, sessions: list[Session], changed: Mapping[str, Session]) -> list[Session]:
        """Return sessions of which some have other hours, each as near to its own as can be; none where it cannot be."""
        taken = followed({one.key: slot for one in sessions if one.key not in changed and (slot := slot_of(one.when))}, sessions)
        slots = self._laid([*changed.values()], taken, [_TRIES])
        return (
            [at_hours(changed[one.key], slots[one.key].start) if one.key in changed else one for one in sessions] if slots else []
        )

    def _laid(self, waiting: list[Session], taken: dict[str, TimeSlot], tries: list[int]) -> dict[str, TimeSlot]:
        """Return slots in which all fit, by trying one after the other as often as is allowed; none where they do not."""
        if not waiting:
            return taken
        for slot in self._others(waiting[0], None, taken, gap_of(waiting[0], self.sitting, self.gaps)):
            tries[0] -= 1
            found = self._laid(waiting[1:], {**taken, waiting[0].key: slot}, tries) if tries[0] >= 0 else {}
            if found:
                return found
        return {}

    def _set(self, session: Session, at: Instant | None, taken: dict[str, TimeSlot], gap: Gap) -> Session:
        """Return a session with the first hours from a time on that are free, if there are some."""
        slot = self._slot(session, at, taken, gap)
        if slot is None:
            return session
        taken[session.key] = slot
        return attrs.evolve(session, when=At(slot))

    def _set_again(self, session: Session, before: Session, at: Instant | None, taken: dict[str, TimeSlot], gap: Gap) -> Session:
        """Return a session that had hours with other ones, if there are some that suit it."""
        slot = next(self._others(before, at, taken, gap), None)
        if slot is None:
            return session
        taken[session.key] = slot
        return at_hours(before, slot.start)

    def _slot(self, session: Session, at: Instant | None, taken: Mapping[str, TimeSlot], gap: Gap) -> TimeSlot | None:
        """Return the first slot from a time on that is free and suits, comes after what it waits for, and lies in the sitting."""
        minutes, around = length(session), self.sitting.slot
        if at is None or not minutes or around is None or not isinstance(session.when, Untimed):
            return None
        begin = max([at, *self._earliest(session.key, taken)])
        ends = (end for other in taken.values() for end in (other.end, other.end.add(minutes=gap.minutes)))
        starts = sorted({begin, *ends, *(slot.start for slot in slots_in(around, minutes))})
        slots = (TimeSlot(start, start.add(minutes=minutes)) for start in starts if start >= begin)
        whole = ((slot, self._with_followers(session.key, slot)) for slot in slots)
        free = (slot for slot, all_ in whole if around.holds(all_) and not any(all_.overlaps(other) for other in taken.values()))
        suiting = (slot for slot in free if self.clock.suits(attrs.evolve(session, when=At(slot)), self.sitting))
        return next((one for one in suiting if gap.allows(session.key, self._with_followers(session.key, one), taken)), None)

    def _with_followers(self, key: str, slot: TimeSlot) -> TimeSlot:
        """Return a slot as long as it takes with the sessions that follow the one in it immediately."""
        return TimeSlot(slot.start, max(one.end for one in followed({key: slot}, self.sitting.sessions).values()))

    def _others(self, session: Session, at: Instant | None, taken: Mapping[str, TimeSlot], gap: Gap) -> Iterator[TimeSlot]:
        """Yield slots as long as a session's own that are free and suit it: those near its own first, or the next ones.

        Those that leave the room the time that it needs go before all others.
        """
        own, around = slot_of(session.when), self.sitting.slot
        if own is None or around is None:
            return
        starts = [own.start, *([at] if at else ()), *(slot.end for slot in taken.values())]
        if gap.minutes:
            starts += [slot.end.add(minutes=gap.minutes) for slot in taken.values()]
            starts += [slot.start.subtract(minutes=gap.minutes + own.minutes) for slot in taken.values()]
        slots = [TimeSlot(start, start.add(minutes=own.minutes)) for start in starts]
        slots += slots_in(around, own.minutes)
        wished = own.start if around.holds(own) else max(at or around.start, around.start)
        slots.sort(
            key=lambda slot: (gap.lacks(slot, taken), abs(slot.start.timestamp() - wished.timestamp()), slot.start < wished)
        )
        for slot in dict.fromkeys(slot for slot in slots if around.holds(self._with_followers(session.key, slot))):
            free = not any(self._with_followers(session.key, slot).overlaps(other) for other in taken.values())
            in_order = all(slot.start >= end for end in self._earliest(session.key, taken)) and all(
                slot.end <= start for start in self._latest(session.key, taken)
            )
            if free and in_order and self.clock.suits(at_hours(session, slot.start), self.sitting):
                yield slot

    def _earliest(self, key: str, taken: Mapping[str, TimeSlot]) -> list[Instant]:
        return [taken[first].end for first, then in self.pairs if then == key and first in taken]

    def _latest(self, key: str, taken: Mapping[str, TimeSlot]) -> list[Instant]:
        return [taken[then].start for first, then in self.pairs if first == key and then in taken]
