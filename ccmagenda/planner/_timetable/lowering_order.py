"""Order: what comes first has ended when the other begins, or both follow one another in one opening and hall."""

from ccmagenda.planner._timetable.board import Band, Board, Place, Variable
from ccmagenda.planner._timetable.problem import Ordered


def lower_ordered(board: Board, condition: Ordered) -> None:
    """Let what follows begin only where what comes first has ended."""
    if condition.first in board.still and condition.then in board.still:
        return
    broken: Variable = 0
    if condition.price:
        broken = board.model.new_bool_var("")
        board.cost(condition.price, broken)
    given = board.given(condition.why)
    shares = not board.single and (board.reasons is not None or board.ground.follows(condition))
    if board.reasons is not None:  # which orders stand in a circle depends on the reasons that hold
        board.model.add(_rank(board, condition.first) < _rank(board, condition.then)).only_enforce_if(given)
    band = _band(board, condition.first)
    same_band = band is not None and band is _band(board, condition.then)
    ends = _ends(board, condition.first)
    for (opening, hall), begins in _begins(board, condition.then).items():
        start = board.problem.openings[opening].start
        ended = [variable for (last, _), ways in ends.items() if board.problem.openings[last].end <= start for variable in ways]
        if shares:
            ended += [
                v
                for (last, room), ways in ends.items()
                if last == opening and room == hall and (room >= 0 or same_band)
                for v in ways
            ]
        board.model.add(begins <= sum(ended) + _left_out(board, condition.first) + broken).only_enforce_if(given)


def _rank(board: Board, activity: int) -> Variable:
    """Return when an activity comes among all, whatever the opening."""
    return board.named(("rank", activity), len(board.problem.activities))


def _band(board: Board, activity: int) -> Band | None:
    return board.band_of.get(board.kind_of.get(activity, -1))


def _left_out(board: Board, activity: int) -> Variable:
    if activity in board.still:
        return int(activity not in board.taken)
    out = board.out[board.kind_of[activity]]
    return 0 if out is None else out


def _sites(board: Board, activity: int) -> list[tuple[Place, Variable]]:
    """Return each place in which an activity can begin, with its variable; hall -1 where the hall makes no difference."""
    if activity in board.still:
        place = board.still[activity]
        return [(place, 1)] if place else []
    kind = board.kind_of[activity]
    if (board.single and board.span(kind) == 1) or not board.y[kind]:
        return [((opening, -1), variable) for opening, variable in board.x[kind].items()]
    return list(board.y[kind].items())


def _begins(board: Board, activity: int) -> dict[Place, Variable]:
    return dict(_sites(board, activity))


def _ends(board: Board, activity: int) -> dict[Place, list[Variable]]:
    """Return the last opening, and hall, of an activity with the variables of the places from which it ends there."""
    span = board.problem.activities[activity].span
    found: dict[Place, list[Variable]] = {}
    for (opening, hall), variable in _sites(board, activity):
        room = next(iter(board.ground.sites[activity][opening])) if hall < 0 else hall
        found.setdefault((board.ground.chain(opening, room, span)[-1], hall), []).append(variable)
    return found
