from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.model import PrintedItem

Printed = Callable[..., object]

DAYS_ACROSS = (
    "| | Monday 6 May | Tuesday 7 May |",
    "|---|---|---|",
    "| 10:00–13:00 | Opening of the meeting | Working Group A |",
    "| 13:00–15:00 | Side event: Clearing land | Lunch |",
    "| 15:00–18:00 | General exchange of views | – |",
)
SHORT_ROWS = (
    "Time | Monday 6 May | Tuesday 7 May",
    "09:00-10:30 | Registration | Session 3: Storage",
    "10:30-11:00 | Coffee break | Coffee break",
    "11:00-12:30 | Session 1: Law | Session 4: Transport",
)
DAYS_DOWN = (
    "| Date | 10 a.m.–1 p.m. | 3 p.m.–6 p.m. |",
    "| Monday, 6 May | Opening of the session | General debate |",
    "| | Election of officers | |",
    "| Tuesday, 7 May | Cluster 1 | Cluster 1: specific issue |",
)
ROOMS_ACROSS = (
    "Wednesday, 8 May",
    "| Time | Room A | Room B |",
    "| 09:00–10:30 | Plenary | Expert group on storage |",
    "| 11:00–12:30 | | Drafting group |",
)
ROOMS_DOWN = (
    "| Conference Room | Mon. 9 | Tue. 10 | Wed. 11 |",
    "| B | | Guns that cross borders 1.15-2.45pm | Parliaments and guns 1.15-2.45pm |",
    "| 5 | Facing the guns 1.15-2.45pm | | |",
)


@pytest.fixture
def rows(printed: Printed) -> Callable[..., list[tuple[str, ...]]]:
    """Return what gives the rows of a paper: day, hours of the sitting, own hours, title, room."""

    def read(*lines: str) -> list[tuple[str, ...]]:
        found = []
        for day in printed(*lines, year=2024).days:  # type: ignore[attr-defined]
            for sitting in day.sittings:
                for item in sitting.items:
                    times = (sitting.start, sitting.end, item.start, item.end)
                    told = [f"{time:%H:%M}" if time else "-" for time in times]
                    found.append((f"{day.date:%d}", "-".join(told[:2]), "-".join(told[2:]), item.title, item.room))
        return found

    return read


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        pytest.param(
            DAYS_ACROSS,
            [
                ("06", "10:00-13:00", "---", "Opening of the meeting", ""),
                ("06", "13:00-15:00", "---", "Side event: Clearing land", ""),
                ("06", "15:00-18:00", "---", "General exchange of views", ""),
                ("07", "10:00-13:00", "---", "Working Group A", ""),
            ],
            id="days-across-sittings-down",
        ),
        pytest.param(
            SHORT_ROWS,
            [
                ("06", "09:00-12:30", "09:00-10:30", "Registration", ""),
                ("06", "09:00-12:30", "10:30-11:00", "Coffee break", ""),
                ("06", "09:00-12:30", "11:00-12:30", "Session 1: Law", ""),
                ("07", "09:00-12:30", "09:00-10:30", "Session 3: Storage", ""),
                ("07", "09:00-12:30", "10:30-11:00", "Coffee break", ""),
                ("07", "09:00-12:30", "11:00-12:30", "Session 4: Transport", ""),
            ],
            id="days-across-rows-down",
        ),
        pytest.param(
            DAYS_DOWN,
            [
                ("06", "10:00-13:00", "---", "Opening of the session", ""),
                ("06", "10:00-13:00", "---", "Election of officers", ""),
                ("06", "15:00-18:00", "---", "General debate", ""),
                ("07", "10:00-13:00", "---", "Cluster 1", ""),
                ("07", "15:00-18:00", "---", "Cluster 1: specific issue", ""),
            ],
            id="hours-across-days-down",
        ),
        pytest.param(
            ROOMS_ACROSS,
            [
                ("08", "09:00-10:30", "09:00-10:30", "Plenary", "Room A"),
                ("08", "09:00-10:30", "09:00-10:30", "Expert group on storage", "Room B"),
                ("08", "11:00-12:30", "11:00-12:30", "Drafting group", "Room B"),
            ],
            id="rooms-across-hours-down",
        ),
        pytest.param(
            ("Side events, New York, January 2024", *ROOMS_DOWN),
            [
                ("09", "13:15-14:45", "13:15-14:45", "Facing the guns", "Conference Room 5"),
                ("10", "13:15-14:45", "13:15-14:45", "Guns that cross borders", "Conference Room B"),
                ("11", "13:15-14:45", "13:15-14:45", "Parliaments and guns", "Conference Room B"),
            ],
            id="days-across-rooms-down",
        ),
        pytest.param(
            (
                "| Monday 6 May | Tuesday 7 May |",
                "| 09:00 – 09:30 Registration | 09:00 – 12:00 Visit |",
                "| 09:30 – 10:00 Opening | |",
            ),
            [
                ("06", "09:00-10:00", "09:00-09:30", "Registration", ""),
                ("06", "09:00-10:00", "09:30-10:00", "Opening", ""),
                ("07", "09:00-12:00", "09:00-12:00", "Visit", ""),
            ],
            id="hours-in-the-cells",
        ),
        pytest.param(
            ("| | Monday | Tuesday |", "| | 6 May | 7 May |", "| 10:00–13:00 | Item 4 | Item 5 (cont'd) |"),
            [("06", "10:00-13:00", "---", "Item 4", ""), ("07", "10:00-13:00", "---", "Item 5 (cont'd)", "")],
            id="head-of-two-rows-and-bare-numbers",
        ),
    ],
)
def test_grid_is_read_day_by_day(
    rows: Callable[..., list[tuple[str, ...]]], lines: tuple[str, ...], wanted: list[tuple[str, ...]]
) -> None:
    assert rows(*lines) == wanted


