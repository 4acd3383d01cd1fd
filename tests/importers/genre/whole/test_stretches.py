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
    assert [(day.date, day.reckoned.day) for day in days] == [(None, 6)]


@pytest.mark.parametrize(
    ("below", "told"),
    [
        pytest.param(("Debate on wells",), [("15:00", "18:00")], id="of-its-one-sitting"),
        pytest.param(("16:00 - 17:00", "Debate on wells"), [("16:00", "17:00")], id="others-below"),
    ],
)
def test_one_day_from_an_hour_to_another_is_the_day_of_a_meeting(
    printed: Fixture, hours: Fixture, below: tuple[str, ...], told: list[tuple[str, str]]
) -> None:
    lines = ("Conference on pumps", "3/16/26, 3:00 PM - 3/16/26, 6:00 PM (Europe/Zurich) (3 hours)", *below)
    assert [f"{day.date:%d.%m.%Y}" for day in printed(*lines).days] == ["16.03.2026"]
    assert hours(*lines) == told


def test_the_first_of_days_with_hours_is_that_of_rows_without_a_day(printed: Fixture) -> None:
    lines = ("Conference on pumps", "Monday, 5 May 2014 - 09:30 to Tuesday, 6 May 2014 - 16:00", "9:30 Opening", "10:30 Debate")
    assert [day.date.day for day in printed(*lines).days] == [5]
