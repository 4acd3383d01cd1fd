"""Tables: a header that is repeated on every page, rows that stay whole, columns as wide as their words need."""

import functools
import math
import re
from collections.abc import Iterator, Sequence

from ccmagenda.exporters._cell_lines import lines_of
from ccmagenda.exporters._columns import widths
from ccmagenda.exporters._strokes import width_of
from ccmagenda.exporters._word.paragraphs import paragraph
from ccmagenda.exporters._word.runs import Pen, escaped, whole_mark
from ccmagenda.model import Mark, Table
from ccmagenda.model.document import Line

_HALF_EMS = 112 / 9638  # in a line at the size of a table, by the widths of Arial; our letters are narrower
_WORD = re.compile(r"\S+")
_ROOMY = 1.25
_TALL, _PADDING = 1500, 113
ASIDE = 3402  # how wide the side of the symbol in a masthead is


def table(block: Table, pen: Pen) -> str:
    """Return a table with its caption above it, and the small gap that keeps it from the next; nothing without columns."""
    if not block.columns:
        return ""
    caption = paragraph(pen, "Caption", pen.words(block.caption)) if block.caption else ""
    columns = [round(width * pen.scale) for width in columns_of(block, round(pen.wide / pen.scale))]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    rows = "".join(_rows(block, columns, pen))
    return f"{caption}<w:tbl>{_properties(block, sum(columns), pen)}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_gap(pen)}"


def columns_of(block: Table, wide: int) -> list[int]:
    """Return how wide the columns of a table are, at the usual size of letters, on a page of which the text is so wide."""
    return _even(block, wide) if block.grid else _columns(block, wide)


def _gap(pen: Pen) -> str:
    return paragraph(pen, "Gap", "")


def _properties(block: Table, wide: int, pen: Pen) -> str:
    bidi = "<w:bidiVisual/>" if pen.leftwards else ""
    value, first = ("0620", 1) if any(block.columns) else ("0600", 0)
    look = f'<w:tblLook w:val="{value}" w:firstRow="{first}" w:noHBand="1" w:noVBand="1"/>'
    caption = f'<w:tblCaption w:val="{escaped(block.caption)}"/>' if block.caption else ""
    size = f'<w:tblW w:w="{wide}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return f'<w:tblPr><w:tblStyle w:val="PaperTable"/>{bidi}{size}{look}{caption}</w:tblPr>'


def _even(block: Table, wide: int) -> list[int]:
    """Return the widths of a grid: the heads of its rows on one line, and the rest of the page in even parts."""
    heads = (block.columns[0], *(_text(row[0]) for row in block.rows))
    longest = max(sum(_half_ems(word) + 1 for word in head.split()) for head in heads)
    first = min(wide // len(block.columns), int(longest * wide / _fitting(wide)) + _PADDING)
    others = len(block.columns) - 1
    return [first if others else wide, *([(wide - first) // max(1, others)] * others)]


def _fitting(wide: int) -> int:
    return round(_HALF_EMS * wide)


def _columns(block: Table, wide: int) -> list[int]:
    """Return the width of each column: what the words need, the whole page where that is most of it."""
    room = _fitting(wide)
    cells = [[_measured(text) for text in block.columns], *([_measured(_text(cell)) for cell in row] for row in block.rows)]
    needed = widths(cells, max(room - 2 * len(block.columns), len(block.columns)))[0]
    with_space = [width + 2 for width in needed]
    every = wide / max(sum(with_space), room / _ROOMY)
    return [max(1, int(width * every)) for width in with_space]


def _measured(text: str) -> str:
    """Return a text in which each word has as many letters as it is half ems wide."""
    return _WORD.sub(lambda word: "x" * _half_ems(word[0]), text)


@functools.lru_cache(maxsize=65536)
def _half_ems(word: str) -> int:
    return math.ceil(2 * width_of(word, 1))


def _rows(block: Table, columns: list[int], pen: Pen) -> Iterator[str]:
    if any(block.columns):
        cells = [paragraph(pen, "TableHead", pen.words(column)) for column in block.columns]
        yield _row(cells, columns, _held(block.columns) + ("<w:tblHeader/>" if _short(block.columns) else ""))
    for row in block.rows:
        mark = whole_mark(row)
        change = pen.change(mark) if mark is not Mark.KEPT else ""
        cells = [_cell(cell, pen, grid=block.grid) for cell in row]
        yield _row(cells, columns, _held([_text(cell) for cell in row]) + change)


def _cell(cell: Line, pen: Pen, *, grid: bool) -> str:
    """Return a cell; in a grid each of its lines is a paragraph, so that it is seen where it begins."""
    lines = lines_of(cell) if grid else []
    if len(lines) < 2:
        return paragraph(pen, "TableText", pen.line(cell))
    return "".join(paragraph(pen, "GridText", pen.line(one)) for one in lines)


def _text(cell: Line) -> str:
    return "".join(span.text for span in cell)


def _short(cells: Sequence[str]) -> bool:
    """Tell whether a row is sure to be less than a page: one that is not must be free to part."""
    return sum(map(len, cells)) < _TALL


def _held(cells: Sequence[str]) -> str:
    return "<w:cantSplit/>" if _short(cells) else ""


def _row(cells: list[str], columns: list[int], properties: str) -> str:
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(columns, cells, strict=True)
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}</w:tr>"


def masthead(organ: Line, aside: Sequence[str], pen: Pen) -> str:
    """Return the head of a paper of the United Nations: whose it is on the one side, symbol and date on the other."""
    bidi = "<w:bidiVisual/>" if pen.leftwards else ""
    rule = '<w:tblBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/></w:tblBorders>'
    columns = [pen.wide - ASIDE, ASIDE]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    beside = [paragraph(pen, "MastheadAside", pen.words(words)) for words in aside] or [paragraph(pen, "MastheadAside", "")]
    cells = [paragraph(pen, "Masthead", pen.line(organ, bold=True)), "".join(beside)]
    edges = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    size = f'<w:tblW w:w="{pen.wide}" w:type="dxa"/>{rule}<w:tblLayout w:type="fixed"/><w:tblCellMar>{edges}</w:tblCellMar>'
    return f"<w:tbl><w:tblPr>{bidi}{size}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{_row(cells, columns, '')}</w:tbl>"
