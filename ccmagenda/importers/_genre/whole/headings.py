"""Headings without hours among rows that have them: lines above what follows a pause, or with numbers that go on."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note, is_room, is_section, kind_of, room_line
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.tables.columned import Columns

HEADING = "heading of rows"
_SAID = ("spoken", "discussions", "remark-lines")
_HEADS = ("columns", "sections", "documents", "paper")
_LEAST, _SHARE, _LONGEST, _MOST, _FEW = 2, 2, 16, 4, 10
_PAUSES = frozenset({"break", "lunch", "reception", "closing"})
_BEFORE = _PAUSES | {"registration"}


def with_headings_told(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which headings above rows with hours are told, where the whole paper shows that such lines are.

    Half of them at least stand behind a pause or open a day, or their numbers go on, or they are in capitals or set apart by
    blank lines and no row is; none stands above a pause, which no heading does; and they are fewer than half of the rows,
    since each heads several.
    """
    told = {*_among_rows(entries, names), *_beside_sessions(entries, names)}
    return [_told(entry) if place in told else entry for place, entry in enumerate(entries)]


def _among_rows(entries: Sequence[Entry | Columns], names: Names) -> Sequence[int]:
    """Return the places of headings that stand where headings do: behind pauses, above the first rows, or counted."""
    rows = [place for place, entry in enumerate(entries) if _is_row(entry)]
    timed = [place for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.clock]
    above = [place - 1 for place in rows if place and _may_head(entries, place - 1, names)]
    over = [_text(entries[place + 1]) for place in above]
    if len(timed) <= _MOST * (len(timed) - len(rows)) or any(kind_of(text, names.words) in _PAUSES for text in over):
        return ()
    numbered = len(above) >= _LEAST and _go_on(entries, above)
    behind = [place for place in above if _is_behind_a_pause(entries, place, names)]
    first = [place for place in above if place == 0 or _opens_a_day(entries[place - 1])]
    few = _SHARE * len(above) <= len(rows) and len(set(map(_text, map(entries.__getitem__, above)))) == len(above)
    sure = bool(behind) and _LEAST <= len(above) <= _SHARE * len({*behind, *first})
    dressed = _are_shouted(entries, above, rows) or _stand_apart(entries, above, rows) or _are_sessions(entries, above, names)
    dressed = dressed and len(above) >= _LEAST
    return above if few and (numbered or sure or dressed) else ()


def _are_sessions(entries: Sequence[Entry | Columns], above: Sequence[int], names: Names) -> bool:
    """Tell whether all lines are called sessions: "Opening session", "Water session"."""
    called = names.words.regex(r"(?:[\w'’-]+\s+){1,3}(?:«session»)|(?:«session»)\s+(?:«of»|of|de|d['’]|di)\s?[\w'’]+")
    return all(called.fullmatch(_text(entries[place]).strip(" .:")) for place in above)


def _are_shouted(entries: Sequence[Entry | Columns], above: Sequence[int], rows: Sequence[int]) -> bool:
    """Tell whether lines are in capitals, and hardly any row is."""
    shouted = sum(_text(entries[place]).isupper() for place in rows)
    return all(_text(entries[place]).isupper() for place in above) and _FEW * shouted <= len(rows)


def _stand_apart(entries: Sequence[Entry | Columns], above: Sequence[int], rows: Sequence[int]) -> bool:
    """Tell whether lines have blank ones before and behind them, and rows that follow each other have none."""
    kept = {*rows}
    pairs = [entries[place] for place in rows if place - 1 in kept]
    gaps = sum(isinstance(entry, Entry) and entry.row.gap for entry in pairs)
    around = ((entries[place], entries[place + 1], place == 0 or _opens_a_day(entries[place - 1])) for place in above)
    apart = all(_has_gap(below) and (first or _has_gap(entry)) for entry, below, first in around)
    return apart and len(pairs) >= _LEAST and _FEW * gaps <= len(pairs)


def _has_gap(entry: Entry | Columns) -> bool:
    return isinstance(entry, Entry) and entry.row.gap


def _beside_sessions(entries: Sequence[Entry | Columns], names: Names) -> Iterator[int]:
    """Yield the places of headings without a number in a paper whose sessions have one: "Opening session", above its rows.

    They open a day, whatever they say, or are named a session.
    """
    heads = [place - 1 for place in _rows_begun(entries) if place and _is_heading(entries, place - 1)]
    sessions = [place for place in heads if _is_session(_text(entries[place]), names)]
    session = names.words.regex(r"(?:[\w'’-]+\s+){0,2}(?:«session»)(?:\s+(?:«of»|of|de|d['’]|di)?\s?[\w'’]+)?")
    for place in heads:
        text = _text(entries[place])
        opens = place == 0 or _opens_a_day(entries[place - 1])
        called = session.fullmatch(text.strip(" .:")) is not None
        beside = any(_on_one_day(entries, place, other) for other in sessions)
        if beside and (opens or called) and place not in sessions and _says_what_is_held(text, names):
            yield place


def _is_session(text: str, names: Names) -> bool:
    """Tell whether a line is the title of a session with a number that counts in no larger one: no "Session 2.1"."""
    return is_section(text, names.words) and re.search(r"\d\.\d", text) is None


def _on_one_day(entries: Sequence[Entry | Columns], one: int, other: int) -> bool:
    """Tell whether no day stands between two places."""
    between = entries[min(one, other) + 1 : max(one, other)]
    return not any(isinstance(entry, Entry) and entry.head.day for entry in between)


def _rows_begun(entries: Sequence[Entry | Columns]) -> Iterator[int]:
    """Yield the places of hours with their title beside them, or right below them."""
    for place, entry in enumerate(entries):
        below = entries[place + 1] if place + 1 < len(entries) else None
        alone = isinstance(entry, Entry) and entry.clock is not None and not entry.head.day and entry.head.label is None
        if _is_row(entry) or (alone and isinstance(below, Entry) and bool(below.text) and not below.head.structural):
            yield place


def _is_heading(entries: Sequence[Entry | Columns], place: int) -> bool:
    """Tell whether a line is plain, and no other such line stands right above it but the title of hours that stand alone."""
    entry, above = entries[place], entries[place - 1] if place else None
    before = entries[place - 2] if place > 1 else None
    if isinstance(above, Entry) and above.clock is not None and not above.text:
        return False  # the title of hours that stand alone
    plain = isinstance(entry, Entry) and entry.head.empty and bool(entry.text) and not (entry.cells or entry.row.bullet)
    timed = isinstance(before, Entry) and before.clock is not None and not before.text
    return plain and (timed or not (isinstance(above, Entry) and above.head.empty))


def _says_what_is_held(text: str, names: Names) -> bool:
    """Tell whether a line is short, about nobody, and no room, note or pause."""
    words = names.words
    sort = kind_of(text, words) in _PAUSES - {"closing"} or is_room(text, words) or room_line(text, words)
    head = any(words.is_all(each, text) for each in _HEADS)
    person = role_line(text, names) is not None or names.is_somebody(text) or names.is_state(text)
    return not (sort or head or person or is_note(text, 1, words)) and len(text.split()) <= _LONGEST


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
