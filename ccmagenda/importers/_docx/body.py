"""From the body of a Word document to printed lines: paragraphs and tables in their order, and what stands beside them."""

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._docx.numbers import Numbers
from ccmagenda.importers._docx.package import Package
from ccmagenda.importers._docx.styles import Look, Styles, first_in, left_in, number_in, outline_in
from ccmagenda.importers._docx.text import Run, Words, chosen, is_dropped, words_of
from ccmagenda.importers._limits import MOST_LETTERS, MOST_LINES
from ccmagenda.importers._paper import LABEL, left_out, steps, with_plain_marks
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._tables import Cell, lines_of_table
from ccmagenda.model import Finding, Origin, clean

_WRAPPERS = frozenset({"w-sdt", "w-sdtContent", "w-customXml", "w-ins", "w-moveTo", "w-smartTag"})
_CONTENTS = re.compile(r"toc \d|table of contents")
_NEAR = 120
_BLANK = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u00ad": ""})


@attrs.define
class _Beside:
    """What is met on the way and not printed as a line of the text, by what it is called."""

    found: dict[str, list[tuple[str, Origin]]] = attrs.field(factory=dict)

    def add(self, what: str, text: str, origin: Origin) -> None:
        if text.strip():
            self.found.setdefault(what, []).append((text, origin))

    def findings(self) -> Iterator[Finding]:
        for what, places in self.found.items():
            yield left_out(what, " / ".join(dict.fromkeys(" ".join(text.split()) for text, _ in places)), places[0][1])


