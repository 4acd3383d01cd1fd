from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.bare_names import bare_name

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("Ana Ruiz", "Ana Ruiz", True),
        ("Ana María de la Cruz, UNEP", "Ana María de la Cruz", True),
        ("Bounlert Sangsavath, Vientiane", "Bounlert Sangsavath", False),
        ("Bounlert SANGSAVATH", "Bounlert SANGSAVATH", True),
        ("A. Petrova (Bulgaria)", "A. Petrova", True),
        ("Кобзев Александр Викторович (Москва)", "Кобзев Александр Викторович", True),
        ("Jean-Paul van der Meer – FAO", "Jean-Paul van der Meer", True),
        ("Lewis Xpencer, Esq.", "Lewis Xpencer", True),
        ("Kerin Vogt MdB", "Kerin Vogt MdB", True),
        ("K H Mortensen", "K H Mortensen", True),
        ("F.Samaké", "F.Samaké", True),
        ("Federico Mayor Zaragoza, Former Director", "Federico Mayor Zaragoza", True),
        ("Ammunition Safety Management, GICHD", "", False),
        ("Social Issues Branch, UNEP", "", False),
        ("Ana Ruiz presents the report", "", False),
        ("Nelson Mandela Lecture", "", False),
        ("Plenary Discussion", "", False),
        ("The Framework, bettered", "", False),
        ("Annex III", "", False),
        ("Maria Regina Hall", "", False),
    ],
    ids=lambda value: value[:16] if isinstance(value, str) and value else "",
)
def test_bare_name_at_the_beginning(words: Fixture, text: str, name: str, *, known: bool) -> None:
    found = bare_name(text, words("en"))
    assert (text[: found.end], found.known) == (name, known) if found else (name == "")


def test_name_with_a_word_of_titles_before_an_office(names: Fixture) -> None:
    found = names("es").bare_name("Joaquín José Marco Marco, Letrado de las Cortes")
    assert found is not None
    assert found.known


@pytest.mark.parametrize(
    ("text", "name"),
    [("M Petit (Peru)", "M Petit"), ("T de Waal (UN Rain)", "T de Waal"), ("V Congress (Peru)", ""), ("K Waters rise", "")],
)
def test_one_initial_without_a_stop_before_a_bracket(words: Fixture, text: str, name: str) -> None:
    found = bare_name(text, words("en"))
    assert (text[: found.end] if found and found.known else "") == name


@pytest.mark.parametrize("text", ["Articles I-XV", "Chapters II-IV"])
def test_roman_numbers_are_no_family_in_capitals(words: Fixture, text: str) -> None:
    found = bare_name(text, words("en"))
    assert found is None or not found.known


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mark Smith Senior Programme Director, Wilton Park", "Mark Smith"),
        ("Ana Ruiz Head of the Water Unit", "Ana Ruiz"),
        ("Ana Ruiz Gil, Director", "Ana Ruiz Gil"),
    ],
)
def test_name_with_which_a_function_has_run_together(words: Fixture, text: str, name: str) -> None:
    found = bare_name(text, words("en"))
    assert found is not None
    assert (text[: found.end], found.known) == (name, True)
