"""Marks of what changed, in words: "[added: ...]" and "[deleted: ...]" stand where no page can underline or strike through."""

import itertools
from collections.abc import Iterator

import attrs

from ccmagenda.model import Mark, Span
from ccmagenda.model.document import Line


def bracketed(spans: Line) -> Iterator[Span]:
    """Yield the pieces of a line, with the marked ones in brackets that say what became of them."""
    for mark, run in itertools.groupby(spans, key=lambda span: span.mark):
        pieces = list(run)
        if mark is Mark.KEPT:
            yield from pieces
            continue
        first, last = pieces[0], pieces[-1]
        before, after = _edge(first.text, -1), _edge(last.text, 1)
        opened = attrs.evolve(first, text=f"{before}[{mark.value}: {first.text.lstrip()}")
        pieces[0] = opened
        pieces[-1] = attrs.evolve(pieces[-1], text=f"{pieces[-1].text.rstrip()}]{after}")
        yield from pieces


def _edge(text: str, side: int) -> str:
    """Return the space at the beginning (-1) or at the end (1) of a text, which stays outside the brackets."""
    return text[: len(text) - len(text.lstrip())] if side < 0 else text[len(text.rstrip()) :]


def marked_words(spans: Line) -> str:
    """Return the text of a line, with the marked pieces in brackets.

    >>> marked_words((Span("Room "), Span("1", mark=Mark.DELETED), Span("2", mark=Mark.ADDED)))
    'Room [deleted: 1][added: 2]'
    """
    return "".join(span.text for span in bracketed(spans))
