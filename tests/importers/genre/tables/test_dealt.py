from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.dealt import dealt

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(
            "COP 10.00-11.30 15.00-16.30 Talks on plans (Open) Talks on money (Parties only) Rock Fig",
            ["COP", "10.00-11.30 Talks on plans (Open) | Rock", "15.00-16.30 Talks on money (Parties only) | Fig"],
            id="brackets",
        ),
        pytest.param(
            "10.00-11.30 15.00-16.30 Contact group on plans Contact group on money",
            ["10.00-11.30 Contact group on plans", "15.00-16.30 Contact group on money"],
            id="beginnings",
        ),
        pytest.param("10.00-13.00 15.00-18.00 General debate", ["10.00-13.00 15.00-18.00 General debate"], id="one title"),
        pytest.param("10.00-11.30 Talks (Open)", ["10.00-11.30 Talks (Open)"], id="one range"),
    ],
)
def test_columns_one_behind_the_other_are_dealt_out(text: str, rows: list[str], words: Fixture) -> None:
    assert dealt(text, Heads(words("en"))) == rows
