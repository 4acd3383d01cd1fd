"""A first placement of a large problem: each activity where it clashes least, and whoever it clashes with placed again.

Only for problems in which no hall takes two activities at once. What it keeps are clashes, order, and how many halls of
each sort there are; what else is asked is left to the searches that begin from its placement.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from random import Random
from typing import Any

from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.problem import Apart, Misplaced, Ordered, Price, Problem, Rivals
from ccmagenda.planner._timetable.watch import Watch

FAR, FORBIDDEN = 10**9, 10**4
ROUNDS, MOST = 300, 40  # rounds for each activity at most; and as many waiting ones are compared at most


def rough(ground: Ground, seconds: float, seed: int = 0, *, hopeful: bool = False) -> tuple[int, ...] | None:
    """Return the opening in which each activity begins, or None if no such placement is found in some seconds.

    When ``hopeful``, clashes that cost at the first level are kept out as if they could not be.
    """
    watch = Watch(seconds)
    return Table(ground, seed, hopeful=hopeful).filled(watch)


def has_hope(problem: Problem) -> bool:
    """Tell whether there are clashes that cost at the first level, which somebody hopeful would keep out."""
    return any(isinstance(one, Apart | Rivals) and one.price is not None and one.price.level == 0 for one in problem.conditions)


class Table:
    """Who begins where so far, and how many of those that each one clashes with are in each opening."""

    def __init__(self, ground: Ground, seed: int, *, hopeful: bool = False) -> None:
        import numpy  # noqa: PLC0415 - comes with the solver, and only large problems need it

        self.numpy = numpy
        self.ground, self.problem, self.chance = ground, ground.problem, Random(seed)  # noqa: S311 - no secret
        self.hopeful = hopeful
        self.size, self.times = len(self.problem.activities), len(self.problem.openings)
        self._barred, self._closed = self._asked()
        self.rivals = [numpy.array(sorted(ones), dtype=int) for ones in self._rivals()]
        self.degree = numpy.array([len(ones) for ones in self.rivals])
        self.order = self._order()
        self.needs, self.room = self._needs()
        self.begin: list[int | None] = [None] * self.size
        self.met = numpy.zeros((self.size, self.times), dtype=int)
        self.inside = numpy.zeros((self.size, len(self.room)), dtype=int)
        for one, sorts in enumerate(self.needs):
            self.inside[one, sorts] = 1
        self.used = numpy.zeros((len(self.room), self.times), dtype=int)
        self.able = numpy.zeros((self.size, self.times), dtype=bool)
        for one, sites in enumerate(ground.sites):
            self.able[
                one,
                [
                    opening
                    for opening in sites
                    if not self._closed[one].intersection(ground.chain(opening, sites[opening][0], self._span(one)))
                ],
            ] = True
        self.tabu = numpy.zeros((self.size, self.times), dtype=int)
        self.here: list[set[int]] = [set() for _ in range(self.times)]
        self.chains = [
            {o: ground.chain(o, halls[0], self._span(one)) for o, halls in s.items()} for one, s in enumerate(ground.sites)
        ]
        self.starts = [numpy.array(list(chains), dtype=int) for chains in self.chains]
        self.steps = [numpy.array(list(chains.values()), dtype=int) for chains in self.chains]

    def _span(self, one: int) -> int:
        return self.problem.activities[one].span

    def _rivals(self) -> list[set[int]]:
        """Return for each activity those that it must not overlap."""
        found: list[set[int]] = [set() for _ in range(self.size)]
        for condition in self.problem.conditions:
            if isinstance(condition, Apart) and self._kept_out(condition.price):
                for one in condition.activities:
                    found[one].update(condition.activities)
            elif isinstance(condition, Rivals) and self._kept_out(condition.price):
                for one, other in product(condition.first, condition.second):
                    found[one].add(other)
                    found[other].add(one)
        return [ones - {one} for one, ones in enumerate(found)]

    def _kept_out(self, price: Price | None) -> bool:
        return price is None or (self.hopeful and price.level == 0)

    def _order(self) -> list[list[tuple[int, bool]]]:
        """Return for each activity the others that it has an order with, and whether it comes first."""
        found: list[list[tuple[int, bool]]] = [[] for _ in range(self.size)]
        for condition in self.problem.conditions:
            if isinstance(condition, Ordered) and condition.price is None:
                found[condition.first].append((condition.then, True))
                found[condition.then].append((condition.first, False))
        return found

    def _needs(self) -> tuple[list[Any], Any]:
        """Return which sorts of halls each activity uses up, and how many halls of each sort each opening has."""
        wanted = [self._halls(one) for one in range(self.size)]
        every = frozenset(range(len(self.problem.halls)))
        sorts = list(dict.fromkeys([every, *wanted]))
        room = [[len(sort.intersection(halls)) for halls in self.ground.open_halls] for sort in sorts]
        inside = {want: [number for number, sort in enumerate(sorts) if want <= sort] for want in set(wanted)}
        return [self.numpy.array(inside[want], dtype=int) for want in wanted], self.numpy.array(room, dtype=int)

    def _halls(self, one: int) -> frozenset[int]:
        halls = frozenset(self.problem.activities[one].halls) or frozenset(range(len(self.problem.halls)))
        return halls - self._barred[one]

    def _asked(self) -> tuple[defaultdict[int, set[int]], defaultdict[int, set[int]]]:
        """Return the halls and the openings in which each activity must not be."""
        barred: defaultdict[int, set[int]] = defaultdict(set)
        closed: defaultdict[int, set[int]] = defaultdict(set)
        for one in self.problem.conditions:
            if isinstance(one, Misplaced) and one.price is None and not (one.openings and one.halls):
                (barred if one.halls else closed)[one.activity].update(one.halls or one.openings)
        return barred, closed

    # placing and taking away

    def filled(self, watch: Watch) -> tuple[int, ...] | None:
        """Place everybody, whoever has the fewest openings left first; tell where, or None in want of time."""
        if not self.able.any(axis=1).all():
            return None
        waiting = set(range(self.size))
        rounds = 0
        while waiting and watch.left and rounds < 1000 + ROUNDS * self.size:
            rounds += 1
            one, opening = self._tightest(waiting) if rounds <= self.size else self._cheapest(waiting, rounds)
            waiting.discard(one)
            for other in self._in_the_way(one, opening):
                self.tabu[other, self.begin[other]] = rounds + self.chance.randrange(10) + 6 * len(waiting) // 10
                self.take(other)
                waiting.add(other)
            self.put(one, opening)
        return None if waiting else tuple(opening for opening in self.begin if opening is not None)

    def _tightest(self, waiting: set[int]) -> tuple[int, int]:
        """Return who has the fewest openings without a clash, and the earliest that is as good as any, to keep others free."""
        rows = self.numpy.array(sorted(waiting))
        free = (self.able[rows] & (self.met[rows] == 0)).sum(axis=1) * self.size
        one = int(rows[(free - self.degree[rows]).argmin()])
        return one, int(self._cost(one).argmin())

    def _cheapest(self, waiting: set[int], rounds: int) -> tuple[int, int]:
        """Return who can begin where for the fewest others to go, whoever has just left an opening not back in it."""
        rows = sorted(waiting) if len(waiting) <= MOST else sorted(self.chance.sample(sorted(waiting), MOST))
        costs = self.costs(rows)
        costs[self.tabu[rows] > rounds] += FORBIDDEN
        best = self.numpy.flatnonzero(costs == costs.min())
        row, opening = divmod(int(best[self.chance.randrange(len(best))]), self.times)
        return rows[row], opening

    def _cost(self, one: int) -> Any:  # noqa: ANN401 - an array
        return self.costs([one])[0]

    def costs(self, rows: list[int]) -> Any:  # noqa: ANN401 - an array
        """Return how many would have to go from each opening if each of some activities began there."""
        alone = self.met[rows] + self.inside[rows] @ (self.used >= self.room)
        costs = alone.copy()
        for row, one in enumerate(rows):
            if self._span(one) > 1:
                costs[row, self.starts[one]] = alone[row, self.steps[one]].sum(axis=1)
            for other, first in self.order[one]:
                if self.begin[other] is not None:
                    costs[row] += self._against(one, other, first=first)
        costs[~self.able[rows]] = FAR
        return costs

    def _against(self, one: int, other: int, *, first: bool) -> Any:  # noqa: ANN401 - an array
        """Return 1 for each opening where an activity would be in the wrong order with another."""
        there = self.chains[other][self.begin[other] or 0]
        openings = self.problem.openings
        wrong = self.numpy.ones(self.times, dtype=int)
        for opening, chain in self.chains[one].items():
            right = (
                openings[chain[-1]].end <= openings[there[0]].start
                if first
                else openings[there[-1]].end <= openings[opening].start
            )
            wrong[opening] = not right
        return wrong

    def _in_the_way(self, one: int, opening: int) -> list[int]:
        """Return who has to go for an activity to begin in an opening."""
        chain = self.chains[one][opening]
        rivals = set(self.rivals[one].tolist())
        over = {*chain}.union(*(self.ground.overlaps[there] for there in chain))
        gone = {other for there in over for other in self.here[there] & rivals}
        ordered = ((other, first) for other, first in self.order[one] if self.begin[other] is not None)
        gone |= {other for other, first in ordered if self._against(one, other, first=first)[opening]}
        for there in chain:
            gone |= self._crowded(one, there, gone)
        return sorted(gone)

    def _taken(self, one: int) -> tuple[int, ...]:
        begin = self.begin[one]
        return () if begin is None else self.chains[one][begin]

    def _crowded(self, one: int, opening: int, gone: set[int]) -> set[int]:
        """Return whom of an opening an activity takes the hall of."""
        more: set[int] = set()
        for sort in self.needs[one]:
            stay = [other for other in sorted(self.here[opening] - gone - more) if sort in self.needs[other]]
            if len(stay) >= self.room[sort, opening] and stay:
                more.add(stay[self.chance.randrange(len(stay))])
        return more

    def put(self, one: int, opening: int) -> None:
        """Let an activity begin in an opening."""
        self.begin[one] = opening
        self._count(one, self.chains[one][opening], 1)

    def take(self, one: int) -> None:
        """Let an activity be nowhere."""
        self._count(one, self._taken(one), -1)
        self.begin[one] = None

    def _count(self, one: int, chain: Iterable[int], by: int) -> None:
        for opening in chain:
            (self.here[opening].add if by > 0 else self.here[opening].discard)(one)
            self.used[self.needs[one], opening] += by
            for there in (opening, *self.ground.overlaps[opening]):
                self.met[self.rivals[one], there] += by
