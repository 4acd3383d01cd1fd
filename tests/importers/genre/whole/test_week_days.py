from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_weekdays_below_the_head_of_a_week_are_its_days(printed: Fixture) -> None:
    lines = ("First Week (27 October-1 November)", "Monday/Tuesday", "- Opening", "Thursday", "- Debate", "Saturday", "- Close")
    told = [(str(day.date), item.title) for day, _, item in printed(*lines, year=2010).walk()]
    assert told == [("2010-10-27", "Opening"), ("2010-10-30", "Debate"), ("2010-11-01", "Close")]


def test_weekdays_without_a_week_are_none_of_it(printed: Fixture) -> None:
    lines = ("Working week of 4-8 October", "Opening of the week", "Monday 4 October", "9:00 Opening")
    assert [str(day.date) for day, _, _ in printed(*lines, year=2010).walk()][-1] == "2010-10-04"
