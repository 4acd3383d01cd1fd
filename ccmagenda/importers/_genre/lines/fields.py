"""Lines that name what they hold: "Date: 14 June 2021", "Time: daily from 14:00 to 16:00", "Title: Opening"."""

import re

from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at

_WHEN = r"(?:«date-label»|«time-label»)"


def names_a_time(text: str, words: Words) -> bool:
    """Tell whether a line is the field of a day or of hours."""
    return words.regex(rf"{_WHEN}\s*:").match(text) is not None


def without_field(text: str, heads: Heads) -> str:
    """Leave out the name of a field before what it names, and what is said around the hours in one of them."""
    words = heads.words
    found = words.regex(rf"{_WHEN}(?:\s*(?:/|&|«and»)\s*{_WHEN})?\s*[:{CELL}]\s*").match(text)
    rest = text[found.end() :] if found else text
    if found and heads.read(rest).structural:
        return _hours_in(rest, words) or rest
    hours = _hours_in(rest, words) if found else ""
    titled = words.regex(rf"(?:«title-field»)\s*[:{CELL}]\s*(?=\S)").match(text)
    return hours or (text[titled.end() :] if titled else _without_paper(text, words))


def _without_paper(text: str, words: Words) -> str:
    """Leave out what names the paper before the hours of its first row: "Programme of the day: 9:30 Welcome"."""
    found = words.regex(r"(?:«paper»)(?:\s+[^\s:\d]+){0,3}\s?:\s+(?=\d)").match(text)
    clock = clock_at(text[found.end() :], words, alone=False) if found else None
    return text[found.end() :] if found and clock and text[found.end() + clock[1] :].strip(" :–—-") else text


def _hours_in(text: str, words: Words) -> str:
    """Return the hours with an end among words in small letters, as in "daily from 2 p.m. to 4 p.m. at most"."""
    for start in re.finditer(r"(?<!\S)(?=[^\W_])", text):
        found = clock_at(text[start.start() :], words)
        if found and found[0].end:
            before, behind = text[: start.start()], text[start.start() + found[1] :]
            plain = all(not part.strip() or part.strip()[0].islower() or part.strip()[0] in "(," for part in (before, behind))
            return text[start.start() : start.start() + found[1]] if plain else ""
    return ""
