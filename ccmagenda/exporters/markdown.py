"""CommonMark with the tables of GitHub; every sign of the text is escaped, so that none of it becomes markup or HTML."""

import re
from collections.abc import Iterator

from ccmagenda.exporters._inline import in_cell, inline, literal, one_row
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._terms import terms
from ccmagenda.model import Bullets, Document, Heading, Outline, Paragraph, Sample, Span, Table, Timeline
from ccmagenda.model.document import Block, Line

_MARKERS = "-*"


def _export(document: Document, _look: Look) -> bytes:
    parts = [*_head(document)]
    for number, block in enumerate(document.blocks):
        parts += _block(block, _MARKERS[number % 2])
    if document.colophon:
        parts += ["---", literal(document.colophon)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _head(document: Document) -> Iterator[str]:
    head = document.head
    yield f"**{literal(head.organ)}**" if head.organ else ""
    yield _lines(head.aside)
    yield f"# {literal(document.title)}"
    yield f"**{literal(document.subtitle)}**" if document.subtitle else ""
    yield _lines(document.masthead)


def _lines(texts: tuple[str, ...]) -> str:
    """Return short texts, each on a line of its own."""
    return "\\\n".join(literal(text) for text in texts if text)


def _block(block: Block, marker: str) -> Iterator[str]:
    """Yield the parts of a block; the items of two lists, one after the other, have different markers."""
    match block:
        case Heading():
            yield f"{'#' * block.level} {one_row(block.words)}"
        case Paragraph():
            yield inline(block.words)
        case Bullets():
            yield "\n".join(_item(item, marker, 0) for item in block.items)
        case Outline():
            yield "\n".join(_outline(block, marker))
        case Sample():
            yield _sample(block)
        case Timeline():
            yield from (*_table(terms(block)), *map(literal, block.notes))
        case _:
            yield from _table(block)


def _item(words: Line, marker: str, depth: int) -> str:
    within = " " * 2 * depth
    return f"{within}{marker} {inline(words)}".replace("\n", f"\n{within}  ").rstrip()


def _outline(block: Outline, marker: str) -> Iterator[str]:
    """Yield points as items of lists within lists, each with its own number, and the lines below it."""
    depth = -1
    for point in block.points:
        depth = max(0, min(point.level - 1, depth + 1))
        words = (Span(f"{point.label} " if point.label else ""), *point.words)
        lines = (words, *(line for line in point.below if inline(line)))
        yield _item(tuple(_parted(lines)), marker, depth)


def _parted(lines: tuple[Line, ...]) -> Iterator[Span]:
    for number, line in enumerate(lines):
        yield from (Span("\n"),) if number else ()
        yield from line


def _sample(block: Sample) -> str:
    fence = "`" * (1 + max(2, *map(len, re.findall("`+", block.text)), 0))
    return f"{fence}\n{block.text}\n{fence}"


def _table(table: Table) -> Iterator[str]:
    """Yield the caption and the table; without columns there is none."""
    if not table.columns:
        return
    yield f"**{literal(table.caption)}**" if table.caption else ""
    rows = [[literal(column) for column in table.columns], ["---"] * len(table.columns)]
    rows += [[in_cell(cell) for cell in row] for row in table.rows]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)


exporter = Exporter(label="Markdown", summary="as Markdown", suffix=".md", subject=Document, export=_export)
