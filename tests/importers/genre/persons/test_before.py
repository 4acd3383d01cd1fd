from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.before import people_before, sends

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title", "speaker"),
    [
        pytest.param(
            "Ms. Ana Ruiz, Director of the Rain Institute The wells that last", "The wells that last",
            "Ms. Ana Ruiz, Director of the Rain Institute", id="no-sign",
        ),
        pytest.param(
            "Ms. Ana Ruiz, Director of The Hague Institute", "",
            "Ms. Ana Ruiz, Director of The Hague Institute", id="article-of-a-body",
        ),
        pytest.param("Ms. Ana Ruiz, Peru - Overview", "Overview", "Ms. Ana Ruiz, Peru", id="dash"),
        pytest.param(
            "Dr. Ana Ruiz, University of Lima. What pupils say of the law",
            "What pupils say of the law", "Dr. Ana Ruiz, University of Lima", id="full-stop",
        ),
        pytest.param(
            "Ana Ruiz, Director, ITU, on what satellites can do", "what satellites can do", "Ana Ruiz, Director, ITU", id="on"
        ),
        pytest.param(
            "Mr. Jean Petit - Fellow of the Programme, Member of the Association of Minorities", "",
            "Mr. Jean Petit - Fellow of the Programme, Member of the Association of Minorities", id="long-office",
        ),
        pytest.param(
            "Ana Ruiz, deputy, former secretary - The women and what comes next", "The women and what comes next",
            "Ana Ruiz, deputy, former secretary", id="title-with-an-article",
        ),
        pytest.param("Ana Ruiz : head of the Front", "", "Ana Ruiz : head of the Front", id="small-letter"),
        pytest.param("UNMAS: Mr. Jean Petit", "", "UNMAS: Mr. Jean Petit", id="sender"),
        pytest.param(
            'Jean Petit, Delegate to the "Greater Region"', "", 'Jean Petit, Delegate to the "Greater Region"', id="quotes"
        ),
    ],
)  # fmt: skip
def test_people_before_a_title_and_alone(text: str, title: str, speaker: str, names: Fixture) -> None:
    told = people_before(text, names("en"))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == (title, [speaker])


def test_a_title_that_begins_with_a_state_is_one(names: Fixture) -> None:
    assert people_before("Luxembourg – a country without mines", names("en")) is None


def test_names_parted_by_a_dash_before_quotes_speak_on_one_title(names: Fixture) -> None:
    told = people_before("A. Ruiz – J. Petit, “Rain in the hills”", names("en"))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == ("Rain in the hills", ["A. Ruiz", "J. Petit"])


def test_a_name_with_a_body_before_quotes_speaks_on_what_they_hold(names: Fixture) -> None:
    told = people_before("Xo Abcde (ANEAS) “How rain is paid”", names("en"))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == ("How rain is paid", ["Xo Abcde (ANEAS)"])


def test_title_in_quotes_that_are_apostrophes_too(names: Fixture) -> None:
    told = people_before("Ana Ruiz, PhD, 'The farmers' rain of today'", names("en"))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == ("The farmers' rain of today", ["Ana Ruiz, PhD"])


def test_question_behind_a_lost_sign_is_the_title(names: Fixture) -> None:
    told = people_before("Embaixadora Ana Ruiz, Representante do Brasil Como se ergue a chuva", names("pt"))
    assert told is not None
    assert told.title == "Como se ergue a chuva"


def test_dash_within_a_bracket_parts_nothing(names: Fixture) -> None:
    told = people_before("Ana Ruiz, Member of the Rain Society (Regen – RG), Berlin", names("en"))
    assert told is not None
    assert told.title == ""


def test_body_with_known_letters_sends_somebody(names: Fixture) -> None:
    assert sends("UNEP Rain Working Group", names("en"))
    assert not sends("Rain Working Group", names("en"))


def test_title_with_known_letters_sends_nobody(names: Fixture) -> None:
    assert sends("Water and Peace Hub, ITU", names("en"))
    assert not sends("How the UNWC Will Be Carried Out", names("en"))
    assert not sends("The danger of the BWC over the years", names("en"))
    assert not sends("Must the UNWC Have a Home?", names("en"))
    assert not sends("The UNECE Water Convention – Out into the World", names("en"))


def test_a_question_behind_an_office_is_what_is_spoken_on(names: Fixture) -> None:
    told = people_before("Ana Ruiz, ILO, Head of Unit, How towns draft rain laws", names("en"))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == (
        "How towns draft rain laws",
        ["Ana Ruiz, ILO, Head of Unit"],
    )
