"""How high a paper stands on a page for Word, in points: an estimate, rather too much than too little."""

import itertools
import math
from collections.abc import Iterator

import attrs

from ccmagenda.exporters._cell_lines import lines_of
from ccmagenda.exporters._word.letters import high_of, width_of
from ccmagenda.exporters._word.styles import Measures, measures
from ccmagenda.exporters._word.tables import ASIDE, columns_of
from ccmagenda.model import Bullets, Document, Heading, Outline, Paragraph, Table, words_of
from ccmagenda.model.document import Block, Line

_TWENTIETHS, _INSET, _INDENT = 20, 6, 22
_GAP, _RULE, _HANGING = 6, 0.75, 7


def high(document: Document, wide: float) -> float:
    """Return how high a paper is whose lines are so wide; samples and drawings are not reckoned with."""
    return sum(_Reckoning(wide).parts(document))


def fits(document: Document, wide: float) -> bool:
    """Tell whether no word of a grid is wider than its column."""
    grids = (block for block in document.blocks if isinstance(block, Table) and block.grid)
    return all(_is_whole(grid, wide) for grid in grids)


def _is_whole(grid: Table, wide: float) -> bool:
    size = measures("TableText").size
    rooms = columns_of(grid, round(wide * _TWENTIETHS))
    cells = zip((grid.columns, *([words_of(cell) for cell in row] for row in grid.rows)), itertools.repeat(rooms))
    pairs = (pair for row, widths in cells for pair in zip(row, widths, strict=True))
    return all(width_of(word, size) + _INSET <= room / _TWENTIETHS for text, room in pairs for word in text.split())


@attrs.frozen
class _Reckoning:
    """The room of a line."""

    wide: float

    def parts(self, document: Document) -> Iterator[float]:
        """Yield how high each part of a paper is, with the space around it."""
        if document.head:
            yield self._masthead(document)
        yield from (self.lines("Title", document.title), self.lines("Subtitle", document.subtitle))
        yield sum(self._letters("PaperPlace", text, self.wide) for text in document.masthead)
        yield measures("PaperPlace").after if document.masthead else 0
        yield from (part for block in document.blocks for part in self._block(block))
        yield self.lines("Colophon", document.colophon)

    def lines(self, style: str, text: str, inset: float = 0) -> float:
        """Return how high a paragraph is, with the space around it; nothing without words."""
        look = measures(style)
        return look.before + look.after + self._letters(style, text, self.wide - inset) if text else 0

    def _letters(self, style: str, text: str, room: float) -> float:
        look = measures(style)
        return look.size * high_of(text, self._count(text, look, room))

    def _count(self, text: str, look: Measures, room: float) -> int:
        """Return how many lines a text takes; a long word, or one of Chinese, is parted at the end of the line."""
        count, left = 1, room
        for word in text.split():
            needed = width_of(f" {word}", look.size)
            if needed > left and left < room:
                count, left = count + 1, room
            over = max(0, math.ceil(needed / room) - 1)
            count, left = count + over, left - needed + over * room
        return count

    def _masthead(self, document: Document) -> float:
        beside = sum(self.lines("MastheadAside", text, self.wide - ASIDE / _TWENTIETHS) for text in document.head.aside)
        return max(self.lines("Masthead", document.head.organ, ASIDE / _TWENTIETHS), beside)

    def _block(self, block: Block) -> Iterator[float]:
        match block:
            case Heading():
                yield self.lines(f"Heading{block.level - 1}", words_of(block.words))
            case Paragraph():
                yield self.lines("Normal", words_of(block.words))
            case Bullets():
                yield from (self.lines("ListBullet", words_of(item), _INDENT) for item in block.items)
            case Outline():
                yield from (self.lines("AgendaItem", words_of(point.words), _INDENT * point.level) for point in block.points)
            case Table():
                yield from self._table(block)

    def _table(self, block: Table) -> Iterator[float]:
        rooms = [room / _TWENTIETHS - _INSET for room in columns_of(block, round(self.wide * _TWENTIETHS))]
        yield self.lines("Caption", block.caption)
        yield self._row([self._cell("TableHead", [text], room) for text, room in zip(block.columns, rooms, strict=True)])
        for row in block.rows:
            yield self._row([self._said(cell, room, grid=block.grid) for cell, room in zip(row, rooms, strict=True)])
        yield _GAP

    def _row(self, cells: list[float]) -> float:
        return max(cells, default=0) + _RULE

    def _said(self, cell: Line, room: float, *, grid: bool) -> float:
        lines = [words_of(one) for one in lines_of(cell)]
        return self._cell("GridText", lines, room - _HANGING) if grid and len(lines) > 1 else self._cell("TableText", lines, room)

    def _cell(self, style: str, texts: list[str], room: float) -> float:
        look = measures(style)
        return sum(look.before + look.after + self._letters(style, text, room) for text in texts or [""])
