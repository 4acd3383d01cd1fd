from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.dashed import points_of
from ccmagenda.importers._genre.lines.heads import Heads

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        pytest.param(
            "9.15 – 13.00 Meetings - Bureau (Room 4) - First Committee (Hall A)",
            ["9.15 – 13.00 Meetings", "- Bureau (Room 4)", "- First Committee (Hall A)"],
            id="rooms",
        ),
        pytest.param(
            "13:15-14:45 Side events: The long count (Room 4); Rivers (Hall A)",
            ["13:15-14:45 Side events:", "- The long count (Room 4)", "- Rivers (Hall A)"],
            id="semicolons",
        ),
        pytest.param("9.15 Law (Room 4); Money (Hall A)", ["9.15 Law (Room 4)", "9.15 Money (Hall A)"], id="no head"),
        pytest.param("9.15 Peace - What for - Where to", ["9.15 Peace - What for - Where to"], id="no-rooms"),
        pytest.param("9.15 Peace - Debate (Room 4)", ["9.15 Peace - Debate (Room 4)"], id="one-alone"),
    ],
)
def test_points_with_rooms_are_parted_at_dashes(words: Fixture, text: str, points: list[str]) -> None:
    assert points_of(text, Heads(words("en"))) == points


def test_points_on_one_line_stand_below_its_head(items: Fixture) -> None:
    rows = items("Monday 5 May 2014", "9.15 – 13.00 Meetings - Bureau (Room 4) - First Committee (Hall A)")
    assert [(row.title, row.room, row.parent) for row in rows] == [
        ("Meetings", "", ""), ("Bureau", "Room 4", "Meetings"), ("First Committee", "Hall A", "Meetings"),
    ]  # fmt: skip
