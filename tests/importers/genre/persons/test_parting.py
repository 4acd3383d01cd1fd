from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ana Ruiz (ILO)/ Xu de Abcde (ILO/Rain Secretariat)/ Hien Ngo (UNEP)",
            ("Ana Ruiz (ILO)", "Xu de Abcde (ILO/Rain Secretariat)", "Hien Ngo (UNEP)"),
        ),
        (
            "Ana Ruiz, Head of the Rain Union (RU) and Chair of the Fund",
            ("Ana Ruiz, Head of the Rain Union (RU) and Chair of the Fund",),
        ),
        (
            "Ms. Ana Ruiz (UNCTAD) and former Executive Director of the Water Fund",
            ("Ms. Ana Ruiz (UNCTAD) and former Executive Director of the Water Fund",),
        ),
        ("Mr Jean Petit and Ms Ana Ruiz, Central Unit, UNEP", ("Mr Jean Petit and Ms Ana Ruiz, Central Unit, UNEP",)),
        (
            "Peru : Ms. Ana Ruiz, Director, Mexico : Mr. Jean Petit, Rain Unit",
            ("Peru : Ms. Ana Ruiz, Director", "Mexico : Mr. Jean Petit, Rain Unit"),
        ),
        ("Japan, Portugal and Lao PDR", ("Japan", "Portugal", "Lao PDR")),
        (
            "Ms. Wanjiru Kamau, Foreign Affairs, Kenya Mr. Peter Lund, Director",
            ("Ms. Wanjiru Kamau, Foreign Affairs, Kenya", "Mr. Peter Lund, Director"),
        ),
        ("Sr. D. Andrés Pastor Arango, Presidente", ("Sr. D. Andrés Pastor Arango, Presidente",)),
        (
            "Ana Ruiz, Vice Minister of Peru; and, Jean Petit, Director of the Fund",
            ("Ana Ruiz, Vice Minister of Peru", "Jean Petit, Director of the Fund"),
        ),
        (
            "Ana Ruiz, Chief of the Development, Economic and Social Issues Branch, UNEP",
            ("Ana Ruiz, Chief of the Development, Economic and Social Issues Branch, UNEP",),
        ),
        ("Rt Hon. Jane Regan MP (Labour)", ("Rt Hon. Jane Regan MP (Labour)",)),
        ("Mr Jean Petit, Senator Mayor of Lima", ("Mr Jean Petit, Senator Mayor of Lima",)),
        ("Professor Paula Norton, Howard University", ("Professor Paula Norton, Howard University",)),
        ("Ana Ruiz : president of the Culture & Progress Society", ("Ana Ruiz : president of the Culture & Progress Society",)),
        (
            "the President, Mr Jean Petit, and by the Mayor, Ms Ana Ruiz",
            ("the President, Mr Jean Petit", "the Mayor, Ms Ana Ruiz"),
        ),
        (
            "Jean Petit, Forestry Department Olof Berg, Sweden Ana Ruiz, Peru",
            ("Jean Petit, Forestry Department", "Olof Berg, Sweden", "Ana Ruiz, Peru"),
        ),
        ("Ana Ruiz, Fundación Jean Monnet, Madrid", ("Ana Ruiz, Fundación Jean Monnet, Madrid",)),
        ("Mr Jean Petit and Ms Ana Ruiz, chairmen of the Senate", ("Mr Jean Petit and Ms Ana Ruiz, chairmen of the Senate",)),
        (
            "Mr Jean Petit, Director, Lima; Member of the Council",
            ("Mr Jean Petit, Director, Lima; Member of the Council",),
        ),
        ("Gen. (ret.) Jean Petit, IDSA", ("Gen. (ret.) Jean Petit, IDSA",)),
        ("Aart Meerwijk/ Mirco Elia", ("Aart Meerwijk", "Mirco Elia")),
        ("H.E. Mr. Marek Nowotny, Minister of Trade, Poland", ("H.E. Mr. Marek Nowotny, Minister of Trade, Poland",)),
        ("Stephen Goose, HRW", ("Stephen Goose, HRW",)),
        ("Mr. Jan de Boer and Ms. Ana Sousa", ("Mr. Jan de Boer", "Ms. Ana Sousa")),
        (
            "Ana Ruiz, Department of Peace and Conflict Research, Uppsala",
            ("Ana Ruiz, Department of Peace and Conflict Research, Uppsala",),
        ),
        (
            "Mr. Jan de Boer, Minister for Agriculture, Water, and Land Reform, Namibia",
            ("Mr. Jan de Boer, Minister for Agriculture, Water, and Land Reform, Namibia",),
        ),
        (
            "H.E. Mr. Jan de Boer (Belgium), Vice-President of ECOSOC",
            ("H.E. Mr. Jan de Boer (Belgium), Vice-President of ECOSOC",),
        ),
        (
            "Ana Ruiz, director, Jybin Xupouy, professor at Bordeaux",
            ("Ana Ruiz, director", "Jybin Xupouy, professor at Bordeaux"),
        ),
        ("Ana Ruiz, director, UNEP (Nairobi), and Jean Petit, head", ("Ana Ruiz, director, UNEP (Nairobi)", "Jean Petit, head")),
        ("Ana Ruiz (Trade and Law), Meriem Qax (FAO) & IUCN", ("Ana Ruiz (Trade and Law)", "Meriem Qax (FAO)", "IUCN")),
        ("Ana Ruiz, Director, Geneva Branch, UNDDA", ("Ana Ruiz, Director, Geneva Branch, UNDDA",)),
        ("A. Petrova, S. Lindqvist, D. Gomez (Spain)", ("A. Petrova", "S. Lindqvist", "D. Gomez (Spain)")),
        ("J. Okafor and M. Bello (Nigeria)", ("J. Okafor and M. Bello (Nigeria)",)),
        ("Ana Ruiz/Jean Petit", ("Ana Ruiz", "Jean Petit")),
        ("Ana Ruiz, ILO and Machiel Velde, Bond", ("Ana Ruiz, ILO", "Machiel Velde, Bond")),
        ("Ana Ruiz and Machiel Velde", ("Ana Ruiz", "Machiel Velde")),
        ("Executive Secretary, Ms. Ana Ruiz", ("Executive Secretary, Ms. Ana Ruiz",)),
        ("Peru: Ms. Ana Ruiz", ("Peru: Ms. Ana Ruiz",)),
    ],
    ids=[
        "slash",
        "office-behind-and",
        "office-behind-a-bracket",
        "shared-unit",
        "sent-by-States",
        "States",
        "run-together",
        "name-like-a-title",
        "semicolons",
        "branch-with-and",
        "title-of-two-words",
        "honoured-office",
        "university",
        "colon",
        "by-and-by",
        "no-sign",
        "foundation",
        "function-of-several",
        "function-behind-a-semicolon",
        "retired",
        "slash-alone",
        "honoured",
        "bare-name",
        "two",
        "body-with-and",
        "office-of-three",
        "State-and-office",
        "lowercase-functions",
        "functions",
        "brackets",
        "branch",
        "initials",
        "shared",
        "slash",
        "two-with-bodies",
        "two-alone",
        "office-first",
        "State-first",
    ],
)
def test_people_are_parted(names: Fixture, text: str, people: tuple[str, ...]) -> None:
    assert names("en").split(text) == people


