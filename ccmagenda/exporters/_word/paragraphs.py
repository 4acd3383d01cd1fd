"""Paragraphs of a document: headings with bookmarks, text, lists, outlines, samples."""

import re
from collections.abc import Iterator, Mapping

from ccmagenda.exporters._word.lists import DEEPEST, indent
from ccmagenda.exporters._word.runs import Pen, whole_mark
from ccmagenda.exporters._word.scripts import is_rightwards
from ccmagenda.model import Bullets, Document, Heading, Mark, Outline, Paragraph, Point, Sample, Span
from ccmagenda.model.document import Line

_LONGEST_NAME, _MOST = 40, 4
_HELD, _FREE = "<w:keepNext/>", '<w:keepNext w:val="0"/>'
_TURN = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>\u200f</w:t></w:r>"
_BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def paragraph(
    pen: Pen, style: str, runs: str, *, numbering: str = "", indent: str = "", held: str = "", mark: Mark = Mark.KEPT
) -> str:
    """Return a paragraph of a style; ``mark`` is what became of it as a whole, ``held`` whether it stays with the next."""
    bidi = "<w:bidi/>" if pen.leftwards else ""
    change = f"<w:rPr>{pen.change(mark)}</w:rPr>" if mark is not Mark.KEPT else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{held}{numbering}{bidi}{indent}{change}</w:pPr>{runs}</w:p>'


def plain(pen: Pen, style: str, text: str) -> str:
    """Return a paragraph of plain text; nothing where there is none."""
    return paragraph(pen, style, pen.words(text)) if text else ""


def bookmarks(document: Document) -> Mapping[str, str]:
    """Return the name of a bookmark for each anchor: Word takes 40 letters, figures and low lines, and a letter first."""
    anchors = dict.fromkeys(block.anchor for block in document.blocks if isinstance(block, Heading) and block.anchor)
    return {
        anchor: f"a{number}_{re.sub(r'[^A-Za-z0-9]+', '_', anchor)}"[:_LONGEST_NAME]
        for number, anchor in enumerate(anchors, start=1)
    }


def heading(block: Heading, pen: Pen, name: str, *, held: bool) -> str:
    """Return a heading, within a bookmark where a name is given; Word's first level is our second, below the title."""
    runs = pen.line(block.words, bold=True)
    if name:
        number = next(pen.numbers)
        runs = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'
    keeping = "" if held else _FREE
    return paragraph(pen, f"Heading{block.level - 1}", runs, held=keeping, mark=whole_mark((block.words,)))


def text(block: Paragraph, pen: Pen, *, held: bool) -> str:
    """Return a paragraph of text."""
    runs = pen.line(block.words, block.tone)
    return paragraph(pen, "Normal", runs, held=_HELD if held else "", mark=whole_mark((block.words,)))


def bullets(block: Bullets, pen: Pen) -> Iterator[str]:
    """Yield the items of a list."""
    for item in block.items:
        yield paragraph(pen, "ListBullet", pen.line(item), numbering=_BULLET, mark=whole_mark((item,)))


def outline(block: Outline, pen: Pen) -> Iterator[str]:
    """Yield points before a hanging indent, with the lines below them; numbers are Word's own, or typed where it has others."""
    number = next(pen.lists)
    for point in block.points:
        yield from _point(point, number, pen)


def _point(point: Point, number: int, pen: Pen) -> Iterator[str]:
    level, mark, lines = max(1, min(DEEPEST, point.level)), _of(point.words), len(point.below)
    held = [_HELD if place < min(lines, _MOST) else "" for place in range(lines + 1)]
    listed = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    words = ("" if number else _label(point.label, mark, pen)) + pen.line(point.words)
    place = indent(level, pen.steps, labelled=bool(point.label))
    yield paragraph(pen, "AgendaItem", words, numbering=listed, indent=place, held=held[0], mark=mark)
    place = indent(level, pen.steps, labelled=False)
    for line, keeping in zip(point.below, held[1:], strict=True):
        yield paragraph(pen, "AgendaText", pen.line(line), indent=place, held=keeping, mark=_of(line))


def _label(label: str, mark: Mark, pen: Pen) -> str:
    """Return a typed number; behind Latin letters a mark keeps the figures of what follows from running their way."""
    if not label:
        return ""
    turned = _TURN if pen.leftwards and is_rightwards(label) else ""
    return pen.line((Span(f"{label}\t", mark=mark),)) + turned


def _of(words: Line) -> Mark:
    return whole_mark((words,))


def sample(block: Sample, pen: Pen) -> str:
    """Return lines as they are, which run from left to right in every paper."""
    return paragraph(Pen(numbers=pen.numbers), "Sample", Pen().words(block.text))
