from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.in_brackets import families_in, in_brackets
from ccmagenda.importers._genre.persons.telling import tell_apart

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        pytest.param("Status (chaired by Peru)", "Status", [("chair", "Peru")], id="chair"),
        pytest.param("Methods (Mr. Paul Weber, GICHD)", "Methods", [("speaker", "Mr. Paul Weber, GICHD")], id="speaker"),
        pytest.param(
            "From count to choice R. Rosales (Guatemala)",
            "From count to choice",
            [("speaker", "R. Rosales (Guatemala)")],
            id="name",
        ),
        pytest.param(
            "Tests and the Nuclear Fuel Cycle (Ana Ruiz/ Jean Petit)",
            "Tests and the Nuclear Fuel Cycle",
            [("speaker", "Ana Ruiz"), ("speaker", "Jean Petit")],
            id="several",
        ),
        pytest.param(
            "What it is for (L. Landry and B. Diarra)",
            "What it is for",
            [("speaker", "L. Landry"), ("speaker", "B. Diarra")],
            id="initials",
        ),
        pytest.param(
            "How gear is tested (GICHD/Peace University, UNMAS)",
            "How gear is tested",
            [("speaker", "GICHD/Peace University"), ("speaker", "UNMAS")],
            id="bodies",
        ),
        pytest.param(
            "Trials (co-hosted by Germany and the Nuremberg Academy)",
            "Trials",
            [("host", "Germany"), ("host", "the Nuremberg Academy")],
            id="hosts",
        ),
    ],
)
def test_people_in_brackets_behind_a_title(text: str, title: str, people: list[tuple[str, str]], names: Fixture) -> None:
    told = in_brackets(text, names("en"))
    assert told is not None
    assert (told.title, [(person.role, person.words) for person in told.people]) == (title, people)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ms. Ana Ruiz (Peru)", id="somebody"),
        pytest.param("Seats on governing bodies (WHA, EB and PBAC)", id="which-bodies"),
        pytest.param("Presentation by UNDP (Ms. Ana Ruiz)", id="body-before"),
        pytest.param("Water under sand (2014)", id="year"),
    ],
)
def test_brackets_that_are_no_people_of_a_title(text: str, names: Fixture) -> None:
    assert in_brackets(text, names("en")) is None


def test_body_of_the_field_in_brackets_speaks_unless_it_is_short_for_the_words_before(items: Fixture) -> None:
    found = items(
        "Monday 5 May 2014",
        "10:00 Figures from hospitals (ICRC)",
        "11:00 Report of the United Nations Environment Programme (UNEP)",
    )
    assert [(item.title, item.speakers) for item in found] == [
        ("Figures from hospitals", ("ICRC",)),
        ("Report of the United Nations Environment Programme (UNEP)", ()),
    ]


@pytest.mark.parametrize(
    ("text", "families"),
    [("[Ruiz/Petit]", ("Ruiz", "Petit")), ("[Ruiz/participants]", ("Ruiz/participants",)), ("[Closed]", ()), ("Ruiz", ())],
)
def test_families_in_square_brackets(text: str, families: tuple[str, ...], names: Fixture) -> None:
    assert families_in(text, names("en")) == families


def test_chair_beside_somebody_in_brackets_is_two(names: Fixture) -> None:
    told = in_brackets("The day in brief (Chair/Ana Ruiz)", names("en"))
    assert told is not None
    assert [(person.role, person.words) for person in told.people] == [("chair", "Chair"), ("speaker", "Ana Ruiz")]


def test_somebody_in_a_bracket_whose_end_is_lost(names: Fixture) -> None:
    told = in_brackets("Woods of today (Ana Ruiz, Rain", names("en"))
    assert told is not None
    assert (told.title, [person.words for person in told.people]) == ("Woods of today", ["Ana Ruiz, Rain"])
    assert in_brackets("Woods of today (the dry ones,", names("en")) is None


@pytest.mark.parametrize(
    ("line", "speakers"),
    [
        pytest.param("10:00 Rain on wells (Ana Ruiz (Peru))", ("Ana Ruiz (Peru)",), id="bracket-within"),
        pytest.param("10:00 Rain on wells, Ana Ruiz (Peru)", ("Ana Ruiz (Peru)",), id="bracket-of-a-name"),
        pytest.param("10:00 Rain on wells by Ana Ruiz (Peru)", ("Ana Ruiz (Peru)",), id="bracket-of-a-name-behind-by"),
    ],
)
def test_brackets_of_a_name_without_a_title_stay_with_it(items: Fixture, line: str, speakers: tuple[str, ...]) -> None:
    (row,) = items("Monday 5 May 2014", line)
    assert (row.title, row.speakers) == ("Rain on wells", speakers)


@pytest.mark.parametrize(
    ("text", "title", "speakers"),
    [
        ("The Great Bustard (Xo Abcde (CMS Secretariat))", "The Great Bustard", ["Xo Abcde (CMS Secretariat)"]),
        ("Doorstep (Austrian Federal Minister Blümel)", "Doorstep", ["Austrian Federal Minister Blümel"]),
        ("Staff pay: second look (Decision SC40-13)", "Staff pay: second look (Decision SC40-13)", []),
    ],
)
def test_rank_with_a_family_speaks_and_a_decision_does_not(names: Fixture, text: str, title: str, speakers: list[str]) -> None:
    told = tell_apart(text, names("en"))
    assert (told.title, [person.words for person in told.people]) == (title, speakers)
