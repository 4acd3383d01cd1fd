"""Sessions that are rows among others: "10:15 First plenary session", between "9:30 Arrival" and "13:15 Group photo"."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns

_LEAST = 3


def with_sessions_as_rows(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return entries in which a counted session at a beginning is a title, where most beginnings around are those of plain rows.

    What has an end, or rows without hours below it, is a sitting that others lie in.
    """
    timed = [entry for entry in entries if isinstance(entry, Entry) and entry.clock]
    counted = {id(entry) for entry, below in _pairs(entries) if _is_session(entry) and _is_over(below)}
    plain = sum(not entry.head.serial and bool(entry.text) for entry in timed)
    if not counted or plain < _LEAST or plain <= len(timed) - plain or len(counted) < sum(_is_session(each) for each in timed):
        return list(entries)
    return [_as_row(entry) if isinstance(entry, Entry) and id(entry) in counted else entry for entry in entries]


def _pairs(entries: Sequence[Entry | Columns]) -> list[tuple[Entry, Entry | Columns | None]]:
    """Return each line with the one below it."""
    behind = [*entries[1:], None][: len(entries)]
    return [(entry, below) for entry, below in zip(entries, behind, strict=True) if isinstance(entry, Entry)]


def _is_session(entry: Entry) -> bool:
    """Tell whether a line is a beginning and a counted session, and nothing more."""
    clock = entry.clock
    alone = clock is not None and clock.end is None and not (entry.text or entry.cells or entry.head.day or entry.head.part)
    return alone and bool(entry.head.serial)


def _is_over(below: Entry | Columns | None) -> bool:
    """Tell whether the next row, the next day or the end of the paper follows."""
    return below is None or (isinstance(below, Entry) and bool(below.clock or below.head.day))


def _as_row(entry: Entry) -> Entry:
    title = entry.head.serial
    return attrs.evolve(entry, head=attrs.evolve(entry.head, serial="", text=title), text=title, sure=True)
