"""How many columns of plain text a text takes: two for a letter of Chinese, none for a mark of direction or an accent."""

import unicodedata


def breadth(text: str) -> int:
    r"""Return how many columns a text takes.

    >>> breadth("Room"), breadth("会议"), breadth("\u200f،")
    (4, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(columns_of, text))


def columns_of(letter: str) -> int:
    """Return how many columns one letter takes: 0, 1 or 2."""
    if letter.isascii():
        return 1
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
