"""Columns that blanks keep: lines that share the places where their words begin are the rows of a table."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.breaks import begins_somebody, goes_on_in_cell, put_together
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._printed import PrintedLine

_STEP, _NEAR, _APART, _DEEP = 2, 2, 3, 6
_LEAST, _NUMBER = 3, 5
"""Lines of columns that a paper must have before blanks are taken to keep them, and characters of a number before words."""
_PIECES = re.compile(r"\S+(?:\s\S+)*")
_BULLET = re.compile(r"\W+|[oØü]")
"""A sign that begins a line, or a letter that a font for signs has left behind."""


@attrs.frozen
class _Piece:
    """Words that wide blanks part from others, and where they begin and end on their line."""

    start: int
    end: int
    text: str


@attrs.define(eq=False)
class TableRow:
    """A row of such a table: the lines of each of its cells, and the places of all printed lines that it was set on."""

    cells: list[list[str]]
    ends: list[int]
    sources: list[int]

    @property
    def texts(self) -> tuple[str, ...]:
        """Return its cells, the paragraphs of each parted by line ends."""
        return tuple("\n".join(cell) for cell in self.cells)


def table_rows(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of tables that blanks keep, each under the place of its first line."""
    pieces = [() if line.cells or "|" in line.text else tuple(_numbered(list(_pieces(line)), heads)) for line in lines]
    apart = [each for each in pieces if _is_apart(each)]
    starts = _starts([row for each in apart for row in [each] * (_LEAST if _is_head(each, heads) else 1)])
    if len(starts) < 2:
        return {}
    table = _Table(starts, _edges(pieces, starts), heads)
    for place, each in enumerate(pieces):
        table.take(place, each, empty=not lines[place].text.strip())
    return {row.sources[0]: row for row in table.rows}


def _pieces(line: PrintedLine) -> Iterator[_Piece]:
    begin = line.indent * _STEP
    for found in _PIECES.finditer(line.text):
        yield _Piece(begin + found.start(), begin + found.end(), found[0])


def _numbered(pieces: list[_Piece], heads: Heads) -> list[_Piece]:
    """Join a number or bullet with the words behind it: at the beginning of a line any, and behind hours one with its sign."""
    found = pieces[:1]
    for piece in pieces[1:]:
        before = found[-1]
        if _is_number(before.text, heads, first=len(found) == 1):
            found[-1] = _Piece(before.start, piece.end, f"{before.text} {piece.text}")
        else:
            found.append(piece)
    return found


def _is_number(text: str, heads: Heads, *, first: bool) -> bool:
    if len(text) > _NUMBER or (not first and text.isalnum()):
        return False
    head = heads.read(text)
    return bool(head.label and not head.text and not head.structural) or (first and _BULLET.fullmatch(text) is not None)


def _is_apart(pieces: Sequence[_Piece]) -> bool:
    return any(after.start - before.end >= _APART for before, after in itertools.pairwise(pieces))


def _is_head(pieces: Sequence[_Piece], heads: Heads) -> bool:
    """Tell whether a line is nothing but heads of columns: where they begin, columns do, and be they nearly empty."""
    return len(pieces) > 2 and all(heads.words.is_all("columns", piece.text) for piece in pieces)


def _starts(rows: Sequence[Sequence[_Piece]]) -> tuple[int, ...]:
    """Return where columns begin: places where pieces of several lines do, behind wide blanks; and the first of all."""
    found = [after.start for row in rows for before, after in itertools.pairwise(row) if after.start - before.end > 1]
    edge = min((row[0].start for row in rows), default=0)
    found = sorted([*found, *(row[0].start for row in rows if row[0].start - edge > _DEEP)])
    groups: list[list[int]] = []
    for place in found:
        if groups and place - groups[-1][0] <= _NEAR:
            groups[-1].append(place)
        else:
            groups.append([place])
    often = [group[0] for group in groups if len(group) >= _LEAST]
    return (min(row[0].start for row in rows), *often) if often else ()


