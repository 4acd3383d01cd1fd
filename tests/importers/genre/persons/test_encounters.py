from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.encounters import meets_somebody

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "met"),
    [
        ("en", "Meeting with the President of Peru, Ana Ruiz", True),
        ("pt", "Encontro com a ministra da Chuva, Ana Ruiz", True),
        ("fr", "Entretien avec M. Jean Petit", True),
        ("en", "Meeting with growers, chaired by Ana Ruiz", False),
        ("en", "Lunch with music", False),
        ("en", "Discussion with Ana Ruiz, UNEP", False),
    ],
    ids=["en", "pt", "fr", "chaired", "meal", "talk"],
)
def test_whom_one_meets_is_no_speaker(names: Fixture, code: str, text: str, *, met: bool) -> None:
    assert meets_somebody(text, names(code)) is met
