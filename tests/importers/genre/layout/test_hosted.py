from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


ROWS = ("Friday, 13 June 2014", "10:00-11:00 Opening", "11:00-12:00 Debate")


def test_words_of_a_site_that_keeps_copies_are_no_titles(titles: Fixture) -> None:
    site = ("Upload: trancong", "Post on 12-Sep-2018", "216 views", "Category:", "Documents")
    assert titles("Conference on wells", *ROWS, *site) == ["Opening", "Debate"]


def test_a_title_that_the_site_has_cut_short_is_none_of_the_paper(read: Fixture) -> None:
    reading = read(
        "Conference on wells - A · Room 1 10:00-11:00 Opening...",
        "Conference on wells, Room 1",
        *ROWS[:1],
        "Room 1 10:00-11:00 Opening of it",
        *ROWS[2:],
    )
    assert [f"{day.date:%d.%m.%Y}" for day in reading.printed.days] == ["13.06.2014"]


def test_a_row_that_ends_in_dots_stays_one(titles: Fixture) -> None:
    assert titles("Conference on wells", *ROWS[:2], "11:00-12:00 Debate on wells and more...") == [
        "Opening",
        "Debate on wells and more",
    ]


def test_the_numbers_of_pages_before_the_text_of_a_copy_are_none_of_it(titles: Fixture) -> None:
    pages = ("1 Monday 5 May 2014 10:00-11:00 Opening 11:00-12:00 Debate", "2 - 2 - 12:00-13:00 Vote")
    assert titles("Start display at page:", "Transcription", *pages) == ["Opening", "Debate", "Vote"]
