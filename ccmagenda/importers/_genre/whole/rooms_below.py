"""Titles above the room and the hours of what they name: "Bureau", below it "Room 6 – 9:00-10:00", in one line or two."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note, is_room, kind_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns

_SURE, _SHORT, _LEAST = 0.8, 3, 2
_PAUSES = frozenset({"lunch", "break", "registration", "reception"})


def with_rooms(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Put a title beside the hours and the room that stand below it, where a paper prints nearly all of them so.

    Where rooms stand beside most hours, one that no word tells is a room as well.
    """
    known = {place: length for place in range(len(entries)) if (length := _length(entries, place, names))}
    alike = {place: 1 for place, entry in enumerate(entries) if place not in known and _is_like_one(entry)}
    held = known | (alike if len(known) >= max(_LEAST, len(alike)) else {})
    bare = {place: 1 for place in range(1, len(entries)) if _is_pause_above(entries, place, names)}
    held |= bare if len(known) >= max(_LEAST, len(bare)) else {}
    above = {place for place in held if place and is_plain_title(entries[place - 1], names)}
    below = [place for place in above if _is_title_at(entries, place + held[place], names)]
    hours = sum(_is_hours(entry) for entry in entries) + sum(length == 1 for place, length in held.items() if place not in bare)
    opened = any(place > 1 and _opens_a_day(entries[place - 2]) for place in above)
    if not above or len(above) < _SURE * hours or (len(below) == len(above) and not opened):
        return list(entries)
    kept: list[Entry | Columns] = []
    place = 0
    while place < len(entries):
        taken = held.get(place, 0) if place in above else 0
        if taken:
            kept[-1] = _held(kept[-1], entries[place : place + taken])
        else:
            kept.append(entries[place])
        place += taken or 1
    return kept


def is_plain_title(entry: Entry | Columns | None, names: Names) -> bool:
    """Tell whether a line is a title alone: it has no hours, and is neither said of one nor somebody."""
    if not isinstance(entry, Entry) or entry.head.structural or not entry.text or entry.cells:
        return False
    if is_note(entry.text, entry.row.lines, names.words, bullet=entry.row.bullet):
        return False
    return role_line(entry.text, names) is None and not names.is_person(entry.text)


def _is_title_at(entries: Sequence[Entry | Columns], place: int, names: Names) -> bool:
    return place < len(entries) and is_plain_title(entries[place], names)


def _opens_a_day(entry: Entry | Columns) -> bool:
    return isinstance(entry, Entry) and entry.head.day is not None and not entry.text


def _length(entries: Sequence[Entry | Columns], place: int, names: Names) -> int:
    """Return of how many lines hours with a room consist that begin at a place, or 0."""
    entry, below = entries[place], entries[place + 1] if place + 1 < len(entries) else None
    if not isinstance(entry, Entry) or entry.head.day or entry.head.serial or entry.cells or not is_room(entry.text, names.words):
        return 0
    return 1 if entry.clock else 2 if _is_hours(below) and not entry.head.structural else 0


def _is_like_one(entry: Entry | Columns) -> bool:
    """Tell whether short words stand before hours, as a room does."""
    if not isinstance(entry, Entry) or entry.head.day or entry.cells or entry.clock is None:
        return False
    return entry.behind and entry.clock.end is not None and 0 < len(entry.text.split()) <= _SHORT


def _is_hours(entry: Entry | Columns | None) -> bool:
    if not isinstance(entry, Entry) or entry.clock is None or entry.clock.start is None:
        return False
    return not (entry.text or entry.cells or entry.head.day or entry.head.part or entry.head.serial or entry.head.label)


def _is_pause_above(entries: Sequence[Entry | Columns], place: int, names: Names) -> bool:
    """Tell whether hours without a room stand below a pause, which needs none: "Lunch", below it "12:30-14:00"."""
    above, entry = entries[place - 1], entries[place]
    if place + 1 < len(entries) and kind_of(entries[place + 1].row.text, names.words) in _PAUSES:
        return False
    return _is_hours(entry) and is_plain_title(above, names) and kind_of(above.row.text, names.words) in _PAUSES


def _held(title: Entry | Columns, lines: Sequence[Entry | Columns]) -> Entry | Columns:
    """Return a title with the hours below it, and the room beside these."""
    said = [line for line in lines if isinstance(line, Entry)]
    if isinstance(title, Columns):
        return title
    row = attrs.evolve(title.row, sources=(*title.row.sources, *(place for line in said for place in line.row.sources)))
    clock = next((line.clock for line in said if line.clock), None)
    room = next((line.text for line in said if line.text), "")
    return attrs.evolve(title, head=attrs.evolve(title.head, clock=clock), row=row, behind=True, room=room)
