from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize("sign", [pytest.param(",", id="commas"), pytest.param(";", id="semicolons")])
def test_a_sheet_pasted_as_text_has_its_columns(sign: str, printed: Fixture) -> None:
    rows = (
        ["Date", "Start", "End", "Title", "Room", "Speaker"],
        ["2024-05-13", "09:00", "09:30", '"Status, and what is left"', "Room A", "Malawi"],
        ["2024-05-14", "10:00", "11:30", "Clearance", "Room B", "Norway"],
    )
    told = printed(*(sign.join(row) for row in rows)).walk()
    assert [(day.date.day, f"{item.end:%H:%M}", item.title, item.room, item.speakers) for day, _, item in told] == [
        (13, "09:30", "Status, and what is left", "Room A", ("Malawi",)),
        (14, "11:30", "Clearance", "Room B", ("Norway",)),
    ]


def test_commas_without_heads_of_columns_part_nothing(titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "9:00 Peace, land, bread", "10:00 Law, order, trade") == [
        "Peace, land, bread",
        "Law, order, trade",
    ]
