"""Hours of a clock with twelve hours: those that fall back below the forenoon are of the afternoon."""

import datetime
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns

_EARLY, _FORENOON = 7, 10
"""Hours before which nobody meets, and from which on a programme goes on after noon."""
_NIGHT = range(1, 6)
_PLAIN = re.compile(r"(?<![\d.:])[1-5]\s?[.:]\s?[0-5]\d(?![\d.:])(?!\s?(?:[aA]\.?\s?[mM]|h\b|hrs|Uhr))")
"""An hour of the night as a clock with twelve hours has it: without a nought before it or a mark behind."""


def settled_halves(entries: Sequence[Entry | Columns], found: Found) -> list[Entry | Columns]:
    """Return entries in which hours such as 2:30 below rows of the forenoon are those of the afternoon.

    So are those that begin a day in the middle of the night, where nothing says that they do.
    """
    settled: list[Entry | Columns] = []
    latest = datetime.time()
    for entry in entries:
        kept = entry
        if isinstance(entry, Entry):
            latest = datetime.time() if entry.head.day else latest
            start = entry.clock.start if entry.clock else None
            begins = latest == datetime.time() and start and start.hour in _NIGHT and _PLAIN.search(entry.row.text)
            if start and start.hour < _EARLY and (latest.hour >= _FORENOON or begins):
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
        told = f"stands below {latest:%H:%M}" if latest != datetime.time() else "begins a day"
        found.doubt(f"{clock.start:%H:%M} {told}, and is taken as {start:%H:%M}", entry.row.origin)
    return attrs.evolve(entry, head=attrs.evolve(entry.head, clock=attrs.evolve(clock, start=start, end=end)))
