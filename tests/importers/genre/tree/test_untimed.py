from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(
            ("14:00-15:00", "Session 1", "Room A", "Parliaments and the bomb"), "Session 1 Parliaments and the bomb", id="number"
        ),
        pytest.param(("14:00-15:00 Round table", "“What next?”"), "Round table “What next?”", id="quoted"),
        pytest.param(
            ("14:00 Opening of the congress:", "Seventy years of the alliance", "15:00 Break"),
            "Opening of the congress: Seventy years of the alliance", id="colon",
        ),
    ],
)  # fmt: skip
def test_the_line_below_a_session_is_the_rest_of_its_title(lines: tuple[str, ...], title: str, titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", *lines)[0] == title


@pytest.mark.parametrize("below", ["Opening remarks", "Ana Ruiz, ITU", "Session 2", "Coffee break"])
def test_a_line_of_its_own_is_no_rest_of_a_title(below: str, titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "14:00-15:00", "Session 1", below, "15:00 Break")[0] == "Session 1"


def test_a_line_that_ends_in_a_colon_heads_the_rows_with_hours_below_it(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "9:00 Plan of action", "Technical papers:", "9:30 Containers", "9:50 Waste")
    assert [(item.title, item.parent) for item in found] == [
        ("Plan of action", ""), ("Technical papers", ""), ("Containers", "Technical papers"), ("Waste", "Technical papers"),
    ]  # fmt: skip


def test_long_point_above_a_person_is_what_the_person_speaks_on(items: Fixture) -> None:
    point = "• An account of the work that was done in the year to bring water to all in the hills of the north and south."
    lines = ("Monday 5 May 2014", "9:00 Wells", point, "Ana Ruiz, Working Group on Water", "10:00 Rain")
    assert [(item.title, item.speakers) for item in items(*lines)][1] == (
        point.strip("• ."), ("Ana Ruiz, Working Group on Water",)
    )  # fmt: skip


def test_line_behind_a_blank_one_heads_the_rows_with_hours_below_it(items: Fixture) -> None:
    lines = (
        "10:00 - 10:20 Rivers", "Ms. Ana Ruiz (Mayor)", "10:20 - 10:40 Lakes", "Mr. Jean Petit (Warden)", "",
        "Voices from the sea", "", "10:40 - 11:00 Tides", "Ms. Jane Roe (Captain)", "11:00 - 11:20 Reefs", "11:20 - 11:40 Ports",
        "11:40 - 12:00 Ships",
    )  # fmt: skip
    found = {item.title: item.parent for item in items("Monday 5 May 2014", *lines)}
    assert (found["Lakes"], found["Tides"], found["Reefs"]) == ("", "Voices from the sea", "Voices from the sea")


def test_line_below_a_session_by_its_number_in_words_is_the_rest_of_its_title(titles: Fixture) -> None:
    lines = ("09:30 Opening", "First Session:", "Where we stand today", "10:00 Rivers", "11:00 Lakes", "12:00 Seas")
    assert titles("Monday 5 May 2014", *lines)[1] == "First Session Where we stand today"


def test_what_is_served_at_a_desk_heads_no_rows(items: Fixture) -> None:
    lines = ("Monday 5 May 2014", "09:00 Registration", "Welcome tea and coffee", "09:30 Wells", "10:00 Rain")
    assert {item.title: item.parent for item in items(*lines) if item.start} == {"Registration": "", "Wells": "", "Rain": ""}


def test_room_between_a_day_and_its_first_hours_is_that_of_the_row_below(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "Plenary Hall", "9:00-9:30 Opening", "9:30-10:00 Wells")
    assert [(item.title, item.room) for item in found] == [("Opening", "Plenary Hall"), ("Wells", "")]


def test_each_number_of_a_meeting_above_its_rows_is_a_row_above_them(items: Fixture) -> None:
    rows = ("Monday 5 May 2014", "First session", "9:00 Opening", "10:00 Wells", "Second session", "15:00 Debate")
    assert [(item.title, item.parent) for item in items(*rows)] == [
        ("First session", ""), ("Opening", "First session"), ("Wells", "First session"), ("Second session", ""),
        ("Debate", "Second session"),
    ]  # fmt: skip
