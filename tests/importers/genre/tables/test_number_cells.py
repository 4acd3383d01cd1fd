from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize("bar", [pytest.param(" | ", id="bars"), pytest.param("\t", id="tabs")])
def test_numbers_in_cells_of_their_own_are_those_of_items(items: Fixture, bar: str) -> None:
    rows = (("Item", "Title", "Document"), ("1", "Opening", ""), ("2", "Wells", "WB/12/1"), ("3", "Rain", "WB/12/2"))
    assert [(item.number, item.title, item.documents) for item in items("Board", *(bar.join(row) for row in rows))] == [
        ("1", "Opening", ()), ("2", "Wells", ("WB/12/1",)), ("3", "Rain", ("WB/12/2",)),
    ]  # fmt: skip


def test_numbers_stand_behind_the_hours_too(items: Fixture) -> None:
    rows = ("9:00 | 1 | Opening | Ms. Ana Ruiz", "9:30 | 2 | Wells | Mr. Li", "10:00 | | Tea |", "10:30 | 3 | Rain | Mr. Roy")
    found = items("Tuesday 3 June 2014", "Time | No. | Item | Speaker", *rows)
    assert [(item.number, item.title) for item in found] == [("1", "Opening"), ("2", "Wells"), ("", "Tea"), ("3", "Rain")]


def test_days_of_a_month_in_a_column_are_no_numbers(items: Fixture) -> None:
    assert not any(item.number for item in items("June 2014", "3 | Wells | Hall 1", "4 | Rain | Hall 2", "5 | Lakes | Hall 1"))


def test_numbers_may_begin_again_with_each_day(items: Fixture) -> None:
    first, second = (
        ("1 | Opening | Chair", "2 | Wells | Mr. Li", "3 | Rain | Mr. Roy"),
        ("1 | Lakes | Mr. Li", "2 | Ice | Mr. Roy"),
    )
    found = items("Tuesday 3 June 2014", *first, "Wednesday 4 June 2014", *second)
    assert [item.number for item in found] == ["1", "2", "3", "1", "2"]
