from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.further import without_further

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "who", "told"),
    [
        ("en", "Ana Ruiz, historian", ". She now leads the House of Wells"),
        ("en", "Mr. Jean Petit, adviser", ". Mr. Petit worked for ten years in Chad"),
        ("en", "Xo Abcde (ILO), geologist", ". Previously, he was with the Bank"),
        ("fr", "Jean Petit, journaliste", ". Il est à présent à la Radio du Sud"),
        ("es", "Ana Ruiz, historiadora", ". Actualmente dirige la revista"),
        ("de", "Jan Klein, Journalist", ". Er ist heute beim Rundfunk"),
        ("en", "Ana Ruiz, Mayor of Lima. President of Mayors for Rain", ""),
        ("en", "Prof. Ana Ruiz, UNEP. What the rain brings", ""),
    ],
    ids=["she", "family", "before", "fr", "es", "de", "second-office", "title"],
)
def test_what_is_told_of_somebody_in_further_sentences(names: Fixture, code: str, who: str, told: str) -> None:
    assert without_further(who + told, names(code)) == who
