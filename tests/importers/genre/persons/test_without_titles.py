from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.without_titles import without_titles

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        (
            "Representative of the Ministry of Trade and Industry",
            ("Representative of the Ministry of Trade and Industry",),
        ),
        ("Director of Wells and Rivers", ("Director of Wells and Rivers",)),
        ("Chair of the Committee and Peru", ("Chair of the Committee", "Peru")),
        ("Secretary of the Fund and UNEP", ("Secretary of the Fund", "UNEP")),
        ("Peru, Bosnia and Herzegovina and Chad", ("Peru", "Bosnia and Herzegovina", "Chad")),
        ("Ana Ruiz, ILO and Jean Petit, FAO", ("Ana Ruiz, ILO", "Jean Petit, FAO")),
    ],
)
def test_and_parts_where_every_part_is_somebody(text: str, several: tuple[str, ...], names: Fixture) -> None:
    assert without_titles(text, names("en")) == several
