"""The one stop-watch of the search: how much of the time that a caller gives is left.

A search by one worker counts its time in the solver's own steps, which are the same on every machine, and only a slow
machine stops it by the clock: so the same seed gives the same answer where the time runs out, too.
"""

from time import monotonic

import attrs

STEPS = 0.33  # machines take half as many again, or twice as many, in a second


@attrs.frozen
class Watch:
    """A stretch of seconds that began when the watch was made.

    With ``steps``, what is left is counted by the steps that were taken, ``STEPS`` of which are reckoned a second.
    """

    seconds: float
    began: float = attrs.field(factory=monotonic)
    steps: list[float] | None = None

    @property
    def left(self) -> float:
        """Return how many seconds are left, never less than none."""
        spent = self.spent if self.steps is None else sum(self.steps) / STEPS
        return max(0.0, self.seconds - spent)

    @property
    def by_the_clock(self) -> float:
        """Return how many seconds are left by the clock, never less than none."""
        return max(0.0, self.seconds - self.spent)

    @property
    def spent(self) -> float:
        """Return how many seconds have gone by."""
        return monotonic() - self.began

    def part(self, share: float, least: float = 0.0) -> float:
        """Return a share of what is left, or at least some seconds as far as they are left."""
        return min(self.left, max(self.left * share, least))
