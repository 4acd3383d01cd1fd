from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        pytest.param(("9:00 Opening", "Ana Ruiz"), {"Opening": ("Ana Ruiz",)}, id="name-alone"),
        pytest.param(
            ("9:00 Opening", "Ms. Ana Ruiz", "Director", "GICHD"), {"Opening": ("Ms. Ana Ruiz, Director, GICHD",)}, id="lines"
        ),
        pytest.param(
            ("9:00 Opening", "Ana Ruiz", "(Group of Experts)"), {"Opening": ("Ana Ruiz (Group of Experts)",)}, id="bracket"
        ),
        pytest.param(
            ("9:00 Opening", "Mr. Jean Petit", "( Head of the Unit; Member of the Board of the Society for Peace, Lima)"),
            {"Opening": ("Mr. Jean Petit ( Head of the Unit; Member of the Board of the Society for Peace, Lima)",)},
            id="long-bracket",
        ),
        pytest.param(
            ("9:00 Opening", "Remarks by the Director of the Centre", "Ms. Ana Ruiz, Director of the Centre"),
            {"Opening": ("Ms. Ana Ruiz, Director of the Centre",)},
            id="office-told-again",
        ),
        pytest.param(
            ("9:00 Orbits", "Mobility", "Images", "Ana Ruiz (ITU)", "Jean Petit (O3b)", "11:00 Break"),
            {"Orbits": ("Ana Ruiz (ITU)", "Jean Petit (O3b)"), "Mobility": (), "Images": (), "Break": ()},
            id="behind-all-subjects",
        ),
        pytest.param(
            ("9:00 Orbits", "Mobility", "Ana Ruiz (ITU)", "Images", "Jean Petit (O3b)", "11:00 Break"),
            {"Orbits": (), "Mobility": ("Ana Ruiz (ITU)",), "Images": ("Jean Petit (O3b)",), "Break": ()},
            id="behind-each-subject",
        ),
        pytest.param(
            ("9:00 Panel", "Presentations:", "- UNEP", "- Kenya"), {"Panel": ("UNEP", "Kenya")}, id="bodies-that-present"
        ),
        pytest.param(
            ("9:00 Panel", "1. Fish", "Arlene Xosta, Institute of Fish"),
            {"Panel": (), "Fish": ("Arlene Xosta, Institute of Fish",)},
            id="numbered",
        ),
        pytest.param(
            ("9:00 Panel", "Ms. Ana Ruiz", "The Agency on its way to zero"),
            {"Panel": ("Ms. Ana Ruiz",), "The Agency on its way to zero": ()},
            id="title-with-a-body",
        ),
        pytest.param(("9:00 Soil", "UNEP, Peace Foundation"), {"Soil": ("UNEP", "Peace Foundation")}, id="bodies"),
        pytest.param(
            ("9:00 Panel", "- Mr. Jean Petit, FAO", "- Representative of the Clerk, House of Commons", "- Ms. Ana Ruiz"),
            {"Panel": ("Mr. Jean Petit, FAO", "Representative of the Clerk, House of Commons", "Ms. Ana Ruiz")},
            id="bullets-of-people",
        ),
        pytest.param(
            ("9:00 Statement by H.E. Ms. Ana Ruiz", "Minister of Justice"),
            {"Statement": ("H.E. Ms. Ana Ruiz, Minister of Justice",)},
            id="office-below-a-row",
        ),
        pytest.param(
            ("9:00 Dialogue with:", "- Special Rapporteur on food", "- Independent Expert on debt"),
            {"Dialogue with": ("Special Rapporteur on food", "Independent Expert on debt")},
            id="with-whom",
        ),
        pytest.param(
            ("9:00 Keynote", "The speech will be given by:", "- Mr. Jean Petit"), {"Keynote": ("Mr. Jean Petit",)}, id="announced"
        ),
        pytest.param(
            ("9:00 Welcome to all", "FAO Secretariat (Ana Ruiz – Chief of Unit)"),
            {"Welcome to all": ("FAO Secretariat (Ana Ruiz – Chief of Unit)",)},
            id="sender",
        ),
        pytest.param(
            ("9:00 Soil", "Organizers: Peace Foundation (Ooms Room/OPCW)"), {"Soil": ("Peace Foundation",)}, id="room-behind"
        ),
        pytest.param(
            ("9:00 Opening", "Chair:", "Ana Ruiz", "- Address: Jean Petit"),
            {"Opening": (), "Address": ("Jean Petit",)},
            id="end-of-a-list",
        ),
        pytest.param(
            ("9:00 Welcome", "Host city", "Group Leaders"), {"Welcome": (), "Host city": (), "Group Leaders": ()}, id="titles"
        ),
    ],
)
def test_people_below_a_row(items: Fixture, lines: tuple[str, ...], speakers: dict[str, tuple[str, ...]]) -> None:
    assert {item.title: item.speakers for item in items(MONDAY, *lines)} == speakers


