"""What a placement costs and what it breaks, counted in plain Python: the judge of every search, and no part of any."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any

import attrs

from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.problem import (
    Apart,
    Barred,
    Condition,
    Even,
    Kept,
    Misplaced,
    Ordered,
    Price,
    Problem,
    Rivals,
    Spaced,
    Spread,
    Together,
    Unbroken,
    Used,
    levels,
)

Place = tuple[int, int] | None


@attrs.frozen(kw_only=True)
class Score:
    """What a placement costs at each level, and the conditions without a price that it breaks.

    ``broken`` are numbers of conditions; ``misfits`` tell in words what no condition says: an activity that is not placed
    or is where it cannot be, a hall that holds too much.
    """

    costs: tuple[int, ...]
    broken: tuple[int, ...] = ()
    misfits: tuple[str, ...] = ()

    @property
    def valid(self) -> bool:
        """Tell whether everything without a price is kept."""
        return not self.broken and not self.misfits


def score(problem: Problem, places: Sequence[Place], ground: Ground | None = None) -> Score:
    """Return what a placement costs and breaks."""
    table = _Table(problem, ground or Ground(problem), places)
    costs = [0] * levels(problem)
    broken = []
    for activity, place in zip(problem.activities, places, strict=True):
        if place is None and activity.left_out:
            costs[activity.left_out.level] += activity.left_out.weight
    for number, condition in enumerate(problem.conditions):
        for price, times in JUDGES[type(condition)](table, condition):
            if price is not None:
                costs[price.level] += price.weight * times
            elif times:
                broken.append(number)
    return Score(costs=tuple(costs), broken=tuple(dict.fromkeys(broken)), misfits=tuple(table.misfits()))


class _Table:
    """A placement as who is where."""

    def __init__(self, problem: Problem, ground: Ground, places: Sequence[Place]) -> None:
        self.problem, self.ground, self.places = problem, ground, places
        ways = zip(problem.activities, places, strict=True)
        self.chains = [place and ground.chain(*place, activity.span) for activity, place in ways]

    def taken(self, activity: int) -> tuple[tuple[int, int], ...]:
        """Return each opening that an activity takes, with its hall."""
        place = self.places[activity]
        return tuple((opening, place[1]) for opening in self.chains[activity] or ()) if place else ()

    def held(self, activities: Sequence[int]) -> Counter[tuple[int, int]]:
        """Return each opening and hall with some of the activities, and how many there are."""
        return Counter(place for activity in activities for place in self.taken(activity))

    def at_once(self, one: int, other: int) -> bool:
        """Tell whether two openings run at the same time."""
        return one == other or other in self.ground.overlaps[one]

    def misfits(self) -> Iterator[str]:
        yield from self._out_of_place()
        load: Counter[tuple[int, int]] = Counter()
        tenants: dict[tuple[int, int], set[int]] = {}
        for number, activity in enumerate(self.problem.activities):
            for place in self.taken(number):
                load[place] += activity.minutes
                tenants.setdefault(place, set()).add(activity.tenant)
        for (opening, hall), minutes in load.items():
            if minutes > self.problem.openings[opening].minutes:
                yield f"opening {opening} holds {minutes} minutes in hall {hall}"
            if len(tenants[opening, hall] - {-1}) > 1:
                yield f"opening {opening} has several tenants in hall {hall}"

        yield from self._too_near(load)

    def _too_near(self, used: Iterable[tuple[int, int]]) -> Iterator[str]:
        for (one, hall), (other, same) in combinations(sorted(used), 2):
            room = self.problem.halls[hall]
            gap = self.ground.gap(one, other)
            if hall == same and one != other and not room.anywhere and (gap < 0 or gap < room.turn_round):
                yield f"openings {one} and {other} are both in hall {hall}"

    def _out_of_place(self) -> Iterator[str]:
        for number, (activity, place) in enumerate(zip(self.problem.activities, self.places, strict=True)):
            if place is None and activity.left_out is None:
                yield f"activity {number} is not placed"
            elif place is not None and place[1] not in self.ground.sites[number].get(place[0], ()):
                yield f"activity {number} is where it cannot be"


Verdicts = Iterator[tuple[Price | None, int]]


def _apart(table: _Table, condition: Apart) -> Verdicts:
    taken = [table.taken(activity) for activity in dict.fromkeys(condition.activities)]
    meet = sum(any(_clash(table, *both) for both in product(one, other)) for one, other in combinations(taken, 2))
    yield condition.price, meet


def _clash(table: _Table, one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and table.at_once(one[0], other[0])


def _misplaced(table: _Table, condition: Misplaced) -> Verdicts:
    openings, halls = condition.openings, condition.halls
    hit = any((not openings or o in openings) and (not halls or h in halls) for o, h in table.taken(condition.activity))
    yield condition.price, int(hit and bool(openings or halls))


def _barred(table: _Table, condition: Barred) -> Verdicts:
    there = ({opening for opening, _ in table.taken(activity)} & {*openings} for activity, openings in condition.entries)
    yield condition.price, int(all(there))


def _ordered(table: _Table, condition: Ordered) -> Verdicts:
    first, then = table.taken(condition.first), table.taken(condition.then)
    if not first or not then:
        yield condition.price, 0
        return
    openings = table.problem.openings
    later = openings[first[-1][0]].end <= openings[then[0][0]].start
    after = first[-1] == then[0] and table.ground.follows(condition)
    yield condition.price, int(not later and not after)


def _together(table: _Table, condition: Together) -> Verdicts:
    halls = {hall for _, hall in table.held(condition.activities)}
    yield condition.price, max(0, len(halls) - 1)


def _spread(table: _Table, condition: Spread) -> Verdicts:
    held: Counter[int] = Counter()
    for (opening, _), number in table.held(tuple(dict.fromkeys(condition.activities))).items():
        held[opening] += number
    days = {table.problem.openings[opening].day for opening in held}
    yield condition.price, max(0, condition.days - len(days))
    if condition.adjacent:
        alone = (n for opening, n in held.items() if not any(other in held for other in table.ground.beside[opening]))
        yield condition.adjacent, sum(alone)


def _kept(table: _Table, condition: Kept) -> Verdicts:
    place = table.places[condition.activity]
    if place is None or place[0] != condition.opening:
        yield condition.moved, 1
    elif place[1] != condition.hall and condition.changed:
        yield condition.changed, 1


def _even(table: _Table, condition: Even) -> Verdicts:
    loads = dict.fromkeys(condition.openings, 0)
    for number, activity in enumerate(table.problem.activities):
        for opening, _ in table.taken(number):
            if opening in loads:
                loads[opening] += activity.load
    if loads:
        yield condition.price, max(loads.values()) + -sum(loads.values()) // len(loads)


def _used(table: _Table, condition: Used) -> Verdicts:
    openings, halls = condition.openings, condition.halls
    pairs = (pair for pair in table.held(condition.activities) if not openings or pair[0] in openings)
    yield condition.price, max(0, sum(not halls or hall in halls for _, hall in pairs) - condition.free)


def _spaced(table: _Table, condition: Spaced) -> Verdicts:
    place = (condition.opening, condition.hall)
    there = [one for one in dict.fromkeys(condition.activities) if place in table.taken(one)]
    load = sum(table.problem.activities[one].minutes for one in there)
    wanting = load + condition.gap * (len(there) - 1) - condition.minutes
    yield condition.price, max(0, -(-wanting // condition.gap))


def _rivals(table: _Table, condition: Rivals) -> Verdicts:
    first = {opening for opening, _ in table.held(condition.first)}
    second = {opening for opening, _ in table.held(condition.second)}
    met = {frozenset(both) for both in product(first, second) if table.at_once(*both)}
    yield condition.price, len(met)


def _unbroken(table: _Table, condition: Unbroken) -> Verdicts:
    held = sorted({opening for opening, _ in table.held(condition.activities)})
    yield condition.price, int(bool(held) and held[-1] - held[0] >= len(held))


JUDGES: dict[type[Condition], Callable[[_Table, Any], Verdicts]] = {
    Apart: _apart,
    Barred: _barred,
    Misplaced: _misplaced,
    Ordered: _ordered,
    Together: _together,
    Spread: _spread,
    Kept: _kept,
    Even: _even,
    Used: _used,
    Spaced: _spaced,
    Rivals: _rivals,
    Unbroken: _unbroken,
}
