from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            ("10:00-13:00", "Item 1: Opening", "Words of the host", "Item 2: Wells", "Rain and snow"),
            ["", "Opening", "", "Wells"],
            id="below-an-item",
        ),
        pytest.param(
            ("MORNING", "9:00-12:00", "Item 3: Wells", "10:00 Dialogue of experts"),
            ["", "Wells"],
            id="hours-within-an-item",
        ),
        pytest.param(
            ("10:00-13:00", "Yearly discussion on wells", "“Water that all may drink”", "Chair: Mr. Jean Petit, Peru"),
            ["", "Yearly discussion on wells"],
            id="theme",
        ),
        pytest.param(("10:00-13:00 6. Wells", "7. Rain"), ["", ""], id="numbers-that-share-hours"),
        pytest.param(
            ("1. First session", "Chair: Peru", "10:00 Wells", "11:00 Rain", "2. Second session", "Chair: Chad", "12:00 Snow"),
            ["", "First session", "First session", "", "Second session"],
            id="numbered-sessions-over-rows",
        ),
    ],
)
def test_parents_of_rows(lines: tuple[str, ...], parents: list[str], items: Fixture) -> None:
    assert [item.parent for item in items(MONDAY, *lines)] == parents


def test_people_below_a_theme_are_those_of_what_it_is_the_theme_of(items: Fixture) -> None:
    lines = ("10:00-13:00", "Yearly discussion on wells", "“Water that all may drink”", "Chair: Mr. Jean Petit, Peru")
    assert [item.chairs for item in items(MONDAY, *lines)] == [("Mr. Jean Petit, Peru",), ()]


def test_numbers_that_begin_anew_further_to_the_right_stand_under_the_last(items: Fixture) -> None:
    lines = ("1. Opening", "2. Wells", "  1. Depth", "    1. Ropes", "    2. Chains", "  2. Width", "3. Closure")
    found = items("Agenda", "", *lines)
    assert [(item.title, item.parent) for item in found] == [
        ("Opening", ""),
        ("Wells", ""),
        ("Depth", "Wells"),
        ("Ropes", "Depth"),
        ("Chains", "Depth"),
        ("Width", "Wells"),
        ("Closure", ""),
    ]


def test_interlude_with_its_length_heads_no_list_that_began_before_it(items: Fixture) -> None:
    lines = (
        "Monday 5 May 2014",
        "9:00 Ceremony",
        "- Speech on wells",
        "Interlude of songs – 5 minutes",
        "- Speech on rain",
        "10:00 Lakes",
    )
    assert [item.parent for item in items(*lines)] == ["", "Ceremony", "Ceremony", "Ceremony", ""]


def test_number_with_another_first_figure_is_beside_the_timed_one(items: Fixture) -> None:
    lines = (
        "Monday 5 May 2014",
        "9:30 – 13:00",
        "13.d",
        "Wells looked back on",
        "9.",
        "Report on rain",
        "15:00 – 18:00",
        "10. Lakes",
    )
    assert [item.parent for item in items(*lines)] == ["", "", ""]


def test_speech_between_numbers_is_no_chapter(items: Fixture) -> None:
    found = items("1. Opening", "Welcoming remarks", "2. Panel on wells", "3. Panel on rain", year=2014)
    assert [item.parent for item in found if item.number] == ["", "", ""]


def test_numbers_that_begin_anew_below_a_point_are_of_that_point(items: Fixture) -> None:
    lines = ("15:00 Welcome", "A) Standards", "- Revision", "  1. Words", "- Guidelines", "  1. Needs", "  2. Ways")
    told = {item.title: item.parent or "" for item in items("Monday 5 May 2014", *lines)}
    assert (told["Words"], told["Needs"], told["Ways"]) == ("Revision", "Guidelines", "Guidelines")


def test_statements_stand_below_the_number_that_they_are_made_on(items: Fixture) -> None:
    lines = (
        "1. Opening",
        "2. Exchange of views on rivers",
        "Statement by Norway",
        "Statement by the European Union",
        "3. Closing",
    )
    parents = [item.parent for item in items(MONDAY, *lines)]
    assert parents == ["", "", "Exchange of views on rivers", "Exchange of views on rivers", ""]


def test_a_speech_stands_beside_the_speech_above_it(items: Fixture) -> None:
    lines = (
        "10:00-10:20: Opening remarks by Ms. Ana Ruiz, Chair",
        "Welcome address by Mr. Jean Petit, Mayor",
        "10:20-11:00 Rivers",
    )
    assert [item.parent for item in items(MONDAY, *lines)] == ["", "", ""]


def test_letters_go_on_at_their_level_behind_a_line_within_them(items: Fixture) -> None:
    lines = ("10:00-11:00 Twenty-five years", "a) The States", "What became of the reports", "b) The courts", "c) The press")
    parents = [item.parent for item in items(MONDAY, *lines) if item.title.startswith("The ")]
    assert parents == ["Twenty-five years"] * 3


def test_number_in_brackets_holds_the_letters_that_repeat_it(items: Fixture) -> None:
    found = items("Friends of Water", "", "[1] Opening", "[2] Credentials", "[2] [a] Committee", "[2] [b] Report", "[3] Wells")
    assert [(item.title, item.parent) for item in found] == [
        ("Opening", ""), ("Credentials", ""), ("Committee", "Credentials"), ("Report", "Credentials"), ("Wells", ""),
    ]  # fmt: skip


def test_small_roman_numbers_right_below_a_bullet_are_of_that(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10:00-13:00 Wells", "• Depth", "i. Ropes", "ii. Chains", "• Width")
    assert [(item.title, item.parent) for item in found[1:]] == [
        ("Depth", "Wells"), ("Ropes", "Depth"), ("Chains", "Depth"), ("Width", "Wells"),
    ]  # fmt: skip


def test_parts_of_a_number_stand_under_it_on_the_next_day(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "1. Words", "2. Wells", "2.1 Ropes", "Tuesday 6 May 2014", "2.2 Chains", "3. Rain")
    assert [(item.title, item.parent) for item in found][2:] == [("Ropes", "Wells"), ("Chains", "Wells"), ("Rain", "")]


def test_pause_without_hours_stands_under_nothing(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "9:00 Wells", "What they give", "Coffee break", "11:00 Rain")
    assert [(item.title, item.parent) for item in found][1:3] == [("What they give", "Wells"), ("Coffee break", "")]


def test_parts_with_letters_stand_under_a_number_that_came_out_as_one_more_1(items: Fixture) -> None:
    lines = (
        "10:00-13:00",
        "  1. Welcome",
        "1a. Guests",
        "1b. House",
        "  1. Agenda",
        "  1. Wells",
        "4a. North",
        "4b. South",
        "  1. End of all",
    )
    found = items("Monday 5 May 2014", *lines)
    assert [(item.title, item.parent) for item in found] == [
        ("Welcome", ""), ("Guests", "Welcome"), ("House", "Welcome"), ("Agenda", ""), ("Wells", ""), ("North", "Wells"),
        ("South", "Wells"), ("End of all", ""),
    ]  # fmt: skip
