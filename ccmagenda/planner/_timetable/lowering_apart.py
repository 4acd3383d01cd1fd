"""Clashes as constraints and costs: activities that do not overlap, or not in some openings."""

from collections.abc import Iterable
from typing import Any

from ccmagenda.planner._timetable.board import Board, Tally, Variable
from ccmagenda.planner._timetable.crowd import Crowd
from ccmagenda.planner._timetable.problem import Apart, Barred, Price


def lower_apart(board: Board, condition: Apart) -> None:
    """Let at most one place of every moment hold any of the activities."""
    crowd = Crowd(board, condition.activities)
    if not crowd.kinds or crowd.size < 2:
        return
    given = board.given(condition.why)
    for moment in board.ground.moments:
        if board.single:
            literals = [variable for opening in moment for variable in _all(crowd.openings.get(opening))]
        else:
            literals = _lumps(crowd, moment)
        if sum((isinstance(one, int) and one) or 1 for one in literals) > 1:
            board.model.add(sum(literals) <= 1).only_enforce_if(given)


def _all(tally: Tally | None) -> list[Variable]:
    return [] if tally is None else [*tally.terms, *([1] * tally.still)]


def _lumps(crowd: Crowd, moment: Iterable[int]) -> list[Variable]:
    """Return a literal for each place of a moment in which some are, where being in one place is no overlap."""
    found = []
    for opening in moment:
        found += [crowd.in_band(band, kinds, opening) for band, kinds in crowd.bands]
        there = [(place, tally) for place, tally in crowd.places.items() if place[0] == opening]
        found += [crowd.board.literal((crowd.key, place), tally) for place, tally in there]
    return found


def lower_apart_pair(board: Board, one: int, other: int, price: Price) -> None:
    """Let two activities cost a price if they overlap."""
    first, second = Crowd(board, [one]), Crowd(board, [other])
    if not first.kinds and not second.kinds:
        return
    ways = [(first, second), *first.bands, *second.bands]
    if len(first.bands) == len(second.bands) == 1 and ways[1][0] is ways[2][0]:
        return
    met = board.model.new_bool_var("")
    board.cost(price, met)
    for moment in board.ground.moments:
        here, there = _total(first, moment), _total(second, moment)
        if (isinstance(here, int) and not here) or (isinstance(there, int) and not there):
            continue
        shared = [] if board.single else [place for place in first.places if place[0] in moment and place in second.places]
        if not shared:
            board.model.add(here + there <= 1 + met)
        else:
            _unless_shared(board, first, second, moment, met)


def _unless_shared(board: Board, first: Crowd, second: Crowd, moment: tuple[int, ...], met: Variable) -> None:
    there = _total(second, moment)
    for place, tally in first.places.items():
        if place[0] in moment:
            same = second.places.get(place, Tally()).total
            board.model.add(tally.total + there - same <= 1 + met)


def _total(crowd: Crowd, moment: Iterable[int]) -> Any:  # noqa: ANN401 - a linear expression or a number
    return sum(crowd.openings[opening].total for opening in moment if opening in crowd.openings)


def lower_barred(board: Board, condition: Barred) -> None:
    """Let not every entry be true at once."""
    if all(activity in board.still for activity, _ in condition.entries):
        return
    there = []
    for activity, openings in condition.entries:
        tallies = Crowd(board, [activity]).openings
        here = [tallies[opening] for opening in dict.fromkeys(openings) if opening in tallies]
        tally = Tally([term for one in here for term in one.terms], sum(one.still for one in here))
        there.append(board.literal(("barred", activity, openings), tally))
    met: Variable = 0
    if condition.price:
        met = board.model.new_bool_var("")
        board.cost(condition.price, met)
    board.model.add(sum(there) <= len(there) - 1 + met).only_enforce_if(board.given(condition.why))
