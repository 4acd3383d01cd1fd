"""Halls for activities whose openings are told: each opening's best halls in turn, while the halls of the others stay.

Only where no hall takes two at once. What it weighs are misplaced activities, further halls of those who are together, and
halls that were changed; whatever else is asked is left to the judge, and to the model that begins from here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from random import Random
from typing import Any

from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.problem import Kept, Misplaced, Price, Together, levels
from ccmagenda.planner._timetable.watch import Watch

Place = tuple[int, int]
SWEEPS, PATIENCE, NEVER, MOST = 60, 12, 10**11, 10**9


def halls_for(ground: Ground, begins: tuple[int | None, ...], watch: Watch, seed: int = 0) -> tuple[Place | None, ...] | None:
    """Return the openings with halls for them, or None if some activity finds none."""
    rooms = _Rooms(ground, begins)
    return rooms.filled(watch, Random(seed)) if rooms.start() else None  # noqa: S311 - no secret


class _Rooms:
    """Who is in which hall so far, and what each hall costs each activity."""

    def __init__(self, ground: Ground, begins: tuple[int | None, ...]) -> None:
        self.ground, self.problem, self.begins = ground, ground.problem, begins
        self.levels = max(1, levels(ground.problem))
        self.step = min(1000, int(MOST ** (1 / max(1, self.levels - 1))))
        self.hall: dict[int, int] = {}
        self.blocked: set[Place] = set()
        self.here: defaultdict[int, list[int]] = defaultdict(list)
        self.costs: list[dict[int, int]] = [dict.fromkeys(self._there(one), 0) for one in range(len(begins))]
        self.groups: list[list[int]] = [[] for _ in begins]
        self.prices: list[int] = []
        self.counts: list[Counter[int]] = []
        for condition in self.problem.conditions:
            self._note(condition)

    def _there(self, one: int) -> tuple[int, ...]:
        begin = self.begins[one]
        return () if begin is None else self.ground.sites[one].get(begin, ())

    def _weight(self, price: Price | None) -> int:
        return NEVER if price is None else price.weight * self.step ** (self.levels - 1 - price.level)

    def _note(self, condition: object) -> None:
        if isinstance(condition, Misplaced) and condition.halls:
            begin = self.begins[condition.activity]
            if not condition.openings or begin in condition.openings:
                for hall in condition.halls:
                    if hall in self.costs[condition.activity]:
                        self.costs[condition.activity][hall] += self._weight(condition.price)
        elif isinstance(condition, Kept) and condition.changed and self.begins[condition.activity] == condition.opening:
            for hall in self.costs[condition.activity]:
                self.costs[condition.activity][hall] += self._weight(condition.changed) * (hall != condition.hall)
        elif isinstance(condition, Together):
            for one in condition.activities:
                self.groups[one].append(len(self.prices))
            self.prices.append(self._weight(condition.price))
            self.counts.append(Counter())

    def start(self) -> bool:
        """Give halls to those who take several openings, the others after them; tell whether all of these find one."""
        wanted = Counter(hall for costs in self.costs for hall in costs)
        for one, begin in enumerate(self.begins):
            if begin is not None and self.problem.activities[one].span > 1:
                free = [hall for hall in self.costs[one] if not self.blocked.intersection(self._chain(one, hall))]
                if not free:
                    return False
                hall = min(free, key=lambda hall: (self.costs[one][hall], wanted[hall], hall))
                self.blocked.update(self._chain(one, hall))
                self._move(one, hall)
            elif begin is not None:
                self.here[begin].append(one)
        return all(self._assign(opening, None) for opening in sorted(self.here))

    def _chain(self, one: int, hall: int) -> Iterator[Place]:
        chain = self.ground.chain(self.begins[one] or 0, hall, self.problem.activities[one].span)
        return ((opening, hall) for opening in chain)

    def _move(self, one: int, hall: int) -> None:
        for group in self.groups[one]:
            if one in self.hall:
                self.counts[group][self.hall[one]] -= 1
            self.counts[group][hall] += 1
        self.hall[one] = hall

    def filled(self, watch: Watch, chance: Random) -> tuple[Place | None, ...]:
        """Go over the openings again and again, and return the best that was seen."""
        best, least, idle = dict(self.hall), self._total(), 0
        openings = sorted(self.here)
        for _ in range(SWEEPS):
            chance.shuffle(openings)
            for opening in openings:
                if not watch.left:
                    break
                self._assign(opening, chance)
            total = self._total()
            idle = 0 if total < least else idle + 1
            if total < least:
                best, least = dict(self.hall), total
            if idle > PATIENCE or not watch.left:
                break
        return tuple(None if begin is None else (begin, best[one]) for one, begin in enumerate(self.begins))

    def _total(self) -> int:
        further = (price * max(0, sum(1 for n in c.values() if n) - 1) for price, c in zip(self.prices, self.counts, strict=True))
        return sum(further) + sum(self.costs[one][hall] for one, hall in self.hall.items())

    def _cost(self, one: int, hall: int) -> int:
        """Return what a hall costs an activity, the others of its groups being where they are."""
        cost = self.costs[one].get(hall, NEVER)
        for group in self.groups[one]:
            others = self.counts[group][hall] - (self.hall.get(one) == hall)
            alone = sum(self.counts[group].values()) == (one in self.hall)
            cost += self.prices[group] * (not others and not alone)
        return cost

    def _assign(self, opening: int, chance: Random | None) -> bool:
        """Give the activities of an opening its halls at the least cost, by chance where costs are alike."""
        from ortools.graph.python import linear_sum_assignment  # noqa: PLC0415 - comes with the solver

        ones = self.here[opening]
        halls = [hall for hall in self.ground.open_halls[opening] if (opening, hall) not in self.blocked]
        if len(ones) > len(halls):
            return False
        matching: Any = linear_sum_assignment.SimpleLinearSumAssignment()
        for row in range(len(halls)):  # every row with every column: what is not there costs more than all that is
            for column, hall in enumerate(halls):
                luck = chance.randrange(3) if chance else 0
                cost = 4 * min(NEVER, self._cost(ones[row], hall)) + luck if row < len(ones) else 0
                matching.add_arc_with_cost(row, column, cost)
        if halls and matching.solve() != matching.OPTIMAL:
            return False
        chosen = {one: halls[matching.right_mate(row)] for row, one in enumerate(ones)}
        if any(self._cost(one, hall) >= NEVER for one, hall in chosen.items()):
            return False
        for one, hall in chosen.items():
            self._move(one, hall)
        return True
