"""Rows set down in their sitting, under the row that they belong to."""

import datetime
import re

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_section
from ccmagenda.importers._genre.terms.marks import tidy, without_continued
from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.importers._genre.tree.benches import minutes_between
from ccmagenda.importers._genre.tree.drafts import Bench, Draft
from ccmagenda.importers._genre.tree.enclosing import AROUND, part_around, row_around
from ccmagenda.importers._genre.tree.hosting import take_hosts, take_hosts_beside_room
from ccmagenda.importers._genre.tree.making import draft_of
from ccmagenda.importers._genre.tree.state import State

_HOUR, _FEW = 60, 4
_BRACKET = re.compile(r"\s*\([^()]*\)")
_NOON, _TWO, _EVENING = datetime.time(11, 30), datetime.time(14), datetime.time(17)


def set_down(
    state: State,
    entry: Entry,
    *,
    heads_a_part: bool = False,
    under_last: bool = False,
    under_number: bool = False,
    ends: bool = True,
    given: bool = False,
    until: Clock | None = None,
) -> None:
    """Make a row of an entry and set it down; a lunch and an end close their sitting instead, if it ``ends`` there.

    ``until`` are the next hours of the day, ``given`` tells that it is no more than a statement.
    """
    waited = state.waiting is not None
    draft = draft_of(_with_waiting(state, entry), state.names, state.columns)
    if waited and draft.title and draft.kind not in AROUND:
        _name_it(state, draft)
    draft.given = draft.given or given
    draft.after, state.after = draft.after or state.after, ""
    draft.room, state.room = draft.room or state.room, ""
    draft.people, state.ahead = [*draft.people, *state.ahead], []
    if draft.start:
        take_hosts(draft, state.hosts, state.names)
        take_hosts_beside_room(draft, state.names)
    draft.kind = _kind_by_hours(draft, state, until) if draft.start else draft.kind
    if draft.kind == "lunch" and (draft.start or state.benches.bench is not None):
        state.benches.lunch(draft.clock)
        if draft.room or draft.people:
            state.found.leave(entry.row)  # its place or host goes with it
        state.forget_rows()
        state.paused = True
    elif draft.kind == "closing" and draft.start and not draft.end and ends:
        state.ended = state.benches.bench is not None
        state.benches.end(draft.clock)
        state.forget_rows()
    elif draft.kind == "closing" and not draft.start and state.names.words.regex(r".*\s(?:«day»)(?!\w)").match(draft.title):
        state.benches.close()
        state.forget_rows()
        state.found.leave(entry.row)
    elif _goes_on_alone(state, draft, entry):
        _place(state, draft, entry, until, heads_a_part=heads_a_part, under_last=under_last, under_number=under_number)
    elif (heads_a_part and _is_open_anyway(state, draft)) or (not draft.title and not draft.people):
        state.found.leave(entry.row)
    else:
        _place(state, draft, entry, until, heads_a_part=heads_a_part, under_last=under_last, under_number=under_number)


def _goes_on_alone(state: State, draft: Draft, entry: Entry) -> bool:
    """Name a row of which the number alone is printed: as the item is above, else as it stands: "Item 5 (continued)"."""
    label = draft.label
    if not (label and label.rest) or draft.title != tidy(label.rest):
        return False
    if label.words in state.titles:
        draft.title = f"{state.titles[label.words]} {label.rest}"
        state.found.doubt(f"the number alone is printed, and the title of item {label.words} taken from above", draft.origin)
        return True
    number = rf"(?:[^\W\d_]+\s+){{0,2}}{re.escape(label.words)}\W*{re.escape(label.rest)}"
    printed = re.search(number, entry.row.text) if label.items else None
    draft.title = tidy(printed[0]) if printed else draft.title
    return printed is not None


def _name_it(state: State, draft: Draft) -> None:
    """Set before a title the name of the session that stands above its hours: "SESSION I", "11:00-13:00", "What binds whom?"."""
    if state.name and is_section(state.name, state.names.words) and not is_section(draft.title, state.names.words):
        draft.title, state.name = f"{state.name} {draft.title}", ""


def _is_open_anyway(state: State, draft: Draft) -> bool:
    """Tell whether a heading says again, on another page, which part is open: "High-Level Segment (cont'd)"."""
    section = state.section
    again = without_continued(draft.title, state.names.words).casefold() if draft.continued else ""
    return section is not None and again == section.title.casefold()


