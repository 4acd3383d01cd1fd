"""Workbooks: typed cells, merged cells, hidden sheets, formulas; and what is no workbook, or too much of one."""

import datetime
import io
import re
import time
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import desk
from ccmagenda.desk import import_file
from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import MOST_SHEET_COLUMNS, MOST_SHEET_ROWS
from ccmagenda.model import Programme, Reading, slot_of

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl belongs to the extra 'xlsx'")
Book = "openpyxl.Workbook"
HEAD = ["key", "title", "date", "begins", "ends", "no.", "room"]
MONDAY = datetime.date(2012, 4, 16)
ROW = ["a", "Opening", MONDAY, datetime.time(10), datetime.time(10, 30), 1, "Hall"]


def saved(book: "openpyxl.Workbook") -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def workbook(*rows: list[object], change: Callable[["openpyxl.Workbook"], object] | None = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    return saved(book)


def changed(content: bytes, name: str, old: str, new: str) -> bytes:
    """Return a workbook with other text in one of its files."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.namelist():
            text = before.read(entry)
            if entry == name:
                assert re.search(old, text.decode())
                text = re.sub(old, lambda _: new, text.decode(), count=1).encode()
            after.writestr(entry, text)
    return made.getvalue()


PAGE = "xl/worksheets/sheet1.xml"


def read(content: bytes) -> Reading:
    return import_file(content, path="s.xlsx", zone="Europe/Zurich")


def made(content: bytes) -> Programme:
    programme = read(content).programme
    assert programme is not None
    return programme


def told(content: bytes) -> list[str]:
    return [str(each) for each in read(content).findings if "names no meeting" not in each.sentence]


def hours(content: bytes) -> list[str]:
    slots = [slot_of(session.when) for _, session in made(content).walk()]
    return [f"{slot.start:%Y-%m-%d %H:%M}-{slot.end:%H:%M}" if slot else "" for slot in slots]


def test_typed_cells() -> None:
    content = workbook(HEAD, ROW)
    ((sitting, session),) = made(content).walk()
    assert sitting is not None
    assert (sitting.day, session.number, session.room, str(session.origin)) == (MONDAY, "1", "Hall", "s.xlsx:2:1")
    assert (hours(content), told(content)) == (["2012-04-16 10:00-10:30"], [])


@pytest.mark.parametrize(
    ("day", "start"),
    [
        pytest.param(41015, 10 / 24, id="serials"),
        pytest.param("2012-04-16", "10:00", id="texts"),
        pytest.param(datetime.datetime(2012, 4, 16), datetime.datetime(2012, 4, 16, 10), id="moments"),  # noqa: DTZ001 - as Excel has them
        pytest.param("16/04/2012", "10.00", id="texts-of-a-place"),
        pytest.param("Monday 16 April 2012", 0.41666666, id="words"),
        pytest.param(MONDAY, datetime.timedelta(hours=10), id="length"),
    ],
)
def test_day_and_time_in_all_forms(day: object, start: object) -> None:
    assert hours(workbook(HEAD, ["a", "A", day, start, datetime.time(11)])) == ["2012-04-16 10:00-11:00"]


def test_time_written_as_a_number_is_doubted() -> None:
    content = workbook(HEAD, ["a", "A", MONDAY, 10.3, 11])
    assert hours(content) == ["2012-04-16 10:30-11:00"]
    assert told(content) == [
        "s.xlsx:2:4: '10.3' is taken as 10:30 [file.doubt]",
        "s.xlsx:2:5: '11' is taken as 11:00 [file.doubt]",
    ]


def test_days_that_count_from_1904() -> None:
    content = workbook(HEAD, ["a", "A", 41015 - 1462, 0.5, 0.75])
    counted = changed(content, "xl/workbook.xml", "<workbookPr ?/>", '<workbookPr date1904="1"/>')
    assert hours(counted) == ["2012-04-16 12:00-18:00"]


def test_texts_of_all_sorts() -> None:
    content = workbook(HEAD, ["a", "x", MONDAY])
    runs = '<r><t>Ope</t></r><r><t xml:space="preserve">ning _x0041_</t></r><rPh sb="0" eb="1"><t>no</t></rPh>'
    rich = f'<c r="B2" t="inlineStr"><is>{runs}</is></c>'
    (_, session) = next(made(changed(content, PAGE, '<c r="B2"[^>]*>.*?</c>', rich)).walk())
    assert session.title.read("en") == "Opening A"


def test_cell_merged_over_rows_stands_in_each() -> None:
    content = workbook(
        HEAD, ROW, ["b", "Closing", None, datetime.time(11), datetime.time(12)], change=lambda b: b.active.merge_cells("C2:C3")
    )
    assert hours(content) == ["2012-04-16 10:00-10:30", "2012-04-16 11:00-12:00"]
    assert told(content) == ["s.xlsx:2:3: C2 is merged with cells below it, and is read for each of their rows [file.doubt]"]


def test_formula_without_a_value_is_told() -> None:
    assert told(workbook(HEAD, [*ROW[:6], "=1+1"])) == [
        "s.xlsx:2:7: the formula in G2 has no value - open it in Excel and save it [file.leftover]"
    ]


def test_formula_with_its_value() -> None:
    content = changed(workbook(HEAD, [*ROW[:6], "=1+1"]), PAGE, '<c r="G2"[^>]*>.*?</c>', '<c r="G2"><f>1+1</f><v>2</v></c>')
    assert next(made(content).walk())[1].room == "2"


def test_error_in_a_cell_is_told() -> None:
    content = changed(workbook(HEAD, ROW), PAGE, '<c r="G2"[^>]*>.*?</c>', '<c r="G2" t="e"><v>#REF!</v></c>')
    assert told(content) == ["s.xlsx:2:7: G2 holds the error #REF!, and is left out [file.leftover]"]


def test_hidden_and_other_sheets_are_told() -> None:
    def change(book: "openpyxl.Workbook") -> None:
        book.create_sheet("Old").append(["x"])
        book["Old"].sheet_state = "hidden"
        book.create_sheet("Cover", 0).append(["Programme"])

    assert told(workbook(HEAD, ROW, change=change)) == [
        "s.xlsx:1:1: the sheet 'Cover' with 1 row is left out [file.leftover]",
        "s.xlsx:1:1: the hidden sheet 'Old' with 1 row is left out [file.leftover]",
    ]


def test_date_that_excel_made_of_words_is_doubted() -> None:
    assert told(workbook(HEAD, [*ROW[:5], datetime.date(2012, 2, 1)]))[0].startswith(
        "s.xlsx:2:6: F2 holds a date where words stand"
    )


def test_a_million_empty_rows_are_no_matter() -> None:
    rows = "".join(f'<row r="{number}" ht="15"/>' for number in range(3, 1_048_577))
    content = changed(workbook(HEAD, ROW), PAGE, "</sheetData>", f"{rows}</sheetData>")
    begun = time.monotonic()
    assert len(list(made(content).walk())) == 1
    assert time.monotonic() - begun < 20


# What is no workbook, or too much of one

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BOMB = '<c r="A9" t="inlineStr"><is><t>' + "x" * 60_000_000 + "</t></is></c>"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "s.xlsx: this is no Excel workbook (.xlsx), but seems to be an empty file"),
        (b"%PDF-1.7", "s.xlsx: this is no Excel workbook (.xlsx), but seems to be a PDF"),
        (
            OLE + "Workbook".encode("utf-16-le"),
            "s.xlsx: this is no Excel workbook (.xlsx), but seems to be an Excel workbook of the old kind (.xls)",
        ),
        (
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "s.xlsx: this is no Excel workbook (.xlsx), but seems to be an encrypted Office document - save it",
        ),
        (b"a,b,c\n", "s.xlsx: this is no Excel workbook (.xlsx), but seems to be plain text - open it"),
        (workbook(HEAD)[:900], "s.xlsx: this Excel workbook is damaged or cut short"),
    ],
    ids=["empty", "pdf", "xls", "encrypted", "text", "cut"],
)
def test_what_is_no_workbook_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(content)
    assert str(caught.value)[: len(said)] == said


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("xl/workbook.xml", "<workbook", '<!DOCTYPE x [<!ENTITY a "b">]><workbook', "this file has a document type"),
        (PAGE, "<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet', "this workbook has a document type"),
        (PAGE, "</sheetData>", "</sheet>", "this workbook is damaged: a sheet of it cannot be read"),
        (PAGE, "</sheetData>", f"<row r='9'>{BOMB}</row></sheetData>", "this Excel workbook holds "),
        (
            PAGE,
            "</sheetData>",
            "<row r='9'><c r='ZZZ9'><v>1</v></c></row></sheetData>",
            f"a sheet of this workbook has 18,278 columns, and the limit is {MOST_SHEET_COLUMNS:,}",
        ),
        (
            PAGE,
            "</sheetData>",
            "".join(f"<row><c><v>{n}</v></c></row>" for n in range(MOST_SHEET_ROWS)) + "</sheetData>",
            "a sheet of this workbook has more than",
        ),
    ],
    ids=["doctype-of-the-book", "doctype-of-a-sheet", "broken", "bomb", "columns", "rows"],
)
def test_workbook_that_holds_too_much_is_refused(name: str, old: str, new: str, said: str) -> None:
    with pytest.raises(UnreadableError, match=re.escape(said)):
        read(changed(workbook(HEAD, ROW), name, old, new))


def test_workbook_without_a_sheet_is_told() -> None:
    assert told(workbook()) == ["s.xlsx:1:1: there is nothing in this sheet [file.empty]"]


def test_page_of_the_reader_needs_no_openpyxl(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook(HEAD, ROW)
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    assert len(list(made(content).walk())) == 1


SMALL = workbook(HEAD, ROW, ["b", "Closing", MONDAY, 0.5])
PARTS = {entry: zipfile.ZipFile(io.BytesIO(SMALL)).read(entry) for entry in zipfile.ZipFile(io.BytesIO(SMALL)).namelist()}


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_bytes_give_a_reading_or_our_own_refusal(data: st.DataObject) -> None:
    parts = dict(PARTS)
    for _ in range(data.draw(st.integers(0, 3))):
        name = data.draw(st.sampled_from(sorted(parts)))
        at = data.draw(st.integers(0, len(parts[name])))
        piece = data.draw(
            st.binary(max_size=6)
            | st.sampled_from((b"<c/>", b'r="A0"', b't="s"', b"<row r='2'>", b"99999999999", b"</v>", b"<f/>"))
        )
        parts[name] = parts[name][:at] + piece + parts[name][at + data.draw(st.integers(0, 20)) :]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    whole = made.getvalue()
    cut = data.draw(st.integers(0, 40) | st.just(0))
    try:
        reading = read(whole[: len(whole) - cut])
    except UnreadableError:
        return
    if reading.programme:
        ccmagenda.load(ccmagenda.as_yaml(reading.programme), path="back.yaml")


def days(*, hidden: bool = False) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Monday"
    for row in (["Workshop on Wells"], ["Monday 5 May 2014"], ["10:00", "Opening"]):
        book.active.append(row)
    second = book.create_sheet("Tuesday")
    for row in (["Tuesday 6 May 2014"], ["09:00", "Survey"], ["16..00", "Debate"]):
        second.append(row)
    second.sheet_state = "hidden" if hidden else "visible"
    return saved(book)


def test_sheets_for_each_day_are_read_one_after_another() -> None:
    reading = import_file(days(), path="s.xlsx", zone="Europe/Oslo")
    assert reading.programme is not None
    assert [(str(one.day), session.title.read("en")) for one, session in reading.programme.walk() if one] == [
        ("2014-05-05", "Opening"),
        ("2014-05-06", "Survey"),
        ("2014-05-06", "Debate"),
    ]
    assert [str(finding) for finding in reading.findings] == [
        "s.xlsx[Tuesday]:3:1: '16..00' is taken as 16:00 [file.doubt]",
        "s.xlsx:1:1: the sheets 'Monday', 'Tuesday' are read one after another, as one paper [file.doubt]",
    ]


def test_doubt_in_a_second_sheet_stands_above_its_row() -> None:
    lines = desk.reading_as_yaml(import_file(days(), path="s.xlsx", zone="Europe/Oslo")).decode().splitlines()
    place = next(number for number, line in enumerate(lines) if "16..00" in line)
    assert lines[place + 1].strip() == "- key: debate"


def test_hidden_sheet_of_a_day_is_left_out_and_told() -> None:
    reading = import_file(days(hidden=True), path="s.xlsx", zone="Europe/Oslo")
    assert "the hidden sheet 'Tuesday' with 3 rows is left out" in [finding.sentence for finding in reading.findings]
