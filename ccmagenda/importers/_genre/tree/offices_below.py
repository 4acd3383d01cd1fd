"""A line right below somebody that tells of that person: the office, the body, who sends, or what is spoken on."""

import re

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.persons.bare_names import without_degrees
from ccmagenda.importers._genre.persons.before import people_before
from ccmagenda.importers._genre.persons.people import role_line, without_asides
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.tree.running_on import goes_on_from_somebody
from ccmagenda.importers._genre.tree.setting_down import set_down
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead

_LISTED, _SAID = 30, 14
TITLE = 3
"""Words that the title of a talk has at least."""


def is_next_talk(state: State, entry: Entry) -> bool:
    """Tell whether a point of a list of talks, whose titles are told before a comma, is one more of them."""
    last = state.last
    title, _, behind = entry.text.partition(", ")
    talks = (
        state.listing == "talks"
        and state.titles_first
        and last is not None
        and last.talk
        and last.bullet == entry.row.bullet != ""
    )
    return talks and bool(behind) and len(title.split()) >= TITLE and not state.names.is_somebody(title)


def is_of_a_person(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line right below a person for the person's office or body: "Ana Ruiz", "Director", "GICHD"."""
    if place != state.told_at + 1 or not state.told_to or is_next_talk(state, entry):
        return False
    bare = not entry.head.label and not entry.head.structural and not entry.cells and not entry.row.bullet
    bare = bare and kind_of(tidy(entry.text), state.names.words) not in {"lunch", "break"}
    office = state.names.words.regex(r"(?:«functions»|«former»)(?![\w'’])").match(entry.text) is not None
    if not bare or entry.row.heading or len(entry.text.split()) > (_LISTED if office or entry.text.startswith("(") else _SAID):
        return False
    person = state.told_to[-1]
    above = ahead.above(place)
    if above is not None and (_is_told_in_full(person.words, above) or (above.row.inner and not entry.row.inner)):
        return False
    if goes_on_from_somebody(state, place, entry, ahead):
        state.told_to[-1] = attrs.evolve(person, words=f"{person.words} {tidy(entry.text)}")
        state.told_at = place
        return True
    inner = re.fullmatch(r"\(\s*([A-ZÀ-Ý](?:[^()]|\([^()]*\)){2,200})\)?", entry.text)
    bracket = inner is not None and not re.search(r"[,(]", person.words)
    sender = above is not None and _is_who_sends(state, person.words, above, entry)
    office = sender or _is_an_office(state, person.words, entry) or _is_between_people(state, place, entry, ahead)
    if not (bracket or office):
        return False
    if not _speaks_on(state, entry):
        _go_on_with_an_office(state, place, entry, bracket=bracket)
    return True


def _go_on_with_an_office(state: State, place: int, entry: Entry, *, bracket: bool) -> None:
    """Add what a line says of somebody to the person told last."""
    person = state.told_to[-1]
    between = " " if bracket or person.words.endswith(",") else ", "
    told = entry.text if bracket else tidy(without_asides(entry.text, state.names))
    state.told_to[-1] = attrs.evolve(person, words=f"{person.words}{between}{told}")
    state.told_at = place


def _speaks_on(state: State, entry: Entry) -> bool:
    """Take a line that goes on from an office to what is spoken on for a row: "Ana Ruiz", "Director, UNEP, on “Rain”"."""
    whole = f"{state.told_to[-1].words}, {entry.text}"
    told = people_before(whole, state.names) if "," in entry.text else None
    if told is None or not told.title or len(told.people) != 1 or told.title == entry.text:
        return False
    state.told_to.pop()
    set_down(state, attrs.evolve(entry, text=whole), given=True)
    return True


def _is_told_in_full(person: str, above: Entry) -> bool:
    """Tell whether a line says all of somebody: each of a numbered list does, and so does a bracket behind a title."""
    numbered = above.head.label is not None and ("," in person or "(" in person)
    return numbered or (above.text.endswith((")", "]")) and not person.endswith((")", "]")))


def _is_who_sends(state: State, person: str, above: Entry, entry: Entry) -> bool:
    """Tell whether a State below the office of somebody, who is told over several lines, is that person's own."""
    names = state.names
    over_lines = "," in person and names.is_somebody(person) and not names.is_somebody(above.text)
    return over_lines and not entry.row.gap and names.is_state(entry.text) and not names.is_state(above.text)


def _is_between_people(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a line stands between two lines that are a person's name each: the first one's office, in any language."""
    names, beside = state.names, (ahead.above(place), ahead.below(place))
    if names.is_somebody(entry.text) or not entry.text[:1].isupper() or re.search(r"[:?“\"«]", entry.text) or entry.row.gap:
        return False
    alone = [
        each is not None and each.head.empty and names.is_person(each.text) and not re.search(r"[,:(]", each.text)
        for each in beside
    ]
    return all(alone) and role_line(entry.text, names) is None and not names.begins_a_title(entry.text)


def _is_an_office(state: State, before: str, entry: Entry) -> bool:
    """Tell whether a line is the office or body of a person of whom none is told yet, or goes on with it."""
    names, text = state.names, entry.text
    text = names.words.regex(r",\s+(?:«on»)\s[^:“\"«]*:?\s[“\"«].+$").sub("", text)
    if names.is_somebody(text) or re.search(r":(?:\s|$)", text) or names.words.regex(r"(?:«spoken»|«session»)(?!\w)").match(text):
        return False
    before = without_degrees(before, names.words)
    begun = r"(?:(?:the|le|la|el)\s+)?(?:(?-i:[A-ZÀ-Ý])[\w'’/-]*\s+){0,3}"
    office = names.words.regex(rf"{begun}(?:«functions»|«former»)(?![\w'’])").match(text)
    if not names.is_somebody(before) and names.bare_name(before) is None:
        return False
    last = before.rstrip(",").rpartition(",")[2]
    untold = "," not in before.rstrip(",") or before.endswith(",") or names.words.is_all("functions", last)
    told = names.is_body(last) and not names.words.regex(r".*(?:^|\s)(?:«functions»)$").match(last)
    bodiless = not entry.row.gap and "(" not in before and not told and not names.begins_a_title(text)
    small = names.words.regex(r"«small»|«of»|«and»")
    named = all(not word.islower() or small.fullmatch(word) for word in text.split())
    return (office is not None and untold) or (named and names.is_body(text) and bodiless and names.bare_name(text) is None)