def _kind_by_hours(draft: Draft, state: State, until: Clock | None) -> str:
    """Return what sort of row hours make of one: a meal is a lunch at noon alone, and so is a long break there."""
    if draft.kind == "break" and _is_long_at_noon(draft, until):
        return "lunch"
    if draft.kind == "reception" and _is_meal_at_noon(draft, state):
        return "lunch"
    if not draft.kind and (_holds_a_meal(draft, state) or _begins_with_a_meal(draft, state)) and _is_long_at_noon(draft, until):
        return "lunch"
    if draft.kind == "lunch" and draft.start and draft.start >= _EVENING:
        return "reception"
    return draft.kind or ("side event" if state.side_events else "")


def _is_long_at_noon(draft: Draft, until: Clock | None) -> bool:
    """Tell whether a break lies at noon and lasts an hour or more, till its end or the next row: it is the lunch."""
    end = draft.end or (until.start if until else None)
    if draft.start is None or end is None or not _NOON <= draft.start < _TWO:
        return False
    return minutes_between(draft.start, end) >= _HOUR


def _holds_a_meal(draft: Draft, state: State) -> bool:
    """Tell whether a title leads to a lunch: "Departure by bus, and lunch given by the Mayor"."""
    held = state.names.words.regex(r"(?:«side-event»|«session»|«event»|«body»)(?!\w)")
    meal = state.names.words.regex(r".*[\s,](?:«and»|,|/|&)\s*(?:«lunch»)(?!\w)").match(draft.title)
    return meal is not None and not draft.label and not held.match(draft.title)


def _begins_with_a_meal(draft: Draft, state: State) -> bool:
    """Tell whether a short title begins with a lunch and names nothing that is held over it: "Lunch All"."""
    words = state.names.words
    held = words.regex(r".*(?:«side-event»|«session»|«event»|«body»|«spoken»|«talk-session»|«with»)(?!\w)").match(draft.title)
    return words.begins("lunch", draft.title) and len(draft.title.split()) <= _FEW and not held and not draft.label


def _is_meal_at_noon(draft: Draft, state: State) -> bool:
    """Tell whether a meal alone, at noon, is the lunch whose name elsewhere is that of a dinner."""
    alone = state.names.words.is_all("noon-meal", draft.title)
    return alone and draft.start is not None and _NOON <= draft.start <= _TWO


def _with_waiting(state: State, entry: Entry) -> Entry:
    """Give hours that stood alone to the title below them, and to all titles of a list that begins beside them."""
    if entry.clock:
        return entry
    label = entry.head.label
    mark = (entry.row.bullet or (f"{label.style} of {label.depth}" if label else ""), entry.row.indent)
    if state.waiting is None:
        shared = state.listed is not None and bool(mark[0]) and state.listed[1] == mark
        return _at(entry, state.listed[0].clock) if shared and state.listed else entry
    waiting, state.waiting = state.waiting, None
    state.listed = (waiting, mark) if waiting.row.sources == entry.row.sources or (waiting.clock and waiting.clock.end) else None
    begun = attrs.evolve(entry, row=attrs.evolve(entry.row, origin=waiting.row.origin))
    return _at(begun, waiting.clock)


def _at(entry: Entry, clock: Clock | None) -> Entry:
    return attrs.evolve(entry, head=attrs.evolve(entry.head, clock=clock))


def _place(
    state: State,
    draft: Draft,
    entry: Entry,
    until: Clock | None,
    *,
    heads_a_part: bool,
    under_last: bool,
    under_number: bool = False,
) -> None:
    before = state.benches.bench
    counted = draft.label is not None and before is not None and before.band  # an item of the sitting that is open
    if heads_a_part and draft.start is None and not counted and state.benches.is_left_at(until):
        state.benches.close()
    bench = state.benches.for_timed(draft) if draft.start else state.benches.for_untimed(draft)
    if bench is not before:
        state.nest.clear()
        state.section = state.section if heads_a_part else None
        bench.body = bench.body or state.body
        bench.title, state.name = bench.title or state.name, ""
    draft.indent, draft.bullet = entry.row.indent, entry.row.bullet
    before_colon = draft.track and f"{draft.track}:" in entry.row.text
    draft.under = draft.track if before_colon else bench.body
    last = state.last
    apart = last is not None and "" != last.track != entry.track != ""
    beside = apart and last is not None and last.origin == draft.origin
    said = ("spoken", "discussions", "spoken-at") if draft.speakers and not draft.start else ("spoken", "discussions")
    draft.speech = any(state.names.words.is_all(sort, draft.title) for sort in said)
    if draft.start or heads_a_part or beside:
        _as_root(state, draft, until, heads_a_part=heads_a_part)
    else:
        if apart and draft.after:
            state.nest.clear()  # in another column, and behind what is held in others
        _set_beside(state, draft)
        counted = state.parted and is_section(draft.title, state.names.words)
        if counted:
            _close_the_session_before(state, bench)
        if _is_other_business(state, draft) or _is_behind_sessions(state, draft):
            state.nest.clear()
        draft.session = counted or _is_session_of_band(state, draft, bench)
        draft.talk = state.listing == "talks" or (bool(draft.people) and bool(entry.row.bullet))
        state.nest.put(draft, entry, under_last=under_last, under_number=under_number)
    bench.items.append(draft)
    state.last = draft
    if draft.people:
        state.told_to, state.told_at = draft.people, state.at
    _announce(state, draft, entry)
    if draft.label and draft.label.items:
        state.titles.setdefault(draft.label.words, draft.title)


