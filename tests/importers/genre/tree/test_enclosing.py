from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            ("10:00-12:00 Rivers of the north", "- 10:00-10:30: The Rhine", "- 10:30-12:10: The Elbe", "12:10-13:00 Debate"),
            ["", "Rivers of the north", "Rivers of the north", ""],
            id="points-below-a-row",
        ),
        pytest.param(
            ("14:00-14:45 Opening", "14:00-14:05 Welcome", "14:05-14:45 Address", "14:45-15:10 Tea"),
            ["", "Opening", "Opening", ""],
            id="begun-together",
        ),
        pytest.param(
            ("10:00-12:00 Board of the north", "10:00-11:00 Board of the south", "15:00-16:00 Board of the west"),
            ["", "", ""],
            id="boards-side-by-side",
        ),
        pytest.param(
            ("10:00-12:00 Session 1: Rivers", "10:30-11:00 The Rhine", "12:00-13:00 Debate"), ["", "Session 1: Rivers", ""],
            id="session",
        ),
    ],
)  # fmt: skip
def test_row_with_hours_stands_under_the_row_whose_hours_hold_it(
    lines: tuple[str, ...], parents: list[str], items: Fixture
) -> None:
    assert [item.parent for item in items(DAY, *lines)] == parents


def test_points_with_hours_stand_under_the_title_above_their_agenda(items: Fixture) -> None:
    lines = (
        "09:00 – 12:00", "Friends of wells gather", "Agenda", "• 9h00-9h30 Welcome", "• 9h30-10h00 Coffee break",
        "• 10h00-12h00 Ropes", "14:00 – 16:00", "Rain",
    )  # fmt: skip
    assert [(item.title, item.parent) for item in items("Monday 5 May 2014", *lines)] == [
        ("Friends of wells gather", ""), ("Welcome", "Friends of wells gather"), ("Coffee break", "Friends of wells gather"),
        ("Ropes", "Friends of wells gather"), ("Rain", ""),
    ]  # fmt: skip


def test_beginnings_behind_that_of_a_chaired_session_stand_under_it_up_to_a_pause(items: Fixture) -> None:
    lines = (
        "10:00 Session 1: Wells", "Chair: Ana Ruiz, UNEP", "10:05 Ropes", "10:30 Chains", "11:00 Coffee break", "11:30 Rain",
        "14:00 Session 2: Snow", "14:30 Ice",
    )  # fmt: skip
    assert {item.title: item.parent for item in items("Monday 5 May 2014", *lines) if item.parent} == {
        "Ropes": "Session 1: Wells", "Chains": "Session 1: Wells",
    }  # fmt: skip


def test_rows_lie_within_rows_that_lie_within_others(items: Fixture) -> None:
    rows = ("9:00-12:00 Rivers", "9:00-10:30 The north", "9:00-9:30 The Rhine", "9:30-10:30 The Elbe", "10:30-10:45 Coffee break")
    found = items(DAY, *rows, "10:45-12:00 The south", "10:45-11:15 The Rhone", "11:15-12:00 The Po")
    assert [item.parent for item in found] == ["", "Rivers", "The north", "The north", "", "Rivers", "The south", "The south"]


def test_who_speaks_without_a_title_at_the_hour_of_a_title_stands_under_it(items: Fixture) -> None:
    found = items(
        DAY, "9:00 Words", "9:30 News of the rivers", "9:30 Mr. Karl Moss, Peru", "9:40 Ms. Jane Reed, Chile", "9:50 Debate"
    )
    assert [item.parent for item in found] == ["", "", "News of the rivers", "News of the rivers", ""]


def test_sessions_counted_within_a_part_stand_under_it(items: Fixture) -> None:
    found = items(
        DAY, "Part 1: Words (9:00-9:30)", "Session 1.1: Welcome words", "Part 2: Wells (9:30-11:00)", "Session 2.1: Ropes"
    )
    assert [item.level for item in found] == [0, 1, 0, 1]


def test_sessions_stand_under_the_part_right_above_the_first(items: Fixture) -> None:
    rows = ("PART I: WATER", "Session 1: Wells", "9:00-9:30 Ropes", "9:30-10:00 Chains", "10:00-10:30 Coffee break")
    found = items(DAY, *rows, "Session 2: Rain", "10:30-11:00 Clouds", "PART II: LAND", "11:00-11:30 Soil")
    assert [item.level for item in found] == [0, 1, 2, 2, 0, 1, 2, 0, 1]


def test_guest_who_visits_at_an_hour_stands_under_no_item(items: Fixture) -> None:
    lines = ("10:00-13:00", "Item 3: Wells", "11.00 Statement on ropes", "11.45 Visit of H.E. Ms. Ana Ruiz, President of Peru")
    found = {item.title: item.parent for item in items(DAY, *lines)}
    assert found["Visit"] == ""
    assert found["Statement on ropes"] == "Wells"


def test_row_behind_a_gap_stands_with_the_others_of_the_row_around_them(items: Fixture) -> None:
    lines = (
        "9:30-10:15 Welcome",
        "9:30-9:40 The mayor",
        "9:40-9:50 The warden",
        "10:00-10:15 Guests named",
        "10:15-10:30 Agenda",
    )
    assert [item.parent for item in items(DAY, *lines)] == ["", "Welcome", "Welcome", "Welcome", ""]


@pytest.mark.parametrize("first", [pytest.param("1. Water", id="untimed"), pytest.param("9:30 1. Water", id="timed")])
def test_numbers_with_hours_stand_under_the_number_they_count_in(items: Fixture, first: str) -> None:
    lines = ("9:00 Welcome", first, "9:30 1.1 Wells", "10:00 1.2 Rivers", "10:30 Coffee break", "11:00 2. Land", "12:00 Lunch")
    found = items(DAY, *lines, "14:00 2.1 Fields", "15:00 3. Songs")
    assert [item.parent for item in found] == ["", "", "Water", "Water", "", "", "Land", ""]


@pytest.mark.parametrize(
    ("head", "parent"),
    [
        pytest.param("OPENING", "OPENING", id="capitals"),
        pytest.param("Session 1: Wells", "Session 1: Wells", id="session"),
        pytest.param("Songs", "", id="beside"),
    ],
)
def test_row_with_the_hours_of_the_heading_above_stands_under_it(items: Fixture, head: str, parent: str) -> None:
    found = items(DAY, f"9:00-9:20 {head}", "9:00-9:20 The mayor greets all", "9:20-10:00 Rivers")
    assert [item.parent for item in found] == ["", parent, ""]
