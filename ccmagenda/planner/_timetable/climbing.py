"""A model solved level by level: each level is kept while the next is searched."""

from typing import Any

import attrs

from ccmagenda.planner._timetable.board import Board
from ccmagenda.planner._timetable.running import Effort, Outcome, Places, hint, places_of, run


@attrs.frozen(kw_only=True)
class Climb:
    """How a model was solved: the placement (none: nothing found), the bounds of the levels, and how the last run ended."""

    places: Places = ()
    bounds: tuple[int, ...] = ()
    found: bool = False
    proven: bool = False
    stopped: bool = False


def climb(board: Board, levels: int, effort: Effort, start: Places | None, seconds: float, known: tuple[int, ...] = ()) -> Climb:
    """Solve the model of a board level by level, in some seconds.

    ``start`` is a placement to begin from, and ``known`` what it costs; the levels at which it costs nothing are not searched.
    """
    places, bounds, found = start, [], False
    ends = effort.watch.left - seconds
    outcome = Outcome(proven=True)
    for level in range(max(1, levels)):
        if level + 1 < levels and _free(board, level, known):
            board.model.add(_total(board, level) <= 0)
            bounds.append(0)
            continue
        if places:
            hint(board, places)
        _ask(board, level)
        outcome = run(board, effort, effort.watch.left - ends, tune=_large if seconds > 20 and level == 0 else None)
        if not outcome.found:
            break
        found, places = True, places_of(board, outcome.values)
        bounds.append(outcome.bound + board.spent[level])
        if not outcome.proven or outcome.stopped:
            break
        if board.costs[level]:
            board.model.add(_total(board, level) <= outcome.value)
    proven = outcome.proven and not outcome.stopped
    return Climb(places=places or (), bounds=tuple(bounds), found=found, proven=proven, stopped=outcome.stopped)


def climb_one(board: Board, level: int, effort: Effort, start: Places | None, seconds: float, known: tuple[int, ...]) -> Climb:
    """Solve one level of a model in some seconds, what is known of the levels before it being kept."""
    for before in range(level):
        if board.costs[before]:
            board.model.add(_total(board, before) <= known[before] - board.spent[before])
    if start:
        hint(board, start)
    if level < 0 or not board.costs[level]:
        level = -1
    else:
        _ask(board, level)
    outcome = run(board, effort, seconds)
    if not outcome.found:
        return Climb(proven=outcome.proven and not outcome.stopped, stopped=outcome.stopped)
    bounds = (outcome.bound + board.spent[level],) if level >= 0 else ()
    proven = outcome.proven and not outcome.stopped
    return Climb(places=places_of(board, outcome.values), bounds=bounds, found=True, proven=proven, stopped=outcome.stopped)


def _free(board: Board, level: int, known: tuple[int, ...]) -> bool:
    """Tell whether a placement is known that costs nothing at a level, where nothing can cost less."""
    nothing = level < len(known) and known[level] == 0 and not board.spent[level]
    return nothing and all(weight >= 0 for _, weight in board.costs[level])


def _ask(board: Board, level: int) -> None:
    if board.costs[level]:
        board.model.minimize(_total(board, level))
    elif board.model.has_objective():
        board.model.clear_objective()


def _total(board: Board, level: int) -> Any:  # noqa: ANN401 - a linear expression
    return sum(variable * weight for variable, weight in board.costs[level])


def _large(parameters: Any) -> None:  # noqa: ANN401 - the solver's own type
    """Look harder at the linear side, which large models with compactness gain by."""
    if parameters.num_workers > 1:
        parameters.linearization_level = 2
