"""The one stop-watch of the search: how much of the time that a caller gives is left."""

from time import monotonic

import attrs


@attrs.frozen
class Watch:
    """A stretch of seconds that began when the watch was made."""

    seconds: float
    began: float = attrs.field(factory=monotonic)

    @property
    def left(self) -> float:
        """Return how many seconds are left, never less than none."""
        return max(0.0, self.seconds - self.spent)

    @property
    def spent(self) -> float:
        """Return how many seconds have gone by."""
        return monotonic() - self.began

    def part(self, share: float, least: float = 0.0) -> float:
        """Return a share of what is left, or at least some seconds as far as they are left."""
        return min(self.left, max(self.left * share, least))
