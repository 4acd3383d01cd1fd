from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        pytest.param(
            ("Monday", "2 June 2014", "9:00 Opening", "Tuesday", "3 June 2014", "9:00 Visit"), [2, 3], id="weekday-above"
        ),
        pytest.param(
            ("2 June 2014", "Monday", "9:00 Opening", "3 June 2014", "Tuesday", "9:00 Visit"), [2, 3], id="weekday-below"
        ),
        pytest.param(
            ("DAY ONE", "2 June 2014", "9:00 Opening", "DAY TWO", "3 June 2014", "9:00 Visit"), [2, 3], id="number-above"
        ),
        pytest.param(("Monday", "3 June 2014", "9:00 Opening"), [3], id="weekday-of-another-day"),
    ],
)
def test_days_told_on_two_lines_are_one(printed: Fixture, lines: tuple[str, ...], days: list[int]) -> None:
    assert [day.date.day for day in printed(*lines, year=0).days if day.date] == days


def test_the_date_within_the_head_of_a_document_opens_no_day(printed: Fixture) -> None:
    head = ("Distr.: General", "4 May 2009", "Original: English", "Meeting of Experts")
    assert [day.date for day in printed(*head, "9:00 Opening", "10:00 Debate", year=0).days] == [None]


def test_the_date_below_the_head_of_a_document_opens_its_day(printed: Fixture) -> None:
    head = ("Distr.: General", "Original: English", "Meeting of Experts")
    assert [day.date.day for day in printed(*head, "4 May 2009", "9:00 Opening", "10:00 Debate", year=0).days] == [4]


@pytest.mark.parametrize("head", ["Draft programme 10 May 2015", "Provisional agenda, 10 May 2015", "Programme 10 May 2015"])
def test_the_date_of_a_draft_right_above_the_days_opens_none(printed: Fixture, head: str) -> None:
    found = printed("Conference on Wells", head, "Day 1", "13 June 2015", "9:00 Opening", "10:00 Rain")
    assert [(day.date.isoformat(), item.title) for day, _, item in found.walk()] == [
        ("2015-06-13", "Opening"), ("2015-06-13", "Rain"),
    ]  # fmt: skip
