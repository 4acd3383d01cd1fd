"""What stands at the head of every page but the first: the symbol and the title, else the title and what the paper is."""

import itertools
from collections.abc import Callable

from ccmagenda.model import Document, shortened

_GAP, _MOST, _LONG = "   ", 40, 400
Measure = Callable[[str], float]


def running(document: Document, room: float, width_of: Measure) -> tuple[str, str]:
    """Return the words at the beginning and at the end of the line, so that both have room; the second may be missing."""
    symbol = cut(document.head.symbol, room / 2, width_of)
    if symbol:
        return symbol, cut(document.title, room - width_of(symbol + _GAP), width_of)
    title = cut(document.title, room, width_of)
    fits = width_of(title + _GAP + document.subtitle) <= room
    return title, document.subtitle if fits else ""


def is_long(title: str) -> bool:
    """Tell whether a title is so long that it must be free to part: kept whole, it would leave the first page empty."""
    return len(title) > _LONG


def cut(words: str, room: float, width_of: Measure) -> str:
    """Return as many whole words as there is room for, with an ellipsis where some are left out.

    >>> cut("Regional Conference on Cluster Munitions", 30, len), cut("CCM/MSP", 30, len)
    ('Regional Conference on…', 'CCM/MSP')
    """
    if len(words) <= room and width_of(words) <= room:
        return words
    starts = itertools.accumulate(words.split(), lambda before, word: f"{before} {word}")
    fitting = list(itertools.takewhile(lambda start: width_of(f"{start}…") <= room, starts))
    return f"{fitting[-1].rstrip(',;:')}…" if fitting else shortened(words, _MOST)
