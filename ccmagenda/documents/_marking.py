"""A document with what changed since an earlier state of it: additions and deletions, down to the word.

It works on the paper and not on the programme, so every kind of document can be marked.
"""

import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import attrs

from ccmagenda.model import Bullets, Document, Heading, Mark, Paragraph, Sample, Span, Table, Timeline, words_of
from ccmagenda.model.document import Block, Line

T = TypeVar("T")
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_ALIKE = 0.5


def marked(old: Document, new: Document) -> Document:
    """Return the newer document with every addition marked, and with what was deleted standing where it stood."""
    blocks = tuple(_aligned(old.blocks, new.blocks, _text, _whole, _both))
    return attrs.evolve(new, blocks=blocks)


def _aligned(
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], object],
    whole: Callable[[T, Mark], T],
    both: Callable[[T, T], T | None],
) -> Iterator[T]:
    """Yield the newer things in order, with the older ones that are gone between them."""
    matcher = difflib.SequenceMatcher(None, [key(thing) for thing in old], [key(thing) for thing in new], autojunk=False)
    for code, a, b, c, d in matcher.get_opcodes():
        if code == "equal":
            yield from new[c:d]
        else:
            yield from _replaced(list(old[a:b]), list(new[c:d]), whole, both)


def _replaced(gone: list[T], come: list[T], whole: Callable[[T, Mark], T], both: Callable[[T, T], T | None]) -> Iterator[T]:
    """Yield things in the place of others: those that are alike as one with its changes, the rest as deleted and added."""
    for thing in come:
        found = next(((at, one) for at, before in enumerate(gone) if (one := both(before, thing)) is not None), None)
        if found is None:
            yield whole(thing, Mark.ADDED)
            continue
        yield from (whole(before, Mark.DELETED) for before in gone[: found[0]])
        yield found[1]
        gone = gone[found[0] + 1 :]
    yield from (whole(before, Mark.DELETED) for before in gone)


def _text(block: Block) -> tuple[object, ...]:
    match block:
        case Heading(level=level, words=words):
            return ("heading", level, words)
        case Paragraph(words=words):
            return ("paragraph", words)
        case Bullets(items=items):
            return ("bullets", items)
        case Table(columns=columns, rows=rows):
            return ("table", columns, rows)
        case Sample(text=text):
            return ("sample", text)
        case _:
            return ("timeline", block)


def _whole(block: Block, mark: Mark) -> Block:
    """Return a block that is new, or gone, as a whole."""
    match block:
        case Heading(words=words) | Paragraph(words=words):
            return attrs.evolve(block, words=_all(words, mark))
        case Bullets(items=items):
            return Bullets([_all(item, mark) for item in items])
        case Table(rows=rows):
            return attrs.evolve(block, rows=[_row(row, mark) for row in rows])
        case Sample(text=text):
            return Paragraph((Span(text, mark=mark),))
        case Timeline():
            return block


def _row(row: tuple[Line, ...], mark: Mark) -> tuple[Line, ...]:
    return tuple(_all(cell, mark) for cell in row)


def _all(spans: Line, mark: Mark) -> Line:
    return tuple(attrs.evolve(span, mark=mark) for span in spans)


def _both(old: Block, new: Block) -> Block | None:
    """Return a block with its changes, or None where the two are not the same thing."""
    match old, new:
        case (Heading(level=a), Heading(level=b)) if a == b and _alike(old.words, new.words):
            return attrs.evolve(new, words=_words(old.words, new.words))
        case (Paragraph(), Paragraph()) if _alike(old.words, new.words):
            return attrs.evolve(new, words=_words(old.words, new.words))
        case (Bullets(), Bullets()):
            items: list[Line] = list(_aligned(old.items, new.items, words_of, _all, _lines))
            return Bullets(items)
        case (Table(), Table()) if old.columns == new.columns:
            rows: list[tuple[Line, ...]] = list(_aligned(old.rows, new.rows, _cells, _row, _rows))
            return attrs.evolve(new, rows=rows)
        case _:
            return None


def _cells(row: tuple[Line, ...]) -> tuple[str, ...]:
    return tuple(words_of(cell) for cell in row)


def _rows(old: tuple[Line, ...], new: tuple[Line, ...]) -> tuple[Line, ...] | None:
    if not _alike(old[0], new[0]):
        return None
    return tuple(_words(before, after) for before, after in zip(old, new, strict=True))


def _lines(old: Line, new: Line) -> Line | None:
    return _words(old, new) if _alike(old, new) else None


def _alike(old: Line, new: Line) -> bool:
    """Tell whether two lines are the same one with changes: at least half of their words are shared."""
    a, b = ([token for token in _TOKEN.findall(words_of(spans)) if not token.isspace()] for spans in (old, new))
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


def _words(old: Line, new: Line) -> Line:
    """Return a line with its changes, word by word."""
    before, after = (list(_tokens(spans)) for spans in (old, new))
    matcher = difflib.SequenceMatcher(None, [word.text for word in before], [word.text for word in after], autojunk=False)
    found: list[Span] = []
    for code, a, b, c, d in matcher.get_opcodes():
        if code == "equal":
            found += after[c:d]
        else:
            found += [attrs.evolve(word, mark=Mark.DELETED) for word in before[a:b]]
            found += [attrs.evolve(word, mark=Mark.ADDED) for word in after[c:d]]
    return tuple(_joined(found))


def _tokens(spans: Line) -> Iterator[Span]:
    for span in spans:
        yield from (attrs.evolve(span, text=token) for token in _TOKEN.findall(span.text))


def _joined(words: list[Span]) -> Iterator[Span]:
    """Yield neighbours of one look as one piece."""
    last: Span | None = None
    for word in words:
        if last is not None and (last.tone, last.link, last.mark) == (word.tone, word.link, word.mark):
            last = attrs.evolve(last, text=last.text + word.text)
            continue
        if last is not None:
            yield last
        last = word
    if last is not None:
        yield last
