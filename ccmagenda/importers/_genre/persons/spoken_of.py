"""Speeches and whose they are, told by "by" or "of": bodies, names, functions."""

import re

from ccmagenda.importers._genre.persons.names import HONOURED, PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.people import ARTICLE, people
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson

_FUNCTION = 12
BODY_NAME = r"(?-i:[A-ZÀ-Ý])\S*(?:\s+(?:(?:«of»|«and»|for|the|«articles»)\s+){0,2}(?-i:[A-ZÀ-Ý])[^\s,:]*){0,8}"
BODY_NAME += r"(?:(?:,\s(?-i:[A-ZÀ-Ý])\w+)?\s+\([^()]*\))?"
"""A body of several words with capitals, its short form or place behind it."""


def spoken_of(text: str, names: Names) -> Told | None:
    """Read "Statement by the OPCW" and "Address by UNEP, Peru and the Bank", then what is told of a name or a function."""
    words = names.words
    told = r"(?:.*\s)?(?:«spoken»)|(?:«spoken-at»|«spoken»|«updates»)(?!\w).{0,60}?"
    acronym = words.regex(rf"^({told})\s+(?:«by»)\s+(?:the\s+)?((?:l['’])?(?-i:[A-Z]{{3,}}))$").match(text)
    body = words.regex(rf"^({told})\s+(?:«by»)\s+({ARTICLE}{BODY_NAME}(?:\s/\s{BODY_NAME})*)$").match(text)
    if not acronym and body and any(names.is_body(part) for part in re.split(r"\s/\s", body[2])):
        acronym = body
    placed = words.regex(rf"^({told})\s+(?:«by»)\s+({ARTICLE}({BODY_NAME}),\s+((?-i:[A-ZÀ-Ý])[^,:;()]+))$").match(text)
    if placed and names.is_body(placed[3]) and names.is_state(placed[4]) and " " in placed[3]:
        acronym = placed
    several = words.regex(rf"^({told})\s+(?:«by»)\s+(?:the\s+)?((?-i:[A-Z]).+)$").match(text)
    bodies = words.regex(r",\s*(?:(?:«and»)\s+)?|\s+(?:«and»|&)\s+").split(several[2]) if several and not acronym else []
    if several and len(bodies) > 1 and all(names.is_body(each) or names.is_state(each) for each in bodies):
        said = tuple(PrintedPerson(role="speaker", words=tidy(each)) for each in bodies)
        return Told(title=tidy(several[1]), people=said, given=True)
    if acronym:
        return Told(title=tidy(acronym[1]), people=people("speaker", acronym[2], names), given=True)
    held = words.regex(rf"^((?:«spoken»))\s+(?:«of»|«by»)\s+({ARTICLE}(?:«functions»)\s[^:;]*?\s{HONOURED}.*)$").match(text)
    if held and len(names.split(held[2])) == 1:
        return Told(title=tidy(held[1]), people=(PrintedPerson(role="speaker", words=tidy(held[2])),))
    return _spoken_of_a_name(text, names) or _spoken_of_a_function(text, names)


def _spoken_of_a_name(text: str, names: Names) -> Told | None:
    """Read "Opening words of Mr. X" and "Discours inaugural de Ana Ruiz, directrice"."""
    words = names.words
    honoured = words.regex(rf"^((?:.*\s)?(?:«spoken»)(?:\s+[\w'’]+){{0,3}})\s+(?:«of»)\s+({HONOURED}.*)$").match(text)
    if honoured:
        return Told(title=tidy(honoured[1]), people=people("speaker", honoured[2], names))
    plain = words.regex(
        rf"^((?:«spoken»)(?:\s+(?-i:[a-zà-ÿ])[\w'’-]+){{0,2}})\s+(?:(?:«of»)\s+|d['’])((?-i:{PLAIN_NAME})\s*(?:[,(].*)?)$"
    ).match(text)
    if plain and names.is_somebody(plain[2]) and names.are_people(plain[2]):
        return Told(title=tidy(plain[1]), people=people("speaker", plain[2], names))
    return None


def _spoken_of_a_function(text: str, names: Names) -> Told | None:
    """Read "Statement, Director-General of the Organization"."""
    function = names.words.regex(r"^((?:«spoken»|«spoken-at»))\s*(?:,|:|[–—-](?=\s))\s+((?:the\s+)?(?-i:[A-ZÀ-Ý]).*)$").match(
        text
    )
    if function and len(function[2].split()) <= _FUNCTION and names.words.regex(r".*(?:«functions»)").match(function[2]):
        return Told(title=tidy(function[1]), people=people("speaker", function[2], names), given=True)
    return None
