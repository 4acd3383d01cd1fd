from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


def test_long_numbered_rows_among_many_others_are_no_sittings(hours: Fixture) -> None:
    rows = ("9:00-9:15 Opening", "9:15-12:15 Topic 1: Wells", "10:00-10:15 Coffee break", "12:15-12:30 Summing up")
    assert hours(MONDAY, *rows) == [("09:00", "12:30")]


def test_beginnings_alone_that_hold_a_title_each_are_rows(hours: Fixture) -> None:
    rows = [line for number in range(5) for line in (f"{9 + number // 2}:{30 * (number % 2):02}", f"{number + 1}. Item", "Peru")]
    assert hours(MONDAY, *rows) == [("09:00", "-")]


def test_side_event_at_noon_stands_apart(hours: Fixture) -> None:
    rows = ("10:00-13:00 Dialogue", "13:15-14:45 Side event: Wells", "15:00-18:00 Dialogue")
    assert hours(MONDAY, *rows) == [("10:00", "13:00"), ("13:15", "14:45"), ("15:00", "18:00")]


def test_registration_that_is_open_all_day_ends_no_sitting(hours: Fixture) -> None:
    rows = ("9:00-18:00 Registration", "9:00-10:00 Opening", "10:00-13:00 Debate", "14:30-18:00 Debate")
    assert hours(MONDAY, *rows) == [("09:00", "13:00"), ("14:30", "18:00")]


def test_beginning_beside_a_day_that_comes_again_is_that_of_the_day(hours: Fixture) -> None:
    assert hours("Monday 5 May 2014, 10:00", "10:00 Welcome", "11:00-12:00 Debate") == [("10:00", "12:00")]
