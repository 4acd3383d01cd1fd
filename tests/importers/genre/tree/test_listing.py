from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


def test_role_at_the_end_of_a_title_is_that_of_the_list_below(items: Fixture) -> None:
    (plenary,) = items(MONDAY, "15:15 Plenaria sobre agua Facilitación", "- Ana Ruiz, UNEP", "- Juan Pérez, CEPAL", language="es")
    assert (plenary.title, plenary.chairs) == ("Plenaria sobre agua", ("Ana Ruiz, UNEP", "Juan Pérez, CEPAL"))


def test_remarks_from_are_those_of_every_point(items: Fixture) -> None:
    (opening,) = items(MONDAY, "9:00 Opening", "Remarks from:", "- Bureau Chair (Peru)", "- Secretariat (WMO)", "- Host (AUC)")
    assert opening.speakers == ("Bureau Chair (Peru)", "Secretariat (WMO)", "Host (AUC)")


@pytest.mark.parametrize("sign", [" – ", ": "], ids=["dash", "colon"])
def test_point_whose_title_is_told_is_a_talk(sign: str, items: Fixture) -> None:
    found = items(
        MONDAY, "9:00 Panel", "Speakers:", "- Ms. Ana Ruiz, Peru", f"- Mr. Jean Petit, UNEP{sign}The wells of the north"
    )
    assert [(item.title, item.speakers) for item in found] == [
        ("Panel", ("Ms. Ana Ruiz, Peru",)),
        ("The wells of the north", ("Mr. Jean Petit, UNEP",)),
    ]


def test_lines_below_one_of_a_numbered_list_are_not_said_of_that_person(items: Fixture) -> None:
    found = items(
        MONDAY, "9:00 Panel", "Speakers:", "(1) Ms. Ana Ruiz, Partnership on Water", "Civil Society", "(1) Mr. Jean Petit, UNEP"
    )
    assert [person for item in found for person in item.speakers] == [
        "Ms. Ana Ruiz, Partnership on Water",
        "Mr. Jean Petit, UNEP",
    ]


def test_list_of_speakers_in_which_a_title_stands_before_each_is_one_of_talks(items: Fixture) -> None:
    found = items(
        MONDAY, "10:00-13:00 Clearance", "Speakers:", "• Survey of old mines, Ms. Åsa Gil, GICHD",
        "• What machines can do, Mr. Tim Lard, UNDP", "• Ships and the sea of the north, UNMAS (to be confirmed)",
    )  # fmt: skip
    assert [(item.title, item.speakers) for item in found[1:]] == [
        ("Survey of old mines", ("Ms. Åsa Gil, GICHD",)),
        ("What machines can do", ("Mr. Tim Lard, UNDP",)),
        ("Ships and the sea of the north", ("UNMAS (to be confirmed)",)),
    ]


def test_wrapped_talk_whose_speaker_is_to_be_confirmed_is_no_note(items: Fixture) -> None:
    found = items(
        MONDAY, "10:00-13:00 Clearance", "Speakers:", "  · Survey of old mines, Ms. Åsa Gil, GICHD",
        "  · What machines can do, Mr. Tim Lard, UNDP",
        "  · Clearance of remnants in the whole of the north, UNMAS (to be", "    confirmed)",
    )  # fmt: skip
    assert (found[-1].title, found[-1].notes) == ("Clearance of remnants in the whole of the north", "")


def test_holders_of_mandates_below_with_are_those_who_speak(items: Fixture) -> None:
    lines = (
        "Tuesday, 6 May 2014",
        "10:00-13:00",
        "Item 3 Wells",
        "Interactive dialogue with:",
        "The Working Group on Rain",
        "Independent Expert on Sand",
    )
    found = {item.title: [person.words for person in item.people] for item in items(*lines)}
    assert found["Interactive dialogue with"] == ["The Working Group on Rain", "Independent Expert on Sand"]


def test_holder_of_a_mandate_with_documents_below_speaks_and_other_points_are_dealt_with(items: Fixture) -> None:
    lines = ("- Special Rapporteur on wells", "A/HRC/99/1, A/HRC/99/1/Add.1", "- Working Group on ropes", "A/HRC/99/2")
    found = items("Monday 5 May 2014", "10:00 – 13:00", "1. Water", "Interactive dialogue with:", *lines)
    assert [person.words for person in found[1].people] == ["Special Rapporteur on wells", "Working Group on ropes"]
    points = ("- How deep wells are", "A/HRC/99/1", "- Which ropes hold", "A/HRC/99/2")
    dealt_with = items("Monday 5 May 2014", "10:00 – 13:00", "1. Water", "Interactive dialogue with:", *points)[2:]
    assert [(item.title, item.people) for item in dealt_with] == [("How deep wells are", ()), ("Which ropes hold", ())]


def test_point_marked_like_the_last_item_is_the_next_one_and_no_speaker(items: Fixture) -> None:
    found = items(
        MONDAY, "10:00-13:00 Morning session", "- Panel on wells", "Speakers:", "Ana Ruiz, UNEP", "Jean Petit, ITU",
        "- Inaugural speech: the water of tomorrow", "- General debate",
    )  # fmt: skip
    assert [(item.title, item.speakers) for item in found] == [
        ("Panel on wells", ("Ana Ruiz, UNEP", "Jean Petit, ITU")),
        ("Inaugural speech: the water of tomorrow", ()),
        ("General debate", ()),
    ]


def test_points_below_unmarked_speakers_are_what_is_spoken_of(items: Fixture) -> None:
    found = items(MONDAY, "10:00 Round table", "Speakers:", "Ana Ruiz, UNEP", "Jean Petit, ITU", "• Floods", "• Water")
    assert [(item.title, item.speakers) for item in found] == [
        ("Round table", ("Ana Ruiz, UNEP", "Jean Petit, ITU")),
        ("Floods", ()),
        ("Water", ()),
    ]


@pytest.mark.parametrize("nobody", ["Discussion", "Coffee break", "Q&A"])
def test_what_is_nobody_ends_a_list_of_people(nobody: str, items: Fixture) -> None:
    found = items(MONDAY, "10:00 Third table", "Speakers:", "- Ana Ruiz, UNEP", "- Jean Petit, ITU", f"- {nobody}")
    assert [(item.title, item.speakers) for item in found] == [
        ("Third table", ("Ana Ruiz, UNEP", "Jean Petit, ITU")),
        (nobody, ()),
    ]


def test_bodies_right_below_speakers_are_who_speaks(items: Fixture) -> None:
    found = items(
        MONDAY, "09:00-09:30 Norms", "Speakers:", "UNMAS", "Rain Institute", "1. What norms do",
        "09:30-10:00 Regions", "Speakers:", "IFBA, Mareen Ellis", "10:00-10:30 Closing",
    )  # fmt: skip
    assert [(item.title, item.speakers) for item in found] == [
        ("Norms", ("UNMAS", "Rain Institute")),
        ("What norms do", ()),
        ("Regions", ("IFBA, Mareen Ellis",)),
        ("Closing", ()),
    ]
