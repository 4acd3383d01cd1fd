from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.broken_lines import width_of_lines
from ccmagenda.importers._genre.rows import Row

Fixture = Callable[..., Any]

NARROW = (
    "Monday 5 May 2014",
    "9:00 How stocks are found and what",
    "becomes of them when the work ends",
    "9:30 Reports of those who train the",
    "teams, and what they would have",
    "Governments do in the next years",
    "10:00 Rules that last, and how they",
    "are kept",
)


def test_lines_broken_at_one_width_go_on_with_a_capital(titles: Fixture) -> None:
    assert titles(*NARROW)[1] == (
        "Reports of those who train the teams, and what they would have Governments do in the next years"
    )


@pytest.mark.parametrize(("lines", "width"), [(NARROW, 35), (NARROW[:3], 0)], ids=["several", "too-few"])
def test_the_width_is_that_of_the_longest_line(words: Fixture, lines: tuple[str, ...], width: int) -> None:
    assert width_of_lines([Row(text=line, reach=len(line)) for line in lines], words("en")) == width
