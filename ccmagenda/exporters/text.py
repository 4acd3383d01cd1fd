"""Plain text of 79 columns, for mail and for reading aloud."""

import textwrap
from collections.abc import Iterator

from ccmagenda.exporters._blocks import as_text
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._marks import marked_words
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Sample, Table, Timeline, one_line
from ccmagenda.model.document import Block

_UNDERLINES = {2: "=", 3: "-"}


def _export(document: Document, look: Look) -> bytes:
    lines = [*_head(document, look.width)]
    for block in document.blocks:
        lines += ["", *_block(block, look.width)]
    if document.colophon:
        lines += ["", "", *_wrapped(document.colophon, look.width)]
    return ("\n".join(line.rstrip() for line in lines).strip("\n") + "\n").encode()


def _head(document: Document, width: int) -> Iterator[str]:
    for line in (document.title, document.subtitle, *document.masthead):
        yield from _wrapped(line, width) if line else ()


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    lines: list[str] = []
    for part in text.split("\n"):
        wrapped = textwrap.wrap(
            part,
            width,
            initial_indent=rest if lines else first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines += wrapped or [""]
    return lines


def _block(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(marked_words(block.words), block.level, width)
    elif isinstance(block, Paragraph):
        yield from _wrapped(marked_words(block.words), width, "    ", "    ")
    elif isinstance(block, Bullets):
        for item in block.items:
            yield from _wrapped(marked_words(item), width, "    - ", "      ")
    elif isinstance(block, Timeline):
        yield from as_text(block, width)
    elif isinstance(block, Sample):
        yield from (f"    {line}" for line in block.text.split("\n"))
    else:
        yield from _table(block)


def _heading(words: str, level: int, width: int) -> Iterator[str]:
    lines = _wrapped(words, width, "  " if level > 4 else "", "  " if level > 3 else "")
    yield from lines
    if level in _UNDERLINES:
        yield _UNDERLINES[level] * max(len(line) for line in lines)


def _table(table: Table) -> Iterator[str]:
    """Yield the rows in columns as wide as their widest cell; cells are never cut."""
    rows = [[one_line(marked_words(cell)) for cell in row] for row in table.rows]
    headed = any(table.columns)
    if headed:
        rows.insert(0, list(table.columns))
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(len(table.columns))]
    for number, row in enumerate(rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        if headed and number == 0:
            yield "  ".join("-" * width for width in widths)


exporter = Exporter(summary="as plain text", suffix=".txt", subject=Document, export=_export)
