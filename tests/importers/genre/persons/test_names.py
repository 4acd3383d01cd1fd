from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "sure", "named"),
    [
        ("Ana Ruiz", False, True),
        ("Dimitri Qwerty, ITER", False, True),
        ("Tuvxy Qwerty", False, False),
        ("Tuvxy Qwerty", True, True),
        ("Director-General of IUCN, Achim Steiner", False, True),
        ("Mayor of the City of Geneva", False, False),
        ("Mayor of the City of Geneva", True, True),
        ("Development Bank (IDB). Ana Ruiz, specialist", False, True),
        ("Ana Ruiz – The treaty after ten years", False, False),
        ("Working Group, UNEP", True, False),
        ("Ministerial statements", True, False),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else str(value),
)
def test_line_that_names_somebody(names: Fixture, text: str, *, sure: bool, named: bool) -> None:
    assert names("en").is_named(text, sure=sure) is named


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("UNEP", True),
        ("FAO Regional Office", True),
        ("Forestry Commission (Host)", True),
        ("Good practice", False),
        ("UNEP: news", False),
    ],
    ids=lambda value: str(value)[:12],
)
def test_text_that_is_a_body(names: Fixture, text: str, *, body: bool) -> None:
    assert names("en").is_body(text) is body


def test_person_behind_an_office_is_a_person(names: Fixture) -> None:
    assert [
        names("en").is_somebody(text) for text in ("UN Secretary-General António Guterres", "Executive Secretary Dr Qwerty")
    ] == [True, True]


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        pytest.param("Dominique Dubois", True, id="given-name-like-a-state"),
        pytest.param("Ana Ruiz directora del instituto", True, id="function-in-small-letters"),
        pytest.param("Julius Kühn-Institut", False, id="institute"),
        pytest.param("MESSAGES D’OUVERTURE", False, id="capitals-of-no-name"),
    ],
)
def test_name_that_can_hardly_be_anything_else(text: str, names: Fixture, *, somebody: bool) -> None:
    assert names("es" if "directora" in text else "fr").is_somebody(text) is somebody


def test_an_office_of_an_elided_body_is_one(names: Fixture) -> None:
    assert names("it").is_office("Rettore dell'Accademia")


@pytest.mark.parametrize(("text", "staff"), [("RWF Secretariat", True), ("Secretariat of the RWF", True), ("Rain", False)])
def test_secretariat_of_a_body_is_one(names: Fixture, text: str, *, staff: bool) -> None:
    assert names("en").is_staff(text) is staff


def test_office_of_a_ministry_is_nobody_by_name(names: Fixture) -> None:
    assert not names("de").is_person("Staatssekretärin Ministerium für Regen")
    assert names("de").is_person("Staatssekretärin Xo Abcde")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A representative of the Fund of Peru"),
        ("fr", "Représentants de l’Union des puits"),
        ("es", "Representante de la ciudad de Lima"),
        ("pt", "Representantes da União dos Poços"),
        ("de", "Vertreterin der Stadt Bonn"),
        ("it", "Rappresentanti dell’Unione dei pozzi"),
        ("ru", "Представитель города Москвы"),
    ],
    ids=["en", "fr", "es", "pt", "de", "it", "ru"],
)
def test_whoever_comes_for_a_body(names: Fixture, code: str, text: str) -> None:
    assert names(code).represents(text)


@pytest.mark.parametrize(
    "text", ["Representatives of States will speak", "Representatives of States: credentials", "Representation"]
)
def test_what_representatives_do_is_nobody(names: Fixture, text: str) -> None:
    assert not names("en").represents(text)
