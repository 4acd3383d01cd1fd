"""Lengths behind titles that only say again what their hours say: "10:00 10:15 Opening 15m", "1h 45m"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.clocks import Clock
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.tables import Columns

_HOURS = r"(?:(?P<h>\d)\s?(?:h|hrs?|hours?|std|ч)\.?)?"
_MINUTES = r"(?:(?P<m>\d{1,3})\s?(?:m|min|mins|minutes|minutos|мин|['’′])\.?)?"
_LENGTH = re.compile(rf"^(?P<title>.*?\S)\s+[(\[]?{_HOURS}\s*{_MINUTES}[)\]]?$", re.IGNORECASE)


def without_lengths(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries without the lengths behind their titles, where these are those of the hours beside or above them."""
    kept: list[Entry | Columns] = []
    above: Clock | None = None
    for entry in entries:
        if isinstance(entry, Entry):
            clock = entry.clock or above
            above = entry.clock if not entry.text else None
            kept.append(_without_length(entry, clock) if clock else entry)
        else:
            kept.append(entry)
    return kept


def _without_length(entry: Entry, clock: Clock) -> Entry:
    found = _LENGTH.match(entry.text)
    told = 60 * int(found["h"] or 0) + int(found["m"] or 0) if found else 0
    return attrs.evolve(entry, text=found["title"]) if found and told and told == clock.minutes else entry
