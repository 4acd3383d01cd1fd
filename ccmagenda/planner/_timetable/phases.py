"""Large problems in phases: openings first, then halls for those openings, then both together from there.

Only where no hall takes two activities at once. Which halls there are is told to the first phase by what must overflow.
"""

import attrs

from ccmagenda.planner._timetable.best import Best
from ccmagenda.planner._timetable.board import Board
from ccmagenda.planner._timetable.climbing import Climb, climb, climb_one
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.halling import halls_for
from ccmagenda.planner._timetable.lowering import lower
from ccmagenda.planner._timetable.problem import (
    Condition,
    Ended,
    Infeasible,
    Kept,
    Misplaced,
    Placement,
    Together,
    Used,
    asked,
    levels,
)
from ccmagenda.planner._timetable.rough import has_hope, rough
from ccmagenda.planner._timetable.running import Effort, Places
from ccmagenda.planner._timetable.settling import settled, settles
from ccmagenda.planner._timetable.watch import Watch

FIRST, LONG_FIRST = 0.6, 0.88  # of the time, for the openings; longer where openings and halls are too many to search well
WIDEST, WIDE = 60_000, 15_000  # variables for openings, or for openings and halls, that one model may have


def phased(ground: Ground, effort: Effort, start: Places | None) -> Placement | Infeasible | Ended:
    """Return the best placement that the phases find."""
    best = Best(ground, effort.told, start)
    if start:
        best.offer(start)
    try:
        return _phases(ground, effort, best)
    except KeyboardInterrupt:
        return best.placement(stopped=True)


def _phases(ground: Ground, effort: Effort, best: Best) -> Placement | Infeasible | Ended:
    quiet = attrs.evolve(effort, told=None)
    if best.places is None:
        _roughly(ground, quiet, best)
    if _openings(ground) <= WIDEST:
        first = _periods(ground, quiet, best)
        if first.proven and not first.found:
            return Infeasible()
        best.bounds = first.bounds
        if first.stopped:
            return best.placement(stopped=True)
        if first.found:
            _halls(ground, quiet, best, first.places, quiet.watch.part(0.4, 5.0))
    return _jointly(ground, effort, best)


def _openings(ground: Ground) -> int:
    return sum(len(sites) for sites in ground.sites)


def _wide(ground: Ground) -> int:
    return sum(len(halls) for sites in ground.sites for halls in sites.values())


def _roughly(ground: Ground, effort: Effort, best: Best) -> None:
    """Find a first placement, by hand if that is quick, without clashes that cost if that can be, and halls for it."""
    small = _openings(ground) <= WIDEST
    for hopeful in (True, False) if has_hope(ground.problem) else (False,):
        seconds = effort.watch.part(0.05, 2.0) if small or hopeful else effort.watch.part(0.85)
        begins = rough(ground, seconds, effort.seed, hopeful=hopeful)
        if begins:
            _halls(ground, effort, best, tuple((opening, -1) for opening in begins), effort.watch.part(0.03, 3.0), quick=True)
        if begins and settles(ground.problem):
            better = settled(ground, begins, effort.watch.part(0.3 if small else 0.7), effort.seed)
            _halls(ground, effort, best, tuple((opening, -1) for opening in better), effort.watch.part(0.1, 5.0), quick=True)
        if best.places:
            return
    if small:
        board = Board(Ground(asked(ground.problem, -1)), halls=False)
        lower(board)
        found = climb_one(board, -1, effort, best.start, effort.watch.part(0.3, 5.0), ())
        if found.found:
            _halls(ground, effort, best, found.places, effort.watch.part(0.03, 3.0), quick=True)


def _periods(ground: Ground, effort: Effort, best: Best) -> Climb:
    board = Board(ground, halls=False)
    lower(board)
    places = best.places and tuple(place and (place[0], -1) for place in best.places)
    return climb(
        board,
        levels(ground.problem),
        effort,
        places,
        effort.watch.part(FIRST if _wide(ground) <= WIDE else LONG_FIRST),
        best.costs,
    )


def _halls(ground: Ground, effort: Effort, best: Best, places: Places, seconds: float, *, quick: bool = False) -> None:
    """Find halls for activities whose openings are told: by hand, and by a model from there unless it is to be quick."""
    by_hand = halls_for(ground, tuple(place and place[0] for place in places), Watch(seconds / 2), effort.seed)
    if by_hand and best.offer(by_hand) and quick:
        return
    told = zip(ground.problem.activities, places, strict=True)
    activities = tuple(attrs.evolve(one, openings=(place[0],)) if place else one for one, place in told)
    conditions = tuple(condition for condition in ground.problem.conditions if _about_halls(condition))
    there = Ground(attrs.evolve(ground.problem, activities=activities, conditions=conditions))
    board = Board(there)
    lower(board)
    climbed = climb(board, levels(there.problem), effort, by_hand or best.places, seconds)
    if climbed.found:
        best.offer(climbed.places)


def _about_halls(condition: Condition) -> bool:
    if isinstance(condition, Misplaced):
        return bool(condition.halls)
    return isinstance(condition, Together | Used | Kept)


def _jointly(ground: Ground, effort: Effort, best: Best) -> Placement | Infeasible | Ended:
    """Search openings and halls together, from the best so far, where one model can hold that."""
    if not effort.watch.left or _wide(ground) > 4 * WIDEST:
        return best.placement()
    board = Board(ground)
    lower(board)
    climbed = climb(board, levels(ground.problem), effort, best.places, effort.watch.left, best.costs)
    if climbed.proven and not climbed.found and best.places is None:
        return Infeasible()
    if climbed.found:
        best.offer(climbed.places)
        best.bounds = max(best.bounds, climbed.bounds)
    return best.placement(stopped=climbed.stopped)
