from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("points", "speakers", "titles"),
    [
        pytest.param(
            ("• Ana Ruiz Peace Office", "• James Garson QSC", "• Veterans against War speaker"),
            ("Ana Ruiz Peace Office", "James Garson QSC", "Veterans against War speaker"),
            [],
            id="people",
        ),
        pytest.param(("• Are the wells clean?", "• Who pays for them?", "• What was learned"), (), [], id="questions"),
        pytest.param(("• Wells", "• Pumps", "• Ana Ruiz, UNEP: Rain"), (), ["Wells", "Pumps", "Rain"], id="titles"),
    ],
)
def test_list_is_what_most_of_its_points_are(
    points: tuple[str, ...], speakers: tuple[str, ...], titles: list[str], items: Fixture
) -> None:
    first, *others = items(MONDAY, "9:00 Opening", *points)
    assert first.speakers == speakers
    assert [item.title for item in others] == titles


def test_mark_of_people_all_over_a_paper_is_one_of_people(items: Fixture) -> None:
    lines = ("9:00 Wells", "• Ana Ruiz UNEP", "• Jean Petit ITU", "• Paul Martin ILO", "10:00 Rain", "• Friends of Water")
    assert [item.speakers for item in items(MONDAY, *lines)][1] == ("Friends of Water",)


def test_long_point_among_titles_is_one(titles: Fixture) -> None:
    long = (
        "The choosing of the right method with a view to the size, the composition and the age of the stockpiles to be destroyed"
    )
    assert titles(MONDAY, "9:00 Wells", "- Old wells;", "- New wells;", f"- {long};", "10:00 Rain") == [
        "Wells", "Old wells", "New wells", long, "Rain",
    ]  # fmt: skip


def test_number_among_those_of_titles_is_nobody(titles: Fixture) -> None:
    agenda = ["Opening", "Rules", "Secretary-General, nomination", "Wells", "Rain", "Lakes"]
    lines = [f"{number}. {title}" for number, title in enumerate(agenda, start=1)]
    assert titles(MONDAY, *lines) == agenda


def test_points_of_which_none_is_somebody_are_titles_whatever_the_mark(titles: Fixture) -> None:
    lines = (
        "9:00 Wells",
        "• Ana Ruiz UNEP",
        "• Jean Petit ITU",
        "• Paul Martin ILO",
        "10:00 Workshops",
        "• Old wells",
        "• New wells",
    )
    assert titles(MONDAY, *lines) == ["Wells", "Workshops", "Old wells", "New wells"]


def test_points_below_the_aims_of_a_row_are_notes_of_it(titles: Fixture) -> None:
    points = ("– To show what stores cost;", "– To show how they are emptied;", "– To recall the reports")
    assert titles(
        "Monday 5 May 2014", "11:30-13:00: Workshop on stores", "", "Aims of the workshop:", *points, "", "Wells of Peru"
    ) == [
        "Workshop on stores",
        "Wells of Peru",
    ]


def test_states_with_papers_below_them_are_dealt_with_and_others_speak(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "9:00-10:00", "Item 6. Review", "– Peru", "A/HRC/22/15", "– Sri Lanka", "A/HRC/22/16")
    assert [(item.title, item.speakers) for item in found] == [("Review", ()), ("Peru", ()), ("Sri Lanka", ())]


def test_states_and_bodies_one_below_the_other_speak_at_the_item_above(items: Fixture) -> None:
    lines = (
        "9:00 Wells",
        "Coordinator: Peru",
        "Chile",
        "Cuba – statement in Spanish",
        "Water Coalition (WC)",
        "10:00 Rain",
        "Oman",
    )
    found = items(MONDAY, *lines)
    assert [item.speakers for item in found] == [("Chile", "Cuba", "Water Coalition (WC)"), ("Oman",)]


def test_body_among_states_is_one_of_them(items: Fixture) -> None:
    lines = ("9:00 Wells", "• Peru", "• Chad", "• UNMAS", "10:00 Rain", "• Cuba", "• Oman", "11:00 Snow", "• ICRC")
    assert [item.speakers for item in items(MONDAY, *lines)] == [("Peru", "Chad", "UNMAS"), ("Cuba", "Oman"), ("ICRC",)]


def test_numbered_list_that_a_note_announces_is_said_of_the_row_above(titles: Fixture) -> None:
    lines = ("10:00 Rivers", "Key learning objectives:", "1. Know the rivers", "2. Name the lakes", "11:00 Seas")
    assert titles(MONDAY, *lines) == ["Rivers", "Seas"]


def test_numbered_questions_below_their_heading_are_said_of_the_row_above(titles: Fixture) -> None:
    lines = ("1. Rivers", "Questions:", "(a) Which river is long?", "(b) Which lake is deep?", "2. Seas", "3. Ships")
    assert titles(MONDAY, *lines) == ["Rivers", "Seas", "Ships"]


def test_states_with_family_names_below_them_are_titles(items: Fixture) -> None:
    lines = ("9:00 What countries did", "· Peru", "[Keita]", "· Mali", "[Kaboré]")
    assert [(item.title, item.speakers) for item in items(MONDAY, *lines)[1:]] == [("Peru", ("Keita",)), ("Mali", ("Kaboré",))]


def test_bodies_listed_below_messages_speak(items: Fixture) -> None:
    *_, messages = items(MONDAY, "9:00 Opening", "Goodwill messages", "- UNESCO", "- Rain Council", "- World Bank")
    assert messages.speakers == ("UNESCO", "Rain Council", "World Bank")


def test_bodies_with_persons_in_brackets_are_talks_unless_they_greet(items: Fixture) -> None:
    points = ("- RWF (Mr. Jean Petit)", "- USP (Ms. Ana Ruiz)", "- Rain Caribbean (Mr. Xo Abcde)")
    rows = items(MONDAY, "9:00 Agencies and their work", *points, "14:00 Opening", *points)
    assert [(row.title, row.speakers) for row in rows[1:4]] == [
        ("RWF", ("Mr. Jean Petit",)),
        ("USP", ("Ms. Ana Ruiz",)),
        ("Rain Caribbean", ("Mr. Xo Abcde",)),
    ]
    assert rows[4].speakers[0] == "RWF (Mr. Jean Petit)"


def test_names_below_those_by_whom_words_are_spoken_speak(items: Fixture) -> None:
    (row,) = items(MONDAY, "9:00 Words of welcome by the partners:", "- RWF (Workers)", "- Regenbund (Employers)")
    assert row.speakers == ("RWF (Workers)", "Regenbund (Employers)")


@pytest.mark.parametrize(
    ("points", "speakers"),
    [
        (("- GICHD/Lund University", "- UNMAS", "- ILO/UNEP"), ("GICHD/Lund University", "UNMAS", "ILO/UNEP")),
        (("- Regional Committee", "- UNMAS", "- Bureau meeting"), ()),
        (("- Wells of the north", "- Rivers", "- ILO"), ()),
    ],
    ids=["bodies", "bodies-that-meet", "subjects"],
)
def test_bodies_alone_below_a_row_with_hours_are_who_speaks(
    points: tuple[str, ...], speakers: tuple[str, ...], items: Fixture
) -> None:
    first, *others = items("Monday 5 May 2014", "10:00 Demining methods", *points)
    assert first.speakers == speakers
    assert len(others) == (0 if speakers else len(points))
