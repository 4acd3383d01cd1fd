from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_blanks_that_are_all_doubled_part_no_columns(items: Fixture) -> None:
    lines = (
        "Monday  5  May  2014", "9:00  -  10:00    Opening  of  the  meeting  by  all",
        "10:00 - 11:00    What  was  done  so  far, and  when", "It  goes  on  after  that.",
    )  # fmt: skip
    told = [(item.title, f"{item.start:%H:%M}") for item in items(*lines)]
    assert told == [("Opening of the meeting by all", "09:00"), ("What was done so far, and when", "10:00")]
