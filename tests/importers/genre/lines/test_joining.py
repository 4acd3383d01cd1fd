from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.lines.joining import joined
from ccmagenda.importers._genre.rows import Row

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param(("The legal framework and its", "history"), ["The legal framework and its history"], id="small-letter"),
        pytest.param(("Opening of the", "Conference"), ["Opening of the Conference"], id="unfinished"),
        pytest.param(("1.", "Opening"), ["1. Opening"], id="number-alone"),
        pytest.param(
            ("Food (outcome of the", "Pan-European Talks, Rome,", "25 February 2002): for decision"),
            ["Food (outcome of the Pan-European Talks, Rome, 25 February 2002): for decision"],
            id="open-bracket",
        ),
        pytest.param(("Food (outcome", "9:00 Talks (two)"), ["Food (outcome", "9:00 Talks (two)"], id="bracket-never-closed"),
        pytest.param(
            ("Survey and clearance, Ms.", "Ana Ruiz, Peru"), ["Survey and clearance, Ms. Ana Ruiz, Peru"], id="honorific"
        ),
        pytest.param(("In good care:", "how loss is kept off"), ["In good care: how loss is kept off"], id="colon-small-letter"),
        pytest.param(("Opening", "Debate"), ["Opening", "Debate"], id="two-titles"),
        pytest.param(("Talks with", "Lunch (12:30-14:00)"), ["Talks with", "Lunch (12:30-14:00)"], id="hours-behind"),
        pytest.param(("Heures", "événement"), ["Heures", "événement"], id="heads-of-columns"),
    ],
)
def test_lines_that_go_on_are_joined(words: Fixture, lines: tuple[str, ...], rows: list[str]) -> None:
    known = words("fr")
    assert [row.text for row in joined([Row(text=line, width=len(line)) for line in lines], known, Heads(known))] == rows


def test_cells_on_lines_of_their_own_are_not_joined(words: Fixture) -> None:
    rows = [Row(text="The Chair opens", piped=True), Row(text="no document", piped=True)]
    assert joined(rows, words("en"), Heads(words("en"))) == rows


def test_hours_that_end_in_and_go_on_with_those_of_the_next_line(words: Fixture) -> None:
    rows = [Row(text="10:00 - 13:00 and"), Row(text="15:00 - 18:00\x1eBureau", cells=("15:00 - 18:00", "Bureau"))]
    (row,) = joined(rows, words("en"), Heads(words("en")))
    assert row.cells == ("10:00 - 13:00 and 15:00 - 18:00", "Bureau")


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        pytest.param((Row(text="08h30"), Row(text="08h55 – Film", bullet="–")), "08h30 – 08h55 – Film", id="end-behind-a-dash"),
        pytest.param((Row(text="9:30 a.m."), Row(text="à"), Row(text="10:30 a.m.")), "9:30 a.m. à 10:30 a.m.", id="to-alone"),
    ],
)
def test_end_of_hours_on_a_line_of_its_own(words: Fixture, rows: tuple[Row, ...], text: str) -> None:
    assert [row.text for row in joined(rows, words("fr"), Heads(words("fr")))] == [text]


def test_bulleted_hours_below_later_hours_are_no_end(words: Fixture) -> None:
    rows = [Row(text="11h30"), Row(text="08h55 – Film", bullet="–")]
    assert joined(rows, words("fr"), Heads(words("fr"))) == rows


def test_hours_with_a_letter_for_a_figure_begin_a_line_of_their_own(items: Fixture) -> None:
    rows = items("Monday 5 May 2014", "10:00 Opening", "Survey", "l6:00 Clearance")
    assert "Survey l6:00 Clearance" not in [item.title for item in rows]


def test_a_line_that_a_word_must_follow_goes_on_behind_an_empty_one(words: Fixture) -> None:
    rows = [Row(text="Bureau of the", width=13), Row(text="Chamber of Towns", width=16, gap=True)]
    assert [row.text for row in joined(rows, words("en"), Heads(words("en")))] == ["Bureau of the Chamber of Towns"]


def test_hours_that_begin_small_do_not_go_on_with_a_heading(words: Fixture) -> None:
    rows = [Row(text="Workshops (Monday 15 April):", width=28), Row(text="from 10:00 to 11:30 Clearance", width=30)]
    assert [row.text for row in joined(rows, words("en"), Heads(words("en")))] == [row.text for row in rows]


def test_a_title_that_blanks_part_from_its_hours_goes_on_with_a_small_letter(titles: Fixture) -> None:
    lines = (
        "Wednesday 23 July 2025",
        "9:00 – 12:00             Regional",
        "meetings",
        "14:00 – 16:00             Plenary",
        "Vote",
    )
    assert titles(*lines) == ["Regional meetings", "Plenary", "Vote"]


def test_long_lines_stay_apart_where_no_line_surely_goes_on(words: Fixture) -> None:
    long = [f"{word} of what the Parties did on each of the days when {word} was on the floor" for word in
            ("Reports", "Surveys", "Reviews", "Studies", "Debates", "Ballots", "Motions")]  # fmt: skip
    rows = [Row(text=line, width=len(line), reach=len(line)) for line in long]
    assert [row.text for row in joined(rows, words("en"), Heads(words("en")))] == long


def test_family_names_in_brackets_do_not_go_on_with_a_title(items: Fixture) -> None:
    (item,) = items("Monday 5 May 2014", "9:00", "Why we meet, and what for", "[Keita]")
    assert (item.title, item.speakers) == ("Why we meet, and what for", ("Keita",))
