from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_the_number_of_a_meeting_within_an_item_is_none_of_its_words(printed: Fixture) -> None:
    line = "10.00 - 13.00 Item 6 What became of the plan and 9th meeting (cont’d) Programme of Action General debate A/12/7"
    note = "[How to take part: those who wish to speak put their names on the list before it begins, and keep to three minutes.]"
    long = f"{line} {note}"
    sitting = printed("Order of the day", "Tuesday, 6 May 2014", "MORNING", long).days[0].sittings[0]
    assert sitting.items[0].title == "What became of the plan and Programme of Action"
