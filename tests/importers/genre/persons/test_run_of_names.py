from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.run_of_names import run_of_names, run_of_people

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "people"),
    [
        ("en", "Ana Ruiz, Jean Petit, Xo Abcde and Mario Rossi", ("Ana Ruiz", "Jean Petit", "Xo Abcde", "Mario Rossi")),
        ("es", "Ana Ruiz, Juan Pérez, Xo Abcde y Mario Rossi", ("Ana Ruiz", "Juan Pérez", "Xo Abcde", "Mario Rossi")),
        ("en", "Ana Ruiz, Water Aid, Jean Petit, Rain Now", ()),
        ("en", "Ana Ruiz, Jean Petit, Mario Rossi, Water Aid", ()),
        ("en", "Ana Ruiz, Director, Jean Petit, UNEP", ()),
    ],
    ids=["en", "es", "in-turns", "body-last", "offices"],
)
def test_names_that_follow_on_each_other(names: Fixture, code: str, text: str, people: tuple[str, ...]) -> None:
    assert run_of_names(text, names(code)) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ana Ruiz (Peace Net) – Xo Abcde (SPM)", ("Ana Ruiz (Peace Net)", "Xo Abcde (SPM)")),
        (
            "Ms. Ana Ruiz, UNEP – Mr. Jean Petit, ILO / Mario Rossi, FAO",
            ("Ms. Ana Ruiz, UNEP", "Mr. Jean Petit, ILO", "Mario Rossi, FAO"),
        ),
        ("Ana Ruiz, Director – Water Fund, Peru", ()),
        ("Ana Ruiz (UNEP) – What the rain (SPM) brings", ()),
        ("Ana Ruiz – Jean Petit", ()),
    ],
    ids=["brackets", "commas", "office", "title", "bare"],
)
def test_people_whom_dashes_part(names: Fixture, text: str, people: tuple[str, ...]) -> None:
    assert run_of_people(text, names("en")) == people


def test_slash_between_two_of_a_list_with_commas_parts_only_these(items: Fixture) -> None:
    said = ("Ms. Zhu Keer (APT)", "Mr. Ali Ruiz (ASMG)", "Mr. Ivo Kuhn", "Mr. Uwe Moss (CEPT)", "Mr. Mike Biggs (CITEL)")
    line = f"• Panellists: {', '.join(said)}".replace("Kuhn,", "Kuhn /")
    assert items("Monday 5 May 2014", "10:00-11:00 Panel on wells", line)[0].speakers == said
