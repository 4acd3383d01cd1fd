from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.chairs import office_of, who_of
from ccmagenda.model import Role, Who

Fixture = Callable[..., Any]


@pytest.mark.parametrize("comma", [", ", "،\u200f ", "，"], ids=["latin", "arabic", "chinese"])
def test_function_stands_behind_a_comma_of_any_script(names: Fixture, comma: str) -> None:
    assert who_of(f"Ms. Ana Ruiz{comma}UNEP", names("en")) == Who(person="Ms. Ana Ruiz", of="UNEP")


@pytest.mark.parametrize(
    ("words", "role"),
    [
        pytest.param("the President", Role.PRESIDENT, id="article"),
        pytest.param("President", Role.PRESIDENT, id="bare"),
        pytest.param("the President-designate", Role.PRESIDENT_DESIGNATE, id="designate"),
        pytest.param("the President of Peru", None, id="somebody-else"),
    ],
)
def test_office_is_known_by_its_words(names: Fixture, words: str, role: Role | None) -> None:
    assert office_of(words, names("en")) is role


def test_organisation_that_is_known_is_no_person(names: Fixture) -> None:
    known = "Cluster Munition Coalition"
    assert who_of(known, names("en"), led=True) == Who(of=known)
    assert who_of("Petra Novak Weber", names("en"), led=True) == Who(person="Petra Novak Weber")
