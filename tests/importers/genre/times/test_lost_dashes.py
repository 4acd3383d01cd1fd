from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.times.lost_dashes import with_dashes
from ccmagenda.importers._printed import PrintedLine

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"


def test_a_dash_that_is_lost_between_hours_is_set(hours: Fixture, titles: Fixture) -> None:
    lines = (DAY, "9:00 9:30 Opening", "9:30 10:00 Election", "10:00 11:00 Debate")
    assert hours(*lines) == [("09:00", "11:00")]
    assert titles(*lines) == ["Opening", "Election", "Debate"]


def test_two_times_in_one_line_alone_are_no_range(titles: Fixture) -> None:
    assert titles(DAY, "9:00 Opening", "10:00 11:00 train leaves", "12:00 Vote")[0] == "Opening"


def test_dashes_are_set_within_a_paper_on_one_line(hours: Fixture) -> None:
    page = (
        "08:15 09:00 Registration 09:00 09:45 Session 1: Words of opening 09:45 10:00 Coffee "
        "10:00 11:00 Session 2: What it is for"
    )
    assert hours(DAY, page) == [("08:15", "11:00")]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("10 a.m.1 p.m. 208th meeting", "10 a.m.-1 p.m. 208th meeting", id="behind-a-half"),
        pytest.param("36 p.m. 209th meeting", "3-6 p.m. 209th meeting", id="two-figures"),
        pytest.param("1.152.30 p.m. Briefing", "1.15-2.30 p.m. Briefing", id="with-minutes"),
        pytest.param("14.001–15.30 Opening", "14.00–15.30 Opening", id="footnote"),
        pytest.param("12.30 p.m. Lunch", "12.30 p.m. Lunch", id="one-time"),
        pytest.param("12 p.m. Lunch", "12 p.m. Lunch", id="noon"),
    ],
)
def test_hours_that_have_run_into_each_other_are_parted(text: str, mended: str) -> None:
    assert [line.text for line in with_dashes([PrintedLine(text=text)])] == [mended]


def test_two_times_that_have_run_into_each_other_are_a_range() -> None:
    texts = ("10.0013.00 Opening", "08.309.00 Stocktaking", "version 10.0013.001", "13.0010.00 Vote")
    told = [line.text for line in with_dashes([PrintedLine(text=text) for text in texts])]
    assert told == ["10.00-13.00 Opening", "08.30-9.00 Stocktaking", "version 10.0013.001", "13.0010.00 Vote"]
