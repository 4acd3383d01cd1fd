"""The lines of a cell, each by itself: a grid sets them one below the other, so that each is seen to begin."""

from collections.abc import Iterator

import attrs

from ccmagenda.model import Span
from ccmagenda.model.document import Line


def lines_of(cell: Line) -> list[Line]:
    r"""Return the lines of a cell, without empty ones.

    >>> [[span.text for span in line] for line in lines_of((Span("8. "), Span("Reports\n9. Closure")))]
    [['8. ', 'Reports'], ['9. Closure']]
    """
    found: list[list[Span]] = [[]]
    for piece, ends in _pieces(cell):
        if piece.text:
            found[-1].append(piece)
        if ends:
            found.append([])
    return [tuple(line) for line in found if line]


def _pieces(cell: Line) -> Iterator[tuple[Span, bool]]:
    """Yield the pieces of a cell, each with whether its line ends with it."""
    for span in cell:
        *ended, last = span.text.split("\n")
        for text in ended:
            yield attrs.evolve(span, text=text), True
        yield (attrs.evolve(span, text=last) if ended else span), False
