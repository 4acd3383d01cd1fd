"""Lines without hours: each way says whether a line is one of its sort, and sets it down; what is none is a title."""

import re
from collections.abc import Callable, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import bench_words, is_room, kind_of, room_line
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.tree.annotating import is_aside_of_a_row, is_said_of_a_row
from ccmagenda.importers._genre.tree.around import is_above_hours, is_contact, is_documents, is_no_meeting, is_outside, is_venue
from ccmagenda.importers._genre.tree.benches import lies_in
from ccmagenda.importers._genre.tree.enclosing import AROUND, is_part_of
from ccmagenda.importers._genre.tree.listing import is_listed
from ccmagenda.importers._genre.tree.opening import is_part_without_day
from ccmagenda.importers._genre.tree.places import is_place
from ccmagenda.importers._genre.tree.recording import is_list_of_delegations, is_of_a_record
from ccmagenda.importers._genre.tree.setting_down import set_down
from ccmagenda.importers._genre.tree.speaking import is_role, is_speaker
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.headings import HEADING
from ccmagenda.importers._genre.whole.lists import STATES, TITLES
from ccmagenda.importers._genre.whole.lookahead import Ahead
from ccmagenda.importers._genre.whole.neighbouring import heads_numbers


def take_untimed(state: State, place: int, entry: Entry, ahead: Ahead) -> None:
    """Set down a line without hours; one that says several things of a row is read part by part."""
    parts = entry.text.split("; ")
    if (
        len(parts) > 1
        and not entry.cells
        and _says_of_a_row(state, parts[0])
        and any(_says_of_a_row(state, part) for part in parts[1:])
    ):
        for part in parts:
            take_untimed(state, place, attrs.evolve(entry, text=part), ahead)
    elif not any(way(state, place, entry, ahead) for way in _ways(entry, ahead.below(place))) and not _is_after_the_end(
        state, place, entry, ahead
    ):
        heads = state.waiting is None and ahead.heads_a_part(place, entry)
        heads = heads or (state.waiting is None and state.part_open and _opens_its_part(state, place, entry, ahead))
        heads = heads or entry.listed == HEADING or _stands_over_rows(state, place, entry, ahead)
        heads = heads and not _is_part_of_row(state, entry)
        state.part_open = False
        above, theme = state.last, _is_theme(state, entry) and not heads
        under = theme or _is_under_last(state, place, entry, ahead)
        following = ahead.next_clock(place)
        if heads_numbers(entry, ahead.below(place)):
            state.nest.clear()
        set_down(
            state,
            entry,
            heads_a_part=heads,
            under_last=under,
            under_number=ahead.is_below_a_number(place),
            until=following.clock if following else None,
        )
        state.last = above if theme else state.last


def _is_part_of_row(state: State, entry: Entry) -> bool:
    """Tell whether a session counts within the row with hours above it: "Session 2.1" below "14:00-15:00 Part 2"."""
    row = state.nest.outermost
    return row is not None and row.start is not None and is_part_of(row, entry.text, state.names.words)


