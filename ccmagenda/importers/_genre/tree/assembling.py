"""The tree of a programme, put together from its entries one after another."""

import datetime
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Head
from ccmagenda.importers._genre.lines.sorts import body_in, is_room, kind_of
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.tree.benches import APART, minutes_between
from ccmagenda.importers._genre.tree.opening import next_of, open_band, open_day, open_part, settle_waiting
from ccmagenda.importers._genre.tree.places import tells_a_place, with_places_told
from ccmagenda.importers._genre.tree.setting_down import set_down
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.tree.undated import begin_after_a_day, begin_undated
from ccmagenda.importers._genre.tree.untimed import take_untimed
from ccmagenda.importers._genre.whole.chapters import with_chapters_told
from ccmagenda.importers._genre.whole.first_number import names_an_agenda
from ccmagenda.importers._genre.whole.halves import settled_halves
from ccmagenda.importers._genre.whole.headings import with_headings_told
from ccmagenda.importers._genre.whole.lookahead import Ahead
from ccmagenda.importers._genre.whole.recorded import as_record, recorded
from ccmagenda.importers._genre.whole.sessions import titled_sessions
from ccmagenda.importers._genre.whole.spoken_below import with_talks_told
from ccmagenda.importers._genre.whole.stops import without_usual_stops

_NOON, _THREE = datetime.time(12), datetime.time(15, 30)
_PAUSE, _NAME, _WHOLE, _LISTED = 30, 8, 150, 2


def assemble(entries: Sequence[Entry | Columns], state: State) -> None:
    """Put the days, sittings and rows of a programme together."""
    entries = without_usual_stops(titled_sessions(settled_halves(entries, state.found), state.names), state.names.words)
    entries = with_places_told(with_chapters_told(with_talks_told(entries, state.names), state.names), state.names)
    entries = with_headings_told(entries, state.names)
    state.record = recorded(entries, state.names, named=state.statements)
    entries = as_record(entries, state.record, state.names)
    ahead = Ahead(entries, state.names, side_events=state.side_events)
    for place, entry in enumerate(entries):
        state.at = place
        if isinstance(entry, Columns):
            begin_undated(state, entry.row, ahead.next_clock(place))
            state.columns = entry
            state.found.leave(entry.row)
        else:
            if state.names.words.is_all("columns", entry.text):
                begin_undated(state, entry.row, ahead.next_clock(place))
            _take(state, place, entry, ahead, next_of(entries, place))
    settle_waiting(state)


def _take(state: State, place: int, entry: Entry, ahead: Ahead, following: Entry | Columns | None) -> None:
    if following is None and _is_of_a_desk(state, entry):
        state.found.leave(entry.row)
    else:
        _read(state, place, entry, ahead, following)


def _read(state: State, place: int, entry: Entry, ahead: Ahead, following: Entry | Columns | None) -> None:
    head = entry.head
    if head.month_year:
        state.calendar.month, state.calendar.year = head.month_year
        return
    if (head.structural or head.name) and not _looks_back(state, head):
        state.outside, state.listing, state.listed, state.ended = False, "", None, False
    if entry.row.guessed:
        state.found.doubt("letters of this line came out wrong and were mended", entry.row.origin)
    if head.day and not (state.outside and _looks_back(state, head)):
        settle_waiting(state)
        open_day(state, entry, following)
    if head.part and not head.clock:
        settle_waiting(state)
        open_part(state, entry)
    state.outside = state.outside and not _begins_the_items(state, head, entry)
    if state.outside and (not head.structural or _looks_back(state, head)):
        state.found.leave(entry.row)
    elif head.clock:
        begin_after_a_day(state, entry)
        _tell(state, entry)
        _timed(state, place, entry, ahead)
    elif head.day and _names_the_day(state, entry, following):
        state.found.leave(entry.row)
    elif entry.text or head.serial or head.label or entry.after:
        take_untimed(state, place, _as_a_point(state, entry), ahead)


def _as_a_point(state: State, entry: Entry) -> Entry:
    """Return a line in which the number of a meeting that is a point of a sitting with hours is text: "- Third session"."""
    bench = state.benches.bench
    if not entry.head.serial or not entry.row.bullet or entry.text or bench is None or not bench.band:
        return entry
    return attrs.evolve(entry, text=entry.head.serial, head=attrs.evolve(entry.head, serial=""))


def _is_of_a_desk(state: State, entry: Entry) -> bool:
    """Tell whether a day with hours and nothing else, outside the programme, tells when a desk is open."""
    head = entry.head
    told = bool(head.day and head.clock and not head.part)
    return state.outside and told and not (entry.text or entry.cells)


