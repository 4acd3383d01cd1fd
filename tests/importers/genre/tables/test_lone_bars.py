from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def _lines(*rows: tuple[str, ...]) -> list[str]:
    """Return rows with each cell and each bar on a line of its own."""
    return [line for row in rows for cell in row for line in ([cell, "|"] if cell else ["|"])]


def test_cells_and_bars_on_lines_of_their_own_are_a_table(items: Fixture) -> None:
    head = ("Time", "Topic", "Speaker", "Room")
    rows = (("9:00", "Opening", "Ms. Ana Ruiz", "Hall 1"), ("10:00", "Tea", "", ""), ("10:30", "Wells", "Mr. Li", "Hall 2"))
    found = items("Monday 5 May 2014", *_lines(head, *rows))
    assert [(item.title, item.speakers, item.room) for item in found] == [
        ("Opening", ("Ms. Ana Ruiz",), "Hall 1"), ("Tea", (), ""), ("Wells", ("Mr. Li",), "Hall 2"),
    ]  # fmt: skip


def test_numbers_begin_rows_and_what_stands_behind_the_last_column_is_a_heading(items: Fixture) -> None:
    rows = (
        ("1.", "Opening", "", ""),
        ("2.", "Agenda", "", ""),
        ("3.", "Springs", "", "WB/3", "Matters of rain"),
        ("4.", "Wells", "", ""),
    )
    found = items("Agenda of the Board", *_lines(("No.", "Item", "Notes", "Document"), *rows, ("5.", "Lakes", "", "")))
    assert [(item.number, item.title) for item in found] == [
        ("1", "Opening"), ("2", "Agenda"), ("3", "Springs"), ("", "Matters of rain"), ("4", "Wells"), ("5", "Lakes"),
    ]  # fmt: skip


def test_bars_between_words_that_no_heads_stand_above_part_no_rows(titles: Fixture) -> None:
    links = [line for word in ("Home", "News", "Press", "Maps", "Help", "Jobs", "Shop") for line in (word, "|")]
    assert titles(*links, "Monday 5 May 2014", "9:00 Opening", "10:00 Wells") == ["Opening", "Wells"]
