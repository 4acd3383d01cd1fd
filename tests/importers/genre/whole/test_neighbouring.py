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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("PANEL I: RAIN", "PANEL II: SNOW", id="roman"),
        pytest.param("Theme 1: Rain", "Theme 2: Snow", id="figures"),
        pytest.param("Séance thématique 1 : Pluie", "Séance thématique 2 : Neige", id="french"),
    ],
)
def test_session_without_hours_holds_no_session_that_follows_on_it(items: Fixture, one: str, other: str) -> None:
    found = items("Monday 5 May 2014", "10:00-13:00 Opening", "Wells", one, "Ropes", f"15:00-18:00 {other}", "Songs")
    assert [item.parent for item in found if item.title == other] == [""]


def test_number_without_hours_above_the_first_of_its_parts_stands_under_no_row(items: Fixture) -> None:
    found = items(DAY, "9:00 Welcome", "1. Water", "9:30 1.1 Wells", "2. Land", "10:00 2.1 Fields")
    assert [(item.title, item.parent) for item in found] == [
        ("Welcome", ""), ("Water", ""), ("Wells", "Water"), ("Land", ""), ("Fields", "Land"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title",
    ["Opening Session", "Meeting of the Subgroup on Ropes", "Plenary Session of the Standing Committee"],
    ids=["session", "meeting", "plenary"],
)
def test_hours_beside_what_is_held_are_its_own_and_rows_stand_under_it(items: Fixture, title: str) -> None:
    found = items("Monday 5 May 2014", f"15:00-18:00 {title}", "", "Money and ropes", "", "Hills and paths")
    assert [(item.title, item.start is not None, item.parent) for item in found] == [
        (title, True, ""), ("Money and ropes", False, title), ("Hills and paths", False, title),
    ]  # fmt: skip
