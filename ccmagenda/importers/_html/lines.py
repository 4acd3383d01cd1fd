"""From the tree of a web page to printed lines, as a browser would set them: blocks, lists with their numbers, tables."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._html.kinds import BOLD, HEADINGS, UNPRINTED, span_of, why_unseen
from ccmagenda.importers._html.sheet import NO_SHEET, Sheet
from ccmagenda.importers._html.slots import Slot, slot_of, slots_of_terms, stands_apart
from ccmagenda.importers._html.unprinted import Unprinted
from ccmagenda.importers._limits import MOST_LINES
from ccmagenda.importers._numerals import BULLET, letter, roman
from ccmagenda.importers._paper import LABEL, is_bold, is_note_mark, with_plain_marks
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._tables import Cell, lines_of_table
from ccmagenda.model import Origin, clean

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACES = re.compile(r"[ \t\n\u00a0\u202f]+")
_BLANKS = str.maketrans("\u00a0\u202f\t", "   ")
_LEVEL = re.compile(r"--level:\s*([1-9])")
_TAIL = 20
_TABLE_PARTS = frozenset({"thead", "tbody", "tfoot"})


@attrs.frozen(kw_only=True)
class _Setting:
    """How the words at a place are set: ``raw`` keeps blanks and line ends; ``plain`` lists have no marks, as in a header."""

    heading: int = 0
    bold: bool = False
    indent: int = 0
    raw: bool = False
    plain: bool = False


class Setter:
    """The setting of one page; ``lines`` grows with every line that is finished."""

    def __init__(self, path: str, *, keeps_line_ends: bool, sheet: Sheet = NO_SHEET) -> None:
        """Begin; pages of ours mean the line ends in the cells of their tables; ``sheet`` is its style."""
        self.lines: list[PrintedLine] = []
        self.unprinted = Unprinted()
        self._path = path
        self._keeps, self._sheet = keeps_line_ends, sheet
        self._words: list[tuple[str, bool]] = []
        self._end = ""
        self._setting = _Setting()
        self._broken = False
        self._listed = ""
        self._line = self._begun = 1
        self._count = 0

    def set(self, element: "Element") -> None:
        """Set an element with all that is in it."""
        self._element(element, _Setting())
        self._end_line()

    def _element(self, element: "Element", setting: _Setting) -> None:
        tag = str(element.tag)
        self._line = max(self._line, element.sourceline or 0)
        why = why_unseen(element)
        if why and not (tag == "button" and setting.heading):
            self.unprinted.add(why, element, Origin(self._path, self._line))
        elif tag == "br":
            if not self._end:
                self._blank()
            self._end_line(broken=True)
        elif tag == "sup" and is_note_mark(_plain(element), self._end):
            self.unprinted.add("a mark that leads to a note", element, Origin(self._path, self._line))
        elif tag == "table":
            self._end_line()
            self._table(element, setting)
        elif tag in {"ol", "ul", "menu", "dir"}:
            self._end_line()
            self._list(element, attrs.evolve(setting, indent=setting.indent + (not setting.plain)))
        elif tag == "dl" and not self._keeps:
            self._terms(element, setting)
        elif tag not in UNPRINTED:
            self._within(element, tag, setting)

    def _within(self, element: "Element", tag: str, setting: _Setting) -> None:
        heading = HEADINGS.get(tag, 0) or (_level(element) if element.get("role") == "heading" else 0)
        inner = attrs.evolve(
            setting,
            heading=heading or setting.heading,
            bold=setting.bold or tag in BOLD,
            indent=setting.indent + (tag in {"blockquote", "dd"}),
            raw=setting.raw or tag == "pre",
            plain=setting.plain or tag == "header",
        )
        block = self._sheet.is_block(element)
        if block:
            self._end_line()
        if slot := None if self._keeps else slot_of(element):
            self._slot(slot, inner)
        else:
            self._children(element, inner)
        if block:
            self._end_line()

    def _children(self, element: "Element", setting: _Setting) -> None:
        self._text(element.text, setting)
        for child in element:
            if self._end[-1:].isalnum() and not self._keeps and stands_apart(child):
                self._words.append((" ", setting.bold))
                self._end += " "
            self._element(child, setting)
            self._text(child.tail, setting)

    def _slot(self, slot: Slot, setting: _Setting) -> None:
        """Set an hour and what is on then as a row of two cells."""
        self._end_line()
        hour = PrintedLine(text=slot.hour, origin=Origin(self._path, max(self._line, slot.parts[0].sourceline or 0)))
        outer, self.lines, self._listed = self.lines, [], ""
        for part in slot.parts:
            self._element(part, attrs.evolve(setting, indent=0, heading=0))
            self._end_line()
        inner, self.lines = self.lines, outer
        self.lines += lines_of_table([[Cell(lines=[hour]), Cell(lines=inner)]], self._path)

    def _terms(self, terms: "Element", setting: _Setting) -> None:
        """Set a list of terms; a term that is an hour is a cell before what it explains."""
        self._end_line()
        for part in slots_of_terms(terms):
            if isinstance(part, Slot):
                self._slot(part, setting)
            else:
                self._element(part, setting)

    def _text(self, text: str | None, setting: _Setting) -> None:
        if not text:
            return
        parts = text.split("\n") if setting.raw else [text]
        for number, part in enumerate(parts):
            if number:
                self._end_line()
                self._line += 1
            if part.strip() and not self._end:
                self._begun = self._line + part[: len(part) - len(part.lstrip())].count("\n")
                self._setting = setting
            self._words.append((part, setting.bold))
            self._end = f"{self._end}{part[-_TAIL:]}"[-_TAIL:] if self._end or part.strip() else ""
            self._line += part.count("\n")

    def _end_line(self, *, broken: bool = False) -> None:
        """Finish the line under way, if it has words; a number alone at the head of a list's item is its mark.

        One that is ``broken`` goes on in the next line of the same paragraph.
        """
        said, self._words, self._end, setting = self._words, [], "", self._setting
        further, self._broken = self._broken, broken and any(words.strip() for words, _ in said)
        text = clean("".join(words for words, _ in said))
        text = text.translate(_BLANKS).rstrip() if setting.raw else with_plain_marks(_SPACES.sub(" ", text).strip()).strip()
        if not text.strip():
            if "\u00a0" in "".join(words for words, _ in said):
                self._blank()
            return
        if self._listed and LABEL.fullmatch(text):
            self._listed = text
            return
        line = PrintedLine(
            text=text, heading=setting.heading, bold=is_bold(said), indent=setting.indent, listed=self._listed,
            further=further, origin=Origin(self._path, self._begun),
        )  # fmt: skip
        self._listed = ""
        self.lines.append(line)
        self._count += 1
        if self._count > MOST_LINES:
            sentence = f"{self._path}: this page has more than {MOST_LINES:,} lines, which is the limit - split it"
            raise UnreadableError(sentence)

    def _blank(self) -> None:
        """Keep an empty line that somebody set to part what stands above from what stands below."""
        if self.lines and self.lines[-1].text:
            self.lines.append(PrintedLine(text="", origin=Origin(self._path, self._line)))

    def _list(self, element: "Element", setting: _Setting) -> None:
        count = span_of(element, "start") - 1
        self._text(element.text, setting)
        for child in element:
            if child.tag == "li" and not why_unseen(child):
                count = span_of(child, "value") if child.get("value") else count + 1
                self._end_line()
                mark = "" if setting.plain else _mark(element, count)
                self._listed = mark
                level = _LEVEL.search(child.get("style", ""))
                self._within(child, "li", attrs.evolve(setting, indent=setting.indent - 1 + int(level[1])) if level else setting)
                self._keep_label(mark, setting)
            else:
                self._element(child, setting)
            self._text(child.tail, setting)
        self._end_line()

    def _keep_label(self, mark: str, setting: _Setting) -> None:
        """Set a number that no words came after as a line of its own."""
        label, self._listed = self._listed, ""
        if label not in {"", mark}:
            origin = Origin(self._path, self._begun)
            self.lines.append(PrintedLine(text=label, heading=setting.heading, indent=setting.indent, origin=origin))

    def _table(self, table: "Element", setting: _Setting) -> None:
        rows = [[self._cell(cell, setting) for cell in row] for row in self._rows(table, setting)]
        layout = any(part is not table for part in table.iter("table"))
        self.lines += lines_of_table(rows, self._path, layout=layout)

    def _rows(self, parent: "Element", setting: _Setting) -> Iterator[Iterable["Element"]]:
        """Yield the cells of each row; a caption, and whatever else stands between rows, is set as lines."""
        for child in parent:
            if child.tag == "tr":
                yield [cell for cell in child if cell.tag in {"td", "th"} and not why_unseen(cell)]
            elif child.tag in _TABLE_PARTS and not why_unseen(child):
                yield from self._rows(child, setting)
            else:
                self._element(child, setting)
                self._end_line()

    def _cell(self, cell: "Element", setting: _Setting) -> Cell:
        outer, self.lines = self.lines, []
        listed, self._listed = self._listed, ""
        self._line = max(self._line, cell.sourceline or 0)
        self._children(cell, attrs.evolve(setting, raw=setting.raw or self._keeps, indent=0))
        self._end_line()
        inner, self.lines, self._listed = self.lines, outer, listed
        return Cell(lines=inner, columns=span_of(cell, "colspan"), rows=span_of(cell, "rowspan"), head=cell.tag == "th")


def _mark(parent: "Element", count: int) -> str:
    """Return what a list prints before an item."""
    if parent.tag != "ol":
        return BULLET
    form = {"a": letter, "i": roman}.get(parent.get("type", "").casefold(), str)
    said = form(count)
    return f"{said.upper() if parent.get('type', '').isupper() else said}."


def _level(element: "Element") -> int:
    return min(9, span_of(element, "aria-level")) if element.get("aria-level") else 2


def _plain(element: "Element") -> str:
    return "".join(str(part) for part in element.itertext()).strip()
