from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            ("10:00-13:00", "Item 1: Opening", "Words of the host", "Item 2: Wells", "Rain and snow"),
            ["", "Opening", "", "Wells"],
            id="below-an-item",
        ),
        pytest.param(
            ("MORNING", "9:00-12:00", "Item 3: Wells", "10:00 Dialogue of experts"),
            ["", "Wells"],
            id="hours-within-an-item",
        ),
        pytest.param(
            ("10:00-13:00", "Yearly discussion on wells", "“Water that all may drink”", "Chair: Mr. Jean Petit, Peru"),
            ["", "Yearly discussion on wells"],
            id="theme",
        ),
        pytest.param(("10:00-13:00 6. Wells", "7. Rain"), ["", ""], id="numbers-that-share-hours"),
        pytest.param(
            ("1. First session", "Chair: Peru", "10:00 Wells", "11:00 Rain", "2. Second session", "Chair: Chad", "12:00 Snow"),
            ["", "First session", "First session", "", "Second session"],
            id="numbered-sessions-over-rows",
        ),
    ],
)
def test_parents_of_rows(lines: tuple[str, ...], parents: list[str], items: Fixture) -> None:
    assert [item.parent for item in items(MONDAY, *lines)] == parents


def test_people_below_a_theme_are_those_of_what_it_is_the_theme_of(items: Fixture) -> None:
    lines = ("10:00-13:00", "Yearly discussion on wells", "“Water that all may drink”", "Chair: Mr. Jean Petit, Peru")
    assert [item.chairs for item in items(MONDAY, *lines)] == [("Mr. Jean Petit, Peru",), ()]
