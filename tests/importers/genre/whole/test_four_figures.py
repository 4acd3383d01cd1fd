from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "starts"),
    [
        pytest.param(("9:00 Opening", "1015 Survey", "11:30 Clearance"), ["09:00", "10:15", "11:30"], id="between"),
        pytest.param(("0900 Opening", "10:15 Survey"), ["09:00", "10:15"], id="before-the-first"),
        pytest.param(("9:00 Opening", "1015", "Survey"), ["09:00", "10:15"], id="on-a-line-of-its-own"),
        pytest.param(("17:00 Debate", "1930 Reception", "21:00 Coach"), ["17:00", "19:30", "21:00"], id="like-a-year-between"),
    ],
)
def test_figures_that_fit_between_hours_are_hours(items: Fixture, lines: tuple[str, ...], starts: list[str]) -> None:
    assert [f"{item.start:%H:%M}" for item in items("Monday 5 May 2014", *lines)] == starts


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("2015 Work Programme", id="year-behind-the-last-hours"),
        pytest.param("0815 Survey", id="before-the-hours-above"),
        pytest.param("1500 mines destroyed", id="number-in-a-sentence"),
        pytest.param("1017 Survey", id="no-usual-minute"),
    ],
)
def test_other_figures_are_none(items: Fixture, line: str) -> None:
    rows = items("Monday 5 May 2014", "9:00 Opening", "10:00 Debate", line)
    assert [f"{item.start:%H:%M}" for item in rows if item.start] == ["09:00", "10:00"]


def test_figures_of_another_day_are_not_measured_by_its_hours(items: Fixture) -> None:
    rows = items("Monday 5 May 2014", "16:00 Debate", "Tuesday 6 May 2014", "0900 Survey", "10:00 Clearance")
    assert [f"{item.start:%H:%M}" for item in rows] == ["16:00", "09:00", "10:00"]


def test_figures_taken_for_hours_are_doubted(told: Fixture) -> None:
    assert told("Monday 5 May 2014", "9:00 Opening", "1015 Survey", "11:30 Clearance") == ["3: '1015' is taken for hours"]


def test_figures_behind_the_last_hours_are_hours_where_a_paper_writes_them_so(items: Fixture) -> None:
    rows = items("Monday 5 May 2014", "0900-0920 Opening", "0920-1000 Debate", "1000-1100 Visit", "2000 Dinner for all")
    assert [f"{item.start:%H:%M}" for item in rows] == ["09:00", "09:20", "10:00", "20:00"]


def test_four_figures_before_a_number_of_the_agenda_are_hours(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "15:00-18:00", "1. Opening", "1745  2. Other matters")
    assert [(item.title, item.number, str(item.start)) for item in found][1:] == [("Other matters", "2", "17:45:00")]


def test_four_figures_are_hours_where_the_ranges_of_a_paper_are_printed_so(items: Fixture) -> None:
    monday = ("Monday 3 March 2014", "1700 Arrival", "1830 Talk on wells")
    found = items(*monday, "Tuesday 4 March 2014", "0900-0930 Welcome", "0930-1100 Water")
    assert [f"{item.start:%H:%M}" for item in found] == ["17:00", "18:30", "09:00", "09:30"]
