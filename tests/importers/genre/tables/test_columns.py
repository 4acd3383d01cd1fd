from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import table_rows
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]

TABLE = """\
Time          Activity                       Speaker
09:00–09:30   Welcome                        Ms. Ana Ruiz, Ministry of
                                             Health
09:30–10:00   The treaty: what it asks and   Mr. Paul Roy
              what it gives
                                             Ms. Eva Nell

10:00–11:00   Reports"""


@pytest.fixture
def cells(words: Fixture) -> Callable[[str], list[tuple[str, ...]]]:
    return lambda text: [row.texts for row in table_rows(printed_lines(text, "a.txt"), Heads(words("en"))).values()]


def test_columns_that_blanks_keep_are_cells(cells: Fixture) -> None:
    assert cells(TABLE)[1:3] == [
        ("09:00–09:30", "Welcome", "Ms. Ana Ruiz, Ministry of Health"),
        ("09:30–10:00", "The treaty: what it asks and what it gives", "Mr. Paul Roy\nMs. Eva Nell"),
    ]


def test_line_of_several_columns_that_goes_on_with_no_other_is_a_row(cells: Fixture) -> None:
    rows = TABLE.replace("              what it gives", "              Marking and tracing            Mr. Luc Blanc")
    assert cells(rows)[3] == ("", "Marking and tracing", "Mr. Luc Blanc\nMs. Eva Nell")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("10 a.m.     77th meeting     Hall\nOpening\n3 p.m.          78th meeting", id="no-places-shared"),
        pytest.param("1.   Opening\n2.   Agenda\n3.   Officers\n4.   Rules", id="numbers-of-a-list"),
        pytest.param("10:00 Opening\n11:00 Break\n11:15 Debate", id="single-blanks"),
        pytest.param("Opening\no   Ms. Ana Ruiz\no   Mr. Paul Roy\no   Ms. Eva Nell", id="letters-for-bullets"),
    ],
)
def test_lines_that_are_no_table(cells: Fixture, text: str) -> None:
    assert cells(text) == []


def test_a_column_with_few_words_is_known_by_its_head(words: Fixture) -> None:
    text = (
        "Time      Activity            Speaker\n9:00      Registration\n9:30      Opening             Host, bureaux, and\n"
        "                              Secretariat\n10:00     Debate\n"
    )
    rows = [row.texts for row in table_rows(printed_lines(text, "a.txt"), Heads(words("en"))).values()]
    assert ("9:30", "Opening", "Host, bureaux, and Secretariat") in rows
