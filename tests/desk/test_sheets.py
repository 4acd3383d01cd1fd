"""An edited sheet onto its programme: what changes in the file, and what is refused."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk import Onto, as_yaml, import_onto
from ccmagenda.errors import NotAProgrammeError, UnknownNameError

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl belongs to the extra 'xlsx'")
FILE = """\
# Our meeting.
convention: ccm
meeting: {ref: 2IM, president-designate: Norway}
rooms:
  - {key: hall, name: Great Hall}
sittings:
  - day: Monday 16 April 2012  # decided
    morning: 10:00-13:00
    sessions:
      # the first
      - key: opening   # never change this
        title: {en: Opening, fr: Ouverture}
        chair: president
        time: 10:00-10:30  # sharp
      - {key: clearance, theme: clearance, chair: [Laos, Ireland], time: 10:30-11:30}
      - {kind: break, time: 11:30-11:45}
      - key: reporting
        theme: reporting
        notes: |  # short
          One.
        sessions:
          - {key: formats, title: Formats, number: "3.10", talks: [{title: Forms, speaker: "Ms. A, UN"}]}
  - day: Tuesday 17 April 2012
    morning:
    room: hall
    sessions:
      - {key: closing, title: Closing}
"""
Row = dict[str, str]
Rows = list[Row]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "programme.yaml").write_bytes(FILE.encode())
    return tmp_path / "programme.yaml"


def rows_of(file: Path, language: str = "en") -> Rows:
    made = ccmagenda.print_document(ccmagenda.load(file), "programme-sheet", "csv", language=language)
    return list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline="")))


def sheet(rows: Rows) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def of(rows: Rows, key: str, column: str = "key") -> Row:
    return next(row for row in rows if row[column] == key)


def put(file: Path, rows: Rows, *, drop: bool = False) -> Onto:
    return import_onto(sheet(rows), file, path="s.csv", drop_missing=drop)


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def edited(file: Path, **edits: dict[str, str]) -> tuple[list[str], list[str]]:
    rows = rows_of(file)
    for key, cells in edits.items():
        of(rows, key).update(cells)
    return lines_changed(FILE, put(file, rows).content.decode())


# One cell


@pytest.mark.parametrize(
    ("key", "column", "text", "was", "now"),
    [
        pytest.param(
            "opening",
            "title",
            "Grand opening",
            "        title: {en: Opening, fr: Ouverture}",
            "        title: {en: Grand opening, fr: Ouverture}",
            id="title-in-one-language",
        ),
        pytest.param(
            "opening",
            "ends",
            "10.20",
            "        time: 10:00-10:30  # sharp",
            "        time: 10:00-10:20  # sharp",
            id="end-beside-a-comment",
        ),
        pytest.param(
            "clearance",
            "chair",
            "Lao People's Democratic Republic",
            "      - {key: clearance, theme: clearance, chair: [Laos, Ireland], time: 10:30-11:30}",
            "      - {key: clearance, theme: clearance, chair: Lao People's Democratic Republic, time: 10:30-11:30}",
            id="chairs-in-braces",
        ),
        pytest.param(
            "closing",
            "status",
            "cancelled",
            "      - {key: closing, title: Closing}",
            "      - {key: closing, title: Closing, status: cancelled}",
            id="new-value-in-braces",
        ),
        pytest.param(
            "closing",
            "room",
            "Great Hall",
            "      - {key: closing, title: Closing}",
            "      - {key: closing, title: Closing, room: hall}",
            id="room-by-its-name",
        ),
        pytest.param(
            "formats",
            "speaker",
            "Forms | Ms. A, UN; Norway | 15 min",
            '          - {key: formats, title: Formats, number: "3.10", talks: [{title: Forms, speaker: "Ms. A, UN"}]}',
            '          - {key: formats, title: Formats, number: "3.10", talks: [{title: Forms, speaker: '
            "[{person: Ms. A, of: UN}, Norway], length: 15 min}]}",
            id="speakers",
        ),
    ],
)
def test_one_cell_changes_one_line(file: Path, key: str, column: str, text: str, was: str, now: str) -> None:
    assert edited(file, **{key: {column: text}}) == ([was], [now])


@pytest.mark.parametrize(
    ("key", "cells"),
    [
        ("clearance", {"chair": "laos ;the Republic of Ireland"}),
        ("opening", {"chair": "president"}),
        ("clearance", {"theme": "Clearance and Risk Reduction"}),
        ("opening", {"begins": "10 a.m.", "ends": "10.30"}),
        ("opening", {"date": "16/4/2012", "access": "open", "kind": "Session"}),
        ("formats", {"speaker": "Forms|Ms. A , UN"}),
        ("closing", {"title": " Closing "}),
    ],
    ids=["states", "office", "theme", "hours", "words", "speaker", "spaces"],
)
def test_same_thing_in_other_words_changes_nothing(file: Path, key: str, cells: dict[str, str]) -> None:
    assert edited(file, **{key: cells}) == ([], [])


@pytest.mark.parametrize(
    ("key", "cells", "now"),
    [
        ("closing", {"room": "hall"}, "room: hall"),
        ("closing", {"action": "2-4"}, "actions: ['2', '3', '4']"),
        ("closing", {"chair": "Laos"}, "chair: Lao People's Democratic Republic"),
        ("closing", {"theme": "Reporting"}, "theme: reporting"),
    ],
    ids=["room", "actions", "state", "theme"],
)
def test_new_value_may_be_said_in_several_ways(file: Path, key: str, cells: dict[str, str], now: str) -> None:
    (line,) = edited(file, **{key: cells})[1]
    assert now.replace("'2', '3', '4'", "2, 3, 4") in line


def test_notes_keep_the_comment_at_their_head(file: Path) -> None:
    assert edited(file, reporting={"notes": "Two.\n\nThree."}) == (
        ["        notes: |  # short", "          One."],
        ["        notes: |-  # short", "          Two.", "", "          Three."],
    )


def test_value_that_is_emptied_is_taken_out(file: Path) -> None:
    assert edited(file, opening={"begins": "", "ends": ""}) == (["        time: 10:00-10:30  # sharp"], [])


def test_value_that_was_not_there_stands_where_it_usually_does(file: Path) -> None:
    rows = rows_of(file)
    of(rows, "opening")["no."] = "1."
    text = put(file, rows).content.decode()
    assert "        number: 1.\n        title: {en: Opening, fr: Ouverture}\n" in text


def test_pause_is_known_by_its_hours(file: Path) -> None:
    rows = rows_of(file)
    of(rows, "Break", "kind")["ends"] = "11:50"
    changed = lines_changed(FILE, put(file, rows).content.decode())
    assert changed == (["      - {kind: break, time: 11:30-11:45}"], ["      - {kind: break, time: 11:30-11:50}"])


@pytest.mark.parametrize("to", ["csv", "xlsx"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with-mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_sheet_that_nobody_edited_changes_no_byte(file: Path, to: str, mark: bytes, end: str) -> None:
    file.write_bytes(mark + FILE.replace("\n", end).encode())
    made = ccmagenda.print_document(ccmagenda.load(file), "programme-sheet", to)
    done = import_onto(made, file, path=f"s.{to}")
    assert (done.content, done.changed, done.told) == (file.read_bytes(), False, ())


def test_line_ends_and_mark_of_the_file_are_kept(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + FILE.replace("\n", "\r\n").encode())
    rows = rows_of(file)
    of(rows, "opening").update({"title": "Begin", "notes": "A\n\nB"})
    content = put(file, rows).content
    assert (content[:3], content.count(b"\n") - content.count(b"\r\n")) == (b"\xef\xbb\xbf", 0)
    assert b"title: {en: Begin, fr: Ouverture}\r\n" in content


def test_sheet_in_another_language_changes_its_words_alone(file: Path) -> None:
    rows = rows_of(file, "fr")
    of(rows, "opening", "clef")["titre"] = "Début"
    changed = lines_changed(FILE, import_onto(sheet(rows), file, path="s.csv").content.decode())
    assert changed[1] == ["        title: {en: Opening, fr: Début}"]


def test_workbook_with_typed_cells(file: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(ccmagenda.print_document(ccmagenda.load(file), "programme-sheet", "xlsx")))
    page = book.worksheets[0]
    place = {cell.value: cell.column for cell in page[1]}
    row = next(row for row in range(2, page.max_row + 1) if page.cell(row, place["key"]).value == "opening")
    assert page.cell(row, place["date"]).is_date
    page.cell(row, place["ends"]).value = 10.25 / 24  # a time as a bare fraction of a day
    page.cell(row, place["date"]).value = 41015
    saved = io.BytesIO()
    book.save(saved)
    changed = lines_changed(FILE, import_onto(saved.getvalue(), file, path="s.xlsx").content.decode())
    assert changed == (["        time: 10:00-10:30  # sharp"], ["        time: 10:00-10:15  # sharp"])


# Rows


def test_row_with_another_sitting_moves_its_session_with_its_comments(file: Path) -> None:
    rows = rows_of(file)
    of(rows, "opening")["sitting"] = of(rows, "closing")["sitting"]
    text = put(file, rows).content.decode()
    block = FILE[FILE.index("      # the first") : FILE.index("      - {key: clearance")]
    assert text.endswith(f"    sessions:\n{block}      - {{key: closing, title: Closing}}\n")
    assert ccmagenda.load(text.encode()).sittings[1].sessions[0].key == "opening"


def test_new_row_is_a_new_session(file: Path) -> None:
    rows = rows_of(file)
    new = {"date": "2012-04-17", "title": "Any other business", "chair": "Norway", "begins": "12:00"}
    done = put(file, [*rows, new])
    assert lines_changed(FILE, done.content.decode())[1] == [
        "      - key: any-other-business",
        "        title: Any other business",
        "        chair: Norway",
        "        time: 12:00",
    ]
    assert done.after.sittings[1].sessions[-1].key == "any-other-business"


def test_new_row_on_a_new_day_makes_a_sitting(file: Path) -> None:
    new = {
        "date": "16 April 2012",
        "part of the day": "Evening",
        "sitting begins": "19:00",
        "title": "Reception",
        "kind": "reception",
    }
    done = put(file, [*rows_of(file), new])
    assert [(sitting.key, sitting.name) for sitting in done.after.sittings] == [
        ("2012-04-16-morning", "morning"),
        ("2012-04-16-evening", "evening"),
        ("2012-04-17-morning", "morning"),
    ]


def test_missing_row_is_told_and_kept(file: Path) -> None:
    rows = [row for row in rows_of(file) if row["key"] != "clearance"]
    done = put(file, rows)
    said = "s.csv:1:1: session 'clearance' (Clearance and Risk Reduction) has no row in the sheet, and is kept - "
    assert ([str(each)[: len(said)] for each in done.told], done.changed) == ([said], False)


def test_missing_row_is_taken_out_when_asked(file: Path) -> None:
    rows = [row for row in rows_of(file) if row["key"] != "clearance"]
    done = put(file, rows, drop=True)
    assert lines_changed(FILE, done.content.decode())[0] == [FILE.splitlines()[14]]


def test_rows_of_a_whole_sitting_taken_out(file: Path) -> None:
    rows = [row for row in rows_of(file) if row["sitting"] != "2012-04-17-morning"]
    done = put(file, rows, drop=True)
    assert done.content.decode() == FILE[: FILE.index("  - day: Tuesday")]
    assert [str(each) for each in done.told] == [
        "s.csv:1:1: sitting '2012-04-17-morning' has no row in the sheet, and is taken out [file.doubt]"
    ]


def test_sitting_moves_when_all_of_its_rows_say_so_and_keeps_its_key(file: Path) -> None:
    rows = rows_of(file)
    for row in rows:
        if row["sitting"] == "2012-04-16-morning":
            row.update({"date": "2012-04-18", "part of the day": "Afternoon", "sitting begins": "15:00", "sitting ends": "18:00"})
            row.update({"begins": "", "ends": ""})
    text = put(file, rows).content.decode()
    assert "  - day: Wednesday 18 April 2012  # decided\n    afternoon: 15:00-18:00\n    key: 2012-04-16-morning\n" in text


def test_new_hours_of_a_sitting_in_one_row_hold_for_all(file: Path) -> None:
    rows = rows_of(file)
    of(rows, "opening")["sitting begins"] = "09:30"
    done = put(file, rows)
    assert lines_changed(FILE, done.content.decode()) == (["    morning: 10:00-13:00"], ["    morning: 09:30-13:00"])
    assert "is taken for all of its rows" in str(done.told[0])


def test_rows_in_another_order_are_told(file: Path) -> None:
    rows = rows_of(file)
    rows[0], rows[1] = rows[1], rows[0]
    done = put(file, rows)
    assert [session.key for session in done.after.sittings[0].sessions][:2] == ["clearance", "opening"]
    assert "are in another order now: clearance, opening" in str(done.told[0])


def test_column_that_is_missing_leaves_things_as_they_are(file: Path) -> None:
    rows = [{name: row[name] for name in ("key", "title", "room")} for row in rows_of(file)]
    of(rows, "closing")["title"] = "End"
    assert lines_changed(FILE, put(file, rows).content.decode())[1] == ["      - {key: closing, title: End}"]


def test_column_that_is_not_ours_is_told(file: Path) -> None:
    rows = [{**row, "rom": "x"} for row in rows_of(file)]
    (told,) = put(file, rows).told
    assert str(told).startswith("s.csv:1:33: column AG 'rom' with 7 filled cells is none of this sheet, and is left out")
    assert told.sentence.endswith(" - did you mean 'room'?")


def test_number_that_excel_shortened_is_kept(file: Path) -> None:
    rows = rows_of(file)
    of(rows, "formats")["no."] = "3.1"
    done = put(file, rows)
    assert (done.changed, len(done.told)) == (False, 1)
    assert "'3.1' is taken for what Excel made of '3.10', which is kept" in str(done.told[0])


# What is refused: nothing is written


def refused(file: Path, change: Callable[[Rows], Rows | None]) -> list[str]:
    rows = rows_of(file)
    rows = change(rows) or rows
    with pytest.raises(NotAProgrammeError) as caught:
        put(file, rows)
    assert file.read_bytes() == FILE.encode()
    return [str(finding) for finding in caught.value.report.findings]


@pytest.mark.parametrize(
    ("key", "cells", "said"),
    [
        ("opening", {"begins": "25:00"}, "s.csv:2:9: '25:00-10:30' is a time that no clock shows"),
        ("opening", {"ends": "09:00"}, "s.csv:2:9: '10:00-09:00' ends before it begins"),
        ("opening", {"chair": "Irland"}, "s.csv:2:14: 'Irland' is not the name of a State - did you mean 'Ireland'?"),
        (
            "opening",
            {"room": "Grat Hall"},
            "s.csv:2:16: room 'Grat Hall' is not in the list of rooms - did you mean 'Great Hall'?",
        ),
        ("opening", {"theme": "clearence"}, "s.csv:2:13: theme 'clearence' is not a theme of the convention"),
        ("opening", {"kind": "sesion"}, "s.csv:2:12: 'sesion' is not a kind of session - did you mean 'session'?"),
        ("opening", {"within": "nobody"}, "s.csv:2:24: no row has the key 'nobody'"),
        ("opening", {"title": ""}, "s.csv:2:8: the title of 'opening' is empty"),
        (
            "opening",
            {"date": "2012-04-17"},
            "s.csv:2:2: row 2 gives the sitting '2012-04-16-morning' another day, and row 3, 4, 5 the old one",
        ),
        ("opening", {"meeting": "ccm 3MSP"}, "s.csv:2:31: this sheet is of 'ccm 3MSP', and the programme is that of 'ccm 2IM'"),
        ("closing", {"date": "31 April 2012"}, "s.csv:8:2: '31 April 2012' is not a day"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else None,
)
def test_cell_that_is_refused(file: Path, key: str, cells: dict[str, str], said: str) -> None:
    told = refused(file, lambda rows: of(rows, key).update(cells))
    assert said in "\n".join(told)


def test_two_rows_with_one_key_are_refused(file: Path) -> None:
    told = refused(file, lambda rows: [*rows, dict(rows[0])])
    assert told == ["s.csv:9:6: rows 2 and 9 both have the key 'opening' - empty the key of the one that is new [file.same-key]"]


def test_two_beginnings_of_one_sitting_are_refused(file: Path) -> None:
    def change(rows: Rows) -> None:
        of(rows, "opening")["sitting begins"] = "09:00"
        of(rows, "clearance")["sitting begins"] = "09:30"

    assert refused(file, change) == [
        "s.csv:3:4: rows 2 and 3 give the sitting '2012-04-16-morning' two beginnings: '09:00' and '09:30' [file.sitting]"
    ]


def test_file_that_is_no_sheet_is_refused(file: Path) -> None:
    with pytest.raises(UnknownNameError, match="this is not the sheet of a programme"):
        import_onto(b"a,b\n1,2\n", file, path="s.csv")


def test_file_written_by_ourselves_takes_edits_too(file: Path) -> None:
    file.write_bytes(as_yaml(ccmagenda.load(file)))
    rows = rows_of(file)
    of(rows, "closing").update({"title": "End", "speaker": "Norway\nGhana"})
    done = put(file, rows)
    assert [talk.speakers[0].state for talk in done.after.sittings[1].sessions[0].talks] == ["NOR", "GHA"]
