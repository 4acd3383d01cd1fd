from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

LINES = (
    "Monday 16 April 2018",
    "0930 - 1230 hours",
    "- Words of openingC18/103",
    "- Report on the UnionSpeechC18/103",
    "PL 3.01Strategic planC18/35C18/103",
    "PL 2.04Elections (part one)C18/4PP-18C18/103",
)


def test_papers_and_numbers_that_have_run_into_titles_stand_apart(items: Fixture) -> None:
    found = items(*LINES)
    assert [item.title for item in found] == ["Words of opening", "Report on the Union", "Strategic plan", "Elections (part one)"]
    assert [bool(item.documents) for item in found] == [True] * 4


ROWS = (
    "-Words of openingC18/103",
    "-SG reports on the UnionSpeechC18/103",
    "PL 2.04Conference of 2018 preparedC18/4PP-18C18/103",
    "PL 1.07Group on languagesC18/12CWG-LANGC18/104",
)


def test_several_papers_that_have_run_into_each_other_stand_apart(items: Fixture) -> None:
    read = items("Monday 16 April 2018", "0930 - 1230 hours, Popov Room", *ROWS)
    found = [(item.title, item.number, item.documents) for item in read]
    assert found == [
        ("Words of opening", "", ("C18/103",)),
        ("SG reports on the Union", "", ("C18/103",)),
        ("Conference of 2018 prepared", "PL 2.04", ("C18/4", "PP-18", "C18/103")),
        ("Group on languages", "PL 1.07", ("C18/12", "CWG-LANG", "C18/104")),
    ]


def test_one_such_line_stays_as_it_is(titles: Fixture) -> None:
    assert titles("Monday 16 April 2018", "09:30 Words of openingC18/103") == ["Words of openingC18/103"]