def _opens_its_part(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether rows with hours that lie in the part of the day stand below a title that opens it."""
    below, bench = ahead.next_clock(place), state.benches.bench
    held = (
        bench is None
        or not bench.name
        or (below is not None and below.clock is not None and lies_in(below.clock.start, bench.name))
    )
    return held and ahead.is_before_hours(place, entry)


def _ways(entry: Entry, below: Entry | None) -> Sequence[Callable[[State, int, Entry, Ahead], bool]]:
    """Return the ways to read a line; a number among those of titles is nobody, and so is a State that is dealt with.

    A heading that the whole paper tells is nothing else, and the last line of a cell or a paragraph heads nothing behind it.
    """
    if entry.listed == HEADING:
        return ()
    if entry.listed == STATES or (entry.listed == TITLES and entry.head.label):
        return [way for way in _WAYS if way not in {is_listed, is_role, is_speaker}]
    return [way for way in _WAYS if way not in _OF_ROWS_BELOW] if _ends_a_cell(entry, below) else _WAYS


def _ends_a_cell(entry: Entry, below: Entry | None) -> bool:
    return entry.row.inner and below is not None and not below.row.inner


def _is_theme(state: State, entry: Entry) -> bool:
    """Tell whether a line is the theme of the row right above, whose people it leaves to it: "Theme: Water"."""
    last = state.last
    plain = not (entry.head.label or entry.cells or entry.row.bullet or entry.row.heading) and state.waiting is None
    if last is None or last.people or last.start is not None or last.kind in AROUND or not plain:
        return False
    quoted = re.fullmatch(r"[“\"«][^“”\"«»]+[”\"»]", entry.text) is not None
    return quoted or state.names.words.regex(r"(?:«theme-label»)\s?:\s").match(entry.text) is not None


def _is_after_the_end(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Leave over what stands below a printed end of the last sitting of a day, unless it is an event of its own."""
    if not state.ended or entry.head.label or kind_of(entry.text, state.names.words) or ahead.next_clock(place):
        return False
    state.found.leave(entry.row)
    return True


def _stands_over_rows(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a title between a pause, or a blank line, and rows with hours heads them: it stands under none above."""
    last, below = state.last, ahead.below(place)
    pause = ahead.gaps_tell and entry.row.gap and last is not None and last.start is not None and bool(last.people)
    pause = pause or (state.paused if last is None else last.kind in AROUND or (last.start is not None and _is_item(entry)))
    plain = state.waiting is None and not entry.row.bullet and not entry.cells and len(entry.text.split()) > 1
    served = state.names.words.regex(r"(?:.*\s)?(?:«break»)(?!\w)").match(entry.text)  # "Welcome tea and coffee"
    plain = plain and served is None
    return plain and pause and below is not None and below.clock is not None and not below.head.day


def _is_item(entry: Entry) -> bool:
    """Tell whether a title is told as an item of the agenda in so many words: "Item 1. Finance"."""
    return entry.head.label is not None and entry.head.label.style == "item"


def _says_of_a_row(state: State, text: str) -> bool:
    """Tell whether words name who leads a row, or its room."""
    return bool(room_line(text, state.names.words)) or role_line(text, state.names) is not None


def _is_under_last(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a title stands under a chaired one right above it, of which nothing else is said."""
    last = state.last
    plain = last is not None and last.chaired and not last.notes and not entry.head.label and not entry.row.bullet
    return plain and not tell_apart(entry.text, state.names).people and ahead.has_note(place)


def _is_name(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take "Session 1" above bare hours for the name of what they hold."""
    if ahead.is_bare_name(place):
        state.name = tidy(entry.text)
        return True
    return False


def _is_serial(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take the number of a meeting for that of the open sitting, or of the row right above."""
    if not entry.head.serial:
        return False
    heads = any(bench.headed for bench in state.benches.sheet.benches)  # numbers stand above the rows of their meetings here
    if state.last is not None and state.last.start and not (heads or entry.row.gap or entry.text or entry.cells):
        state.last.notes.append(entry.head.serial)
        return True
    bench, above = state.benches.bench or state.benches.open(entry.row.origin), ahead.above(place)
    timed = above is not None and above.clock is not None and not heads
    beside = timed and (bench.items == [state.last] or (bench.band and not bench.serial and state.last is None))
    if bench.serial or (bench.items and not beside):
        bench = state.benches.open(entry.row.origin)
        state.nest.clear()
    if state.names.words.regex(r".*(?:«body-alone»)").match(entry.head.serial):
        state.body = ""  # a plenary is of the whole, and not of the body named before
    bench.serial, bench.body = entry.head.serial, bench.body or state.body
    bench.headed = not (bench.items or timed or state.waiting)
    if entry.text or entry.cells:
        take_untimed(state, place, attrs.evolve(entry, head=attrs.evolve(entry.head, serial="")), ahead)
    return True


def _is_after(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    if entry.after and not entry.text:
        state.after = entry.after
        return True
    return False


def _is_rest_of_title(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take the line below "Session 2" for the rest of its title; below a number in words, "Round table", a quoted one."""
    last, words = state.last, state.names.words
    fresh = last is not None and not last.people and not last.notes and not last.label and not state.listing
    bare = not (entry.head.label or entry.cells or entry.head.structural or entry.row.heading or entry.row.bullet or entry.after)
    if last is None or not fresh or not bare or state.waiting is not None:
        return False
    number = r"\s+(?:(?:no\.?|n[°º])\s?)?(?:\d{1,2}|[IVX]+|[A-D])"
    above = ahead.above(place)
    opened = above is not None and above.text.endswith(":") and tidy(above.text) == last.title
    numbered = words.regex(rf"(?:(?:\w+\s+)?(?:«session»)|\w+\s+(?:«track»)){number}").fullmatch(last.title)
    numbered = numbered or (words.regex(r"(?:«ordinals»)\s+(?:«session»)").fullmatch(last.title) if opened else None)
    quoted = re.fullmatch(r"[“\"«].+[”\"»]", entry.text) is not None
    if quoted:
        session = words.regex(rf"(?:.*\s)?(?:«session»|«event»)(?:{number})?").fullmatch(last.title)
        named = not last.room and session is not None
    else:
        named = numbered is not None and _may_be_a_title(state, entry)
    sole = opened and last.start is not None and _may_be_a_title(state, entry) and not ahead.titles(place)
    if not (named or sole):
        return False
    last.title = f"{last.title}{'' if named else ':'} {entry.text if quoted else tidy(entry.text)}"
    return True


def _may_be_a_title(state: State, entry: Entry) -> bool:
    """Tell whether a line says what a session is on: it is nobody, no speech, no pause, no room and no session itself."""
    text, names = entry.text, state.names
    other = names.words.regex(r"(?:«spoken»|«spoken-at»|«talks»|«session»|«list-heads»|«note-label»|«columns»)(?!\w)").match(text)
    kind = kind_of(text, names.words) or is_room(text, names.words) or room_line(text, names.words)
    named = names.is_somebody(text) or names.is_state(text) or tell_apart(text, names).people
    return not (other or kind or named) and len(text.split()) > 1 and text[:1].isupper()


def _is_room(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    words = state.names.words
    told = room_line(entry.text, words)
    room = told or (tidy(entry.text).strip("()") if is_room(entry.text, words) else "")
    bench = state.benches.bench
    if not room or entry.head.label or entry.cells:
        return False
    first = state.last is None and bench is None and ahead.next_clock(place) is not None
    if state.waiting is not None or state.name or first:
        state.room = room  # of the row that follows
        return True
    if state.last is not None and state.last.room in {"", room}:
        state.last.room = room
        return True
    if state.last is None and bench is not None and bench.room in {"", room}:
        bench.room = room
        return True
    below = ahead.below(place)
    goes_on = not told and below is not None and not below.head.structural
    if state.last is None or entry.row.bullet or entry.row.heading or goes_on:
        return False
    state.last.room = f"{state.last.room}, {room}"
    return True


def _is_bench_line(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line of body, number and room for the head of what follows."""
    if entry.sure:
        return False
    session_of_body = state.names.words.regex(r"(?:[\w’'-]+\s+){1,3}(?:«organ»)").fullmatch(tidy(entry.text))
    if state.body and state.last is None and session_of_body:
        state.found.leave(entry.row)
        return True
    told = (
        bench_words(entry.text, state.names.words)
        if not entry.after and not entry.head.label and not entry.row.bullet and not entry.cells
        else None
    )
    bench = state.benches.bench
    fresh = bench is not None and not bench.items
    if (
        told is None
        or (state.waiting is not None and not told[1])
        or not ahead.begins_a_body(place, sure=bool(told[1] or told[2] or entry.text.isupper()), fresh=fresh)
    ):
        return False
    body, serial, room = told
    if bench is not None and fresh and bench.band:
        bench.body, bench.serial, bench.room = body or bench.body, serial or bench.serial, room or bench.room
    else:
        state.benches.close()
        state.forget_rows()
        state.body = body or state.body
        if serial or room:
            opened = state.benches.open(entry.row.origin)
            opened.body, opened.serial, opened.room = state.body, serial, room
    return True


def _is_block(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a short line for the head of a block of its own, where the hours below it begin before those above it."""
    bench, below = state.benches.bench, ahead.below(place)
    plain = not entry.head.label and not entry.row.bullet and not entry.cells and len(entry.text.split()) <= 6
    if bench is None or below is None or not below.clock or not below.text or not plain or state.waiting is not None:
        return False
    begun = bench.last_start
    if begun is None or below.clock.start is None or below.clock.start >= begun or ahead.heads_a_part(place, entry):
        return False
    state.benches.close()
    state.forget_rows()
    state.body = tidy(entry.text)
    return True


_WAYS: tuple[Callable[[State, int, Entry, Ahead], bool], ...] = (
    is_of_a_record, is_list_of_delegations, _is_name, is_no_meeting, is_contact, is_venue, is_place, is_outside, is_documents,
    _is_serial, _is_after, is_aside_of_a_row, is_listed, is_role, is_speaker, _is_rest_of_title, _is_room, _is_bench_line,
    _is_block, is_part_without_day, is_above_hours, is_said_of_a_row,
)  # fmt: skip
_OF_ROWS_BELOW = frozenset({_is_bench_line, _is_block, is_part_without_day, is_above_hours})
