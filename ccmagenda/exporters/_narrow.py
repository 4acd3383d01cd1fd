"""A table that is too wide for a screen or a line of text: its rows one below the other, each cell under its column's name."""

from collections.abc import Iterator, Sequence

from ccmagenda.exporters._cell_lines import lines_of
from ccmagenda.exporters._columns import longest_words
from ccmagenda.model import Outline, Point, Span, Table, Tone
from ccmagenda.model.document import Line


def is_too_wide(cells: Sequence[Sequence[str]], width: int) -> bool:
    """Tell whether the longest words of all columns do not fit beside one another; ``cells`` are the header and the rows."""
    words = longest_words(cells) if len(cells) > 1 else []
    return len(words) > 1 and sum(words) + len(words) - 1 > width


def as_points(table: Table) -> Outline:
    """Return the rows of a table as points, with a point within them for each cell that says something."""
    return Outline(_points(table))


def _points(table: Table) -> Iterator[Point]:
    for row in table.rows:
        for number, (name, cell) in enumerate(zip(table.columns, row, strict=True)):
            yield from _cell(name, lines_of(cell), 2 if number else 1)


def _cell(name: str, lines: list[Line], level: int) -> Iterator[Point]:
    if len(lines) > 1 and name:
        yield Point(words=(Span(name, Tone.QUIET),), level=level)
        yield from (Point(words=words, level=level + 1) for words in lines)
    elif lines:
        yield Point(words=(*((Span(f"{name}: ", Tone.QUIET),) if name else ()), *lines[0]), below=lines[1:], level=level)
