"""Which stretches of a text run from right to left: Word asks it of every run, and does not find out by itself.

What has no side of its own (spaces, signs) goes with its neighbours where both are of one side, else with the paragraph;
figures go with the letters before them: rules W2, W7, N1 and N2 of Unicode's annex 9, as far as runs need them.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator

_LETTERS = {"L": False, "R": True, "AL": True}
_FOLLOWING = frozenset({"EN", "AN", "NSM"})
_LEFTWARDS = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def stretches(text: str, *, leftwards: bool) -> Iterator[tuple[bool, str]]:
    """Yield the pieces of a text in a paragraph that runs from right to left or not, each with whether itself does.

    >>> list(stretches("Doc. CCM/MSP/2012/1 (الاتفاقية 5)", leftwards=False))
    [(False, 'Doc. CCM/MSP/2012/1 ('), (True, 'الاتفاقية 5'), (False, ')')]
    """
    if not leftwards and not _LEFTWARDS.search(text):
        yield False, text
        return
    position = 0
    for side, run in itertools.groupby(_sides(text, leftwards=leftwards)):
        length = sum(1 for _ in run)
        yield side, text[position : position + length]
        position += length


def is_rightwards(text: str) -> bool:
    """Tell whether a text has letters, all of which run from left to right."""
    return {False} == {_LETTERS[kind] for kind in map(unicodedata.bidirectional, text) if kind in _LETTERS}


def _sides(text: str, *, leftwards: bool) -> Iterator[bool]:
    runs = [(side, sum(1 for _ in run)) for side, run in itertools.groupby(_own_sides(text, leftwards=leftwards))]
    ends = [leftwards, *(leftwards if side is None else side for side, _ in runs), leftwards]
    for number, (side, length) in enumerate(runs, start=1):
        between = ends[number - 1] if ends[number - 1] == ends[number + 1] else leftwards
        yield from itertools.repeat(between if side is None else side, length)


def _own_sides(text: str, *, leftwards: bool) -> Iterator[bool | None]:
    last = leftwards
    for character in text:
        kind = unicodedata.bidirectional(character)
        last = _LETTERS.get(kind, last)
        yield last if kind in _LETTERS or kind in _FOLLOWING else None
