from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"
COUNTED = ("9:00 | Opening | |", "10:00 | WS 1: Access for all | WS 2: Privacy at home | WS 3: Safety")
SPANNED = ("| Time | Sessions | |", "| 9:00 | Opening | |", "| 10:00 | Access to mines | Care at home | Safety of stores |")


@pytest.mark.parametrize("lines", [COUNTED, SPANNED], ids=["count-alike", "below-one-head"])
def test_cells_held_at_the_same_time_are_rows_of_their_own(items: Fixture, lines: tuple[str, ...]) -> None:
    told = [(item.title, f"{item.start:%H:%M}", item.nested) for item in items(DAY, *lines)]
    assert [each[1:] for each in told] == [("09:00", False), *[("10:00", False)] * 3]
    assert told[2][0] in {"WS 2: Privacy at home", "Care at home"}


def test_cells_that_name_people_or_rooms_are_of_the_title(items: Fixture) -> None:
    lines = ("| Time | Sessions | |", "| 10:00 | Access to all mines | Ms. Ana Ruiz, Peru | Room 2 |")
    (item,) = items(DAY, *lines)
    assert (item.title, item.room, [person.words for person in item.people]) == (
        "Access to all mines", "Room 2", ["Ms. Ana Ruiz, Peru"],
    )  # fmt: skip
