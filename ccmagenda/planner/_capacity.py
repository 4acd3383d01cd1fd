"""How many minutes the rooms can take while the sittings last: of sittings at once, a room takes one."""

from bisect import bisect_right
from collections.abc import Iterable

from ccmagenda.planner._timetable import Opening, Problem


def capacity(problem: Problem) -> int:
    """Return how many minutes of activities there can be at most, each room holding one of two openings at a time."""
    taken = {hall for one in problem.activities if one.minutes for hall in one.halls or range(len(problem.halls))}
    total = 0
    for number in taken:
        there = [one for one in problem.openings if not one.halls or number in one.halls]
        total += sum(one.minutes for one in there) if problem.halls[number].anywhere else _one_at_a_time(there)
    return total


def one_each(problem: Problem) -> int:
    """Return how many minutes the openings have, each in one room."""
    return sum(one.minutes for one in problem.openings)


def _one_at_a_time(openings: Iterable[Opening]) -> int:
    """Return the most minutes of openings of which no two overlap."""
    ends, most = [float("-inf")], [0]
    for one in sorted(openings, key=lambda one: one.end):
        before = most[bisect_right(ends, one.start) - 1]
        ends.append(one.end)
        most.append(max(most[-1], before + one.minutes))
    return most[-1]
