from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


LINES = (
    "AGENDA (provisional)",
    "X Rules of Procedure",
    "X Agenda",
    "X Planning",
    "  X.1 What was asked",
    "  X.2 Workplan",
    "X Skills",
)


def test_signs_for_numbers_are_no_words_of_titles(items: Fixture) -> None:
    found = [(item.title, item.number, item.parent) for item in items("Thirty-first meeting of the Committee", *LINES)]
    assert found == [
        ("Rules of Procedure", "", ""),
        ("Agenda", "", ""),
        ("Planning", "", ""),
        ("What was asked", "", "Planning"),
        ("Workplan", "", "Planning"),
        ("Skills", "", ""),
    ]


def test_a_letter_before_few_lines_is_a_word(titles: Fixture) -> None:
    lines = ("Monday 5 May 2014", "10:00 Opening", "11:00 T cells at work", "12:00 Debate")
    assert "T cells at work" in titles(*lines)
