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
