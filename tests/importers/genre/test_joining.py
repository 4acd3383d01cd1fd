from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.heads import Heads
from ccmagenda.importers._genre.joining import joined
from ccmagenda.importers._genre.rows import Row

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param(("The legal framework and its", "history"), ["The legal framework and its history"], id="small-letter"),
        pytest.param(("Opening of the", "Conference"), ["Opening of the Conference"], id="unfinished"),
        pytest.param(("1.", "Opening"), ["1. Opening"], id="number-alone"),
        pytest.param(("Opening", "Debate"), ["Opening", "Debate"], id="two-titles"),
        pytest.param(("Talks with", "Lunch (12:30-14:00)"), ["Talks with", "Lunch (12:30-14:00)"], id="hours-behind"),
        pytest.param(("Heures", "événement"), ["Heures", "événement"], id="heads-of-columns"),
    ],
)
def test_lines_that_go_on_are_joined(words: Fixture, lines: tuple[str, ...], rows: list[str]) -> None:
    known = words("fr")
    assert [row.text for row in joined([Row(text=line, width=len(line)) for line in lines], known, Heads(known))] == rows


def test_cells_on_lines_of_their_own_are_not_joined(words: Fixture) -> None:
    rows = [Row(text="The Chair opens", piped=True), Row(text="no document", piped=True)]
    assert joined(rows, words("en"), Heads(words("en"))) == rows


def test_hours_that_end_in_and_go_on_with_those_of_the_next_line(words: Fixture) -> None:
    rows = [Row(text="10:00 - 13:00 and"), Row(text="15:00 - 18:00\x1eBureau", cells=("15:00 - 18:00", "Bureau"))]
    (row,) = joined(rows, words("en"), Heads(words("en")))
    assert row.cells == ("10:00 - 13:00 and 15:00 - 18:00", "Bureau")
