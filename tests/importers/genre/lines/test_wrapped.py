from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_a_row_goes_on_to_the_hours_that_close_it(items: Fixture) -> None:
    rows = (
        "1) Opening (9:00 – 10:00)",
        "2) Rain (10:00 – 10:20)",
        "3) Round table on the river:",
        "Water and land (14:30 – 16:30)",
    )
    assert [item.title for item in items("3 June 2019", *rows)][-1] == "Round table on the river: Water and land"


def test_rows_with_hours_below_a_heading_stay_rows(titles: Fixture) -> None:
    rows = ("1. Opening (9:00-9:30)", "2. Rain (9:30-10:00)", "3. On land", "Soil (11:00-11:30)", "Sand (11:30-12:00)")
    assert titles("3 June 2019", *rows)[2:] == ["On land", "Soil", "Sand"]


def test_the_number_of_a_session_stands_below_its_word(titles: Fixture) -> None:
    rows = ("09h45 – 10h25", "Plateau", "1 : Le pays et ses habitants", "10h25 – 11h05", "Débat")
    assert titles("jeudi 13 novembre 2014", *rows, language="fr") == ["Plateau 1 : Le pays et ses habitants", "Débat"]
