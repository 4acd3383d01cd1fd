"""Lines without hours: each way says whether a line is one of its sort, and sets it down; what is none is a title."""

import re
from collections.abc import Callable

import attrs

from ccmagenda.importers._genre.annotating import is_said_of_a_row
from ccmagenda.importers._genre.around import is_documents, is_outside, is_venue
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.lookahead import Ahead
from ccmagenda.importers._genre.marks import tidy, without_footnotes
from ccmagenda.importers._genre.people import people, role_line, tell_apart
from ccmagenda.importers._genre.setting_down import AROUND, set_down
from ccmagenda.importers._genre.sorts import is_room, room_line
from ccmagenda.importers._genre.state import State

_HOST = 12


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
    elif not any(way(state, place, entry, ahead) for way in _WAYS):
        heads = state.waiting is None and ahead.heads_a_part(place, entry)
        heads = heads or (state.waiting is None and state.part_open and ahead.is_before_hours(place, entry))
        state.part_open = False
        set_down(state, entry, heads_a_part=heads, under_last=_is_under_last(state, place, entry, ahead))


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
    """Take the number of a meeting for that of the open sitting."""
    if not entry.head.serial:
        return False
    bench = state.benches.for_untimed(entry.row.origin)
    if bench.items or bench.serial:
        bench = state.benches.open(entry.row.origin)
        state.nest.clear()
    if state.names.words.regex(r".*(?:«body-alone»)").match(entry.head.serial):
        state.body = ""  # a plenary is of the whole, and not of the body named before
    bench.serial, bench.body = entry.head.serial, bench.body or state.body
    if entry.text or entry.cells:
        take_untimed(state, place, attrs.evolve(entry, head=attrs.evolve(entry.head, serial="")), ahead)
    return True


