from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

DAY = "Tuesday 9 October 2012"


def test_numbered_rows_with_hours_that_touch_are_of_one_sitting(printed: Fixture) -> None:
    lines = (
        DAY,
        "9:00-12:00: ITEM 1: CEREMONY",
        "12:00-13:00: ITEM 2: AGENDA",
        "ITEM 3: WORK",
        "15:00-18:00: ITEM 4: REVIEW",
        "a) States",
    )
    sittings = printed(*lines, year=2012).days[0].sittings
    assert [(each.start.hour, each.end.hour) for each in sittings] == [(9, 13), (15, 18)]
    assert [item.start.hour if item.start else None for each in sittings for item in each.items] == [9, 12, 12, 15, None]


def test_whole_sittings_that_touch_stay_two(hours: Fixture) -> None:
    lines = (DAY, "9:00-12:00", "1. Nominations", "2. Reports", "12:00-15:00", "3. Requests", "4. Other matters")
    assert hours(*lines, year=2012) == [("09:00", "12:00"), ("12:00", "15:00")]


def test_hours_alone_above_rows_that_begin_a_little_before_them_are_theirs(hours: Fixture) -> None:
    lines = (
        "Fecha: 25 de enero de 2012",
        "Horario: de 17.30h a 19.00h",
        "17.15 h: Entrega de papeles",
        "17.30 h: Apertura",
        "18.40 h: Votos",
    )
    assert hours(*lines, year=2012) == [("17:15", "19:00")]


def test_hours_with_numbered_items_behind_what_is_held_over_noon_are_a_sitting(hours: Fixture) -> None:
    morning = ("Monday 5 May 2014", "10:00-13:00", "Item 1", "Opening", "Item 2", "Matters of order", "Lunch break")
    rows = ("Questions and answers - 13:00-15:00", "15:00-16:30", "Item 1", "Opening", "Item 3", "Reports")
    assert hours(*morning, *rows) == [("10:00", "13:00"), ("13:00", "15:00"), ("15:00", "16:30")]


def test_the_meeting_of_a_body_before_a_sitting_is_one_of_its_own(hours: Fixture) -> None:
    lines = (DAY, "9:00-9:30 Meeting of the Bureau", "9:30-12:30 1. Nominations", "2. Reports", "3. Requests")
    assert hours(*lines, year=2012) == [("09:00", "09:30"), ("09:30", "12:30")]


def test_what_begins_when_a_whole_sitting_ends_late_is_of_its_own(hours: Fixture) -> None:
    rows = ("14.30-18.00", "Open day of the Agency", "Visit of its rooms", "18.00-19.30", "Informal get-together", "Drinks")
    assert hours("Monday 5 May 2014", *rows) == [("14:30", "18:00"), ("18:00", "19:30")]
