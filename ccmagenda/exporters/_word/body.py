"""The body of a paper, from its masthead to its colophon."""

from collections.abc import Iterator

from ccmagenda.exporters._keeping import kept
from ccmagenda.exporters._terms import terms
from ccmagenda.exporters._word.leaves import Leaf
from ccmagenda.exporters._word.lists import counted_outlines, steps
from ccmagenda.exporters._word.pages import section, title
from ccmagenda.exporters._word.paragraphs import bookmarks, bullets, heading, outline, plain, sample, text
from ccmagenda.exporters._word.runs import Pen
from ccmagenda.exporters._word.styles import HEAD, MAIN
from ccmagenda.exporters._word.tables import masthead, table
from ccmagenda.model import Bullets, Document, Heading, Outline, Paragraph, Sample, Timeline
from ccmagenda.model.document import Block

_LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def body(document: Document, leaf: Leaf) -> tuple[str, dict[str, str]]:
    """Return the body, and the addresses that its links lead to, by address, each with its name in the body."""
    pen = Pen(
        leftwards=document.direction == "rtl",
        wide=leaf.wide,
        scale=leaf.scale,
        steps=steps(document),
        lists=(number for number, _ in counted_outlines(document)),
        bookmarks=bookmarks(document),
    )
    parts = "".join(_parts(document, pen))
    return f"{HEAD}<w:document {MAIN} {_LINKS}><w:body>{parts}{section(document, leaf)}</w:body></w:document>", pen.addresses


def _parts(document: Document, pen: Pen) -> Iterator[str]:
    if document.head:
        yield masthead(document.told(document.head.organ), document.head.aside, pen)
    yield title(document, pen)
    names = dict(pen.bookmarks)
    for block, held in kept(document.blocks):
        name = names.pop(block.anchor, "") if isinstance(block, Heading) else ""
        yield from _block(block, pen, name, held=held)
    yield plain(pen, "Colophon", document.colophon)


def _block(block: Block, pen: Pen, name: str, *, held: bool) -> Iterator[str]:
    match block:
        case Heading():
            yield heading(block, pen, name, held=held)
        case Paragraph():
            yield text(block, pen, held=held)
        case Bullets():
            yield from bullets(block, pen)
        case Outline():
            yield from outline(block, pen)
        case Sample():
            yield sample(block, pen)
        case Timeline():
            yield table(terms(block), pen)
            yield from (plain(pen, "Normal", note) for note in block.notes)
        case _:
            yield table(block, pen)
