from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.laying_out import rows_of
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param("Tuesday   6   March   2018", "Tuesday 6 March 2018", id="date-in-wide-blanks"),
        pytest.param("**Tuesday 6 March**", "Tuesday 6 March", id="bold"),
        pytest.param("§ 08:30 Registration", "08:30 Registration", id="sign-before-hours"),
        pytest.param("§ 12:15 - 12:45    Debate", "12:15 - 12:45\x1eDebate", id="sign-before-columns"),
        pytest.param("_Ms. Ana Ruiz, UNEP_", "Ms. Ana Ruiz, UNEP", id="italics"),
        pytest.param("Registration .......", "Registration", id="dots-to-nothing"),
        pytest.param("§ 5 of the statute", "§ 5 of the statute", id="paragraph"),
    ],
)
def test_signs_and_blanks_that_say_nothing_are_left_out(words: Fixture, text: str, row: str) -> None:
    assert [each.text for each in rows_of(printed_lines(text, "a.txt"), words("en"), Heads(words("en"))).rows] == [row]


def test_hours_in_bold_are_a_cell_of_their_own(words: Fixture) -> None:
    rows = rows_of(printed_lines("**08:30-09:00**   Registration", "a.txt"), words("en"), Heads(words("en"))).rows
    assert [each.cells for each in rows] == [("08:30-09:00", "Registration")]


POINTS = (
    "Monday 5 May 2014",
    "-",
    "Committees set up;",
    "their officers",
    "-",
    "Reports of the Secretary-General and the",
    "Council",
    "-",
    "Vote",
)


def test_a_dash_alone_is_the_bullet_of_the_line_below_and_of_what_goes_on_with_it(titles: Fixture) -> None:
    assert titles(*POINTS) == ["Committees set up; their officers", "Reports of the Secretary-General and the Council", "Vote"]


def test_dash_at_a_capital_is_a_bullet(items: Fixture) -> None:
    rows = items("Monday 5 May 2014", "10:00 Wells and rain", "1. Wells", "-Words of welcome", "-Rain in May", "2. Rivers")
    assert [(row.title, row.parent) for row in rows if row.title.startswith(("Words", "Rain"))] == [
        ("Words of welcome", "Wells"), ("Rain in May", "Wells"),
    ]  # fmt: skip


def test_lines_with_a_gap_between_all_of_them_are_joined_as_others_are(items: Fixture) -> None:
    people = (
        "o Ms. Ana Ruiz, Under-Secretary-General for",
        "Rain and Rivers, and Head of the",
        "Office at Oslo",
        "o Mr. Bo Li, Director",
    )
    lines = (
        "Monday 5 May 2014",
        "10:00-11:00 Opening of the Forum",
        "11:00-13:00 Panel on wells and rivers",
        "Panelists:",
        *people,
    )
    spaced = [each for line in lines for each in (line, "")]
    assert [item.title for item in items(*spaced)] == ["Opening of the Forum", "Panel on wells and rivers"]


@pytest.mark.parametrize("language", ["en", "de", "cs", "ru"])
def test_blank_lines_are_gaps_in_every_language(words: Fixture, language: str) -> None:
    lines = printed_lines("Ein\n\nZwei\nDrei\nVier\n\nRest", "paper.txt")
    rows = rows_of(lines, words(language), Heads(words(language))).rows
    assert [row.gap for row in rows] == [False, True, False, False, True]
