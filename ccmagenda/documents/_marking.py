"""A document with what changed since an earlier state of it: additions and deletions, down to the word.

It works on the paper and not on the programme, so every kind of document can be marked.
"""

from collections.abc import Hashable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from ccmagenda.documents._pairing import Ways, aligned, likeness
from ccmagenda.documents._wordwise import all_marked, changed_words
from ccmagenda.model import Bullets, Document, Heading, Mark, Outline, Paragraph, Point, Sample, Span, Table, Timeline, words_of
from ccmagenda.model.document import Block, Line

Row = tuple[Line, ...]
Section = tuple[Block, ...]


def marked(old: Document, new: Document, said: Mapping[Mark, str] = MappingProxyType({})) -> Document:
    """Return the newer document with every addition marked, and with what was deleted standing where it stood.

    What changed in its head (title, line below it, masthead) stands first, as paragraphs. ``said`` are the words for
    "added" and "deleted" in the document's language.
    """
    sections = aligned(_sections(old), _sections(new), _SECTIONS)
    blocks = (*_head(old, new), *(block for section in sections for block in section))
    return attrs.evolve(new, blocks=_spoken(blocks, said) if said else blocks)


def _spoken(thing: Any, said: Mapping[Mark, str]) -> Any:  # noqa: ANN401 - blocks, and whatever they are made of
    """Return blocks in which every mark is said in words."""
    if isinstance(thing, Span):
        return thing if thing.mark is Mark.KEPT else attrs.evolve(thing, said=said[thing.mark])
    if isinstance(thing, tuple):
        return tuple(_spoken(part, said) for part in thing)
    if not attrs.has(type(thing)):
        return thing
    return attrs.evolve(thing, **{name: _spoken(getattr(thing, name), said) for name in attrs.fields_dict(type(thing))})


def _head(old: Document, new: Document) -> Iterator[Paragraph]:
    before, after = ([(Span(words),) for words in _head_lines(document)] for document in (old, new))
    for spans in aligned(before, after, _LINES):
        if any(span.mark is not Mark.KEPT for span in spans):
            yield Paragraph(spans)


def _head_lines(document: Document) -> list[str]:
    return [words for words in (document.title, document.subtitle, *document.masthead) if words]


def _sections(document: Document) -> list[Section]:
    """Return the blocks from each heading to the next; what stands before the first is a section too."""
    found: list[list[Block]] = [[]]
    for block in document.blocks:
        if isinstance(block, Heading):
            found.append([])
        found[-1].append(block)
    return [tuple(section) for section in found if section]


def _section_key(section: Section) -> Hashable:
    """Return the anchor of a section that has one: it tells it from all others."""
    first = section[0]
    return (first.level, first.anchor) if isinstance(first, Heading) and first.anchor else section


def _alike_sections(old: Section, new: Section) -> float:
    before, after = old[0], new[0]
    if isinstance(before, Heading) and isinstance(after, Heading):
        return _alike_headings(before, after)
    return float(isinstance(before, Heading) == isinstance(after, Heading))


def _alike_headings(old: Heading, new: Heading) -> float:
    """Return 1 for headings of one thing by their anchors, else how much of their words they share."""
    if old.level != new.level:
        return 0
    return 1 if old.anchor and old.anchor == new.anchor else 0.9 * _alike(old.words, new.words)


def _whole_section(section: Section, mark: Mark) -> Section:
    return tuple(_whole(block, mark) for block in section)


def _section(old: Section, new: Section) -> Section:
    return tuple(aligned(old, new, _BLOCKS))


