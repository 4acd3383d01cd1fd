from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.bodies import bodies_behind, bodies_in

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Water Watch (WW), Rivers First (RF) & Peru, Chile", ("Water Watch (WW)", "Rivers First (RF)", "Peru", "Chile")),
        ("Bosnia and Herzegovina and Peru", ("Bosnia and Herzegovina", "Peru")),
        ("Peru, Governments of Latvia and Poland", ("Peru", "Governments of Latvia and Poland")),
        ("Colectivo Jara & Argentina", ("Colectivo Jara", "Argentina")),
        ("OFCOM, EBU and Council of Europe", ("OFCOM", "EBU", "Council of Europe")),
        ("Department of Peace and Conflict Research", ()),
        ("Ana Ruiz, Ministry of Peace, Peru", ()),
        ("What was done, what is left", ()),
        ("Statement by Ms. Ruiz, Peru, UNEP", ()),
        ("Secretariat of the Basel, Rotterdam and Stockholm Conventions", ()),
        ("Corazon Fabros, IPB & Peace Coalition", ()),
        ("Western Region – Benin, Togo, Mali", ()),
    ],
    ids=[
        "letters",
        "State with and",
        "governments",
        "unknown",
        "and",
        "one body",
        "person",
        "title",
        "statement",
        "conventions",
        "name",
        "dash",
    ],
)
def test_bodies_and_states_of_a_list(names: Fixture, text: str, bodies: tuple[str, ...]) -> None:
    assert bodies_in(text, names("en")) == bodies


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Closing words/UNEP", ["UNEP"]),
        ("Statements from guests: Civil Society, ANA, WHO", ["Civil Society", "ANA", "WHO"]),
        ("Statements from guests: what was done, what is left", []),
        ("Plan/UNEP", []),
    ],
    ids=["slash", "colon", "prose", "no speech"],
)
def test_bodies_behind_a_speech_are_those_who_speak(names: Fixture, text: str, speakers: list[str]) -> None:
    told = bodies_behind(text, names("en"))
    assert [person.words for person in told.people] == speakers if told else not speakers


@pytest.mark.parametrize(
    ("code", "text", "body"),
    [
        ("en", "News of the wells by World Rain Forum (WRF)", "World Rain Forum (WRF)"),
        ("es", "Informe sobre los pozos por la Red Andina del Agua (RAA)", "la Red Andina del Agua (RAA)"),
        ("pt", "Notícias dos poços pela Rede Andina da Água (RAA)", "Rede Andina da Água (RAA)"),
        ("en", "Wells funded by World Rain Forum (WRF)", ""),
        ("en", "Wells by World Rain Forum (2014)", ""),
    ],
    ids=["en", "es", "pt", "done", "year"],
)
def test_body_with_its_letters_behind_by(names: Fixture, code: str, text: str, body: str) -> None:
    told = bodies_behind(text, names(code))
    assert ([person.words for person in told.people] if told else []) == ([body] if body else [])


@pytest.mark.parametrize(
    ("code", "text", "body"),
    [
        (
            "en",
            "News of the wells by the Rain Centre (Ana Ruiz, RC, and Jean Petit)",
            "the Rain Centre (Ana Ruiz, RC, and Jean Petit)",
        ),
        ("es", "Noticias de los pozos por el Instituto del Agua (Ana Ruiz)", "el Instituto del Agua (Ana Ruiz)"),
        ("en", "Talk by World Rain Forum, Hull (WRFH)", "World Rain Forum, Hull (WRFH)"),
        ("en", "News by the Rain Centre (Peru)", ""),
    ],
    ids=["en", "es", "town", "State"],
)
def test_body_with_whom_it_sends_in_brackets(names: Fixture, code: str, text: str, body: str) -> None:
    told = bodies_behind(text, names(code))
    assert ([person.words for person in told.people] if told else []) == ([body] if body else [])
