from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]
DAY = ("Monday 5 May 2014", "9:00 Opening", "10:00 Wells", "11:00 Rain", "")


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(
            ("In its note of 4 January the Office asked all States for their views under paragraph 11.", "", "- A report"),
            id="prose",
        ),
        pytest.param(("Background to the work on water:", "", "- The report of the group"), id="heading"),
        pytest.param(
            ("1 This draft, which goes to all members and all their alternates, calls them to the meeting", "", "and to dinner"),
            id="footnote-without-a-mark",
        ),
    ],
)
def test_what_stands_below_the_last_hours_is_none_of_it(tail: tuple[str, ...], read: Fixture, titles: Fixture) -> None:
    assert titles(*DAY, *tail) == ["Opening", "Wells", "Rain"]
    left = [each.sentence for each in read(*DAY, *tail).findings if each.rule == "file.leftover"]
    assert [line for line in tail if line and not any(line.lstrip("- ")[:60] in sentence for sentence in left)] == []


def test_prose_ends_nothing_where_other_sessions_have_it_too(titles: Fixture) -> None:
    prose = "The session will look at all the wells that were dug in the last ten years, and at those to come."
    assert titles("Monday 5 May 2014", "10:00 Wells", "", prose, "", "11:00 Rain", "", prose, "", "- Where it falls") == [
        "Wells", "Rain", "Where it falls",
    ]  # fmt: skip


def test_footnotes_are_no_items_where_their_marks_stand_above(titles: Fixture) -> None:
    lines = (
        "Monday 5 May 2014", "10:00 1. Election by acclamation2/", "2. Agenda", "1. The rules of the Council say how it is held.",
        "2. Should there be a ballot, it follows the rules of the Council.", "11:00 3. Rain",
    )  # fmt: skip
    assert titles("Draft agenda1/", *lines) == ["Election by acclamation", "Agenda", "Rain"]


def test_notes_with_raised_figures_are_no_rows(titles: Fixture) -> None:
    lines = ("Monday 5 May 2014", "10:00-13:00", "Opening¹", "Debate² ³", "¹ Subject to approval.", "² As asked.", "³ Not yet.")
    assert titles(*lines) == ["Opening", "Debate"]


def test_a_footnote_in_square_brackets_whose_mark_stands_above_is_no_title(titles: Fixture) -> None:
    lines = ("Monday 5 May 2014", "9:00 - 10:00 All States in[1]", "10:00 - 11:00 Rivers", "[1] Article VII and universality.")
    assert [title.removesuffix("[1]") for title in titles(*lines)] == ["All States in", "Rivers"]


def test_prose_between_numbers_of_the_agenda_ends_no_programme(titles: Fixture) -> None:
    prose = "In this part of the meeting those who lead a project tell of its results, and of the work that is still to come."
    hours = ("10:00-11:00 Opening", "11:00-12:00 Money", "12:00-17:00 Projects")
    below = ("1. Results for the ministers", "", prose, "", "1a. Wells of the north", "1b. Ropes of the south")
    assert titles("Monday 5 May 2014", *hours, *below)[-2:] == ["Wells of the north", "Ropes of the south"]
