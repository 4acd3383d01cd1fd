"""Conditions that look at openings and days only, as constraints and costs of a model."""

from ccmagenda.planner._timetable.board import Board, Tally, Variable
from ccmagenda.planner._timetable.crowd import Crowd
from ccmagenda.planner._timetable.problem import Even, Price, Rivals, Spread, Unbroken


def lower_spread(board: Board, condition: Spread) -> None:
    """Count the days with some of the activities, and those of them that stand alone."""
    crowd = Crowd(board, condition.activities)
    if not crowd.kinds:
        return
    if condition.days:
        _days(board, crowd, condition)
    if condition.adjacent:
        for opening in crowd.openings:
            _alone(board, crowd, opening, condition.adjacent)


def _days(board: Board, crowd: Crowd, condition: Spread) -> None:
    days: dict[int, Tally] = {}
    for opening, tally in crowd.openings.items():
        day = days.setdefault(board.problem.openings[opening].day, Tally())
        day.terms += tally.terms
        day.still += tally.still
    there = sum(_met(board, tally) for tally in days.values())
    if condition.price is None:
        board.model.add(there >= condition.days).only_enforce_if(board.given(condition.why))
        return
    missing = board.whole(condition.days)
    board.model.add(missing >= condition.days - there)
    board.cost(condition.price, missing)


def _met(board: Board, tally: Tally) -> Variable:
    """Return a literal that is false if none of a tally is there."""
    if tally.still or not tally.terms:
        return int(tally.still > 0)
    met = board.model.new_bool_var("")
    board.model.add(sum(tally.terms) >= met)
    return met


def _alone(board: Board, crowd: Crowd, opening: int, price: Price) -> None:
    """Let each of the activities in an opening cost where none is beside it."""
    here = crowd.openings[opening]
    beside = [crowd.openings[other] for other in board.ground.beside[opening] if other in crowd.openings]
    if any(other.still for other in beside):
        return
    others = [term for other in beside for term in other.terms]
    if not here.terms and not others:
        board.spend(price, here.still)
        return
    most = here.still + sum(board.most(term) for term in here.terms)
    alone = board.whole(1 if crowd.apart else most)
    board.cost(price, alone)
    if crowd.apart:
        board.model.add(alone >= here.total - sum(others))
    else:
        near = board.model.new_bool_var("")
        board.model.add(sum(others) >= near)
        board.model.add(alone >= here.total - most * near)


def lower_rivals(board: Board, condition: Rivals) -> None:
    """Let each opening with some of both sides cost, or be impossible."""
    first, second = Crowd(board, condition.first), Crowd(board, condition.second)
    if not first.kinds and not second.kinds:
        return
    for opening in first.openings:
        others = [other for other in (opening, *sorted(board.ground.overlaps[opening])) if other in second.openings]
        for other in others:
            if other != opening and other in first.openings and opening in second.openings and other < opening:
                continue  # these two openings are met the other way round
            _meet(board, first, second, (opening, other), condition)


def _meet(board: Board, first: Crowd, second: Crowd, openings: tuple[int, int], condition: Rivals) -> None:
    one, other = openings
    both = [(_present(first, one), _present(second, other))]
    if one != other and other in first.openings and one in second.openings:
        both.append((_present(first, other), _present(second, one)))
    met: Variable = 0
    if condition.price:
        met = board.model.new_bool_var("")
        board.cost(condition.price, met)
    for here, there in both:
        board.model.add(here + there <= 1 + met).only_enforce_if(board.given(condition.why))


def _present(crowd: Crowd, opening: int) -> Variable:
    bands = crowd.bands
    if len(bands) == 1 and bands[0][1] == crowd.kinds and not crowd.still:
        return crowd.in_band(*bands[0], opening)
    return crowd.board.literal((crowd.key, "opening", opening), crowd.openings[opening])


def lower_unbroken(board: Board, condition: Unbroken) -> None:
    """Let an opening without any, between two with some, cost once or be impossible."""
    crowd = Crowd(board, condition.activities)
    if not crowd.kinds:
        return
    numbers = range(len(board.problem.openings))
    there = [board.exact((crowd.key, "opening", one), crowd.openings.get(one, Tally())) for one in numbers]
    before, after = _running(board, there), _running(board, there[::-1])[::-1]
    broken: Variable = 0
    if condition.price:
        broken = board.model.new_bool_var("")
        board.cost(condition.price, broken)
    for earlier, here, later in zip(before, there, after, strict=True):
        board.model.add(earlier + later - 1 - here <= broken).only_enforce_if(board.given(condition.why))


def _running(board: Board, literals: list[Variable]) -> list[Variable]:
    """Return literals that are true from the first true one on."""
    found: list[Variable] = []
    for literal in literals:
        found.append(board.model.new_bool_var(""))
        board.model.add(found[-1] >= literal)
        if len(found) > 1:
            board.model.add_implication(found[-2], found[-1])
    return found


def lower_even(board: Board, condition: Even) -> None:
    """Count the minutes that the fullest opening holds above an even share."""
    loads = {opening: _load(board, opening) for opening in dict.fromkeys(condition.openings)}
    most = sum(activity.load * activity.span for activity in board.problem.activities)
    fullest, above = board.model.new_int_var(0, most, ""), board.model.new_int_var(0, most, "")
    for load in loads.values():
        board.model.add(fullest >= load)
    number = len(loads)
    if number:
        board.model.add(number * (fullest - above) <= sum(loads.values()) + number - 1)
        board.cost(condition.price, above)


def _load(board: Board, opening: int) -> Variable:
    load: Variable = 0
    for kind, members in enumerate(board.kinds):
        each = board.problem.activities[members.members[0]].load
        if each and opening in board.cover_x[kind]:
            load += each * sum(board.cover_x[kind][opening])
    for one, taken in board.taken.items():
        load += board.problem.activities[one].load * sum(place[0] == opening for place in taken)
    return load
