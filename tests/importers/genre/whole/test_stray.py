from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

HEAD = "Workshop on pumps, Oslo, 2–6 June 2014"


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        pytest.param((HEAD, "15 April 2014", "2 June 2014", "9:00 Opening", "3 June 2014", "9:00 Visit"), [2, 3], id="outside"),
        pytest.param((HEAD, "Sunday 1 June 2014", "9:00 Visit", "2 June 2014", "9:00 Opening"), [1, 2], id="with-a-weekday"),
        pytest.param(("23/10/2013", "Workshop, Oslo, 5 June 2014", "9:00 Opening"), [5], id="single-day-named-above"),
        pytest.param(("Retrieved: 2016-02-11", "5 June 2014", "9:00 Opening"), [5], id="day-of-a-copy-above"),
        pytest.param(("4 June 2014", "9:00 Opening", "9 June 2014", "9:00 Visit"), [4, 9], id="no-days-of-a-meeting"),
    ],
)
def test_dates_outside_the_days_of_the_meeting_open_no_day(printed: Fixture, lines: tuple[str, ...], days: list[int]) -> None:
    assert [day.date.day for day in printed(*lines, year=0).days] == days


def test_points_that_tell_when_a_desk_is_open_are_no_days(printed: Fixture, told: Fixture) -> None:
    lines = (
        "Journal of the assembly",
        "The desk will be open at the following times:",
        "- Friday, 30 May 2014 from 14:00 to 17:00",
        "- Saturday, 31 May 2014 from 08:00 until the closure.",
        "Monday, 2 June 2014",
        "9:00 Opening",
    )
    assert [day.date.day for day in printed(*lines).days] == [2]
    assert sum("no place was found" in each for each in told(*lines)) >= 2


def test_date_with_a_time_that_no_programme_has_is_that_of_the_page(printed: Fixture) -> None:
    lines = (
        "Friday, 22 September 2017, 01:06",
        "Workshop on pumps",
        "Oslo 2014",
        "Monday 2 June 2014",
        "9:00 Opening",
        "9:30 Visit",
    )
    assert [day.date.isoformat() for day in printed(*lines, year=0).days] == ["2014-06-02"]


def test_date_above_the_field_that_tells_the_day_is_that_of_the_page(printed: Fixture) -> None:
    lines = (
        "Sunday 26 August 2012",
        "International Day",
        "Date: Thursday, 6 September 2012",
        "Time: 10:00 - 13:00",
        "Panel",
        "Discussion",
    )
    assert [day.date.month for day in printed(*lines, year=2012).days] == [9]


def test_points_set_in_that_tell_when_a_desk_is_open_are_no_days_of_a_journal(printed: Fixture) -> None:
    lines = (
        "Journal No. 3   23 May 2014",
        "Programme of meetings",
        "9:00 Fourth plenary meeting",
        "The desk will be open:",
        "    - Tuesday 27 May 2014 from 8:00 to 17:00;",
        "    Friday 30 May 2014 from 8:00 until the closure.",
    )
    assert [day.date.day for day in printed(*lines).days] == [23]


def test_first_and_last_day_of_an_event_with_their_hours_are_no_opening_hours(printed: Fixture) -> None:
    lines = (
        "When:",
        "Wednesday, 28 May 2014 - 9:30am to Thursday, 29 May 2014 - 4:00pm",
        "9.30-10.30: Opening",
        "10.30-12.00: Talks",
    )
    assert [day.date.day for day in printed(*lines).days] == [28]


def test_hours_beside_a_long_note_in_brackets_are_those_of_no_row(titles: Fixture) -> None:
    note = "9:00 [Lists of speakers for two debates that take place on 17 June open now]"
    assert titles("Tuesday, 6 May 2014", "9:00-12:00", "1. Wells", note, "2. Rain") == ["Wells", "Rain"]


def test_the_date_of_an_agenda_before_the_days_of_its_meeting_opens_no_day(printed: Fixture) -> None:
    lines = ("Provisional agenda", "31-10-2013", "Geneva, 11-14 November 2013", "1. Opening", "2. Rules", "3. Reports")
    assert [day.date for day in printed(*lines).days] == [None]


INTRO = "The yearly session will not look as before: every meeting of the first week is open to all who come."


def test_the_date_of_a_page_above_prose_weeks_before_all_days_opens_none(printed: Fixture) -> None:
    lines = ("Forum on Wells", "15 February 2018", "", INTRO, "", "16 April", "9:00 Opening", "17 April", "9:00 Rain")
    assert [f"{day.date:%d.%m}" for day in printed(*lines).days] == ["16.04", "17.04"]


def test_a_day_with_rows_weeks_before_the_others_stays(printed: Fixture) -> None:
    lines = ("Forum on Wells", "15 February 2018", "9:00 Preparing it", "", "16 April", "9:00 Opening", "17 April", "9:00 Rain")
    assert [f"{day.date:%d.%m}" for day in printed(*lines).days] == ["15.02", "16.04", "17.04"]


def test_hours_beside_a_remark_in_brackets_are_those_of_the_rows_below(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10.00-16.30 (check your time zone here)", "10.00-11.00 Opening", "11.00-16.30 Wells")
    assert [item.title for item in found] == ["Opening", "Wells"]
    pause = items("Monday 5 May 2014", "10.00-11.00 Opening", "11.00-11.20 (Coffee break)", "11.20-13.00 Wells")
    assert [item.kind for item in pause] == ["", "break", ""]
