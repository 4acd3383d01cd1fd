"""Why a problem is impossible: the reasons that cannot hold together, and no more of them than need be."""

from collections.abc import Iterable

import attrs

from ccmagenda.planner._timetable.board import Board
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.lowering import lower
from ccmagenda.planner._timetable.problem import Condition, Kept, Problem, Spread
from ccmagenda.planner._timetable.running import Effort, Outcome, run
from ccmagenda.planner._timetable.watch import Watch

NONE: frozenset[int] = frozenset()


def possible(problem: Problem, without: frozenset[int] = NONE, *, seconds: float = 10, seed: int = 0) -> bool | None:
    """Tell whether the conditions without a price can be kept, those of some reasons left aside; None if time was too short."""
    return _possible(_bare(problem), without, Watch(seconds), seed)


def smallest_conflict(problem: Problem, seconds: float = 10, *, seed: int = 0) -> tuple[int, ...]:
    """Return the smallest set of reasons that cannot hold together; while time lasts nothing can be left out of it.

    Where time is too short to prove that it is the smallest, nothing can be left out of it at least. There is no reason
    to return where everything can be kept, or where not even what has no reason can be.
    """
    bare, watch = _bare(problem), Watch(seconds)
    whys = sorted({condition.why for condition in bare.conditions if condition.why >= 0})
    if _possible(bare, NONE, watch, seed) is not False or _possible(bare, frozenset(whys), watch, seed) is False:
        return ()
    core = _irreducible(bare, whys, watch, seed)
    return _smallest(bare, whys, core, watch, seed)


def _bare(problem: Problem) -> Problem:
    """Return the problem without what costs; who may be left out at a price still may."""
    return attrs.evolve(problem, conditions=tuple(_hard(problem.conditions)))


def _hard(conditions: Iterable[Condition]) -> Iterable[Condition]:
    for condition in conditions:
        if isinstance(condition, Spread) and condition.price is None and condition.days:
            yield attrs.evolve(condition, adjacent=None)
        elif not isinstance(condition, Kept) and condition.price is None:
            yield condition


def _possible(bare: Problem, without: frozenset[int], watch: Watch, seed: int) -> bool | None:
    kept = tuple(condition for condition in bare.conditions if condition.why not in without)
    board = Board(Ground(attrs.evolve(bare, conditions=kept)))
    lower(board)
    outcome = run(board, Effort(watch=watch, seed=seed), watch.left)
    return outcome.found or (None if not outcome.proven else False)


def _irreducible(bare: Problem, whys: list[int], watch: Watch, seed: int) -> list[int]:
    """Return reasons of which none can be left out; what the solver names as sufficient is tried first."""
    core = [why for why in _sufficient(bare, watch, seed) if why in whys]
    every = frozenset(whys)
    if not core or _possible(bare, every - set(core), watch, seed) is not False:
        core = list(whys)
    for why in tuple(core):
        fewer = [one for one in core if one != why]
        if watch.left and _possible(bare, every - set(fewer), watch, seed) is False:
            core = fewer
    return core


def _sufficient(bare: Problem, watch: Watch, seed: int) -> list[int]:
    board = Board(Ground(bare), reasons=True)
    lower(board)
    reasons = board.reasons or {}
    board.model.add_assumptions(list(reasons.values()))
    named: list[int] = []

    def keep(solver: object) -> None:
        named.extend(solver.sufficient_assumptions_for_infeasibility())  # type: ignore[attr-defined]

    run(board, Effort(watch=watch, seed=seed), watch.left, after=keep)
    numbers = {variable.index: why for why, variable in reasons.items()}
    return sorted(numbers[index] for index in named if index in numbers)


def _smallest(bare: Problem, whys: list[int], core: list[int], watch: Watch, seed: int) -> tuple[int, ...]:
    """Return the smallest set that cannot hold together, if it is found in time: a smallest set that hits every repair.

    A repair is a smallest set of reasons without which all others can hold; what cannot hold together has one of each.
    """
    repairs: list[frozenset[int]] = []
    while watch.left:
        hitting = _hitting(bare, whys, repairs, watch, seed)
        if hitting is None or len(hitting) >= len(core):
            break
        outcome, given_up = _repaired(bare, whys, hitting, watch, seed)
        if not outcome.found:
            return tuple(hitting) if outcome.proven else tuple(core)
        repairs.append(given_up)
    return tuple(core)


def _hitting(bare: Problem, whys: list[int], repairs: list[frozenset[int]], watch: Watch, seed: int) -> list[int] | None:
    board = Board(Ground(attrs.evolve(bare, activities=(), conditions=())))
    picked = {why: board.model.new_bool_var("") for why in whys}
    for repair in repairs:
        board.model.add_bool_or([picked[why] for why in sorted(repair)])
    board.model.minimize(sum(picked.values()))
    outcome = run(board, Effort(watch=watch, seed=seed), watch.left)
    return [why for why in whys if outcome.values(picked[why])] if outcome.found and outcome.proven else None


def _repaired(bare: Problem, whys: list[int], held: list[int], watch: Watch, seed: int) -> tuple[Outcome, frozenset[int]]:
    """Keep some reasons and as many others as can be kept with them; return what had to be given up."""
    board = Board(Ground(bare), reasons=True)
    lower(board)
    reasons = board.reasons or {}
    for why in held:
        if why in reasons:
            board.model.add(reasons[why] == 1)
    board.model.maximize(sum(reasons.values()))
    outcome = run(board, Effort(watch=watch, seed=seed), watch.left)
    if not outcome.found:
        return outcome, NONE
    return outcome, frozenset(why for why in whys if why in reasons and not outcome.values(reasons[why]))
