from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.telling import tell_apart

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Status (chaired by The Holy See and Zambia)", "Status", [("chair", "The Holy See"), ("chair", "Zambia")]),
        (
            "Victims (chaired by Austria and Bosnia & Herzegovina)",
            "Victims",
            [("chair", "Austria"), ("chair", "Bosnia & Herzegovina")],
        ),
        ("Report on finance: the Secretariat", "Report on finance", [("speaker", "the Secretariat")]),
        ("Welcome (Executive Secretary)", "Welcome", [("speaker", "Executive Secretary")]),
        ("Excursion, guided by Dr. Ana Ruiz", "Excursion", [("speaker", "Dr. Ana Ruiz")]),
        (
            "Panel chaired by Ana Ruiz with Jean Petit (WWF) and Xo Abcde",
            "Panel",
            [("chair", "Ana Ruiz"), ("speaker", "Jean Petit (WWF)"), ("speaker", "Xo Abcde")],
        ),
        ("Reply Mr. Jean Petit (Rain Fund)", "Reply", [("speaker", "Mr. Jean Petit (Rain Fund)")]),
        (
            "Words of welcome : Xo Abcde (Secretary of the Fund (RF))",
            "Words of welcome",
            [("speaker", "Xo Abcde (Secretary of the Fund (RF))")],
        ),
        (
            "Announcements from the secretariat – UNEP Regional Office",
            "Announcements from the secretariat",
            [("speaker", "UNEP Regional Office")],
        ),
        ("Rain, hosted by Ana Ruiz (Federation of Peru, UNEP)", "Rain", [("host", "Ana Ruiz (Federation of Peru, UNEP)")]),
        ("Survey, Ms. Åsa Gilbert, GICHD", "Survey", [("speaker", "Ms. Åsa Gilbert, GICHD")]),
        ("Clearance in the desert, presenter TBC, UNMAS", "Clearance in the desert", [("speaker", "presenter TBC, UNMAS")]),
        ("Clearance, UNMAS (to be confirmed)", "Clearance", [("speaker", "UNMAS (to be confirmed)")]),
        (
            "From the count to the choice R. Rosales (Guatemala)",
            "From the count to the choice",
            [("speaker", "R. Rosales (Guatemala)")],
        ),
        (
            "Nuclear Tests and the Nuclear Fuel Cycle (Ana Ruiz/ Jean Petit)",
            "Nuclear Tests and the Nuclear Fuel Cycle",
            [("speaker", "Ana Ruiz"), ("speaker", "Jean Petit")],
        ),
        (
            "The opening by representative of the Government (Undersecretary Ana Ruiz, DENR)",
            "The opening",
            [("speaker", "representative of the Government (Undersecretary Ana Ruiz, DENR)")],
        ),
        ("Words of opening Ana Ruiz Director of the Fund", "Words of opening", [("speaker", "Ana Ruiz Director of the Fund")]),
        (
            "Opening and welcome by GOSL, SLNT and UN ECLAC",
            "Opening and welcome",
            [("speaker", "GOSL"), ("speaker", "SLNT"), ("speaker", "UN ECLAC")],
        ),
        ("New Zealand, on behalf of the Core Group", "", [("speaker", "New Zealand, on behalf of the Core Group")]),
        (
            "Cyberwar (co-hosted by Austria, Peru and the Institute for Peace)",
            "Cyberwar",
            [("host", "Austria"), ("host", "Peru"), ("host", "the Institute for Peace")],
        ),
        ("Methods (Mr. Paul Weber, GICHD)", "Methods", [("speaker", "Mr. Paul Weber, GICHD")]),
        ("Getting ready (President-designate)", "Getting ready", [("speaker", "President-designate")]),
        ("Statement by Ambassador Jean Lint, President", "Statement", [("speaker", "Ambassador Jean Lint, President")]),
        (
            "Presentation by Ms. Sue Eitel, consultant, or Mr. Max Deneu",
            "Presentation",
            [("speaker", "Ms. Sue Eitel, consultant, or Mr. Max Deneu")],
        ),
        ("Statement, Director-General of the Organization", "Statement", [("speaker", "Director-General of the Organization")]),
        ("Reception hosted by Canada", "Reception", [("host", "Canada")]),
        ("Disability, Chair: Ms. Margaret Arach, Uganda", "Disability", [("chair", "Ms. Margaret Arach, Uganda")]),
        ("Joint session, chaired by Mr. Yury Orlov (Peru)", "Joint session", [("chair", "Mr. Yury Orlov (Peru)")]),
        ("Ms. Sylvie Brigot, ICBL - Comments", "Comments", [("speaker", "Ms. Sylvie Brigot, ICBL")]),
        ('Presentation: Dr. Keiko Mori (Japan), "Ventilation"', "Ventilation", [("speaker", "Dr. Keiko Mori (Japan)")]),
        ("Clearance in deserts - Ana Ruiz, Director, GICHD", "Clearance in deserts", [("speaker", "Ana Ruiz, Director, GICHD")]),
        ("Peru: Mr. Yury Orlov", "", [("speaker", "Peru: Mr. Yury Orlov")]),
        ("China (Mr. Yongning Wu)", "China", [("speaker", "Mr. Yongning Wu")]),
        ("Lao PDR", "", [("speaker", "Lao PDR")]),
        ("General debate", "General debate", []),
        (
            "Ten years on – Ana Ruiz (UNEP) and Jean Petit (FAO)",
            "Ten years on",
            [("speaker", "Ana Ruiz (UNEP)"), ("speaker", "Jean Petit (FAO)")],
        ),
        ("Second session, chair Dr Ana Ruiz", "Second session", [("chair", "Dr Ana Ruiz")]),
        ("Respondent Mr Jean Petit (UNEP)", "Respondent", [("speaker", "Mr Jean Petit (UNEP)")]),
        ("Black Sea Rapporteur of the Committee on Water: Mr Jean Petit", "Black Sea", [("rapporteur", "Mr Jean Petit")]),
        ("The Troika meets (to be decided)", "The Troika meets", []),
        ("Presentation by ICBL / ICRC", "Presentation", [("speaker", "ICBL / ICRC")]),
        (
            "Address of the President of Peru H.E. Ana Ruiz (TBC)",
            "Address",
            [("speaker", "the President of Peru H.E. Ana Ruiz (TBC)")],
        ),
        ("How the UN works in a country (UNMAS/UNDP)", "How the UN works in a country", [("speaker", "UNMAS/UNDP")]),
        ("Vote of thanks: Ms. Ana Ruiz", "Vote of thanks", [("speaker", "Ms. Ana Ruiz")]),
        ("Comments on it presented by Lao PDR", "Comments on it", [("speaker", "Lao PDR")]),
        ("Ten years on, Ana Ruiz", "Ten years on", [("speaker", "Ana Ruiz")]),
        ("Ten years on. Ana Ruiz (UNEP)", "Ten years on", [("speaker", "Ana Ruiz (UNEP)")]),
        ("Ana Ruiz (UNEP) – Ten years on", "Ten years on", [("speaker", "Ana Ruiz (UNEP)")]),
        ("What was done Ana Ruiz, Director, UNEP", "What was done", [("speaker", "Ana Ruiz, Director, UNEP")]),
        ("Panel: Ana Ruiz, UNEP; Jean Petit, FAO", "Panel", [("speaker", "Ana Ruiz, UNEP"), ("speaker", "Jean Petit, FAO")]),
        ("Fireside chat with Ana Ruiz, UNEP", "Fireside chat", [("speaker", "Ana Ruiz, UNEP")]),
        ("Round table chaired by Peru, with Ana Ruiz, UNEP", "Round table", [("chair", "Peru"), ("speaker", "Ana Ruiz, UNEP")]),
        ("Words of welcome - Forestry Commission (Host)", "Words of welcome", [("speaker", "Forestry Commission (Host)")]),
        ("Technical presentation by the OPCW", "Technical presentation", [("speaker", "OPCW")]),
        ("Overview (Secretariat)", "Overview", [("speaker", "Secretariat")]),
        ("The Secretariat – Overview", "Overview", [("speaker", "The Secretariat")]),
        ("Reception hosted by Kenya and Canada", "Reception", [("host", "Kenya and Canada")]),
        ("Members (President of the Assembly elected, report)", "Members (President of the Assembly elected, report)", []),
        ("First Committee (Peace): Report", "First Committee (Peace): Report", []),
        ("Santiago Action Plan", "Santiago Action Plan", []),
        ("Disarming wholly: a history (Xandall Ryder)", "Disarming wholly: a history", [("speaker", "Xandall Ryder")]),
        ("Notes on method, Xlen Milhaud (Sciences Xitoyennes)", "Notes on method, Xlen Milhaud (Sciences Xitoyennes)", []),
        ("What the treaty asks (Human Rights)", "What the treaty asks (Human Rights)", []),
        ("Lecture: “Who keeps peace” Ana Ruiz, guest", "Lecture: “Who keeps peace”", [("speaker", "Ana Ruiz, guest")]),
        ("“Old shells” Organizer: Japan", "Old shells", [("host", "Japan")]),
        ("OPENING REMARKS: Welcome addresses", "OPENING REMARKS: Welcome addresses", []),
        ("MOCK SESSION BY ANA STUDENTS", "MOCK SESSION BY ANA STUDENTS", []),
        ("Working Group on Implementation (WGETI)", "Working Group on Implementation (WGETI)", []),
        ("Opening remarks by the Chair", "Opening remarks", [("speaker", "the Chair")]),
        ("Training course, Thun, Switzerland: information", "Training course, Thun, Switzerland: information", []),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) and value else "",
)
def test_title_and_people_are_told_apart(names: Fixture, text: str, title: str, people: list[tuple[str, str]]) -> None:
    told = tell_apart(text, names("en"))
    assert (told.title, [(person.role, person.words) for person in told.people]) == (title, people)