def test_somebody_without_a_name_behind_a_semicolon_is_another(names: Fixture) -> None:
    assert names("en").split("Mr. Jean Petit, ILO; a farmer from Peru") == ("Mr. Jean Petit, ILO", "a farmer from Peru")


def test_an_honour_of_two_words_is_whole(names: Fixture) -> None:
    assert names("en").split("The Rt Hon. Jane Regan MP") == ("The Rt Hon. Jane Regan MP",)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Ana Ruiz, Segretaria Generale Acqua"),
        ("de", "Xo Abcde, Bürgermeister Lindau"),
        ("de", "Ana Ruiz, Leiterin Sektion Wasserrecht RWA"),
    ],
    ids=["general", "town", "letters"],
)
def test_office_behind_a_name_is_nobody_else(names: Fixture, code: str, text: str) -> None:
    assert names(code).split(text) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Mr Jean Petit, Ambassador Extraordinary and Plenipotentiary of Peru",
        "Ms Ana Ruiz, Chad, Professor Emeritus at the University of Rain",
        "United Kingdom Ms Ana Ruiz, Head of Wells",
    ],
    ids=["ambassador", "professor", "State-before"],
)
def test_office_in_full_is_nobody_else(names: Fixture, text: str) -> None:
    assert names("en").split(text) == (text,)


def test_blank_lost_behind_a_short_title(names: Fixture) -> None:
    assert names("en").split("MrJean Petit, MsAna Ruiz") == ("MrJean Petit", "MsAna Ruiz")


@pytest.mark.parametrize(
    "text",
    ["Ana Rossi, Segretario Generale FAIC", "Luigi Bianchi, Prof. Associato Università di Lodi"],
    ids=["general", "associate"],
)
def test_a_rank_behind_a_comma_is_no_further_person(names: Fixture, text: str) -> None:
    assert names("it").split(text) == (text,)


def test_two_unknown_names_with_their_offices_are_two_people(names: Fixture) -> None:
    text = "Xo Abcde, Head of Rain of the Fund in Lima and Zi Fghij, Director of Wells"
    assert names("en").split(text) == ("Xo Abcde, Head of Rain of the Fund in Lima", "Zi Fghij, Director of Wells")


def test_letters_before_an_office_are_of_it(names: Fixture) -> None:
    said = "ECLAC Representative, Dr. Ana Ruiz, Office Director in Peru"
    assert names("en").split(said) == (said,)
