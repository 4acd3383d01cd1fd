"""Lines that come again through a paper and are no rows: the series that all are of, the beginning above its own hours."""

from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words

_LEAST, _TIMES = 3, 3


def without_repeated_heads(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Return entries without a line that comes again right below hours, above the title of each row, which is of that track."""
    kept = list(entries)
    for _ in range(_TIMES):
        below = [place + 1 for place, entry in enumerate(kept[:-2]) if _is_hours(entry)]
        counts = Counter(_text(kept[place]) for place in below if _is_above_a_title(kept, place, words))
        text, count = max(counts.items(), key=lambda pair: pair[1], default=("", 0))
        if count < _LEAST or count < sum(_text(kept[place]) == text for place in below) or 2 * count < len(below):
            break
        series = {place for place in below if _text(kept[place]) == text}
        for place in series:
            found.leave(kept[place].row)
        kept = [
            _of_series(entry, text) if place - 1 in series else entry for place, entry in enumerate(kept) if place not in series
        ]
    return kept


def without_repeated_starts(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries without the beginning that stands alone above hours which begin so, as web pages set it beside the row."""
    again = {place for place in range(len(entries) - 1) if _begin_alike(entries[place], entries[place + 1])}
    if len(again) < _LEAST:
        return list(entries)
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        if place not in again or not isinstance(entry, Entry):
            kept.append(entry)
        elif entry.head.day:
            kept.append(attrs.evolve(entry, head=attrs.evolve(entry.head, clock=None)))
    return kept


def _begin_alike(one: Entry | Columns, other: Entry | Columns) -> bool:
    """Tell whether a beginning stands alone, and right below it hours that begin with it and have an end."""
    if not (isinstance(one, Entry) and isinstance(other, Entry) and _is_hours(one) and one.clock and other.clock):
        return False
    plain = one.clock.end is None and other.clock.end is not None and not other.head.day
    return plain and one.clock.start == other.clock.start


def _of_series(entry: Entry | Columns, text: str) -> Entry | Columns:
    return attrs.evolve(entry, track=entry.track or text) if isinstance(entry, Entry) else entry


def _text(entry: Entry | Columns) -> str:
    return entry.text if isinstance(entry, Entry) else ""


def _is_hours(entry: Entry | Columns) -> bool:
    """Tell whether hours stand alone on their line."""
    alone = isinstance(entry, Entry) and entry.clock is not None and entry.clock.start is not None
    return alone and isinstance(entry, Entry) and not (entry.text or entry.cells or entry.head.label or entry.head.serial)


def _is_above_a_title(entries: Sequence[Entry | Columns], place: int, words: Words) -> bool:
    """Tell whether a plain line has another below it that can be its title."""
    entry = entries[place]
    numbered = isinstance(entry, Entry) and entry.head.label is not None
    return not numbered and _is_plain(entry, words) and _is_plain(entries[place + 1], words)


def _is_plain(entry: Entry | Columns, words: Words) -> bool:
    plain = isinstance(entry, Entry) and bool(entry.text) and not (entry.head.structural or entry.head.serial or entry.cells)
    return plain and isinstance(entry, Entry) and not kind_of(entry.text, words)
