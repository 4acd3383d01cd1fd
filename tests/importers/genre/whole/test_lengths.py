from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"
BESIDE = ("10:00 - 10:10 Opening 10m", "10:10 - 11:55 Lessons learnt 1h 45m", "14:00 - 15:00 Phase 2 in 30 min")
ABOVE = ("10:00 10:10", "Opening 10m", "10:10 11:55", "Lessons learnt 1h 45m", "14:00 15:00", "Phase 2 in 30 min")


@pytest.mark.parametrize("lines", [BESIDE, ABOVE], ids=["beside-their-hours", "below-them"])
def test_lengths_that_say_what_hours_say_are_left_out(titles: Fixture, lines: tuple[str, ...]) -> None:
    assert titles(DAY, *lines) == ["Opening", "Lessons learnt", "Phase 2 in 30 min"]


def test_lengths_to_the_next_hours_are_left_out(titles: Fixture) -> None:
    lines = ("09:00", "Opening 5m", "09:05", "Minutes 10m", "09:15", "Plan 1h")
    assert titles(DAY, *lines) == ["Opening", "Minutes", "Plan"]
