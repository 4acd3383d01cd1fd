from collections.abc import Callable
from typing import Any

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.broken_hours import rows_of_broken_hours
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]

PAPER = """\
10.00 -  Opening of the meeting
13.00
         (a) Election

13.00 -  Lunch
15.00    Side events are held over lunch

15.00 -  Clearance and risk
18.00    reduction
"""


def test_hours_that_end_on_the_next_line_are_one_range(words: Fixture) -> None:
    found = rows_of_broken_hours(printed_lines(PAPER, "a.txt"), Heads(words("en")))
    assert [row.texts for row in found.values()] == [
        ("10.00 - 13.00", "Opening of the meeting"),
        ("13.00 - 15.00", "Lunch\nSide events are held over lunch"),
        ("15.00 - 18.00", "Clearance and risk reduction"),
    ]


def test_lines_below_such_rows_are_not_lost(titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", *PAPER.split("\n"))[:2] == ["Opening of the meeting", "Election"]


def test_one_such_row_alone_is_none(words: Fixture) -> None:
    assert rows_of_broken_hours(printed_lines("10.00 -  Opening\n13.00\n", "a.txt"), Heads(words("en"))) == {}


def test_hours_in_words_end_on_the_next_line_too(words: Fixture) -> None:
    paper = "10 heures -      Ouverture\n11 heures          de la réunion\n\n15 heures -      Débat\n18 heures\n"
    found = rows_of_broken_hours(printed_lines(paper, "a.txt"), Heads(words("fr")))
    assert [row.texts[0] for row in found.values()] == ["10 heures - 11 heures", "15 heures - 18 heures"]
