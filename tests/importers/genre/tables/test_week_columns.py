from collections.abc import Callable
from typing import Any

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.week_columns import week_rows
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]

WEEK = """\
First week 10 a.m.-1 p.m. 1-3 p.m. 3-6 p.m.
Monday
10 March
- The session opens
- Officers elected

1 p.m.: deadline for speakers

High-level round table
Tuesday
11 March
Panel 1
Rivers

Panel 2
Lakes
"""


def test_cells_below_a_day_are_those_of_the_hours_above_all_days(words: Fixture) -> None:
    found = week_rows(printed_lines(WEEK, "a.txt"), Heads(words("en")))
    assert [row.texts for row in found.values()] == [
        ("", "10 a.m.-1 p.m.", "1-3 p.m.", "3-6 p.m."),
        ("Monday 10 March", "- The session opens\n- Officers elected", "1 p.m.: deadline for speakers", "High-level round table"),
        ("Tuesday 11 March", "Panel 1\nRivers", "", "Panel 2\nLakes"),
    ]


def test_hours_above_a_title_head_no_week(words: Fixture) -> None:
    text = "10 a.m.-1 p.m. 3-6 p.m.\nOpening\nMonday\n10 March\nTuesday\n11 March\n"
    assert week_rows(printed_lines(text, "a.txt"), Heads(words("en"))) == {}


def test_a_paper_without_such_hours_has_no_week(words: Fixture) -> None:
    assert week_rows(printed_lines("Monday\n10 March\nOpening\n", "a.txt"), Heads(words("en"))) == {}
