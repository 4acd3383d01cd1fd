"""What every placement keeps, and each condition as constraints and costs of a model."""

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from typing import Any

from ccmagenda.planner._timetable.board import Board, Place, Tally, Variable
from ccmagenda.planner._timetable.crowd import Crowd
from ccmagenda.planner._timetable.lowering_apart import lower_apart, lower_apart_pair, lower_barred
from ccmagenda.planner._timetable.lowering_order import lower_ordered
from ccmagenda.planner._timetable.lowering_place import lower_kept, lower_misplaced, lower_spaced, lower_together, lower_used
from ccmagenda.planner._timetable.lowering_time import lower_even, lower_rivals, lower_spread, lower_unbroken
from ccmagenda.planner._timetable.overflow import overflow
from ccmagenda.planner._timetable.problem import (
    Apart,
    Barred,
    Condition,
    Even,
    Kept,
    Misplaced,
    Ordered,
    Price,
    Rivals,
    Spaced,
    Spread,
    Together,
    Unbroken,
    Used,
)


def lower(board: Board) -> None:
    """Put the problem of a board into its model: rooms, then every condition."""
    if board.with_halls:
        _rooms(board)
    else:
        overflow(board)
    pairs: defaultdict[tuple[int, int, int], int] = defaultdict(int)
    for condition in board.problem.conditions:
        if isinstance(condition, Apart) and condition.price:
            for one, other in combinations(sorted(set(condition.activities)), 2):
                pairs[one, other, condition.price.level] += condition.price.weight
        else:
            LOWERINGS[type(condition)](board, condition)
    for (one, other, level), weight in pairs.items():
        lower_apart_pair(board, one, other, Price(level, weight))


def _rooms(board: Board) -> None:
    everyone = Crowd(board, range(len(board.problem.activities)))
    loads: defaultdict[Place, list[tuple[Variable, int]]] = defaultdict(list)
    for kind, members in enumerate(board.kinds):
        minutes = board.problem.activities[members.members[0]].minutes
        for place, variables in board.cover_y[kind].items():
            loads[place] += [(variable, minutes) for variable in variables]
    full: defaultdict[Place, int] = defaultdict(int)
    for one in everyone.still:
        for place in board.taken.get(one, ()):
            full[place] += board.problem.activities[one].minutes
    for place, terms in loads.items():
        load = sum(variable * minutes for variable, minutes in terms if minutes)
        board.model.add(load + full[place] <= board.problem.openings[place[0]].minutes)
    _tenants(board)
    _one_opening_at_a_time(board, everyone)


def _tenants(board: Board) -> None:
    """Let a hall take one group at a time in an opening."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number, activity in enumerate(board.problem.activities):
        if activity.tenant >= 0:
            groups[activity.tenant].append(number)
    if len(groups) < 2 or (board.single and not board.bands):
        return
    here: defaultdict[Place, list[Variable]] = defaultdict(list)
    for members in groups.values():
        for place, literals in Crowd(board, members).held.items():
            here[place] += literals
    for literals in here.values():
        board.model.add(sum(literals) <= 1)


def _one_opening_at_a_time(board: Board, everyone: Crowd) -> None:
    """Let a hall be in one of several openings that overlap or are too near to each other."""
    for hall in range(len(board.problem.halls)):
        for openings in board.ground.near(hall):
            places = [(opening, hall) for opening in openings if (opening, hall) in everyone.held]
            tallies = [Tally(everyone.held[place]) for place in places]
            if len(places) > 1:
                literals = [board.literal(("held", place), tally) for place, tally in zip(places, tallies, strict=True)]
                board.model.add(sum(literals) <= 1)


LOWERINGS: dict[type[Condition], Callable[[Board, Any], None]] = {
    Apart: lower_apart,
    Barred: lower_barred,
    Misplaced: lower_misplaced,
    Together: lower_together,
    Kept: lower_kept,
    Used: lower_used,
    Spaced: lower_spaced,
    Ordered: lower_ordered,
    Spread: lower_spread,
    Even: lower_even,
    Rivals: lower_rivals,
    Unbroken: lower_unbroken,
}
