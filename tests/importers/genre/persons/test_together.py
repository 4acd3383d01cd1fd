from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.together import begins_several, is_one_more

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Co-Chairs: Peru Ms. Ana Ruiz", True),
        ("Co-Chairs: Ms. Ana Ruiz, Director", True),
        ("Chair: Ms. Ana Ruiz", False),
        ("News: Ms. Ana Ruiz", False),
    ],
)
def test_role_in_the_plural_begins_several(names: Fixture, text: str, *, several: bool) -> None:
    assert begins_several(text, names("en")) is several


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Chad Mr. Jean Petit, Head of Wells", True),
        ("Ms. Ana Ruiz", True),
        ("Wells Mr. Jean Petit", False),
        ("Moderator: Ms. Ana Ruiz", False),
    ],
)
def test_somebody_behind_a_state_is_one_more(names: Fixture, text: str, *, one: bool) -> None:
    assert is_one_more(text, names("en")) is one