def test_row_as_wide_as_the_grid_is_that_of_every_day(printed: Printed) -> None:
    read = printed(
        "| | Mon 6 May | Tue 7 May |", "| 9:00–10:00 | Law | Aid |", "Coffee 10:00–10:30", "| 10:30–12:00 | Debate | Vote |"
    )
    told = [[item.title for sitting in day.sittings for item in sitting.items] for day in read.days]  # type: ignore[attr-defined]
    assert told == [["Law", "Coffee", "Debate"], ["Aid", "Coffee", "Vote"]]


def test_hours_behind_the_name_of_a_column(rows: Callable[..., list[tuple[str, ...]]]) -> None:
    lines = (
        "Date | Morning (10:00–13:00) | Lunch break (13:00–15:00)",
        "Mon 6 May | Opening | Side event",
        "Tue 7 May | Debate | ",
    )
    assert [row[:2] for row in rows(*lines)] == [("06", "10:00-13:00"), ("06", "13:00-15:00"), ("07", "10:00-13:00")]


def test_grid_that_blanks_keep(titles: Callable[..., list[str]]) -> None:
    lines = (
        "                 Monday 6 May          Tuesday 7 May",
        "10:00-13:00      Opening               Storage",
        "                 Item 1                Item 5",
        "15:00-18:00      General debate        Reports",
    )
    assert titles(*lines) == ["Opening", "Item 1", "General debate", "Storage", "Item 5", "Reports"]


def test_column_of_a_day_without_rows_opens_no_day(printed: Printed) -> None:
    read = printed("| | Mon 6 May | Tue 7 May |", "| 10:00–13:00 | Opening | – |", "| 15:00–18:00 | Debate | |")
    assert [day.date.day for day in read.days] == [6]  # type: ignore[attr-defined]


def test_first_cell_may_go_on_in_the_row_below(rows: Callable[..., list[tuple[str, ...]]]) -> None:
    lines = (
        "| | Mon 6 May | Tue 7 May |",
        "| Morning | Opening | Group |",
        "| 10:00–13:00 | Debate | |",
        "| 15:00 – | Vote | |",
        "| 18:00 | | End of it |",
    )
    assert [(row[0], row[1], row[3]) for row in rows(*lines)] == [
        ("06", "10:00-13:00", "Opening"),
        ("06", "10:00-13:00", "Debate"),
        ("06", "15:00-18:00", "Vote"),
        ("07", "10:00-13:00", "Group"),
        ("07", "15:00-18:00", "End of it"),
    ]


def test_rooms_below_the_bodies_of_columns_are_those_of_what_is_held(items: Callable[..., list[PrintedItem]]) -> None:
    lines = (
        "Thursday 12 November 2020", "", "Time", "", "Commission A", "Virtual Room 1", "", "Commission B", "Virtual Room 2", "",
        "10:00", "", "Sixth meeting", "", "Fifth meeting", "", "14:00", "", "Seventh meeting", "", "Sixth meeting",
    )  # fmt: skip
    told = [(item.title, f"{item.start:%H:%M}", item.room) for item in items(*lines) if item.start]
    assert ("Seventh meeting", "14:00", "Virtual Room 1") in told
    assert [hour for _, hour, _ in told] == ["10:00", "10:00", "14:00", "14:00"]


def test_sittings_side_by_side_below_a_day_hold_the_rows_of_their_columns(printed: Callable[..., Any]) -> None:
    lines = (
        "Monday, 2 March 2015",
        "| Morning (10 a.m. – 1 p.m.) | Afternoon (3 – 6 p.m.) |",
        "| Opening | Debate |",
        "| Election | Vote |",
    )
    told = [(f"{sitting.start:%H}", item.title) for _, sitting, item in printed(*lines).walk()]
    assert told == [("10", "Opening"), ("10", "Election"), ("15", "Debate"), ("15", "Vote")]


def test_days_on_two_lines_and_weeks_between_them_are_of_one_grid(printed: Callable[..., Any]) -> None:
    lines = (
        "              Morning (10 a.m.-1 p.m.)       Afternoon (3 p.m.-6 p.m.)",
        "",
        "First week",
        "",
        "Monday,       Opening of the session         General debate",
        "5 May         Election of the Chair",
        "",
        "Tuesday,      Statements by others           Wells",
        "6 May",
        "",
        "Second week",
        "",
        "Monday,       Rain and how it                Vote",
        "12 May        is measured",
    )
    days = printed("Indicative timetable", *lines).days
    found = [(day.date.day, [item.title for each in day.sittings for item in each.items]) for day in days]
    assert found == [
        (5, ["Opening of the session", "Election of the Chair", "General debate"]),
        (6, ["Statements by others", "Wells"]),
        (12, ["Rain and how it is measured", "Vote"]),
    ]
