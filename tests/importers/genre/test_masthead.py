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


def test_day_told_above_the_word_programme(titles: Fixture) -> None:
    lines = (
        "Thursday 5 June 2014, 10:00",
        "Working group on wells",
        "Annual meeting",
        "Programme:",
        "10:00 Welcome",
        "11:00 Visit",
    )
    assert titles(*lines) == ["Welcome", "Visit"]


def test_hours_of_the_whole_in_a_line_with_its_date_begin_no_programme(hours: Fixture) -> None:
    lines = ("Meeting of chairs", "Oslo, 5 June 2014, Town Hall (9:30-17:00)", "Wednesday, 4 June", "20:00-22:00 Dinner")
    assert hours(*lines, year=0) == [("20:00", "22:00")]


def test_city_on_a_line_of_its_own_is_the_place(printed: Fixture) -> None:
    assert printed("Workshop", "Geneva", "Monday 5 May 2014", "10:00 Opening").venue == "Geneva"