def test_role_alone_above_somebody(items: Fixture) -> None:
    (panel,) = items(MONDAY, "9:00 Panel", "Moderator", "Ana Ruiz, UNEP")
    assert [(person.role, person.words) for person in panel.people] == [("moderator", "Ana Ruiz, UNEP")]


def test_role_in_a_cell_beside_somebody(items: Fixture) -> None:
    assert items(MONDAY, "9:00 Panel", "Chair\tMs. Ana Ruiz, UNEP")[0].chairs == ("Ms. Ana Ruiz, UNEP",)


def test_points_below_a_chair_are_not_in_the_chair(items: Fixture) -> None:
    found = items(MONDAY, "9:00 Panel", "Chair:", "Ana Ruiz", "- What was done", "- What is left")
    assert [(item.title, item.chairs) for item in found] == [
        ("Panel", ("Ana Ruiz",)),
        ("What was done", ()),
        ("What is left", ()),
    ]


def test_a_line_between_two_people_is_the_office_of_the_first(items: Fixture) -> None:
    found = items(MONDAY, "9:00 Panel", "Mr. Jean Petit", "Zweiter Kammerherr", "Ms. Ana Ruiz", "10:00 Break")
    assert found[0].speakers == ("Mr. Jean Petit, Zweiter Kammerherr", "Ms. Ana Ruiz")


def test_opening_statement_between_chair_and_panellists_is_of_a_speaker(items: Fixture) -> None:
    lines = ("Chair: Mr. Jean Petit, Peru", "Opening statement: Ms. Ana Ruiz, ITU", "Panellists:", "- Mr. Tim Moss, ILO")
    (found,) = items(MONDAY, "9:00 Panel on wells", *lines)
    assert (found.chairs, found.speakers) == (("Mr. Jean Petit, Peru",), ("Ms. Ana Ruiz, ITU", "Mr. Tim Moss, ILO"))


def test_introduction_above_a_person_is_a_title(titles: Fixture) -> None:
    assert titles(MONDAY, "9:00 Wells", "Introduction", "Ms. Ana Ruiz, ITU") == ["Wells", "Introduction"]


def test_opening_statements_of_a_panel_are_among_its_speakers(items: Fixture) -> None:
    lines = (
        "Chair: Mr. Jean Petit",
        "Opening statements: Ms. Ana Ruiz, ILO",
        "Moderator: Mr. Per Berg",
        "Panellists:",
        "Ms. Eva Lund",
    )
    panel = items(MONDAY, "9:00 Panel", *lines)[0]
    assert panel.chairs == ("Mr. Jean Petit",)
    assert panel.speakers == ("Ms. Ana Ruiz, ILO", "Mr. Per Berg", "Ms. Eva Lund")


def test_numbers_behind_a_gap_below_speakers_are_titles(items: Fixture) -> None:
    found = items(
        MONDAY,
        "9:00-9:30 Welcome to the guests",
        "Speakers:",
        "Ana Ruiz, UNEP",
        "",
        "2. Agenda, adoption",
        "",
        "3. Other business",
    )
    assert [(item.title, item.speakers) for item in found] == [
        ("Welcome to the guests", ("Ana Ruiz, UNEP",)),
        ("Agenda, adoption", ()),
        ("Other business", ()),
    ]


def test_role_alone_above_somebody_in_brackets(items: Fixture) -> None:
    assert items(MONDAY, "9:00 Panel", "Master of Ceremonies", "(Ms. Ana Ruiz, UNEP)")[0].chairs == ("Ms. Ana Ruiz, UNEP",)


def test_people_are_listed_below_a_title_that_ends_in_by(items: Fixture) -> None:
    (opening,) = items(MONDAY, "9:00 Ceremony of opening with brief words by:", "- River Trust", "- Local authorities")
    assert (opening.title, opening.speakers) == ("Ceremony of opening", ("River Trust", "Local authorities"))


def test_people_named_in_a_sentence_below_a_row_speak_there(items: Fixture) -> None:
    said = "Those who gave addresses at the opening were: Ana Ruiz, Minister of Peru; Jean Petit, Director; and, Xu Li, UNEP."
    (opening,) = items(MONDAY, "9:00 Ceremony", said)
    assert opening.speakers == ("Ana Ruiz, Minister of Peru", "Jean Petit, Director", "Xu Li, UNEP")


def test_titles_by_number_below_a_list_of_speakers_are_titles(titles: Fixture) -> None:
    lines = (
        "1. Opening",
        "Panellists:",
        "Ana Ruiz, UNEP",
        "Jean Petit, ITU",
        "DOWNLOAD STATEMENTS",
        "2. How the Convention works",
    )
    assert titles(MONDAY, *lines)[-1] == "How the Convention works"


