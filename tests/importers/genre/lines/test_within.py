from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.lines.within import lines_of
from ccmagenda.importers._genre.rows import Row

Fixture = Callable[..., Any]


@pytest.fixture
def within(words: Fixture) -> Callable[..., list[tuple[str, str]]]:
    def read(*cells: str) -> list[tuple[str, str]]:
        row = Row(text=CELL.join(cells), cells=cells if len(cells) > 1 else ())
        return [(each.bullet, each.text.replace(CELL, "|")) for each in lines_of(row, Heads(words("en")))]

    return read


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        pytest.param(("Opening",), [("", "Opening")], id="one-line"),
        pytest.param(("Opening • Remarks • Debate",), [("", "Opening"), ("•", "Remarks"), ("•", "Debate")], id="bullets-within"),
        pytest.param(
            ("10:00", "Panel\nChair: Peru", "A. Roy\nB. Ruiz"),
            [("", "10:00|Panel|A. Roy\nB. Ruiz"), ("", "Chair: Peru")],
            id="lines-of-a-cell",
        ),
        pytest.param(
            ("10:00", "One\nTwo\nThree", "A\nB\nC"), [("", "10:00|One|A"), ("", "|Two|B"), ("", "|Three|C")], id="side-by-side"
        ),
        pytest.param(("Programme09:30", "Welcome"), [("", "Programme"), ("", "09:30|Welcome")], id="hours-run-into-a-word"),
        pytest.param(
            ("Coffee break17h 15 – 18h 15 Debate",), [("", "Coffee break"), ("", "17h 15 – 18h 15 Debate")], id="french-hours"
        ),
        pytest.param(
            ("Outlook on the meeting THURSDAY, MARCH 309h 30 - 11h 00 Action",),
            [("", "Outlook on the meeting"), ("", "THURSDAY, MARCH 309h 30 - 11h 00 Action")],
            id="a-day-in-capitals-with-its-hours",
        ),
        pytest.param(("CHANGE02.10",), [("", "CHANGE02.10")], id="capitals-with-figures"),
    ],
)
def test_lines_within_a_row(within: Fixture, cells: tuple[str, ...], rows: list[tuple[str, str]]) -> None:
    assert within(*cells) == rows


def test_long_line_is_parted_before_another_day(within: Fixture) -> None:
    long = "A summary of what was said. " * 8
    assert within(f"{long}MONDAY, 7 JUNE 2010 Opening") == [("", long.strip()), ("", "MONDAY, 7 JUNE 2010 Opening")]


def test_fields_of_one_line_are_lines(within: Fixture) -> None:
    text = "Date: Thursday, 6 September 2012 Time: 10:00 a.m. – 1:00 p.m. Venue: Conference Room 4"
    assert [row for _, row in within(text)] == [
        "Date: Thursday, 6 September 2012",
        "Time: 10:00 a.m. – 1:00 p.m.",
        "Venue: Conference Room 4",
    ]


def test_day_behind_the_stop_of_a_sentence_is_a_line(within: Fixture) -> None:
    text = "They do not speak for the Convention.Monday 16 November 13:00 – 15:00 At a glance"
    assert [row for _, row in within(text)][1].startswith("Monday 16 November")


def test_bars_within_a_cell_part_cells(within: Fixture) -> None:
    assert [row for _, row in within("10:45", "Laudatio | Ms. Henning")] == ["10:45|Laudatio|Ms. Henning"]
    assert [row for _, row in within("10:00", "Opening\nWelcome | Ms. Lee")] == ["10:00|Opening", "Welcome|Ms. Lee"]


def test_figures_alone_are_no_title(within: Fixture) -> None:
    assert [row for _, row in within("1100", "Briefing\n• Mr. Tulley")] == ["1100|Briefing", "Mr. Tulley"]


def test_the_next_day_at_the_end_of_a_line_with_hours_opens(printed: Fixture) -> None:
    lines = ("Wednesday, 21 September 2011", "18.00 Lecture (Main Hall) Thursday, 22 September", "11.00 Address")
    assert [day.date.day for day in printed(*lines, year=2011).days] == [21, 22]


def test_lunch_at_the_end_of_a_line_is_none_of_its_title(items: Fixture) -> None:
    rows = ("Monday 5 May 2014", "10:00-13:00", "National statements (continued) Lunch break", "15:00-18:00", "General debate")
    assert [item.title for item in items(*rows)] == ["National statements (continued)", "General debate"]


def test_lunch_that_a_title_leads_to_stays_in_it(titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "10:00 Visit of the museum and Working lunch", "15:00 Talks")[0].endswith("Working lunch")


@pytest.mark.parametrize(
    ("line", "days"),
    [
        pytest.param("14:00 Ceremony Tuesday 6 May 2014", 2, id="behind-a-title"),
        pytest.param("14:00 Report of the session held on Friday 2 May 2014", 1, id="led-to"),
    ],
)
def test_next_day_may_end_a_line_with_hours(printed: Fixture, line: str, days: int) -> None:
    assert len(printed("Programme", "Monday 5 May 2014", "10:00 Opening", line, "10:00 Debate on wells").days) == days


def test_signs_that_are_letters_elsewhere_begin_points_too(items: Fixture) -> None:
    lines = (
        "Monday 5 May 2014",
        "9:00 | Opening § Words of welcome Ø Mr. Li, Director § First talk",
        "9:30 | Law on § 12 and Ørsted",
    )
    assert [item.title for item in items(*lines)] == ["Opening", "Words of welcome", "First talk", "Law on § 12 and Ørsted"]
