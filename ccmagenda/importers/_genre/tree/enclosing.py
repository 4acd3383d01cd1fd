"""Under which row with hours of its own another with hours stands: the one within whose hours it lies."""

from collections.abc import Sequence

from ccmagenda.importers._genre.lines.sorts import is_section
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.importers._genre.tree.drafts import Draft
from ccmagenda.importers._genre.tree.state import State

_PAIR, _DAY = 2, 360
"""The parts of a number that counts within another: 3.1."""
AROUND = frozenset({"break", "lunch", "registration", "closing", "reception"})
"""Sorts of rows that lie around those with a content, and stand under none."""


def row_around(state: State, draft: Draft, until: Clock | None) -> Draft | None:
    """Return the row that a row with hours stands under; ``until`` are the next hours of the day."""
    bench = state.benches.bench
    rows = [item for item in reversed(bench.recent if bench else []) if item.start]
    listed = _list_going_on(rows, draft)
    if listed:
        return listed
    words = state.names.words
    for item in rows:
        if item is rows[0] and _heads_the_same(item, draft, words):
            return item
        if not _holds(item, draft) or _ends_too_late(item, draft, words):
            continue
        if draft.bullet and not item.bullet:
            return item
        within = draft.end is None or item.end is None or draft.end <= item.end
        told = draft.indent > item.indent or item.chaired or is_section(item.title, state.names.words)
        if told or (item is rows[0] and _begins(item, draft, until)):
            return item if within else None
    begun = _session_begun(rows, draft, state)
    if begun is None and draft.people and state.names.words.is_all("visits", draft.title):
        return None  # a guest who comes while an item is before the meeting, and is no part of it
    counted = _number_around(bench.items if bench else (), draft)
    return begun or counted or (state.nest.item if bench and bench.band and not draft.label else None)


