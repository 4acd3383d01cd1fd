from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.offices import by_an_office

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "text", "title", "speakers"),
    [
        pytest.param(
            "en", "Wrap-up by the Chairperson of the Conference", "Wrap-up", ["the Chairperson of the Conference"], id="of-what"
        ),
        pytest.param("en", "Address by the President", "Address", ["the President"], id="speech"),
        pytest.param(
            "en",
            "The week of work opened by the President of the Meeting and the Director of the Centre",
            "The week of work opened",
            ["the President of the Meeting", "the Director of the Centre"],
            id="two-of-what",
        ),
        pytest.param(
            "en",
            "Words of welcome by the host country and the Chair",
            "Words of welcome",
            ["the host country", "the Chair"],
            id="two",
        ),
        pytest.param(
            "en",
            "Statements by the Co-Chairs of the Forum, Ms. Ana Ruiz and Mr. Jean Petit",
            "Statements",
            ["the Co-Chairs of the Forum, Ms. Ana Ruiz and Mr. Jean Petit"],
            id="one-office-of-two",
        ),
        pytest.param("fr", "Clôture par une porte-parole", "Clôture", ["une porte-parole"], id="article"),
        pytest.param(
            "es",
            "Clausura a cargo del Ministro de Ambiente, Juan Pérez",
            "Clausura",
            ["Ministro de Ambiente, Juan Pérez"],
            id="named",
        ),
    ],
)
def test_an_office_behind_by_speaks(language: str, text: str, title: str, speakers: list[str], names: Fixture) -> None:
    found = by_an_office(text, names(language))
    assert found is not None
    assert (found[0], [person.words for person in found[1]]) == (title, speakers)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Report on the visit by the Director of the Fund", id="in-writing"),
        pytest.param("The work of the year looked at by the Committee", id="body"),
    ],
)
def test_what_is_no_speech_of_an_office(text: str, names: Fixture) -> None:
    assert by_an_office(text, names("en")) is None
