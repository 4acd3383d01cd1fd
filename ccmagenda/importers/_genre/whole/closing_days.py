"""Events told one block after another that their day and hours close: title, hosts, "on 30 August, 13:00-15:00", a link."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

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
    the same below most of them is of no block, and a leftover. Day, hours and room may be lines of their own as well.
    """
    given, entries = list(entries), list(_with_whole_whens(entries, names))
    whens = [place for place, entry in enumerate(entries) if _is_when(entry, names)]
    told = sum(isinstance(entry, Entry) and _tells_when(entry) for entry in entries)
    numbered = bool(whens) and all(_meeting_above(entries, *ends) is not None for ends in itertools.pairwise([-1, *whens]))
    if len(whens) < max(_LEAST - numbered, _MOST * told):
        return given
    below = _closing_lines(entries, whens)
    begun = [-1, *(place + 2 if place + 1 in below else place + 1 for place in whens)]
    closed = not any(is_plain_title(entry, names) for entry in entries[begun.pop() :])
    titles = [_title_above(entries, begin, end, names) for begin, end in zip(begun, whens, strict=True)]
    if not closed or any(title is None for title in titles) or (whens[0] - (titles[0] or 0) > _FAR and not numbered):
        return given
    due = dict(zip((title for title in titles if title is not None), whens, strict=True))
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        if place in below:
            found.leave(entry.row)
        elif place in due:
            kept += opened(entry, entries[due[place]])
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

    Nobody knows where the first block begins: its title is the last above those who are said to hold it. A meeting with
    its number is the title of what stands below it.
    """
    meeting = _meeting_above(entries, begin - 1, end)
    if meeting is not None:
        return meeting
    if begin < 0:
        return next((place for place in range(end - 1, -1, -1) if is_plain_title(entries[place], names)), None)
    said = [place for place in range(begin, end) if _may_be_a_title(entries[place], names)]
    return next((place for place in reversed(said) if entries[place].row.gap), said[0] if said else None)


def _meeting_above(entries: Sequence[Entry | Columns], before: int, end: int) -> int | None:
    """Return where the number of a meeting stands alone, the last between two places: "18th plenary meeting"."""
    said = (place for place in range(end - 1, before, -1) if _is_meeting(entries[place]))
    return next(said, None)


def _is_meeting(entry: Entry | Columns) -> bool:
    return isinstance(entry, Entry) and bool(entry.head.serial) and not (entry.head.day or entry.clock)


def _with_whole_whens(entries: Sequence[Entry | Columns], names: Names) -> Iterator[Entry | Columns]:
    """Yield entries in which a day, the hours below it and the room below these are one line, as others have them."""
    place = 0
    while place < len(entries):
        day, *below = entries[place : place + 3]
        said = _hours_and_room(below, names) if _is_day_alone(day) else []
        yield _whole(day, said) if said else day
        place += 1 + len(said)


def _hours_and_room(below: Sequence[Entry | Columns], names: Names) -> list[Entry]:
    """Return the hours right below a day, and the room below them, if there is one."""
    said = [entry for entry in below if isinstance(entry, Entry)]
    if not said or said[0] is not below[0] or not _is_hours_alone(said[0]):
        return []
    room = said[1] if len(said) > 1 else None
    beside = room is not None and not room.head.structural and not room.cells and is_room(room.text, names.words)
    return said[: 1 + beside]


def _whole(day: Entry | Columns, said: Sequence[Entry]) -> Entry | Columns:
    """Return a day with its hours, and the room for its text."""
    if isinstance(day, Columns):
        return day
    sources = tuple(at for each in (day, *said) for at in each.row.sources)
    head = attrs.evolve(day.head, clock=said[0].clock)
    return attrs.evolve(day, head=head, text=said[-1].text, row=attrs.evolve(day.row, sources=sources))


def _is_day_alone(entry: Entry | Columns) -> bool:
    if not isinstance(entry, Entry) or entry.head.day is None or entry.head.day.is_range:
        return False
    return not (entry.text or entry.cells or entry.clock or entry.head.part or entry.head.serial or entry.head.label)


def _is_hours_alone(entry: Entry) -> bool:
    if entry.clock is None or entry.clock.start is None or entry.clock.end is None:
        return False
    return not (entry.text or entry.cells or entry.head.day or entry.head.part or entry.head.serial or entry.head.label)


def _may_be_a_title(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line may be a title, if a question mark or those who hold it make it look like something else."""
    if not isinstance(entry, Entry) or entry.head.structural or entry.cells or entry.text[:1].islower():
        return False
    return bool(entry.text) and role_line(entry.text, names) is None


def opened(title: Entry | Columns, when: Entry | Columns) -> list[Entry | Columns]:
    """Return the day of a block, and below it the title with the hours and the room beside these."""
    if isinstance(title, Columns) or isinstance(when, Columns):
        return [when, title]
    day = attrs.evolve(when, head=attrs.evolve(when.head, clock=None), text="")
    head = attrs.evolve(title.head, clock=when.clock)
    return [day, attrs.evolve(title, head=head, behind=True, room=title.room or when.text, sure=True)]
