"""Large problems of several levels, a step for each: what must be first, then what costs most, and the least last.

Each step knows only the conditions of its own level and of those before it, so a first placement is found before anybody
asks for what is merely nice; and activities that only a later level tells apart are not told apart yet.
"""

import attrs

from ccmagenda.planner._timetable.best import Best
from ccmagenda.planner._timetable.board import Board
from ccmagenda.planner._timetable.climbing import climb_one
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.lowering import lower
from ccmagenda.planner._timetable.problem import Ended, Infeasible, Placement, asked, levels
from ccmagenda.planner._timetable.running import Effort, Places

SHARE = 0.6  # of the time that is left, for each step but the last


def stepwise(ground: Ground, effort: Effort, start: Places | None) -> Placement | Infeasible | Ended:
    """Return the best placement that the steps find."""
    best = Best(ground, effort.told, start)
    if start:
        best.offer(start)
    try:
        return _steps(ground, effort, best)
    except KeyboardInterrupt:
        return best.placement(stopped=True)


def _steps(ground: Ground, effort: Effort, best: Best) -> Placement | Infeasible | Ended:
    last = levels(ground.problem) - 1
    proven = True
    for level in range(-1, last + 1):
        if level < 0 and best.places:
            continue
        board = Board(Ground(asked(ground.problem, level)))
        lower(board)
        seconds = effort.watch.left if level in {-1, last} else effort.watch.part(SHARE)
        climbed = climb_one(board, level, attrs.evolve(effort, told=None), best.nearest, seconds, best.costs)
        if not climbed.found:
            impossible = level < 0 and climbed.proven
            return Infeasible() if impossible else best.placement(stopped=climbed.stopped)
        best.offer(climbed.places)
        if level >= 0:
            proven = proven and climbed.proven
            best.bounds += climbed.bounds or (best.costs[level],)
        if climbed.stopped or not effort.watch.left:
            return best.placement(stopped=climbed.stopped)
    return best.placement()
