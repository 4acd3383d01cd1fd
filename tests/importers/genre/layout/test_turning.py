from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.turning import turned
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._printed import PrintedLine

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"


@pytest.mark.parametrize("sign", [" – ", ", ", "     "], ids=["dash", "comma", "blanks"])
def test_hours_behind_all_titles_are_theirs(items: Fixture, sign: str) -> None:
    lines = (DAY, f"Opening{sign}9:00-9:30", "Chair: Mr. Paul Roy", f"Election of officers{sign}9:30", f"Debate{sign}10:00-11:00")
    told = [(item.title, f"{item.start:%H:%M}", len(item.people)) for item in items(*lines)]
    assert told == [("Opening", "09:00", 1), ("Election of officers", "09:30", 0), ("Debate", "10:00", 0)]


def test_hours_behind_one_title_among_others_stay_where_they_are(items: Fixture) -> None:
    lines = (DAY, "9:00 Opening", "10:00 Debate", "11:00 Report of the night, 10:30", "12:00 Vote")
    assert [item.start.hour for item in items(*lines)] == [9, 10, 11, 12]


def test_hours_behind_a_date_with_its_name_stay_behind_it(words: Fixture) -> None:
    lines = [PrintedLine(text=f"Date: {day} May 2014, 9:00-9:30") for day in (5, 6, 7)]
    assert turned(lines, Heads(words("en"))) == lines
