"""Blanks between words that were lost on the way: "KeynoteAddressbyMrJohnDoe,President", "Interactive dialoguewith:"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.terms.mending import SPLIT
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._printed import PrintedLine

_LEAST, _HEAVY, _KNOWN = 3, 3, 4
_JOINT = re.compile(
    r"(?<=[^\W\d_A-ZÀ-Ý]{2})(?=[A-ZÀ-Ý][^\W\d_A-ZÀ-Ý])|(?<=[^\W\d_A-ZÀ-Ý]{2})(?=[A-ZÀ-Ý]{2,}|\d(?!\d?[:.h]\d\d))|(?<=[A-Z]{2})(?=[A-Z][a-zà-ÿ]{2})"
    r"|(?<=\b(?:Mr|Dr|Ms|Sr))(?=[A-ZÀ-Ý])|(?<=[a-zà-ÿ](?:Mr|Dr|Ms|Sr))(?=[A-ZÀ-Ý])|(?<=\d)(?=[A-ZÀ-Ý][a-zà-ÿ]{2})"
    r"|(?<=[a-zà-ÿ][,:;])(?=[^\W\d_])"
)
"""Where a word begins within another: at a capital, behind a number, behind a title of honour or a comma."""
_LOWER = re.compile(r"[^\W\d_]+")
_TAILS = re.compile(r"(?<=[a-zà-ÿ]{4})(?P<before>of|on|in|to|for|by|and|from|with|at)(?P<the>the)$|(?<=ing)(?P<alone>the)$")
"""The small words that have run into the end of another, of which two are certain."""
_SMALL = re.compile(r"(?<![\w'’-])([A-Za-z][a-z]{4,}?)(with|on|of|for|by|and|from|to|in)(?=[\s:]|$)")
_TITLE_WITHIN = re.compile(r"(?<=\s)([A-Za-zÀ-ÿ][a-zà-ÿ]{4,})(?=[A-ZÀ-Ý][a-zà-ÿ]{3,}\s)")
"""A word that begins with a capital in another: the end of one title, and the beginning of the next."""
_ADDRESS = re.compile(r"://|www\.|@|_")


def with_blanks(lines: Sequence[PrintedLine], words: Words) -> list[PrintedLine]:
    """Return lines with blanks between words that have run into each other.

    Where many have, in all their words; else a small word apart from the known one before it, and a title from the next.
    """
    heavy = [line for line in lines if not line.cells and any(_is_heavy(word) for word in line.text.split())]
    if len(heavy) < _LEAST:
        return [_lightly(line, words) for line in lines]
    return [line if line.cells else attrs.evolve(line, text=_parted(line.text, words)) for line in lines]


def _lightly(line: PrintedLine, words: Words) -> PrintedLine:
    """Return a line with blanks where one word of the genre ends within another."""
    if line.cells or _ADDRESS.search(line.text):
        return line
    english = all(lexicon.code in {"any", "en"} for lexicon in words.lexicons)  # "Leiterin" is one word
    text = _SMALL.sub(lambda found: f"{found[1]} {found[2]}" if english and _parts(found, words) else found[0], line.text)
    text = _TITLE_WITHIN.sub(lambda found: f"{found[1]}{SPLIT}" if _ends_a_title(found[1], words) else found[1], text)
    return line if text == line.text else attrs.evolve(line, text=text)


def _ends_a_title(word: str, words: Words) -> bool:
    """Tell whether a word is a known one, and not that for the hour."""
    return word.casefold() in words.vocabulary and not words.is_all("hour-marks", word)


def _parts(found: re.Match[str], words: Words) -> bool:
    """Tell whether a word is a known one with a small one behind it, and not known itself."""
    return found[1].casefold() in words.vocabulary and found[0].casefold() not in words.vocabulary


def _is_heavy(word: str) -> bool:
    """Tell whether so many words have run into one that it cannot be a name with capitals in it."""
    return len(_JOINT.findall(word)) >= _HEAVY and not _ADDRESS.search(word)


def _parted(text: str, words: Words) -> str:
    """Return a text with blanks within the words of which some have run together; its other blanks stay."""
    return re.sub(r"\S+", lambda found: _word(found[0], words), text)


def _word(word: str, words: Words) -> str:
    if _ADDRESS.search(word) or not _JOINT.search(word):
        return word
    return _LOWER.sub(lambda found: " ".join(_known(found[0], words)), _JOINT.sub(" ", word))


def _known(piece: str, words: Words) -> list[str]:
    """Return the words of the genre that a piece is made of, or it with the small words that end it apart."""
    if piece.casefold() in words.vocabulary or len(piece) <= _KNOWN:
        return [piece]
    best: dict[int, list[str]] = {0: []}
    for end in range(1, len(piece) + 1):
        tried = [[*best[begin], piece[begin:end]] for begin in range(end) if begin in best and _is_word(piece, begin, end, words)]
        if tried:
            best[end] = min(tried, key=len)
    if len(piece) in best:
        return best[len(piece)]
    tail = _TAILS.search(piece)
    return [piece[: tail.start()], *filter(None, tail.groups())] if tail else [piece]


def _is_word(piece: str, begin: int, end: int, words: Words) -> bool:
    """Tell whether a part of a piece is a word of the genre: a small one only behind another."""
    part = piece[begin:end].casefold()
    return part in words.vocabulary and (len(part) >= _KNOWN or part == "by" or (begin > 0 and words.is_all("small", part)))
