"""Tables of plain text whose columns a row of dashes draws: "-----  --------" below their heads."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.model.breadth import breadth, columns_of

_RULE = re.compile(r"\s*(?:-{3,}|={3,})(?: +(?:-{3,}|={3,}))+\s*")
_MOST_HEADS = 6
_BULLET = re.compile(r"[-*•·–—](?:[\s\u200f]|$)")
_OPENING, _CLOSING = tuple("([（「『《“‘"), tuple(")]）」』》”’，。：；、")


@attrs.frozen
class _Ruler:
    """Where each column begins and how many columns of text it takes; the last may take more."""

    starts: tuple[int, ...]
    widths: tuple[int, ...]

    def cells(self, line: str) -> tuple[str, ...] | None:
        """Return what a line has in each column, the blanks at its beginning kept; or None where words cross a column's edge."""
        cells = [""] * len(self.starts)
        column = reached = 0
        for letter in line:
            while column + 1 < len(self.starts) and reached >= self.starts[column + 1]:
                column += 1
            if not letter.isspace() and columns_of(letter) and reached >= self.starts[column] + self._room(column):
                return None
            cells[column] += letter
            reached += columns_of(letter)
        return tuple(cell.rstrip() for cell in cells)

    def _room(self, column: int) -> int:
        last = column + 1 == len(self.starts)
        return 10**6 if last else self.widths[column]


def ruled_rows(lines: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return the rows of such tables, each under the place of its first line, and no cells under those that go on or draw.

    The lines of a cell that only its width has parted are one; others are parted by line ends.
    """
    found: dict[int, tuple[str, ...]] = {}
    for place, line in enumerate(lines):
        if _RULE.fullmatch(line) and place not in found:
            ruler = _ruler(line)
            above, below = _above(lines, place, ruler), _below(lines, place, ruler)
            if above and below:
                found |= _row(lines, above, ruler)
                found[place] = ()
                for row in _parted(lines, below, ruler):
                    found |= _row(lines, row, ruler)
    return found


def _ruler(line: str) -> _Ruler:
    runs = [(run.start(), run.end()) for run in re.finditer(r"\S+", line)]
    return _Ruler(tuple(start for start, _ in runs), tuple(end - start for start, end in runs))


def _above(lines: Sequence[str], place: int, ruler: _Ruler) -> list[int]:
    """Return the places of the heads of the columns: the lines above, up to an empty one."""
    heads = list(itertools.takewhile(lambda each: lines[each].strip(), range(place - 1, -1, -1)))[::-1]
    fitting = len(heads) <= _MOST_HEADS and all(ruler.cells(lines[each]) for each in heads)
    return heads if fitting and any(sum(map(bool, ruler.cells(lines[each]) or ())) > 1 for each in heads) else []


def _below(lines: Sequence[str], place: int, ruler: _Ruler) -> list[int]:
    """Return the places of the lines of the table, up to two empty ones, another rule, or words that cross its columns."""
    found: list[int] = []
    for each in range(place + 1, len(lines)):
        if not lines[each].strip() and not lines[each - 1].strip():
            break
        if _RULE.fullmatch(lines[each]) or ruler.cells(lines[each]) is None:
            break
        found.append(each)
    return found


def _parted(lines: Sequence[str], places: Sequence[int], ruler: _Ruler) -> Iterator[list[int]]:
    """Yield the places of each row: empty lines part them where there are any, or else words in the first column."""
    apart = any(not lines[each].strip() for each in places[:-1])
    row: list[int] = []
    for each in places:
        first = (ruler.cells(lines[each]) or ("",))[0]
        ends = not lines[each].strip() if apart else bool(first) and not first[0].isspace()
        if ends and row:
            yield row
            row = []
        if lines[each].strip():
            row.append(each)
    if row:
        yield row


def _row(lines: Sequence[str], places: Sequence[int], ruler: _Ruler) -> Mapping[int, tuple[str, ...]]:
    columns = zip(*(ruler.cells(lines[each]) or () for each in places), strict=True)
    cells = tuple(_joined(said, width) for said, width in zip(columns, ruler.widths, strict=True))
    return {places[0]: cells, **dict.fromkeys(places[1:], ())}


def _joined(said: Sequence[str], width: int) -> str:
    """Return the lines of a cell as its author set them: a line goes on where the first word of the next had no room."""
    parts: list[str] = []
    last = ""
    for line in filter(None, said):
        words = line.strip()
        if parts and not _BULLET.match(words) and breadth(last) + 1 + breadth(_first(words)) > width:
            parts[-1] += _between(parts[-1], words) + words
        else:
            parts.append(words)
        last = line
    return "\n".join(parts)


def _first(words: str) -> str:
    """Return what stands together at the beginning of some words: one of them, or a letter of Chinese."""
    return words[0] if columns_of(words[0]) > 1 else words.split(maxsplit=1)[0]


def _between(before: str, after: str) -> str:
    """Return the blank that the end of a line stands for; letters of Chinese have none between them."""
    wide = columns_of(before[-1]) > 1 and columns_of(after[0]) > 1
    return "" if wide or before.endswith(_OPENING) or after.startswith(_CLOSING) else " "
