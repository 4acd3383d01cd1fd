from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("line", "title", "room", "speakers"),
    [
        ("9:00 How to count them Online UNIDIR", "How to count them", "Online", ("UNIDIR",)),
        ("9:00 How to count them Online", "How to count them", "Online", ()),
        ("9:00 How to meet and Online Trade", "How to meet and Online Trade", "", ()),
        ("9:00 Standards that last Moderator Contributors", "Standards that last", "", ()),
        ("9:00 Statement by Ms. Ana Ruiz, UNEP / Hall 2", "Statement", "Hall 2", ("Ms. Ana Ruiz, UNEP",)),
    ],
    ids=["host", "online", "title", "roles", "room"],
)
def test_what_other_columns_left(items: Fixture, line: str, title: str, room: str, speakers: tuple[str, ...]) -> None:
    (item,) = items(MONDAY, line)
    assert (item.title, item.room, item.speakers) == (title, room, speakers)
