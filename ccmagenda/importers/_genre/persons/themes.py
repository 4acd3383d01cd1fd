"""The theme of a talk in brackets behind who gives it: "Talk by Mr. X (How rain comes back to the fields)"."""

import re

import attrs

from ccmagenda.importers._genre.persons.names import BIG, PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy

_LEAST, _QUOTED = 5, 2
_ROLES = "«chair»|«moderator»|«rapporteur»|«speaker»|«host»"
_BRACKET = re.compile(r"^([^,;:()“«\"]+?)\s*(\(([^()]*(?:\([^()]*\)[^()]*)*)\))$")


def with_theme(told: Told, names: Names) -> Told:
    """Return what a line tells with the theme put back to the title, which is told in a bracket behind one speaker."""
    found = _BRACKET.match(told.people[0].words) if len(told.people) == 1 and told.people[0].role == "speaker" else None
    if found is None or not names.is_somebody(found[1]) or not _is_theme(found[3], names):
        return told
    title = f"{told.title} {found[2]}" if told.title else re.sub(r"^[“«„\"](.+)[”»“\"]$", r"\1", tidy(found[3]))
    return Told(title=title, people=(attrs.evolve(told.people[0], words=found[1]),))


def _is_theme(text: str, names: Names) -> bool:
    """Tell whether a bracket is what is spoken on, and tells nothing of who speaks: quoted, or long and no office or body."""
    quoted = re.fullmatch(r"[“«„\"][^“”«»„\"]+[”»“\"]", text)
    if quoted:
        return len(text.split()) >= _QUOTED
    if len(text.split()) < _LEAST or not re.match(rf"[{BIG}]", text) or re.match(rf"{PLAIN_NAME}\s*(?:[,;]|$)", text):
        return False
    other = rf"(?:.*(?<!\w))?(?:«modes»|«in-presence»|«on-behalf»|«former»|«tbc»|{_ROLES}|«units»)(?!\w)"
    if names.words.regex(other).match(text):
        return False
    if names.words.regex(r"(?:«question-words»)(?!\w)").match(text) or text.endswith("?"):
        return True
    small = sum(word[:1].islower() for word in text.split())
    two = re.search(r"\w\s?:\s", text) is not None  # "Rain and fields: what has come of it"
    return 2 * small > len(text.split()) and (two or not names.tells_office(text)) and not names.is_officer(text)


def without_by(told: Told, names: Names) -> Told:
    """Return what was told without the word before the colon between its title and somebody: "Wells of the north by: Ms. X"."""
    title = names.words.regex(r"\s+(?:«by»)$").sub("", told.title) if told.people else told.title
    return told if title == told.title else attrs.evolve(told, title=title)
