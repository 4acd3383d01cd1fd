from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"
BELOW = (
    (DAY, "Registration", "9:00 - 9:30", "Opening", "9:30 - 10:30", "Lunch", "12:30 - 14:00", "Visit", "14:00 - 15:00"),
    [("Registration", "09:00"), ("Opening", "09:30"), ("Visit", "14:00")],
)
ABOVE = (
    (DAY, "9:00 - 9:30", "Registration", "9:30 - 10:30", "Opening", "12:30 - 14:00", "Lunch", "14:00 - 15:00", "Visit"),
    BELOW[1],
)
BLANKS = (
    (DAY, "", "Welcome", "9:00", "", "Debate", "10:00", "Mr. Paul Roy", "", "Break", "11:00", "", "Reports", "11:30"),
    [("Welcome", "09:00"), ("Debate", "10:00"), ("Break", "11:00"), ("Reports", "11:30")],
)


@pytest.mark.parametrize(("lines", "rows"), [BELOW, ABOVE, BLANKS], ids=["hours-below", "hours-above", "blank-lines-part-them"])
def test_hours_on_lines_of_their_own(items: Fixture, lines: tuple[str, ...], rows: list[tuple[str, str]]) -> None:
    assert [(item.title, f"{item.start:%H:%M}") for item in items(*lines)] == rows


def test_hours_by_the_clock_of_another_place_are_left_over(items: Fixture, read: Fixture) -> None:
    lines = (DAY, "9:00-10:00 EDT", "15:00-16:00 CEST", "Opening", "", "11:00-12:00 EDT", "17:00-18:00 CEST", "Debate")
    assert [(item.title, item.start.hour) for item in items(*lines)] == [("Opening", 9), ("Debate", 11)]
    left = [finding.sentence for finding in read(*lines).findings if finding.rule == "file.leftover"]
    assert left == ["no place was found for: 15:00-16:00 CEST", "no place was found for: 17:00-18:00 CEST"]
