"""A programme stated as a timetable problem, with the sentence that each condition stands for."""

from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.model import Programme
from ccmagenda.planner._lowering import Lowering
from ccmagenda.planner._reasoned import Levels, Reasons
from ccmagenda.planner._stage import Block, Stage, stage
from ccmagenda.planner._timetable import Activity, Condition, Hall, Misplaced, Opening, Problem
from ccmagenda.planner._wishes import as_written, kept, pinned, rooms_taken, shared_fairly
from ccmagenda.rules._kinds import Matter


@attrs.frozen(kw_only=True, eq=False)
class Statement:
    """A programme as a problem: its numbers are those of the stage's sittings, rooms and blocks."""

    stage: Stage
    matter: Matter
    problem: Problem
    reasons: tuple[str, ...]


def state(matter: Matter, before: Programme | None, levels: Levels) -> Statement:
    """Return what is asked of a plan for the programme in a matter; ``before`` is the state that it stays near to."""
    there = stage(matter.programme)
    openings = _openings(there)
    reasons = Reasons()
    lowering = Lowering(stage=there, matter=matter, levels=levels, reasons=reasons)
    conditions: list[Condition] = [
        *_own_rooms(there, openings),
        *pinned(there, matter, reasons),
        *rooms_taken(there, matter, reasons),
        *lowering.conditions(),
        *kept(there, before, _concerned(matter.programme), levels),
        *shared_fairly(there, levels),
        *as_written(there, levels),
    ]
    problem = Problem(
        openings=openings,
        halls=tuple(Hall(anywhere=not room, turn_round=_turn_round(matter.programme, room)) for room in there.rooms),
        activities=tuple(_activity(block, there) for block in there.blocks),
        conditions=tuple(conditions),
    )
    return Statement(stage=there, matter=matter, problem=problem, reasons=tuple(reasons.sentences))


def _openings(there: Stage) -> tuple[Opening, ...]:
    found = []
    for number, sitting in enumerate(there.sittings):
        if sitting.slot is None:
            raise AssertionError(sitting.key)
        start, end = (int(at.timestamp() // 60) for at in (sitting.slot.start, sitting.slot.end))
        halls = {hall for block in there.blocks for hall in _halls(block, there, number)}
        found.append(
            Opening(
                start=start, end=end, day=sitting.slot.day.toordinal(), minutes=there.minutes(sitting), halls=tuple(sorted(halls))
            )
        )
    return tuple(found)


def _halls(block: Block, there: Stage, number: int) -> tuple[int, ...]:
    """Return the rooms of a block in a sitting; a session with hours of its own stands beside, and takes no room there."""
    return (0,) if block.slot else there.halls(block, there.sittings[number])


def _activity(block: Block, there: Stage) -> Activity:
    halls = {hall for number in range(len(there.sittings)) for hall in _halls(block, there, number)}
    return Activity(minutes=0 if block.slot else block.minutes, halls=tuple(sorted(halls)))


def _own_rooms(there: Stage, openings: Sequence[Opening]) -> list[Condition]:
    """Return that a block is in a sitting in none but the rooms in which it can be held there."""
    found: list[Condition] = []
    for place, block in enumerate(there.blocks):
        everywhere = {hall for number in range(len(there.sittings)) for hall in _halls(block, there, number)}
        for number in range(len(there.sittings)) if len(everywhere) > 1 else ():
            others = (everywhere & set(openings[number].halls)) - set(_halls(block, there, number))
            if others:
                found.append(Misplaced(activity=place, openings=(number,), halls=tuple(sorted(others))))
    return found


def _turn_round(programme: Programme, key: str) -> int:
    return next((room.turn_round for room in programme.rooms if room.key == key), 0)


def _concerned(programme: Programme) -> Counter[str]:
    """Return how many delegations said that they follow the theme of each session."""
    followers = Counter(theme for delegation in programme.delegations for theme in delegation.follows)
    return Counter({session.key: followers[session.theme] for _, session in programme.walk() if session.theme})
