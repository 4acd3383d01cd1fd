from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.run_in import headings_apart

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1. Opening of the meetingThe chair opened it. 2. NewsPeru has told of it.",
         ["1. Opening of the meeting", "The chair opened it.", "2. News", "Peru has told of it."]),
        ("Monday 21 June1. OpeningThe meeting was opened.", ["Monday 21 June", "1. Opening", "The meeting was opened."]),
        ("1.a Adoption of the agendaThe 14MSP adopted it.", ["1.a Adoption of the agenda", "The 14MSP adopted it."]),
        ("2. NewsPeru has told of it. 3. More of it.3.1 Chad has spoken.",
         ["2. News", "Peru has told of it.", "3. More of it.", "3.1 Chad has spoken."]),
        ("1. Remarks of Ms. Ana MacBride of Peru", ["1. Remarks of Ms. Ana MacBride of Peru"]),
        ("10:00 PowerPoint for all", ["10:00 PowerPoint for all"]),
    ],
    ids=["two", "day", "letter", "numbers", "name", "word"],
)  # fmt: skip
def test_headings_that_have_run_into_prose(words: Fixture, text: str, parts: list[str]) -> None:
    assert headings_apart(text, words("en")) == parts
