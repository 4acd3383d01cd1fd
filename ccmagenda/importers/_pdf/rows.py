"""The lines of a page, and the strips on each: a wide gap parts them, and a narrow one where a column begins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ccmagenda.importers._pdf.letters import Letter, Strip, strip_of

_WIDE, _CLEAR, _NARROW = 1.6, 0.6, 0.33
_COLUMN, _NEAR = 3, 0.6
_OVERLAP, _BACK = 0.5, 4


def rows_of(letters: Iterable[Letter], page: int) -> Iterator[list[Strip]]:
    """Yield the lines of a page from top to bottom, each as the strips that stand on it from left to right.

    A column begins where a word stands after a gap, and on three lines at least words after a gap or the first ones do.
    """
    lines = [sorted(line, key=lambda letter: letter.x0) for line in _lines(letters)]
    starts = sorted(letter.x0 for line in lines for letter, gap in _gaps(line) if gap > _CLEAR)
    apart = sorted(letter.x0 for line in lines for letter, gap in list(_gaps(line))[1:] if gap > _CLEAR)
    for line in lines:
        parts: list[list[Letter]] = [[]]
        gaps = dict(_gaps(line))
        for letter in line:
            gap = gaps.get(letter, 0)
            shared = gap > _NARROW and _count(apart, letter.x0) > 0 and _count(starts, letter.x0) + (gap <= _CLEAR) >= _COLUMN
            if gap > _WIDE or shared:
                parts.append([])
            parts[-1].append(letter)
        if strips := [strip for part in parts if (strip := strip_of(part, page))]:
            yield strips


def _gaps(line: Sequence[Letter]) -> Iterator[tuple[Letter, float]]:
    """Yield each letter of a line with the gap before it, in its own size; the first has a wide one."""
    last: Letter | None = None
    for letter in line:
        if letter.text.strip():
            yield letter, (letter.x0 - last.x1) / max(letter.size, last.size) if last else _WIDE + 1
            last = letter


def _count(places: Sequence[float], place: float) -> int:
    return bisect_right(places, place + _NEAR) - bisect_left(places, place - _NEAR)


def _lines(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Yield letters line by line: those whose boxes overlap from top to bottom by half of the smaller one."""
    seen = sorted((letter for letter in letters), key=lambda letter: (letter.top + letter.bottom, letter.x0))
    lines: list[list[Letter]] = []
    tops: list[float] = []
    bottoms: list[float] = []
    for letter in seen:
        for back in range(1, min(_BACK, len(lines)) + 1):
            overlap = min(bottoms[-back], letter.bottom) - max(tops[-back], letter.top)
            if overlap > _OVERLAP * min(bottoms[-back] - tops[-back], letter.bottom - letter.top):
                lines[-back].append(letter)
                if letter.text.strip():
                    tops[-back], bottoms[-back] = min(tops[-back], letter.top), max(bottoms[-back], letter.bottom)
                break
        else:
            lines.append([letter])
            tops.append(letter.top)
            bottoms.append(letter.bottom)
    order = sorted(range(len(lines)), key=lambda number: tops[number] + bottoms[number])
    return iter([lines[number] for number in order])
