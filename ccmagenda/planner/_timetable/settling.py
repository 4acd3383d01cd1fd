"""A placement of openings made better by hand: one activity after the other to where it costs less, less and less by chance.

What it weighs are clashes that cost and openings that cost by themselves; it never leaves what must be kept.
"""

from itertools import combinations, product
from typing import Any

from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.problem import Apart, Kept, Misplaced, Price, Problem, Rivals, Spread, Together, levels
from ccmagenda.planner._timetable.rough import FAR, Table
from ccmagenda.planner._timetable.watch import Watch

STEP, COLDEST, MOVES = 1000, 0.2, 400  # moves for each activity and opening, at most


def settles(problem: Problem) -> bool:
    """Tell whether most of what costs is what this weighs: clashes and openings, and not how a group is spread."""
    priced = [one for one in problem.conditions if isinstance(one, Apart | Rivals | Misplaced | Kept) and _price(one) is not None]
    spread = any(
        isinstance(one, Spread | Together) and (one.price or getattr(one, "adjacent", None)) for one in problem.conditions
    )
    return bool(priced) and not spread


def settled(ground: Ground, begins: tuple[int, ...], seconds: float, seed: int = 0) -> tuple[int, ...]:
    """Return openings that cost less, as far as some seconds allow."""
    table = _Settling(ground, begins, seed)
    return table.settled(Watch(seconds))


def _price(condition: Apart | Rivals | Misplaced | Kept) -> Price | None:
    return condition.moved if isinstance(condition, Kept) else condition.price


class _Settling:
    """The openings so far, and what each opening would cost each activity."""

    def __init__(self, ground: Ground, begins: tuple[int, ...], seed: int) -> None:
        import numpy  # noqa: PLC0415 - comes with the solver, and only large problems need it
        from numpy.random import default_rng  # noqa: PLC0415 - as above

        self.numpy, self.chance = numpy, default_rng(seed)
        self.table, self.problem, self.levels = Table(ground, seed), ground.problem, levels(ground.problem)
        size, times = self.table.size, self.table.times
        self.alone = numpy.zeros((size, times))
        self.pairs: list[dict[int, int]] = [{} for _ in range(size)]
        for condition in self.problem.conditions:
            self._note(condition)
        self.others = [numpy.array(sorted(pairs), dtype=int) for pairs in self.pairs]
        self.weights = [numpy.array([pairs[other] for other in sorted(pairs)], dtype=float) for pairs in self.pairs]
        self.near = numpy.zeros((size, times))
        for one, opening in enumerate(begins):
            self._put(one, opening)

    def _weight(self, price: Price) -> int:
        return int(price.weight * STEP ** (self.levels - 1 - price.level))

    def _note(self, condition: object) -> None:
        if isinstance(condition, Apart) and condition.price:
            self._pairs(list(combinations(sorted(set(condition.activities)), 2)), self._weight(condition.price))
        elif isinstance(condition, Rivals) and condition.price:
            self._pairs(list(product(condition.first, condition.second)), self._weight(condition.price))
        elif isinstance(condition, Misplaced) and condition.price and condition.openings and not condition.halls:
            openings = set(condition.openings)
            for opening, chain in self.table.chains[condition.activity].items():
                self.alone[condition.activity, opening] += self._weight(condition.price) * bool(openings.intersection(chain))
        elif isinstance(condition, Kept):
            weight = self._weight(condition.moved)
            self.alone[condition.activity] += weight
            self.alone[condition.activity, condition.opening] -= weight

    def _pairs(self, pairs: list[tuple[int, int]], weight: int) -> None:
        for one, other in pairs:
            self.pairs[one][other] = self.pairs[one].get(other, 0) + weight
            self.pairs[other][one] = self.pairs[other].get(one, 0) + weight

    def _put(self, one: int, opening: int) -> None:
        self.table.put(one, opening)
        self._weigh(one, opening, 1)

    def _take(self, one: int) -> int:
        opening = self.table.begin[one]
        assert opening is not None  # noqa: S101 - everybody is somewhere between two moves
        self._weigh(one, opening, -1)
        self.table.take(one)
        return opening

    def _weigh(self, one: int, begin: int, by: int) -> None:
        for opening in self.table.chains[one][begin]:
            for there in (opening, *self.table.ground.overlaps[opening]):
                self.near[self.others[one], there] += by * self.weights[one]

    def _costs(self, one: int) -> Any:  # noqa: ANN401 - an array
        """Return what each opening costs an activity that is nowhere now."""
        costs = self.numpy.full(self.table.times, float(FAR) ** 2)
        starts = self.table.starts[one]
        costs[starts] = self.alone[one, starts] + self.near[one][self.table.steps[one]].sum(axis=1)
        costs[self.table.costs([one])[0] > 0] = float(FAR) ** 2
        return costs

    def settled(self, watch: Watch) -> tuple[int, ...]:
        """Move one after the other, warm at first and cold at last, and return the best that was seen."""
        best, least, now = list(self.table.begin), 0.0, 0.0
        hot = float(STEP ** (self.levels - 1)) * 2
        moves, most = 0, MOVES * self.table.size * self.table.times
        while watch.left and moves < most:
            heat = hot * (COLDEST / hot) ** min(1.0, max(moves / most, watch.spent / watch.seconds))
            for one in self.chance.permutation(self.table.size)[:200].tolist():
                before = self._take(one)
                costs = self._costs(one)
                opening = int((costs + self.chance.exponential(heat, self.table.times)).argmin())
                if costs[opening] >= float(FAR) ** 2:
                    opening = before
                self._put(one, opening)
                moves += 1
                now += costs[opening] - costs[before]
                if now < least:
                    best, least = list(self.table.begin), now
        return tuple(opening for opening in best if opening is not None)
