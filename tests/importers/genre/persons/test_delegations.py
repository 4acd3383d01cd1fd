from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.delegations import delegations_in, is_delegation, may_be_delegation, without_files

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Chile Spanish PDF 2MB", "Chile"),
        ("Peru (statement)", "Peru"),
        ("Cuba – English and Arabic", "Cuba"),
        ("Germany – statement and presentation slides in English", "Germany"),
        ("Bangladesh (not yet available)", "Bangladesh"),
        ("Colombia PDF 2.7MB, Chad French PDF 82KB", "Colombia, Chad"),
        ("Tests of the PDF format", "Tests of the PDF format"),
        ("International Committee of the Red Cross (ICRC)", "International Committee of the Red Cross (ICRC)"),
    ],
    ids=["size", "kind", "languages", "files", "missing", "within", "word", "letters"],
)
def test_files_hung_on_a_line(words: Fixture, text: str, bare: str) -> None:
    assert without_files(text, words("en")) == bare


@pytest.mark.parametrize(
    "text",
    [
        "Chile",
        "Congo, Republic of",
        "UNMAS",
        "Norwegian People’s Aid (NPA)",
        "China, Ambassador Li Song",
        "Sweden representing the Article 4 Analysis Group",
        "Vienna Group of Ten, delivered by Australia (Ms.)",
        "Representative of the host nation, H.E. Mr. Ana Ruiz of Peru",
        "Cluster Munition Coalition",
    ],
)
def test_a_delegation(names: Fixture, text: str) -> None:
    assert is_delegation(text, names("en"))


@pytest.mark.parametrize(
    "text",
    ["Stockpile destruction", "General Status and Operation", "Opening statement", "Clearance:", "Statement by Chile", ""],
)
def test_no_delegation(names: Fixture, text: str) -> None:
    assert not is_delegation(text, names("en"))


@pytest.mark.parametrize(
    ("text", "may"),
    [("Landmine Action UK", True), ("Analysis of Chad’s request", False), ("Opening of the Meeting", False)],
    ids=["name", "paper", "title"],
)
def test_a_short_name_among_delegations(names: Fixture, text: str, *, may: bool) -> None:
    assert may_be_delegation(text, names("en")) is may


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chile, Bosnia and Herzegovina and Peru.", ("Chile", "Bosnia and Herzegovina", "Peru")),
        ("the ICRC, the Red Cross and Red Crescent (IFRC), Peru", ("the ICRC", "the Red Cross and Red Crescent (IFRC)", "Peru")),
        ("Ana Ruiz, Minister of Peru; and, Jean Petit, Director", ("Ana Ruiz, Minister of Peru", "Jean Petit, Director")),
        ("Belgium on reporting, the ICBL", ("Belgium", "the ICBL")),
        ("what was done, and what is left", ()),
    ],
    ids=["States", "bodies", "persons", "matter", "words"],
)  # fmt: skip
def test_delegations_one_behind_the_other(names: Fixture, text: str, said: tuple[str, ...]) -> None:
    assert delegations_in(text, names("en")) == said
