"""How wide the columns of a table are set: it keeps within a width, takes few lines, and parts no word where it can."""

import functools
from collections.abc import Iterator, Sequence

_FLOOR, _CHOICES, _LOOKED_AT = 1, 24, 100
Columns = Sequence[Sequence[str]]


def widths(cells: Sequence[Sequence[str]], width: int, hanging: int = 0) -> tuple[list[int], int]:
    """Return a width for each column, and the space between two, so that all of it keeps within a width.

    Those columns give way that cost the fewest lines, the widest before others, down to their longest word; where the
    longest words of all columns do not fit beside one another, the space is less, and only then the widest give way
    further. Lines that go on are counted as indented by ``hanging`` where that parts no word.

    >>> widths([["Universalization", "Lao People's Democratic Republic"]], 42)
    ([16, 24], 2)
    """
    columns = list(zip(*cells, strict=True))
    if not columns:
        return [], 0
    wanted = [max(_FLOOR, *(len(line) for cell in column for line in cell.split("\n"))) for column in columns]
    words = longest_words(cells)
    between = 2 if sum(words) + 2 * (len(words) - 1) <= width else 1
    room = width - between * (len(words) - 1)
    hung = [min(wide, word + hanging) for wide, word in zip(wanted, words, strict=True)]
    words = hung if sum(hung) <= room else words
    longest = sorted(cells, key=lambda row: sum(map(len, row)))[-_LOOKED_AT:]
    return _shrunk(_wrapped(list(zip(*longest, strict=True)), wanted, words, room, hanging), room), between


def even_widths(cells: Sequence[Sequence[str]], width: int) -> tuple[list[int], int]:
    """Return widths for a grid: the heads of its rows in full where there is room, the other columns as wide as one another.

    >>> even_widths([["10:00–13:00", "Opening", "Closure"]], 41)
    ([11, 13, 13], 2)
    """
    words = longest_words(cells)
    between = 2 if sum(words) + 2 * (len(words) - 1) <= width else 1
    room = width - between * (len(words) - 1)
    first = max(words[0], min(max(len(row[0]) for row in cells), room // max(2, len(words))))
    left = room - first
    found: dict[int, int] = {}
    for count, number in zip(
        range(len(words) - 1, 0, -1), sorted(range(1, len(words)), key=lambda each: -words[each]), strict=True
    ):
        found[number] = max(words[number], left // count)
        left -= found[number]
    return [first, *(found[number] for number in sorted(found))], between


def hangings(words: Sequence[int], each: Sequence[int], most: int, *, alike: bool = False) -> list[int]:
    """Return how far the lines of each column that go on are indented, so that no word is parted; ``alike`` in all of them.

    >>> hangings([9, 12], [14, 13], 2), hangings([9, 12], [14, 13], 2, alike=True)
    ([2, 0], [1, 1])
    """
    if alike:
        return [max(0, min([most, *(wide - word for wide, word in zip(each, words, strict=True))]))] * len(each)
    return [most if word + most <= wide else 0 for word, wide in zip(words, each, strict=True)]


def longest_words(cells: Sequence[Sequence[str]]) -> list[int]:
    """Return the length of the longest word of each column."""
    return [max(_FLOOR, *(len(word) for cell in column for word in cell.split() or [""])) for column in zip(*cells, strict=True)]


def _wrapped(columns: Columns, wanted: list[int], least: list[int], room: int, hanging: int) -> list[int]:
    """Return widths with the excess taken where it costs the fewest lines, as far as no word is parted."""
    found = list(wanted)
    while (excess := sum(found) - room) > 0 and found != least:
        heights = [_heights(*column, hanging) for column in zip(columns, found, least, strict=True)]
        now = _cost(heights)
        ways = []
        for number, width in enumerate(found):
            for choice in _choices(width, least[number], excess):
                tried = [*heights[:number], _heights(columns[number], choice, least[number], hanging), *heights[number + 1 :]]
                saved = min(width - choice, excess)
                ways.append(((_cost(tried) - now) / saved, -width, -saved, -choice, number))
        *_, choice, number = min(ways)
        found[number] = -choice
    return found


def _cost(heights: Sequence[list[int]]) -> float:
    """Return how many lines the rows take; a cell of many lines costs more than many cells of two."""
    rows: list[tuple[int, ...]] = list(zip(*heights, strict=True))
    return sum(max(row) + sum(lines * lines for lines in row) / 10 for row in rows)


def _choices(width: int, least: int, excess: int) -> Iterator[int]:
    """Yield widths that a column may be cut to: not every one where there are many."""
    step = max(1, (width - least) // _CHOICES)
    yield from range(least, width, step)
    if width - excess > least:
        yield width - excess


def _heights(column: Sequence[str], width: int, least: int, hanging: int) -> list[int]:
    indent = hanging if least + hanging <= width else 0
    return [_lines(cell, width, indent) for cell in column]


@functools.lru_cache(maxsize=65536)
def _lines(cell: str, width: int, indent: int) -> int:
    """Return how many lines a cell takes in a width."""
    count = 0
    for part in cell.split("\n"):
        count, left = count + 1, width
        for number, word in enumerate(part.split()):
            needed = len(word) + (number > 0)
            if needed > left and number:
                count, left, needed = count + 1, width - indent, len(word)
            left -= needed
    return count


def _shrunk(wide: list[int], room: int) -> list[int]:
    """Return widths with the excess taken from the widest."""
    found = list(wide)
    for _ in range(sum(found) - room):
        widest = max(range(len(found)), key=lambda number: found[number])
        if found[widest] <= _FLOOR:
            break
        found[widest] -= 1
    return found
