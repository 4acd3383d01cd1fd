from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("person", "office"),
    [
        ("Mr. Xo ABCDE, Professor", "Executive Director School of Rain, University of Oslo"),
        ("Discussant: Mr. Xo ABCDE", "Adviser on Rain — The World Water Union, WWU"),
        ("Ms Ana RUIZ, Ambassador", "Embassy of Peru, Oslo"),
    ],
    ids=["second-office", "body-with-article", "embassy"],
)
def test_a_line_below_somebody_with_an_office_alone_goes_on_with_it(items: Fixture, person: str, office: str) -> None:
    found = items("Monday 5 May 2014", "10:00 What the wells gave", person, office, "11:00 Coffee break")
    assert [item.speakers for item in found] == [(f"{person.removeprefix('Discussant: ')}, {office}",), ()]