def _set_beside(state: State, draft: Draft) -> None:
    """Let a row that follows on the one above stand beside it, and keep the words that tell so: "To follow: Concert"."""
    found = state.names.words.regex(r"((?:«next-rows»))\s*[:–—-]\s*(?=\w)").match(draft.title)
    if found and len(draft.title) > found.end():
        state.nest.clear()
        draft.title = draft.title[found.end() :]
        draft.notes.append(found[1])


def _is_other_business(state: State, draft: Draft) -> bool:
    """Tell whether other business stands right below the hours and title of a matter: it is no part of that, but beside it."""
    last, words = state.last, state.names.words
    if last is None or last.start is None or last.notes or not words.is_all("other-business", _BRACKET.sub("", draft.title)):
        return False
    part = words.regex(r"(?:.*\W)?(?:«event»|«session»|«serial»|«organ»|«openers»|«body»)(?!\w)")
    return not (part.match(_BRACKET.sub("", last.title)) or draft.label or draft.bullet)


def _is_behind_sessions(state: State, draft: Draft) -> bool:
    """Tell whether a row closes a meeting whose rows stand in counted sessions, and is a part of none of these.

    What has closed a session in the same words closes another.
    """
    if not state.parted or not _closes(state, draft):
        return False
    rows = (item for sheet in state.benches.sheets for bench in sheet.benches for item in bench.items)
    return not any(item.parent and item.parent.session and item.title.casefold() == draft.title.casefold() for item in rows)


def _closes(state: State, draft: Draft) -> bool:
    """Tell whether a plain row is called an end: "Conclusions", "Closing remarks"."""
    closes = r"(?:«end»|«end-of»|«closers»)(?!\w)"
    return not (draft.bullet or draft.label) and state.names.words.regex(closes).match(draft.title) is not None


def _close_the_session_before(state: State, bench: Bench) -> None:
    """Let a row that closes, and stands below one counted session and above another, be the end of the first."""
    for place in range(len(bench.items) - 1, -1, -1):
        row = bench.items[place]
        if row.session or row.start or row.kind in AROUND - {"closing"}:
            break
    else:
        return
    if row.session:
        for each in bench.items[place + 1 :]:
            each.parent = row if each.parent is None and _closes(state, each) else each.parent


def _announce(state: State, draft: Draft, entry: Entry) -> None:
    """Take what a title says at its end of those listed below it: "Interactive dialogue with:", "followed by remarks by:"."""
    words, text = state.names.words, entry.text
    announced = words.regex(r"^(.+?\s?(?:\(«continued»\)\s?)?(?:«with»))\s*:(?:\s*\(«continued»\))?$").match(text)
    told = words.regex(r"^(.+?),?\s+((?:«with»|«followed-by»)\s+(?:[\w'’-]+\s+){1,4}?(?:«by»|«from»|«of»)):$").match(text)
    found = told or announced
    if found:
        draft.title, state.listing = tidy(found[1]), "speaker"
    if told:
        draft.notes.append(told[2])


def _is_session_of_band(state: State, draft: Draft, bench: Bench) -> bool:
    """Tell whether a title beside the hours of a sitting is no more than "Opening session": what follows is part of it."""
    beside = bench.band and not bench.items and bench.origin == draft.origin and not (draft.people or draft.room)
    session = r"(?:[\w'’-]+\s+){0,2}(?:«session»|«serial»)(?:\s+(?:\d{1,2}|[IVX]+|[A-D]))?"
    return beside and state.names.words.regex(session).fullmatch(draft.title) is not None


def _as_root(state: State, draft: Draft, until: Clock | None, *, heads_a_part: bool) -> None:
    if heads_a_part:
        draft.parent = part_around(state.section, draft, state.names.words, fresh=state.last is state.section)
        draft.section, state.section = True, draft
    elif draft.kind not in AROUND:
        draft.parent = state.section or row_around(state, draft, until)
    elif draft.bullet:  # a pause among the points of a row with hours
        around = row_around(state, draft, until)
        draft.parent = around if around is not None and around.start else None
    if draft.kind in AROUND:
        state.nest.clear()
    else:
        state.nest.root(draft)
