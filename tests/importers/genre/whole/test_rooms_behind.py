from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

LIST = (
    "Monday 5 May 2014",
    "9:00 - 10:00 Fifth Committee Conference Room 3",
    "9:00 - 10:00 Security Council Security Council Chamber",
    "9:00 - 10:00 Talks on the report H-1-04",
    "9:00 - 10:00 States of the Sea Berlin 1-2",
    "9:00 - 10:00 African Group Blue Parlour",
    "9:00 - 10:00 Group of 77 and China Blue Parlour",
)


def test_rooms_behind_the_titles_of_a_list_are_told_apart(items: Fixture) -> None:
    assert [(row.title, row.room) for row in items(*LIST)] == [
        ("Fifth Committee", "Conference Room 3"),
        ("Security Council", "Security Council Chamber"),
        ("Talks on the report", "H-1-04"),
        ("States of the Sea", "Berlin 1-2"),
        ("African Group", "Blue Parlour"),
        ("Group of 77 and China", "Blue Parlour"),
    ]


def test_the_ends_of_titles_are_no_rooms_in_other_papers(titles: Fixture) -> None:
    rows = ("9:00 Opening", "9:30 The Forest Action Plan", "10:00 The Water Action Plan", "11:00 The City of Berlin 1")
    assert titles("Monday 5 May 2014", *rows) == [row.split(maxsplit=1)[1] for row in rows]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param(
            "10:25 - 10:40 Coffee Break Outside Conference Room 3", ("Coffee Break", "Outside Conference Room 3"), id="pause"
        ),
        pytest.param("08:30 - 09:00 Registration ICAO Lobby", ("Registration", "ICAO Lobby"), id="desk"),
        pytest.param("10:25 - 10:40 Coffee break in the East Lounge", ("Coffee break", "East Lounge"), id="in"),
        pytest.param("10:25 - 10:40 Coffee break", ("Coffee break", ""), id="none"),
    ],
)
def test_a_room_behind_a_pause_is_its_room(line: str, told: tuple[str, str], items: Fixture) -> None:
    assert [(item.title, item.room) for item in items("Monday 5 May 2014", line)] == [told]


def test_places_in_brackets_behind_most_titles_are_their_rooms(items: Fixture) -> None:
    rows = (
        "Venerdì 9 maggio 2014",
        "10.00 Apertura del vertice (Teatro Massimo)",
        "11.00 Sessione di lavoro (Hotel Politeama)",
        "13.30 Fiumi e laghi del nord (tutti)",
        "16.00 Sessione di chiusura (Palazzo Reale)",
    )
    assert [row.room for row in items(*rows)] == ["Teatro Massimo", "Hotel Politeama", "", "Palazzo Reale"]


def test_halls_named_from_a_body_and_towns_are_rooms(items: Fixture) -> None:
    lines = ("09:00 African Group Plenary New York", "10:00 What is open Berlin 1-3", "11:00 States on rivers Addis Abeba 1-3")
    more = ("12:00 States of islands Bonn", "13:00 Group of wells Plenary New York", "14:00 Group of rain Addis Abeba 1-3")
    rooms = ["Plenary New York", "Berlin 1-3", "Addis Abeba 1-3", "Bonn", "Plenary New York", "Addis Abeba 1-3"]
    assert [row.room for row in items("Monday 5 May 2014", *lines, *more)] == rooms


@pytest.mark.parametrize("floor", ["second floor", "2nd floor", "floor 2"])
def test_rooms_with_their_floor_are_rooms(items: Fixture, floor: str) -> None:
    names = ("States of islands", "African Group", "Group of friends")
    rooms = [f"Room {hour}B, {floor}" for hour in (9, 10, 11)]
    lines = (f"{9 + at}:00 {name} {room}" for at, (name, room) in enumerate(zip(names, rooms, strict=True)))
    found = [(row.title, row.room) for row in items("Monday 5 May 2014", *lines)]
    assert found == list(zip(names, rooms, strict=True))