def _begins_the_items(state: State, head: Head, entry: Entry) -> bool:
    """Tell whether the items of an agenda begin below a list of documents, where none has been read."""
    told = head.label is not None and head.label.style == "item" and bool(entry.text)
    items = (item for sheet in state.benches.sheets for bench in sheet.benches for item in bench.items)
    return told and not any(item.label or item.start for item in items)


def _looks_back(state: State, head: Head) -> bool:
    """Tell whether a day, below the heading of something else, lies before those read: it is told of what was."""
    dates = [sheet.date for sheet in state.benches.sheets if sheet.date]
    day = head.day
    if not state.outside or not dates or day is None or not day.month or day.is_range:
        return False
    return (day.year or dates[-1].year, day.month, day.day) < (dates[-1].year, dates[-1].month, dates[-1].day)


def _names_the_day(state: State, entry: Entry, following: Entry | Columns | None) -> bool:
    """Tell whether words beside a day are its name or place: hours follow, and nobody is named."""
    if not entry.text or entry.cells or entry.head.label or entry.head.part or not isinstance(following, Entry):
        return False
    if state.names.words.regex(r"(?:«all-day»)(?!\w)").match(entry.text):
        return False
    if re.fullmatch(r"N(?:[or]\.?|[°º])\s?\d{1,4}", entry.text.strip("() .")):
        return True  # the number of a journal
    if tells_a_place(entry.text, state.names) or is_room(entry.text, state.names.words):
        return True
    timed = (following.clock is not None or bool(following.head.part)) and not following.head.day
    plain = role_line(entry.text, state.names) is None and not kind_of(entry.text, state.names.words)
    return timed and plain and len(entry.text.split()) <= _NAME and not state.names.is_somebody(entry.text)


def _tell(state: State, entry: Entry) -> None:
    """Tell what was not certain of hours, once for those that several titles share."""
    clock = entry.clock
    for doubt in clock.doubts if clock and not entry.shared else ():
        state.found.doubt(doubt, entry.row.origin)
    if clock and clock.zone:
        state.zone = state.zone or clock.zone


def _timed(state: State, place: int, entry: Entry, ahead: Ahead) -> None:
    if _ends_the_waiting(state, entry, ahead.above(place)):
        return
    settle_waiting(state)
    state.part_open = False
    if ahead.is_whole_day(place, entry):
        state.found.leave(entry.row)
    elif _is_the_paper(state, entry, ahead.followers(place)):
        open_band(state, attrs.evolve(entry, text=""))
        state.found.leave(entry.row)
    elif entry.clock and entry.clock.many:
        _take_both(state, entry, ahead.next_clock(place))
    elif (
        ahead.is_band(place, entry)
        and not _is_within_a_band(state, entry)
        and (not _goes_on_from_rows(state, entry) or _is_whole(state, place, ahead, entry))
    ):
        _take_band(state, place, entry, ahead)
    elif _is_band_in_a_room(place, entry, ahead):
        open_band(state, attrs.evolve(entry, text=""))
        state.benches.sheet.benches[-1].room = tidy(entry.text).strip("()")
    elif ahead.is_room_of_next(place, entry):
        state.waiting, state.room = attrs.evolve(entry, text=""), tidy(entry.text)
    elif entry.text or _goes_on_with_an_item(entry):
        named = attrs.evolve(entry, text=f"{entry.head.name} {entry.text}".strip())
        following = ahead.next_clock(place)
        set_down(state, named, ends=not ahead.is_spoken_at(place), until=following.clock if following else None)
    elif entry.head.name and not ahead.titles(place):
        set_down(state, attrs.evolve(entry, text=entry.head.name))
    else:
        state.waiting, state.name = entry, entry.head.name or state.name


def _is_the_paper(state: State, entry: Entry, below: Sequence[Entry]) -> bool:
    """Tell whether hours stand beside the name of the paper, whose numbers are listed below: "10:00 Provisional agenda"."""
    listed = [title.head.label.parts for title in below[:_LISTED] if title.head.label and title.head.label.items]
    return names_an_agenda(entry.text, state.names.words) and listed == [(1,), (2,)]


def _goes_on_with_an_item(entry: Entry) -> bool:
    """Tell whether beside hours stands no more than that an item goes on: "Agenda item 12 (continued)"."""
    return entry.head.label is not None and bool(entry.head.label.rest)


