"""The slots of a sitting in which a session can be held: free ones, in order, to which no rule without exception objects."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

import attrs

from ccmagenda.model import At, Instant, Session, Sitting, TimeSlot, Untimed, slot_of
from ccmagenda.model.placing import length
from ccmagenda.planner._gaps import Gap
from ccmagenda.planner._moments import at_hours, followed, slots_in

OUTWEIGHS = 1000  # so many wishes weigh less than one rule with exceptions


class Court(Protocol):
    """Who tells whether a session can be held at its hours in a sitting, and how much speaks against it."""

    def suits(self, session: Session, sitting: Sitting) -> bool:
        """Tell whether it can be held then."""

    def minds(self, session: Session, sitting: Sitting) -> int:
        """Return how much speaks against it: 0 is best."""


@attrs.frozen(eq=False)
class Slots:
    """The slots of a sitting, who judges them, and what is to be held before what."""

    sitting: Sitting
    court: Court
    pairs: list[tuple[str, str]]

    def first(
        self, session: Session, at: Instant | None, taken: Mapping[str, TimeSlot], gap: Gap, *, kindly: bool
    ) -> TimeSlot | None:
        """Return the first slot from a time on that is free and suits, comes after what it waits for, and lies in the sitting."""
        minutes, around = length(session), self.sitting.slot
        if at is None or not minutes or around is None or not isinstance(session.when, Untimed):
            return None
        begin = max([at, *self._earliest(session.key, taken)])
        ends = (end for other in taken.values() for end in (other.end, other.end.add(minutes=gap.minutes)))
        starts = sorted({begin, *ends, *(slot.start for slot in slots_in(around, minutes))})
        slots = (TimeSlot(start, start.add(minutes=minutes)) for start in starts if start >= begin)
        whole = ((slot, self.with_followers(session.key, slot)) for slot in slots)
        free = (slot for slot, all_ in whole if around.holds(all_) and not any(all_.overlaps(other) for other in taken.values()))
        suiting = [*self._suiting(session, free)] if kindly else self._suiting(session, free)
        if kindly:
            suiting = sorted(suiting, key=lambda slot: self._mind(attrs.evolve(session, when=At(slot))))
        return next((one for one in suiting if gap.allows(session.key, self.with_followers(session.key, one), taken)), None)

    def with_followers(self, key: str, slot: TimeSlot) -> TimeSlot:
        """Return a slot as long as it takes with the sessions that follow the one in it immediately."""
        return TimeSlot(slot.start, max(one.end for one in followed({key: slot}, self.sitting.sessions).values()))

    def _suiting(self, session: Session, slots: Iterable[TimeSlot]) -> Iterator[TimeSlot]:
        return (slot for slot in slots if self._suit(attrs.evolve(session, when=At(slot))))

    def _suit(self, session: Session) -> bool:
        """Tell whether a session can be held at its hours, and so can those that follow it immediately."""
        return all(self.court.suits(one, self.sitting) for one in self._and_behind(session))

    def _mind(self, session: Session) -> int:
        return sum(self.court.minds(one, self.sitting) for one in self._and_behind(session))

    def _and_behind(self, session: Session) -> tuple[Session, ...]:
        """Return a session and those that follow it immediately, at the hours that these then have."""
        slot = slot_of(session.when)
        behind = followed({session.key: slot}, self.sitting.sessions) if slot else {}
        after = (one for one in self.sitting.sessions if one.key in behind and one.key != session.key)
        return (session, *(attrs.evolve(one, when=At(behind[one.key])) for one in after))

    def near(self, session: Session, at: Instant | None, taken: Mapping[str, TimeSlot], gap: Gap) -> Iterator[TimeSlot]:
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
            key=lambda slot: (
                gap.lacks(slot, taken),
                self._mind(at_hours(session, slot.start)),
                abs(slot.start.timestamp() - wished.timestamp()),
                slot.start < wished,
            )
        )
        for slot in dict.fromkeys(slot for slot in slots if around.holds(self.with_followers(session.key, slot))):
            free = not any(self.with_followers(session.key, slot).overlaps(other) for other in taken.values())
            in_order = all(slot.start >= end for end in self._earliest(session.key, taken)) and all(
                slot.end <= start for start in self._latest(session.key, taken)
            )
            if free and in_order and self._suit(at_hours(session, slot.start)):
                yield slot

    def _earliest(self, key: str, taken: Mapping[str, TimeSlot]) -> list[Instant]:
        return [taken[first].end for first, then in self.pairs if then == key and first in taken]

    def _latest(self, key: str, taken: Mapping[str, TimeSlot]) -> list[Instant]:
        return [taken[then].start for first, then in self.pairs if first == key and then in taken]
