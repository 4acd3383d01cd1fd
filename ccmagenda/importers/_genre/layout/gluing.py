"""Columns that have run into each other, parted again: "28 JunePlenary meeting10:00 - 13:00Room 7"."""

import re

from ccmagenda.importers._genre.terms.symbols import SYMBOL
from ccmagenda.importers._genre.terms.words import Words

_TIME = r"(?:[01]\d|2[0-3])[:.h][0-5]\d"
_RANGE = rf"{_TIME}\s?[-–—]\s?{_TIME}"
_BEFORE = re.compile(rf"(?<=[\w)”»])(?<!\d[:.h])(?={_RANGE}(?!\d))")
_BEHIND = re.compile(rf"((?:^|\s|(?<=\w)){_RANGE})(?=[A-ZÀ-Ý][\w.]*)")


_ROLE = (
    r"(?=(?-i:[A-ZÀ-Ý][a-zà-ÿ-]{5,}[A-ZÀ-Ý][a-zà-ÿ]))(?P<role>«speaker»|«moderator»|«chair»|«rapporteur»)"
    r"(?=(?-i:[A-ZÀ-Ý])[\w'’-]+\s+(?-i:[A-ZÀ-Ý]))"
)
"""A role that has run into whoever has it, at the beginning of a line: "SpeakerAna Ruiz"."""


_CLOCK = r"(?:(?:[01]\d|2[0-4])[0-5]\d|(?:[01]?\d|2[0-4])(?:\s?[.:h]\s?[0-5]\d)?)"
_HALF = r"(?:[ap]m|[ap]\.m\.|[AP]M)"
_OF_CLOCK = re.compile(
    rf"((?:{_CLOCK}\s?(?:[hH]\s?|{_HALF}\s?)?[-–—]\s?)?{_CLOCK}\s?(?:{_HALF}|Uhr|uur|[hH]r?s?\.?|[Hh]ours?|[Hh]oras?|[Hh]eures?|[Oo]re|ч(?:ас)?\.?))"
    r"(?=(?!Uhr|[Hh]r)[A-ZÀ-ÝА-Я][a-zà-ÿа-я]|[A-ZÀ-ÝА-Я]{2}[A-ZÀ-ÝА-Я\d]|[„“«][^\W\d_])"
)
"""The word for the hour behind hours that begin a line, into which a title has run: "14.00 UhrDie Region heute"."""


def with_role_apart(text: str, words: Words) -> str:
    """Return a line with a colon behind the role that it begins with, where a name has run into that."""
    return words.regex(_ROLE).sub(lambda found: f"{found['role']}: ", text, count=1) if words.regex(_ROLE).match(text) else text


_COLON = re.compile(r"(?<=[a-zà-ÿ\d)\]”\"])(?<!\w_):(?=[A-ZÀ-Ý][a-zà-ÿ]{2}|[A-Z]{2,}\s|[A-ZÀ-Ý]\s|[“«])")
"""A colon that a title has run into: "Session 1:Opening", "Ana Ruiz (UNEP):Rain"."""


def unglued(text: str, words: Words) -> str:
    """Return a line with a blank between a day, a title and hours that have run into each other.

    Only lines that begin with a day are such: elsewhere hours that stand behind a word may begin a row of their own. At the
    beginning of any line stand hours whose own word has run into the title.
    """
    text = _OF_CLOCK.sub(r"\1 ", text, count=1) if _OF_CLOCK.match(text) else text
    text = _COLON.sub(": ", text)
    text = words.regex(r"((?:«day»)\s\d{1,2})(?=(?-i:[A-ZÀ-Ý]{2}|[A-ZÀ-Ý][a-zà-ÿ]))").sub(r"\1 ", text, count=1)
    day = words.regex(r"(?:(?:«weekdays»)[.,]?\s+)?[0-3]?\d\.?\s+(?:«of»\s+)?(?:«months»)(?:,?\s?(?:19|20)\d\d)?").match(text)
    if day is None:
        return with_role_apart(text, words)
    behind = text[day.end() :]
    glued = re.match(r"(?=[A-ZÀ-Ý][\w.])", behind) if not day[0].isupper() else None
    apart = f" {behind}" if glued else behind
    return day[0] + _BEHIND.sub(r"\1 ", _BEFORE.sub(" ", apart))


