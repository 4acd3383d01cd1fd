"""Activities of which nothing that is asked tells one from another: the search counts them instead of trying each."""

from collections.abc import Iterable

import attrs

from ccmagenda.planner._timetable.problem import Apart, Barred, Kept, Misplaced, Ordered, Problem, Rivals

Mark = tuple[object, ...]


@attrs.frozen
class Kind:
    """Interchangeable activities, in order."""

    members: tuple[int, ...]

    @property
    def number(self) -> int:
        """Return how many they are."""
        return len(self.members)


def kinds_of(problem: Problem, among: Iterable[int]) -> tuple[Kind, ...]:
    """Return some of the activities by kind, each kind where its first activity stands."""
    among = tuple(among)
    marks: dict[int, list[Mark]] = {number: [] for number in among}
    for number, condition in enumerate(problem.conditions):
        for activity, mark in _marks(number, condition):
            if activity in marks:
                marks[activity].append(mark)
    found: dict[tuple[object, ...], list[int]] = {}
    for activity in among:
        found.setdefault((problem.activities[activity], frozenset(marks[activity])), []).append(activity)
    return tuple(Kind(tuple(members)) for members in found.values())


def _marks(number: int, condition: object) -> Iterable[tuple[int, Mark]]:
    """Yield what a condition says of each activity that it names; what is said of one alone does not tell by its number."""
    if isinstance(condition, Misplaced):
        yield condition.activity, (condition.openings, condition.halls, condition.price, condition.why)
    elif isinstance(condition, Kept):
        yield condition.activity, (number,)
    elif isinstance(condition, Ordered):
        yield condition.first, (number, condition.first)
        yield condition.then, (number, condition.then)
    elif isinstance(condition, Barred):
        yield from ((activity, (number, activity)) for activity, _ in condition.entries)
    elif isinstance(condition, Rivals):
        yield from ((activity, (number, "first")) for activity in condition.first)
        yield from ((activity, (number, "second")) for activity in condition.second)
    elif isinstance(condition, Apart) and condition.price:
        yield from ((activity, (number, activity)) for activity in condition.activities)
    else:
        yield from ((activity, (number,)) for activity in getattr(condition, "activities", ()))
