from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

FIRST = ("10:00-10:15 Opening", "10:15-11:00 Keynote", "11:00-13:30 Wrap-up of Day 1")
SECOND = ("10:00-10:05 Welcome", "10:05-12:45 Courts")


def test_hours_that_fall_back_behind_the_end_of_a_day_are_of_another(hours: Fixture, printed: Fixture) -> None:
    assert hours(*FIRST, *SECOND) == [("10:00", "13:30"), ("10:00", "12:45")]
    assert [day.date for day in printed(*FIRST, *SECOND).days] == [None, None]


def test_hours_that_fall_back_elsewhere_are_of_the_same_day(printed: Fixture) -> None:
    assert len(printed("10:00-10:15 Opening", "10:15-13:30 Keynote", *SECOND).days) == 1