def _whole(block: Block, mark: Mark) -> Block:
    """Return a block that is new, or gone, as a whole; what is gone keeps no anchor, since it may stand elsewhere now."""
    found: Block
    match block:
        case Heading(words=words):
            found = attrs.evolve(block, words=all_marked(words, mark), anchor="" if mark is Mark.DELETED else block.anchor)
        case Paragraph(words=words):
            found = attrs.evolve(block, words=all_marked(words, mark))
        case Bullets(items=items):
            found = Bullets([all_marked(item, mark) for item in items])
        case Outline(points=points):
            found = Outline([_whole_point(point, mark) for point in points])
        case Table(rows=rows):
            found = attrs.evolve(block, rows=[_row(row, mark) for row in rows])
        case Sample(text=text):
            found = Paragraph((Span(text, mark=mark),))
        case Timeline(caption=caption):
            found = Paragraph((Span(caption, mark=mark),)) if mark is Mark.DELETED else block
    return found


def _whole_point(point: Point, mark: Mark) -> Point:
    return attrs.evolve(point, words=all_marked(point.words, mark), below=[all_marked(words, mark) for words in point.below])


def _row(row: Row, mark: Mark) -> Row:
    return tuple(all_marked(cell, mark) for cell in row)


def _alike_blocks(old: Block, new: Block) -> float:
    """Return how much of the same thing two blocks are; lists, and tables of the same columns, always are."""
    found = 0.0
    match old, new:
        case (Heading(), Heading()):
            found = _alike_headings(old, new)
        case (Paragraph(), Paragraph()):
            found = _alike(old.words, new.words)
        case (Bullets(), Bullets()):
            found = max(0.5, likeness(" ".join(map(words_of, old.items)), " ".join(map(words_of, new.items))))
        case (Outline(), Outline()):
            found = 1.0
        case (Table(), Table()):
            found = float(old.columns == new.columns)
        case (Timeline(), Timeline()):
            found = 1.0
    return found


def _both(old: Block, new: Block) -> Block:
    """Return a block with its changes."""
    match old, new:
        case (Heading(), Heading()):
            return attrs.evolve(new, words=changed_words(old.words, new.words))
        case (Paragraph(), Paragraph()):
            return attrs.evolve(new, words=changed_words(old.words, new.words))
        case (Outline(), Outline()):
            points: list[Point] = list(aligned(old.points, new.points, _POINTS))
            return Outline(points)
        case (Bullets(), Bullets()):
            items: list[Line] = list(aligned(old.items, new.items, _LINES))
            return Bullets(items)
        case (Table(), Table()):
            rows: list[Row] = list(aligned(old.rows, new.rows, _ROWS))
            return attrs.evolve(new, rows=rows)
        case _:
            return new


def _alike(old: Line, new: Line) -> float:
    return likeness(words_of(old), words_of(new))


def _alike_rows(old: Row, new: Row) -> float:
    """Return 1 for rows that begin alike, else how much of their words they share."""
    first = old[:1] and words_of(old[0]) and words_of(old[0]) == words_of(new[0])
    return 1 if first else likeness(*(" ".join(words_of(cell) for cell in row) for row in (old, new)))


def _alike_points(old: Point, new: Point) -> float:
    """Return how much of their words two points share; one that is numbered anew is another."""
    return _alike(old.words, new.words) if (old.label, old.level) == (new.label, new.level) else 0


def _point(old: Point, new: Point) -> Point:
    below = tuple(aligned(old.below, new.below, _LINES))
    return attrs.evolve(new, words=changed_words(old.words, new.words), below=below)


def _cells(old: Row, new: Row) -> Row:
    return tuple(changed_words(before, after) for before, after in zip(old, new, strict=True))


def _itself(thing: Hashable) -> Hashable:
    return thing


_LINES: Ways[Line] = Ways(key=_itself, alike=_alike, whole=all_marked, both=changed_words)
_ROWS: Ways[Row] = Ways(key=_itself, alike=_alike_rows, whole=_row, both=_cells)
_POINTS: Ways[Point] = Ways(key=_itself, alike=_alike_points, whole=_whole_point, both=_point)
_BLOCKS: Ways[Block] = Ways(key=_itself, alike=_alike_blocks, whole=_whole, both=_both)
_SECTIONS: Ways[Section] = Ways(key=_section_key, alike=_alike_sections, whole=_whole_section, both=_section)
