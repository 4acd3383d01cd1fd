from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]
DAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            (
                "Wells old and new", "09:00 Digging by hand", "09:40 Digging with machines", "10:20 Coffee break",
                "Who pays for ropes?", "10:40 Prices of hemp", "11:20 Prices of steel",
            ),
            ["", *["Wells old and new"] * 2, "", "", *["Who pays for ropes?"] * 2],
            id="behind-a-pause",
        ),
        pytest.param(
            (
                "09:00 Words of the mayor", "09:10 How the day runs", "1. Wells old and new", "09:20 Digging by hand",
                "10:20 Debate", "2. Who pays for ropes", "10:40 Prices of hemp", "11:20 Prices of steel",
            ),
            ["", "", "", *["Wells old and new"] * 2, "", *["Who pays for ropes"] * 2],
            id="numbers-that-go-on",
        ),
        pytest.param(
            ("09:00 First talk", "Wells old and new", "10:00 Second talk", "Prices of hemp", "11:00 Break", "11:30 Third talk"),
            ["", "First talk", "", "Second talk", "", ""],
            id="below-each-row",
        ),
    ],
)  # fmt: skip
def test_lines_that_open_what_follows_head_rows_with_hours(lines: tuple[str, ...], parents: list[str], items: Fixture) -> None:
    assert [item.parent for item in items(DAY, *lines)] == parents


def test_body_above_the_hours_of_each_day_heads_none(items: Fixture) -> None:
    days = (
        "5 May 2014",
        "Working Group on Wells",
        "10:00 Ropes",
        "11:00 Chains",
        "6 May 2014",
        "Working Group on Wells",
        "10:00 Rain",
    )
    assert {item.parent for item in items(*days)} <= {"", "Working Group on Wells"}
