"""Pages whose text runs down one column and goes on at the top of the next, as the order of their letters tells.

Cells of a table stand beside each other too, but programs write a table row by row, and a text column by column.
"""

import itertools
from collections.abc import Sequence

from ccmagenda.importers._pdf.letters import Letter

_UP, _GUTTER, _LEAST, _FEWEST = 3.0, 6.0, 4, 2
_SAME = 2.0
_MOST_COLUMNS, _MOST_RISES = 4, 40


def columns_of_text(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Return the letters of a page column by column, and what may stand below all; all of them as one where there are none."""
    columns: list[list[Letter]] = []
    rest = list(letters)
    foot: list[Letter] = []
    while len(columns) < _MOST_COLUMNS and (found := _parted(rest)) is not None:
        first, rest, below = found
        columns.append(first)
        foot = [*below, *foot]
    return [part for part in (*columns, rest, foot) if part]


def _parted(letters: Sequence[Letter]) -> tuple[list[Letter], list[Letter], list[Letter]] | None:
    """Return the letters of the first column, of what comes after it and of the foot, or None where no text goes on so."""
    seen = [(place, letter) for place, letter in enumerate(letters) if letter.text.strip()]
    rises = [
        place
        for (_, last), (place, letter) in itertools.pairwise(seen)
        if letter.bottom < last.top - _UP * letter.size and letter.x0 > last.x0
    ]
    for place in rises[:_MOST_RISES]:
        if count := _going_on(letters[:place], letters[place:]):
            return list(letters[:place]), list(letters[place : place + count]), list(letters[place + count :])
    return None


def _going_on(before: Sequence[Letter], after: Sequence[Letter]) -> int:
    """Return how many letters stand right of those before them that are as high on the page; its foot alone may follow."""
    left = [letter for letter in before if letter.text.strip() and letter.bottom > after[0].top]
    reach = max((letter.x1 for letter in left), default=after[0].x0) + _GUTTER
    count = sum(1 for _ in itertools.takewhile(lambda letter: letter.x0 > reach or not letter.text.strip(), after))
    right = [letter for letter in after[:count] if letter.text.strip()]
    foot = [letter for letter in after[count:] if letter.text.strip()]
    if not left or not right or _lines(left) < _LEAST or _lines(right) < _FEWEST or _lines(foot) > _FEWEST:
        return 0
    lowest = max(letter.bottom for letter in (*left, *right))
    under = all(letter.top > lowest - letter.size for letter in foot)
    return count if under and _begun_at(before, min(letter.x0 for letter in right)) < _FEWEST else 0


def _lines(letters: Sequence[Letter]) -> int:
    return len({round((letter.top + letter.bottom) / 2 / letter.size) for letter in letters})


def _begun_at(letters: Sequence[Letter], place: float) -> int:
    """Return how many lines or cells begin where the next column would, as in a table."""
    pairs = itertools.pairwise(letter for letter in letters if letter.text.strip())
    return sum(abs(after.x0 - place) < _SAME and not 0 <= after.x0 - before.x1 < after.size for before, after in pairs)
