from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_the_house_its_street_and_town_below_bare_hours_are_no_rows(titles: Fixture) -> None:
    house = ("House of the City", "Lake Street 11-13", "00170 Helsinki")
    assert titles("22 March 2024", "09:30 - 12:30", *house, "09:30 Breakfast", "10:00 Welcome") == ["Breakfast", "Welcome"]


def test_hours_in_four_figures_are_no_town(titles: Fixture) -> None:
    rows = ("1000-1100 Rain", "Item 5", "1100-1200 Wells")
    assert titles("22 March 2024", *rows)[-1] == "Wells"
