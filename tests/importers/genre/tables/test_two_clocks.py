from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 6 June 2016"


@pytest.mark.parametrize(
    ("rows", "hours"),
    [
        pytest.param(
            ("| 08:00 | 10:00 | Opening |", "| 08:15 | 10:15 | Rivers |", "| 09:30 | 11:30 | Lakes |"),
            [("08:00", ""), ("08:15", ""), ("09:30", "")],
            id="two clocks",
        ),
        pytest.param(
            ("| 08:00-08:15 | 14:00-14:15 | Go |", "| 08:15-09:30 | 14:15-15:30 | Hay |", "| 09:30-10:00 | 15:30-16:00 | End |"),
            [("08:00", "08:15"), ("08:15", "09:30"), ("09:30", "10:00")],
            id="two ranges",
        ),
        pytest.param(
            ("| 08:00 | 09:00 | Opening |", "| 09:00 | 10:00 | Rivers |", "| 10:00 | 11:00 | Lakes |"),
            [("08:00", "09:00"), ("09:00", "10:00"), ("10:00", "11:00")],
            id="beginning and end",
        ),
    ],
)  # fmt: skip
def test_hours_by_a_second_clock_are_no_ends(rows: tuple[str, ...], hours: list[tuple[str, str]], items: Fixture) -> None:
    found = [(f"{item.start:%H:%M}", f"{item.end:%H:%M}" if item.end else "") for item in items(DAY, *rows)]
    assert found == hours
