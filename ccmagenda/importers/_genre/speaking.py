"""Lines about people below a row: one of a list, a role and who has it, somebody alone, and what is said of them."""

import re

import attrs

from ccmagenda.importers._genre.drafts import Draft
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.lookahead import Ahead
from ccmagenda.importers._genre.marks import tidy, without_footnotes
from ccmagenda.importers._genre.names import PLAIN_NAME
from ccmagenda.importers._genre.people import ROLES, people, role_line
from ccmagenda.importers._genre.setting_down import AROUND, set_down
from ccmagenda.importers._genre.sorts import is_note, is_room, room_in, room_line
from ccmagenda.importers._genre.state import State
from ccmagenda.importers._genre.telling import tell_apart
from ccmagenda.model import PrintedPerson

_HOST, _LISTED, _SAID, _BODY = 12, 30, 14, 6


def is_listed(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line below "Panellists:" for one of them."""
    if not state.listing:
        return False
    if is_of_a_person(state, place, entry):
        return True
    marked = bool(entry.row.bullet or entry.head.label)
    if state.listing != "talks" and state.names.words.regex(r"(?:«spoken»)\s*:\s").match(entry.text):
        state.listing = ""
        return False
    named = not entry.row.heading and not entry.cells and _is_one_listed(state, entry.text)
    marked = marked and (named or not is_note(entry.text, 1, state.names.words))
    bodies = state.listing == "talks" and marked and _are_bodies(place, entry, ahead, state)
    if bodies or (state.listing != "talks" and (named or (marked and len(entry.text.split()) < _LISTED))):
        state.led("speaker" if bodies else state.listing, entry.text)
        state.told_at = place
        return True
    if state.listing != "talks" or not marked:
        state.listing = ""
    return False


def _are_bodies(place: int, entry: Entry, ahead: Ahead, state: State) -> bool:
    """Tell whether a list below "Presentations:" is one of bodies that speak, and not of what they speak on."""
    listed = [entry.text, *(each.text for each in ahead.followers(place) if each.row.bullet == entry.row.bullet != "")]
    short = all(len(text.split()) <= _BODY and text[:1].isupper() for text in listed)
    bodies = sum(state.names.is_body(text) or state.names.is_state(text) for text in listed)
    return short and (
        bodies * 2 >= len(listed) or bool(state.last and state.told_to is state.last.people and state.told_at == place - 1)
    )


def _is_one_listed(state: State, text: str) -> bool:
    """Tell whether a line without a mark is somebody in a list; hosts may be bodies of any name."""
    names = state.names
    if names.is_person(text) or role_line(text, names) is not None or room_line(text, names.words):
        return names.is_person(text)
    body = state.listing == "host" and len(text.split()) <= _HOST and not text.endswith((":", ".", "?"))
    return body or names.is_named(text, sure=len(text.split()) <= _HOST) or names.is_state(text)


def is_role(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line such as "Chair: Ms. X", or "Moderator" above who moderates."""
    words = state.names.words
    role = role_line(entry.text, state.names) or _role_alone(state, place, entry, ahead)
    if role and not (entry.head.label and entry.head.label.items):
        if state.waiting is not None and role[0] == "speaker" and role[1]:
            set_down(state, attrs.evolve(entry, text=re.split(r"\s*[:：]", entry.text)[0]))
        state.listing = "" if role[1] else role[0]
        if role[1]:
            state.led(role[0], _without_room(state, role[1]))
            state.told_at = place
        return True
    talks = words.regex(r"(?:«talks»)\s*:?").fullmatch(without_footnotes(entry.text).strip())
    if talks and not entry.head.label and state.last is not None:
        state.listing = "talks"
        return True
    return False


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
    if below is None or below.head.structural or not state.names.is_somebody(below.text):
        return None
    return next(((role, "") for role in ROLES if state.names.words.is_all(role, entry.text)), None)


def is_speaker(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line that is a person alone for a speaker of the row above."""
    if is_of_a_person(state, place, entry):
        return True
    last = state.last
    alone = not entry.head.label and not entry.cells and not entry.row.heading and state.waiting is None
    if last is None or not alone or (last.kind in AROUND and last.kind != "closing"):
        return False
    told = _somebody(state, last, entry, ahead)
    if not told:
        return False
    row = _row_of(state, last, place, ahead)
    row.people += told
    state.told_to, state.told_at = row.people, place
    return True


def _somebody(state: State, last: Draft, entry: Entry, ahead: Ahead) -> tuple[PrintedPerson, ...]:
    """Return who a line is, if it is nobody's title: sooner where the row above has hours, a chair or statements."""
    names, text, plain = state.names, entry.text, not entry.row.bullet
    spoken = names.words.regex(r"(?:«spoken»)(?!\w)").match(text) is not None
    statements = not spoken and _is_for_speakers(state) and (not plain or names.is_named(text))
    listed = last.label is not None and re.match(rf"{PLAIN_NAME}\s*[,(]", text) is not None
    likely = last.start is not None or last.chaired or statements or (plain and (listed or names.is_somebody(text)))
    one = names.is_office(text) and names.words.regex(r".*\s(?:«and»)\s").match(text) is None
    opened = one and last.start is None and names.words.begins("spoken-at", last.title)
    if opened or (likely and names.is_named(text, sure=ahead.names_many or _is_for_speakers(state))):
        return people("speaker", text, names)
    if not plain or last.kind in AROUND:
        return ()
    bodies = re.split(r",\s+", text)
    if len(bodies) > 1 and (last.start or len(bodies) > 2) and not last.people and all(names.is_body(body) for body in bodies):
        return people("host", text, names)
    told = tell_apart(text, names)
    function = told.given and not names.is_person(told.people[0].words) if told.people else False
    stated = told.people and not told.title and told.people[0].words == tidy(text) and ":" in text
    if (names.is_person(text) and not told.title) or stated or (function and last.start):
        return told.people
    return ()


def _row_of(state: State, last: Draft, place: int, ahead: Ahead) -> Draft:
    """Return the row that people below several subjects speak at: the one with hours, if they stand behind all of them."""
    bench, head = state.benches.bench, last.parent
    if bench is None or head is None or head.start is None or last.people or last.chaired:
        return last if head is None or head.start is None or state.told_to is not head.people else head
    subjects = [item for item in bench.items if item.parent is head]
    bare = len(subjects) > 1 and not any(item.people for item in subjects)
    further = [each for each in ahead.titles(place) if not state.names.is_named(each.text)]
    return head if bare and not further else last


def _is_for_speakers(state: State) -> bool:
    """Tell whether the row above is one of statements, so that a function alone below it is somebody."""
    title = state.last.title if state.last else ""
    return state.names.words.regex(r"(?:.*\s)?(?:«spoken»|«talks»)(?!\w)").match(title) is not None


def is_of_a_person(state: State, place: int, entry: Entry) -> bool:
    """Take a line right below a person for the person's office or body: "Ana Ruiz", "Director", "GICHD"."""
    if place != state.told_at + 1 or not state.told_to:
        return False
    bare = not entry.head.label and not entry.head.structural and not entry.cells and not entry.row.bullet
    if not bare or entry.row.heading or len(entry.text.split()) > _SAID:
        return False
    person = state.told_to[-1]
    bracket = re.fullmatch(r"\([A-ZÀ-Ý](?:[^()]|\([^()]*\)){2,80}\)", entry.text) is not None and not re.search(
        r"[,(]", person.words
    )
    if not bracket and not _is_an_office(state, person.words, entry):
        return False
    between = " " if bracket or person.words.endswith(",") else ", "
    state.told_to[-1] = attrs.evolve(person, words=f"{person.words}{between}{tidy(entry.text) if not bracket else entry.text}")
    state.told_at = place
    return True


def _is_an_office(state: State, before: str, entry: Entry) -> bool:
    """Tell whether a line is the office or body of a person of whom none is told yet, or goes on with it."""
    names, text = state.names, entry.text
    if names.is_somebody(text) or re.search(r":(?:\s|$)", text) or names.words.regex(r"(?:«spoken»|«session»)(?!\w)").match(text):
        return False
    begun = r"(?:(?:the|le|la|el)\s+)?(?:(?-i:[A-ZÀ-Ý])[\w'’/-]*\s+){0,3}"
    office = names.words.regex(rf"{begun}(?:«functions»|«former»)(?![\w'’])").match(text)
    if not names.is_somebody(before) and names.bare_name(before) is None:
        return False
    untold = "," not in before.rstrip(",") or before.endswith(",")
    last = before.rstrip(",").rpartition(",")[2]
    bodiless = not entry.row.gap and "(" not in before and not names.is_body(last) and not names.begins_a_title(text)
    small = names.words.regex(r"«small»|«of»|«and»")
    named = all(not word.islower() or small.fullmatch(word) for word in text.split())
    return (office is not None and untold) or (named and names.is_body(text) and bodiless and names.bare_name(text) is None)
