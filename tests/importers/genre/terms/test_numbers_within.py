from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        pytest.param("1. Opening 2. Agenda adopted", ["Opening", "Agenda adopted"], id="numbered"),
        pytest.param("Welcome 1. Opening 2. Agenda adopted", ["Welcome", "Opening", "Agenda adopted"], id="first-behind-a-title"),
        pytest.param(
            "3. Work plan: (b) Rules (c) Reports 4. Vote", ["Work plan", "Rules", "Reports", "Vote"], id="letters-below"
        ),
        pytest.param("a.   Opening b.   Agenda adopted", ["Opening", "Agenda adopted"], id="wide-blanks"),
        pytest.param(
            "Report on Phase 1. Lessons of Phase 2. Next", ["Report on Phase 1. Lessons of Phase 2. Next"], id="no-list"
        ),
    ],
)
def test_numbers_within_a_line_part_it_where_they_are_a_list(titles: Fixture, line: str, rows: list[str]) -> None:
    assert titles(DAY, "10:00-13:00", line) == rows
