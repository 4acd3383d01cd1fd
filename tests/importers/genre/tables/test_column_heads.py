from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize("lead", ["Tentative lead", "Speaker", "Proposed speaker"])
def test_heads_with_another_word_are_heads(items: Fixture, lead: str) -> None:
    rows = ("| 9:00 |  | Welcome | Ms. Ana Ruiz | Notes |", "| 9:30 | 1.1 | Wells | Mr. Li | Maps |")
    found = items("Tuesday 3 June 2014", f"| Time | Item No | Topic | {lead} | Expected details |", *rows)
    assert [(item.title, item.speakers[:1]) for item in found] == [("Welcome", ("Ms. Ana Ruiz",)), ("Wells", ("Mr. Li",))]


def test_a_row_that_begins_with_no_word_for_time_is_no_head(items: Fixture) -> None:
    found = items(
        "Tuesday 3 June 2014", "| 9:00 | Topic of wells | Lead time | Session room | Speakers |", "| 9:30 | Rain |  |  |  |"
    )
    assert [item.title for item in found] == ["Topic of wells", "Rain"]
