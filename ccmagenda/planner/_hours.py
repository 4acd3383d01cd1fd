"""Hours within a sitting: its sessions one after the other, around those that have hours already."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import combinations, islice

import attrs

from ccmagenda.model import At, Instant, Programme, Session, Sitting, TimeSlot, Untimed, slot_of, start_of
from ccmagenda.model.order import in_order
from ccmagenda.model.placing import length
from ccmagenda.planner._gaps import Gap, gap_of
from ccmagenda.planner._moments import at_hours, followed
from ccmagenda.planner._orders import FEW, orders, windows_in
from ccmagenda.planner._slots import OUTWEIGHS, Court, Slots

_TRIES, _WAYS, _KIND_ORDERS = 400, 200, 120
_Way = tuple[list[Session], set[str]]  # sessions with hours, and the keys of those that were to have some and have none


Judge = Callable[[Programme, Sitting, Collection[str]], Court]


@attrs.frozen
class Timed:
    """A programme with hours, and the keys of the sessions that were to have some and have none.

    ``untimed`` are those whose length is not told or does not fit, ``failed`` those that had hours and found no others.
    ``unsure`` are those of the untimed for which not every order was tried, or that would have hours if others changed.
    """

    programme: Programme
    untimed: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class Clock:
    """Gives hours: to all sessions of the sittings that hold one of ``keys``, and to those that have ``lost`` theirs.

    ``lost`` are sessions by their keys, with the hours that they had; ``loose`` are the keys of those whose hours may
    change for them; ``judge`` gives for a sitting of a programme who tells whether a session can be held at its hours
    there, while the hours of some others, by their keys, are still open.
    """

    judge: Judge
    keys: Collection[str] = ()
    lost: Mapping[str, Session] = attrs.field(factory=dict)
    loose: Collection[str] = ()

    def set(self, programme: Programme) -> Timed:
        """Return a programme with hours.

        A length that is not told is never made up: from such a session on, those of its room have no hours. Between two
        sessions lies the time that their room needs, as far as all have hours then.
        """
        pairs = [(first.key, then.key) for first, then in in_order(programme)]
        gaps = {room.key: room.turn_round for room in programme.rooms if room.turn_round}
        untimed, failed, unsure = [], [], []
        waiting = [number for number, sitting in enumerate(programme.sittings) if self._concerns(sitting)]
        for done, number in enumerate(waiting):
            open_ = {session.key for later in waiting[done:] for session in programme.sittings[later].walk()}
            sitting = programme.sittings[number]
            sheet = _Sheet(self, sitting, self.judge(programme, sitting, open_), pairs, gaps)
            timed = sheet.timed()
            programme = attrs.evolve(programme, sittings=(*programme.sittings[:number], timed, *programme.sittings[number + 1 :]))
            untimed += sheet.untimed
            failed += sheet.failed
            unsure += sheet.unsure
        return Timed(programme, tuple(untimed), tuple(failed), tuple(unsure))

    def _concerns(self, sitting: Sitting) -> bool:
        return any(session.key in self.keys or session.key in self.lost for session in sitting.sessions)


@attrs.frozen(eq=False)
class _Sheet:
    """A sitting whose sessions get hours, and what is to be held before what."""

    clock: Clock
    sitting: Sitting
    court: Court
    pairs: list[tuple[str, str]]
    gaps: Mapping[str, int]
    untimed: list[str] = attrs.field(factory=list, init=False)
    failed: list[str] = attrs.field(factory=list, init=False)
    unsure: list[str] = attrs.field(factory=list, init=False)

    @property
    def slots(self) -> Slots:
        """Return the slots in which sessions can be held."""
        return Slots(self.sitting, self.court, self.pairs)

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
        lost = {one.key: attrs.evolve(before[one.key], room=one.room, chairs=one.chairs) for one in sessions if one.key in before}
        found, untimed = self._in_any_order(sessions, lost)
        if untimed & lost.keys():
            again = self._with_fewest(sessions, lost)
            if again:
                found, untimed = again, untimed - lost.keys()
        self.failed.extend(one.key for one in sessions if one.key in untimed and one.key in lost)
        left = [one for one in sessions if one.key in untimed and one.key not in lost]
        self.untimed.extend(one.key for one in left)
        waiting = [one for one in sessions if slot_of(one.when) is None]
        if len(waiting) > FEW or any(one.key in self.clock.loose and one not in waiting for one in sessions):
            self.unsure.extend(one.key for one in left if all(map(length, waiting)))
        return found

    def _in_any_order(self, sessions: list[Session], lost: Mapping[str, Session]) -> _Way:
        """Return sessions with hours in the order in which they stand, or in the first other one that gives hours to most."""
        best = self._with_gaps(sessions, lost)
        if best[1] and any(one.key in self.clock.keys for one in self.sitting.sessions):
            for order in self._orders(sessions, lost):
                found = self._with_gaps(order, lost)
                best = min(best, found, key=lambda way: len(way[1]))
                if not best[1]:
                    break
        return self._kindly(best, sessions, lost) if self._minded(best[0]) else best

    def _kindly(self, best: _Way, sessions: list[Session], lost: Mapping[str, Session]) -> _Way:
        """Return sessions with the hours against which least speaks, as far as that leaves no more of them without."""
        for order in (sessions, *islice(self._orders(sessions, lost), _KIND_ORDERS)):
            best = min(best, self._with_gaps(order, lost, kindly=True), key=self._worth)
            if not self._minded(best[0]):
                break
        return best

    def _worth(self, way: _Way) -> tuple[int, int]:
        """Return how many sessions are without hours, and what speaks against those of the others: gaps that are given up too."""
        gap = gap_of(way[0][0], self.sitting, self.gaps)
        missing = gap.missing({one.key: slot for one in way[0] if (slot := slot_of(one.when))})
        return len(way[1]), self._minded(way[0]) + OUTWEIGHS * missing

    def _minded(self, sessions: list[Session]) -> int:
        timed = {one.key for one in self.sitting.sessions if slot_of(one.when)}
        return sum(self.court.minds(one, self.sitting) for one in sessions if slot_of(one.when) and one.key not in timed)

    def _orders(self, sessions: list[Session], lost: Mapping[str, Session]) -> Iterator[list[Session]]:
        """Yield the other orders in which sessions can be given hours: none where it is not told how long they all take."""
        waiting = [one for one in sessions if one.key in lost or (isinstance(one.when, Untimed) and not slot_of(one.when))]
        others = [one for one in sessions if one not in waiting]
        if not all(length(one) or one.key in lost for one in waiting):
            return
        taken = [slot for one in others if (slot := slot_of(one.when))]
        windows = windows_in(self.sitting.slot, taken) if self.sitting.slot else []
        yield from ([*order, *others] for order in orders(waiting, windows, self.pairs))

    def _with_gaps(self, sessions: list[Session], lost: Mapping[str, Session], *, kindly: bool = False) -> _Way:
        """Return sessions with hours, and the keys of those that are to have some and have none.

        As few gaps are given up as can be, for as many sessions to have hours as can have some.
        """
        gap = gap_of(sessions[0], self.sitting, self.gaps)
        least = self._one_after_another(sessions, lost, Gap(), kindly=kindly)
        for without in range(len(sessions) if gap.minutes else 0):
            found = self._one_after_another(sessions, lost, attrs.evolve(gap, left=[without]), kindly=kindly)
            if len(found[1]) <= len(least[1]):
                return found
        return least

    def _one_after_another(self, sessions: list[Session], lost: Mapping[str, Session], gap: Gap, *, kindly: bool) -> _Way:
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
                found.append(self._set(session, at, taken, gap, kindly=kindly))
                taken.update(followed(taken, sessions))
                at = self.slots.with_followers(session.key, taken[session.key]).end if session.key in taken else None
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
        for slot in self.slots.near(waiting[0], None, taken, gap_of(waiting[0], self.sitting, self.gaps)):
            tries[0] -= 1
            found = self._laid(waiting[1:], {**taken, waiting[0].key: slot}, tries) if tries[0] >= 0 else {}
            if found:
                return found
        return {}

    def _set(self, session: Session, at: Instant | None, taken: dict[str, TimeSlot], gap: Gap, *, kindly: bool) -> Session:
        """Return a session with the first hours from a time on that are free, if there are some; kindly: with the best."""
        slot = self.slots.first(session, at, taken, gap, kindly=kindly)
        if slot is None:
            return session
        taken[session.key] = slot
        return attrs.evolve(session, when=At(slot))

    def _set_again(self, session: Session, before: Session, at: Instant | None, taken: dict[str, TimeSlot], gap: Gap) -> Session:
        """Return a session that had hours with other ones, if there are some that suit it."""
        slot = next(self.slots.near(before, at, taken, gap), None)
        if slot is None:
            return session
        taken[session.key] = slot
        return at_hours(before, slot.start)