def test_point_with_a_speaker_in_brackets_is_a_talk_in_a_list(items: Fixture) -> None:
    lines = ("2. Prevention", "Presentations:", "- What was found (Mr. Jean Petit, UNEP)", "- The management of sites (Peru)")
    found = items(MONDAY, *lines)
    assert [(item.title, item.speakers) for item in found][-1] == ("The management of sites", ("Peru",))


def test_what_was_handed_in_is_no_part_of_an_office_on_the_line_below(items: Fixture) -> None:
    (row,) = items(MONDAY, "9:00 Opening", "Ms. Ana Ruiz", "Director, UNECE (speech)")
    assert row.speakers == ("Ms. Ana Ruiz, Director, UNECE",)


def test_who_leads_the_day_by_a_sentence_leads_the_whole(printed: Fixture) -> None:
    paper = printed(
        "Vendredi 31 janvier 2014", "La journée est conduite par Ana Ruiz (Radio)", "9h00 Arrivée", "9h15 Débats", language="fr"
    )
    assert [person.words for person in paper.people] == ["Ana Ruiz (Radio)"]


def test_a_state_below_the_office_of_somebody_told_over_lines_is_the_sender(items: Fixture) -> None:
    told = ("H.E. Ms. Ana Ruiz", "Minister of Rain", "Peru", "", "Mr. Jean Petit", "Director", "Chile")
    (item,) = items("Monday 5 May 2014", "9:00 Wells", "Panellists:", *told)
    assert item.speakers == ("H.E. Ms. Ana Ruiz, Minister of Rain, Peru", "Mr. Jean Petit, Director, Chile")


def test_a_talk_below_one_with_its_speaker_in_brackets_is_no_office(items: Fixture) -> None:
    talks = ("Boden und Klima (Dr. Ana Ruiz, Rain Institut)", "Boden und Stadt", "Jean Petit, Stadt Leipzig")
    found = items("Montag, 5. Mai 2014", "13:00 Wie es weiter geht", *talks)[1:]
    assert [item.title for item in found] == ["Boden und Klima", "Boden und Stadt"]


def test_who_leads_in_small_letters_below_a_title_leads_it(items: Fixture) -> None:
    (item,) = items("8 maggio 2014", "Ore 10.00 Tavola rotonda", "coordina Anna Bianchi, giornalista")
    assert (item.title, item.chairs) == ("Tavola rotonda", ("Anna Bianchi, giornalista",))


def test_office_below_a_name_with_what_is_spoken_on_makes_a_row(items: Fixture) -> None:
    lines = ("1. Rain of today", "Ana Ruiz", "Director, UNEP, on the topic: “Wells and pumps”", "2. Closing")
    rows = items("Monday 5 May 2014", *lines)
    assert [(row.title, row.speakers) for row in rows][:2] == [
        ("Rain of today", ()),
        ("Wells and pumps", ("Ana Ruiz, Director, UNEP",)),
    ]


def test_body_in_a_title_stays_where_its_person_is_below(items: Fixture) -> None:
    found = items(MONDAY, "10:00 Wells", "• Presentation by Peru", "Mr. Jean Petit, Director of Rain", "• Debate")
    assert [(item.title, item.speakers) for item in found[1:]] == [
        ("Presentation by Peru", ("Mr. Jean Petit, Director of Rain",)),
        ("Debate", ()),
    ]


def test_somebody_below_a_row_within_another_speaks_at_the_inner_one(items: Fixture) -> None:
    rows = ("9:00-12:00 Rivers", "9:00-10:00 The north", "9:00-9:30 Ropes", "9:30-10:00 Chains", "10:00-12:00 The south")
    found = items("Monday 5 May 2014", *rows, "Ms. Ada Moss, Ministry of Water")
    assert [(item.title, item.speakers) for item in found if item.speakers] == [
        ("The south", ("Ms. Ada Moss, Ministry of Water",))
    ]


def test_points_beside_a_talk_speak_in_the_row_above(items: Fixture) -> None:
    lines = ("- Ana Ruiz, Peru, Rain House", "- What wells can do – Jean Petit, Chad", "- Anna Weber, Germany, Water Union")
    found = items(MONDAY, "9:15 Panel on wells", "Chaired by Mario Rossi, FAO", *lines, "11:00 Coffee break")
    assert [(item.title, item.speakers) for item in found[:2]] == [
        ("Panel on wells", ("Ana Ruiz, Peru, Rain House", "Anna Weber, Germany, Water Union")),
        ("What wells can do", ("Jean Petit, Chad",)),
    ]


def test_words_of_welcome_above_a_list_are_a_mere_label(items: Fixture) -> None:
    rows = ("9:30 Séance d’accueil", "Allocutions d’ouverture :", "- Jean Petit, OIT", "- Ana Ruiz, PNUE", "10:00 Pause café")
    found = items("Lundi 5 mai 2014", *rows)
    assert [(item.title, len(item.speakers)) for item in found] == [("Séance d’accueil", 2), ("Pause café", 0)]
