from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        pytest.param("Session 1 (3 June 2014)", "Session 2 (4 June 2014)", [3, 4], id="in-brackets"),
        pytest.param("Thematic day: Water, 3 June", "Thematic day: Soil, 4 June", [3, 4], id="behind-a-comma"),
        pytest.param("Session 1 (4 June 2014)", "Session 2 (3 June 2014)", [4], id="not-one-after-the-other"),
        pytest.param("Adoption of the accord of 3 June", "Review of the accord of 4 June", [3], id="told-by-a-small-word"),
    ],
)
def test_days_told_within_headings_above_hours(printed: Fixture, first: str, second: str, days: list[int | None]) -> None:
    read = printed("Workshop on pumps, 2014", first, "9:00 Opening", "10:00 Debate", second, "9:00 Visit").days
    assert [day.date and day.date.day for day in read] == days


def test_days_behind_towns_above_a_place_and_hours(printed: Fixture) -> None:
    lines = ("- Nyon - Wednesday 4 June", "Town Hall", "10:00 Opening", "- Vevey - Thursday 5 June", "Old Mill", "10:00 Visit")
    read = printed("Round of meetings in 2014", *lines).days
    assert [day.date and day.date.day for day in read] == [4, 5]
    assert [[item.title for sitting in day.sittings for item in sitting.items] for day in read] == [["Opening"], ["Visit"]]


def test_weekdays_with_their_day_alone_behind_the_name_of_the_paper(printed: Fixture) -> None:
    rows = ("08:30 Chegada dos ministros", "10:00 Debate das propostas")
    head = ("Programação da cúpula dos ministros", "Publicado em 17/11/2024")
    lines = (*head, "Programação para segunda-feira (18)", *rows, "Programação para terça-feira (19)", *rows)
    assert [f"{day.date:%d.%m.%Y}" for day in printed(*lines, year=0).days] == ["18.11.2024", "19.11.2024"]
