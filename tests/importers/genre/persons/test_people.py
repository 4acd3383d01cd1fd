from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.people import people, role_line

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("en", "Co-Chairs: Belgium and Peru", ("chair", "Belgium and Peru")),
        ("en", "Moderator: Stephen Goose, HRW", ("moderator", "Stephen Goose, HRW")),
        ("en", "Panellists:", ("speaker", "")),
        ("pt", "Moderação de Ana Ruiz", ("moderator", "Ana Ruiz")),
        ("pt", "Com: Ana Ruiz, PNUD; Jean Petit", ("speaker", "Ana Ruiz, PNUD; Jean Petit")),
        ("it", "Modera i lavori: Ana Ruiz", ("moderator", "Ana Ruiz")),
        ("en", "Introduction by: Ana Ruiz", ("speaker", "Ana Ruiz")),
        ("ru", "Председатель: г-н Пётр Котов", ("chair", "г-н Пётр Котов")),
        ("en", "Chairpersons until the first break: Mr. Jean Petit", ("chair", "Mr. Jean Petit")),
        ("en", "Chairpersons report on the rain: Mr. Jean Petit", None),
        ("fr", "La journée est conduite par Ana Ruiz", ("chair", "Ana Ruiz")),
        ("en", "Hosted by the Secretariat", ("host", "the Secretariat")),
        ("en", "chaired by the President", ("chair", "the President")),
        ("fr", "Présidence : M. Abdou Diouf, Sénégal", ("chair", "M. Abdou Diouf, Sénégal")),
        ("fr", "Allocutions de Ana Ruiz, directrice, Jean Petit", ("speaker", "Ana Ruiz, directrice, Jean Petit")),
        ("fr", "présidence : Japon et Portugal", ("chair", "Japon et Portugal")),
        ("es", "Moderador: Sr. Julio Andrade", ("moderator", "Sr. Julio Andrade")),
        ("en", "(Chair: R. Haddad (Jordan))", ("chair", "R. Haddad (Jordan)")),
        ("en", "[Chair: Ana Ruiz]", ("chair", "Ana Ruiz")),
        ("en", "Chair and moderator: Ana Ruiz", ("chair", "Ana Ruiz")),
        ("en", "Speaker 2: Ana Ruiz", ("speaker", "Ana Ruiz")),
        ("en", "Rapporteur ex officio: Mr Jean Petit", ("rapporteur", "Mr Jean Petit")),
        ("en", "Ms. Ana Ruiz, Chair", ("chair", "Ms. Ana Ruiz")),
        ("en", "Ms. Ana Ruiz in the chair", ("chair", "Ms. Ana Ruiz")),
        ("fr", "Mme Ana Ruiz, présidente de séance", ("chair", "Mme Ana Ruiz")),
        ("en", "Ms. Ana Ruiz, Vice-President", None),
        ("en", "Moderator Ana Ruiz, UNEP", ("moderator", "Ana Ruiz, UNEP")),
        ("en", "Ana Ruiz, UNEP (moderator)", ("moderator", "Ana Ruiz, UNEP")),
        ("de", "Johannes Pflug (MdB), Moderation", ("moderator", "Johannes Pflug (MdB)")),
        ("en", "Presented by the Secretariat", ("speaker", "the Secretariat")),
        ("pt", "Debatedores: João Pinto; Ana Ruiz", ("speaker", "João Pinto; Ana Ruiz")),
        ("en", "Chairman of the Forum: Ana Ruiz", ("chair", "Ana Ruiz")),
        ("en", "Rapporteur of the Committee on Migration: Mr Jean Petit", ("rapporteur", "Mr Jean Petit")),
        ("en", "The three panels will be moderated by Ana Ruiz, EESC", ("moderator", "Ana Ruiz, EESC")),
        ("fr", "Avec la participation de Ana Ruiz (GRIP)", ("speaker", "Ana Ruiz (GRIP)")),
        ("it", "Intervengono: Ana Ruiz, Gina Rossi", ("speaker", "Ana Ruiz, Gina Rossi")),
        ("en", "Co – Chairs:", ("chair", "")),
        ("es", "Facilitación: Ana Ruiz, Equipo", ("chair", "Ana Ruiz, Equipo")),
        ("en", "Facilitation: N.N., UNITAR", ("chair", "N.N., UNITAR")),
        ("en", "Statements by States", None),
        ("en", "Chair of the Board", None),
        ("en", "Keynote: water under sand", None),
        ("en", "Introduction", None),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_lines_of_a_role(names: Fixture, code: str, text: str, role: tuple[str, str] | None) -> None:
    assert role_line(text, names(code)) == role


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("SIPRI, Peace Monthly, CBW Events", ["SIPRI", "Peace Monthly", "CBW Events"]),
        ("Foreign Office of Germany, Division for Disarmament", ["Foreign Office of Germany, Division for Disarmament"]),
        ("Ministry of Trade, Peru", ["Ministry of Trade, Peru"]),
    ],
    ids=["bodies", "unit", "State"],
)
def test_hosts_parted_by_commas(names: Fixture, text: str, hosts: list[str]) -> None:
    assert [person.words for person in people("host", text, names("en"))] == hosts


