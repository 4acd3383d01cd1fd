"""Hours of a clock with twelve hours: those that fall back below the forenoon are of the afternoon."""

import datetime
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns

_EARLY, _FORENOON = 7, 10
"""Hours before which nobody meets, and from which on a programme goes on after noon."""


def settled_halves(entries: Sequence[Entry | Columns], found: Found) -> list[Entry | Columns]:
    """Return entries in which hours such as 2:30 below rows of the forenoon are those of the afternoon."""
    settled: list[Entry | Columns] = []
    latest = datetime.time()
    for entry in entries:
        kept = entry
        if isinstance(entry, Entry):
            latest = datetime.time() if entry.head.day else latest
            start = entry.clock.start if entry.clock else None
            if start and start.hour < _EARLY and latest.hour >= _FORENOON:
                kept = _after_noon(entry, latest, found)
            clock = kept.clock if isinstance(kept, Entry) else None
            latest = max(latest, clock.start) if clock and clock.start else latest
        settled.append(kept)
    return settled


def _after_noon(entry: Entry, latest: datetime.time, found: Found) -> Entry:
    clock = entry.clock
    if clock is None or clock.start is None:
        return entry
    start, end = (time.replace(hour=time.hour + 12) if time and time.hour < 12 else time for time in (clock.start, clock.end))
    if not entry.shared:
        found.doubt(f"{clock.start:%H:%M} stands below {latest:%H:%M}, and is taken as {start:%H:%M}", entry.row.origin)
    return attrs.evolve(entry, head=attrs.evolve(entry.head, clock=attrs.evolve(clock, start=start, end=end)))
