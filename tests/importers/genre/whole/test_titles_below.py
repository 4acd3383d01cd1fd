from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param(
            ("10:00 Ms. Ana Ruiz, GICHD", "What the clouds bring", "11:00 Mr. Jan Petit, UNDP", "How rivers are measured"),
            [("What the clouds bring", ["Ms. Ana Ruiz, GICHD"]), ("How rivers are measured", ["Mr. Jan Petit, UNDP"])],
            id="titles",
        ),
        pytest.param(
            (
                "10:00 Ms. Ana Ruiz, GICHD",
                "What the clouds bring",
                "How rain falls",
                "11:00 Mr. Jan Petit, UNDP",
                "Rivers of all sorts",
            ),
            [("", ["Ms. Ana Ruiz, GICHD"]), ("What the clouds bring", []), ("How rain falls", []), ("", ["Mr. Jan Petit, UNDP"])],
            id="two-lines-below-one",
        ),
        pytest.param(
            ("10:00 Ana Ruiz", "Director of the Institute", "11:00 Jan Petit", "Head of the Unit for Wells"),
            [("", ["Ana Ruiz, Director of the Institute"]), ("", ["Jan Petit, Head of the Unit for Wells"])],
            id="offices",
        ),
    ],
)
def test_titles_below_who_speaks(items: Fixture, lines: tuple[str, ...], rows: list[tuple[str, list[str]]]) -> None:
    found = [(row.title, [person.words for person in row.people]) for row in items("Programme", "Monday 5 May 2014", *lines)]
    assert found[: len(rows)] == rows
