from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

EVENTS = (
    "Around the Conference on Rivers",
    "",
    "Cinema of the river",
    "co-hosted by Japan",
    "on 5 May, 13h00-15h00",
    "Sign up here for it",
    "",
    "The sea and those who sound it",
    "co-hosted by Norway",
    "on 6 May, 14h00-15h00",
    "Sign up here for it",
    "",
    "Lakes without fish",
    "co-hosted by Peru",
    "on 7 May, 12h00-12h45",
    "Sign up here for it",
)


def test_titles_above_day_and_hours_and_those_who_hold_them_are_rows_of_that_day(printed: Fixture) -> None:
    rows = [(day.date.day, item.title, item.start.hour, item.speakers) for day, _, item in printed(*EVENTS).walk()]
    assert rows == [
        (5, "Cinema of the river", 13, ("Japan",)),
        (6, "The sea and those who sound it", 14, ("Norway",)),
        (7, "Lakes without fish", 12, ("Peru",)),
    ]


def test_titles_below_day_and_hours_stay_below_them(printed: Fixture) -> None:
    lines = (
        "Around the Conference on Rivers", "5 May 2014, 13:00-15:00", "Cinema of the river", "co-hosted by Japan",
        "6 May 2014, 14:00-15:00", "The sea and those who sound it", "co-hosted by Norway",
        "7 May 2014, 12:00-12:45", "Lakes without fish", "co-hosted by Peru",
    )  # fmt: skip
    assert [(day.date.day, item.title) for day, _, item in printed(*lines).walk()] == [
        (5, "Cinema of the river"),
        (6, "The sea and those who sound it"),
        (7, "Lakes without fish"),
    ]


def test_a_day_its_hours_and_its_room_may_be_lines_of_their_own(printed: Fixture) -> None:
    whens = [("", f"  • {day} June 2018", "  • 10:00 - 13:00", "  • Room 4 (CB)") for day in (29, 28, 27)]
    lines = [line for title, when in zip(("Wells", "Rain", "Lakes"), whens, strict=True) for line in (title, *when)]
    rows = [(day.date.day, item.title, item.start.hour, item.room) for day, _, item in printed("Recent meetings", *lines).walk()]
    assert rows == [(27, "Lakes", 10, "Room 4 (CB)"), (28, "Rain", 10, "Room 4 (CB)"), (29, "Wells", 10, "Room 4 (CB)")]


def test_two_meetings_with_their_numbers_are_enough(printed: Fixture) -> None:
    first = ("8th plenary meeting", "Wells", "Report adopted", "• 29 June 2018", "• 15:00 - 18:00", "• Room 4")
    lines = ("Recent meetings", *first, "7th plenary meeting", "Rain", "• 28 June 2018", "• 10:00 - 13:00", "• Room 4")
    rows = [(day.date.day, sitting.start.hour, item.title) for day, sitting, item in printed(*lines).walk()]
    assert rows == [(28, 10, "Rain"), (29, 15, "Wells"), (29, 15, "Report adopted")]
