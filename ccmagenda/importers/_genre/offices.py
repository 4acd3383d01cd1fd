"""Offices that speak: "Wrap-up by the Chairperson of the Conference", "Address by the President of Peru, Mr. X"."""

import re

from ccmagenda.importers._genre.bare_names import PLAIN_NAME
from ccmagenda.importers._genre.marks import tidy
from ccmagenda.importers._genre.names import HONOURED, Names
from ccmagenda.importers._genre.people import people, without_asides
from ccmagenda.model import PrintedPerson

_ARTICLE = r"(?:(?:the|an?|«articles»)\s+|l['’])"
_CAPITALS = r"(?:(?-i:[A-ZÀ-Ý])[\w'’-]*\s+){0,3}"
_OF = r"\s+(?:«of»|for|to|on|at|pour|para|für|auprès|ante)(?:\s+|(?<=['’]))(?:(?:the|«articles»)\s+)?(?-i:[A-ZÀ-Ý])"
_LONGEST = 16


def by_an_office(text: str, names: Names) -> tuple[str, tuple[PrintedPerson, ...]] | None:
    """Return a title and the offices behind "by": any with an article, else one with its name or body.

    What is given in writing stays as it is: "Report on the visit by the Director of the Fund".
    """
    words = names.words
    found = words.regex(rf"^(.+?)\s*[,–—-]?\s+(?:«done-by»|«by»)\s+({_ARTICLE}?)(.+)$").match(text)
    if found is None or _is_paper(found[1], names):
        return None
    said = without_asides(f"{found[2]}{found[3]}", names)
    offices = words.regex(rf"\s+(?:«and»)\s+(?={_ARTICLE})").split(said)
    bare = all(_is_bare(office, names) for office in offices)
    held = len(offices) > 1 and all(_is_office(words.regex(rf"^{_ARTICLE}").sub("", office), names) for office in offices)
    if found[2] and (bare or held):
        return tidy(found[1]), tuple(PrintedPerson(role="speaker", words=tidy(office)) for office in offices)
    if not _is_office(found[3], names):
        return None
    several = words.regex(HONOURED).match(said) is not None
    return tidy(found[1]), people("speaker", said, names) if several else (PrintedPerson(role="speaker", words=tidy(said)),)


def _is_bare(text: str, names: Names) -> bool:
    """Tell whether a text is an office or a secretariat and nothing more: "the President", "the host country"."""
    behind = r"(?:general|designate|elect|in[ -]office|country)?(?:\s+(?:«or»)\s+\w+\s+(?:«functions»))?"
    office = rf"{_ARTICLE}?{_CAPITALS}(?:(?:«event»|«session»)\s+)?(?:(?:«functions»|«chair»|«host»)[\s-]?){{1,3}}{behind}"
    return names.words.regex(office).fullmatch(text.strip()) is not None or names.is_staff(text)


def _is_office(text: str, names: Names) -> bool:
    """Tell whether a text is an office, with what it is of or who holds it."""
    if len(text.split()) > _LONGEST or re.search(r"[:;?“«\"]", text):
        return False
    words = names.words
    office = words.regex(rf"{_CAPITALS}(?:(?:«functions»)[\s-]?){{1,3}}(?:general|designate|elect)?(?![\w'’])").match(text)
    if office is None:
        return False
    behind = text[office.end() :]
    name = re.search(rf"(?:,\s+|\s){PLAIN_NAME}$", behind) or re.search(rf"\(({PLAIN_NAME}|[^()]*),[^()]*\)$", behind)
    told = words.regex(rf"(?:{_OF}|,?\s+{HONOURED})").match(f" {behind.lstrip()}")
    return told is not None or (name is not None and names.is_somebody(name[0].strip(" ,")))


def _is_paper(text: str, names: Names) -> bool:
    """Tell whether a title is of what is given in writing or done, and not said: "Report on the work done"."""
    behind = r"(?:.*\s)?(?:«given-papers»)(?!\w)(?:\s+\S+){0,3}$"
    return names.words.regex(rf"{behind}|(?:«given-papers»)(?!\w)").match(text) is not None