def _take_band(state: State, place: int, entry: Entry, ahead: Ahead) -> None:
    """Open a sitting with its hours, and take what stands beside them for its first row."""
    open_band(state, entry)
    inner, bench = ahead.next_clock(place), state.benches.bench
    whole = state.names.words.is_all("body-alone", entry.text) and not entry.cells
    if whole and bench is not None and inner and inner.clock and inner.clock.start and bench.holds(inner.clock.start):
        bench.title = bench.title or tidy(entry.text)
        return
    if entry.text or entry.cells or _goes_on_with_an_item(entry):
        head = attrs.evolve(entry.head, clock=None, part="", day=None, serial="")
        take_untimed(state, place, attrs.evolve(entry, head=head), ahead)


def _is_band_in_a_room(place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether the hours of a sitting stand beside its room, above its numbered items: "10:00-13:00, Room XX"."""
    if not ahead.is_room_of_next(place, entry) or entry.clock is None or entry.clock.minutes < _WHOLE:
        return False
    titles = ahead.titles(place)
    return len(titles) > 1 and all(title.head.label and title.head.label.items for title in titles[:2])


def _take_both(state: State, entry: Entry, following: Entry | None) -> None:
    """Take hours such as "10 a.m.-1 p.m. and 3-6 p.m.": of a title in both sittings, or of what is told row by row below."""
    clock = entry.clock
    if clock is None or clock.second is None:
        return
    if following and following.clock and following.clock.start == clock.start:
        state.body = body_in(entry.text, state.names.words) or tidy(entry.text) or state.body
    elif entry.text:
        for each in (attrs.evolve(clock, many=False, second=None), clock.second):
            set_down(state, attrs.evolve(entry, head=attrs.evolve(entry.head, clock=each)))
    else:
        _open_both(state, entry)


def _open_both(state: State, entry: Entry) -> None:
    """Open both sittings of hours such as "10 a.m.-1 p.m. and 3-6 p.m."; what follows is taken for the first."""
    open_band(state, entry)
    first = state.benches.bench
    if entry.clock and entry.clock.second:
        state.benches.open(entry.row.origin, entry.clock.second, band=True)
        state.benches.bench = first
        state.found.doubt("two sittings are printed for what follows, which is taken for the first", entry.row.origin)


def _is_whole(state: State, place: int, ahead: Ahead, entry: Entry) -> bool:
    """Tell whether several numbered items stand below hours of a whole sitting, or that follow on what is held over noon."""
    bench, clock = state.benches.bench, entry.clock
    starts = [item.start for item in bench.items if item.start] if bench else []
    numbered = [title for title in ahead.titles(place) if title.head.label and title.head.label.items]
    over = bench is not None and bool(starts) and min(starts) >= _NOON and (bench.last_end or max(starts)) <= _THREE
    long = clock is not None and clock.minutes >= _WHOLE and not entry.text
    return (over or long) and len(numbered) > 1


def _goes_on_from_rows(state: State, entry: Entry) -> bool:
    """Tell whether hours go on, after a pause at most, from rows of the open sitting: then they are of a row as well."""
    bench, clock = state.benches.bench, entry.clock
    if bench is None or bench.band or clock is None or clock.start is None or clock.end is None or clock.many:
        return False
    desk = bool(bench.items) and bench.items[-1].kind == "registration"
    ended = bench.last_end or (bench.last_start if desk else None)
    numbered = entry.head.label is not None and bool(entry.head.label.items)
    told = entry.band or entry.head.part or entry.head.serial or numbered
    told = told or (bool(bench.items) and bench.items[-1].kind in APART - {"registration"})
    told = told or (desk and len(bench.items) == 1 and not entry.text and clock.minutes >= _WHOLE)
    return ended is not None and not told and ended <= clock.start and minutes_between(ended, clock.start) <= _PAUSE


def _is_within_a_band(state: State, entry: Entry) -> bool:
    """Tell whether a beginning alone lies within the printed hours of the open sitting: then it is that of a row."""
    bench, clock, head = state.benches.bench, entry.clock, entry.head
    if bench is None or not (bench.band and bench.end and bench.items) or clock is None or clock.start is None:
        return False
    return clock.end is None and bool(entry.text) and not (head.part or head.serial or entry.band) and bench.holds(clock.start)


def _ends_the_waiting(state: State, entry: Entry, above: Entry | None) -> bool:
    """Take a bare time right below a bare time for its end."""
    waiting, clock = state.waiting, entry.clock
    if (
        waiting is None
        or above is None
        or above.clock is None
        or waiting.clock is None
        or clock is None
        or clock.start is None
        or entry.text
        or entry.cells
        or entry.head.serial
        or waiting.head.serial
    ):
        return False
    begun = waiting.clock.start
    if waiting.clock.end or clock.end or begun is None or clock.start <= begun or state.room or state.ahead:
        return False
    state.waiting = attrs.evolve(waiting, head=attrs.evolve(waiting.head, clock=attrs.evolve(waiting.clock, end=clock.start)))
    return True
