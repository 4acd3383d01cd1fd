from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

HEAD = "| Date | Time | Room | Title | Organizer |"
ROWS = ("| Mon 6 May | 13:15–14:45 | Room VII | Clearing the land | Norway |", "| | 13:15–14:45 | Room VIII | Help | Austria |")
TOLD = [("Clearing the land", "Room VII", ["Norway"]), ("Help", "Room VIII", ["Austria"])]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((HEAD, *ROWS), id="known-heads"),
        pytest.param((HEAD.replace("Title", "What it is about"), "|---|---|---|---|---|", *ROWS), id="underlined-heads"),
    ],
)
def test_title_may_stand_behind_its_room(items: Fixture, lines: tuple[str, ...]) -> None:
    assert [(item.title, item.room, [person.words for person in item.people]) for item in items(*lines)] == TOLD


def test_underlined_heads_that_mean_nothing_are_no_title(titles: Fixture) -> None:
    lines = (
        "Main events | Parallel events |",
        "---|---|",
        "9:00-13:00 : Plenary | 11:00-12:30 : Forum |",
        "15:00-18:00 : Debate | |",
    )
    assert titles("Monday 6 May", *lines) == ["Plenary", "Forum", "Debate"]


def test_row_without_hours_below_an_underlined_one_leaves_it_a_title(titles: Fixture) -> None:
    assert titles("Monday 6 May", "10:00-13:00", "Opening | by all |", "---|---|", "Debate | all |") == ["Opening", "Debate"]


def test_heads_of_columns_on_one_line_are_no_title(titles: Fixture) -> None:
    assert titles("Monday 6 May", "Time Session", "10:00 - 10:45 Opening", "11:00 - 12:00 Time of change") == [
        "Opening",
        "Time of change",
    ]


def test_columns_of_days_and_hours_are_read_before_the_title_wherever_they_stand(printed: Fixture) -> None:
    head, row = "| Title | Date | Start | End | Room |", "| The long count | Tuesday, 7 June 2016 | 10:30 | 1:00 | Room IX |"
    (day, _, item), *_ = printed(head, row, row).walk()
    assert (day.date.day, f"{item.start:%H:%M}", f"{item.end:%H:%M}", item.title, item.room) == (
        7, "10:30", "13:00", "The long count", "Room IX",
    )  # fmt: skip


def test_a_room_is_no_rest_of_the_number_of_a_session(items: Fixture) -> None:
    item = items("Monday 5 May 2014", "| Time | Activity | Venue |", "| 11:00 | Session A | Various rooms |")[0]
    assert (item.title, item.room) == ("Session A", "Various rooms")


def test_hours_alone_beside_each_other_are_heads_of_columns(printed: Fixture) -> None:
    lines = ("10:00 – 13:00            15:00 – 18:00", "Monday, 19 August 2024", "10:00 – 13:00", "1. Opening", "2. Election")
    assert [str(day.date) for day, _, _ in printed(*lines).walk()] == ["2024-08-19"] * 2