def test_a_speech_of_somebody_in_french_is_given_by_that_person(names: Fixture) -> None:
    told = tell_apart("Discours inaugural de Jean Petit, directeur du Fonds", names("fr"))
    assert (told.title, [person.words for person in told.people]) == ("Discours inaugural", ["Jean Petit, directeur du Fonds"])


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        ("Séance 2, sous la présidence d'Émile Roux", "Séance 2", ["Émile Roux"]),
        ("« Le puits », Xo Abcde et Jean Petit (INRAE)", "« Le puits »", ["Xo Abcde", "Jean Petit (INRAE)"]),
    ],
)
def test_who_stands_behind_a_title_in_french(text: str, title: str, people: list[str], names: Fixture) -> None:
    told = tell_apart(text, names("fr"))
    assert (told.title, [person.words for person in told.people]) == (title, people)


@pytest.mark.parametrize(
    ("code", "text", "title", "people"),
    [
        pytest.param("it", "“Il lago e noi” avv. Xo Abcde", "Il lago e noi", ["avv. Xo Abcde"], id="small-honour"),
        pytest.param("en", "“Rain and wells” Xo Abcde, keeper", "Rain and wells", ["Xo Abcde, keeper"], id="quoted-title"),
        pytest.param("en", "(Tea hosted by Peru)", "Tea", ["Peru"], id="all-in-brackets"),
        pytest.param("en", "Wells, RWF Secretariat", "Wells", ["RWF Secretariat"], id="secretariat"),
        pytest.param("fr", "La pluie, et intervention de Jean Petit, juge", "La pluie", ["Jean Petit, juge"], id="and-speech"),
        pytest.param("en", "Introductions: Xo Abcde, Director", "Introductions", ["Xo Abcde, Director"], id="office-sure"),
    ],
)
def test_people_behind_titles_of_many_kinds(names: Fixture, code: str, text: str, title: str, people: list[str]) -> None:
    told = tell_apart(text, names(code))
    assert (told.title.strip("“”"), [person.words for person in told.people]) == (title, people)


