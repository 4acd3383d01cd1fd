from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAYS = "Day 1: 4 March 2014 Day 2: 5 March 2014"


def test_hours_side_by_side_are_of_the_days_above_them(printed: Fixture) -> None:
    lines = ("Plan", DAYS, "09:00 Opening 09:00 Recap", "09:30 Names 09:15 Cases", "11:00 Law 11:30 Money")
    told = [(day.date.day, f"{item.start:%H:%M}", item.title) for day, _, item in printed(*lines).walk()]
    assert told == [
        (4, "09:00", "Opening"), (4, "09:30", "Names"), (4, "11:00", "Law"),
        (5, "09:00", "Recap"), (5, "09:15", "Cases"), (5, "11:30", "Money"),
    ]  # fmt: skip


def test_hours_that_are_missing_are_told_by_the_order_of_the_others(printed: Fixture) -> None:
    lines = ("Plan", DAYS, "09:00 Opening 10:00 Recap", "12:00 Names 11:30 Cases", "11:45 Law")
    assert [(day.date.day, item.title) for day, _, item in printed(*lines).walk()][-1:] == [(5, "Law")]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((DAYS, "09:00 Opening", "10:00 Recap"), id="one title a line"),
        pytest.param(("4 March 2014", "09:00 Opening 09:30 Recap", "10:00 Names 11:00 Cases"), id="one day"),
    ],
)
def test_hours_one_after_the_other_are_of_one_day(lines: tuple[str, ...], printed: Fixture) -> None:
    assert len({day.date for day, _, _ in printed("Plan", *lines).walk()}) == 1
