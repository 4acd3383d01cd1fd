"""Days that have no date: hours begin anew below heads of columns that come again, or behind a row that closes a day."""

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.tree.drafts import Bench
from ccmagenda.importers._genre.tree.opening import settle_waiting
from ccmagenda.importers._genre.tree.state import State

_FEW = 2
_COUNTED = r"(?:.*\s)?(?:«day»)\s*(?:\d|«numerals»|(?-i:[IV]{1,3}))\W*$|(?:.*\s)?(?:«ordinals»)\s+(?:«day»)\W*$"
"""What closes a title that tells of a day by its number: "Wrap-up of day 1", "End of the first day"."""


def begin_undated(state: State, heads: Row, following: Entry | None) -> None:
    """Open a day without a date, where the heads of columns come again and the hours below them fall back."""
    rows = [item.start for bench in state.benches.sheet.benches for item in bench.items if item.start]
    begins = following.clock.start if following and following.clock else None
    again, state.heads = heads.text in state.heads, state.heads | {heads.text}
    if again and rows and begins and begins < max(rows) and begins <= min(rows):
        settle_waiting(state)
        state.benches.open_day(None, "", heads.origin)
        state.forget_day()
        state.found.doubt("the heads of columns come again and the hours begin anew: another day is taken to begin", heads.origin)


def begin_after_a_day(state: State, entry: Entry) -> None:
    """Open a day without a date where hours fall back behind a row that closes a day: "Wrap-up of day 1", "End of day one"."""
    bench, start = state.benches.bench or _last_bench(state), entry.clock.start if entry.clock else None
    if bench is None or not bench.items or start is None or entry.head.day or any(sheet.date for sheet in state.benches.sheets):
        return
    counted = state.names.words.regex(_COUNTED)
    last, rows = bench.items[-1], [item.start for other in state.benches.sheet.benches for item in other.items if item.start]
    if last.start and counted.match(last.title) and start < last.start and sum(time < start for time in rows) <= _FEW:
        state.benches.open_day(None, "", entry.row.origin)
        state.forget_day()
        state.found.doubt("a day is closed here and the hours begin anew: another day is taken to begin", entry.row.origin)


def _last_bench(state: State) -> Bench | None:
    sheet = state.benches.sheets[-1] if state.benches.sheets else None
    return sheet.benches[-1] if sheet and sheet.benches else None
