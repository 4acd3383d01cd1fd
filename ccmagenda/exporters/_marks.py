"""Marks of what changed: which pieces of a line came and which went, and how that is told in words.

"[added: ...]" and "[deleted: ...]" stand in plain text and on a screen, and are read aloud from a page.
"""

import itertools
from collections.abc import Iterator

import attrs

from ccmagenda.model import Mark, Span
from ccmagenda.model.document import Line


def runs(spans: Line) -> Iterator[tuple[Mark, Line]]:
    """Yield the stretches of a line that are kept, added or deleted.

    Space at the ends of what is marked stands outside of it, and there is some between two marks.
    """
    if all(span.mark is Mark.KEPT for span in spans):
        yield from ((Mark.KEPT, spans),) if spans else ()
        return
    last: Span | None = None
    for mark, run in itertools.groupby(_with_space_outside(spans), key=lambda span: span.mark):
        pieces = tuple(run)
        if last is not None and Mark.KEPT not in {last.mark, mark}:
            yield Mark.KEPT, (Span(" "),)
        yield mark, pieces
        last = pieces[-1]


def _with_space_outside(spans: Line) -> Iterator[Span]:
    """Yield the pieces of a line, with the space at the ends of what is marked as pieces that are kept."""
    for mark, run in itertools.groupby(spans, key=lambda span: span.mark):
        pieces = [span for span in run if span.text]
        words = "".join(span.text for span in pieces)
        if mark is Mark.KEPT or not words.strip():
            yield from (attrs.evolve(span, mark=Mark.KEPT) for span in pieces)
            continue
        start, end = len(words) - len(words.lstrip()), len(words.rstrip())
        for span in pieces:
            inside = span.text[max(0, start) : max(0, end)]
            yield from (Span(space) for space in (span.text[: max(0, start)],) if space)
            yield from (attrs.evolve(span, text=text) for text in (inside,) if text)
            yield from (Span(space) for space in (span.text[max(0, end, start) :],) if space)
            start, end = start - len(span.text), end - len(span.text)


def bracketed(spans: Line) -> Iterator[Span]:
    """Yield the pieces of a line, with the marked ones in brackets that say what became of them."""
    for mark, pieces in runs(spans):
        if mark is Mark.KEPT:
            yield from pieces
            continue
        opened = (attrs.evolve(pieces[0], text=f"[{pieces[0].said or mark.value}: {pieces[0].text}"), *pieces[1:])
        yield from (*opened[:-1], attrs.evolve(opened[-1], text=f"{opened[-1].text}]"))


def marked_words(spans: Line) -> str:
    """Return the text of a line, with the marked pieces in brackets.

    >>> marked_words((Span("Room "), Span("1", mark=Mark.DELETED), Span("2", mark=Mark.ADDED)))
    'Room [deleted: 1] [added: 2]'
    """
    return "".join(span.text for span in bracketed(spans))
