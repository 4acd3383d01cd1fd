"""Numbers within a line, where points of a list have run into one: "1. Opening 2. Agenda", "3. Work: (b) Rules (c) Reports"."""

import re
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.terms.numbers import Label, label_at
from ccmagenda.importers._genre.terms.words import Words

_NUMBERS = re.compile(r"(?<=[\w)\]”»’.,;:/–])\s+(?=\(?[a-z0-9]{1,3}[.)][\s\da-z(]|\d{1,2}\.\d{1,2}\s|\d{1,2}\.[a-z]\s)")
_LETTERS = frozenset({"(letter)", "letter)", "letter.", "(roman)"})
_NAMED = r".*(?:^|\s)(?:«session»|«item»|«track»|«day»|«week»|«room»|«serial»|«documents-of-item»|«small»|no\.?|n[°º])$"

Found = tuple[int, Label, str]
"""Where a number begins, the number, and what stands behind it."""


def next_number(title: str, open_: Sequence[Label], words: Words) -> Found | None:
    """Return the first number within a title that begins another point.

    It goes on from one of the open numbers, or is a letter behind their colon; in a title without a number it must be the
    first of its list, and the second must follow.
    """
    found = list(_numbers(title, words))
    for place, (start, label, rest) in enumerate(found):
        before = title[:start].rstrip()
        below = bool(open_) and before.endswith(":") and label.style in _LETTERS and open_[-1].style not in _LETTERS
        first = label.parts[-1] in {1, "a"} and not open_ and not words.regex(_NAMED).match(before) and before[-1:] not in ".:"
        begun = first and any(
            each.style == label.style and each.follows(label) and _last_word(title[:at]) != _last_word(before)
            for at, each, _ in found[place:]
        )
        if below or begun or any(label.follows(each) for each in open_):
            return start, label, rest
    return None


def _last_word(text: str) -> str:
    """Return the last word of a text: "Phase" before both numbers of "Phase 1. Lessons of Phase 2. Next"."""
    return text.rsplit(maxsplit=1)[-1] if text.split() else ""


def _numbers(title: str, words: Words) -> Iterator[Found]:
    """Yield what can be numbers within a title: those with a capital behind them."""
    for found in _NUMBERS.finditer(title):
        rest = title[found.end() :]
        label = label_at(rest, words)
        if label and rest[label[1] : label[1] + 1].isupper():
            yield found.start(), label[0], rest[label[1] :]
