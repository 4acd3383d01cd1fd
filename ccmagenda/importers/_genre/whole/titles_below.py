"""Rows that hold who speaks beside the hours, and the title on the line below: "10:00 Ana Ruiz, GICHD", "What clouds bring"."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note, is_room, kind_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns

_LEAST, _TITLE, _LONGEST = 2, 3, 30


def with_titles_below(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries with such titles in quotation marks, as other papers set what somebody speaks on.

    Each row of somebody alone has one line below it and no more, which says nothing of a person, a room or a pause.
    """
    people = [place for place, entry in enumerate(entries) if _is_somebody_alone(entry, names)]
    titled = {place + 1 for place in people if _has_title_below(entries, place, names)}
    if len(titled) < _LEAST or len(titled) < len(people):
        return list(entries)
    return [_quoted(entry) if place in titled else entry for place, entry in enumerate(entries)]


def _is_somebody_alone(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a row with hours is somebody and nothing else."""
    if not isinstance(entry, Entry) or entry.clock is None or entry.cells or entry.head.label:
        return False
    return bool(entry.text) and (names.is_person(entry.text) or (names.is_somebody(entry.text) and names.is_named(entry.text)))


def _has_title_below(entries: Sequence[Entry | Columns], place: int, names: Names) -> bool:
    """Tell whether one line that may be a title stands between a row and the next."""
    below, behind = (entries[at] if at < len(entries) else None for at in (place + 1, place + 2))
    if not isinstance(below, Entry) or not (behind is None or (isinstance(behind, Entry) and behind.head.structural)):
        return False
    plain = below.head.empty and not (below.cells or below.row.bullet) and _TITLE <= len(below.text.split()) <= _LONGEST
    return plain and not _says_of_somebody(below.text, names) and not _is_something(below.text, names)


def _says_of_somebody(text: str, names: Names) -> bool:
    person = names.is_somebody(text) or names.is_named(text) or role_line(text, names) is not None
    return person or names.tells_office(text) or names.is_office(text) or names.is_body(text) or names.is_state(text)


def _is_something(text: str, names: Names) -> bool:
    """Tell whether a line is a pause, a room or a sentence."""
    return bool(kind_of(text, names.words)) or is_room(text, names.words) or is_note(text, 1, names.words) or text.endswith(":")


def _quoted(entry: Entry | Columns) -> Entry | Columns:
    if not isinstance(entry, Entry) or entry.text[:1] in '“"«„‘':
        return entry
    return attrs.evolve(entry, text=f"“{entry.text}”")