@pytest.mark.parametrize(
    ("code", "text", "title", "people"),
    [
        pytest.param("en", "Firms led by women to build better", "Firms led by women to build better", [], id="small-word"),
        pytest.param("en", "Session led by youth representatives", "Session", ["youth representatives"], id="small-office"),
        pytest.param("pl", "Wstęp, prof. dr hab. Xo Abcde, UNEP", "Wstęp", ["prof. dr hab. Xo Abcde, UNEP"], id="chain"),
        pytest.param(
            "de", "Regen. Prof. em. Dr. h.c. Xo Abcde, UNEP", "Regen", ["Prof. em. Dr. h.c. Xo Abcde, UNEP"], id="degrees"
        ),
        pytest.param(
            "en", "Welcome by Ministry of Rain and Snow, Peru", "Welcome", ["Ministry of Rain and Snow, Peru"], id="where"
        ),
    ],
)
def test_people_told_with_care(names: Fixture, code: str, text: str, title: str, people: list[str]) -> None:
    told = tell_apart(text, names(code))
    assert (told.title, [person.words for person in told.people]) == (title, people)


@pytest.mark.parametrize(
    ("code", "text", "title", "people"),
    [
        pytest.param("en", "Welcome from the Mayor of Hull", "Welcome", ["the Mayor of Hull"], id="en"),
        pytest.param("en", "Welcome from Ana Ruiz, Mayor", "Welcome", ["Ana Ruiz, Mayor"], id="en-name"),
        pytest.param("fr", "Allocution de la part de Mme Ana Ruiz, Maire", "Allocution", ["Mme Ana Ruiz, Maire"], id="fr"),
        pytest.param("es", "Saludos de parte de Ana Ruiz, Alcaldesa", "Saludos", ["Ana Ruiz, Alcaldesa"], id="es"),
        pytest.param("en", "Introduction from cloud to well", "Introduction from cloud to well", [], id="nobody"),
        pytest.param("es", "Sra. Ana Ruiz, Directora, Enlace con las Naciones Unidas, FAO", "",
                     ["Sra. Ana Ruiz, Directora, Enlace con las Naciones Unidas, FAO"], id="with-in-an-office"),
        pytest.param("en", "The day opened by the Minister of Rain, Mr. Xo Abcde (TBC)", "The day opened",
                     ["the Minister of Rain, Mr. Xo Abcde (TBC)"], id="tbc"),
    ],
)  # fmt: skip
def test_words_on_the_part_of_somebody(names: Fixture, code: str, text: str, title: str, people: list[str]) -> None:
    told = tell_apart(text, names(code))
    assert (told.title, [person.words for person in told.people]) == (title, people)


