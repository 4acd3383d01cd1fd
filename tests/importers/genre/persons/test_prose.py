from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.prose import is_prose, spoken_in_prose

Fixture = Callable[..., Any]
OPENED = "The meeting was opened by its Co-Chairs, Ana Ruiz of Peru and Jean Petit of France. They had a rapporteur."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The following States Parties gave news and provided updates: Peru, Chad and the ICRC.", ["Peru", "Chad", "the ICRC"]),
        ("The following delegation submitted a written statement on it: Peru.", []),
        ("The following States have not yet provided updates: Peru and Chad.", []),
        ("The ICBL and Norway shared views in response.", ["the ICBL", "Norway"]),
        ("In addition, Ms. Ana Ruiz of Peru delivered a statement.", ["Ms. Ana Ruiz of Peru"]),
        ("The Co-Chairs provided an overview of the status.", []),
        ("An update was then provided by the Special Envoy, Prof. Jean Petit.", ["the Special Envoy, Prof. Jean Petit"]),
        ("The meeting elected as Vice-Presidents: Peru and Chad.", []),
    ],
    ids=["list", "written", "not", "subject", "person", "officers", "by", "elected"],
)
def test_who_spoke_as_a_sentence_tells(names: Fixture, text: str, said: list[str]) -> None:
    assert [person.words for person in spoken_in_prose(text, names("en"))] == said


def test_who_led_as_a_sentence_tells(names: Fixture) -> None:
    led = [(person.role, person.words) for person in spoken_in_prose(OPENED, names("en"))]
    assert led == [("chair", "Ana Ruiz of Peru"), ("chair", "Jean Petit of France")]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("A study was shown.", True),
        ("The following delegations took the floor: Peru", True),
        ("What is left to do", False),
        ("Chair: Ms. Ana Ruiz, who was the first.", False),
    ],
    ids=["sentence", "list", "title", "role"],
)
def test_what_is_prose(names: Fixture, text: str, *, prose: bool) -> None:
    assert is_prose(text, text, names("en")) is prose
