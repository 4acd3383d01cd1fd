"""The time that a room needs between two sessions of a sitting: kept where the sitting allows it."""

from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.model import Session, Sitting, TimeSlot, slot_of
from ccmagenda.model.programme import PAUSES
from ccmagenda.planner._reasoned import Levels
from ccmagenda.planner._stage import Stage
from ccmagenda.planner._timetable import Placement, Price, Problem, Spaced, score


@attrs.frozen
class Gap:
    """How many minutes a room needs, besides those of a pause; ``left`` is how often that may still be given up."""

    minutes: int = 0
    pauses: frozenset[str] = frozenset()
    left: list[int] = attrs.field(factory=lambda: [0])

    def lacks(self, slot: TimeSlot, taken: Mapping[str, TimeSlot]) -> bool:
        """Tell whether a slot is nearer to one that is taken than the room allows."""
        if not self.minutes:
            return False
        wide = TimeSlot(slot.start.subtract(minutes=self.minutes), slot.end.add(minutes=self.minutes))
        return any(wide.overlaps(other) for key, other in taken.items() if key not in self.pauses)

    def missing(self, taken: Mapping[str, TimeSlot]) -> int:
        """Return how many of those that are taken are nearer to one before them than the room allows."""
        at = sorted(((key, slot) for key, slot in taken.items() if key not in self.pauses), key=lambda one: one[1].start)
        return sum(self.lacks(slot, dict(at[:number])) for number, (_, slot) in enumerate(at))

    def allows(self, key: str, slot: TimeSlot, taken: Mapping[str, TimeSlot]) -> bool:
        """Tell whether a session may have a slot, and count what is given up for it."""
        if key in self.pauses or not self.lacks(slot, taken):
            return True
        if not self.left[0]:
            return False
        self.left[0] -= 1
        return True


def gap_of(session: Session, sitting: Sitting, rooms: Mapping[str, int]) -> Gap:
    """Return the gap that the room of a session needs in a sitting; ``rooms`` are the minutes by the keys of rooms."""
    pauses = frozenset(one.key for one in sitting.sessions if one.kind in PAUSES)
    return Gap(rooms.get(session.room or sitting.room, 0), pauses)


def spaced(stage: Stage, levels: Levels) -> Iterator[Spaced]:
    """Yield that there is time for a gap between each two sessions that are to have hours in a room of a sitting."""
    timed = tuple(number for number, block in enumerate(stage.blocks) if block.minutes and not block.slot)
    for hall, room in enumerate(stage.rooms):
        gap = stage.turn_round(room) if room else 0
        for number, sitting in enumerate(stage.sittings) if gap and timed else ():
            held = [one for one in sitting.sessions if (one.room or sitting.room) == room and slot_of(one.when)]
            pauses = sum(one.kind in PAUSES for one in held)
            loose = sum(b.minutes for b in stage.blocks if b.sitting is sitting and b.slot and b.sessions[0] in held)
            spare = gap * (pauses - (len(held) > pauses))
            minutes = max(0, stage.minutes(sitting) - loose) + spare
            yield Spaced(activities=timed, opening=number, hall=hall, gap=gap, minutes=minutes, price=Price(levels.should))


def reckoned(problem: Problem, placement: Placement) -> int:
    """Return how many gaps a placement is reckoned to give up."""
    gaps = tuple(one for one in problem.conditions if isinstance(one, Spaced))
    return sum(
        score(attrs.evolve(problem, conditions=(attrs.evolve(one, price=Price(0)),)), placement.places).costs[0] for one in gaps
    )
