from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_a_body_and_its_person_are_one(names: Fixture) -> None:
    assert names("en").split("University of Wells, Ana Ruiz") == ("University of Wells, Ana Ruiz",)
    assert len(names("en").split("Xo Abcde, Ana Ruiz")) == len(("Xo Abcde", "Ana Ruiz"))
