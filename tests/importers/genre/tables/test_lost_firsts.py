from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

HEADS = "Date | Meeting | Venue |"


def test_rows_get_back_the_empty_first_cell_that_they_lost(items: Fixture) -> None:
    rows = ("3 May 2017 | Board | Sun Hall |", "Welcome dinner | Old Inn | |", "4 May 2017 | Wells | Sun Hall |", "Rain | Barn |")
    told = [(item.title, item.room) for item in items(HEADS, *rows)]
    assert told == [("Board", "Sun Hall"), ("Welcome dinner", "Old Inn"), ("Wells", "Sun Hall"), ("Rain", "Barn")]


def test_hours_move_to_the_column_of_hours(items: Fixture) -> None:
    rows = ("3 May 2017 | 10:00 | Rain | Hall A", "11:00 | Wells | Hall B |", "Talk on lakes | Hall C | |")
    told = [(item.title, item.room) for item in items("Date | Time | Event | Room", *rows)]
    assert told == [("Rain", "Hall A"), ("Wells", "Hall B"), ("Talk on lakes", "Hall C")]


def test_a_table_that_keeps_an_empty_first_cell_has_lost_none(items: Fixture) -> None:
    rows = ("09:00 | Rain | Ms. Ana Ruiz", " | Wells | Mr. Jan Roe", "Coffee break | Lobby |", "Long walk | Lake |")
    assert [item.title for item in items("3 May 2017", "Time | Title | Speaker", *rows)][:2] == ["Rain", "Wells"]
    assert "Lake" not in [who.words for item in items("3 May 2017", "Time | Title | Speaker", *rows) for who in item.people]


def test_numbers_of_sessions_in_the_first_column_stay_there(titles: Fixture) -> None:
    rows = ("09:00 | Rain | Ms. Ana Ruiz", "Session 1 | Wells |", "10:00 | Lakes | Mr. Jan Roe", "Session 2 | Rocks |")
    assert titles("3 May 2017", "Time | Title | Speaker", *rows)[1::2] == ["Session 1 Wells", "Session 2 Rocks"]
