from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "title", "speakers", "room"),
    [
        pytest.param(
            "11:00-13:00 Panel on trade. Organized by the Mission of Peru. Conference Room 3.",
            "Panel on trade", ("the Mission of Peru",), "Conference Room 3", id="hosts-and-room",
        ),
        pytest.param("11:00-13:00 Panel on trade. What is gained", "Panel on trade. What is gained", (), "", id="a-title-alone"),
    ],
)  # fmt: skip
def test_sentences_at_the_end_say_who_and_where(
    line: str, title: str, speakers: tuple[str, ...], room: str, items: Fixture
) -> None:
    found = items("Monday 5 May 2014", line)
    assert [(item.title, item.speakers, item.room) for item in found] == [(title, speakers, room)]


def test_the_restaurant_behind_a_host_is_the_place(items: Fixture) -> None:
    found = items(
        "Monday 5 May 2014", "18:00 Reception hosted by Mr. Jean Petit, Director of the GICHD Restaurant Du Lac, Geneva"
    )
    assert [(item.speakers, item.room) for item in found] == [
        (("Mr. Jean Petit, Director of the GICHD",), "Restaurant Du Lac, Geneva")
    ]


def test_host_of_a_pause_is_told_beside_it(items: Fixture) -> None:
    _, found = items("Monday 5 May 2014", "9:00 Wells", "10:00 Coffee break hosted by the European Union", "10:30 Rain")[:2]
    assert (found.title, found.speakers) == ("Coffee break", ("the European Union",))