_DAY_BEHIND = (
    r"(?<=[^\W\d_]{2})(?=(?-i:[A-ZÀ-Ý]))(?=(?:«weekdays»)(?!\w)[,.]?\s+"
    r"(?:(?:«months»)\.?\s*[0-3]?\d(?!\d)|[0-3]?\d\S{0,3}\s+(?:(?:«of»|de)\s+)?(?:«months»)))"
)
"""A day with its weekday that has run into the word before it: "AGENDAWednesday 24 May"."""
_YEAR_BEFORE = r"(?<=\s)((?:«months»)[.,]?\s+)((?:19|20)\d\d|(?:19|20)(?=[01]\d))(?=[012]?\d[:.h][0-5]\d)"
"""A year that has run into the hours behind it: "25 May 20009h00", or lost its end to them: "24 May 2009h00"."""


def with_days_apart(text: str, words: Words) -> str:
    """Return a text with a blank before the days and behind the years that have run into what stands beside them."""
    if not re.search(r"\d", text):
        return text
    parted = words.regex(_DAY_BEHIND).sub(" ", text)
    return words.regex(_YEAR_BEFORE).sub(lambda found: f"{found[1]}{found[2]} " if len(found[2]) > 2 else found[1], parted)


_HEAD_OF_A_PAGE = (
    rf"(?<=\s){SYMBOL.pattern}\*{{0,2}}\s+(?:GE\.?\d\d-\d{{4,6}}\s+)?(?:«paper»),?\s+[^.;:]{{0,12}}[0-3]?\d\s+(?:«months»)\s+(?:19|20)\d\d"
    r"\s+(?:page\s+)?\d{1,2}(?=\s+(?-i:[A-ZÀ-Ý•–-]))"
)
"""The head of the next page within a text: "A/HRC/31/OD/3 Order of the day, 2 March 2016 2"."""
_FOOT_OF_A_PAGE = (
    r"(?<=\S)\s+(?:[0-3]?\d\s+(?:«months»)\s+(?:19|20)\d\d\s+)?"
    r"(?:page|página|pagina|seite|strona|стр\.|страница)\s+\d{1,2}\s?(?:/|of|de|sur|von|di|z|из)\s?\d{1,2}(?!\S)"
)
"""The foot of a page: "10 May 2015 Page 1/5"."""


def without_heads_of_pages(text: str, words: Words) -> str:
    """Return a text without the heads of pages that a crawl has left within it."""
    return words.regex(_FOOT_OF_A_PAGE).sub("", words.regex(_HEAD_OF_A_PAGE).sub("", text))


_HOURS = r"\d{1,2}[.:h]\d\d\s?[-–—]\s?\d{1,2}[.:h]\d\d"
_JOINT = re.compile(
    r"(?<=[a-zà-ÿ][a-zà-ÿ])(?=[A-ZÀ-Ý][a-zà-ÿ]|[A-ZÀ-Ý]{2})|(?<=[.;:)?!”])(?<!\s\d[.)])(?<!\s\d\d[.)])(?=[A-ZÀ-Ý][a-zà-ÿ]{2})"
    r"|(?<=[A-ZÀ-Ý]{3})(?=[A-ZÀ-Ý][a-zà-ÿ]{3})"
    rf"|(?:(?<=[a-zà-ÿ.;)?!”])|(?<=\s(?:19|20)\d\d)|(?<=\d[.:]\d\d))(?={_HOURS})"
    r"|(?<=[^\W\d_]\s(?:19|20)\d\d)(?=[A-ZÀ-Ý][a-zà-ÿ]{2})"
)
_LABEL = r"(?-i:(?<=[a-zà-ÿ)”»?!]))(?=(?-i:[A-ZÀ-Ý])\w+)(?=(?:«host»|«chair»|«moderator»|«speaker»)\s?:\s)"
"""The joint before who leads or speaks: "The year at a glanceHost: Oslo Institute"."""
_PAUSE = r"(?-i:(?<=[a-zà-ÿ)]{2}))(?=[012]?\d[:.h][0-5]\d\s+(?:«lunch»|«break»)(?!\w))"
"""The joint before the hours of a pause: "Head of the Unit13:30 Lunch"."""
_HONOURED = (
    r"(?-i:(?<=[a-zà-ÿ]{2}))(?=(?-i:(?:H\.E\.|S\.E\.|Mrs?|Ms|Dra?|Prof|Mme|Sra?|Amb)\.?\s[A-ZÀ-Ý]))(?=(?:«honorifics»)(?!\w))"
)
"""The joint before somebody with a title of honour: "Rain in the NorthMr. Peter Roy"."""
_CLOSED = re.compile(r"(?<=\s)\([^()]*[\s\d][^()]*\)(?=[A-ZÀ-Ý][a-zà-ÿ]{2})")
"""A bracket of several words right behind which the next line begins: "Rivers (Room XXIV)Lakes"."""
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
"""An address of the web or of post, in which capitals part nothing."""
_LEAST, _SURE, _OFTEN, _LONG, _WRAPPED = 3, 2, 20, 150, 50

