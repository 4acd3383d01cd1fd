from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

BLOCKS = (
    "Side events",
    "Cinema of the river",
    "Wednesday 17 November 2021",
    "11:00 - 12:30, Room IX",
    "Organized by Japan",
    "The sea and those who sound it",
    "Thursday 18 November 2021",
    "13:00 - 15:00, Room XI",
    "Organized by Norway",
)


def test_titles_above_their_day_and_hours_are_rows_of_that_day(printed: Fixture) -> None:
    rows = [(day.date.day, item.title, item.room, item.start.hour) for day, _, item in printed(*BLOCKS).walk()]
    assert rows == [(17, "Cinema of the river", "Room IX", 11), (18, "The sea and those who sound it", "Room XI", 13)]


def test_titles_below_their_hours_stay_on_their_day(printed: Fixture) -> None:
    lines = (
        "Monday 5 May 2014", "9:00 - 10:00", "Opening", "Tuesday 6 May 2014", "9:00 - 10:00", "Rivers",
        "Wednesday 7 May 2014", "9:00 - 10:00", "Lakes",
    )  # fmt: skip
    assert [(day.date.day, item.title) for day, _, item in printed(*lines).walk()] == [
        (5, "Opening"),
        (6, "Rivers"),
        (7, "Lakes"),
    ]


def test_numbered_items_below_their_hours_stay_on_their_day(printed: Fixture) -> None:
    lines = (
        "Monday 5 May 2014", "15:00-18:00", "Agenda item 12: Operation of the Convention", "(a) Who has joined",
        "Tuesday 6 May 2014", "10:00-13:00", "Agenda item 12 (continued)", "(c) Clearing mined areas",
        "Wednesday 7 May 2014", "10:00-13:00", "Agenda item 13: Requests",
    )  # fmt: skip
    assert [(day.date.day, item.number) for day, _, item in printed(*lines).walk()] == [
        (5, "12"), (5, "(a)"), (6, "12"), (6, "(c)"), (7, "13"),
    ]  # fmt: skip
