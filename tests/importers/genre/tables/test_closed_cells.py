from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


ROWS = (
    "Hours |",
    "Monday |",
    "Tuesday | Wednesday |",
    "9 a.m. - 10.30 a.m. |",
    "1. Opening |",
    "2. Wells | Field trip |",
    "11 a.m. - 12.30 p.m. |",
    "3. Rain | Field trip |",
    "2. Wells |",
)


def test_a_week_whose_cells_each_end_in_a_bar_is_a_grid(printed: Fixture) -> None:
    days = printed("Workshop on wells, 5-7 May 2014", *ROWS).days
    assert [day.date.day for day in days] == [5, 6, 7]
    assert [item.title for day in days for each in day.sittings for item in each.items][:4] == [
        "Opening",
        "Rain",
        "Wells",
        "Field trip",
    ]


def test_the_days_of_a_week_are_told_in_another_language(printed: Fixture) -> None:
    days = printed("Un atelier se tiendra du 5 au 7 mai 2014 à Buea", *ROWS).days
    assert [f"{day.date:%d.%m.%Y}" for day in days] == ["05.05.2014", "06.05.2014", "07.05.2014"]
