from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


def test_stop_tells_nothing_where_every_title_has_one(titles: Fixture) -> None:
    lines = (
        "9:00 Opening.",
        "10:00 Wells.",
        "The report on the wells of the year.",
        "11:00 Rain.",
        "The sky and the sea of the north.",
    )
    assert "The report on the wells of the year" in titles(MONDAY, *lines)


def test_stop_tells_a_sentence_where_titles_have_none(items: Fixture) -> None:
    lines = ("9:00 Opening", "10:00 Wells", "The report on the wells of the year.", "11:00 Rain", "12:00 Closing remarks")
    assert [(item.title, item.notes) for item in items(MONDAY, *lines)][1] == ("Wells", "The report on the wells of the year.")
