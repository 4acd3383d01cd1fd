"""How wide words are in the letters of our papers for Word, which are those of Times New Roman."""

import functools
import math
import unicodedata

from ccmagenda.exporters._pdf_columns import width_of as width_on_a_page

_BROAD = frozenset("жмфшщыюЖМФШЩЫЮ")
_CYRILLIC = {(False, False): 0.54, (False, True): 0.78, (True, False): 0.73, (True, True): 1.02}
_ARABIC, _USUAL = 0.5, 1.15


def width_of(words: str, size: float) -> float:
    """Return about how wide words are, rather too much than too little."""
    return size * sum(map(_em, words))


def high_of(words: str, lines: int) -> float:
    """Return how high words are that take some lines, in sizes of their letters.

    Scripts stand as high as in the letters that LibreOffice finds for them; those of Word are lower. Few letters of a high
    script, such as a mark behind a text, make one line higher.
    """
    found = [_leading(letter) for letter in words]
    share = sum(leading > _USUAL for leading in found) / max(1, len(found))
    return lines * _USUAL + math.ceil(lines * share) * (max(found, default=_USUAL) - _USUAL)


@functools.cache
def _leading(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.45
    return 1.25 if unicodedata.bidirectional(letter) == "AL" else _USUAL


@functools.cache
def _em(letter: str) -> float:
    if "\u0400" <= letter <= "\u04ff":
        return _CYRILLIC[letter.isupper(), letter in _BROAD]
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return _ARABIC if unicodedata.bidirectional(letter) == "AL" else width_on_a_page(letter, 1)
