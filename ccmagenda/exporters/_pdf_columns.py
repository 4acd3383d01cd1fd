"""How wide words and the columns of a table are on a page, in points: no word leaves its room, and rows stay whole.

The widths are estimates, rather too much than too little: what is set is never wider than what was reckoned with.
"""

import functools
import itertools
import math
import unicodedata
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.exporters._unparted import SPACES
from ccmagenda.model import Span, Tone
from ccmagenda.model.document import Line, Table

_ADVANCES = {
    0.27: "'|,.:;·", 0.31: "\u2019°!\\{}()jil", 0.36: '/-tI"J•', 0.43: "f[]`*rs\u201c\u201d", 0.5: "cz?~ea#$0123456789S_gv€",
    0.57: "F^boxdyq+<=>Lp\u2013«»", 0.61: "ukPßhnEY", 0.67: "ZBTVC%", 0.72: "RXGUADKN&OQ", 0.79: "wH\u2014…œ", 0.98: "mM@ÆŒW",
}  # fmt: skip
_EMS = {letter: width for width, letters in _ADVANCES.items() for letter in letters}
_BOLD_TONES = frozenset({Tone.STRONG, Tone.WARNING, Tone.GRAVE})
_SIZE, _INSET, _BOLD, _LOOSE, _PAGE = 10.0, 8.5, 1.1, 1.5, 20
_LEADING, _BETWEEN, _LONG_WORD = 12.7, 5.5, 120.0


@attrs.frozen(kw_only=True)
class Columns:
    """The widths of the columns in points, 0 for one that takes what is left, and the room of words in each."""

    widths: tuple[float, ...]
    rooms: tuple[float, ...]


def width_of(words: str, size: float) -> float:
    """Return about how wide words are in the face of a page."""
    return size * sum(map(_em, words))


@functools.cache
def _em(letter: str) -> float:
    known = _EMS.get(unicodedata.normalize("NFD", letter)[0])
    if known:
        return known
    if unicodedata.combining(letter) or letter.isspace():
        return 0.26
    if unicodedata.bidirectional(letter) == "AL":
        return 0.65
    return 1.15 if unicodedata.east_asian_width(letter) in "WF" or letter.isupper() else 0.95


def columns(table: Table, room: float) -> Columns:
    """Return widths for the columns of a table that fill a room.

    Where all fits on one line, each column is as wide as its longest line and the last one takes the rest. Else the widest
    give way first, down to their longest word; then words that are very long are parted, and hours last of all. Those of a
    grid are as wide as one another.
    """
    wanted, words, least = _wanted(table), longest_words(table), least_widths(table)
    floors = [floor for floor in (words, least) if table.grid and sum(wanted[:1] + floor[1:]) <= room]
    if floors:
        wide = _even(wanted[0], floors[0][1:], room)
    elif sum(wanted) <= room:
        wide = [width * min(_LOOSE, room / sum(wanted)) for width in wanted]
    else:
        wide = wanted
        for floor in (words, least, [room / (2 * len(words))] * len(words)):
            wide = _shrunk(wide, floor, room)
    taken = wide[:-1]
    rooms = [*(width - _INSET for width in taken), room - sum(taken) - _INSET] if wide else []
    return Columns(widths=(*taken, 0), rooms=tuple(rooms))


def _even(first: float, words: Sequence[float], room: float) -> list[float]:
    """Return the first width, and the rest of the room in even parts; a longer word takes more, and the others share the rest."""
    left = room - first
    found: dict[int, float] = {}
    for number in sorted(range(len(words)), key=lambda number: -words[number]):
        found[number] = max(words[number], left / (len(words) - len(found)))
        left -= found[number]
    return [first, *(found[number] for number in range(len(words)))]


def _wanted(table: Table) -> list[float]:
    """Return how wide each column would be if no line of it were broken."""
    return [_INSET + max((width_of(line, size) for line, size in lines), default=0) for lines in _lines(table)]


def longest_words(table: Table) -> list[float]:
    """Return how wide each column has to be so that no word of it is parted."""
    return [
        _INSET + max((width_of(word, size) for line, size in lines for word in SPACES.split(line)), default=0)
        for lines in _lines(table)
    ]


def least_widths(table: Table) -> list[float]:
    """Return how wide each column has to be so that only words are parted that are very long, and no hours."""
    return [min(width, _LONG_WORD) for width in longest_words(table)]


def _lines(table: Table) -> Iterator[list[tuple[str, float]]]:
    """Yield the lines of each column with their size; the name of the column is bold."""
    for number, name in enumerate(table.columns):
        cells = (row[number] for row in table.rows)
        yield [(name, _SIZE * _BOLD), *((line, _size(cell)) for cell in cells for line in _text(cell).split("\n"))]


def _text(cell: Line) -> str:
    return "".join(span.text for span in cell)


def _size(cell: Line) -> float:
    return max((size_of(span, _SIZE) for span in cell), default=_SIZE)


def size_of(span: Span, size: float) -> float:
    """Return the size of a piece of text as it counts for its width: what is bold is wider."""
    return size * _BOLD if span.tone in _BOLD_TONES else size


def _shrunk(wide: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Return widths with the excess taken from the widest: they are levelled, but none is made narrower than its least."""
    if sum(wide) <= room:
        return list(wide)
    low, high = 0.0, max(wide)
    for _ in range(30):
        level = (low + high) / 2
        total = sum(max(floor, min(width, level)) if width > floor else width for width, floor in _pairs(wide, least))
        low, high = (level, high) if total <= room else (low, level)
    return [max(floor, min(width, low)) if width > floor else width for width, floor in _pairs(wide, least)]


def _pairs(wide: Sequence[float], least: Sequence[float]) -> Iterator[tuple[float, float]]:
    return zip(wide, least, strict=True)


def is_whole(row: Sequence[Line], rooms: Sequence[float]) -> bool:
    """Tell whether a row is so low that it need not be parted at the foot of a page."""
    return all(_height(_text(cell), room) <= _PAGE for cell, room in zip(row, rooms, strict=True))


def is_low(table: Table, rooms: Sequence[float], high: float) -> bool:
    """Tell whether a table has room on one page, so that none of it need be parted from the rest."""
    lines = sum(max(_height(_text(cell), room) for cell, room in zip(row, rooms, strict=True)) for row in table.rows)
    return (lines + 2) * _LEADING + len(table.rows) * _BETWEEN <= high


def _height(text: str, room: float) -> int:
    return sum(max(1, math.ceil(width_of(line, _SIZE) / room)) for line in itertools.islice(text.split("\n"), _PAGE + 1))
