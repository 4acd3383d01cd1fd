from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_fields_stacked_above_what_they_hold_are_no_rows(titles: Fixture) -> None:
    fields = ("Dates", "3 - 4 June 2019", "Time", "09:00 - 18:00", "Location", "House of Rain", "Oslo", "Type", "Workshop")
    rows = ("Monday 3 June", "09:00-10:00 Rain", "10:00-11:00 Wells", "11:00-12:00 Lakes")
    assert titles("River week", *fields, "", *rows) == ["Rain", "Wells", "Lakes"]


def test_stacked_fields_without_rows_below_tell_the_hours(printed: Fixture) -> None:
    read = printed("Date", "3 June 2019", "Time", "9:00 - 17:00", "Venue", "Hall of Rain", "Opening", "Report of the board")
    assert [(str(day.date), str(sitting.start)) for day in read.days for sitting in day.sittings] == [("2019-06-03", "09:00:00")]


def test_fields_that_each_event_has_again_stay(titles: Fixture) -> None:
    first, second = ("Date", "3 June 2019", "Time", "9:00-10:00", "Topic", "Rain"), ("Time", "10:00-11:00", "Topic", "Wells")
    assert {"Rain", "Wells"} <= set(titles(*first, *second, "11:00 Lakes", "12:00 Rocks", "13:00 Sand"))
