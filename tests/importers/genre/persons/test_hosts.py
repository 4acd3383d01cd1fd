from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.hosts import hosts_in

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Rain Center and PAX", ("Rain Center", "PAX")),
        ("Well Foundation, Mission of Kiribati, and UNEP Peru", ("Well Foundation", "Mission of Kiribati", "UNEP Peru")),
        ("Permanent Missions of Peru and Chad", ()),
        ("Ministry of Water and Lands", ()),
    ],
    ids=str,
)
def test_hosts_are_parted(names: Fixture, text: str, hosts: tuple[str, ...]) -> None:
    assert hosts_in(text, names("en")) == hosts
