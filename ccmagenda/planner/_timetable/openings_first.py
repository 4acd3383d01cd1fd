"""Problems in which no hall takes two at once and each thing costs by itself: openings first, and halls for those.

Where halls cost no more than the openings told, there is nothing better, and a model of both need never be made.
"""

import attrs

from ccmagenda.planner._timetable.board import Board
from ccmagenda.planner._timetable.climbing import climb
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.halling import halls_for
from ccmagenda.planner._timetable.lowering import lower
from ccmagenda.planner._timetable.problem import Ended, Infeasible, Placement, levels
from ccmagenda.planner._timetable.running import Effort, Places
from ccmagenda.planner._timetable.scoring import score
from ccmagenda.planner._timetable.watch import Watch

SHARE, HALLS = 0.5, 1.0  # of the time for the openings, and seconds at most for the halls


@attrs.frozen
class Begun:
    """What openings alone have told: the answer, if that is one, or a placement to begin from."""

    answer: Placement | Infeasible | Ended | None = None
    places: Places | None = None


def openings_first(ground: Ground, effort: Effort, start: Places | None) -> Begun:
    """Return the best placement, where openings alone tell that it is; or else what is known then."""
    board = Board(ground, halls=False)
    lower(board)
    before = start and tuple(place and (place[0], -1) for place in start)
    found = climb(board, levels(ground.problem), attrs.evolve(effort, told=None), before, effort.watch.part(SHARE))
    if not found.found:
        nothing = Infeasible() if found.proven else Ended(stopped=True) if found.stopped else None
        return Begun(answer=nothing, places=start)
    places = halls_for(ground, tuple(place and place[0] for place in found.places), Watch(HALLS), effort.seed)
    judged = places and score(ground.problem, places, ground)
    if not places or not judged or not judged.valid:
        return Begun(answer=Ended(stopped=True) if found.stopped else None, places=start)
    if effort.told:
        effort.told(places)
    bounds = (*found.bounds, *([0] * len(judged.costs)))[: len(judged.costs)]
    optimal = found.proven and judged.costs == bounds
    answer = Placement(places=places, costs=judged.costs, bounds=bounds, optimal=optimal, stopped=found.stopped)
    return Begun(answer=answer if optimal or found.stopped else None, places=places)
