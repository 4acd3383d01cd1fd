"""The lines of a record set down: who spoke at the item above, statements below it, and what is told of it."""

import attrs

from ccmagenda.importers._genre.drafts import Draft
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.lookahead import Ahead
from ccmagenda.importers._genre.names import Names
from ccmagenda.importers._genre.people import people, role_line, without_asides
from ccmagenda.importers._genre.recorded import FILE, LIST, OTHER, PROSE, SPEAKERS, TALK, Told
from ccmagenda.importers._genre.setting_down import set_down
from ccmagenda.importers._genre.state import State
from ccmagenda.model import PrintedPerson


def is_of_a_record(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line of a record for what the whole paper tells it to be."""
    told = state.record.get(place)
    if told is None or not entry.text:
        return False
    if told.sort == OTHER:
        return _names_the_record(state, place, entry, ahead) or _leads_what_is_lost(state, entry)
    if told.sort in {TALK, LIST}:
        _set_down(state, entry, told)
        return True
    head = _head(state)
    if told.sort == PROSE:
        _add(state.people, [person for person in told.people if person.role == "chair"], state.names)
    if head is None and told.sort == SPEAKERS:
        _begin_with(state, entry)
        return True
    if head is None:
        state.found.leave(entry.row)
        return True
    if told.sort == SPEAKERS:
        _add(head.people, _speakers(entry.text, state.names), state.names)
        state.told_to, state.told_at = head.people, place
    elif told.sort in {PROSE, FILE}:
        _add(head.people, [person for person in told.people if person.role == "speaker"], state.names)
        head.notes.append(f"- {entry.text}" if entry.row.bullet else entry.text)
    state.listing = ""
    return True


def _set_down(state: State, entry: Entry, told: Told) -> None:
    """Set down a statement below the item that it was made at, or the head of a list of those who speak."""
    beside = state.last is not None and state.last.given
    state.ahead = [*state.ahead, *told.people]
    set_down(state, Entry(head=entry.head, text=told.title, row=entry.row), given=told.sort == TALK or beside)
    state.listing = ""
    if state.last is not None:
        state.last.opens = told.sort == LIST
        state.last.notes += [told.note] if told.note else []


def _begin_with(state: State, entry: Entry) -> None:
    """Begin a row with the first who speaks on a day: it is what the heading above the day says, or has no title."""
    state.ahead = _speakers(entry.text, state.names)
    set_down(state, Entry(head=entry.head, text=state.heading, row=attrs.evolve(entry.row, bullet="")))


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
    return [PrintedPerson(role="speaker", words=bare.strip(" ,;"))]


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
