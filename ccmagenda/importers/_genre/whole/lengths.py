"""Lengths behind titles that only say again what their hours say: "10:00 10:15 Opening 15m", "1h 45m"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.times.clocks import Clock

_HOURS = r"(?:(?P<h>\d)\s?(?:h|hrs?|hours?|std|ч)\.?)?"
_MINUTES = r"(?:(?P<m>\d{1,3})\s?(?:m|min|mins|minutes|minutos|мин|['’′])\.?)?"
_LENGTH = re.compile(rf"^(?P<title>.*?\S)\s+[(\[]?{_HOURS}\s*{_MINUTES}[)\]]?$", re.IGNORECASE)
_LEAST = 2


def without_lengths(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries without the lengths behind their titles, where these are those of the hours beside or above them.

    A paper that tells the time to the next hours so, twice or more, has them behind all its titles.
    """
    clocks = [_clock(entries, place) for place in range(len(entries))]
    told = sum(_is_to_the_next(entries, place, clock) for place, clock in enumerate(clocks))
    return [_without_length(entry, clock, sure=told >= _LEAST) for entry, clock in zip(entries, clocks, strict=True)]


def _clock(entries: Sequence[Entry | Columns], place: int) -> Clock | None:
    """Return the hours beside a title, or alone on the line above it."""
    entry, above = entries[place], entries[place - 1] if place else None
    if not isinstance(entry, Entry):
        return None
    return entry.clock or (above.clock if isinstance(above, Entry) and not above.text else None)


def _is_to_the_next(entries: Sequence[Entry | Columns], place: int, clock: Clock | None) -> bool:
    """Tell whether the length behind a title without an end is the time to the next hours."""
    below = entries[place + 1] if place + 1 < len(entries) else None
    then = below.clock.start if isinstance(below, Entry) and below.clock else None
    if clock is None or clock.start is None or clock.end is not None or then is None:
        return False
    told = _told(entries[place])
    return told > 0 and told == attrs.evolve(clock, end=then).minutes


def _told(entry: Entry | Columns) -> int:
    found = _LENGTH.match(entry.text) if isinstance(entry, Entry) else None
    return 60 * int(found["h"] or 0) + int(found["m"] or 0) if found else 0


def _without_length(entry: Entry | Columns, clock: Clock | None, *, sure: bool) -> Entry | Columns:
    told = _told(entry)
    found = _LENGTH.match(entry.text) if isinstance(entry, Entry) else None
    if not isinstance(entry, Entry) or found is None or clock is None or not told:
        return entry
    return attrs.evolve(entry, text=found["title"]) if told == clock.minutes or (sure and clock.end is None) else entry
