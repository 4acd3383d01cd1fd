from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.run_on import run_on

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "title", "speaker"),
    [
        ("en", "What was done Antonio Romero, director, SELA", "What was done", "Antonio Romero, director, SELA"),
        (
            "de",
            "Was es soll Prof. Dr. Hans Meier, Direktor der Brunnen",
            "Was es soll",
            "Prof. Dr. Hans Meier, Direktor der Brunnen",
        ),
        (
            "es",
            "La lluvia que viene Dra. Ana Ruiz, Universidad de Lima",
            "La lluvia que viene",
            "Dra. Ana Ruiz, Universidad de Lima",
        ),
        ("en", "Why a law for wells? Mr Xo Abcde, Ministry of Rain", "Why a law for wells?", "Mr Xo Abcde, Ministry of Rain"),
    ],
)
def test_person_whose_sign_is_lost(names: Fixture, code: str, text: str, title: str, speaker: str) -> None:
    told = run_on(text, names(code))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == (title, [speaker])


@pytest.mark.parametrize(
    "text", ["Book of thanks for Mr. Jean Petit, Director of UNEP", "The life of Dr. Ana Ruiz, director, UNEP"]
)
def test_title_that_goes_on_with_a_name(names: Fixture, text: str) -> None:
    assert run_on(text, names("en")) is None
