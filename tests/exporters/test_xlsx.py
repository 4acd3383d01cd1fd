import datetime
import io
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccmagenda.errors import InvalidValueError, MissingPartError
from ccmagenda.exporters import shelf
from ccmagenda.exporters._tabular import sheets
from ccmagenda.model import Document, Heading, Paragraph, Table
from ccmagenda.model.document import CellForm, Known

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl belongs to the extra 'xlsx'")
Set = Callable[[Document, str], bytes]
AS_THEY_ARE = ("2012-04-16", "00123", "1e5", "TRUE", "#N/A", "=1+1", "+41 22", "-1", "@x", "'q", " space ", "a\nb", "é\U0001f600")


def book(content: bytes) -> "openpyxl.Workbook":
    return openpyxl.load_workbook(io.BytesIO(content))


def cells(content: bytes) -> list[list[list[str]]]:
    return [[[(cell.value or "").replace("_x005F_", "_") for cell in row] for row in page.iter_rows()] for page in book(content)]


def paper(*rows: tuple[str, ...], caption: str = "") -> Document:
    return Document(title="T", blocks=(Table(tuple("abcdef"[: len(rows[0])]), rows, caption=caption),))


def test_xlsx_keeps_every_text_a_text(set_as: Set) -> None:
    page = book(set_as(paper(*((text,) for text in AS_THEY_ARE)), "xlsx")).worksheets[0]
    found = [page.cell(row, 1) for row in range(2, len(AS_THEY_ARE) + 2)]
    assert [cell.value for cell in found] == list(AS_THEY_ARE)
    assert {cell.data_type for cell in found} == {"s"}
    assert [cell.value for cell in found if cell.quotePrefix] == ["=1+1", "+41 22", "-1", "@x"]


def test_xlsx_numbers_days_and_hours_are_values_and_words_are_not(set_as: Set) -> None:
    forms = [CellForm(kind=kind) for kind in ("count", "clock", "")]
    table = Table(("-1", "hours", "who"), (("-20", "10:00", "-20"), ("x", "x", "=1")), forms=forms,
                  known=(Known(name="day", value="2012-04-16", form=CellForm(kind="day")),))  # fmt: skip
    page = book(set_as(Document(title="T", blocks=(table,)), "xlsx")).worksheets[0]
    found = [[(cell.value, cell.quotePrefix) for cell in row] for row in page.iter_rows()]
    day = (datetime.datetime(2012, 4, 16), False)  # noqa: DTZ001 - a day of a sheet has no zone
    assert found == [
        [("day", False), ("-1", True), ("hours", False), ("who", False)],
        [day, (-20, False), (datetime.time(10), False), ("-20", True)],
        [day, ("x", False), ("x", False), ("=1", True)],
    ]


def test_xlsx_header_is_bold_and_frozen_and_printed_on_each_page(set_as: Set) -> None:
    page = book(set_as(paper(("x", "y" * 200)), "xlsx")).worksheets[0]
    assert ([cell.font.b for cell in page[1]], [cell.font.b for cell in page[2]]) == ([True, True], [False, False])
    assert (page.freeze_panes, page.print_title_rows) == ("A2", "$1:$1")
    assert [page.column_dimensions[key].width for key in "AB"] == [8, 60]


def test_xlsx_of_a_table_without_a_header_freezes_nothing(set_as: Set) -> None:
    page = book(set_as(Document(title="T", blocks=(Table(("", ""), (("k", "v"),)),)), "xlsx")).worksheets[0]
    assert (page.freeze_panes, page["A1"].font.b, page.max_row) == (None, False, 1)


@pytest.mark.parametrize(
    ("captions", "names"),
    [
        (("List", "list", "LIST"), ["List", "list 2", "LIST 3"]),
        (("a/b\\c?d*e:f[g]h",), ["a b c d e f g h"]),
        (("History",), ["History 2"]),
        (("x" * 40, "x" * 40), ["x" * 30 + "…", "x" * 28 + "… 2"]),
        (("'q'", "\U0001f600", "[]"), ["q", "Table 1", "Table 2"]),
    ],
    ids=["twice", "signs", "reserved", "long", "nothing-left"],
)
def test_xlsx_names_of_sheets(captions: tuple[str, ...], names: list[str], set_as: Set) -> None:
    blocks = tuple(Table(("a",), (("b",),), caption=caption) for caption in captions)
    assert book(set_as(Document(title="T", blocks=blocks), "xlsx")).sheetnames == names


