"""One sheet of a workbook, read as a stream: only cells in which something stands are kept."""

import datetime
import re
import xml.parsers.expat
from typing import NoReturn

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import MOST_SHEET_COLUMNS, MOST_SHEET_ELEMENTS, MOST_SHEET_ROWS
from ccmagenda.importers._sheet_grid import Grid, Kind, RawCell, RawRow, by_serial, doubt, leftover, place, plain
from ccmagenda.model import Finding, Origin

_AT = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_MOST_MERGED, _MOST_REMARKS = 1_000, 100


@attrs.frozen(kw_only=True)
class Marks:
    """What a sheet's cells refer to: the texts of the workbook, the kinds of number by style, the first day."""

    path: str
    texts: tuple[str, ...]
    kinds: tuple[str, ...]
    first: datetime.date


def read_page(content: bytes, marks: Marks) -> Grid:
    """Return the cells of a sheet."""
    page = _Page(marks)
    parser = xml.parsers.expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = page.start, page.end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = page.said, page.doctype
    try:
        parser.Parse(content, True)  # noqa: FBT003 - its only form
    except (xml.parsers.expat.ExpatError, ValueError, UnicodeError) as error:
        sentence = f"{marks.path}: this workbook is damaged: a sheet of it cannot be read - save it again"
        raise UnreadableError(sentence) from error
    return page.grid()


class _Page:
    """A sheet under way."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._rows: dict[int, dict[int, RawCell]] = {}
        self._merged: list[tuple[int, int, int, int]] = []
        self._remarks: list[Finding] = []
        self._row = self._column = self._count = self._unread = 0
        self._type = self._style = ""
        self._words: list[str] = []
        self._listens = self._formula = False

    def start(self, name: str, given: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_SHEET_ELEMENTS:
            self._refuse(f"more than {MOST_SHEET_ELEMENTS:,} rows and cells")
        match name.rpartition("}")[2]:
            case "c":
                self._begin(given)
            case "row":
                self._row, self._column = _number(given.get("r", "")) or self._row + 1, 0
            case "v" | "t":
                self._listens = True
            case "f":
                self._formula = True
            case "rPh":
                self._unread += 1
            case "mergeCell":
                self._merge(given.get("ref", ""))

    def end(self, name: str) -> None:
        match name.rpartition("}")[2]:
            case "c":
                self._finish()
            case "v" | "t":
                self._listens = False
            case "rPh":
                self._unread -= 1

    def said(self, text: str) -> None:
        if self._listens and not self._unread:
            self._words.append(text)

    def doctype(self, *_said: object) -> None:
        sentence = f"{self._marks.path}: this workbook has a document type (<!DOCTYPE ...>), as no workbook has - it is not read"
        raise UnreadableError(sentence)

    def _begin(self, given: dict[str, str]) -> None:
        at = _AT.fullmatch(given.get("r", ""))
        self._row, self._column = (int(at[2]), _column(at[1])) if at else (self._row or 1, self._column + 1)
        self._type, self._style = given.get("t", "n"), given.get("s", "")
        self._words, self._listens, self._formula = [], False, False

    def _finish(self) -> None:
        said, origin = "".join(self._words), Origin(self._marks.path, self._row, self._column)
        if self._formula and not said:
            self._remark(
                leftover(
                    f"the formula in {self._at(self._row, self._column)} has no value - open it in Excel and save it", origin
                )
            )
        text, kind = self._value(said, origin) if said else ("", Kind.TEXT)
        if not text.strip():
            return
        if self._column > MOST_SHEET_COLUMNS:
            self._refuse(f"{self._column:,} columns, and the limit is {MOST_SHEET_COLUMNS:,}")
        self._rows.setdefault(self._row, {})[self._column] = RawCell(text, origin, kind)
        if len(self._rows) > MOST_SHEET_ROWS:
            self._refuse(f"more than {MOST_SHEET_ROWS:,} rows in which something stands, which is the limit")

    def _value(self, said: str, origin: Origin) -> tuple[str, Kind]:
        match self._type:
            case "s":
                number = _number(said)
                return (self._marks.texts[number] if number < len(self._marks.texts) else ""), Kind.TEXT
            case "inlineStr" | "str":
                return plain(said), Kind.TEXT
            case "b":
                return ("yes" if said == "1" else "no"), Kind.TEXT
            case "e":
                self._remark(
                    leftover(f"{self._at(origin.line, origin.column)} holds the error {said[:20]}, and is left out", origin)
                )
                return "", Kind.TEXT
            case "d":
                return _iso(said)
            case _:
                return self._figure(said)

    def _figure(self, said: str) -> tuple[str, Kind]:
        try:
            number = float(said)
        except ValueError:
            return said, Kind.TEXT
        style = _number(self._style)
        kind = self._marks.kinds[style] if style < len(self._marks.kinds) else ""
        if kind and number >= 0:
            return by_serial(number, self._marks.first)
        plain_number = str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
        return plain_number, Kind.NUMBER

    def _merge(self, reference: str) -> None:
        corners = [_AT.fullmatch(corner) for corner in reference.split(":")]
        first, last = (corners[0], corners[1]) if len(corners) == 2 else (None, None)
        if first and last and len(self._merged) < _MOST_MERGED:
            self._merged.append((int(first[2]), _column(first[1]), int(last[2]), _column(last[1])))

    def grid(self) -> Grid:
        """Return what was read; a cell that was merged over several rows stands in each of them."""
        filled = sorted(self._rows)
        for top, left, bottom, _ in self._merged:
            head = self._rows.get(top, {}).get(left)
            below = [number for number in filled if top < number <= bottom]
            if head and below:
                told = f"{self._at(top, left)} is merged with cells below it, and is read for each of their rows"
                self._remark(doubt(told, head.origin))
                for number in below:
                    self._rows[number].setdefault(left, attrs.evolve(head, origin=Origin(self._marks.path, number, left)))
        rows = tuple(self._whole(number) for number in filled)
        return Grid(rows=rows, remarks=tuple(self._remarks), first=self._marks.first)

    def _whole(self, number: int) -> RawRow:
        cells = self._rows[number]
        path = self._marks.path
        return tuple(cells.get(column) or RawCell("", Origin(path, number, column)) for column in range(1, max(cells) + 1))

    def _remark(self, remark: Finding) -> None:
        if len(self._remarks) < _MOST_REMARKS:
            self._remarks.append(remark)

    def _refuse(self, told: str) -> NoReturn:
        sentence = f"{self._marks.path}: a sheet of this workbook has {told}"
        raise UnreadableError(sentence)

    @staticmethod
    def _at(row: int, column: int) -> str:
        return f"{place(column)}{row}"


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _iso(said: str) -> tuple[str, Kind]:
    try:
        moment = datetime.datetime.fromisoformat(said.removesuffix("Z"))
    except ValueError:
        return said, Kind.TEXT
    day, clock = moment.date().isoformat(), f"{moment:%H:%M}"
    if "T" not in said or clock == "00:00":
        return day, Kind.DAY
    return f"{day} {clock}", Kind.MOMENT
