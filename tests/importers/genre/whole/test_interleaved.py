from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = ("Monday 5 May 2014", "10:00-13:00")


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            ("1. Draft agenda", "The agenda is adopted", "2. Minutes", "The minutes are approved", "3. Any other business"),
            ["", "Draft agenda", "", "Minutes", ""],
            id="below-each",
        ),
        pytest.param(
            ("1. Opening", "2. Agenda", "3. Minutes", "Money", "4. The budget", "5. The audit"),
            ["", "", "", "", "Money", "Money"],
            id="chapter",
        ),
        pytest.param(
            ("1. Opening", "2. Agenda", "Report of the Chair", "Report of the Bureau", "3. Minutes"), [""] * 5, id="beside"
        ),
    ],
)
def test_title_between_numbers_stands_below_beside_or_above_them(
    lines: tuple[str, ...], parents: list[str], items: Fixture
) -> None:
    assert [item.parent for item in items(*MONDAY, *lines)] == parents


def test_titles_are_below_numbers_all_over_a_paper(items: Fixture) -> None:
    lines = ("1. Draft agenda", "The agenda is adopted", "2. Minutes", "The minutes are approved", "3. Any other business")
    more = ("Tuesday 6 May 2014", "10:00-13:00", "4. Wells", "The rapporteurs tell what they saw", "5. Rain", "6. Snow")
    assert [item.parent for item in items(*MONDAY, *lines, *more)][-4:] == ["", "Wells", "", ""]
