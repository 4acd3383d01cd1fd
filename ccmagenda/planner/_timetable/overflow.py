"""Halls that are not told yet: how many of each opening must overflow the halls that suit them, and what that costs at least.

Each activity would be in some halls rather than in others. For every set of halls that some would not leave, those of an
opening beyond its number must; where the sets lie within each other (seats, booths) the least that this costs is exact.
"""

from collections import defaultdict
from itertools import pairwise

from ccmagenda.planner._timetable.board import Board, Variable
from ccmagenda.planner._timetable.problem import Misplaced, Price

Halls = frozenset[int]
Costs = dict[int, dict[int, int]]  # by level, then by hall


def overflow(board: Board) -> None:
    """Put into a model without halls what the halls will ask."""
    asked = _asked(board)
    for opening in range(len(board.problem.openings)):
        present = [kind for kind in range(len(board.kinds)) if opening in board.cover_x[kind]]
        _enough(board, opening, present, asked)
        _suited(board, opening, present, asked)


def _asked(board: Board) -> dict[int, list[Misplaced]]:
    """Return what is asked of the hall of each kind."""
    found: defaultdict[int, list[Misplaced]] = defaultdict(list)
    for condition in board.problem.conditions:
        if isinstance(condition, Misplaced) and condition.halls and condition.activity in board.kind_of:
            kind = board.kind_of[condition.activity]
            if board.kinds[kind].members[0] == condition.activity:
                found[kind].append(condition)
    return found


def _allowed(board: Board, kind: int, opening: int, asked: dict[int, list[Misplaced]]) -> Halls:
    here = set(board.ground.open_halls[opening])
    halls = board.problem.activities[board.kinds[kind].members[0]].halls
    here &= set(halls) if halls else here
    for one in asked.get(kind, ()):
        if one.price is None and (not one.openings or opening in one.openings):
            here -= set(one.halls)
    return frozenset(here)


def _enough(board: Board, opening: int, present: list[int], asked: dict[int, list[Misplaced]]) -> None:
    """Let no more be in an opening than it has halls, nor more who need some halls than there are of those."""
    needs: defaultdict[Halls, list[int]] = defaultdict(list)
    for kind in present:
        needs[_allowed(board, kind, opening, asked)].append(kind)
    every = frozenset(board.ground.open_halls[opening])
    for halls in dict.fromkeys([every, *needs]):
        inside = [
            term for need, kinds in needs.items() if need <= halls for kind in kinds for term in board.cover_x[kind][opening]
        ]
        if sum(board.most(term) for term in inside) > len(halls):
            board.model.add(sum(inside) <= len(halls))


def _suited(board: Board, opening: int, present: list[int], asked: dict[int, list[Misplaced]]) -> None:
    """Let what is in an opening cost what it must where too many are there for the halls that suit them."""
    wanted: defaultdict[tuple[int, Halls], list[tuple[int, Variable]]] = defaultdict(list)
    for kind in present:
        if opening not in board.x[kind]:
            continue
        allowed = _allowed(board, kind, opening, asked)
        for level, costs in _costs(asked.get(kind, []), opening, allowed).items():
            _steps(board, level, costs, board.x[kind][opening], wanted)
    for (level, halls), ones in wanted.items():
        _over(board, level, len(halls), ones)


def _costs(asked: list[Misplaced], opening: int, allowed: Halls) -> Costs:
    found: Costs = {}
    for one in asked:
        if one.price and (not one.openings or opening in one.openings):
            costs = found.setdefault(one.price.level, dict.fromkeys(allowed, 0))
            for hall in allowed.intersection(one.halls):
                costs[hall] += one.price.weight
    return found


def _steps(
    board: Board,
    level: int,
    costs: dict[int, int],
    variable: Variable,
    wanted: defaultdict[tuple[int, Halls], list[tuple[int, Variable]]],
) -> None:
    """Note, for each set of halls that is better than the rest, how much worse the rest is."""
    values = sorted(set(costs.values()))
    if values and values[0]:
        board.cost(Price(level, values[0]), variable)
    for low, high in pairwise(values):
        wanted[level, frozenset(hall for hall, cost in costs.items() if cost <= low)].append((high - low, variable))


def _over(board: Board, level: int, halls: int, ones: list[tuple[int, Variable]]) -> None:
    """Cost those beyond a number of halls, the ones whom it costs least first."""
    below = 0
    for weight in sorted({weight for weight, _ in ones}):
        there = [variable for least, variable in ones if least >= weight]
        most = sum(board.most(variable) for variable in there) - halls
        if most > 0:
            over = board.whole(most)
            board.model.add(over >= sum(there) - halls)
            board.cost(Price(level, weight - below), over)
        below = weight
