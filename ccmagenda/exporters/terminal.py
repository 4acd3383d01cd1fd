"""A document on a person's screen, in its width, with colours where they are welcome."""

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ccmagenda.exporters._blocks import as_text
from ccmagenda.exporters._breadth import stand_in
from ccmagenda.exporters._columns import even_widths, hangings, longest_words, widths
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._labels import indents, rooms
from ccmagenda.exporters._marks import bracketed, marked_words
from ccmagenda.exporters._narrow import as_points, is_too_wide
from ccmagenda.model import Bullets, Document, Heading, Mark, Outline, Paragraph, Sample, Table, Timeline, Tone
from ccmagenda.model.breadth import breadth
from ccmagenda.model.document import Block, Line

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.QUIET: "dim",
    Tone.GOOD: "green",
    Tone.WARNING: "yellow",
    Tone.GRAVE: "bold red",
}
_HANGING, _NUMBER = 2, 2
_MARKS = {Mark.KEPT: "", Mark.ADDED: "underline", Mark.DELETED: "strike"}


def _export(document: Document, look: Look) -> bytes:
    from rich.console import Console, Group  # noqa: PLC0415 - rich is slow to import, and only a screen needs it

    page = io.StringIO()
    console = Console(
        file=page, width=look.width, force_terminal=look.colour, no_color=not look.colour, highlight=False, markup=False,
        emoji=False, color_system="standard" if look.colour else None, legacy_windows=False,
    )  # fmt: skip
    labels = rooms(document.blocks, breadth)
    console.print(Group(*_head(document), *(part for block in document.blocks for part in _block(block, look, labels))))
    if document.colophon:
        console.print(_text(document.colophon, "dim"))
    return "\n".join(line.rstrip() for line in page.getvalue().split("\n")).encode()


def _text(words: str, style: str = "") -> "Text":
    from rich.text import Text  # noqa: PLC0415 - as above

    return Text(words, style=style)


def _head(document: Document) -> "list[RenderableType]":
    lines: list[RenderableType] = [_text(line, "dim") for line in (document.head.organ, *document.head.aside) if line]
    lines.append(_text(document.title, "bold"))
    lines += [_text(line) for line in (document.subtitle, *document.masthead) if line]
    return [*lines, _text("")]


def _line(spans: Line, style: str = "") -> "Text":
    from rich.text import Text  # noqa: PLC0415 - as above

    return Text.assemble(
        *((span.text, f"{_STYLES[span.tone]} {_MARKS[span.mark]}".strip()) for span in bracketed(spans)), style=style
    )


def _block(block: Block, look: Look, labels: Mapping[int, float]) -> "list[RenderableType]":
    from rich.padding import Padding  # noqa: PLC0415 - as above

    if isinstance(block, Heading):
        style = {2: "bold underline", 3: "bold cyan"}.get(block.level, "bold")
        return [Padding(_line(block.words, style), (0, 0, 0 if block.level > 3 else 1, 2 * max(0, block.level - 3)))]
    if isinstance(block, Paragraph):
        return [Padding(_line(block.words, _STYLES[block.tone]), (0, 0, 1, 4))]
    if isinstance(block, Bullets | Outline):
        return [Padding(_bullets(block) if isinstance(block, Bullets) else _outline(block, labels), (0, 0, 1, 4))]
    if isinstance(block, Timeline):
        return [*(_text(line) for line in as_text(block, look.width)), _text("")]
    if isinstance(block, Sample):
        return [Padding(_text(block.text, "cyan"), (0, 0, 1, 4))]
    return [_table(block, look.width), _text("")]


def _bullets(block: Bullets) -> "RenderableType":
    from rich.table import Table as Grid  # noqa: PLC0415 - as above

    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold", ratio=1)
    for item in block.items:
        grid.add_row(_text("\u2022"), _line(item))
    return grid


def _outline(block: Outline, labels: Mapping[int, float]) -> "RenderableType":
    from rich.console import Group  # noqa: PLC0415 - as above
    from rich.padding import Padding  # noqa: PLC0415 - as above
    from rich.table import Table as Grid  # noqa: PLC0415 - as above

    parts: list[RenderableType] = []
    for point in block.points:
        start, room = indents(point.level, labels, _NUMBER)
        grid = Grid.grid(padding=(0, 1, 0, 0))
        if point.label:
            grid.add_column(no_wrap=True, min_width=room - 1)
        grid.add_column(overflow="fold", ratio=1)
        aside = [_text("")] if point.label else []
        grid.add_row(*([_text(point.label)] if point.label else []), _line(point.words))
        for words in point.below:
            grid.add_row(*aside, _line(words))
        parts.append(Padding(grid, (0, 0, 0, start)))
    return Group(*parts)


def _table(block: Table, width: int) -> "RenderableType":
    from rich.table import Table as Grid  # noqa: PLC0415 - as above

    headed = any(block.columns)
    cells = [[marked_words(cell) for cell in row] for row in block.rows]
    rows = [[stand_in(cell) for cell in row] for row in (block.columns, *cells)]
    if is_too_wide(rows, width):
        return _outline(as_points(block), {})
    each, between = even_widths(rows, width) if block.grid else widths(rows, width, _HANGING)
    words = longest_words(rows)
    hanging = [0, *hangings(words[1:], each[1:], _HANGING, alike=True)] if block.grid else hangings(words, each, _HANGING)
    apart = any("\n" in cell for row in cells for cell in row)
    grid = Grid(box=None, show_header=headed, header_style="bold", pad_edge=False, padding=(0, between, 0, 0))
    for column, wide in zip(block.columns, each, strict=True):
        grid.add_column(_text(column), overflow="fold", width=wide)
    for row in block.rows:
        lines = [_hung(_line(cell), wide, inner) for cell, wide, inner in zip(row, each, hanging, strict=True)]
        grid.add_row(*lines)
        if apart and row is not block.rows[-1]:
            grid.add_row()
    return grid


def _hung(words: "Text", width: int, hanging: int) -> "Text":
    """Return words in lines of a width, where those that go on are indented, so that each line of theirs is seen to begin."""
    from rich.text import Text  # noqa: PLC0415 - as above

    lines: list[Text] = []
    for line in words.split("\n", allow_blank=True):
        first, rest = _parted(line, width)
        lines.append(first)
        while rest:
            further, rest = _parted(rest, width - hanging)
            lines.append(Text.assemble(" " * hanging, further))
    return Text("\n").join(lines)


def _parted(words: "Text", width: int) -> "tuple[Text, Text]":
    """Return as many words as fit on a line, and the rest; of a word that is wider than a line, as much as fits."""
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - as above

    plain = words.plain.rstrip()
    if cell_len(plain) <= width:
        return words[: len(plain)], words[len(plain) : len(plain)]
    fitting = len(set_cell_size(plain, width).rstrip()) if cell_len(plain) > width else len(plain)
    end = plain.rfind(" ", 0, fitting + 1)
    end = end if end > 0 else max(1, fitting)
    after = end + len(plain[end:]) - len(plain[end:].lstrip())
    return words[:end], words[after : len(plain)]


exporter = Exporter(summary="on the screen you look at", suffix="", subject=Document, export=_export)
