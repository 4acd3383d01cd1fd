"""Under which row with hours of its own another with hours stands: the one within whose hours it lies."""

from collections.abc import Sequence

from ccmagenda.importers._genre.lines.sorts import is_section
from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.importers._genre.tree.drafts import Draft
from ccmagenda.importers._genre.tree.state import State

AROUND = frozenset({"break", "lunch", "registration", "closing", "reception"})
"""Sorts of rows that lie around those with a content, and stand under none."""


def row_around(state: State, draft: Draft, until: Clock | None) -> Draft | None:
    """Return the row that a row with hours stands under; ``until`` are the next hours of the day."""
    bench = state.benches.bench
    rows = [item for item in reversed(bench.recent if bench else []) if item.start]
    if rows and _goes_on(rows[0], draft):
        return rows[0].parent
    for item in rows:
        if not _holds(item, draft):
            continue
        if draft.bullet and not item.bullet:
            return item
        within = draft.end is None or item.end is None or draft.end <= item.end
        told = draft.indent > item.indent or item.chaired or is_section(item.title, state.names.words)
        if told or (item is rows[0] and _begins(item, draft, until)):
            return item if within else None
    begun = _session_begun(rows, draft, state)
    return begun or (state.nest.item if bench and bench.band and not draft.label else None)


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
    """Tell whether a row begins within the hours of another that stands under none, and does not have the same."""
    if item.start is None or item.end is None or draft.start is None or item.parent is not None:
        return False
    return item.start <= draft.start < item.end and (item.start, item.end) != (draft.start, draft.end)


def _goes_on(above: Draft, draft: Draft) -> bool:
    """Tell whether a row goes on with the list in which the one above it stands under another: by its bullet, or its hours."""
    parent = above.parent
    if parent is None or parent.start is None or (above.bullet, above.indent) != (draft.bullet, draft.indent):
        return False
    held = parent.end is not None and draft.start is not None and draft.start < parent.end
    return bool(draft.bullet) or (held and above.end == draft.start)


def _begins(item: Draft, draft: Draft, until: Clock | None) -> bool:
    """Tell whether a row begins with the one above and the next follows on it, all within that: "14:00-15:00", "14:00-14:10"."""
    if item.kind in AROUND or until is None or until.start is None or item.end is None:
        return False
    return item.start == draft.start and draft.end == until.start and until.start < item.end
