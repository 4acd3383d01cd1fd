import io
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import data, documents
from ccmagenda.documents import Setting
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Paragraph, Programme, Table
from ccmagenda.notation.sheet.columns import COLUMNS, column

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl belongs to the extra 'xlsx'")
ROOMS = Path(__file__).parents[2] / "examples" / "parallel-rooms" / "programme.yaml"


def drawn(programme: Programme, code: str = "en") -> Table:
    setting = Setting(convention=ccmagenda.convention("ccm"), language=data.language(code))
    note, table = documents.shelf()["programme-sheet"].draw(programme, setting).blocks
    assert isinstance(note, Paragraph)
    assert isinstance(table, Table)
    return table


def test_table_has_our_columns_and_their_forms() -> None:
    table = drawn(ccmagenda.load(ROOMS))
    assert table.columns[:6] == ("sitting", "date", "part of the day", "sitting begins", "sitting ends", "key")
    assert [column.key for column, form in zip(COLUMNS, table.forms, strict=True) if form.kind] == [
        "date", "from", "to", "start", "end", "minutes",
    ]  # fmt: skip
    assert dict(zip(table.columns, table.forms, strict=True))["room"].choices == ("Great Hall", "Linden Room", "Emerald Room")


def test_words_of_closed_lists_are_those_of_the_language() -> None:
    table = drawn(ccmagenda.load(ROOMS), "fr")
    kinds = {"".join(span.text for span in row[table.columns.index("nature")]) for row in table.rows}
    terms = data.language("fr").terms
    assert kinds <= {"", *(terms[term] for term in column("kind").choices.values())}
    assert {terms["sheet-kind-sitting"], terms["sheet-kind-registration"], terms["break"]} <= kinds


@pytest.mark.parametrize("to", ["text", "pdf", "html", "docx"])
def test_format_that_holds_no_sheet_is_refused(to: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.print_document(ccmagenda.load(ROOMS), "programme-sheet", to)
    assert (
        str(caught.value)
        == f"'programme-sheet' cannot be set as {to} - it is one of csv, json, xlsx, like -o programme-sheet.xlsx"
    )


def test_workbook_has_days_times_and_lists_to_choose_from() -> None:
    page = openpyxl.load_workbook(
        io.BytesIO(ccmagenda.print_document(ccmagenda.load(ROOMS), "programme-sheet", "xlsx"))
    ).worksheets[0]
    place = {cell.value: cell.column_letter for cell in page[1]}
    assert (page[f"{place['date']}2"].value.isoformat()[:10], page[f"{place['date']}2"].number_format) == (
        "2014-05-21",
        "yyyy-mm-dd",
    )
    assert (page[f"{place['sitting begins']}2"].value.isoformat(), page[f"{place['sitting begins']}2"].number_format) == (
        "08:30:00",
        "hh:mm",
    )
    offered = {str(each.sqref).partition("2:")[0]: each.formula1 for each in page.data_validations.dataValidation}
    assert offered[place["room"]] == '"Great Hall,Linden Room,Emerald Room"'
    assert {place["kind"], place["access"], place["status"], place["part of the day"]} <= set(offered)
    assert not any(each.showErrorMessage for each in page.data_validations.dataValidation)


def test_sheet_stands_for_programmes_with_something_in_them() -> None:
    programme = ccmagenda.load(ROOMS)
    stands_for = documents.shelf()["programme-sheet"].stands_for
    assert (stands_for(programme), stands_for(ccmagenda.Programme(meeting=programme.meeting))) == (True, False)