@pytest.mark.parametrize(
    ("code", "text", "title", "who"),
    [
        (
            "en",
            "Address by Ms. Ana Ruiz, UNEP, followed by a debate on rain",
            "Address, followed by a debate on rain",
            "Ms. Ana Ruiz, UNEP",
        ),
        ("fr", "Exposé de M. Jean Petit, PNUE, suivi d’un débat", "Exposé, suivi d’un débat", "M. Jean Petit, PNUE"),
    ],
    ids=["en", "fr"],
)
def test_what_follows_on_a_speech_is_of_its_title(names: Fixture, code: str, text: str, title: str, who: str) -> None:
    told = tell_apart(text, names(code))
    assert (told.title, [person.words for person in told.people]) == (title, [who])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("New wells- Ana Ruiz, Rain Fund", "Ana Ruiz, Rain Fund"),
        ("New wells –Ana Ruiz, Rain Fund", "Ana Ruiz, Rain Fund"),
        ("New wells – Ana Ruiz from the Rain Centre", "Ana Ruiz from the Rain Centre"),
        ("New wells – Head of the Rain Unit, Ms. Ana Ruiz", "Head of the Rain Unit, Ms. Ana Ruiz"),
        ("New wells, 1540 Committee Expert, Ana Ruiz", "1540 Committee Expert, Ana Ruiz"),
    ],
    ids=str,
)
def test_who_gives_a_talk_behind_its_title(names: Fixture, text: str, speaker: str) -> None:
    told = tell_apart(text, names("en"))
    assert (told.title, [person.words for person in told.people]) == ("New wells", [speaker])


@pytest.mark.parametrize(
    ("text", "title", "speaker"),
    [
        ("Wells of the north, by Austrian Ministry of Water", "Wells of the north", "Austrian Ministry of Water"),
        ("Statement, by Chairperson of the Rain Board", "Statement", "Chairperson of the Rain Board"),
        ("Welcome, WMO Assistant Secretary General", "Welcome", "WMO Assistant Secretary General"),
    ],
)
def test_body_behind_a_comma_and_an_office_behind_a_welcome_speak(names: Fixture, text: str, title: str, speaker: str) -> None:
    told = tell_apart(text, names("en"))
    assert (told.title, [person.words for person in told.people]) == (title, [speaker])


@pytest.mark.parametrize(
    ("code", "text", "title", "speaker"),
    [
        ("it", "Conferenza stampa – presidente del Consiglio, Paolo Gentiloni", "Conferenza stampa",
         "presidente del Consiglio, Paolo Gentiloni"),
        ("it", "Apertura (sindaco di Torino, Anna Bianchi)", "Apertura", "sindaco di Torino, Anna Bianchi"),
        ("it", "Apertura (il ministro Luca Rossi)", "Apertura", "il ministro Luca Rossi"),
        ("es", "Mensaje de inauguración: presidente López Obrador", "Mensaje de inauguración", "presidente López Obrador"),
        ("es", "Acto inaugural (Presidente (e) de la Cámara de Lima, Ana Ruiz)", "Acto inaugural",
         "Presidente (e) de la Cámara de Lima, Ana Ruiz"),
    ],
)  # fmt: skip
def test_rank_in_small_letters_and_office_in_brackets_speak(
    names: Fixture, code: str, text: str, title: str, speaker: str
) -> None:
    told = tell_apart(text, names(code))
    assert (told.title, [person.words for person in told.people]) == (title, [speaker])


def test_hotel_called_after_a_king_is_nobody(names: Fixture) -> None:
    assert tell_apart("Breakfast meeting, King David Hotel", names("en")).people == ()
