from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.telling import tell_apart

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "text", "title", "told"),
    [
        pytest.param(
            "es",
            "Mesa sobre agua moderada por el Jefe de Casa, Gil Martín, y con la participación del Gerente, Julián Dávila",
            "Mesa sobre agua",
            [("moderator", "el Jefe de Casa, Gil Martín"), ("speaker", "Gerente, Julián Dávila")],
            id="moderated-and-taking-part",
        ),
        pytest.param(
            "en",
            "Address by Ana Ruiz, director of UNEP, on the wells of the north",
            "Address on the wells of the north",
            [("speaker", "Ana Ruiz, director of UNEP")],
            id="on",
        ),
        pytest.param(
            "en",
            "Speech by Mr Jean Petit, Envoy on the Middle East, on what may come",
            "Speech on what may come",
            [("speaker", "Mr Jean Petit, Envoy on the Middle East")],
            id="on-behind-a-comma",
        ),
        pytest.param(
            "en",
            "Update by the High Commissioner on the state of the wells",
            "Update by the High Commissioner on the state of the wells",
            [],
            id="no-speech",
        ),
        pytest.param(
            "en",
            "Statement by the Special Rapporteur on water",
            "Statement by the Special Rapporteur on water",
            [],
            id="of-the-office",
        ),
        pytest.param(
            "es",
            "Ponencia del catedrático de la Universidad, Rui Pacheco",
            "Ponencia",
            [("speaker", "catedrático de la Universidad, Rui Pacheco")],
            id="office",
        ),
        pytest.param("en", "Dialogue chaired by Peru", "Dialogue", [("chair", "Peru")], id="one-role"),
    ],
)
def test_sentence_is_a_title_and_whom_it_names(
    language: str, text: str, title: str, told: list[tuple[str, str]], names: Fixture
) -> None:
    found = tell_apart(text, names(language))
    assert (found.title, [(person.role, person.words) for person in found.people]) == (title, told)


def test_office_in_small_letters_behind_a_comma_is_no_name(names: Fixture) -> None:
    told = tell_apart("Saludos del Alcalde de Piura, del Prefecto de Cusco y de la Presidenta del Fondo", names("es"))
    assert [person.words for person in told.people] == ["Alcalde de Piura", "Prefecto de Cusco", "Presidenta del Fondo"]
