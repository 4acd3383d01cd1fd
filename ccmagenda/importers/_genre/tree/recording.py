"""The lines of a record set down: who spoke at the item above, statements below it, and what is told of it."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.persons.delegations import delegations_in, is_delegation
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import people, role_line, without_asides
from ccmagenda.importers._genre.tree.drafts import Draft
from ccmagenda.importers._genre.tree.offices_below import is_of_a_person
from ccmagenda.importers._genre.tree.setting_down import set_down
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead
from ccmagenda.importers._genre.whole.recorded import FILE, LIST, OTHER, PROSE, SPEAKERS, TALK, Told
from ccmagenda.model import PrintedPerson

_TITLE = 3


def is_of_a_record(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line of a record for what the whole paper tells it to be."""
    told = state.record.get(place)
    if told is None or not entry.text:
        return False
    if told.sort == OTHER:
        return _names_the_record(state, place, entry, ahead) or _leads_what_is_lost(state, entry)
    head = _head(state)
    if told.sort in {TALK, LIST}:
        _take_statement(state, entry, told, head)
        return True
    beside = told.sort == SPEAKERS and not entry.row.gap  # an office may stand right below its holder
    if told.sort == PROSE:
        _add(state.people, [person for person in told.people if person.role == "chair"], state.names)
    if beside and is_of_a_person(state, place, entry, ahead):
        return True
    if head is None and told.sort == SPEAKERS:
        _begin_with(state, place, entry, ahead)
    elif head is None:
        state.found.leave(entry.row)
    elif told.sort == SPEAKERS:
        _add(head.people, _speakers(entry.text, state.names), state.names)
        state.told_to, state.told_at = head.people, place
    elif told.sort in {PROSE, FILE}:
        _add(head.people, [person for person in told.people if person.role == "speaker"], state.names)
        head.notes.append(f"- {entry.text}" if entry.row.bullet else entry.text)
    state.listing = ""
    return True


def _take_statement(state: State, entry: Entry, told: Told, head: Draft | None) -> None:
    """Add who made a plain statement to those who spoke at the item above, and set any other down below it."""
    if told.plain and head is not None and not head.given:
        _add(head.people, list(told.people), state.names)
    else:
        _set_down(state, entry, told)


def _set_down(state: State, entry: Entry, told: Told) -> None:
    """Set down a statement below the item that it was made at, or the head of a list of those who speak."""
    beside = state.last is not None and state.last.given
    state.ahead = [*state.ahead, *told.people]
    set_down(state, Entry(head=entry.head, text=told.title, row=entry.row), given=told.sort == TALK or beside)
    state.listing = ""
    if state.last is not None:
        state.last.opens = told.sort == LIST
        state.last.notes += [told.note] if told.note else []


def _begin_with(state: State, place: int, entry: Entry, ahead: Ahead) -> None:
    """Begin a row with the first who speaks on a day: it is what the heading above the day says, or has no title."""
    above, told = ahead.above(place - 1), state.record.get(place - 2)
    plain = above is not None and told is not None and told.sort == OTHER and above.head.empty and not above.row.bullet
    heading = _taken_back(state, above) if plain and above is not None else ""
    state.heading = heading or state.heading
    state.ahead = _speakers(entry.text, state.names)
    set_down(state, Entry(head=entry.head, text=state.heading, row=attrs.evolve(entry.row, bullet="")))


def _taken_back(state: State, above: Entry) -> str:
    """Take back the row that the line above a day was read as, if it is nothing but the heading of what is said on that day."""
    for sheet in reversed(state.benches.sheets):
        rows = [bench.items for bench in sheet.benches if bench.items]
        if rows:
            row = rows[-1][-1]
            bare = row.origin == above.row.origin and not (row.people or row.notes)
            return rows[-1].pop().title if bare else ""
    return ""


def _head(state: State) -> Draft | None:
    """Return the row that what is told belongs to: the last, or the item that it is a statement at."""
    last = state.last
    while last is not None and last.given and last.people and not last.opens and last.parent is not None:
        last = last.parent
    return last


