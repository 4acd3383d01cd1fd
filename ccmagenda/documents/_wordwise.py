"""What changed within a line: its words, with those that came and those that went marked."""

import difflib
import itertools
from collections.abc import Iterator

import attrs

from ccmagenda.documents._pairing import is_word, likeness, tokens
from ccmagenda.model import Mark, Span, words_of
from ccmagenda.model.document import Line

_LEAST = 0.5
_MANY = 16_000_000
_Word = tuple[str, Span]


def all_marked(spans: Line, mark: Mark) -> Line:
    """Return a line that came or went as a whole."""
    return tuple(attrs.evolve(span, mark=mark) for span in spans)


def changed_words(old: Line, new: Line) -> Line:
    """Return a line with its changes, word by word; two that share less than half of their words, one after the other.

    So are two of thousands of words. How words are spaced and toned is no change.
    """
    before, after = [*_words(old)], [*_words(new)]
    if likeness(words_of(old), words_of(new)) < _LEAST or len(before) * len(after) > _MANY:
        return (*all_marked(old, Mark.DELETED), *all_marked(new, Mark.ADDED))
    return tuple(_joined(_compared(before, after)))


def _words(spans: Line) -> Iterator[_Word]:
    for span in spans:
        look = attrs.evolve(span, text="")
        yield from ((token, look) for token in tokens(span.text))


def _compared(before: list[_Word], after: list[_Word]) -> Iterator[tuple[_Word, Mark]]:
    """Yield the newer words, and before them those that went; changes with no word kept between them are one."""
    old, new = ([text.strip() for text, _ in words] for words in (before, after))
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    gone: list[_Word] = []
    come: list[_Word] = []
    for code, a, b, c, d in matcher.get_opcodes():
        within = (gone or come) and b < len(before) and d < len(after)
        if code == "equal" and not (within and not any(is_word(text) for text, _ in after[c:d])):
            yield from _marked(gone, come)
            yield from ((word, Mark.KEPT) for word in after[c:d])
            gone, come = [], []
        else:
            gone, come = gone + before[a:b], come + after[c:d]
    yield from _marked(gone, come)


def _marked(gone: list[_Word], come: list[_Word]) -> Iterator[tuple[_Word, Mark]]:
    """Yield words that went and words that came; space alone is not worth a mark."""
    if any(text.strip() for text, _ in gone):
        yield from ((word, Mark.DELETED) for word in gone)
    mark = Mark.ADDED if any(text.strip() for text, _ in come) else Mark.KEPT
    yield from ((word, mark) for word in come)


def _joined(words: Iterator[tuple[_Word, Mark]]) -> Iterator[Span]:
    """Yield neighbours of one look as one piece."""
    for (look, mark), run in itertools.groupby(words, key=lambda marked: (marked[0][1], marked[1])):
        yield attrs.evolve(look, text="".join(text for (text, _), _ in run), mark=mark)
