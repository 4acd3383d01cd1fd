from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


def test_numbers_without_a_sign_are_those_of_items(items: Fixture) -> None:
    found = items(
        "Monday 5 May 2014", "10:00 - 13:00", "6 Wells", "8 Rain - L.5", "7 Rivers", "15:00 - 18:00", "3 Lakes", "12 Ice"
    )
    assert [(item.number, item.title) for item in found] == [
        ("6", "Wells"), ("8", "Rain"), ("7", "Rivers"), ("3", "Lakes"), ("12", "Ice"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("2 Chairs", "3 Friends"), id="few"),
        pytest.param(("2 sessions", "3 sessions", "4 sessions", "5 sessions"), id="counted"),
    ],
)
def test_numbers_that_count_something_stay(lines: tuple[str, ...], titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "10:00 - 13:00 Groups", *(f"- {line}" for line in lines))[1:] == list(lines)


def test_numbers_in_points_of_a_list_leave_their_titles_though_the_blank_is_lost(items: Fixture) -> None:
    rows = ("• 1What came of it 9:30am—10:30am", "• -Ways to draw", "• 2Opening 10:30am—11:00am", "• 3 Wells 11:00am—1:00pm")
    found = items("Monday 5 May 2014", *rows)
    assert [(item.number, item.title) for item in found] == [
        ("1", "What came of it"),
        ("", "Ways to draw"),
        ("2", "Opening"),
        ("3", "Wells"),
    ]