def _speakers(text: str, names: Names) -> list[PrintedPerson]:
    """Return who a line is: one, as printed, unless all of it is States."""
    bare = without_asides(text, names)
    role = role_line(bare, names)
    bare = role[1] if role and role[1] and names.is_somebody(role[1]) else bare
    states = names.split(bare)
    if len(states) > 1 and all(names.is_state(each) for each in states):
        return list(people("speaker", bare, names))
    return [PrintedPerson(role="speaker", words=re.sub(r"(?<=[^\W\d_]{3})\.$", "", bare.strip(" ,;")))]


def _add(told: list[PrintedPerson], more: list[PrintedPerson], names: Names) -> None:
    """Add those who are not told yet: prose names them, and the list below it once more."""
    known = {_bare(person.words, names) for person in told}
    for person in more:
        if _bare(person.words, names) not in known:
            told.append(person)
            known.add(_bare(person.words, names))


def _bare(text: str, names: Names) -> str:
    return names.words.regex(r"^(?:(?:the|«articles»)\s+|l['’])").sub("", text).casefold()


def _names_the_record(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take what stands beside a counted day, above the first item, for the title of the page: "Day 3: Cooperation Session"."""
    below = ahead.below(place)
    counted = entry.head.day is not None and bool(entry.head.day.number) and not entry.head.day.day
    following = state.record.get(place + 1)
    if not counted or state.last is not None or below is None or following is None or following.sort != OTHER:
        return False
    if below.head.structural or role_line(below.text, state.names) or state.benches.bench is not None:
        return False
    state.title = state.title or entry.text
    state.found.leave(entry.row)
    return True


def _leads_what_is_lost(state: State, entry: Entry) -> bool:
    """Leave over who led an item whose heading is lost: a statement has no chair."""
    last, role = state.last, role_line(entry.text, state.names)
    lost = last is not None and last.given and bool(last.people) and role is not None and role[0] in {"chair", "moderator"}
    if lost and not entry.head.label and not entry.row.bullet:
        state.found.leave(entry.row)
        return True
    return False


def is_list_of_delegations(state: State, place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take delegations behind "Updates by States:" for speakers of the row above, those behind "Members:" for a note of it."""
    last = state.last
    plain = not (entry.head.label or entry.head.structural or entry.cells) and state.waiting is None
    found = re.match(r"^([^:]{3,60}?)\s?:\s+(\S.*)$", entry.text) if plain and last is not None else None
    said = delegations_in(found[2], state.names) if found else ()
    if last is None or found is None or not said or not all(is_delegation(each, state.names) for each in said):
        return False
    if state.names.words.is_all("members-of", found[1]):
        last.notes.append(entry.text)
        return True
    updates = state.names.words.regex(r"(?:«updates»)(?:\s+(?:«by»|«from»|«of»)\s.*)?$").match(found[1]) is not None
    if _are_some_of_those(state, found[1], said) or (updates and last.parent and len(found[1].split()) >= _TITLE):
        state.ahead = [*state.ahead, *(PrintedPerson(role="speaker", words=each) for each in said)]
        set_down(state, Entry(head=entry.head, text=found[1], row=entry.row))
        return True
    if not updates:
        return False
    _add(last.people, [PrintedPerson(role="speaker", words=each) for each in said], state.names)
    state.told_to, state.told_at = last.people, place
    return True


def _are_some_of_those(state: State, label: str, said: Sequence[str]) -> bool:
    """Tell whether States are some of those who give news at the row above: "Those whose time ends in 2004: Peru, Chad"."""
    words, above = state.names.words, state.last
    named = words.regex(r"(?:«delegations»)\s.+").fullmatch(label) and all(state.names.is_state(each) for each in said)
    while named and above is not None:
        if words.regex(r"(?:.*\s)?(?:«updates»|«spoken»s?)(?!\w)").match(above.title):
            return True
        above = above.parent
    return False
