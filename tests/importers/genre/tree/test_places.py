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
        "WMO building, 7 bis avenue de la Paix, attique floor",
        "European Parliament, Salon in the Members restaurant, Altiero Spinelli Building, ground floor",
        "CR-2-3-4",
        "Ground Floor",
        "Geneva, Switzerland",
    ],
    ids=["palace", "building", "centre", "street", "glued", "code", "address", "within", "room-code", "floor", "town"],
)
def test_place_below_a_row_is_its_room(items: Fixture, place: str) -> None:
    assert [(item.title, item.room) for item in items(MONDAY, "9:00 Opening", place)] == [("Opening", place)]


@pytest.mark.parametrize(
    "title",
    ["Confidence building measures", "The road to 2015", "House rules: what holds", "Agenda 2030 Agreement", "Building", "G-77"],
    ids=["measures", "road", "rules", "year", "alone", "group"],
)
def test_title_that_is_no_place(titles: Fixture, title: str) -> None:
    assert titles(MONDAY, "9:00 Opening", title) == ["Opening", title]


def test_place_where_the_room_is_told_already(told: Fixture) -> None:
    lines = (MONDAY, "9:00 Opening", "Room: Hall 2", "2584 AA Den Haag")
    assert [said for said in told(*lines) if said.startswith("4:")] == ["4: no place was found for: 2584 AA Den Haag"]


def test_line_between_two_of_an_address_is_a_part_of_it(titles: Fixture) -> None:
    lines = (MONDAY, "9:00 Opening", "Rue de Lausanne 45", "Old Town", "1202 Geneva", "10:00 Rain")
    assert titles(*lines) == ["Opening", "Rain"]


def test_place_beside_a_day_is_no_title(titles: Fixture) -> None:
    assert titles("Monday 5 May 2014, Assembly Hall", "9:00 Opening", "10:00 Rain") == ["Opening", "Rain"]


def test_house_and_its_town_above_the_first_row_is_no_title(titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "Academy of Old Arts, Vienna", "Rivers", "Lakes", "Seas") == ["Rivers", "Lakes", "Seas"]


@pytest.mark.parametrize("line", ["First plenary meeting, Room XIX", "5th meeting Building E Room 2"], ids=["comma", "nothing"])
def test_room_behind_the_number_of_a_meeting_is_that_of_the_sitting(printed: Fixture, line: str) -> None:
    read = printed(MONDAY, line, "09:00", "1. Opening", "2. Rules")
    sitting = read.days[0].sittings[0]
    number = line.partition(",")[0].partition(" Building")[0]
    assert (sitting.serial, sitting.room, read.venue) == (number, line.removeprefix(number).strip(", "), "")


def test_room_on_its_floor_is_a_place_whoever_it_is_for(items: Fixture) -> None:
    (found,) = items("Monday 5 May 2014", "08:00 Wells", "Room 3, 1st Floor - Friends of the Wells and the Rain")
    assert (found.title, found.room) == ("Wells", "Room 3, 1st Floor - Friends of the Wells and the Rain")
