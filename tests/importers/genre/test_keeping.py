from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.keeping import keep_all
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import PrintedProgramme

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        pytest.param("البرتغال", frozenset(), id="as-printed"),
        pytest.param("والبرتغال", frozenset(), id="with-its-and"),
        pytest.param("والنرويج", frozenset({0}), id="another"),
    ],
)
def test_word_with_its_and_is_the_same_word(words: Fixture, line: str, left: frozenset[int]) -> None:
    lines = (PrintedLine(text=line),)
    found = Found(lines)
    keep_all(lines, PrintedProgramme(title="البرتغال"), words("ar"), found, ours=False)
    assert found.left == left


def test_chinese_date_is_kept_by_its_weekday(words: Fixture) -> None:
    lines = (PrintedLine(text="4月16日星期一"),)
    found = Found(lines)
    keep_all(lines, PrintedProgramme(), words("zh"), found, ours=False)
    assert not found.left


def test_raised_figure_behind_a_word_makes_no_line_a_leftover(told: Fixture) -> None:
    assert not [each for each in told("Monday 5 May 2014", "9:00 Opening¹", "10:00 Debate") if "no place" in each]


def test_words_that_speak_in_titles_do_not_count_as_kept(words: Fixture) -> None:
    told = words("en")
    assert {"bureau", "committee"} <= told.vocabulary
    assert not {"bureau", "committee"} & told.signs(ours=False)
    assert {"monday", "chair"} <= told.signs(ours=False)
    assert {"committee", "distribution"} & told.signs(ours=True)


def test_length_that_was_read_makes_no_line_a_leftover(told: Fixture) -> None:
    lines = ("Monday 5 May 2014", "10:00-13:00", "1. Statements", "Speakers:", "- Albania (10 min)", "- Ms. A. Ruiz (5 min)")
    assert not [each for each in told(*lines) if "no place" in each and "(" in each]


def test_the_end_of_a_line_within_a_cell_is_no_word(told: Fixture) -> None:
    assert not [each for each in told("Monday 5 May 2014", "| 10:00 | Wells<br>and rain | Ms. A. Ruiz |") if "no place" in each]
