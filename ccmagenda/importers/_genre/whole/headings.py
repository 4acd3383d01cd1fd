"""Headings without hours among rows that have them: lines above what follows a pause, or with numbers that go on."""

from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note, is_room, kind_of, room_line
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.tables.columned import Columns

HEADING = "heading of rows"
_SAID = ("spoken", "discussions", "remark-lines")
_HEADS = ("columns", "sections", "documents", "paper")
_LEAST, _SHARE, _LONGEST, _MOST = 2, 2, 16, 4
_PAUSES = frozenset({"break", "lunch", "reception", "closing"})
_BEFORE = _PAUSES | {"registration"}


def with_headings_told(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which headings above rows with hours are told, where the whole paper shows that such lines are.

    Half of them at least stand behind a pause or open a day, or their numbers go on; none stands above a pause, which no
    heading does; and they are fewer than half of the rows, since each heads several.
    """
    rows = [place for place, entry in enumerate(entries) if _is_row(entry)]
    timed = [place for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.clock]
    above = [place - 1 for place in rows if place and _may_head(entries, place - 1, names)]
    over = [_text(entries[place + 1]) for place in above]
    if len(timed) > _MOST * (len(timed) - len(rows)) and not any(kind_of(text, names.words) in _PAUSES for text in over):
        numbered = len(above) >= _LEAST and _go_on(entries, above)
        behind = [place for place in above if _is_behind_a_pause(entries, place, names)]
        first = [place for place in above if place == 0 or _opens_a_day(entries[place - 1])]
        few = _SHARE * len(above) <= len(rows) and len(set(map(_text, map(entries.__getitem__, above)))) == len(above)
        sure = bool(behind) and _LEAST <= len(above) <= _SHARE * len({*behind, *first})
        if few and (numbered or sure):
            return [_told(entry) if place in above else entry for place, entry in enumerate(entries)]
    return list(entries)


def _told(entry: Entry | Columns) -> Entry | Columns:
    return attrs.evolve(entry, listed=HEADING) if isinstance(entry, Entry) else entry


def _text(entry: Entry | Columns) -> str:
    return entry.text if isinstance(entry, Entry) else ""


def _is_row(entry: Entry | Columns) -> bool:
    """Tell whether an entry has hours, its title beside them, and no number."""
    return isinstance(entry, Entry) and entry.clock is not None and bool(entry.text) and not entry.head.label


def _opens_a_day(entry: Entry | Columns) -> bool:
    """Tell whether an entry is a day and nothing more."""
    return isinstance(entry, Entry) and entry.head.day is not None and not (entry.clock or entry.text)


def _is_behind_a_pause(entries: Sequence[Entry | Columns], place: int, names: Names) -> bool:
    above = entries[place - 1] if place else None
    return above is not None and _is_row(above) and kind_of(_text(above), names.words) in _BEFORE


def _go_on(entries: Sequence[Entry | Columns], places: Sequence[int]) -> bool:
    """Tell whether all lines have numbers of the agenda, 1 the first, each following on the one before."""
    return list(_figures(entries, places)) == list(range(1, len(places) + 1))


def _figures(entries: Sequence[Entry | Columns], places: Sequence[int]) -> Iterator[int]:
    for place in places:
        entry = entries[place]
        label = entry.head.label if isinstance(entry, Entry) else None
        figure = label.parts[-1] if label is not None else None
        yield figure if isinstance(figure, int) else 0


def _may_head(entries: Sequence[Entry | Columns], place: int, names: Names) -> bool:
    """Tell whether a line can be a heading, and is the only such line between two rows."""
    return _is_plain_title(entries[place], names) and not (place and _is_plain_title(entries[place - 1], names))


def _is_plain_title(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line is plain and short, about nobody, no speech, no note and no place."""
    if not isinstance(entry, Entry) or not entry.text or entry.head.structural or entry.cells or entry.row.bullet or entry.listed:
        return False
    text, words = entry.text, names.words
    begun = text.lstrip("\"“«'‘( ")[:1].isupper()
    if not begun or len(text.split()) > _LONGEST or text.endswith((".", ",", ";")):
        return False
    if any(words.begins(sort, text) for sort in _SAID) or any(words.is_all(sort, text) for sort in _HEADS):
        return False
    if role_line(text, names) is not None or names.is_somebody(text) or names.is_state(text) or tell_apart(text, names).people:
        return False
    asked = text.rstrip(" ?") if text.endswith("?") else text
    return not (kind_of(text, words) or is_room(text, words) or room_line(text, words) or is_note(asked, entry.row.lines, words))
