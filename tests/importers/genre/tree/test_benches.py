from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

HEAD = ("Monday 5 May 2014", "Morning", "Chair: Ms. Ana Ruiz")


def test_who_leads_a_sitting_of_one_row_leads_the_row(items: Fixture) -> None:
    assert [item.chairs for item in items(*HEAD, "General debate")] == [("Ms. Ana Ruiz",)]


def test_who_leads_a_sitting_of_several_rows_leads_the_sitting(printed: Fixture) -> None:
    sitting = printed(*HEAD, "General debate", "Reports of the funds").days[0].sittings[0]
    assert [person.words for person in sitting.people] == ["Ms. Ana Ruiz"]
    assert [item.chairs for item in sitting.items] == [(), ()]


@pytest.mark.parametrize(
    ("rows", "sittings"),
    [
        pytest.param(
            ("10:00 Opening", "11:00 Panel", "13:00-15:00 Side events", "13:15 Clearing land", "15:00 Panel", "16:30 Panel two"),
            [("10:00", "-"), ("13:00", "15:00"), ("15:00", "-")],
            id="rows-within-the-hours-of-side-events",
        ),
        pytest.param(
            ("As of 8.30 Registration", "9.30-15.00 Forum of organizations"),
            [("08:30", "-"), ("09:30", "15:00")],
            id="desk-before-hours-longer-than-a-sitting",
        ),
        pytest.param(
            ("11.00-12.00 Secretaries", "13.30-14.30 Coordination", "15.00-17.00 Joint group"),
            [("11:00", "12:00"), ("13:30", "14:30"), ("15:00", "17:00")],
            id="gap-in-the-afternoon",
        ),
        pytest.param(
            ("9.15-13.00 Committees", "13.00 Break for lunch", "13.15-14.15 Women in war", "14.30-18.00 Committees"),
            [("09:15", "13:00"), ("13:15", "14:15"), ("14:30", "18:00")],
            id="held-over-lunch",
        ),
        pytest.param(
            ("16.30-18.00 Debate", "18.30-20.30 Reception", "18.30 Drafting group"),
            [("16:30", "18:00"), ("18:30", "20:30"), ("18:30", "-")],
            id="beside-a-reception",
        ),
    ],
)
def test_where_sittings_part(hours: Fixture, rows: tuple[str, ...], sittings: list[tuple[str, str]]) -> None:
    assert hours("Friday 22 May 2009", *rows, year=2009) == sittings


def test_meetings_of_bodies_hours_apart_are_sittings(hours: Fixture) -> None:
    rows = ("14:30", "Second meeting", "Third meeting", "18:00", "Fourth meeting", "Fifth meeting")
    cells = ("Monday 5 May 2014", "Time", "Committee A\nRoom XX", "Committee B\nRoom XVII", *rows)
    assert hours(*"\n\n".join(cells).split("\n")) == [("14:30", "-"), ("18:00", "-")]


def test_a_short_meeting_before_the_hours_of_a_whole_sitting_is_one_of_its_own(hours: Fixture) -> None:
    rows = ("8.b", "Reports of States", "8.c", "Reports of the fund", "9.", "Framework of results", "10.", "Directives changed")
    lines = ("Tuesday, 5 May 2014", "9 – 9.30 a.m.", "Meeting of the Bureau", "9.30 a.m. – 12.30 p.m.", *rows)
    assert hours(*lines) == [("09:00", "09:30"), ("09:30", "12:30")]


def test_what_is_held_over_a_printed_lunch_is_a_sitting_of_its_own(hours: Fixture) -> None:
    lines = ("10:00-13:00 Plenary", "13:00-15:00 Lunch", "13:45-14:45 Groups meet", "15:00-16:00 Debate", "16:00-18:00 Rain")
    assert hours("Monday 5 May 2014", *lines) == [("10:00", "13:00"), ("13:45", "14:45"), ("15:00", "18:00")]


def test_pause_without_hours_is_the_gap_between_two_rows(hours: Fixture) -> None:
    rows = ("09:00-10:30 Wells", "Coffee break", "11:00-12:30 Ropes", "Lunch break", "14:00-15:30 Hills", "16:00-17:00 Seas")
    assert hours("Monday 5 May 2014", *rows) == [("09:00", "12:30"), ("14:00", "15:30"), ("16:00", "17:00")]
