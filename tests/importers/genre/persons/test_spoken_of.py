from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.spoken_of import spoken_of

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title", "speakers"),
    [
        ("Statement by the OPCW", "Statement", ["OPCW"]),
        ("Address by UNEP, Peru and the Bank", "Address", ["UNEP", "Peru", "the Bank"]),
        ("Opening words of Mr. Jean Petit", "Opening words", ["Mr. Jean Petit"]),
        ("Welcome, WMO Assistant Secretary General", "Welcome", ["WMO Assistant Secretary General"]),
    ],
)
def test_whose_a_speech_is(names: Fixture, text: str, title: str, speakers: list[str]) -> None:
    told = spoken_of(text, names("en"))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == (title, speakers)


def test_survey_of_wells_is_nobodys(names: Fixture) -> None:
    assert spoken_of("Survey of the wells", names("en")) is None
