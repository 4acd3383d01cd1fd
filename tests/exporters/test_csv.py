import csv
import io
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters import shelf
from ccmagenda.exporters.csv import guarded
from ccmagenda.model import Document, Heading, Mark, Paragraph, Span, Table, Timeline
from ccmagenda.model.document import CellForm, Known

Set = Callable[[Document, str], bytes]
RECKONED = "=+-@\t\r\n"


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_of_one_table_exactly(set_as: Set) -> None:
    table = Table(("State", "signed"), (("Côte d’Ivoire", "2008-12-04"), ('a "b", c', "x;\ny")), caption="not shown")
    assert set_as(Document(title="T", blocks=(Paragraph("p"), table)), "csv") == (
        b"\xef\xbb\xbf"
        + 'State,signed\r\nCôte d’Ivoire,2008-12-04\r\n"a ""b"", c","x;\ny"\r\n'.encode()
    )  # fmt: skip


def test_csv_of_several_tables_names_each(set_as: Set) -> None:
    one = Table(("a",), (("1",),))
    paper = Document(title="T", blocks=(one, Heading(2, "Second"), one, Table(("", ""), (("k", "v"),), caption="Third")))
    assert rows(set_as(paper, "csv")) == [["T"], ["a"], ["1"], [], ["Second"], ["a"], ["1"], [], ["Third"], ["k", "v"]]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("+41 22 917", "'+41 22 917"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\ttab", "'\ttab"),
        ("\rreturn", "'\nreturn"),
        (" =1+1", "' =1+1"),
        ("\uff1d1", "'\uff1d1"),
        ("1=1", "1=1"),
        ("", ""),
        ("–", "–"),
    ],
    ids=["formula", "telephone", "minus", "at", "tab", "return", "space-first", "wide", "within", "empty", "dash"],
)
def test_csv_guards_what_a_spreadsheet_would_reckon_with(text: str, shown: str, set_as: Set) -> None:
    assert rows(set_as(Document(title="T", blocks=(Table((text or "h",), ((text,),)),)), "csv"))[-1] == (
        [shown] if shown else [""]
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [("-20", "-20"), ("0", "0"), ("=1", "'=1"), ("-20+1", "'-20+1"), ("-x", "'-x"), ("", "")],
    ids=["below-nothing", "nothing", "formula", "sum", "word", "empty"],
)
def test_csv_leaves_the_numbers_of_a_column_of_numbers_bare(text: str, shown: str, set_as: Set) -> None:
    table = Table(("State", "-1"), (("-20", text),), forms=(CellForm(), CellForm(kind="count")))
    assert rows(set_as(Document(title="T", blocks=(table,)), "csv")) == [["State", "'-1"], ["'-20", shown]]


def test_csv_tells_what_the_headings_say_of_all_rows(set_as: Set) -> None:
    table = Table(("minutes",), (("5",), ("-5",)), forms=(CellForm(kind="count"),), known=(Known(name="day", value="=1"),))
    assert rows(set_as(Document(title="T", blocks=(table,)), "csv")) == [["day", "minutes"], ["'=1", "5"], ["'=1", "-5"]]


def test_csv_tells_marks_in_words(set_as: Set) -> None:
    cell = (Span("Room "), Span("1", mark=Mark.DELETED), Span("2", mark=Mark.ADDED))
    assert rows(set_as(Document(title="T", blocks=(Table(("a",), ((cell,),)),)), "csv")) == [
        ["a"],
        ["Room [deleted: 1] [added: 2]"],
    ]


def test_csv_of_a_timeline_is_its_terms(set_as: Set) -> None:
    found = rows(set_as(_timeline(), "csv"))
    assert (found[0], found[1][1:4]) == (["Subject", "Holder", "From", "To", "Remarks"], ["Norway", "1MSP", "2MSP"])


def _timeline() -> Document:
    from ccmagenda import desk

    return desk.timeline(desk.register("ccm"))


def test_csv_of_a_document_without_a_table_is_refused(set_as: Set) -> None:
    paper = Document(title="T", blocks=(Paragraph("p"),))
    assert not shelf()["csv"].fits(paper)
    with pytest.raises(InvalidValueError, match=r"^only tables can be set as CSV, and this document has none$"):
        set_as(paper, "csv")


@pytest.mark.parametrize("block", [Table(("a",), ()), Timeline(columns=("a",))], ids=["table", "timeline"])
def test_csv_fits_a_document_with_a_table(block: Table | Timeline, set_as: Set) -> None:
    paper = Document(title="T", blocks=(block,))
    assert shelf()["csv"].fits(paper)
    assert set_as(paper, "csv").startswith(b"\xef\xbb\xbf")


@given(st.data())
@settings(max_examples=50, derandomize=True, deadline=None)
def test_csv_of_hostile_text_has_no_formula(
    hostile_papers: st.SearchStrategy[Document], set_as: Set, data: st.DataObject
) -> None:
    content = set_as(data.draw(hostile_papers), "csv")
    assert [cell for row in rows(content) for cell in row if cell.startswith(tuple(RECKONED))] == []


@given(st.text(max_size=8))
def test_csv_guard_adds_an_apostrophe_or_nothing(text: str) -> None:
    assert guarded(text) in {text, f"'{text}"}
    assert not guarded(text).startswith(tuple(RECKONED))


def test_csv_opens_in_libreoffice_with_every_row(
    tmp_path: Path, office: Callable[[Iterable[Path], str], list[Path]], set_as: Set
) -> None:
    table = Table(("No", "Words", "Formula"), [(f"row {n}", 'a "q", ;', "=1+1") for n in range(300)])
    file = tmp_path / "rows.csv"
    file.write_bytes(set_as(Document(title="T", blocks=(table,)), "csv"))
    (made,) = office([file], "fods")
    text = made.read_text(encoding="utf-8")
    assert [n for n in range(300) if f">row {n}<" not in text] == []
    assert ("table:formula" in text, text.count("a &quot;q&quot;, ;")) == (False, 300)
