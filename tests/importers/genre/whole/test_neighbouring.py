from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"


def test_short_hours_that_follow_each_other_above_numbered_titles_are_rows(hours: Fixture) -> None:
    lines = (
        DAY,
        "9:00-10:30",
        "1. Members",
        "2. Agenda",
        "11:00-12:00",
        "3. Plan",
        "4. Forms",
        "13:30-14:45",
        "5. Fees",
        "6. Close",
    )
    assert hours(*lines) == [("09:00", "10:30"), ("11:00", "12:00"), ("13:30", "14:45")]


@pytest.mark.parametrize(
    "points", [("• Wells", "• Pumps"), ("Report on wells", "Vote on pumps")], ids=["bullets", "below-a-colon"]
)
def test_hours_beside_a_day_above_a_title_with_a_colon_are_its(items: Fixture, points: tuple[str, ...]) -> None:
    told = [(item.title, item.start and item.start.hour) for item in items(f"{DAY}, 9:30", "Committee on water:", *points)]
    assert told[0] == ("Committee on water", 9)


def test_beginnings_above_an_agenda_that_goes_on_from_day_to_day_are_of_sittings(items: Fixture) -> None:
    first = ("Monday 5 May 2014", "14:00", "Welcome", "1. Opening", "1.1 Officers", "1.2 Agenda")
    found = items(*first, "Tuesday 6 May 2014", "09:00", "– Address", "1.3 Report", "2. Wells")
    assert [item.start for item in found] == [None] * len(found)
    assert [item.parent for item in found] == ["", "", "Opening", "Opening", "", "Opening", ""]


def test_beginnings_above_lists_that_begin_anew_are_of_their_titles(items: Fixture) -> None:
    first = ("Monday 5 May 2014", "14:00", "Welcome", "1. Rain", "2. Wind")
    found = items(*first, "Tuesday 6 May 2014", "09:00", "Address", "1. Snow", "2. Hail")
    assert [(item.title, item.start.hour) for item in found if item.start] == [("Welcome", 14), ("Address", 9)]
