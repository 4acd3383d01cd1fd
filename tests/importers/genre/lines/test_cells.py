from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.cells import cells_of
from ccmagenda.importers._printed import PrintedLine

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        pytest.param("| 9:00 | Opening | Peru |", ("9:00", "Opening", "Peru"), id="bars"),
        pytest.param("Opening |", (), id="one-cell"),
        pytest.param("| --- | --- |", (), id="rule"),
        pytest.param("9:00    Opening    Room 2", ("9:00", "Opening", "Room 2"), id="wide-blanks"),
        pytest.param("1.    Opening", (), id="number-and-title"),
        pytest.param("a.    Opening b.    Agenda", (), id="numbers-and-titles"),
        pytest.param("Requests:      – on urgent debate", (), id="dash-behind-a-colon"),
        pytest.param("9:00-10:00 / Opening / Debate", ("9:00-10:00", "Opening", "Debate"), id="slashes-behind-hours"),
        pytest.param("| 9:30 | Wells<br>and rain<br>Ms. Ruiz |", ("9:30", "Wells and rain\nMs. Ruiz"), id="broken-cell"),
        pytest.param("Cooperation / assistance", (), id="slash-within-a-title"),
    ],
)
def test_cells_of_a_line(words: Fixture, text: str, cells: tuple[str, ...]) -> None:
    assert cells_of(PrintedLine(text=text), text, words("en")) == cells


def test_slash_in_the_name_of_a_pause_parts_no_cells(titles: Fixture) -> None:
    lines = ("9:00-10:30 / 1. Wells / Mr Ian Reed", "10:30-11:00 / COFFEE / TEA BREAK / 30 minutes", "11:00-12:00 / 2. Rain")
    assert titles("Monday 5 May 2014", *lines) == ["Wells", "COFFEE / TEA BREAK", "Rain"]


def test_three_ranges_of_hours_alone_are_cells(words: Fixture) -> None:
    line = PrintedLine(text="10 a.m.-1 p.m. 1-3 p.m. 3-6 p.m.")
    assert cells_of(line, line.text, words("en")) == ("10 a.m.-1 p.m.", "1-3 p.m.", "3-6 p.m.")
    assert cells_of(PrintedLine(text="10:00-13:00 15:00-18:00"), "10:00-13:00 15:00-18:00", words("en")) == ()
