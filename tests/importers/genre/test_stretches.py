from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("5 and 6 May 2014, 10:00-18:00 (CET).", id="days-and-daily-hours"),
        pytest.param("05/05/2014 - 09:00 - 06/05/2014 - 17:30", id="from-a-day-and-hour-to-another"),
        pytest.param("Monday, 5 May 2014, 09:00 to Tuesday, 6 May 2014, 17:30", id="with-weekdays"),
    ],
)
def test_hours_of_a_whole_meeting_are_those_of_no_sitting(hours: Fixture, line: str) -> None:
    lines = ("Conference on pumps", line, "Monday 5 May 2014", "10:30-11:00 Opening", "11:00-12:00 Debate")
    assert hours(*lines) == [("10:30", "12:00")]


def test_numbered_days_are_those_of_a_stretch_with_hours(printed: Fixture) -> None:
    days = printed("Conference on pumps", "5 and 6 May 2014, 10:00-18:00", "DAY 2", "10:30 Opening").days
    assert [day.date.day for day in days] == [6]
