from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"
IN_ONE = ("Bureau", "Room 6 – 9:00 – 10:00", "Debate", "Room 7 - 10.00-11.30", "Vote", "Rotonde – 12:00 – 13:00")
IN_TWO = ("Bureau", "Room 6", "9:00 – 10:00", "Debate", "Room 7", "10:00 – 11:30", "Vote", "Hemicycle", "12:00 – 13:00")


@pytest.mark.parametrize("lines", [IN_ONE, IN_TWO], ids=["room-and-hours-in-one-line", "in-two"])
def test_a_title_above_its_room_and_hours_has_both(items: Fixture, lines: tuple[str, ...]) -> None:
    told = [(item.title, f"{item.start:%H:%M}", f"{item.end:%H:%M}", item.room) for item in items(DAY, *lines)]
    rooms = ["Room 6", "Room 7", "Rotonde" if lines is IN_ONE else "Hemicycle"]
    hours = [("09:00", "10:00"), ("10:00", "11:30"), ("12:00", "13:00")]
    assert told == [(title, *clock, room) for title, clock, room in zip(("Bureau", "Debate", "Vote"), hours, rooms, strict=True)]


def test_rooms_below_titles_that_stand_below_their_hours_stay_there(items: Fixture) -> None:
    lines = (DAY, "9:00", "Bureau", "Room 6", "10:00", "Debate", "Room 7", "12:00", "Vote", "Room 8")
    told = [(item.title, f"{item.start:%H:%M}", item.room) for item in items(*lines)]
    assert told == [("Bureau", "09:00", "Room 6"), ("Debate", "10:00", "Room 7"), ("Vote", "12:00", "Room 8")]


def test_pauses_above_hours_without_a_room_leave_the_others_theirs(items: Fixture) -> None:
    first = (
        "Opening",
        "10.00-11.30 / Council hemicycle",
        "Springs",
        "11.30-12.30 / Council hemicycle",
        "Lunch break",
        "12.30-14.30",
    )
    last = ("Wells", "14.30-16.00 / Lobby of the hemicycle", "Break", "16.00-16.30", "Rain", "16.30-18.00 / Council hemicycle")
    told = [(item.title, f"{item.start:%H:%M}") for item in items(DAY, *first, *last)]
    rows = [("Opening", "10:00"), ("Springs", "11:30"), ("Wells", "14:30"), ("Break", "16:00"), ("Rain", "16:30")]
    assert told == rows
