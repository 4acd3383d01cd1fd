from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

DAY = "Friday 3 December 2010"


def test_rows_out_of_order_are_of_one_sitting_where_they_overlap(hours: Fixture) -> None:
    lines = (DAY, "11:30-13:00 Group A", "16:00-16:30 Group B", "16:30-17:00 Group C", "15:00-16:30 Group D")
    assert hours(*lines, year=2010) == [("11:30", "13:00"), ("15:00", "17:00")]


def test_a_desk_that_is_open_all_day_overlaps_sittings_that_stay_two(hours: Fixture) -> None:
    lines = (DAY, "9:00-18:00 Registration", "10:00-13:00 Debate", "15:00-18:00 Vote")
    assert len(hours(*lines, year=2010)) == 2
