from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.colons import behind_a_colon

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Opening: Ana Ruiz", "Opening", ["Ana Ruiz"]),
        ("Closing - Rain Secretariat", "Closing", ["Rain Secretariat"]),
        ("A. Ruiz (Peru): Small wells", "Small wells", ["A. Ruiz (Peru)"]),
    ],
    ids=["name", "secretariat", "before"],
)
def test_people_beside_a_colon(names: Fixture, text: str, title: str, people: list[str]) -> None:
    told = behind_a_colon(text, names("en"))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == (title, people)
