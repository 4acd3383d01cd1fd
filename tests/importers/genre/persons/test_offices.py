from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.offices import by_an_office, with_its_holder

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "text", "title", "speakers"),
    [
        pytest.param(
            "en", "Wrap-up by the Chairperson of the Conference", "Wrap-up", ["the Chairperson of the Conference"], id="of-what"
        ),
        pytest.param("en", "Address by the President", "Address", ["the President"], id="speech"),
        pytest.param("en", "Statement by the host Government", "Statement", ["the host Government"], id="government"),
        pytest.param(
            "fr", "Allocution du Représentant Résident du Fonds", "Allocution", ["Représentant Résident du Fonds"], id="resident"
        ),
        pytest.param(
            "fr", "Discours d'ouverture du Ministre de l'Eau", "Discours d'ouverture", ["Ministre de l'Eau"], id="elided"
        ),
        pytest.param("en", "Words from the President of the Fund", "Words", ["the President of the Fund"], id="from"),
        pytest.param("en", "Welcome by Minister Xo Abcde (Peru)", "Welcome", ["Minister Xo Abcde (Peru)"], id="rank"),
        pytest.param("en", "Speech by President AB Xo", "Speech", ["President AB Xo"], id="letters"),
        pytest.param(
            "en",
            "Statement by UNEP Deputy Director-General and Regional Representative for Asia",
            "Statement",
            ["UNEP Deputy Director-General and Regional Representative for Asia"],
            id="two-offices-of-one",
        ),
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
        pytest.param(
            "en",
            "Statement of the Chairman of the Board",
            "Statement",
            ["the Chairman of the Board"],
            id="of",
        ),
        pytest.param(
            "en",
            "Presentation by the coordinators of the Working Group: Peru and Jamaica",
            "Presentation",
            ["the coordinators of the Working Group: Peru and Jamaica"],
            id="who-has-it",
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


@pytest.mark.parametrize(
    ("text", "title", "speakers"),
    [
        pytest.param(
            "Statement by the Women's Caucus, Hon. Ana Ruiz", "Statement", ["the Women's Caucus, Hon. Ana Ruiz"], id="by-a-body"
        ),
        pytest.param("Pan African Parliament, Hon. Ana Ruiz", "", ["Pan African Parliament, Hon. Ana Ruiz"], id="body"),
        pytest.param(
            "Senator of Peru and host of the Gathering, Ana Ruiz", "", ["Senator of Peru and host of the Gathering, Ana Ruiz"],
            id="office-of-a-known-name",
        ),
        pytest.param(
            "Member of the Assembly Ana Ruiz, Peru", "", ["Member of the Assembly Ana Ruiz, Peru"], id="office-without-a-comma"
        ),
        pytest.param(
            "Statement by High Commissioner for Rights Mr. Jean Petit, read out by Deputy Director of Rights Ms. Ana Ruiz",
            "Statement",
            ["High Commissioner for Rights Mr. Jean Petit", "Deputy Director of Rights Ms. Ana Ruiz"],
            id="read-by",
        ),
    ],
)  # fmt: skip
def test_an_office_or_body_before_its_holder_is_told_with_the_name(
    text: str, title: str, speakers: list[str], names: Fixture
) -> None:
    found = with_its_holder(text, names("en"))
    assert found is not None
    assert (found[0], [person.words for person in found[1]]) == (title, speakers)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("What ITU brings to others, Mr. Jean Petit", id="title"),
        pytest.param("Water under sand, Mr. Jean Petit", id="no-office"),
        pytest.param("Ms. Ana Ruiz, Director, Mr. Jean Petit", id="two-people"),
    ],
)
def test_a_title_before_somebody_is_no_office(text: str, names: Fixture) -> None:
    assert with_its_holder(text, names("en")) is None


