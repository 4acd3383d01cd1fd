from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        pytest.param("abril", 3, id="own"),
        pytest.param("avril", 3, id="other-language"),
        pytest.param("mar", 2, id="short-one-of-its-own"),
        pytest.param("déc", None, id="short-one-of-another-language"),
        pytest.param("mai", 4, id="whole-one-of-three-letters"),
    ],
)
def test_months_of_other_languages_are_known_unless_short(words: Fixture, name: str, place: int | None) -> None:
    assert words("es").listed("months").get(name) == place
