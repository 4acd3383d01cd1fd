from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

HEAD = ("Side events", "Monday 5 May 2014")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param(
            ("13.00-15.00 University of Oslo - Rivers that heal", "13.00-15.00 Norway - Partnership of towns"),
            [("Rivers that heal", ("University of Oslo",)), ("Partnership of towns", ("Norway",))],
            id="before",
        ),
        pytest.param(
            ("13.00-15.00 Rivers that heal - University of Oslo", "13.00-15.00 The long count - Norway, Room XXII"),
            [("Rivers that heal", ("University of Oslo",)), ("The long count", ("Norway",))],
            id="behind",
        ),
        pytest.param(
            ("13.00-15.00 Rivers that heal - How towns do it",), [("Rivers that heal - How towns do it", ())], id="none"
        ),
    ],
)
def test_hosts_stand_on_one_side_of_the_dashes_of_a_list(lines: tuple[str, ...], told: list[object], items: Fixture) -> None:
    assert [(item.title, item.speakers) for item in items(*HEAD, *lines)] == told


def test_hosts_in_one_bracket_with_the_room_are_parted_from_it(items: Fixture) -> None:
    item = items("Monday 5 May 2014", "13.15-14.45 The long count (University of Oslo, Room IX)")[0]
    assert (item.title, item.speakers, item.room) == ("The long count", ("University of Oslo",), "Room IX")
