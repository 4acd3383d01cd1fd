"""The one search for a placement: level by level, each level kept while the next is searched."""

from collections.abc import Callable

import attrs

from ccmagenda.planner._timetable.board import Board
from ccmagenda.planner._timetable.climbing import climb
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.lowering import lower
from ccmagenda.planner._timetable.openings_first import Begun, openings_first
from ccmagenda.planner._timetable.phases import phased
from ccmagenda.planner._timetable.problem import (
    Apart,
    Barred,
    Ended,
    Infeasible,
    Kept,
    Misplaced,
    Ordered,
    Placement,
    Problem,
    levels,
)
from ccmagenda.planner._timetable.running import Effort, Places
from ccmagenda.planner._timetable.scoring import score
from ccmagenda.planner._timetable.steps import stepwise
from ccmagenda.planner._timetable.watch import Watch

SMALL, LARGE, PLAIN = 2000, 4000, 40_000  # places, over all activities: above the first a search may
# have several workers, above the others it goes in phases or steps (plain: each thing costs by itself)
LARGEST_PLAIN = 10_000  # up to here a plain problem is searched by one worker, which is sooner at work


def solve(
    problem: Problem,
    *,
    seconds: float = 30,
    seed: int = 0,
    start: Placement | None = None,
    told: Callable[[Placement], None] | None = None,
    workers: int = 1,
) -> Placement | Infeasible | Ended:
    """Return the best placement that is found in some seconds, or how the search ended without one.

    The same problem and seed give the same placement with one worker, and with several wherever the search comes to its
    proof; one that runs out of time gives the best it had. ``start`` is a placement to begin from or to stay near to, be
    it valid or not, and ``told`` hears of each better one; small problems are searched by one worker, whatever is asked.
    """
    ground = Ground(problem)
    teller = _Teller(problem, ground, told) if told else None
    wide = sum(len(halls) for sites in ground.sites for halls in sites.values())
    plain = all(isinstance(one, Misplaced | Kept | Apart | Ordered | Barred) for one in problem.conditions)
    parted = plain and ground.single and len(problem.halls) > 1
    alone = wide <= (LARGEST_PLAIN if plain else SMALL)
    effort = Effort(watch=Watch(seconds), seed=seed, workers=1 if alone else workers, plain=plain, told=teller)
    way = phased if ground.single and len(problem.halls) > 1 and wide > (PLAIN if plain else LARGE) else exact
    if way is exact and wide > LARGE and levels(problem) > 1:
        way = stepwise
    if workers == 1 and way is exact:
        effort = attrs.evolve(effort, watch=Watch(seconds, steps=[]))
    try:
        begins = start.places if start and len(start.places) == len(problem.activities) else None
        begun = openings_first(ground, effort, begins) if way is exact and parted else Begun(places=begins)
        found = begun.answer or way(ground, effort, begun.places)
    except KeyboardInterrupt:  # before the solver was at work
        return Ended(stopped=True)
    if isinstance(found, Placement):
        judged = score(problem, found.places, ground)
        if not judged.valid or judged.costs != found.costs:
            sentence = f"the search and the judge disagree: {found.costs} and {judged}"
            raise AssertionError(sentence)
    return found


class _Teller:
    """Tells of a placement when it is better than every one before it."""

    def __init__(self, problem: Problem, ground: Ground, told: Callable[[Placement], None]) -> None:
        self.problem, self.ground, self.told = problem, ground, told
        self.best: tuple[int, ...] | None = None

    def __call__(self, places: Places) -> None:
        judged = score(self.problem, places, self.ground)
        if judged.valid and (self.best is None or judged.costs < self.best):
            self.best = judged.costs
            self.told(Placement(places=places, costs=judged.costs))


def exact(ground: Ground, effort: Effort, start: Places | None = None) -> Placement | Infeasible | Ended:
    """Return the best placement by the whole model."""
    board = Board(ground)
    lower(board)
    climbed = climb(board, levels(ground.problem), effort, start, effort.watch.left)
    if not climbed.found:
        return Infeasible() if climbed.proven else Ended(stopped=climbed.stopped)
    costs = score(ground.problem, climbed.places, ground).costs
    bounds = (*climbed.bounds, *([0] * len(costs)))[: len(costs)]
    return Placement(places=climbed.places, costs=costs, bounds=bounds, optimal=climbed.proven, stopped=climbed.stopped)
