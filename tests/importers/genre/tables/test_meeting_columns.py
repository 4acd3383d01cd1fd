from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

HEAD = "Date and time | Meeting | Item | Subject"
ROWS = (
    "Monday, 5 May 2014 | | |",
    "10 a.m. – 1 p.m. | 101st | 1 | Opening",
    " | | 2 | Agenda (CRPD/C/10/1)",
    "3 – 6 p.m. | 102nd | 6 | Report of Peru",
)


def test_numbers_in_columns_of_their_own_stand_beside_what_they_count(printed: Fixture) -> None:
    day = printed("PROGRAMME OF WORK", HEAD, *ROWS).days[0]
    assert [(each.serial, f"{each.start:%H:%M}") for each in day.sittings] == [
        ("101st meeting", "10:00"),
        ("102nd meeting", "15:00"),
    ]
    found = [(item.number, item.title) for each in day.sittings for item in each.items]
    assert found == [("1", "Opening"), ("2", "Agenda"), ("6", "Report of Peru")]


def test_a_column_of_items_that_are_titles_is_left_as_it_is(titles: Fixture) -> None:
    rows = ("Time | Item | Subject", "10:00 | Opening | Words", "11:00 | Debate | Wells", "12:00 | Vote | Rain")
    assert titles("Monday 5 May 2014", *rows) == ["Opening", "Debate", "Vote"]
