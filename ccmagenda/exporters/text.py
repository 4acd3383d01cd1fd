"""Plain text of 79 columns, for mail and for reading aloud."""

import itertools
from collections.abc import Iterator, Mapping

from ccmagenda.exporters._blocks import as_text
from ccmagenda.exporters._breadth import padded, stand_in, wrapped
from ccmagenda.exporters._columns import even_widths, hangings, longest_words, widths
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._labels import indents, rooms
from ccmagenda.exporters._marks import marked_words
from ccmagenda.exporters._narrow import as_points, is_too_wide
from ccmagenda.model import Bullets, Document, Heading, Outline, Paragraph, Sample, Table, Timeline, one_line
from ccmagenda.model.breadth import breadth
from ccmagenda.model.document import Block

_UNDERLINES = {2: "=", 3: "-"}
_HANGING, _INDENT, _NUMBER = 2, 4, 2


def _export(document: Document, look: Look) -> bytes:
    lines = [*_head(document, look.width)]
    labels = rooms(document.blocks, breadth)
    for block in document.blocks:
        lines += ["", *_block(block, look.width, labels)]
    if document.colophon:
        lines += ["", "", *_wrapped(document.colophon, look.width)]
    return ("\n".join(line.rstrip() for line in lines).strip("\n") + "\n").encode()


def _head(document: Document, width: int) -> Iterator[str]:
    for line in (document.head.organ, *document.head.aside):
        yield from _wrapped(line, width) if line else ()
    if document.head:
        yield ""
    for line in (document.title, document.subtitle, *document.masthead):
        yield from _wrapped(line, width) if line else ()


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    lines: list[str] = []
    for part in text.split("\n"):
        lines += wrapped(part, width, rest if lines else first, rest) or [""]
    return lines


def _block(block: Block, width: int, labels: Mapping[int, float]) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(marked_words(block.words), block.level, width)
    elif isinstance(block, Paragraph):
        yield from _wrapped(marked_words(block.words), width, "    ", "    ")
    elif isinstance(block, Bullets):
        for item in block.items:
            yield from _wrapped(marked_words(item), width, "    - ", "      ")
    elif isinstance(block, Outline):
        yield from _outline(block, width, labels)
    elif isinstance(block, Timeline):
        yield from as_text(block, width)
    elif isinstance(block, Sample):
        yield from (f"    {line}" for line in block.text.split("\n"))
    else:
        yield from _table(block, width)


def _outline(block: Outline, width: int, labels: Mapping[int, float]) -> Iterator[str]:
    """Yield points with their numbers, each level further in; lines below a point stand under its words."""
    for point in block.points:
        start, room = indents(point.level, labels, _NUMBER)
        before = " " * (_INDENT + start)
        label = padded(f"{point.label} ", room) if point.label else ""
        yield from _wrapped(marked_words(point.words), width, before + label, before + " " * breadth(label))
        for words in point.below:
            yield from _wrapped(marked_words(words), width, before + " " * breadth(label), before + " " * breadth(label))


def _heading(words: str, level: int, width: int) -> Iterator[str]:
    lines = _wrapped(words, width, "  " if level > 4 else "", "  " if level > 3 else "")
    yield from lines
    if level in _UNDERLINES:
        yield _UNDERLINES[level] * max(map(breadth, lines))


def _table(table: Table, width: int) -> Iterator[str]:
    """Yield the rows in columns as wide as their widest cell, wrapped where that is too wide; no word is ever cut."""
    headed = any(table.columns)
    rows = [["\n".join(map(one_line, marked_words(cell).split("\n"))) for cell in row] for row in table.rows]
    if headed:
        rows.insert(0, list(table.columns))
    measured = [[stand_in(cell) for cell in row] for row in rows]
    if is_too_wide(measured, width):
        yield from _outline(as_points(table), width, {})
        return
    words = longest_words(measured)
    fitting, between = even_widths(measured, width) if table.grid and rows else widths(measured, width, _HANGING)
    each = [max(pair) for pair in zip(fitting, words, strict=True)]
    hanging = hangings(words[1:], each[1:], _HANGING, alike=True) if table.grid else hangings(words, each, _HANGING)
    hanging = [0] * (len(each) - len(hanging)) + hanging
    apart = any("\n" in cell for row in rows for cell in row)
    for number, row in enumerate(rows):
        if apart and number > headed:
            yield ""
        cells = [
            [line for part in cell.split("\n") for line in _wrapped(part, wide, "", " " * rest)]
            for cell, wide, rest in zip(row, each, hanging, strict=True)
        ]
        for parts in itertools.zip_longest(*cells, fillvalue=""):
            yield (" " * between).join(padded(part, wide) for part, wide in zip(parts, each, strict=True))
        if headed and number == 0:
            yield (" " * between).join("-" * wide for wide in each)


exporter = Exporter(label="text", summary="as plain text", suffix=".txt", subject=Document, export=_export)