def test_xlsx_names_a_sheet_without_caption_after_the_heading_above(set_as: Set) -> None:
    one = Table(("a",), (("b",),))
    assert book(set_as(Document(title="T", blocks=(one, Heading(2, "Day"), one)), "xlsx")).sheetnames == ["T", "Day"]


def test_xlsx_of_a_text_longer_than_a_cell_can_be_ends_with_an_ellipsis(set_as: Set) -> None:
    (((_,), (shown,)),) = cells(set_as(paper(("x" * 40_000,)), "xlsx"))
    assert (shown[-1], len(shown) <= 32_767) == ("…", True)


def test_xlsx_is_the_same_twice_and_tells_no_moment(set_as: Set) -> None:
    content = set_as(paper(("x",)), "xlsx")
    assert content == set_as(paper(("x",)), "xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    known = book(content).properties
    assert (known.created.year, known.modified.year, known.creator, known.title) == (1980, 1980, "ccmagenda", "T")


def test_xlsx_of_an_issued_paper_tells_that_day_as_when_it_was_made(set_as: Set) -> None:
    issued = attrs.evolve(paper(("x",)), issued=datetime.date(2012, 9, 11))
    content = set_as(issued, "xlsx")
    known = book(content).properties
    assert [f"{moment:%Y-%m-%d %H:%M:%S}" for moment in (known.created, known.modified)] == ["2012-09-11 00:00:00"] * 2
    assert content == set_as(issued, "xlsx")


def test_xlsx_right_to_left(set_as: Set) -> None:
    arabic = Document(title="T", language="ar", direction="rtl", blocks=(Table(("البلد",), (("النرويج",),)),))
    assert book(set_as(arabic, "xlsx")).worksheets[0].sheet_view.rightToLeft


def test_xlsx_of_a_document_without_a_table_is_refused(set_as: Set) -> None:
    empty = Document(title="T", blocks=(Paragraph("p"),))
    assert not shelf()["xlsx"].fits(empty)
    with pytest.raises(InvalidValueError, match=r"^only tables can be set as XLSX, and this document has none$"):
        set_as(empty, "xlsx")


def test_xlsx_without_its_part_says_what_to_run(monkeypatch: pytest.MonkeyPatch, set_as: Set) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingPartError, match=r"pip install 'ccmagenda\[xlsx\]'$"):
        set_as(paper(("x",)), "xlsx")
    assert not shelf()["xlsx"].installed


@given(st.data())
@settings(max_examples=30, derandomize=True, deadline=None)
def test_xlsx_of_hostile_text_read_back_is_the_text(
    hostile_papers: st.SearchStrategy[Document], set_as: Set, data: st.DataObject
) -> None:
    drawn = data.draw(hostile_papers)
    content = set_as(drawn, "xlsx")
    assert cells(content) == [[list(line) for line in sheet.lines] for sheet in sheets(drawn, "XLSX")]
    assert {cell.data_type for page in book(content) for row in page.iter_rows() for cell in row} <= {"s", "n"}
    assert content == set_as(drawn, "xlsx")


def test_xlsx_opens_in_libreoffice_with_every_text(
    tmp_path: Path, office: Callable[[Iterable[Path], str], list[Path]], set_as: Set
) -> None:
    rows = [(f"row {n}", "=1+1", "_x0041_") for n in range(300)]
    file = tmp_path / "rows.xlsx"
    file.write_bytes(set_as(paper(*rows), "xlsx"))
    (made,) = office([file], "csv")
    lines = made.read_text(encoding="utf-8-sig").splitlines()
    assert lines == ["a,b,c", *(",".join(row) for row in rows)]
