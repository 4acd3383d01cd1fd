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


def test_numbers_of_points_below_items_stand_in_such_columns_too(items: Fixture) -> None:
    rows = ("9:00 |  | Welcome | Chair", " | 1 | Springs | Chair", "9:30 | 1.1 | Wells | Mr. Li", "10:00 | 1.2 | Rain | Mr. Roy")
    found = items("Tuesday 3 June 2014", "Time | Item No | Topic | Tentative lead", *rows)
    assert [(item.number, item.title) for item in found] == [("", "Welcome"), ("1", "Springs"), ("1.1", "Wells"), ("1.2", "Rain")]
