"""Places as constraints and costs: where an activity is not well, how many halls and openings a group uses, what was before."""

from ccmagenda.planner._timetable.board import Board, Variable
from ccmagenda.planner._timetable.crowd import Crowd
from ccmagenda.planner._timetable.problem import Kept, Misplaced, Spaced, Together, Used


def lower_misplaced(board: Board, condition: Misplaced) -> None:
    """Let an activity cost, or not be, where it is misplaced."""
    if condition.activity in board.still or not (condition.openings or condition.halls):
        return
    kind = board.kind_of[condition.activity]
    if board.kinds[kind].members[0] != condition.activity:
        return  # what is said of one of a kind is said of all of them, and was said with the first
    terms = _in_band(board, kind, condition) if kind in board.band_of else _at_sites(board, kind, condition)
    if condition.price:
        for variable, times in terms:
            board.cost(condition.price, variable, times)
    elif terms:
        board.model.add(sum(variable * times for variable, times in terms) == 0).only_enforce_if(board.given(condition.why))


def _at_sites(board: Board, kind: int, condition: Misplaced) -> list[tuple[Variable, int]]:
    openings, halls = frozenset(condition.openings), frozenset(condition.halls)
    span = board.span(kind)
    terms = []
    for start, there in board.ground.sites[board.kinds[kind].members[0]].items():
        hit = [hall for hall in there if not openings or openings & {*board.ground.chain(start, hall, span)}]
        hit = [hall for hall in hit if not halls or hall in halls]
        if len(hit) == len(there):
            terms.append((board.x[kind][start], 1))
        elif board.with_halls:
            terms += [(board.y[kind][start, hall], 1) for hall in hit]
    return terms


def _in_band(board: Board, kind: int, condition: Misplaced) -> list[tuple[Variable, int]]:
    band, number = board.band_of[kind], board.kinds[kind].number
    openings = set(condition.openings) or set(board.x[kind])
    if not condition.halls:
        return [(variable, 1) for opening, variable in board.x[kind].items() if opening in openings]
    if not condition.openings:
        return [(variable, number) for hall, variable in band.hall.items() if hall in condition.halls]
    terms = []
    hit = sum(variable for hall, variable in band.hall.items() if hall in condition.halls)
    for opening in sorted(openings & set(board.x[kind])):
        both = board.whole(number)
        board.model.add(both >= board.x[kind][opening] + number * hit - number)
        terms.append((both, 1))
    return terms


def lower_together(board: Board, condition: Together) -> None:
    """Let every hall beyond the first cost, or not be."""
    crowd = Crowd(board, condition.activities)
    if not board.with_halls or not crowd.kinds:
        return
    if len(crowd.bands) == 1 and crowd.bands[0][1] == crowd.kinds and not crowd.still:
        return
    if condition.price is None:
        board.model.add(sum(crowd.halls.values()) <= 1).only_enforce_if(board.given(condition.why))
        return
    further = board.model.new_int_var(0, len(crowd.halls), "")
    board.model.add(further >= sum(crowd.halls.values()) - 1)
    board.cost(condition.price, further)


def lower_kept(board: Board, condition: Kept) -> None:
    """Let another place than before cost."""
    if condition.activity in board.still:
        return
    kind = board.kind_of[condition.activity]
    same = board.x[kind].get(condition.opening, 0)
    board.spend(condition.moved)
    board.cost(condition.moved, same, -1)
    if condition.changed and condition.hall not in board.ground.sites[condition.activity].get(condition.opening, ()):
        board.cost(condition.changed, same)  # in the same opening it is in another hall
    elif condition.changed and board.with_halls:
        place = (condition.opening, condition.hall)
        if kind in board.band_of:
            here = board.model.new_bool_var("")
            board.model.add(here <= board.band_of[kind].hall.get(condition.hall, 0))
            board.model.add(here <= same)
        else:
            here = board.y[kind].get(place, 0)
        board.cost(condition.changed, same)
        board.cost(condition.changed, here, -1)


def lower_used(board: Board, condition: Used) -> None:
    """Count the openings and halls that hold any of the activities."""
    crowd = Crowd(board, condition.activities)
    if not crowd.kinds:
        return
    literals = _pairs(board, crowd, condition)
    if condition.price is None:
        board.model.add(sum(literals) <= condition.free).only_enforce_if(board.given(condition.why))
    elif condition.free == 0:
        for literal in literals:
            board.cost(condition.price, literal)
    else:
        over = board.whole(max(len(literals), 1))
        board.model.add(over >= sum(literals) - condition.free)
        board.cost(condition.price, over)


def _pairs(board: Board, crowd: Crowd, condition: Used) -> list[Variable]:
    openings, halls = frozenset(condition.openings), frozenset(condition.halls)
    if len(crowd.bands) == 1 and not crowd.places and not halls:  # a group with one hall: an opening is a pair
        band, kinds = crowd.bands[0]
        return [crowd.in_band(band, kinds, opening) for opening in band.present if not openings or opening in openings]
    if not board.with_halls:  # no hall takes two: each activity is a pair
        there = [tally for opening, tally in crowd.openings.items() if not openings or opening in openings]
        return [] if halls else [one for tally in there for one in [*tally.terms, *([1] * tally.still)]]
    named = (literals for (o, h), literals in crowd.held.items() if (not openings or o in openings) and (not halls or h in halls))
    return [literal for literals in named for literal in literals]


def lower_spaced(board: Board, condition: Spaced) -> None:
    """Let each gap cost for which there is no time."""
    crowd, place = Crowd(board, condition.activities), (condition.opening, condition.hall)
    still = [one for one in crowd.still if place in board.taken.get(one, ())]
    terms = [(1, board.problem.activities[one].minutes + condition.gap) for one in still]
    for kind in crowd.kinds if board.with_halls else ():  # else no hall takes two
        minutes = board.problem.activities[board.kinds[kind].members[0]].minutes
        terms += [(variable, minutes + condition.gap) for variable in _at(board, kind, place)]
    most = sum(minutes * (1 if isinstance(there, int) else board.most(there)) for there, minutes in terms)
    wanting = most - condition.gap - condition.minutes
    if wanting > 0:
        missing = board.whole(-(-wanting // condition.gap))
        needed = sum(there * minutes for there, minutes in terms)
        board.model.add(missing * condition.gap >= needed - condition.gap - condition.minutes)
        board.cost(condition.price, missing)


def _at(board: Board, kind: int, place: tuple[int, int]) -> list[Variable]:
    """Return variables that count those of a kind in an opening and hall, or at least as many."""
    if kind not in board.band_of:
        return list(board.cover_y[kind].get(place, ()))
    opening, hall = place
    number, halls = board.kinds[kind].number, board.band_of[kind].hall
    if hall not in halls or opening not in board.x[kind]:
        return []
    both = board.whole(number)
    board.model.add(both >= board.x[kind][opening] + number * halls[hall] - number)
    return [both]
