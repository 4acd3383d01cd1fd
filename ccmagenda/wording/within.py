"""Words that are made of several texts of a programme, in which what is missing in the language is marked once."""

import itertools
import re
from collections.abc import Iterable, Iterator

import attrs

from ccmagenda.model import Span, Texts, Tone
from ccmagenda.model.document import Line
from ccmagenda.wording.originals import mark, original_of
from ccmagenda.wording.parts import Wording


def marked_within(words: str, texts: Iterable[Texts], wording: Wording) -> Line:
    """Return words as a line; of the texts in them, those that are missing in the language are told to be in their own.

    The mark of a language stands behind the last of its texts.
    """
    code = wording.language.code
    found = {text.read(code): original for text in texts if (original := original_of(text, wording.programme, code))}
    spans: Line = (Span(words),) if words else ()
    for original in sorted(found, key=len, reverse=True):
        spans = tuple(itertools.chain.from_iterable(_parted(span, original, found[original]) for span in spans))
    last = {span.language: place for place, span in enumerate(spans) if span.language}
    marks = {place: Span(f" {mark(other, wording)}", Tone.QUIET) for other, place in last.items()}
    return tuple(one for place, span in enumerate(spans) for one in (span, marks.get(place)) if one)


def _parted(span: Span, original: str, code: str) -> Iterator[Span]:
    """Yield a piece in parts, so that a text stands apart from what is before and after it."""
    whole = None if span.language else re.search(rf"(?<!\w){re.escape(original)}(?!\w)", span.text)
    if whole is None:
        yield span
        return
    start, end = whole.span()
    parts = ((span.text[:start], ""), (original, code), (span.text[end:], ""))
    yield from (attrs.evolve(span, text=text, language=language) for text, language in parts if text)
