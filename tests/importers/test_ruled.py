import pytest

from ccmagenda.importers._ruled import ruled_rows

GRID = [
    "Time         Monday 16    Tuesday 17",
    "             April        April",
    "-----------  -----------  ------------",
    "10:00–13:00  – Opening    Survey and",
    "             of the       clearance",
    "             meeting",
    "             –            Fees",
    "             Clearances   Dues",
    "",
    "15:00–18:00  Reports",
    "",
    "",
    "Printed in May",
]


def test_rows_are_parted_by_empty_lines_and_cells_by_what_had_no_room() -> None:
    rows = {place: cells for place, cells in ruled_rows(GRID).items() if cells}
    assert rows == {
        0: ("Time", "Monday 16 April", "Tuesday 17 April"),
        3: ("10:00–13:00", "– Opening of the meeting\n– Clearances", "Survey and clearance Fees\nDues"),
        9: ("15:00–18:00", "Reports", ""),
    }


def test_lines_that_go_on_and_the_rule_have_no_cells() -> None:
    assert {place for place, cells in ruled_rows(GRID).items() if not cells} == {1, 2, 4, 5, 6, 7}


def test_where_no_empty_line_parts_rows_the_first_column_does() -> None:
    lines = ["State      Theme", "---------  ---------", "Norway     Clearance", "  and      of mines", "Chile      Trade"]
    assert [cells for cells in ruled_rows(lines).values() if cells] == [
        ("State", "Theme"),
        ("Norway and", "Clearance of mines"),
        ("Chile", "Trade"),
    ]


def test_chinese_letters_take_two_columns_and_no_blank_parts_them() -> None:
    lines = ["时间   议题", "-----  --------", "10:00  会议开幕", "       式 [英", "       文]"]
    assert [cells for cells in ruled_rows(lines).values() if cells][1] == ("10:00", "会议开幕式 [英文]")


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["---  ---", "10:00  Opening"], id="no-heads"),
        pytest.param(["One line of words", "---  ---", "of text below"], id="words-across-the-columns"),
        pytest.param(["Time   Title", "------------", "10:00  Opening"], id="one-rule"),
        pytest.param(["Time   Title", "-----  -----"], id="nothing-below"),
    ],
)
def test_other_lines_are_no_table(lines: list[str]) -> None:
    assert ruled_rows(lines) == {}
