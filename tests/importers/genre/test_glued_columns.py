from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

ROWS = (
    "-Words of openingC18/103",
    "-SG reports on the UnionSpeechC18/103",
    "PL 2.04Conference of 2018 preparedC18/4PP-18C18/103",
    "PL 1.07Group on languagesC18/12CWG-LANGC18/104",
)


def test_codes_titles_and_documents_of_glued_columns_are_parted(items: Fixture) -> None:
    found = [
        (item.title, item.number, item.documents) for item in items("Plenary Meeting", "0930 - 1230 hours, Popov Room", *ROWS)
    ]
    assert found == [
        ("Words of opening", "", ("C18/103",)),
        ("SG reports on the Union", "", ("C18/103",)),
        ("Conference of 2018 prepared", "PL 2.04", ("C18/4", "C18/103")),
        ("Group on languages", "PL 1.07", ("C18/12", "C18/104")),
    ]


def test_one_line_that_ends_so_is_left_as_it_is(titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "10:00 Debate on unit ofC18/103", "11:00 Vote")[0] == "Debate on unit ofC18/103"
