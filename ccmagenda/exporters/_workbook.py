"""Tables as a workbook, by openpyxl; the one module that needs it."""

import datetime
import functools
import io
import itertools
import re
import zipfile
from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from ccmagenda.exporters._cell_forms import offer_choices, set_form
from ccmagenda.exporters._languages import tag
from ccmagenda.exporters._tabular import Sheet
from ccmagenda.exporters._zips import moment_of, steady
from ccmagenda.model import Document, shortened
from ccmagenda.model.document import CellForm

_LONGEST_CELL, _LONGEST_NAME, _LONGEST_PROPERTY = 32_767, 31, 250
_NARROWEST, _WIDEST, _LINE, _HIGHEST = 8, 60, 15, 405
_NOT_IN_NAMES = re.compile("[\\\\/?*:\\[\\]\U00010000-\U0010ffff]")  # Excel counts characters of later planes twice
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_SEVERAL_LINES = Alignment(vertical="top", wrap_text=True)
_HEADER = Font(name="Calibri", size=11, bold=True)


def workbook(document: Document, sheets: tuple[Sheet, ...]) -> bytes:
    """Return tables as a workbook of one sheet each."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet, name in zip(sheets, _names(sheets), strict=True):
        _fill(book.create_sheet(name), sheet, leftwards=document.direction == "rtl")
    known = book.properties
    known.title, known.language = shortened(document.title, _LONGEST_PROPERTY), tag(document.language)
    known.creator = known.lastModifiedBy = "ccmagenda"
    known.created = known.modified = made = moment_of(document.issued)
    return steady(_saved(book), functools.partial(_without_clock, made))


class _InMemory(ExcelWriter):
    """Writes a workbook without a file of its own for each sheet, for which there may be no room."""

    def write_worksheet(self, ws: Worksheet) -> None:
        """Write a sheet, which has neither charts nor images, into the archive."""
        ws._drawing = SpreadsheetDrawing()  # type: ignore[attr-defined]  # noqa: SLF001 - as openpyxl does here
        content = io.BytesIO()
        writer = WorksheetWriter(ws, content)
        writer.write()
        ws._rels = writer._rels  # type: ignore[attr-defined]  # noqa: SLF001 - as above
        self._archive.writestr(ws.path[1:], content.getvalue())  # type: ignore[attr-defined]
        self.manifest.append(ws)


def _saved(book: Workbook) -> bytes:
    """Return a workbook as a file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        _InMemory(book, archive).save()
    return made.getvalue()


def _without_clock(made: datetime.datetime, name: str, content: bytes) -> bytes:
    """Return a file of a workbook; openpyxl writes into its properties when it was saved."""
    written = f"{made.isoformat()}Z".encode()
    return _MODIFIED.sub(rb"\g<1>" + written, content) if name == "docProps/core.xml" else content


def _names(sheets: tuple[Sheet, ...]) -> Iterator[str]:
    """Yield names that Excel takes: of at most 31 characters, without signs of paths and formulas, each once, none "History"."""
    taken = {"history"}
    for sheet in sheets:
        plain = _NOT_IN_NAMES.sub(" ", sheet.name)
        name = next(name for name in _tried(" ".join(plain.split()).strip("'")) if name.casefold() not in taken)
        taken.add(name.casefold())
        yield name


def _tried(name: str) -> Iterator[str]:
    if name:
        yield shortened(name, _LONGEST_NAME)
    for number in itertools.count(2 if name else 1):
        end = f" {number}" if name else f"Table {number}"
        yield shortened(name, _LONGEST_NAME - len(end)) + end


def _fill(page: Worksheet, sheet: Sheet, *, leftwards: bool) -> None:
    headed = any(sheet.columns)
    for row, line in enumerate(sheet.lines):
        cells = [(text, sheet.form(row, column)) for column, text in enumerate(line)]
        page.append([_cell(page, text, form, header=headed and not row) for text, form in cells])
    widths = list(_widths(sheet))
    for number, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    for number, line in enumerate(sheet.lines, start=1):
        if (count := _count(line, widths)) > 1:
            page.row_dimensions[number].height = min(_HIGHEST, count * _LINE)
    offer_choices(page, sheet.forms)
    page.sheet_view.rightToLeft = leftwards
    page.page_setup.paperSize, page.page_setup.fitToHeight = "9", 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if headed:
        page.freeze_panes, page.print_title_rows = "A2", "1:1"


def _cell(page: Worksheet, text: str, form: CellForm, *, header: bool) -> Cell:
    """Return a cell with a text, or with a value of its form; what looks like a formula stays a text when somebody edits it."""
    cell = Cell(page, row=1, column=1)
    cell.alignment = _SEVERAL_LINES
    if text and not set_form(cell, text, form):
        cell.value, cell.data_type = _LIKE_AN_ESCAPE.sub("_x005F_", _fitting(text)), "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    if header:
        cell.font = _HEADER
    return cell


def _fitting(text: str) -> str:
    """Return a text as long as a cell can be; an ellipsis tells that more is in the document."""
    return text if _units(text) <= _LONGEST_CELL else text[: (_LONGEST_CELL - 1) // 2] + "\u2026"


def _units(text: str) -> int:
    """Return the length as Excel counts it: characters beyond the first plane are two."""
    return len(text) + sum(character > "\uffff" for character in text)


def _widths(sheet: Sheet) -> Iterator[int]:
    for column in zip(*sheet.lines, strict=True):
        longest = max(len(line) for text in column for line in text.split("\n"))
        yield max(_NARROWEST, min(_WIDEST, longest + 2))


def _count(line: tuple[str, ...], widths: list[int]) -> int:
    """Return how many lines a row takes."""
    cells = zip(line, widths, strict=True)
    return max((sum(1 + len(part) // width for part in text.split("\n")) for text, width in cells), default=1)
