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


def test_one_such_line_stays_as_it_is(titles: Fixture) -> None:
    assert titles("Monday 16 April 2018", "09:30 Words of openingC18/103") == ["Words of openingC18/103"]