def test_one_line_of_two_roles(names: Fixture) -> None:
    found = people("chair", "Ana Ruiz, ITU. Speakers: Jean Petit, FAO", names("en"))
    assert [(person.role, person.words) for person in found] == [("chair", "Ana Ruiz, ITU"), ("speaker", "Jean Petit, FAO")]


def test_how_somebody_takes_part_is_no_part_of_the_name(names: Fixture) -> None:
    assert [person.words for person in people("speaker", "Ms. Ana Ruiz (pre-recorded video)", names("en"))] == ["Ms. Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz, Expert, EPA (Presentation 1 and presentation 2)", "Ana Ruiz, Expert, EPA"),
        ("Ana Ruiz (Avanti) - PDF | BIO", "Ana Ruiz (Avanti)"),
        ("Ana Ruiz (pre-recorded video)", "Ana Ruiz"),
    ],
)
def test_papers_of_somebody_are_no_part_of_the_name(names: Fixture, text: str, name: str) -> None:
    assert [person.words for person in people("speaker", text, names("en"))] == [name]


def test_a_role_in_brackets_ends_what_is_said_of_somebody(names: Fixture) -> None:
    text = "Ms. Ana Ruiz, Director, ILO Prof Jean Petit, University of Peru (chair) Pacific Representative"
    found = [(person.role, person.words) for person in people("speaker", text, names("en"))]
    assert found == [
        ("speaker", "Ms. Ana Ruiz, Director, ILO"),
        ("chair", "Prof Jean Petit, University of Peru"),
        ("speaker", "Pacific Representative"),
    ]


def test_a_role_in_brackets_is_that_of_the_person(names: Fixture) -> None:
    assert [person.role for person in people("speaker", "Ms. Ana Ruiz [Moderator] - Director", names("en"))] == ["moderator"]


def test_role_behind_several_is_that_of_the_last(names: Fixture) -> None:
    found = people("speaker", "Mr Jean Petit, judge, Peru Ms Ana Ruiz, minister, Chad (moderator)", names("en"))
    assert [(person.role, person.words) for person in found] == [
        ("speaker", "Mr Jean Petit, judge, Peru"), ("moderator", "Ms Ana Ruiz, minister, Chad")
    ]  # fmt: skip


def test_who_moderates_beside_a_chair_is_a_speaker(items: Fixture) -> None:
    (item,) = items("Monday 5 May 2014", "9:00 Panel", "Chair: Mr. Jean Petit, Peru", "Moderator: Ms. Ana Ruiz, ITU")
    assert (item.chairs, item.speakers) == (("Mr. Jean Petit, Peru",), ("Ms. Ana Ruiz, ITU",))


def test_host_of_the_whole_leads_nothing(printed: Fixture) -> None:
    assert printed("Days of water", "Organised by: CND", "Monday 5 May 2014", "9:00 Opening", "10:00 Wells").people == ()


@pytest.mark.parametrize(
    ("role", "text", "told"),
    [
        pytest.param(
            "moderator", "Ms. Ana Ruiz, Peru • Mr. Jean Petit, UNEP • Ms. Xu Li",
            [("moderator", "Ms. Ana Ruiz, Peru"), ("speaker", "Mr. Jean Petit, UNEP"), ("speaker", "Ms. Xu Li")],
            id="bullets-within-what-one-leads",
        ),
        pytest.param(
            "chair", "Ms. Ana Ruiz, Kenya. Mr. Jean Petit, UNEP",
            [("chair", "Ms. Ana Ruiz, Kenya"), ("speaker", "Mr. Jean Petit, UNEP")],
            id="stops-for-bullets",
        ),
        pytest.param(
            "chair", "Ana Ruiz – Secretary: Xo Abcde", [("chair", "Ana Ruiz"), ("rapporteur", "Xo Abcde")], id="two-roles"
        ),
        pytest.param(
            "speaker", "Ms. Ana Ruiz, Director, will deliver opening remarks", [("speaker", "Ms. Ana Ruiz, Director")],
            id="will-speak",
        ),
        pytest.param(
            "speaker", "Ms. Ana Ruiz, UNEP Q&A / Discussion", [("speaker", "Ms. Ana Ruiz, UNEP")], id="talk-behind"
        ),
        pytest.param("speaker", "Ana Ruiz, UNEP (statement)", [("speaker", "Ana Ruiz, UNEP")], id="what-is-spoken"),
        pytest.param(
            "speaker", "Ms. Ana Ruiz, UNEP, followed by a debate", [("speaker", "Ms. Ana Ruiz, UNEP")], id="followed-by"
        ),
        pytest.param(
            "moderator", "Ana Ruiz (UNEP) A paper on the subject will be handed out in time before the start.",
            [("moderator", "Ana Ruiz (UNEP)")],
            id="sentence-behind-a-bracket",
        ),
        pytest.param(
            "moderator",
            "Ana Ruiz, director The panel is to look at what has been done so far and what is yet to be done by those who can.",
            [("moderator", "Ana Ruiz, director")],
            id="sentence-run-on",
        ),
    ],
)  # fmt: skip
def test_who_is_in_a_text_besides_the_one_it_begins_with(
    role: str, text: str, told: list[tuple[str, str]], names: Fixture
) -> None:
    assert [(person.role, person.words) for person in people(role, text, names("en"))] == told


