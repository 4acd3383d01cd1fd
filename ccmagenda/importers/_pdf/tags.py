"""The lines of a tagged PDF: what it says of itself is believed where its structure holds nearly all of its words."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from ccmagenda.importers._paper import is_bold
from ccmagenda.importers._pdf.file import Paper
from ccmagenda.importers._pdf.letters import Letter, Strip, strips_in_order
from ccmagenda.importers._pdf.tree import Node
from ccmagenda.importers._pdf.wrapping import said_together, wrapping_of
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._tables import Cell, lines_of_table

_HEADINGS = {"Title": 1, "H": 1} | {f"H{level}": level for level in range(1, 10)}
_WITHIN_LINES = frozenset({
    "Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
    "Em", "Strong", "Sub", "Lbl", "LBody", "FENote",
})  # fmt: skip
_APART = {"Note": "a footnote", "TOC": "the table of contents", "TOCI": "the table of contents"}
_TABLE_PARTS = frozenset({"THead", "TBody", "TFoot"})
_LABELLED = re.compile(r"([\u2022\u25cf\u25aa\u2013\u00b7\uf0b7-]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)])\s+(\S.*)")
_ENOUGH = 0.8
_FEWEST = 2
_SLACK = 0.1


def is_tagged(paper: Paper) -> bool:
    """Tell whether the structure of a paper can be believed: it holds most of the words, in more blocks than there are pages."""
    if paper.structure is None:
        return False
    known = set(paper.structure.marks())
    letters = [(page.number, letter.mark) for page in paper.pages for letter in page.letters if letter.text.strip()]
    held = sum(mark in known for mark in letters)
    return held > _ENOUGH * len(letters) and _blocks(paper.structure) > _FEWEST * len(paper.pages)


def tagged_lines(paper: Paper, path: str) -> tuple[list[PrintedLine], dict[str, list[str]], set[tuple[int, int]]]:
    """Return the lines of a tagged paper, what is left out by what it is, and the marks that were read."""
    structure = paper.structure or Node(kind="Root")
    setter = _Setter(paper, path)
    lines = list(setter.lines(structure, _Place()))
    return lines, setter.apart, set(structure.marks())


@attrs.frozen(kw_only=True)
class _Place:
    """Where words stand: how high a heading, how deep in lists, after which mark, and up to where their lines may go."""

    heading: int = 0
    indent: int = 0
    listed: str = ""
    right: float = 0


class _Setter:
    """The setting of one paper; ``_right`` is the right edge of the words on each page."""

    def __init__(self, paper: Paper, path: str) -> None:
        self.apart: dict[str, list[str]] = {}
        self._path = path
        self._letters: dict[tuple[int, int], list[Letter]] = {}
        self._right: dict[int, float] = {}
        for page in paper.pages:
            self._right[page.number] = max((letter.x1 for letter in page.letters if letter.mark >= 0), default=0)
            for letter in page.letters:
                self._letters.setdefault((page.number, letter.mark), []).append(letter)
        self._wrapping = wrapping_of(self._strips(key for key in self._letters if key[1] >= 0))

    def lines(self, node: Node, place: _Place) -> Iterator[PrintedLine]:
        """Yield the lines of an element: its words, and the elements within it that stand by themselves."""
        marks: list[tuple[int, int]] = []
        for part in node.parts:
            if isinstance(part, Node) and not _is_inline(part):
                yield from self._words(marks, place)
                marks = []
                yield from self._block(part, place)
            else:
                marks += part.marks() if isinstance(part, Node) else [part]
        yield from self._words(marks, place)

    def _block(self, node: Node, place: _Place) -> Iterator[PrintedLine]:
        if node.kind in _APART:
            self.apart.setdefault(_APART[node.kind], []).append(said_together(self._strips(node.marks())))
        elif node.kind == "Table":
            yield from self._table(node)
        elif node.kind == "LI":
            labels = [part for part in node.nodes() if part.kind == "Lbl"]
            label = said_together(self._strips(mark for part in labels for mark in part.marks()))
            rest = attrs.evolve(node, parts=tuple(part for part in node.parts if part not in labels))
            yield from _marked(list(self._flat(rest, place)), label)
        elif node.kind == "L":
            yield from self.lines(node, attrs.evolve(place, indent=place.indent + 1))
        else:
            yield from self.lines(node, attrs.evolve(place, heading=_HEADINGS.get(node.kind, place.heading)))

    def _flat(self, item: Node, place: _Place) -> Iterator[PrintedLine]:
        """Yield the lines of a list's item, whose body is a block where it holds blocks."""
        for part in item.parts:
            holds = isinstance(part, Node) and part.kind == "LBody"
            yield from self.lines(part if holds and isinstance(part, Node) else Node(kind="P", parts=(part,)), place)

    def _words(self, marks: Iterable[tuple[int, int]], place: _Place) -> Iterator[PrintedLine]:
        strips = self._strips(marks)
        right = place.right or max((self._right.get(strip.page, 0) for strip in strips), default=0)
        for part in self._wrapping.paragraphs(strips, right, slack=_SLACK * right):
            yield PrintedLine(
                text=said_together(part),
                heading=place.heading,
                bold=is_bold((strip.text, strip.bold) for strip in part),
                indent=place.indent,
                page=part[0].page,
            )

    def _strips(self, marks: Iterable[tuple[int, int]]) -> list[Strip]:
        strips: list[Strip] = []
        for page, group in itertools.groupby(marks, key=lambda mark: mark[0]):
            letters = [letter for mark in group for letter in self._letters.get(mark, ())]
            strips += strips_in_order(letters, page)
        return strips

    def _table(self, table: Node) -> Iterator[PrintedLine]:
        rows = [[cell for cell in row.nodes() if cell.kind in {"TH", "TD"}] for row in _rows(table)]
        edges = self._edges(rows)
        laid = [
            [
                Cell(
                    lines=tuple(self.lines(cell, _Place(right=edges[column]))),
                    columns=cell.columns,
                    rows=cell.rows,
                    head=cell.kind == "TH",
                )
                for column, cell in _columns(row)
            ]
            for row in rows
        ]
        for part in table.nodes():
            if part.kind == "Caption":
                yield from self.lines(part, _Place())
        yield from lines_of_table(laid, self._path)

    def _edges(self, rows: Iterable[list[Node]]) -> Mapping[int, float]:
        """Return the right edge of the words in each column; a word that would not fit before it goes on below."""
        edges: dict[int, float] = {}
        for row in rows:
            for column, cell in _columns(row):
                right = max((strip.x1 for strip in self._strips(cell.marks())), default=0)
                edges[column] = max(edges.get(column, 0), right)
        return edges


def _columns(row: Iterable[Node]) -> Iterator[tuple[int, Node]]:
    column = 0
    for cell in row:
        yield column, cell
        column += cell.columns


def _rows(table: Node) -> Iterator[Node]:
    for part in table.nodes():
        if part.kind == "TR":
            yield part
        elif part.kind in _TABLE_PARTS:
            yield from _rows(part)


def _marked(lines: Sequence[PrintedLine], label: str) -> Iterator[PrintedLine]:
    """Yield the lines of a list's item; its mark may stand at the head of its words."""
    if lines and not label and (match := _LABELLED.match(lines[0].text)):
        yield attrs.evolve(lines[0], listed=match[1], text=match[2])
    elif lines:
        yield attrs.evolve(lines[0], listed=label)
    yield from lines[1:]


def _is_inline(node: Node) -> bool:
    """Tell whether an element stands within a line: it is of such a kind, and holds nothing of another."""
    return node.kind in _WITHIN_LINES and all(_is_inline(part) for part in node.nodes())


def _blocks(node: Node) -> int:
    return sum(1 if not any(True for _ in part.nodes()) else _blocks(part) for part in node.nodes())
