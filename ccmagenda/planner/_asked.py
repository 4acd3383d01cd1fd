"""What is asked of the planner besides the programme itself."""

from collections.abc import Callable

import attrs

from ccmagenda.model import Programme

Told = Callable[[str], None]


@attrs.frozen(kw_only=True)
class Asked:
    """What is asked of the planner besides the programme: the state to stay near to, time, chance, other ways to show.

    ``freely`` lets sessions that stand in a sitting move for a rule with exceptions too, and not for a SHALL alone.
    ``hours`` gives the sessions of each sitting into which something is placed hours, one after the other.
    """

    before: Programme | None = None
    freely: bool = False
    hours: bool = False
    seconds: float = 30
    seed: int = 0
    ways: int = 2
