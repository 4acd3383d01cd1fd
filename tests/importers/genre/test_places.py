from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    "place",
    [
        "Palais des Nations",
        "OAS Main Building (MNB)",
        "Centro Cultural de Belem",
        "Rue de Lausanne 45",
        "Scheveningseweg 237",
        "2584 AA Den Haag",
    ],
    ids=["palace", "building", "centre", "street", "glued", "code"],
)
def test_place_below_a_row_is_its_room(items: Fixture, place: str) -> None:
    assert [(item.title, item.room) for item in items(MONDAY, "9:00 Opening", place)] == [("Opening", place)]


@pytest.mark.parametrize(
    "title",
    ["Confidence building measures", "The road to 2015", "House rules: what holds", "Agenda 2030 Agreement", "Building"],
    ids=["measures", "road", "rules", "year", "alone"],
)
def test_title_that_is_no_place(titles: Fixture, title: str) -> None:
    assert titles(MONDAY, "9:00 Opening", title) == ["Opening", title]


def test_place_where_the_room_is_told_already(told: Fixture) -> None:
    lines = (MONDAY, "9:00 Opening", "Room: Hall 2", "2584 AA Den Haag")
    assert [said for said in told(*lines) if said.startswith("4:")] == ["4: no place was found for: 2584 AA Den Haag"]