def _number_around(rows: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the row of a sitting whose number counts that of another: 3, above "10:00 3.1"."""
    label = draft.label
    if label is None or not label.items or label.depth < _PAIR:
        return None
    whole = (row for row in reversed(rows) if row.label and row.label.items and row.label.depth < label.depth)
    return next((row for row in whole if row.label and row.label.parts == label.parts[: row.label.depth]), None)


def is_part_of(row: Draft | None, title: str, words: Words) -> bool:
    """Tell whether the number of a session counts within that of a row: "Session 2.1", below "Part 2: Rivers"."""
    counted = words.regex(r"(?:«session»)\s+(\d{1,2})\.\d{1,2}(?!\d)").match(title)
    around = words.regex(r"(?:«session»)\s+(\d{1,2})(?!\d|\.\d)").match(row.title) if row else None
    return bool(counted and around and int(counted[1]) == int(around[1]))


def part_around(section: Draft | None, draft: Draft, words: Words, *, fresh: bool) -> Draft | None:
    """Return the part that a heading stands under: "Session 1" right below "Part I", and "Session 2" later, beside the first.

    ``fresh`` tells that nothing stands between the two.
    """
    if section is None:
        return None
    around = (section, section.parent)
    sort = _sort_of(draft, words)
    beside = next((row for row in around if row and sort and _sort_of(row, words) == sort), None)
    counted = next((row for row in around if row and is_part_of(row, draft.title, words)), None)
    if counted or beside:
        return counted or (beside.parent if beside else None)
    return section if fresh and sort and _sort_of(section, words) else None


def _sort_of(row: Draft, words: Words) -> str:
    """Return the word by which a numbered part is called: "session", "part"."""
    found = words.regex(r"(«session»)\s+(?:\d|[IVX]+(?!\w)|[A-D](?!\w)|«numerals»)").match(row.title)
    return found[1].casefold() if found else ""


def _session_begun(rows: Sequence[Draft], draft: Draft, state: State) -> Draft | None:
    """Return the session with somebody in the chair that began above, among beginnings that no pause parts."""
    words = state.names.words
    if draft.end is not None or draft.label or is_section(draft.title, words):
        return None
    for item in rows:
        if item.kind in AROUND or item.end is not None:
            return None
        if is_section(item.title, words):
            led = item.chaired and not item.speakers and item.parent is None
            later = item.start is not None and draft.start is not None and item.start <= draft.start
            return item if led and later else None
    return None


def _holds(item: Draft, draft: Draft) -> bool:
    """Tell whether a row begins within the hours of another, and does not have the same.

    One that stands under another holds only what begins with it: the first of those within its own hours.
    """
    if item.start is None or draft.start is None:
        return False
    if _speaks_first(item, draft):
        return True
    if item.end is None or (item.parent is not None and item.start != draft.start):
        return False
    return item.start <= draft.start < item.end and (item.start, item.end) != (draft.start, draft.end)


def _ends_too_late(item: Draft, draft: Draft, words: Words) -> bool:
    """Tell whether a counted session outlasts every sitting, by a slip, and holds another: "9:50 a.m.-10:20 p.m. Session 1"."""
    long = item.clock is not None and item.clock.minutes >= _DAY
    return long and bool(_sort_of(item, words)) and _sort_of(item, words) == _sort_of(draft, words)


def _heads_the_same(item: Draft, draft: Draft, words: Words) -> bool:
    """Tell whether the row right above has the same hours and is a heading alone: "9:00-9:20 OPENING", "9:00-9:20 Words"."""
    if item.end is None or (item.start, item.end) != (draft.start, draft.end) or item.kind in AROUND - {"closing"} or draft.label:
        return False
    capitals = item.title.isupper() and not draft.title.isupper() and len(draft.title) > 1
    session = is_section(item.title, words) and not is_section(draft.title, words)
    return (capitals or session) and not (item.people or item.room or item.notes or item.track or draft.track)


def _speaks_first(item: Draft, draft: Draft) -> bool:
    """Tell whether somebody without a title begins with a title that names nobody: "10:00 Panel", "10:00 Mr. X, Peru"."""
    same = item.start == draft.start and (draft.end is None or item.end is None or draft.end < item.end)
    return (
        same and bool(item.title) and not item.people and not draft.title and bool(draft.people) and item.end == draft.end is None
    )


def _list_going_on(rows: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the row under which the last one stands, or one around that, where the list in it goes on.

    A list goes on by its bullet, or its hours, after a pause as well, and after a gap where the row around it ends no sooner;
    who speaks without a title goes on with who did so.
    """
    above = next((row for row in rows if row.kind not in AROUND), None)
    pause = rows[0] if rows and rows[0] is not above else None
    while above is not None and above.parent is not None:
        parent = above.parent
        if parent.start is not None and (above.bullet, above.indent) == (draft.bullet, draft.indent):
            held = parent.end is not None and draft.start is not None and draft.start < parent.end
            ended = above.end if pause is None else pause.end
            named = parent.end is None and not (above.title or draft.title) and bool(above.people and draft.people)
            follows = held and ended is not None and draft.start is not None and ended <= draft.start
            if draft.bullet or named or (follows and (ended == draft.start or _ends_within(parent, draft))):
                return parent
        above = parent
    return None


def _ends_within(parent: Draft, draft: Draft) -> bool:
    """Tell whether a row ends before the one around its list does, or with it."""
    return draft.end is not None and parent.end is not None and draft.end <= parent.end


def _begins(item: Draft, draft: Draft, until: Clock | None) -> bool:
    """Tell whether a row begins with the one above and the next follows on it, all within that: "14:00-15:00", "14:00-14:10".

    The next may also be the first within the row, and who speaks without a title may be the only one within.
    """
    if item.kind in AROUND or item.start != draft.start:
        return False
    if item.end is None or draft.end is None:
        return _speaks_first(item, draft)
    if until is None or until.start is None or until.start >= item.end:
        return not draft.title and bool(draft.people) and draft.end < item.end
    first = until.start == draft.start and until.end is not None and until.end < draft.end < item.end
    return first or draft.end == until.start
