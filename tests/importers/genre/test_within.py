from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.within import lines_of

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
