from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.run_of_states import run_of_states

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Oman Chad Belize Viet Nam", ("Oman", "Chad", "Belize", "Viet Nam")),
        ("Ms. Ana Ruiz, Minister, Iceland Oman Chad", ("Ms. Ana Ruiz, Minister, Iceland", "Oman", "Chad")),
        ("Ms. Ana Ruiz, Minister, Guinea-Bissau", ()),
        ("Peru and Chad", ()),
    ],
    ids=["States", "behind-a-person", "of-a-person", "two"],
)
def test_states_that_follow_on_each_other(names: Fixture, text: str, people: tuple[str, ...]) -> None:
    assert run_of_states(text, names("en")) == people
