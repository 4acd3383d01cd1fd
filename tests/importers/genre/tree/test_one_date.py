from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]
HEAD = "Workshop on pumps, 2014"


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        pytest.param(("8:30 Arrival", "9:00 Opening", "Tuesday 3 June", "9:30 Debate"), [3], id="goes-on"),
        pytest.param(("9:00 Opening", "16:00 Closing", "Tuesday 3 June", "9:30 Debate"), [None, 3], id="begins-anew"),
        pytest.param(
            ("9:00 Opening", "Tuesday 3 June", "9:30 Debate", "Wednesday 4 June", "9:00 End"), [None, 3, 4], id="two-dates"
        ),
    ],
)
def test_rows_above_the_only_date_are_of_its_day_where_that_goes_on(
    printed: Fixture, lines: tuple[str, ...], days: list[int | None]
) -> None:
    assert [day.date and day.date.day for day in printed(HEAD, *lines).days] == days


@pytest.mark.parametrize(
    ("told", "day"),
    [
        pytest.param("The workshop will be held on Tuesday 3 June from nine on, in the town hall.", 3, id="one"),
        pytest.param("It is held on Tuesday 3 June, and the list closes soon. Bring pens.", 3, id="behind-other-words"),
    ],
)
def test_only_day_that_sentences_above_tell_is_that_of_the_rows(printed: Fixture, told: str, day: int) -> None:
    read = printed(HEAD, told, "9:00 Opening", "10:00 Debate")
    assert [each.date and each.date.day for each in read.days] == [day]