@pytest.mark.parametrize(
    ("code", "text", "title", "speaker"),
    [
        ("en", "Welcome: Minister of Rain of Peru, Mr. Jean Petit", "Welcome", "Minister of Rain of Peru, Mr. Jean Petit"),
        ("es", "Bienvenida, alcaldesa de Lima, Ana Ruiz", "Bienvenida", "alcaldesa de Lima, Ana Ruiz"),
        ("nl", "Welkom, burgemeester van Venlo, Jan Smit", "Welkom", "burgemeester van Venlo, Jan Smit"),
        (
            "pt",
            "Boas-vindas: Ministro da Chuva do Brasil, Sr. Xo Abcde",
            "Boas-vindas",
            "Ministro da Chuva do Brasil, Sr. Xo Abcde",
        ),
    ],
    ids=["en", "es", "nl", "pt"],
)
def test_office_with_its_holder_behind_a_sign(names: Fixture, code: str, text: str, title: str, speaker: str) -> None:
    found = with_its_holder(text, names(code))
    assert found is not None
    assert (found[0], [person.words for person in found[1]]) == (title, [speaker])


@pytest.mark.parametrize(
    ("code", "text", "title", "speakers"),
    [
        pytest.param("it", "Saluti del Sindaco di Lecco, del Prefetto di Como e del Presidente della Regione Lago", "Saluti",
                     ["Sindaco di Lecco", "Prefetto di Como", "Presidente della Regione Lago"], id="it"),
        pytest.param("fr", "Allocutions du Maire de Lens, du Préfet du Nord et de la Présidente du Fonds", "Allocutions",
                     ["Maire de Lens", "Préfet du Nord", "Présidente du Fonds"], id="fr"),
        pytest.param("es", "Saludos del Alcalde de Piura, del Ministro de Lluvia y de la Presidenta del Fondo", "Saludos",
                     ["Alcalde de Piura", "Ministro de Lluvia", "Presidenta del Fondo"], id="es"),
        pytest.param("pt", "Saudações do Prefeito de Belém, do Ministro da Chuva e da Presidente do Fundo", "Saudações",
                     ["Prefeito de Belém", "Ministro da Chuva", "Presidente do Fundo"], id="pt"),
        pytest.param("de", "Grußworte des Bürgermeisters von Lindau, des Ministers für Regen und der Präsidentin des Bundes",
                     "Grußworte", ["Bürgermeisters von Lindau", "Ministers für Regen", "Präsidentin des Bundes"], id="de"),
        pytest.param("en", "Remarks by the Mayor of Hull, the Minister of Rain and the President of the Fund", "Remarks",
                     ["the Mayor of Hull", "the Minister of Rain", "the President of the Fund"], id="en"),
        pytest.param("en", "Welcome by the Rain Secretariat: Xo Abcde, Director", "Welcome",
                     ["the Rain Secretariat: Xo Abcde, Director"], id="body-and-colon"),
        pytest.param("en", "Doorstep by minister Rainer", "Doorstep", ["minister Rainer"], id="rank-and-family"),
        pytest.param("en", "Doorstep by Peruvian Minister Rainer", "Doorstep", ["Peruvian Minister Rainer"], id="whose"),
    ],
)  # fmt: skip
def test_several_offices_that_speak_together(names: Fixture, code: str, text: str, title: str, speakers: list[str]) -> None:
    found = by_an_office(text, names(code))
    assert found is not None
    assert (found[0], [person.words for person in found[1]]) == (title, speakers)


@pytest.mark.parametrize("text", ["Note by Secretary General", "Paper by Minister Counsellor", "Rain by Justice"])
def test_rank_before_another_office_has_no_family(text: str, names: Fixture) -> None:
    assert by_an_office(text, names("en")) is None


def test_small_word_before_an_office_is_part_of_it(names: Fixture) -> None:
    found = with_its_holder("Welcome by the new Director of the Rain Fund, Xo Abcde", names("en"))
    assert found is not None
    assert [person.words for person in found[1]] == ["the new Director of the Rain Fund, Xo Abcde"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Meeting opened by the Chair of the Rain Committee"),
        ("en", "Session I summed up by the chairperson"),
        ("fr", "Réunion ouverte par la Présidente"),
        ("es", "Reunión abierta por el Presidente del Comité"),
        ("pt", "Reunião aberta pelo Presidente do Comitê"),
        ("de", "Sitzung eröffnet durch den Vorsitzenden"),
    ],
    ids=["en", "up", "fr", "es", "pt", "de"],
)
def test_what_an_office_without_a_name_does_is_a_title(names: Fixture, code: str, text: str) -> None:
    assert by_an_office(text, names(code)) is None
