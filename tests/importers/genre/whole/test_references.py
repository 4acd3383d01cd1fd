from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_decisions_below_the_items_that_they_asked_for_close_their_titles(titles: Fixture) -> None:
    lines = ("AGENDA", "1. Wells", "[Decision 18.25]", "2. Rain", "[Resolution Conf. 18.4]", "3. Any other business")
    assert titles("Meeting of the Committee", *lines) == [
        "Wells [Decision 18.25]",
        "Rain [Resolution Conf. 18.4]",
        "Any other business",
    ]


def test_other_words_in_brackets_stay_notes(titles: Fixture) -> None:
    lines = ("AGENDA", "1. Wells", "[AS/Mon 02]", "2. Rain", "[Item 1 of 2014]", "3. Any other business")
    assert titles("Meeting of the Committee", *lines) == ["Wells", "Rain", "Any other business"]
