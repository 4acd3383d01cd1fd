"""Sittings of one day whose rows overlap: they are one, which a paper tells out of order or body by body."""

import datetime
from collections.abc import Sequence

from ccmagenda.importers._genre.tree.benches import APART
from ccmagenda.importers._genre.tree.drafts import Bench

_THROUGH = 270
"""Minutes of a row that lasts through several sittings, and overlaps them without being of one."""


def merged(benches: Sequence[Bench]) -> list[Bench]:
    """Return sittings of a day in which those whose rows overlap are one; bands and events of their own stay as they are."""
    kept: list[Bench] = []
    for bench in benches:
        twin = next((other for other in kept if _overlap(other, bench)), None)
        if twin is None:
            kept.append(bench)
        else:
            twin.items += bench.items
            twin.end = max((end for end in (twin.end, bench.end) if end), default=None)
    return kept


def _overlap(one: Bench, other: Bench) -> bool:
    """Tell whether both take their hours from their rows, and some of these lie within those of the other."""
    if one.band or other.band or one.body != other.body or (one.name and other.name and one.name != other.name):
        return False
    first, second = _reach(one), _reach(other)
    return first is not None and second is not None and first[0] < second[1] and second[0] < first[1]


def _reach(bench: Bench) -> tuple[datetime.time, datetime.time] | None:
    """Return from when to when the rows of a sitting last; None where it is apart, or holds only what lasts through others."""
    timed = [item for item in bench.items if item.start and not item.lasts]
    if any(item.kind in APART for item in timed):
        return None
    through = all(item.clock is not None and item.clock.minutes >= _THROUGH for item in timed)
    starts = [item.start for item in timed if item.start and not through]
    ends = [item.end for item in timed if item.end and not through]
    return (min(starts), max(ends)) if starts and ends else None
