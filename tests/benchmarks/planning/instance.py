"""A public instance as our problem, beside a scorer of its own kind that knows nothing of ours."""

from collections.abc import Callable, Sequence

import attrs

from ccmagenda.planner._timetable import Problem

Place = tuple[int, int] | None


@attrs.frozen(kw_only=True)
class Worth:
    """What a timetable is worth in an instance's own terms: broken hard rules, and the penalty (less is better)."""

    hard: int
    penalty: int
    parts: tuple[tuple[str, int], ...] = ()


@attrs.frozen(kw_only=True)
class Instance:
    """An instance: its name, our problem, its own scorer, and the best value known (None: none is)."""

    name: str
    problem: Problem
    worth: Callable[[Sequence[Place]], Worth]
    goal: int | None = None
    best: int | None = None
    peer: Callable[[float, int], "Peer"] | None = None


@attrs.frozen(kw_only=True)
class Peer:
    """What another planner made of an instance, in the instance's own terms."""

    name: str
    places: tuple[Place, ...] = ()
    penalty: int | None = None
    bound: int | None = None
    feasible: float | None = None
    last: float | None = None
    ended: float = 0.0
