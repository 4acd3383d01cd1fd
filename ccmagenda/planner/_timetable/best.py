"""The best placement so far, and what is known of the bound."""

from collections.abc import Callable

import attrs

from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.problem import Ended, Placement
from ccmagenda.planner._timetable.running import Places
from ccmagenda.planner._timetable.scoring import Score, score


@attrs.define
class Best:
    """The best placement so far, and what is known of the bound."""

    ground: Ground
    told: Callable[[Places], None] | None = None
    start: Places | None = None
    places: Places | None = None
    costs: tuple[int, ...] = ()
    bounds: tuple[int, ...] = ()

    def offer(self, places: Places) -> bool:
        """Take a placement if it is valid and better; tell whether it was."""
        judged: Score = score(self.ground.problem, places, self.ground)
        if not judged.valid or (self.places is not None and judged.costs >= self.costs):
            return False
        self.places, self.costs = places, judged.costs
        if self.told:
            self.told(places)
        return True

    @property
    def nearest(self) -> Places | None:
        """Return the best placement, or what the search was to begin from, though that keeps not everything."""
        return self.places or self.start

    def placement(self, *, stopped: bool = False) -> Placement | Ended:
        """Return the best placement with its bounds."""
        if self.places is None:
            return Ended(stopped=stopped)
        bounds = (*self.bounds, *([0] * len(self.costs)))[: len(self.costs)]
        least = tuple(min(bound, cost) for bound, cost in zip(bounds, self.costs, strict=True))
        return Placement(places=self.places, costs=self.costs, bounds=least, optimal=least == self.costs, stopped=stopped)
