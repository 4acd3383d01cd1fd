from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_meetings_announced_below_the_rows_are_on_their_days(printed: Fixture) -> None:
    lines = (
        "Tuesday, 24 February 2009",
        "10:00-13:00 Debate",
        "The General Assembly will hold a plenary meeting on Monday, 2 March 2009, at 10 a.m. in the Assembly Hall, on item 105.",
        "An informal briefing will be held on Monday, 2 March 2009, at 11 a.m. in Conference Room 4.",
    )
    days = printed(*lines, year=2009).days
    told = [
        (day.date.day, item.title, item.room, item.start.hour) for day in days for each in day.sittings for item in each.items
    ]
    assert told[1:] == [(2, "plenary meeting", "Assembly Hall", 10), (2, "informal briefing", "Conference Room 4", 11)]
    assert len(days[1].sittings) == 2


def test_meetings_of_several_days_and_hours_are_as_many(printed: Fixture) -> None:
    lines = (
        "Monday, 23 March 2015",
        "15:00 Closed meeting",
        "Talks on wells will be held from Monday, 23 to Tuesday, 24 March 2015, at 10:00 and 15:00, in the Assembly Hall.",
        "18:00 Reception",
    )
    days = printed(*lines, year=2015).days
    told = [(day.date.day, item.start.hour, item.title) for day in days for each in day.sittings for item in each.items]
    held = [(day, hour) for day, hour, title in told if title == "Talks on wells"]
    assert sorted(held) == [(23, 10), (23, 15), (24, 10), (24, 15)]
    assert (23, 18, "Reception") in told
