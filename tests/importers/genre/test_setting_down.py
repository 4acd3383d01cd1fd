from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "sittings"),
    [
        pytest.param("Dîner", [("09:00", "12:30"), ("14:00", "-")], id="meal-at-noon"),
        pytest.param("Apéritif", [("09:00", "-"), ("12:30", "-"), ("14:00", "-")], id="drink-at-noon"),
    ],
)
def test_meal_at_noon_whose_name_is_that_of_a_dinner_is_a_lunch(
    hours: Fixture, name: str, sittings: list[tuple[str, str]]
) -> None:
    assert hours("Lundi 5 mai 2014", "9h00 Ouverture", f"12h30 {name}", "14h00 Débat") == sittings