_NUMBERED = re.compile(r"(?<=[^\W\d_)\].:;])(?=(?P<number>\d{1,2})\.\s?[A-ZÀ-Ý«“])")
_LETTERED = re.compile(r"(?<=[^\W\d_)\].:;])(?=\([a-h]\)\s?[A-ZÀ-Ý«“])")


def parted_run(text: str, words: Words) -> list[str]:
    """Return the lines that have run into one without a blank; few such places part only before a role or behind a bracket.

    In a line into which a day has run, two others are enough, and none was only broken for its length. Where a line was only
    broken, a blank is set: behind a small word, or behind a long line unless a name or a role begins.
    """
    numbered = _numbered(text)
    closed = {found.end() for found in _CLOSED.finditer(text)}.union(numbered)
    places = [found.start() for found in _JOINT.finditer(_ADDRESS.sub(lambda found: "-" * len(found[0]), text))]
    days = {found.start() for found in words.regex(_DAY_BEHIND).finditer(text)}
    sure = len(days) == 1 and len(days.union(places)) > _SURE
    places = sorted({*places, *numbered, *(days if sure else ())})
    if len(places) < max(_LEAST, len(text.split()) / _OFTEN) or len(text) < _LONG or "|" in text:
        places = sorted({*(found.start() for found in words.regex(f"{_LABEL}|{_PAUSE}|{_HONOURED}").finditer(text)), *closed})
    if not places:
        return [text]
    lines = [""]
    for begin, end in zip([0, *places], [*places, len(text)], strict=True):
        piece = re.sub(r"(?<=[^\W\d_]),(?=[^\W\d_])", ", ", text[begin:end])
        whole = begin in closed or (sure and len(lines[-1].split()) > 1)
        if lines[-1] and not whole and _is_broken(lines[-1], piece, words):
            lines[-1] = f"{lines[-1]} {piece}"
        else:
            lines.append(piece)
    return [line.strip() for line in lines if line.strip()]


def _numbered(text: str) -> list[int]:
    """Return where numbers that rise by one from 1 have run into the words before them, and letters below these."""
    found: list[int] = []
    for each in _NUMBERED.finditer(text):
        if int(each["number"]) == len(found) + 1:
            found.append(each.start())
    return [*found, *(each.start() for each in _LETTERED.finditer(text))] if len(found) >= _LEAST else []


def _is_broken(before: str, piece: str, words: Words) -> bool:
    """Tell whether a line was broken before a piece, and does not end there."""
    if words.regex(r".*(?:(?:^|\s)(?:«small»|«by»|«and»|«of»)|,|\d(?:«ordinal-ends»))$").match(before):
        return True
    if before.endswith((".", ";", ":", "?", "!")) or len(before) < _WRAPPED:
        return False
    named = r"(?:«given-names»|«honorifics»)(?!\w)|(?-i:[A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý]{2,})+),"
    role = r"(?:«moderated-by»|«chaired-by»|«moderator»|«speaker»|«chair»|«session»|«break»|«lunch»|«spoken»|debate|\d)"
    return words.regex(rf"{named}|{role}").match(piece) is None
