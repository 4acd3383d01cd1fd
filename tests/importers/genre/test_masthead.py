from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        pytest.param(("8 June 2014", "9:00 Opening", "Monday 9 June", "9:00 Debate"), [8, 9], id="day-without-a-weekday"),
        pytest.param(("1 June 2014", "Draft", "Monday 9 June", "9:00 Debate"), [9], id="date-of-the-paper"),
        pytest.param(("2 January 2014", "Draft", "9 June 2014", "9:00 Debate"), [9], id="dated-months-before"),
        pytest.param(("Oslo, 9 June 2014", "Hall, Oslo, 9 June 2014, Norway", "9:00 Debate"), [9], id="named-twice"),
    ],
)
def test_first_day_told_from_the_date_of_the_paper(printed: Fixture, lines: tuple[str, ...], days: list[int]) -> None:
    assert [day.date and day.date.day for day in printed("Workshop on pumps", *lines).days] == days
