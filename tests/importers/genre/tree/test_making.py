from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "title", "speakers", "room"),
    [
        pytest.param(
            "11:00-13:00 Panel on trade. Organized by the Mission of Peru. Conference Room 3.",
            "Panel on trade", ("Mission of Peru",), "Conference Room 3", id="hosts-and-room",
        ),
        pytest.param("11:00-13:00 Panel on trade. What is gained", "Panel on trade. What is gained", (), "", id="a-title-alone"),
    ],
)  # fmt: skip
def test_sentences_at_the_end_say_who_and_where(
    line: str, title: str, speakers: tuple[str, ...], room: str, items: Fixture
) -> None:
    found = items("Monday 5 May 2014", line)
    assert [(item.title, item.speakers, item.room) for item in found] == [(title, speakers, room)]


def test_the_restaurant_behind_a_host_is_the_place(items: Fixture) -> None:
    found = items(
        "Monday 5 May 2014", "18:00 Reception hosted by Mr. Jean Petit, Director of the GICHD Restaurant Du Lac, Geneva"
    )
    assert [(item.speakers, item.room) for item in found] == [
        (("Mr. Jean Petit, Director of the GICHD",), "Restaurant Du Lac, Geneva")
    ]


def test_host_of_a_pause_is_told_beside_it(items: Fixture) -> None:
    _, found = items("Monday 5 May 2014", "9:00 Wells", "10:00 Coffee break hosted by the European Union", "10:30 Rain")[:2]
    assert (found.title, found.speakers) == ("Coffee break", ("European Union",))


@pytest.mark.parametrize(
    ("line", "host", "room"),
    [
        pytest.param(
            "20:00 Dinner hosted by Ana Ruiz, Minister, at the National Opera",
            "Ana Ruiz, Minister",
            "the National Opera",
            id="at",
        ),
        pytest.param("20:00 Meeting on trade, hosted by the Delegation (Room A)", "Delegation", "Room A", id="room"),
    ],
)
def test_where_a_host_receives_is_the_room(line: str, host: str, room: str, items: Fixture) -> None:
    (item,) = items("Monday 5 May 2014", line)
    assert (item.speakers, item.room) == ((host,), room)


def test_end_told_behind_a_title_is_that_of_its_row(items: Fixture) -> None:
    found = items(
        "Friday 9 May 2014", "9:00 AM", "Discussion (until 10:15 AM)", "10:30 Debate (until noon)", "14:00 Rain (up to 9)"
    )
    assert [(item.title, str(item.end)) for item in found] == [
        ("Discussion", "10:15:00"),
        ("Debate", "12:00:00"),
        ("Rain (up to 9)", "None"),
    ]


def test_function_and_body_below_a_name_in_a_column_are_of_that_person(items: Fixture) -> None:
    _, first, second = items(
        "Monday 5 May 2014",
        "Time | Item | Speakers",
        "9:00 | Wells | Registrar",
        "10:00 | Rain | Mr. Jean Petit<br>GICHD<br>Moderator: Ms. Ana Ruiz<br>Minister",
        "11:00 | Snow | Mr. Jean Petit<br>Director<br>GICHD<br>Ms. Ana Ruiz<br>Minister<br>Peru",
    )
    assert (first.chairs, first.speakers) == (("Ms. Ana Ruiz, Minister",), ("Mr. Jean Petit, GICHD",))
    assert second.speakers == ("Mr. Jean Petit, Director, GICHD", "Ms. Ana Ruiz, Minister, Peru")


def test_place_behind_a_reception_is_its_room(items: Fixture) -> None:
    (dinner,) = items("Monday 5 May 2014", "19:00 Reception, Museum of Natural History")
    assert (dinner.title, dinner.room) == ("Reception", "Museum of Natural History")


@pytest.mark.parametrize(
    ("line", "title", "room"),
    [
        pytest.param(
            "8:00-9:00 Registration in front of the meeting room (Hall 3)", "Registration", "meeting room, Hall 3", id="desk"
        ),
        pytest.param("8:00-9:00 Delegates sign in at the Lake Hotel", "Delegates sign in", "Lake Hotel", id="house"),
        pytest.param("8:00-9:00 Cocktail (Lake Centre)", "Cocktail", "Lake Centre", id="bracket"),
        pytest.param("8:00-9:00 Dinner in honour of the delegates", "Dinner in honour of the delegates", "", id="no-place"),
        pytest.param("8:00-9:00 Visit to the centre", "Visit to the centre", "", id="no-desk"),
    ],
)
def test_where_people_gather_is_the_room(line: str, title: str, room: str, items: Fixture) -> None:
    found = items("Monday 5 May 2014", line, "9:00-10:00 Wells")
    assert (found[0].title, found[0].room) == (title, room)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("19:00 (Reception hosted by Peru)", "Reception", id="host"),
        pytest.param("19:00 (Side event on chains)", "Side event on chains", id="event"),
        pytest.param("19:00 (continued)", "(continued)", id="continued"),
    ],
)
def test_row_in_brackets_is_read_without_them(line: str, title: str, items: Fixture) -> None:
    assert items("Monday 5 May 2014", "09:00 Wells", "12:00 Rain", line)[-1].title == title


def test_a_cell_that_is_a_length_is_nobody(items: Fixture) -> None:
    rows = ("9:00-10:00 / 1. Wells / Mr Ian Reed", "10:00-10:30 / Pause / 30 minutes", "10:30-11:00 / 2. Rain / Ms Ana Ruiz")
    assert [(row.title, row.minutes, row.speakers) for row in items("Monday 5 May 2014", *rows)] == [
        ("Wells", 0, ("Mr Ian Reed",)),
        ("Pause", 30, ()),
        ("Rain", 0, ("Ms Ana Ruiz",)),
    ]


def test_cell_of_several_parted_by_semicolons_is_who_speaks(items: Fixture) -> None:
    rows = ("09:00-09:30 | Registration |", "09:30-10:00 | Opening | Ana Ruiz, Director, UNEP; The Swedish Ambassador, Jan Berg")
    _, opening = items("Monday 5 May 2014", *rows)
    assert opening.speakers == ("Ana Ruiz, Director, UNEP", "The Swedish Ambassador, Jan Berg")
