from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "like"),
    [
        pytest.param("14:60 - 15:00 Survey", "14:60", id="minute-that-is-none"),
        pytest.param("25:00 Survey", "25:00", id="hour-that-is-none"),
        pytest.param("15:O0 - 16:00 Survey", "15:O0", id="letter-for-a-figure"),
        pytest.param("2030 - 21 Survey", "", id="year"),
        pytest.param("1015 Survey", "1015", id="figures-before-the-hours-above"),
    ],
)
def test_title_that_begins_like_hours_is_doubted(told: Fixture, line: str, like: str) -> None:
    doubts = [f"'{like}' may be hours, and is kept in '{line}'"] if like else []
    assert [each.partition(": ")[2] for each in told("Monday 5 May 2014", "11:00 Opening", line)] == doubts


def test_rest_of_hours_in_a_title_is_doubted(told: Fixture) -> None:
    assert told("Monday 5 May 2014", "10h-11h3O Survey") == ["2: 'h3O' may be hours, and is kept in 'h3O Survey'"]


def test_line_kept_as_a_note_that_begins_like_hours_is_doubted(told: Fixture) -> None:
    found = told("Monday 5 May 2014", "11:00 Opening", "Survey", "l6:00 Clearance")
    assert [each.partition(": ")[2] for each in found] == ["'l6:00' may be hours, and is kept in 'l6:00 Clearance'"]


@pytest.mark.parametrize("line", ["1500 mines destroyed", "10.5 million people", "2015 Work Programme", "3.100 people"])
def test_other_figures_are_not_doubted(told: Fixture, line: str) -> None:
    assert told("Monday 5 May 2014", "11:00 Opening", line) == []
