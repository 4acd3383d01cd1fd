"""Where each activity of a problem can be, and which openings run at once, follow one another or stand beside each other."""

from collections.abc import Iterable
from functools import cached_property
from itertools import combinations

import attrs

from ccmagenda.planner._timetable.problem import Ordered, Problem

Sites = dict[int, tuple[int, ...]]


@attrs.frozen(eq=False)
class Ground:
    """What a problem says of times and rooms, told once for the scorer and every model."""

    problem: Problem

    @cached_property
    def open_halls(self) -> tuple[tuple[int, ...], ...]:
        """Return the halls of each opening."""
        every = tuple(range(len(self.problem.halls)))
        return tuple(tuple(sorted(set(one.halls))) or every for one in self.problem.openings)

    @cached_property
    def sites(self) -> tuple[Sites, ...]:
        """Return for each activity the openings in which it can begin, each with the halls."""
        seen: dict[tuple[object, ...], Sites] = {}
        for one in self.problem.activities:
            key = (one.minutes, one.span, one.openings, one.halls)
            if key not in seen:
                seen[key] = self._sites(*key)
        return tuple(seen[(one.minutes, one.span, one.openings, one.halls)] for one in self.problem.activities)

    def _sites(self, minutes: int, span: int, openings: tuple[int, ...], halls: tuple[int, ...]) -> Sites:
        found: Sites = {}
        for opening in sorted(set(openings)) or range(len(self.problem.openings)):
            there = [hall for hall in self.open_halls[opening] if not halls or hall in halls]
            able = tuple(hall for hall in there if self._takes(minutes, self.chain(opening, hall, span)))
            if able:
                found[opening] = able
        return found

    def _takes(self, minutes: int, chain: tuple[int, ...]) -> bool:
        return bool(chain) and all(self.problem.openings[one].minutes >= minutes for one in chain)

    @cached_property
    def _chains(self) -> dict[tuple[int, int, int], tuple[int, ...]]:
        return {}

    def chain(self, opening: int, hall: int, span: int) -> tuple[int, ...]:
        """Return the openings that an activity takes from its first one on; nothing where the day ends before it does."""
        key = (opening, hall, span)
        if key not in self._chains:
            chain: tuple[int, ...] = (opening,)
            while len(chain) < span and (after := self._after(chain[-1], hall)) is not None:
                chain += (after,)
            self._chains[key] = chain if len(chain) == span else ()
        return self._chains[key]

    def _after(self, opening: int, hall: int) -> int | None:
        here = self.problem.openings[opening]
        followers = self._starting.get((here.day, here.end), ())
        return next((one for one in followers if hall in self.open_halls[one]), None)

    @cached_property
    def _starting(self) -> dict[tuple[int, int], list[int]]:
        found: dict[tuple[int, int], list[int]] = {}
        for number, one in enumerate(self.problem.openings):
            found.setdefault((one.day, one.start), []).append(number)
        return found

    @cached_property
    def beside(self) -> tuple[tuple[int, ...], ...]:
        """Return for each opening those of its day that end where it begins or begin where it ends."""
        found: list[set[int]] = [set() for _ in self.problem.openings]
        for number, one in enumerate(self.problem.openings):
            for other in self._starting.get((one.day, one.end), ()):
                if other != number:
                    found[number].add(other)
                    found[other].add(number)
        return tuple(tuple(sorted(ones)) for ones in found)

    @cached_property
    def moments(self) -> tuple[tuple[int, ...], ...]:
        """Return the largest sets of openings that run at once; an opening that overlaps no other is a set of its own."""
        openings = self.problem.openings
        order = sorted(range(len(openings)), key=lambda one: (openings[one].start, one))
        sets: list[frozenset[int]] = []
        running: list[int] = []
        for one in order:
            running = [other for other in running if openings[other].end > openings[one].start]
            running.append(one)
            sets.append(frozenset(running))
        largest = [one for one in sets if not any(one < other for other in sets)] if len(sets) < 400 else _largest(sets)
        return tuple(tuple(sorted(one)) for one in dict.fromkeys(largest))

    @cached_property
    def overlaps(self) -> tuple[frozenset[int], ...]:
        """Return for each opening those that run at once with it, itself not among them."""
        found: list[set[int]] = [set() for _ in self.problem.openings]
        for moment in self.moments:
            for one in moment:
                found[one].update(moment)
        return tuple(frozenset(ones - {number}) for number, ones in enumerate(found))

    def near(self, hall: int) -> tuple[tuple[int, ...], ...]:
        """Return sets of openings of which a hall is used by one at most: those at once, or nearer than its turn-round."""
        room = self.problem.halls[hall]
        if room.anywhere:
            return ()
        there = [number for number, halls in enumerate(self.open_halls) if hall in halls]
        if not room.turn_round:
            moments = ([one for one in moment if one in there] for moment in self.moments if len(moment) > 1)
            return tuple(tuple(moment) for moment in moments if len(moment) > 1)
        return tuple(both for both in combinations(there, 2) if self.gap(*both) < room.turn_round)

    def gap(self, one: int, other: int) -> int:
        """Return how many minutes lie between two openings; fewer than none where they overlap."""
        here, there = self.problem.openings[one], self.problem.openings[other]
        return max(here.start, there.start) - min(here.end, there.end)

    def follows(self, condition: Ordered) -> bool:
        """Tell whether an order can be kept within one opening: not in a circle of orders, in which nobody is first.

        A circle of an order without a price is one of such orders only; what has a price gives way to them.
        """
        circles = self._circles if condition.price else self._hard_circles
        return not circles[condition.first] & circles[condition.then]

    @cached_property
    def _circles(self) -> tuple[frozenset[int], ...]:
        return _circles(self.problem, (one for one in self.problem.conditions if isinstance(one, Ordered)))

    @cached_property
    def _hard_circles(self) -> tuple[frozenset[int], ...]:
        hard = (one for one in self.problem.conditions if isinstance(one, Ordered) and one.price is None)
        return _circles(self.problem, hard)

    @cached_property
    def single(self) -> bool:
        """Tell whether no hall takes two activities in one opening, so that whatever shares an opening is in two halls."""
        widest = max((self.problem.openings[opening].minutes for sites in self.sites for opening in sites), default=0)
        return len(self.problem.activities) < 2 or sum(sorted(one.minutes for one in self.problem.activities)[:2]) > widest


def _largest(sets: list[frozenset[int]]) -> list[frozenset[int]]:
    """Return the sets that are no part of the next, which is enough where openings that begin together follow each other."""
    return [one for one, after in zip(sets, [*sets[1:], frozenset[int]()], strict=True) if not one < after]


def _circles(problem: Problem, orders: Iterable[Ordered]) -> tuple[frozenset[int], ...]:
    """Return for each activity the circle of order that it stands in, as the lowest activity of it: nothing, or one."""
    after: dict[int, set[int]] = {}
    for one in orders:
        after.setdefault(one.first, set()).add(one.then)
    reach = {start: _reached(after, start) for start in after}
    circle = {
        one: frozenset({min(other for other in ends if one in reach.get(other, ()))})
        for one, ends in reach.items()
        if one in ends
    }
    return tuple(circle.get(one, frozenset()) for one in range(len(problem.activities)))


def _reached(after: dict[int, set[int]], start: int) -> set[int]:
    seen: set[int] = set()
    waiting = [start]
    while waiting:
        for one in after.get(waiting.pop(), ()):
            if one not in seen:
                seen.add(one)
                waiting.append(one)
    return seen
