"""The tree of a programme, put together from its entries one after another."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.benches import APART, minutes_between
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.lookahead import Ahead
from ccmagenda.importers._genre.marks import tidy
from ccmagenda.importers._genre.names import Names
from ccmagenda.importers._genre.opening import next_of, open_band, open_day, open_part, settle_waiting
from ccmagenda.importers._genre.people import role_line
from ccmagenda.importers._genre.setting_down import set_down
from ccmagenda.importers._genre.sorts import body_in
from ccmagenda.importers._genre.state import State
from ccmagenda.importers._genre.tables import Columns
from ccmagenda.importers._genre.untimed import take_untimed

_PAUSE = 20
_EARLY, _FORENOON = 7, 10
"""Hours before which nobody meets, and from which on a programme goes on after noon."""


def assemble(entries: Sequence[Entry | Columns], state: State) -> None:
    """Put the days, sittings and rows of a programme together."""
    entries = _below_their_fields(entries, state.names)
    ahead = Ahead(entries, state.names)
    for place, entry in enumerate(entries):
        if isinstance(entry, Columns):
            state.columns = entry
            state.found.leave(entry.row)
        else:
            _take(state, place, entry, ahead, next_of(entries, place))
    settle_waiting(state)


def _below_their_fields(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Move a title that stands above its "Date:" and "Time:" below them, where titles stand elsewhere."""
    found: list[Entry | Columns] = []
    titles: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        following = next_of(entries, place)
        field = _is_field(following, names)
        if field and isinstance(entry, Entry) and _is_marked_title(entry, names):
            titles.append(entry)
            continue
        found.append(entry)
        if not field:
            found += titles
            titles = []
    return found


def _is_field(entry: Entry | Columns | None, names: Names) -> bool:
    if not isinstance(entry, Entry) or not entry.head.structural or entry.text:
        return False
    return names.words.regex(r"(?:«date-label»|«time-label»)\s*:").match(entry.row.text) is not None


def _is_marked_title(entry: Entry, names: Names) -> bool:
    marked = bool(entry.row.bullet or entry.row.heading or entry.row.bold)
    return marked and not entry.head.structural and bool(entry.text) and role_line(entry.text, names) is None


def _take(state: State, place: int, entry: Entry, ahead: Ahead, following: Entry | Columns | None) -> None:
    head = entry.head
    if head.month_year:
        state.calendar.month, state.calendar.year = head.month_year
        return
    if head.structural or head.name:
        state.outside, state.listing = False, ""
    if entry.row.guessed:
        state.found.doubt("letters of this line came out wrong and were mended", entry.row.origin)
    if head.day:
        settle_waiting(state)
        open_day(state, entry, following)
    if head.part and not head.clock:
        settle_waiting(state)
        open_part(state, entry)
    if state.outside and not head.structural:
        state.found.leave(entry.row)
    elif head.clock:
        settled = _after_noon(state, entry)
        _tell(state, settled)
        _timed(state, place, settled, ahead)
    elif entry.text or head.serial or head.label or entry.after:
        take_untimed(state, place, entry, ahead)


def _after_noon(state: State, entry: Entry) -> Entry:
    """Take hours such as 2:30 below rows of the forenoon for those of the afternoon, where no half of the day is printed."""
    clock = entry.clock
    late = [item.start for bench in state.benches.sheet.benches for item in bench.items if item.start]
    if clock is None or clock.start is None or clock.start.hour >= _EARLY or not late or max(late).hour < _FORENOON:
        return entry
    moved = [time.replace(hour=time.hour + 12) if time and time.hour < 12 else time for time in (clock.start, clock.end)]
    doubt = f"{clock.start:%H:%M} stands below {max(late):%H:%M}, and is taken as {moved[0]:%H:%M}"
    changed = attrs.evolve(clock, start=moved[0], end=moved[1], doubts=(*clock.doubts, doubt))
    return attrs.evolve(entry, head=attrs.evolve(entry.head, clock=changed))


def _tell(state: State, entry: Entry) -> None:
    """Tell what was not certain of hours, once for those that several titles share."""
    clock = entry.clock
    for doubt in clock.doubts if clock and not entry.shared else ():
        state.found.doubt(doubt, entry.row.origin)
    if clock and clock.zone:
        state.zone = state.zone or clock.zone


def _timed(state: State, place: int, entry: Entry, ahead: Ahead) -> None:
    if _ends_the_waiting(state, entry):
        return
    settle_waiting(state)
    state.part_open = False
    below = ahead.next_clock(place)
    overview = entry.clock and below and below.clock and below.clock.start == entry.clock.start
    if entry.clock and entry.clock.second and entry.text and not overview:
        for clock in (attrs.evolve(entry.clock, many=False, second=None), entry.clock.second):
            set_down(state, attrs.evolve(entry, head=attrs.evolve(entry.head, clock=clock)))
    elif entry.clock and entry.clock.many:
        state.body = body_in(entry.text, state.names.words) or tidy(entry.text) or state.body
    elif ahead.is_band(place, entry) and not _goes_on_from_rows(state, entry):
        open_band(state, entry)
        kept = entry.clock if _carries_hours(entry, ahead) else None
        rest = attrs.evolve(entry, head=attrs.evolve(entry.head, clock=kept, part="", day=None, serial=""))
        if entry.text or entry.cells:
            take_untimed(state, place, rest, ahead)
    elif entry.text:
        set_down(state, entry, ends=not ahead.is_spoken_at(place))
    elif entry.head.name and not ahead.titles(place):
        set_down(state, attrs.evolve(entry, text=entry.head.name))
    else:
        state.waiting, state.name = entry, entry.head.name or state.name


def _carries_hours(entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a title beside hours of a sitting has them as well: one without a number, and no body's name."""
    plain = entry.head.label is None and not entry.band and not entry.head.part and not entry.head.serial
    return plain and bool(entry.text) and not entry.cells and ahead.is_plain_title(entry.text)


def _goes_on_from_rows(state: State, entry: Entry) -> bool:
    """Tell whether hours go on, after a pause at most, from rows of the open sitting: then they are of a row as well."""
    bench, clock = state.benches.bench, entry.clock
    if bench is None or bench.band or clock is None or clock.start is None or clock.end is None or clock.many:
        return False
    ended = bench.last_end
    numbered = entry.head.label is not None and bool(entry.head.label.items)
    told = entry.band or entry.head.part or entry.head.serial or numbered
    told = told or (bool(bench.items) and bench.items[-1].kind in APART)
    return ended is not None and not told and ended <= clock.start and minutes_between(ended, clock.start) <= _PAUSE


def _ends_the_waiting(state: State, entry: Entry) -> bool:
    """Take a bare time right below a bare time for its end."""
    waiting, clock = state.waiting, entry.clock
    if waiting is None or waiting.clock is None or clock is None or clock.start is None or entry.text or entry.cells:
        return False
    begun = waiting.clock.start
    if waiting.clock.end or clock.end or begun is None or clock.start <= begun or state.room or state.ahead:
        return False
    state.waiting = attrs.evolve(waiting, head=attrs.evolve(waiting.head, clock=attrs.evolve(waiting.clock, end=clock.start)))
    return True
