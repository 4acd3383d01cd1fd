from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("head", "day", "year"),
    [
        pytest.param("Held in 2012. Save the date: 2013", "Monday 23 April", 2012, id="year-of-the-weekday"),
        pytest.param("Held in 2012, 2012 and 2013", "23 April", 2012, id="year-named-most"),
        pytest.param("Workshop on pumps", "Monday 23 April", 2018, id="year-of-a-line-below"),
    ],
)
def test_year_of_a_day_without_one(printed: Fixture, head: str, day: str, year: int) -> None:
    read = printed("Meeting of chairs", head, day, "9:00 Opening", "10:00 Registration ends on 1 March 2018", year=0)
    assert [each.date and each.date.year for each in read.days] == [year]


def test_the_year_is_that_of_a_title_in_which_all_days_fall_on_their_weekdays(printed: Fixture) -> None:
    lines = ("Round table", "Wednesday April 28", "10:00-13:00", "Debate", "For those who come to the 2004 Conference of 1997")
    assert [f"{day.date}" for day in printed(*lines).days] == ["2004-04-28"]
