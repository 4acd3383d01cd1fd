"""A workbook of Excel (.xlsx), read part by part from its archive: its sheets, its texts, and what its numbers are.

openpyxl builds a cell for every formatted one, a million of them for an empty sheet, and reads no merged cells as it
streams; only texts and values matter here, and these are few and plain (ISO/IEC 29500-1, 18).
"""

import datetime
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._archives import Archive
from ccmagenda.importers._limits import MOST_SHEETS
from ccmagenda.importers._seeming import seeming
from ccmagenda.importers._sheet_grid import Grid, plain
from ccmagenda.importers._sheet_page import Marks, read_page
from ccmagenda.importers._xml import tree_of

_DAYS = frozenset({*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58})
_CLOCKS = frozenset({*range(18, 22), *range(32, 36), *range(45, 48), 55, 56})
_NOT_A_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)


@attrs.frozen(kw_only=True)
class BookSheet:
    """A sheet of a workbook: its name, whether it is hidden, its cells."""

    name: str
    hidden: bool
    grid: Grid


def read_book(data: bytes, path: str, largest: int) -> tuple[BookSheet, ...]:
    """Return the sheets of a workbook, or raise :class:`UnreadableError` where it is none or holds too much."""
    if len(data) > largest:
        sentence = f"{path}: the file has more than {largest:,} bytes, which is the limit - save it without its pictures"
        raise UnreadableError(sentence)
    if not data.startswith(b"PK\x03\x04"):
        sentence = f"{path}: this is no Excel workbook (.xlsx), but seems to be {seeming(data)} - {_way_out(data)}"
        raise UnreadableError(sentence)
    return tuple(_Book(Archive(data, path, "Excel workbook"), path).sheets())


def _way_out(data: bytes) -> str:
    if seeming(data).startswith("an encrypted"):
        return "save it without a password"
    return "open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx) or as CSV"


class _Book:
    def __init__(self, archive: Archive, path: str) -> None:
        self._archive, self._path = archive, path
        self._book = self._tree("xl/workbook.xml")
        if self._book is None:
            sentence = f"{path}: this is no Excel workbook (.xlsx): it has no list of sheets - save it again"
            raise UnreadableError(sentence)
        links = self._tree("xl/_rels/workbook.xml.rels")
        self._targets = {link.get("Id", ""): link.get("Target", "") for link in (links if links is not None else ())}

    def _tree(self, name: str) -> ET.Element | None:
        content = self._archive.read(name)
        return tree_of(content, self._path) if content else None

    def sheets(self) -> Iterator[BookSheet]:
        book = self._book if self._book is not None else ET.Element("workbook")
        listed = list(book.iter("sheet"))
        if len(listed) > MOST_SHEETS:
            sentence = f"{self._path}: this workbook has {len(listed):,} sheets, and the limit is {MOST_SHEETS:,}"
            raise UnreadableError(sentence)
        marks = Marks(path=self._path, texts=self._texts(), kinds=self._kinds(), first=self._first(book))
        for each in listed:
            target = self._targets.get(each.get("id", ""), "")
            name = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            content = self._archive.read(name) if target else b""
            if content and "worksheet" in name.casefold().replace("\\", "/"):
                grid = attrs.evolve(read_page(content, marks), name=each.get("name", ""))
                yield BookSheet(name=grid.name, hidden=each.get("state", "visible") != "visible", grid=grid)

    @staticmethod
    def _first(book: ET.Element) -> datetime.date:
        said = next((each.get("date1904", "") for each in book.iter("workbookPr")), "")
        return datetime.date(1904, 1, 1) if said in {"1", "true"} else datetime.date(1899, 12, 30)

    def _texts(self) -> tuple[str, ...]:
        tree = self._tree("xl/sharedStrings.xml")
        return tuple(_text_of(each) for each in tree.iter("si")) if tree is not None else ()

    def _kinds(self) -> tuple[str, ...]:
        """Return for each style whether its numbers are days, times, or neither."""
        tree = self._tree("xl/styles.xml")
        if tree is None:
            return ()
        codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in tree.iter("numFmt")}
        styles = next(tree.iter("cellXfs"), None)
        return tuple(_kind(each.get("numFmtId", ""), codes) for each in (styles if styles is not None else ()))


def _text_of(item: ET.Element) -> str:
    """Return the text of an entry, without the readings that stand above the characters of some languages."""
    runs = [item, *(run for run in item if run.tag == "r")]
    return plain("".join(part.text or "" for run in runs for part in run if part.tag == "t"))


def _kind(number: str, codes: dict[str, str]) -> str:
    known = int(number) if number.isascii() and number.isdecimal() and len(number) < 6 else 0
    if number not in codes:
        return "day" if known in _DAYS else "clock" if known in _CLOCKS else ""
    letters = set(_NOT_A_CODE.sub("", codes[number].split(";")[0]).casefold())
    if letters & set("yd") or (letters & {"m"} and not letters & set("hs0#")):
        return "day"
    return "clock" if letters & set("hs") else ""
