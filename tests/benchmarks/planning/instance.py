"""A public instance as our problem, beside a scorer of its own kind that knows nothing of ours."""

from collections.abc import Callable, Sequence

import attrs

from ccmagenda.planner._timetable import Problem

Place = tuple[int, int] | None


@attrs.frozen(kw_only=True)
class Worth:
    """What a timetable is worth in an instance's own terms: broken hard rules, and the penalty (less is better).

    ``leveled``: its parts are levels, nothing of a later one outweighing the least of an earlier one.
    """

    hard: int
    penalty: int
    parts: tuple[tuple[str, int], ...] = ()
    leveled: bool = False

    def __str__(self) -> str:
        """Tell the penalty; what is broken before it; or, where the parts are levels, what is broken and each level."""
        if self.leveled:
            return "/".join(str(number) for number in (self.hard, *(cost for _, cost in self.parts)))
        return f"broken: {self.hard}" if self.hard else str(self.penalty)


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
    mebibytes: int | None = None
    absent: str = ""
