from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_hours_and_room_below_a_title_that_announces_a_list(items: Fixture) -> None:
    lines = ("Mardi 6 mai 2014", "Commission des puits :", "A 9 h 30 (salle 12) :", "– audition du maire ;", "– vote.")
    found = [(item.title, item.start and f"{item.start:%H:%M}", item.room) for item in items(*lines)]
    assert found[0] == ("Commission des puits", "09:30", "salle 12")
    assert [title for title, *_ in found[1:]] == ["audition du maire", "vote"]
