"""Events told one block after another: the title of each stands above its day and its hours, beside which its room may stand."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.whole.rooms_below import is_plain_title

_LEAST, _MOST = 2, 0.8


def with_titles_of_blocks(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries with such titles below their day and beside their hours, where nearly all days of a paper stand so.

    What would be a title below the hours, the last of all above all, tells the contrary: then days stand above their titles.
    """
    days = [place for place in range(1, len(entries) - 1) if _is_day(entries[place]) and _holds(entries[place + 1], names)]
    blocks = [place for place in days if is_plain_title(entries[place - 1], names)]
    others = sum(_has_title_below(entries, place + 2, names) for place in blocks)
    few = len(blocks) < max(_LEAST, _MOST * len(days))
    if few or 2 * others >= len(blocks) or any(_is_row(each, names) for each in entries[blocks[-1] + 2 : blocks[-1] + 3]):
        return list(entries)
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        if place - 1 in blocks or place + 1 in blocks:
            continue
        kept.append(entry)
        if place in blocks:
            kept.append(_held(entries[place - 1], entries[place + 1]))
    return kept


def _is_day(entry: Entry | Columns) -> bool:
    if not isinstance(entry, Entry) or entry.head.day is None or entry.head.day.is_range:
        return False
    return not (entry.text or entry.cells or entry.clock or entry.head.part)


def _holds(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line is hours with an end, and a room or nothing."""
    if not isinstance(entry, Entry) or entry.clock is None or entry.clock.end is None or entry.cells or entry.head.label:
        return False
    return not entry.text or is_room(entry.text, names.words)


def _has_title_below(entries: Sequence[Entry | Columns], place: int, names: Names) -> bool:
    """Tell whether a title stands at a place that is not that of the next block."""
    if place >= len(entries) or not _is_row(entries[place], names):
        return False
    return place + 1 >= len(entries) or not _is_day(entries[place + 1])


def _is_row(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line may be what is held at the hours above it: a title, or an item of the agenda with its number."""
    numbered = isinstance(entry, Entry) and entry.head.label is not None and not entry.clock
    return numbered or is_plain_title(entry, names)


def _held(title: Entry | Columns, hours: Entry | Columns) -> Entry | Columns:
    """Return a title with the hours below it, and the room beside these."""
    if isinstance(title, Columns) or isinstance(hours, Columns):
        return title
    row = attrs.evolve(title.row, sources=(*title.row.sources, *hours.row.sources))
    head = attrs.evolve(title.head, clock=hours.clock)
    return attrs.evolve(title, head=head, row=row, behind=True, room=title.room or hours.text, sure=True)
