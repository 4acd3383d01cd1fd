from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.joined import joined_by_with

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "title", "speakers"),
    [
        (
            "en",
            "Panel with Ana Ruiz, Jean Petit (Head of Wells, UNEP) and Jan Smit (Rain Fund)",
            "Panel",
            ["Ana Ruiz", "Jean Petit (Head of Wells, UNEP)", "Jan Smit (Rain Fund)"],
        ),
        ("es", "Mesa con Ana Ruiz y María López (Universidad)", "Mesa", ["Ana Ruiz", "María López (Universidad)"]),
        ("nl", "PANEL MET PETER SMIT en JAN BAKKER (CEO Noord)", "PANEL", ["PETER SMIT", "JAN BAKKER (CEO Noord)"]),
    ],
    ids=["en", "es", "nl"],
)
def test_several_with_brackets_behind_with(names: Fixture, code: str, text: str, title: str, speakers: list[str]) -> None:
    told = joined_by_with(text, names(code))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == (title, speakers)


def test_bodies_behind_with(names: Fixture) -> None:
    assert joined_by_with("Talks with Member States and the Bank (rooms 1 and 2)", names("en")) is None
