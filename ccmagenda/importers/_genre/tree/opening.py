"""Days, parts of a day and sittings, opened where a paper announces them."""

import datetime
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.fields import names_a_time
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.times.dates import DayWords
from ccmagenda.importers._genre.tree.drafts import Bench, Sheet
from ccmagenda.importers._genre.tree.setting_down import set_down
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead

_MOST_DAYS, _SHORT = 14, 60


def open_day(state: State, entry: Entry, following: Entry | Columns | None) -> None:
    """Open the day that an entry announces; a stretch of days alone is only learnt from."""
    day = entry.head.day
    if day is None:
        return
    if day.is_range and not entry.clock and names_a_time(entry.row.text, state.names.words):
        _open_days(state, entry, day)
        return
    if day.is_range and not entry.clock:
        state.calendar.settle(day)
        state.found.leave(entry.row)
        return
    date = state.calendar.date(day, entry.row.origin, state.found)
    again = any(sheet.date == date for sheet in state.benches.sheets)
    first = state.benches.sheets[-1] if state.menu else None
    if again and _begins_a_sitting(state, entry):
        state.benches.close()
    state.benches.open_day(date, entry.day_title, entry.row.origin, reckoned=bool(day.number and not day.day))
    if day.also:
        _join(state, entry, state.calendar.date(day.also, entry.row.origin, state.found))
    state.forget_day()
    _as_menu(state, entry, following, first, again=again)


def _begins_a_sitting(state: State, entry: Entry) -> bool:
    """Tell whether a day named again tells of another sitting: "Tuesday pm: 2", hours below rows that have none, a notice."""
    bench, head = state.benches.bench, entry.head
    if bench is None or not bench.items:
        return False
    untimed = not any(item.start for item in bench.items)
    return entry.sure or bool(head.part and (head.part != bench.name or entry.text)) or (head.clock is not None and untimed)


def _open_days(state: State, entry: Entry, day: DayWords) -> None:
    """Open the days of a field such as "Date: 23 to 25 October 2021", all with the same rows."""
    first = state.calendar.date(attrs.evolve(day, last_day=0, last_month=0), entry.row.origin, state.found)
    last = day.on(state.calendar.year, day.last_month, day.last_day)
    if first is None or last is None or not 0 < (last - first).days <= _MOST_DAYS:
        state.found.leave(entry.row)
        return
    state.benches.open_day(first, "", entry.row.origin)
    for number in range(1, (last - first).days + 1):
        if not day.pair or number == (last - first).days:
            _join(state, entry, first + datetime.timedelta(days=number))
    state.forget_day()


def _join(state: State, entry: Entry, date: datetime.date | None) -> None:
    """Open another day beside the open one, with the same rows, unless it is there already."""
    if not any(second.date == date for _, second in state.twins):
        second = Sheet(date=date, origin=entry.row.origin)
        state.benches.sheets.insert(len(state.benches.sheets) - 1, second)
        state.twins.append((state.benches.sheets[-1], second))


def _as_menu(state: State, entry: Entry, following: Entry | Columns | None, first: Sheet | None, *, again: bool) -> None:
    """Take days that stand one below the other for a menu: what follows belongs to the first of them."""
    bare = not entry.text and not entry.clock and not entry.heading_day
    follows = isinstance(following, Entry) and following.head.day and not following.text and not following.clock
    if bare and follows and not again and first is None:
        state.menu = True
    elif first is not None:
        state.benches.sheets.remove(first)
        state.benches.sheets.append(first)
        state.menu = bool(bare and follows)
        if not state.menu:
            state.found.doubt("these days stand one below the other, and what follows is taken for the first", entry.row.origin)


def open_part(state: State, entry: Entry) -> None:
    """Open a part of the day that is told in words alone."""
    before = state.benches.bench
    if entry.row.cells and before is not None and before.name == entry.head.part and not before.band:
        return  # another row of a table beside the same part
    state.part_open = True
    state.benches.named(entry.head.part, entry.row.origin)
    if state.benches.bench is not before:
        state.forget_rows()


def open_band(state: State, entry: Entry) -> None:
    """Open a sitting with its hours, or give them to the part of the day that has just been opened."""
    state.benches.part = entry.head.part or state.benches.part
    bench = state.benches.bench
    named = bench and (bench.name or bench.serial or bench.body)
    if bench and named and not bench.band and entry.clock and (not bench.items or _is_below_its_part(entry, bench)):
        bench.start, bench.end, bench.band = entry.clock.start, entry.clock.end, True
    else:
        bench = state.benches.open(entry.row.origin, entry.clock, band=True)
    bench.body, bench.serial = bench.body or state.body, bench.serial or entry.head.serial
    bench.room, state.room = bench.room or state.room, ""
    state.benches.part = ""
    state.forget_rows()


def _is_below_its_part(entry: Entry, bench: Bench) -> bool:
    """Tell whether hours stand alone below the line that named a part of the day and its one title: "LUNCH: Panel"."""
    alone = not (entry.text or entry.head.part or entry.head.day)
    return alone and bool(bench.name) and len(bench.items) == 1 and bench.items[0].clock is None


def settle_waiting(state: State) -> None:
    """Keep hours that no title followed: those of the people told below them, else a sitting of its own, without rows."""
    if state.waiting is not None:
        waiting, state.waiting = state.waiting, None
        if state.ahead:
            set_down(state, waiting)  # given by its speaker or host alone
        elif _is_no_sitting(state, waiting):
            state.found.leave(waiting.row)
            _go_through(state.benches.bench, waiting)
        else:
            open_band(state, waiting)


def _go_through(bench: Bench | None, waiting: Entry) -> None:
    """Let a sitting go on through hours whose title is lost, as those of a pause often are."""
    if bench is not None and waiting.clock is not None:
        bench.through = waiting.clock.end


def _is_no_sitting(state: State, waiting: Entry) -> bool:
    """Tell whether hours without a title are none of a sitting: a beginning alone, or a short time between rows."""
    bench, clock, head = state.benches.bench, waiting.clock, waiting.head
    if bench is None or bench.band or clock is None or head.part or head.serial or head.name or head.day:
        return False
    timed = any(item.start for item in bench.items)
    return timed and (clock.end is None or clock.minutes < _SHORT)


def next_of(entries: Sequence[Entry | Columns], place: int) -> Entry | Columns | None:
    """Return the entry below one."""
    return entries[place + 1] if place + 1 < len(entries) else None


def is_part_without_day(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take a heading for a part without a date, where the parts before it have theirs in brackets."""
    sheet = state.benches.sheets[-1] if state.benches.sheets else None
    bare = entry.text.endswith(":") and len(entry.text.split()) <= 6 and not entry.head.label
    if sheet is None or not sheet.title or not bare or state.benches.bench is None or not state.benches.bench.last_end:
        return False
    state.benches.open_day(None, tidy(entry.text), entry.row.origin)
    state.forget_day()
    return True