def _is_after(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    if entry.after and not entry.text:
        state.after = entry.after
        return True
    return False


def _is_listed(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take a line below "Panellists:" for one of them."""
    if not state.listing:
        return False
    marked = bool(entry.row.bullet or entry.head.label)
    named = not entry.row.heading and not entry.cells and _is_one_listed(state, entry.text)
    if state.listing != "talks" and (named or (marked and len(entry.text.split()) < 30)):
        state.led(state.listing, entry.text)
        return True
    if state.listing != "talks" or not marked:
        state.listing = ""
    return False


def _is_one_listed(state: State, text: str) -> bool:
    """Tell whether a line without a mark is somebody in a list; hosts may be bodies of any name."""
    names = state.names
    if names.is_person(text) or role_line(text, names) is not None or room_line(text, names.words):
        return names.is_person(text)
    body = state.listing == "host" and len(text.split()) <= _HOST and not text.endswith((":", ".", "?"))
    return body or names.is_named(text, sure=len(text.split()) <= _HOST and "," in text) or names.is_state(text)


def _is_role(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    words = state.names.words
    role = role_line(entry.text, state.names)
    if role and not (entry.head.label and entry.head.label.items):
        if state.waiting is not None and role[0] == "speaker" and role[1]:
            set_down(state, attrs.evolve(entry, text=re.split(r"\s*[:：]", entry.text)[0]))
        state.listing = "" if role[1] else role[0]
        if role[1]:
            state.led(role[0], role[1])
        return True
    talks = words.regex(r"(?:«talks»)\s*:?").fullmatch(without_footnotes(entry.text).strip())
    if talks and not entry.head.label and state.last is not None:
        state.listing = "talks"
        return True
    return False


def _is_speaker(state: State, _place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line that is a person alone for a speaker of the row above."""
    alone = not entry.head.label and not entry.cells and state.waiting is None
    spoken = state.names.words.regex(r"(?:«spoken»)(?!\w)").match(entry.text) is not None
    statements = not spoken and _is_for_speakers(state) and (bool(entry.row.bullet) or state.names.is_named(entry.text))
    timed = (
        state.last is not None
        and (state.last.start is not None or state.last.chaired or statements)
        and (state.last.kind not in AROUND or state.last.kind == "closing")
    )
    if (
        alone
        and timed
        and state.last
        and not entry.row.heading
        and state.names.is_named(entry.text, sure=ahead.names_many or _is_for_speakers(state))
    ):
        state.last.people += people("speaker", entry.text, state.names)
        return True
    alone = alone and not entry.row.bullet
    if not alone or state.last is None or state.last.kind in AROUND:
        return False
    told = tell_apart(entry.text, state.names)
    function = told.given and not state.names.is_person(told.people[0].words) if told.people else False
    stated = told.people and not told.title and told.people[0].words == tidy(entry.text) and ":" in entry.text
    if (state.names.is_person(entry.text) and not told.title) or stated or (function and state.last.start):
        state.last.people += told.people
        return True
    return False


def _is_quoted(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take a quoted line right below "Round table 2" for the rest of its title."""
    last = state.last
    fresh = last is not None and not last.people and not last.notes and not last.room and not last.label
    if last is None or not fresh or not re.fullmatch(r"[“\"«].+[”\"»]", entry.text) or entry.head.label or entry.cells:
        return False
    if not state.names.words.regex(r"(?:.*\s)?(?:«session»|«event»)(?:\s+(?:\d{1,2}|[IVX]+|[A-D]))?").fullmatch(last.title):
        return False
    last.title = f"{last.title} {entry.text}"
    return True


def _is_for_speakers(state: State) -> bool:
    """Tell whether the row above is one of statements, so that a function alone below it is somebody."""
    title = state.last.title if state.last else ""
    return state.names.words.regex(r"(?:.*\s)?(?:«spoken»|«talks»)(?!\w)").match(title) is not None


def _is_room(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    words = state.names.words
    room = room_line(entry.text, words) or (tidy(entry.text).strip("()") if is_room(entry.text, words) else "")
    bench = state.benches.bench
    if room and state.waiting is not None and not entry.head.label and not entry.cells:
        state.room = room
        return True
    if not room or entry.head.label or entry.cells or (state.last is None and bench is None):
        return False
    if state.last is not None and state.last.room in {"", room}:
        state.last.room = room
        return True
    if state.last is None and bench is not None and bench.room in {"", room}:
        bench.room = room
        return True
    return False


def _is_bench_line(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line of body, number and room for the head of what follows."""
    session_of_body = state.names.words.regex(r"(?:[\w’'-]+\s+){1,3}(?:«organ»)").fullmatch(tidy(entry.text))
    if state.body and state.last is None and session_of_body:
        state.found.leave(entry.row)
        return True
    told = (
        ahead.bench_words(entry.text)
        if not entry.after and not entry.head.label and not entry.row.bullet and not entry.cells
        else None
    )
    bench = state.benches.bench
    fresh = bench is not None and not bench.items
    if told is None or not ahead.begins_a_body(place, sure=bool(told[1] or told[2] or entry.text.isupper()), fresh=fresh):
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


def _is_part_without_day(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take a heading for a part without a date, where the parts before it have theirs in brackets."""
    sheet = state.benches.sheets[-1] if state.benches.sheets else None
    bare = entry.text.endswith(":") and len(entry.text.split()) <= 6 and not entry.head.label
    if sheet is None or not sheet.title or not bare or state.benches.bench is None or not state.benches.bench.last_end:
        return False
    state.benches.open_day(None, tidy(entry.text), entry.row.origin)
    state.forget_day()
    return True


_WAYS: tuple[Callable[[State, int, Entry, Ahead], bool], ...] = (
    _is_name, is_venue, is_outside, is_documents, _is_serial, _is_after, _is_listed, _is_role, _is_quoted, _is_speaker, _is_room,
    _is_bench_line, _is_block, _is_part_without_day, is_said_of_a_row,
)  # fmt: skip