class Body:
    """The reading of one document; a paragraph is counted as a line, since a Word document has none of its own."""

    def __init__(self, package: Package, path: str) -> None:
        """Take the parts; ``path`` is how messages call the file."""
        self._package, self._path = package, path
        self._styles = Styles(package.styles)
        self._numbers = Numbers(package.numbering)
        self._beside = _Beside()
        self._kept: list[Run] = []
        self._count = self._letters = 0
        self._titled = False

    def lines(self) -> tuple[PrintedLine, ...]:
        """Return all lines, with steps to the right in the place of lengths, and headings counted from the title."""
        found = list(self._blocks(self._package.body))
        step = steps((line.indent for line in found if line.text and not line.cells), _NEAR)
        return tuple(
            attrs.evolve(
                line,
                indent=step.get(line.indent, 0),
                heading=line.heading + 1 if self._titled and line.heading > 0 else max(0, abs(line.heading)),
            )
            for line in found
        )

    def apart(self) -> tuple[Finding, ...]:
        """Return the leftovers: what is hidden, the table of contents, and the words above and below pages."""
        beside = _Beside(dict(self._beside.found))
        for what, root in self._package.beside:
            for paragraph in root.iter("w-p"):
                text = words_of(paragraph, Look(), self._styles).text
                if any(letter.isalpha() for letter in text):
                    beside.add(what, text, Origin(self._path))
        return tuple(beside.findings())

    def _blocks(self, parent: Iterable[ET.Element]) -> Iterator[PrintedLine]:
        for element in parent:
            if element.tag == "w-p":
                yield from self._paragraph(element)
            elif element.tag == "w-tbl":
                yield from self._table(element)
            elif element.tag == "mc-AlternateContent":
                yield from self._blocks(chosen(element))
            elif element.tag in _WRAPPERS:
                yield from self._blocks(element)
            elif element.tag == "w-altChunk":
                self._beside.add("a document within the document", "its words cannot be seen here", self._origin())

    def _origin(self) -> Origin:
        return Origin(self._path, max(1, self._count))

    def _paragraph(self, paragraph: ET.Element) -> Iterator[PrintedLine]:
        self._count += 1
        style = _val(paragraph, "w-pPr/w-pStyle")
        look = self._styles.paragraph(style)
        words = words_of(paragraph, look, self._styles)
        words.runs[:0], self._kept = self._kept, []
        self._tell(words)
        if is_dropped(paragraph.find("w-pPr/w-rPr")):  # its end is deleted, so what is left of it begins the next
            self._kept = words.runs
        elif _CONTENTS.match(look.name):
            self._beside.add("the table of contents", words.text, self._origin())
        elif words.text.strip():
            yield from self._lines(paragraph, words, look, style)
        elif not words.boxes:
            yield PrintedLine(text="", origin=self._origin())
        for box in words.boxes:
            yield from self._blocks(box)

    def _tell(self, words: Words) -> None:
        self._letters += len(words.text)
        if self._count > MOST_LINES or self._letters > MOST_LETTERS:
            sentence = (
                f"{self._path}: this document has more than {MOST_LINES:,} paragraphs or {MOST_LETTERS:,} characters, "
                "which is the limit - split it"
            )
            raise UnreadableError(sentence)
        self._beside.add("hidden text", "".join(words.hidden), self._origin())
        self._beside.add("text that is deleted in a tracked change", "".join(words.deleted), self._origin())
        self._beside.add("text that is struck out", "".join(words.struck), self._origin())
        self._beside.add("a mark that leads to a note", " ".join(words.marks), self._origin())

    def _lines(self, paragraph: ET.Element, words: Words, look: Look, style: str) -> Iterator[PrintedLine]:
        listed, left = self._listed(paragraph, look, style)
        heading = self._heading(paragraph, look)
        for number, said in enumerate(
            filter(None, map(_stripped, with_plain_marks(clean(words.text).translate(_BLANK)).split("\n")))
        ):
            label, tab, rest = said.partition("\t")
            apart = bool(tab) and not listed and number == 0 and LABEL.fullmatch(label.strip()) is not None
            yield PrintedLine(
                text=_stripped(rest) if apart else said,
                heading=heading,
                bold=words.bold,
                indent=left,
                listed=label.strip() if apart else listed if number == 0 else "",
                further=number > 0,
                origin=self._origin(),
            )

    def _heading(self, paragraph: ET.Element, look: Look) -> int:
        """Return the level of a heading: a title, which Word has outside its levels, is -1 until all are known."""
        own = outline_in(paragraph)
        if look.name == "title":
            self._titled = True
            return -1
        return look.outline if own is None else own

    def _listed(self, paragraph: ET.Element, look: Look, style: str) -> tuple[str, int]:
        """Return the number or mark that Word prints before a paragraph, and where it begins."""
        own = paragraph.find("w-pPr/w-numPr")
        key = _val(paragraph, "w-pPr/w-numPr/w-numId") or look.numbering
        level = number_in(own.find("w-ilvl")) if own is not None else self._numbers.level_of_style(style, look.level)
        left = left_in(paragraph)
        first = first_in(paragraph)
        if key in {"", "0"}:
            begins = (look.left or 0) if left is None else left
            return "", max(0, begins + ((look.first or 0) if first is None else first))
        by_list = self._numbers.left(key, level)
        place = next((value for value in (left, by_list if own is not None else look.left, by_list) if value is not None), 0)
        return self._numbers.next(key, level), max(0, place)

    def _table(self, table: ET.Element) -> Iterator[PrintedLine]:
        rows = [self._row(row) for row in _within(table, "w-tr") if not is_dropped(row.find("w-trPr"))]
        layout = any(cell.find(".//w-tbl") is not None for cell in _within(table, "w-tr"))
        yield from lines_of_table(rows, self._path, layout=layout)

    def _row(self, row: ET.Element) -> list[Cell]:
        head = row.find("w-trPr/w-tblHeader") is not None
        before = number_in(row.find("w-trPr/w-gridBefore"))
        cells = [Cell(columns=before)] if before > 0 else []
        for cell in _within(row, "w-tc"):
            merged = cell.find("w-tcPr/w-vMerge")
            goes_on = merged is not None and merged.get("val", "continue") == "continue"
            gone = cell.find("w-tcPr/w-cellDel") is not None
            lines = () if goes_on or gone else tuple(self._blocks(cell))
            cells.append(Cell(lines=lines, columns=max(1, number_in(cell.find("w-tcPr/w-gridSpan"), default=1)), head=head))
        return cells


def _stripped(line: str) -> str:
    """Return a line without blanks at its ends, and without the marks that turn the full stop in a line of another script."""
    return line.strip(" \t\u200e\u200f")


def _within(parent: ET.Element, name: str) -> Iterator[ET.Element]:
    """Yield the rows of a table or the cells of a row; content controls and accepted changes may stand around them."""
    for element in parent:
        if element.tag == name:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _within(element, name)


def _val(element: ET.Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get("val", "")
