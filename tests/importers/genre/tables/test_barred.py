from collections.abc import Callable
from typing import Any

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.barred import barred_rows
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]

TABLE = """\
|MORNING | |
|10.00 – 13.00 |Item 9 |Forms of intolerance, follow-up to and |
|32nd meeting |(cont'd) |implementation of the Programme |
| | |General debate |
| | |[Inscription in the list of speakers is |
| | |open] |
| |Item 10 |Technical assistance |
"""


WHOLE = "Forms of intolerance, follow-up to and implementation of the Programme"


def test_cells_broken_over_lines_between_bars_are_one(words: Fixture) -> None:
    rows = barred_rows(printed_lines(TABLE, "a.txt"), Heads(words("en")))
    assert {place: row.texts for place, row in rows.items()} == {
        1: (
            "10.00 – 13.00\n32nd meeting",
            "Item 9\n(cont'd)",
            f"{WHOLE}\nGeneral debate\n[Inscription in the list of speakers is open]",
        )
    }


def test_rows_of_one_line_each_stay_apart(words: Fixture) -> None:
    text = "|9:00 |Opening |\n|10:00 |Debate |\n| |Vote |\n"
    assert barred_rows(printed_lines(text, "a.txt"), Heads(words("en"))) == {}


def test_points_with_letters_stay_on_lines_of_their_own(words: Fixture) -> None:
    text = (
        "|9:00 |Opening of |\n| |the meeting |\n|9:30 |Reports of |\n| |the bodies |\n"
        "|10:00 |News |\n| |a. by countries |\n| |b. by bodies |\n"
    )
    rows = barred_rows(printed_lines(text, "a.txt"), Heads(words("en")))
    assert [row.texts for row in rows.values()][-1] == ("10:00", "News\na. by countries\nb. by bodies")


def test_rows_between_drawn_lines_are_one_each(words: Fixture) -> None:
    text = (
        "+---------+----------------+\n| 9:00    | Work of those  |\n|         | States         |\n"
        "+---------+----------------+\n| 9:30    | Debate         |\n+---------+----------------+\n"
        "| 10:00   | Vote           |\n|         | Lunch          |\n+---------+----------------+\n"
    )
    rows = barred_rows(printed_lines(text, "a.txt"), Heads(words("en")))
    assert [row.texts for row in rows.values()] == [("9:00", "Work of those States"), ("10:00", "Vote\nLunch")]
