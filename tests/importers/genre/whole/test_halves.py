from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "starts"),
    [
        pytest.param(
            ("9.00 Opening", "12.30 Panel", "1.45 Debate", "3.30 Close-up"), ["09:00", "12:30", "13:45", "15:30"], id="starts"
        ),
        pytest.param(("11:00-12:30 Opening", "1:30-3:00 Panel", "6:30 Talks"), ["11:00", "13:30", "18:30"], id="ranges"),
        pytest.param(("6:30 Bus to the site", "9:00 Visit"), ["06:30", "09:00"], id="early-morning"),
        pytest.param(("11:00 Opening", "Tuesday 6 May 2014", "6:30 Bus to the site"), ["11:00", "06:30"], id="next-day"),
    ],
)
def test_hours_of_a_clock_with_twelve(items: Fixture, lines: tuple[str, ...], starts: list[str]) -> None:
    assert [f"{item.start:%H:%M}" for item in items(DAY, *lines)] == starts


def test_hours_taken_for_the_afternoon_are_told(read: Fixture) -> None:
    told = [finding.sentence for finding in read(DAY, "11:00 Opening", "2:15 Debate").findings]
    assert "02:15 stands below 11:00, and is taken as 14:15" in told


@pytest.mark.parametrize(
    ("lines", "sittings"),
    [
        pytest.param(("1:00 Opening", "1:30 Debate", "3:00 Rain"), [("13:00", "-")], id="no-mark"),
        pytest.param(("1:00-1:30 Opening", "1:30-3:00 Debate"), [("13:00", "15:00")], id="ranges"),
        pytest.param(("01:00 Opening", "01:30 Debate"), [("01:00", "-")], id="noughts-before"),
        pytest.param(("1:00 a.m. Arrival", "1:30 a.m. Debate"), [("01:00", "-")], id="marks-behind"),
    ],
)
def test_hours_of_the_night_that_begin_a_day_are_after_noon(
    hours: Fixture, lines: tuple[str, ...], sittings: list[tuple[str, str]]
) -> None:
    assert hours("Monday 5 May 2014", *lines) == sittings
