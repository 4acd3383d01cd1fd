"""Papers of which the blanks between words were lost on the way: "KeynoteAddressbyMrJohnDoe,President", parted again."""

import re
from collections.abc import Sequence

import attrs

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
_ADDRESS = re.compile(r"://|www\.|@|_")


def with_blanks(lines: Sequence[PrintedLine], words: Words) -> list[PrintedLine]:
    """Return lines with blanks between words, in a paper in which several of them have run into each other."""
    heavy = [line for line in lines if not line.cells and any(_is_heavy(word) for word in line.text.split())]
    if len(heavy) < _LEAST:
        return list(lines)
    return [line if line.cells else attrs.evolve(line, text=_parted(line.text, words)) for line in lines]


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
