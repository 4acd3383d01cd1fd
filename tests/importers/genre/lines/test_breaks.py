from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.breaks import (
    breaks_a_body,
    breaks_a_name,
    goes_on_in_cell,
    is_an_officer,
    is_left_open,
    put_together,
    room_of,
    width_of,
)
from ccmagenda.importers._genre.lines.heads import Heads

Fixture = Callable[..., Any]

NARROW = (
    "Monday 5 May 2014",
    "9:00 How stocks are found and what",
    "becomes of them when the work ends",
    "9:30 Reports of those who train the",
    "teams, and what they would have",
    "Governments do in the next years",
    "10:00 Rules that last, and how they",
    "are kept",
)


def test_lines_broken_at_one_width_go_on_with_a_capital(titles: Fixture) -> None:
    assert titles(*NARROW)[1] == (
        "Reports of those who train the teams, and what they would have Governments do in the next years"
    )


def test_a_title_longer_than_all_broken_lines_does_not_hide_their_width(titles: Fixture) -> None:
    assert "next years" in titles("Workshop on what is left when the work is done", *NARROW, *NARROW[1:])[1]


@pytest.mark.parametrize(
    ("breaks", "reaches", "width"),
    [
        pytest.param([(34, 7), (35, 5), (31, 11)], [34, 35, 31, 17], 35, id="one-width"),
        pytest.param([(34, 7), (35, 5)], [34, 35], 0, id="too-few"),
        pytest.param([(34, 7), (12, 5), (60, 3), (20, 4)], [34, 12, 60, 20], 0, id="none-in-common"),
        pytest.param([(34, 7), (35, 5), (31, 11)], [34, 35, 31, 90, 80, 70], 0, id="most-are-longer"),
        pytest.param([(88, 2), (91, 2), (93, 2)], [88, 91, 93], 93, id="letters-of-a-printed-page"),
    ],
)
def test_the_width_is_what_the_breaks_have_in_common(breaks: list[tuple[int, int]], reaches: list[int], width: int) -> None:
    assert width_of(breaks, reaches) == width


@pytest.mark.parametrize(
    ("above", "below", "goes_on"),
    [
        pytest.param("Reports of the", "States", True, id="small-word"),
        pytest.param("Reports", "of all", True, id="small-letter"),
        pytest.param("Review of what the", "Committee did", True, id="small-word-and-capital"),
        pytest.param("What is done in war", "Committee", True, id="no-room"),
        pytest.param("What is done", "Debate", False, id="room-enough"),
        pytest.param("Paul Meier (Swiss", "Office, Bern)", True, id="open-bracket"),
        pytest.param("Pauline Meyer-Vogel", "Mr. Ken Ruiz", False, id="somebody-else"),
        pytest.param("All is said in war.", "Committee", False, id="full-stop"),
    ],
)
def test_a_line_of_a_cell_goes_on(words: Fixture, above: str, below: str, *, goes_on: bool) -> None:
    assert goes_on_in_cell(above, below, len(above), 22, Heads(words("en"))) is goes_on


def test_a_hyphen_before_a_capital_stays_without_a_blank() -> None:
    assert put_together("Secretary-", "General") == "Secretary-General"


@pytest.mark.parametrize(
    ("breaks", "room"),
    [
        pytest.param([(70, 5), (80, 5), (84, 9), (100, 4), (101, 3), (99, 6)], 85, id="several-widths"),
        pytest.param([(70, 5), (80, 5), (84, 9)], 0, id="too-few"),
    ],
)
def test_where_no_width_is_common_lines_have_the_room_of_all_but_the_shortest(breaks: list[tuple[int, int]], room: int) -> None:
    assert room_of(breaks) == room


@pytest.mark.parametrize(
    ("above", "below", "broken"),
    [
        ("Chairs: Mr. Jean Petit and Mr. Xo", "Abcde", True),
        ("Rain, hosted by Ana", "Ruiz (Peru, UNEP)", True),
        ("Rain, hosted by Ana", "How it was paid", False),
        ("A word by UNEP", "Ana Ruiz, director", False),
    ],
)
def test_lines_that_end_in_a_first_name(above: str, below: str, broken: bool, words: Fixture) -> None:  # noqa: FBT001
    assert breaks_a_name(above, below, words("en")) == broken


def test_a_list_of_bodies_goes_on_in_the_last_of_them(words: Fixture) -> None:
    assert breaks_a_body("Ministry of Rain, World Bank, Dutch", "Water Agency", words("en"))
    assert not breaks_a_body("Ministry of Rain, World Bank, Dutch Union", "Water Agency", words("en"))


def test_a_title_that_ends_in_a_small_word_is_whole_above_somebody_with_an_office(words: Fixture) -> None:
    assert not is_left_open("The agenda gone through", "Mr. Jean Petit, director", words("en"))
    assert is_left_open("A word by the Chair and", "Mr. Jean Petit, director", words("en"))


def test_a_rank_in_small_letters_with_a_name_begins_a_line(words: Fixture) -> None:
    assert [is_an_officer(text, words("en")) for text in ("minister Ana Ruiz", "minister of rain", "Ana Ruiz")] == [
        True,
        False,
        False,
    ]
