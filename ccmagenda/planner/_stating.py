"""A programme stated as a timetable problem, with the sentence that each condition stands for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import attrs

from ccmagenda.model import Programme
from ccmagenda.planner._gaps import spaced
from ccmagenda.planner._lowering import Lowering
from ccmagenda.planner._stage import Block, Stage
from ccmagenda.planner._timetable import Activity, Condition, Hall, Misplaced, Opening, Problem
from ccmagenda.planner._wishes import as_written, kept, pinned, reckoned_length, rooms_taken, shared_fairly
from ccmagenda.rules._kinds import Matter


@attrs.frozen(kw_only=True, eq=False)
class Statement:
    """A programme as a problem: its numbers are those of the stage's sittings, rooms and blocks.

    ``looser`` is the same without the time that rooms need between two sittings, where it may be kept by hours within
    them; whether it is kept is not known before there are hours. None where that makes no difference.
    """

    stage: Stage
    matter: Matter
    problem: Problem
    reasons: tuple[str, ...]
    looser: Problem | None = None


def state(lowering: Lowering, before: Programme | None, *, hours: bool = False) -> Statement:
    """Return what is asked of a plan for what is lowered; ``before`` is the state that it stays near to.

    With ``hours`` those to be placed will have some, with the time between them that their room needs.
    """
    there, matter, levels, reasons = lowering.stage, lowering.matter, lowering.levels, lowering.reasons
    openings = _openings(there)
    conditions: list[Condition] = [
        *_own_rooms(there, openings),
        *pinned(there, matter, reasons),
        *rooms_taken(there, matter, reasons),
        *lowering.conditions(),
        *kept(there, before, _concerned(matter.programme), levels),
        *shared_fairly(there, levels),
        *as_written(there, levels),
        *(spaced(there, levels) if hours else ()),
    ]
    problem = Problem(
        openings=openings,
        halls=tuple(Hall(anywhere=not room, turn_round=there.turn_round(room)) for room in there.rooms),
        activities=tuple(_activities(there)),
        conditions=tuple(conditions),
    )
    timed = hours or any(block.slot or block.to_be_timed for block in there.blocks)
    looser = without_turn_round(problem) if timed and _has_near_openings(problem) else None
    return Statement(stage=there, matter=matter, problem=problem, reasons=tuple(reasons.sentences), looser=looser)


def _has_near_openings(problem: Problem) -> bool:
    """Tell whether two openings do not overlap, and are nearer to each other than a room in which both can be held allows."""
    margins = [(number, hall.turn_round) for number, hall in enumerate(problem.halls) if hall.turn_round]
    return any(
        number in one.halls and number in other.halls and 0 <= max(one.start - other.end, other.start - one.end) < margin
        for number, margin in margins
        for one, other in combinations(problem.openings, 2)
    )


def without_turn_round(problem: Problem) -> Problem:
    """Return a problem in which rooms need no time between two openings."""
    return attrs.evolve(problem, halls=tuple(attrs.evolve(hall, turn_round=0) for hall in problem.halls))


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
    """Return the rooms of a block in a sitting; one whose hours cannot change stands beside, and takes no room there."""
    return (0,) if block.slot and block.fixed else there.halls(block, there.sittings[number])


def _activities(there: Stage) -> Iterator[Activity]:
    untold = reckoned_length(there)
    for block in there.blocks:
        halls = {hall for number in range(len(there.sittings)) for hall in _halls(block, there, number)}
        yield Activity(minutes=block.minutes, halls=tuple(sorted(halls)), share=untold * len(block.untold))


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


def _concerned(programme: Programme) -> Counter[str]:
    """Return how many delegations said that they follow the theme of each session."""
    followers = Counter(theme for delegation in programme.delegations for theme in delegation.follows)
    return Counter({session.key: followers[session.theme] for _, session in programme.walk() if session.theme})
