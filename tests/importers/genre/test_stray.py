from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

HEAD = "Workshop on pumps, Oslo, 2–6 June 2014"


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        pytest.param((HEAD, "15 April 2014", "2 June 2014", "9:00 Opening", "3 June 2014", "9:00 Visit"), [2, 3], id="outside"),
        pytest.param((HEAD, "Sunday 1 June 2014", "9:00 Visit", "2 June 2014", "9:00 Opening"), [1, 2], id="with-a-weekday"),
        pytest.param(("23/10/2013", "Workshop, Oslo, 5 June 2014", "9:00 Opening"), [5], id="single-day-named-above"),
        pytest.param(("4 June 2014", "9:00 Opening", "9 June 2014", "9:00 Visit"), [4, 9], id="no-days-of-a-meeting"),
    ],
)
def test_dates_outside_the_days_of_the_meeting_open_no_day(printed: Fixture, lines: tuple[str, ...], days: list[int]) -> None:
    assert [day.date.day for day in printed(*lines, year=0).days] == days
