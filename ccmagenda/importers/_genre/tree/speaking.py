"""Lines about people below a row: one of a list, a role and who has it, somebody alone, and what is said of them."""

import re

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room, room_in
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import ROLES, people, role_line
from ccmagenda.importers._genre.persons.prose import spoken_in_prose
from ccmagenda.importers._genre.terms.marks import without_footnotes
from ccmagenda.importers._genre.tree.co_chairs import is_another_leader
from ccmagenda.importers._genre.tree.drafts import Draft
from ccmagenda.importers._genre.tree.enclosing import AROUND
from ccmagenda.importers._genre.tree.listing import NOBODY
from ccmagenda.importers._genre.tree.lone_people import lone_people
from ccmagenda.importers._genre.tree.offices_below import is_next_talk, is_of_a_person
from ccmagenda.importers._genre.tree.quoted import is_quoted_title
from ccmagenda.importers._genre.tree.setting_down import set_down
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lists import PEOPLE, SPOKEN_ON, TALKS
from ccmagenda.importers._genre.whole.lookahead import Ahead

_NEAR, _SEVERAL = 3, 2


def is_role(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line such as "Chair: Ms. X", or "Moderator" above who moderates."""
    words = state.names.words
    role = (
        role_line(entry.text, state.names) or _role_alone(state, place, entry, ahead) or _spoken_among(place, entry, ahead, state)
    )
    role = role or _role_beside(entry, state.names)
    if role and not role[1] and entry.cells:
        role = (role[0], ", ".join(entry.cells))
    if role and not (entry.head.label and entry.head.label.items):
        if state.waiting is not None and role[0] == "speaker" and role[1]:
            set_down(state, attrs.evolve(entry, text=re.split(r"\s*[:：]", entry.text)[0]))
        state.listing = "" if role[1] else role[0]
        if role[0] == "host" and state.last is None and state.benches.bench is None and state.waiting is None:
            state.found.leave(entry.row)  # whose meeting it is
        elif role[1] and _leads_the_whole(state, entry):
            state.people += people(role[0], role[1], state.names)
        elif role[1]:
            state.led(role[0], _without_room(state, role[1]))
            state.told_at = place
        return True
    talks = words.regex(r"(?:«talks»)\s*:?").fullmatch(without_footnotes(entry.text).strip())
    if talks and not entry.head.label and state.last is not None:
        state.listing = "talks"
        return True
    if state.last is not None and (_announces_people(entry, state.names) or _is_mere_label(state, place, entry, ahead)):
        state.listing = "speaker"
        state.found.leave(entry.row)
        return True
    if entry.text.endswith(":") and words.is_all("list-heads", entry.text) and state.last is not None:
        state.found.leave(entry.row)
        return True
    return _is_told_in_prose(state, entry)


def _is_mere_label(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a line below a session with hours only says that its people open it: "Welcoming remarks:", and some."""
    last, names = state.last, state.names
    if last is None or last.start is None or entry.head.label or entry.head.structural or not entry.text.endswith(":"):
        return False
    if entry.cells or state.waiting is not None or any(person.role == "speaker" for person in last.people):
        return False
    spoken = r"(?:[\w'’]+\s)?(?:«spoken»|«spoken-at»)(?:\s[\w'’]+){0,2}?\s?:"
    if not names.words.regex(spoken).fullmatch(entry.text) or names.words.begins("spoken", last.title):
        return False
    below = ahead.followers(place)[:_SEVERAL]
    return len(below) == _SEVERAL and all(each.head.empty and names.is_named(each.text) for each in below)


def _leads_the_whole(state: State, entry: Entry) -> bool:
    """Tell whether a sentence above the first hours says who leads the day or the meeting: "The day is chaired by Ms. X"."""
    bench = state.benches.bench
    timed = bench is not None and (bench.band or any(item.start for item in bench.items))
    whole = r"(?:(?:the|«articles»)\s+)?(?:«day»|«event»)\s+(?:«verbs»)\s"
    return not timed and state.waiting is None and state.names.words.regex(whole).match(entry.text) is not None


def _spoken_among(place: int, entry: Entry, ahead: Ahead, state: State) -> tuple[str, str] | None:
    """Return who speaks in a line such as "Opening statement: Ms. X" between "Chair: Mr. Y" and "Panellists:"."""
    spoken = state.names.words.regex(r"(?:\w+\s)?(?:«spoken»)s?(?:\s+[\w'’]+){0,3}\s?:\s+(\S.+)$").match(entry.text)
    if spoken is None or not state.names.is_somebody(spoken[1]) or state.last is None or entry.head.label or entry.row.bullet:
        return None
    above, behind = ahead.above(place), ahead.followers(place)[:_NEAR]
    between = above is not None and any(_leads(each, state.names) for each in behind)
    return ("speaker", spoken[1]) if between and above and _leads(above, state.names) else None


def _is_told_in_prose(state: State, entry: Entry) -> bool:
    """Take who leads or speaks by a sentence below a row, which is left over: only its people are told."""
    plain = not (entry.head.label or entry.row.bullet or entry.cells or entry.row.heading) and state.waiting is None
    told = state.names.words.regex(r"(?:[\w'’()-]+,?\s+){2,30}(?:(?-i:«verbs»)|«include»)(?:\s|:)").match(entry.text)
    said = tuple(spoken_in_prose(entry.text, state.names)) if plain and told and state.last is not None else ()
    if state.last is None or not said or not all(_is_anybody(person.words, state.names) for person in said):
        return False
    state.last.people += said
    state.found.leave(entry.row)
    return True


def _is_anybody(text: str, names: Names) -> bool:
    return names.is_somebody(text) or names.is_officer(text) or names.is_state(text) or names.bare_name(text) is not None


def _leads(entry: Entry, names: Names) -> bool:
    """Tell whether a line says who chairs, moderates or is on a panel."""
    role = role_line(entry.text, names) if not (entry.head.label or entry.head.structural) else None
    return role is not None and role[0] in {"chair", "moderator", "speaker"}


def _role_beside(entry: Entry, names: Names) -> tuple[str, str] | None:
    """Return the role that stands alone in a cell with those who have it in the next: "Chair | Ms. X"."""
    who = entry.cells[0] if entry.cells else ""
    if not who or not (names.names_somebody(who) or names.is_named(who, sure=True) or names.is_state(who)):
        return None
    return next(((role, "") for role in ROLES if names.words.is_all(role, entry.text)), None)


def _announces_people(entry: Entry, names: Names) -> bool:
    """Tell whether a sentence says that people follow: "The keynote will be given by:", "Panellists include:"."""
    words, text = names.words, entry.text
    if entry.head.label or not text.endswith(":"):
        return False
    given = words.regex(r".*\s(?:«verbs»)\s.*(?:«by»|«with»)\s*:$").match(text)
    given = given or words.regex(r"(?:\S+\s){0,5}(?:«spoken»|«spoken-at»)s?\s+(?:«from»|«by»|«of»|von|vom)\s*:$").match(text)
    if words.is_all("everybody", text):
        return True
    return given is not None or words.regex(r"(?:\S+\s){0,3}(?:«speaker»)\s+(?:«include»)\s*:$").match(text) is not None


def _without_room(state: State, text: str) -> str:
    """Return who leads without the room told in brackets behind, which is that of the row."""
    said, room = room_in(text, state.names.words)
    behind, last = re.match(r"^(.+?)\s+/\s+([^/]+)$", text), state.last
    if behind and is_room(behind[2], state.names.words):
        said, room = behind[1], behind[2]
    elif not text.endswith((")", "]")):
        return text
    if not room or state.waiting is not None or last is None or last.room not in {"", room}:
        return text
    last.room = room
    return said


def _role_alone(state: State, place: int, entry: Entry, ahead: Ahead) -> tuple[str, str] | None:
    """Return the role that is a line of its own, right above somebody who has it."""
    below = ahead.below(place)
    spoken = state.names.words.is_all("spoken", entry.text)
    if below is None or below.head.structural or spoken or not state.names.is_somebody(below.text.strip("()[]")):
        return None
    return next(((role, "") for role in ROLES if state.names.words.is_all(role, entry.text)), None)


def is_speaker(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line that is a person alone for a speaker of the row above."""
    if is_quoted_title(state, place, entry, ahead) or is_another_leader(state, place, entry, ahead):
        return True
    if is_of_a_person(state, place, entry, ahead):
        return True
    last = None if is_next_talk(state, entry) else state.last
    alone = not entry.head.label and not entry.cells and not entry.row.heading and state.waiting is None
    alone = alone and not any(state.names.words.is_all(nobody, entry.text) for nobody in NOBODY)
    if last is None or not alone or entry.listed == TALKS or _takes_nobody(last, entry):
        return False
    above = ahead.above(place)
    among = above is not None and above.listed in {PEOPLE, SPOKEN_ON}
    listed = entry.listed == PEOPLE and (entry.row.bullet or not last.speaks or among)
    told = people("speaker", entry.text, state.names) if listed else lone_people(state, last, entry, ahead)
    if not told:
        return False
    row = last if entry.row.inner else _row_of(state, last, place, ahead, entry.row.bullet)
    if len(told) == 1 and row.people and _holds(told[0].words, row.people[-1].words, state.names):
        row.people.pop()  # "Remarks by the Director of X", and below it "Ms. Y, Director of X"
    if row.whole and all(state.names.is_somebody(each.words) for each in told):
        row.title, row.whole, row.people[:] = row.whole, "", []  # "Talk by UNEP", and below it who gives it: "Ms. X, UNEP"
    row.people += told
    state.told_to, state.told_at = row.people, place
    return True


def _takes_nobody(last: Draft, entry: Entry) -> bool:
    """Tell whether nobody speaks at a row, such as a pause; the host of a reception stands in its cell."""
    return last.kind in AROUND and last.kind != "closing" and not (last.kind == "reception" and entry.row.inner)


def _holds(person: str, office: str, names: Names) -> bool:
    """Tell whether somebody is told with the very office that was told before."""
    bare = names.words.regex(r"^(?:(?:the|«articles»)\s+|l['’])").sub("", office)
    return names.is_somebody(person) and not names.is_somebody(office) and bare.casefold() in person.casefold()


def _row_of(state: State, last: Draft, place: int, ahead: Ahead, bullet: str) -> Draft:
    """Return the row that people below several subjects speak at: the one with hours, if they stand behind all of them."""
    bench, head = state.benches.bench, last.parent
    if head is not None and last.start is None and bullet and last.bullet == bullet and last.speakers and not last.chaired:
        return head  # a point beside another that is a talk with who gives it
    if last.start is not None:
        return last  # a row with hours of its own, within those of another
    if bench is None or head is None or head.start is None or last.people or last.chaired:
        return last if head is None or head.start is None or state.told_to is not head.people else head
    subjects = [item for item in bench.items if item.parent is head]
    bare = len(subjects) > 1 and not any(item.people for item in subjects)
    further = [each for each in ahead.titles(place) if not state.names.is_named(each.text)]
    return head if bare and not further else last
