"""Events told one block after another that their day and hours close: title, hosts, "on 30 August, 13:00-15:00", a link."""

from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.whole.rooms_below import is_plain_title

_LEAST, _MOST, _SAME, _LONGEST = 3, 0.8, 0.6, 8
_FAR = 3
"""Lines between the first title and its day; those who hold an event take no more."""


def with_days_before_blocks(entries: Sequence[Entry | Columns], names: Names, found: Found) -> list[Entry | Columns]:
    """Return entries with such days above their blocks and the hours beside the titles.

    Nearly all days and hours of the paper stand so, a title between every two of them, and none below the last. What is
    the same below most of them is of no block, and a leftover.
    """
    whens = [place for place, entry in enumerate(entries) if _is_when(entry, names)]
    told = sum(isinstance(entry, Entry) and _tells_when(entry) for entry in entries)
    if len(whens) < max(_LEAST, _MOST * told):
        return list(entries)
    below = _closing_lines(entries, whens)
    begun = [-1, *(place + 2 if place + 1 in below else place + 1 for place in whens)]
    closed = not any(is_plain_title(entry, names) for entry in entries[begun.pop() :])
    titles = [_title_above(entries, begin, end, names) for begin, end in zip(begun, whens, strict=True)]
    if not closed or any(title is None for title in titles) or whens[0] - (titles[0] or 0) > _FAR:
        return list(entries)
    due = dict(zip((title for title in titles if title is not None), whens, strict=True))
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        if place in below:
            found.leave(entry.row)
        elif place in due:
            kept += _opened(entry, entries[due[place]])
        elif place not in whens:
            kept.append(entry)
    return kept


def _tells_when(entry: Entry) -> bool:
    """Tell whether a line tells a day or hours of the programme, and not the days of the whole meeting."""
    return entry.clock is not None or (entry.head.day is not None and not entry.head.day.is_range and not entry.text)


def _is_when(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line is a day with hours, beside which a room may stand, and nothing else."""
    if not isinstance(entry, Entry) or entry.head.day is None or entry.clock is None or entry.cells or entry.head.label:
        return False
    plain = not entry.head.day.is_range and bool(entry.head.day.month) and not entry.day_title
    return plain and (not entry.text or is_room(entry.text, names.words))


def _closing_lines(entries: Sequence[Entry | Columns], whens: Sequence[int]) -> set[int]:
    """Return the lines right below the days, where most of them are in the same words: "Read more", "Register here"."""
    below = [place + 1 for place in whens if place + 1 < len(entries) and place + 1 not in whens]
    said = Counter(entries[place].row.text for place in below)
    most = max(said.values(), default=0)
    short = all(len(entries[place].row.text.split()) <= _LONGEST for place in below)
    return set(below) if short and most >= _LEAST and most >= _SAME * len(whens) else set()


def _title_above(entries: Sequence[Entry | Columns], begin: int, end: int, names: Names) -> int | None:
    """Return where the title of a block stands: in its first line, behind a gap if blocks have one before them.

    Nobody knows where the first block begins: its title is the last above those who are said to hold it.
    """
    if begin < 0:
        return next((place for place in range(end - 1, -1, -1) if is_plain_title(entries[place], names)), None)
    said = [place for place in range(begin, end) if _may_be_a_title(entries[place], names)]
    return next((place for place in reversed(said) if entries[place].row.gap), said[0] if said else None)


def _may_be_a_title(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line may be a title, if a question mark or those who hold it make it look like something else."""
    if not isinstance(entry, Entry) or entry.head.structural or entry.cells or entry.text[:1].islower():
        return False
    return bool(entry.text) and role_line(entry.text, names) is None


def _opened(title: Entry | Columns, when: Entry | Columns) -> list[Entry | Columns]:
    """Return the day of a block, and below it the title with the hours and the room beside these."""
    if isinstance(title, Columns) or isinstance(when, Columns):
        return [when, title]
    day = attrs.evolve(when, head=attrs.evolve(when.head, clock=None), text="")
    head = attrs.evolve(title.head, clock=when.clock)
    return [day, attrs.evolve(title, head=head, behind=True, room=title.room or when.text, sure=True)]
