from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"


def test_hours_at_the_ends_of_most_rows_are_those_of_them(hours: Fixture, items: Fixture) -> None:
    rows = (
        DAY,
        "Welcome coffee 8.30 a.m.",
        "Opening session 9 a.m.",
        "Session I 9.30 a.m.",
        "Lunch 12.30 p.m.",
        "Session II 2 p.m.",
    )
    assert hours(*rows) == [("08:30", "12:30"), ("14:00", "-")]
    assert [item.title for item in items(*rows)] == ["Welcome coffee", "Opening session", "Session I", "Session II"]


def test_hour_at_the_end_of_one_row_is_left_in_it_where_rows_begin_with_theirs(items: Fixture) -> None:
    rows = (DAY, "9:00 Opening", "10:00 Talks", "11:00 Panel", "Boarding of the last bus 18:15")
    assert items(*rows)[-1].title.startswith("Boarding of the last bus")
    assert items(*rows)[-1].start is None


def test_hours_behind_small_words_are_told_of_something_else(items: Fixture) -> None:
    rows = (DAY, "Opening of the desk from 9.00", "Talks to be sent by 10.00", "Lists closed before 11.00")
    assert all(item.start is None for item in items(*rows))


def test_hours_behind_a_bar_are_those_of_the_row_and_what_follows_them_is_its_place(items: Fixture) -> None:
    rows = (
        DAY,
        "- Gala dinner | 7 pm, City Hall",
        DAY.replace("5", "6").replace("Mon", "Tues"),
        "- Opening | 9 am",
        "- Talks | 12 nn, Pier 4",
    )
    assert [(item.title, item.start.hour, item.room) for item in items(*rows)] == [
        ("Gala dinner", 19, "City Hall"), ("Opening", 9, ""), ("Talks", 12, "Pier 4"),
    ]  # fmt: skip


def test_figures_behind_a_bar_that_are_no_hours_stay_in_their_cells(items: Fixture) -> None:
    rows = (DAY, "Rivers | 7 boats", "Lakes | 9 canoes", "Seas | 12 ships")
    assert all(item.start is None for item in items(*rows))


def test_stretches_of_hours_behind_from_are_those_of_their_rows(hours: Fixture, items: Fixture) -> None:
    rows = (
        DAY,
        "Opening of the meeting from 10:00 to 10:10",
        "Wells of the north, from 10:10 to 10:20",
        "Closing from 10:20 to 10:30",
    )
    assert [(item.title, str(item.start)) for item in items(*rows)] == [
        ("Opening of the meeting", "10:00:00"),
        ("Wells of the north", "10:10:00"),
        ("Closing", "10:20:00"),
    ]
    assert hours(*rows) == [("10:00", "10:30")]


def test_hours_at_the_end_of_long_titles_are_theirs_and_not_of_the_next(items: Fixture) -> None:
    long = "How wells are dug by hand and what towns of the south can do to keep them in view of the 2030 Agenda for Sustainable"
    rows = (DAY, "Opening (09:00-09:30)", f"{long} Work (09:30-10:00)", f"{long} Rain: 10:00-10:30", "Closing (10:30-11:00)")
    assert [(item.title, str(item.start)) for item in items(*rows)] == [
        ("Opening", "09:00:00"),
        (f"{long} Work", "09:30:00"),
        (f"{long} Rain", "10:00:00"),
        ("Closing", "10:30:00"),
    ]


def test_hours_in_brackets_before_who_speaks_are_those_of_the_row(items: Fixture) -> None:
    long = "How wells are dug by hand and what towns of the south can do to keep them in view of the 2030 Agenda for Sustainable"
    titles = (f"{long} Work", f"{long} Soil", f"{long} Rain")
    clocks = ("10:00-10:30", "10:30-11:00", "11:00-11:30")
    rows = [f"{title} ({clock}), Ms. Ana Ruiz, UNEP" for title, clock in zip(titles, clocks, strict=True)]
    assert [(row.title, str(row.start)[:5], row.speakers) for row in items(DAY, *rows)] == [
        (title, clock[:5], ("Ms. Ana Ruiz, UNEP",)) for title, clock in zip(titles, clocks, strict=True)
    ]


def test_one_stretch_behind_its_title_is_read_where_it_touches_the_hours_around_it(items: Fixture) -> None:
    rows = (DAY, "9:00-9:30 Opening", "Wells from 9:30 to 10:30", "10:45-11:00 Pumps", "Boats from 10:50 to 11:10", "11:00 Talks")
    assert [(item.title, str(item.start)[:5]) for item in items(*rows) if item.start] == [
        ("Opening", "09:00"), ("Wells", "09:30"), ("Pumps", "10:45"), ("Talks", "11:00"),
    ]  # fmt: skip
