from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            ("10:00-12:00 Rivers of the north", "- 10:00-10:30: The Rhine", "- 10:30-12:10: The Elbe", "12:10-13:00 Debate"),
            ["", "Rivers of the north", "Rivers of the north", ""],
            id="points-below-a-row",
        ),
        pytest.param(
            ("14:00-14:45 Opening", "14:00-14:05 Welcome", "14:05-14:45 Address", "14:45-15:10 Tea"),
            ["", "Opening", "Opening", ""],
            id="begun-together",
        ),
        pytest.param(
            ("10:00-12:00 Board of the north", "10:00-11:00 Board of the south", "15:00-16:00 Board of the west"),
            ["", "", ""],
            id="boards-side-by-side",
        ),
        pytest.param(
            ("10:00-12:00 Session 1: Rivers", "10:30-11:00 The Rhine", "12:00-13:00 Debate"), ["", "Session 1: Rivers", ""],
            id="session",
        ),
    ],
)  # fmt: skip
def test_row_with_hours_stands_under_the_row_whose_hours_hold_it(
    lines: tuple[str, ...], parents: list[str], items: Fixture
) -> None:
    assert [item.parent for item in items(DAY, *lines)] == parents