def _column(piece: _Piece, starts: Sequence[int]) -> int:
    """Return the column that begins where a piece does, or -1."""
    near = [(abs(start - piece.start), number) for number, start in enumerate(starts) if abs(start - piece.start) <= _NEAR]
    return min(near)[1] if near else -1


def _edges(rows: Sequence[Sequence[_Piece]], starts: Sequence[int]) -> tuple[int, ...]:
    """Return how far the words of each column may reach: as far as they do anywhere, and some of the room behind."""
    ends = [0] * len(starts)
    for row in rows:
        for number, end in _placed(row, starts).items():
            ends[number] = max(ends[number], end[1]) if len(row) > 1 or number else ends[number]
    room = [after - _APART for after in starts[1:]]
    return (*(max(end, (end + most) // 2) for end, most in zip(ends, room, strict=False)), ends[-1])


def _placed(pieces: Sequence[_Piece], starts: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Return the words of each column of a line and where they end; none where wide blanks part them elsewhere."""
    found: dict[int, tuple[str, int]] = {}
    last = -1
    for piece in pieces:
        column = _column(piece, starts)
        if column > last:
            last = column
            found[column] = (piece.text, piece.end)
        elif last >= 0 and piece.start - found[last][1] < _APART:
            found[last] = (f"{found[last][0]} {piece.text}", piece.end)
        else:
            return {}
    return found


class _Table:
    """The rows of a table under way; the last of them is open until a line stands between."""

    def __init__(self, starts: Sequence[int], edges: Sequence[int], heads: Heads) -> None:
        self.rows: list[TableRow] = []
        self._starts, self._edges, self._heads = starts, edges, heads
        self._open = self._gap = False

    def take(self, place: int, pieces: Sequence[_Piece], *, empty: bool) -> None:
        """Take a line: it begins a row, goes on with the one before, or ends the table."""
        if empty:
            self._gap = True
            return
        placed = _placed(pieces, self._starts) or self._deeper(pieces)
        if len(placed) > 1 and not self._goes_on(placed):
            self._begin(place, placed)
        elif self._open and placed and 0 not in placed:
            self._continue(place, placed)
        else:
            self._open = False
        self._gap = False

    def _deeper(self, pieces: Sequence[_Piece]) -> dict[int, tuple[str, int]]:
        """Return a line that begins further to the right than the column that it goes on."""
        if not self._open or self._gap or len(pieces) != 1 or pieces[0].start < self._starts[1]:
            return {}
        column = max(number for number, start in enumerate(self._starts) if start <= pieces[0].start)
        return {column: (pieces[0].text, pieces[0].end)}

    def _begin(self, place: int, placed: dict[int, tuple[str, int]]) -> None:
        cells = [[placed[number][0]] if number in placed else [] for number in range(len(self._starts))]
        ends = [placed[number][1] if number in placed else 0 for number in range(len(self._starts))]
        self.rows.append(TableRow(cells=cells, ends=ends, sources=[place]))
        self._open = True

    def _goes_on(self, placed: dict[int, tuple[str, int]]) -> bool:
        """Tell whether words in several columns but the first are the rest of those above: one was broken, none is somebody."""
        if not self._open or 0 in placed:
            return False
        broken = [said[0] for column, said in placed.items() if self._is_broken(column, said[0])]
        return len(broken) == len(placed) or (
            bool(broken) and not any(begins_somebody(said[0], self._heads.words) for said in placed.values())
        )

    def _is_broken(self, column: int, words: str) -> bool:
        """Tell whether words are the rest of the line above them: it had no room for them, or they begin small."""
        row = self.rows[-1]
        said = row.cells[column][-1] if row.cells[column] else ""
        return not self._gap and goes_on_in_cell(said, words, row.ends[column], self._edges[column], self._heads)

    def _continue(self, place: int, placed: dict[int, tuple[str, int]]) -> None:
        row = self.rows[-1]
        for column, (words, end) in placed.items():
            if self._is_broken(column, words):
                row.cells[column][-1] = put_together(row.cells[column][-1], words)
            else:
                row.cells[column].append(words)
            row.ends[column] = end
        row.sources.append(place)
