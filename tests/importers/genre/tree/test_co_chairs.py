from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("role", "chairs"),
    [
        pytest.param("Co-Chairs", ["Ms. Ana Ruiz, Peru", "Chad Mr. Jean Petit, Water Unit", "Mr. Xo Abcde, Togo"], id="several"),
        pytest.param("Chair", ["Ms. Ana Ruiz, Peru"], id="one"),
    ],
)
def test_lines_below_the_first_of_those_who_lead_a_sitting_lead_too(printed: Fixture, role: str, chairs: list[str]) -> None:
    programme = printed(
        "Monday 9 June 2014",
        "10:00-13:00",
        f"{role}: Ms. Ana Ruiz, Peru",
        "Chad Mr. Jean Petit, Water Unit",
        "Mr. Xo Abcde, Togo",
        "1. Old wells",
        "2. New wells",
    )
    (sitting,) = programme.days[0].sittings
    assert [person.words for person in sitting.people] == chairs
