"""How wide the columns of a table are set on a screen: no word is parted as long as there is room for the longest."""

from collections.abc import Sequence

_FLOOR = 1


def widths(cells: Sequence[Sequence[str]], width: int) -> tuple[list[int], int]:
    """Return a width for each column, and the space between two, so that all of it keeps within a width.

    The widest give way first, down to their longest word; where the longest words of all columns do not fit beside one
    another, the space is less, and only then the widest give way further.

    >>> widths([["Universalization", "Lao People's Democratic Republic"]], 42)
    ([16, 24], 2)
    """
    columns = list(zip(*cells, strict=True))
    if not columns:
        return [], 0
    wanted = [max(_FLOOR, *(len(line) for cell in column for line in cell.split("\n"))) for column in columns]
    words = [max(_FLOOR, *(len(word) for cell in column for word in (cell.split() or [""]))) for column in columns]
    between = 2 if sum(words) + 2 * (len(words) - 1) <= width else 1
    room = width - between * (len(words) - 1)
    return _shrunk(_shrunk(wanted, words, room), [_FLOOR] * len(columns), room), between


def _shrunk(wide: list[int], least: list[int], room: int) -> list[int]:
    """Return widths with the excess taken from the widest that may still give way."""
    found = list(wide)
    for _ in range(sum(found) - room):
        free = [number for number, width in enumerate(found) if width > least[number]]
        if not free:
            break
        found[max(free, key=lambda number: found[number])] -= 1
    return found
