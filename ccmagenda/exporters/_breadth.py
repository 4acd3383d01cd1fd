"""Plain text in columns: filled up to a width, and broken.

Between letters of Chinese a line may end, but not before a closing sign.
"""

import textwrap
from collections.abc import Iterator

from ccmagenda.model.breadth import breadth, columns_of

_STAYS = frozenset("、。，：；！？）」』》〉】\u2019\u201d…")
_CHUNK = 4


def padded(text: str, width: int) -> str:
    """Return a text with spaces behind it, so that it takes a width."""
    return text + " " * max(0, width - breadth(text))


def stand_in(text: str) -> str:
    """Return a text of as many letters as a text takes columns, parted about where its lines may end.

    >>> stand_in("会议第5次"), stand_in("Room 5")
    ('xxxxxx5xx', 'Room 5')
    """
    if text.isascii() or breadth(text) == len(text):
        return text
    chunks = (
        "".join("x" * columns_of(letter) if columns_of(letter) != 1 else letter for letter in part) for part in _chunks(text)
    )
    return " ".join(chunks)


def _chunks(text: str) -> Iterator[str]:
    """Yield pieces of a text with a few letters of Chinese each."""
    start, wide = 0, 0
    for number, letter in enumerate(text):
        wide += columns_of(letter) == 2
        if wide == _CHUNK:
            yield text[start : number + 1]
            start, wide = number + 1, 0
    if start < len(text):
        yield text[start:]


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Return a text of one line in lines of a width; ``first`` and ``rest`` stand before them. No word is parted."""
    if breadth(text) == len(text):
        return textwrap.wrap(
            text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
        )
    lines: list[str] = []
    line, before = first, first
    for piece in _pieces(" ".join(text.split())):
        if breadth((line + piece).rstrip()) > width and line != before:
            lines.append(line.rstrip())
            line = before = rest
            piece = piece.lstrip()  # noqa: PLW2901 - a line does not begin with the space that ended the last
        line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> Iterator[str]:
    """Yield what stays together: words with the space before them, and letters of Chinese with their closing signs."""
    piece = ""
    for letter in text:
        wide = columns_of(letter) == 2
        after = bool(piece) and columns_of(piece[-1]) == 2
        if piece and letter not in _STAYS and (letter == " " or wide or after):
            yield piece
            piece = ""
        piece += letter
    if piece:
        yield piece
