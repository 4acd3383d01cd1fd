"""Lists of people below the word that says what they do: "Panellists:", "Remarks from:", a role behind a title."""

import re

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note, room_line
from ccmagenda.importers._genre.persons.before import gives_a_talk
from ccmagenda.importers._genre.persons.in_brackets import in_brackets
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import ROLES, role_line, without_brackets
from ccmagenda.importers._genre.terms.marks import read_marks
from ccmagenda.importers._genre.terms.symbols import SYMBOL
from ccmagenda.importers._genre.tree.offices_below import TITLE, is_of_a_person
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead

NOBODY = ("discussions", "break", "lunch")
"""What stands in a list of people and is nobody."""
_HOST, _LISTED, _BODY = 12, 30, 6


def is_listed(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:  # noqa: PLR0911 - each sign is one
    """Take a line below "Panellists:" for one of them."""
    _take_role_behind(state, place, entry, ahead)
    if not state.listing:
        state.titles_first = False
        return False
    if _is_continued(state, entry) or is_of_a_person(state, place, entry, ahead):
        return True
    above, leads = ahead.above(place), state.listing in {"chair", "moderator"}
    marked = bool(entry.row.bullet or entry.head.label)
    plain = above is not None and state.told_at == place - 1 and not (above.row.bullet or above.head.label)
    if plain and marked and (leads or _is_next_row(state, entry, above)):
        state.listing = ""  # points below the one who leads, or below those who speak
        return False
    words = state.names.words
    discussed = marked and any(words.is_all(kind, entry.text) for kind in NOBODY)
    if discussed or (state.listing != "talks" and words.regex(r"(?:«spoken»)\s*:\s").match(entry.text)):
        state.listing = ""
        return False
    if marked and _is_a_talk(state, place, entry, ahead):
        return False
    text = without_brackets(entry.text)
    if marked and _has_documents(place, ahead) and not (state.names.is_person(text) or _holds_a_mandate(state, text)):
        state.listing = ""  # what is dealt with, and no guest
        return False
    named = not entry.row.heading and not entry.cells and (_is_one_listed(state, text) or _is_a_body_listed(state, entry, above))
    marked = marked and (named or not is_note(entry.text, 1, state.names.words))
    marked = marked and (named or not entry.head.label or _is_numbered_list(state, place, above))
    bodies = state.listing == "talks" and marked and _are_bodies(place, entry, ahead, state)
    if bodies or (state.listing != "talks" and (named or (marked and not leads and len(entry.text.split()) < _LISTED))):
        marked_so = read_marks(text, state.names.words)
        state.led("speaker" if bodies else state.listing, marked_so.title if marked_so.documents else text)
        if state.last is not None:
            state.last.documents += marked_so.documents
        state.told_at = place
        return True
    if state.listing != "talks" or not marked:
        state.listing = ""
    return False


def _is_next_row(state: State, entry: Entry, above: Entry | None) -> bool:
    """Tell whether a line with a mark, below speakers without one, is the next row: behind a gap, or nobody by name."""
    if state.listing != "speaker" or above is None:
        return False
    if entry.row.gap and entry.head.label:
        return True
    names = state.names
    like_the_last = state.last is not None and state.last.key == f"bullet {entry.row.bullet} {entry.row.indent}"
    somebody, one_above = (_is_somebody(names, each.text) for each in (entry, above))
    return entry.row.bullet != "" and (like_the_last or one_above) and not somebody


def _is_somebody(names: Names, text: str) -> bool:
    return bool(names.is_person(text) or names.is_somebody(text) or names.is_named(text) or names.is_state(text))


def _is_a_body_listed(state: State, entry: Entry, above: Entry | None) -> bool:
    """Tell whether a plain line right below "Speakers:" is a body or an office, as a plain body below another one is."""
    text = entry.text
    plain = (
        not (entry.row.bullet or entry.head.label or entry.row.gap) and text[:1].isupper() and not text.endswith((":", ".", "?"))
    )
    if state.listing != "speaker" or above is None or not plain or len(text.split()) > _HOST:
        return False
    label = above.text.endswith(":") and role_line(above.text, state.names) is not None
    body, other = (state.names.is_body(each) for each in (text, above.text))
    other = other and not _is_somebody(state.names, above.text)
    return (label and (body or state.names.tells_office(text))) or (body and other and "," not in text)


def _has_documents(place: int, ahead: Ahead) -> bool:
    """Tell whether the line right below one is the symbols of its documents and nothing more."""
    below = ahead.below(place)
    plain = below is not None and below.head.empty and not below.row.bullet and SYMBOL.match(below.text)
    return bool(plain and below and not SYMBOL.sub("", below.text).strip(" ,;."))


def _holds_a_mandate(state: State, text: str) -> bool:
    """Tell whether a line begins with the holder of a mandate, who reports and answers: "Special Rapporteur on ..."."""
    return state.names.words.regex(r"(?:«articles»\s+)?(?:«mandates»)(?!\w)").match(text) is not None


def _is_continued(state: State, entry: Entry) -> bool:
    """Take "(continued)" alone below "Interactive dialogue with:" for a mark of that."""
    if state.last is None or not state.names.words.regex(r"[(\[]\s*(?:«continued»)\s*[)\]]").fullmatch(entry.text.strip()):
        return False
    state.last.continued = True
    return True


def _is_numbered_list(state: State, place: int, above: Entry | None) -> bool:
    """Tell whether people are listed by numbers: the line above is one of them, or announces them."""
    if above is None or above.head.label is None:
        return above is not None and (state.told_at != place - 1 or above.text.endswith(":")) and not above.row.bullet
    return True


def _is_a_talk(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether one of a list has a title that is told: "Ms. X, Peru – What was done", or before each of them."""
    if state.listing == "speaker" and _are_talks(place, entry, ahead, state):
        state.listing, state.titles_first = "talks", True
        return True
    if state.listing not in {"speaker", "talks"}:
        return False
    behind = (
        None
        if state.names.is_somebody(entry.text) or role_line(entry.text, state.names)
        else in_brackets(entry.text, state.names)
    )
    titled = behind is not None and bool(behind.people) and len(behind.title.split()) > 1 and not state.names.is_body(entry.text)
    return titled or gives_a_talk(entry.text, state.names)


def _are_talks(place: int, entry: Entry, ahead: Ahead, state: State) -> bool:
    """Tell whether most lines of a list below "Speakers:" have a title before somebody: "Survey of old mines, Ms. X, UNMAS"."""
    listed = [entry.text, *(each.text for each in ahead.followers(place) if each.row.bullet == entry.row.bullet)]
    before = [state.names.words.regex(r"([^,]+(?:,[^,]+)?),\s+(?:«honorifics»)\s+[A-ZÀ-Ý].*").fullmatch(text) for text in listed]
    titles = [found[1] for found in before if found]
    told = [title for title in titles if len(title.split()) >= TITLE and not state.names.is_somebody(title)]
    return len(told) > 1 and len(told) == len(titles) and 2 * len(told) >= len(listed)


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
    if state.listing == "speaker" and _holds_a_mandate(state, text) and not text.endswith((":", ".", "?")):
        return True
    body = state.listing == "host" and len(text.split()) <= _HOST and not text.endswith((":", ".", "?"))
    return body or names.is_somebody(text) or names.is_named(text, sure=len(text.split()) <= _HOST) or names.is_state(text)


def _take_role_behind(state: State, place: int, entry: Entry, ahead: Ahead) -> None:
    """Take a role at the end of a title above a list of people for theirs: "Plenary on water Facilitation"."""
    last, above = state.last, ahead.above(place)
    behind = re.match(r"^(.{8,}[\w)”\"»?])[.,:]?\s+([A-ZÀ-Ý]\w+)$", last.title) if last else None
    if last is None or behind is None or last.people or not entry.row.bullet:
        return
    if above is None or not above.text.endswith(behind[2]):
        return
    role = next((role for role in ROLES[:-2] if state.names.words.is_all(role, behind[2])), "")
    if role and (state.names.is_somebody(entry.text) or state.names.is_named(entry.text)):
        last.title, state.listing = behind[1], role
