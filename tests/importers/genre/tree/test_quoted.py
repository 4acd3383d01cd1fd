from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_title_in_quotes_below_somebody_with_hours(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10:00", "Ana Ruiz", "University of Lima", "“What clouds bring”", "10:30 Break")
    assert [(item.title, item.speakers) for item in found] == [
        ("What clouds bring", ("Ana Ruiz, University of Lima",)),
        ("Break", ()),
    ]


def test_titles_in_quotes_below_several_of_one_row(items: Fixture) -> None:
    panel = ("10:00 Panel on rain", "Ana Ruiz, UNEP", "“What clouds bring”", "Jean Petit, Director, ILO", "“How wells were dug”")
    found = items("Monday 5 May 2014", *panel, "12:00 Closing words")
    assert [(item.title, item.parent, item.speakers) for item in found[:3]] == [
        ("Panel on rain", "", ()),
        ("What clouds bring", "Panel on rain", ("Ana Ruiz, UNEP",)),
        ("How wells were dug", "Panel on rain", ("Jean Petit, Director, ILO",)),
    ]