def test_states_with_their_articles_are_those_who_lead(items: Fixture) -> None:
    found = items("Lundi 5 mai 2014", "10:00-13:00", "1. Ouverture", "Coprésidents : le Japon et la Norvège", language="fr")
    assert [person.words for person in found[0].people] == ["Japon", "Norvège"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Albania (10 min)", [("Albania", True, 10)], id="state"),
        pytest.param("Bosnia and Herzegovina (10 min)", [("Bosnia and Herzegovina", True, 10)], id="state-of-two-words"),
        pytest.param(
            "Mr. Jo Ray, Kenya and Ms. Eva Lind, Sweden (15 min)",
            [("Mr. Jo Ray, Kenya", False, 15), ("Ms. Eva Lind, Sweden", False, 15)],
            id="two-together",
        ),
        pytest.param("Albania", [("Albania", False, 0)], id="no-length"),
    ],
)
def test_length_behind_a_speaker_is_no_part_of_the_name(names: Fixture, text: str, expected: list[tuple[str, bool, int]]) -> None:
    assert [(each.words, each.alone, each.minutes) for each in people("speaker", text, names("en"))] == expected


def test_a_role_that_is_not_known_behind_a_semicolon_loses_nobody(names: Fixture) -> None:
    told = people("speaker", "Jean Petit, ILO; Timer: Ana Ruiz", names("en"))
    assert [person.words for person in told] == ["Jean Petit, ILO", "Ana Ruiz"]


def test_sentence_behind_who_led_is_no_part_of_the_name(names: Fixture) -> None:
    told = people("chair", "Ambassador Xo Abcde of Peru. In the end the meeting took note of all the rain", names("en"))
    assert [person.words for person in told] == ["Ambassador Xo Abcde of Peru"]
    told = people("speaker", "Ms Ana Ruiz, UNEP; introduction by Mr Jean Petit", names("en"))
    assert [person.words for person in told] == ["Ms Ana Ruiz, UNEP", "Mr Jean Petit"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Xo Abcde and Vo Cdefg Rapporteur: Jo Bcdef",
            [("chair", "Xo Abcde"), ("chair", "Vo Cdefg"), ("rapporteur", "Jo Bcdef")],
        ),
        ("Peru Rapporteur: Chad", [("chair", "Peru"), ("rapporteur", "Chad")]),
    ],
    ids=["names", "States"],
)
def test_role_that_has_run_on_behind_somebody(names: Fixture, text: str, told: list[tuple[str, str]]) -> None:
    assert [(person.role, person.words) for person in people("chair", text, names("en"))] == told


def test_title_with_a_stop_of_its_own_begins_the_next_one(names: Fixture) -> None:
    told = people("speaker", "Ms M. Vo Young Excmo. Sr. D. Ignacio Petit", names("fr"))
    assert [person.words for person in told] == ["Ms M. Vo Young", "Excmo. Sr. D. Ignacio Petit"]


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("en", "Co-moderated by Ana Ruiz, UNEP", "moderator"),
        ("en", "Jointly chaired by Ana Ruiz, UNEP", "chair"),
        ("fr", "Co-modéré par Ana Ruiz, PNUE", "moderator"),
        ("es", "Co-moderan: Ana Ruiz, PNUMA", "moderator"),
        ("de", "Ko-moderiert von Anna Weber, UNEP", "moderator"),
        ("it", "Co-moderato da Anna Rossi, FAO", "moderator"),
    ],
    ids=["en", "jointly", "fr", "es", "de", "it"],
)
def test_those_who_lead_with_others(names: Fixture, code: str, text: str, role: str) -> None:
    found = role_line(text, names(code))
    assert found is not None
    assert found[0] == role


def test_what_a_bracket_leads_to_tells_nothing_of_somebody(names: Fixture) -> None:
    assert [person.words for person in people("speaker", "Ana Ruiz, UNEP (see the report A/1(2)) (speech)", names("en"))] == [
        "Ana Ruiz, UNEP"
    ]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Speakers: local community groups", ("speaker", "local community groups")),
        ("Speaker: minister Klöckner", ("speaker", "minister Klöckner")),
        ("Speakers: will be told on the day", None),
        ("Chair: to be elected by the meeting", None),
    ],
)
def test_small_letters_behind_speakers_are_who_speaks(names: Fixture, line: str, role: tuple[str, str] | None) -> None:
    assert role_line(line, names("en")) == role


def test_long_list_behind_speakers_is_one_of_people(names: Fixture) -> None:
    said = "; ".join(["Ana Ruiz, Director of the Rain Unit, Ministry of Water"] * 12)
    assert role_line(f"Speakers: {said}", names("en")) == ("speaker", said)
