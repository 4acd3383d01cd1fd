from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.beginnings import Beginnings, listing_dashes
from ccmagenda.importers._genre.lines.heads import Heads

Fixture = Callable[..., Any]


def parted(text: str, places: list[int]) -> list[str]:
    return [text[begin:end].strip() for begin, end in zip([0, *places], [*places, len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("Monday, 3 June 2013 10:00 - 13:00 Opening", ["Monday, 3 June 2013", "10:00 - 13:00 Opening"], id="day"),
        pytest.param("Tea 4 p.m. Debate", ["Tea", "4 p.m. Debate"], id="hours"),
        pytest.param(
            "Talk 9:00-9:30 What it is for 9:30-10:00 Debate",
            ["Talk", "9:00-9:30 What it is for", "9:30-10:00 Debate"],
            id="chained",
        ),
        pytest.param("as known at 18:30 The day before", ["as known at 18:30 The day before"], id="small-word"),
        pytest.param("is right as of 6 p.m. of that day", ["is right as of 6 p.m. of that day"], id="goes-on"),
        pytest.param("Wells of the north (10:00-10:30)", ["Wells of the north (10:00-10:30)"], id="at-the-end"),
        pytest.param(
            "Doors (open until 7:15 am for all) 8 am Tea", ["Doors (open until 7:15 am for all)", "8 am Tea"], id="bracket"
        ),
        pytest.param(
            "Rome, 5 May 2013 MORNING 10 a.m. - 1 p.m. Opening",
            ["Rome, 5 May 2013", "MORNING 10 a.m. - 1 p.m. Opening"],
            id="part",
        ),
        pytest.param("Report adopted 14th meeting Item 3", ["Report adopted", "14th meeting Item 3"], id="meeting"),
    ],
)
def test_firm_beginnings(words: Fixture, text: str, rows: list[str]) -> None:
    assert parted(text, Beginnings(Heads(words("en"))).firm(text)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("9:00 Talks 1. Water 2. Soil 3. Air", ["9:00 Talks", "1. Water", "2. Soil", "3. Air"], id="numbers"),
        pytest.param("10:00-13:00 1. Water 2. Soil", ["10:00-13:00", "1. Water", "2. Soil"], id="numbers-behind-hours"),
        pytest.param(
            "9:00 Panel 1. Water 10:00 Panel 2. Soil", ["9:00 Panel 1. Water", "10:00 Panel 2. Soil"], id="numbers-of-panels"
        ),
        pytest.param("9:00 Water Chair: Mr. Roy", ["9:00 Water", "Chair: Mr. Roy"], id="role"),
        pytest.param("9:00 Introductory Remarks: all", ["9:00 Introductory Remarks: all"], id="label-of-one-title"),
        pytest.param("9:00 Water Mr. Roy, Ghana Ms. Ruiz, Peru", ["9:00 Water", "Mr. Roy, Ghana", "Ms. Ruiz, Peru"], id="people"),
        pytest.param("9:00 Introduced by Mr. Roy", ["9:00 Introduced by Mr. Roy"], id="person-behind-by"),
        pytest.param("9:00 Statement by the Agency Ms. Ruiz", ["9:00 Statement by the Agency Ms. Ruiz"], id="person-of-a-body"),
        pytest.param("9:00 Water • One • Two", ["9:00 Water", "• One", "• Two"], id="bullets"),
        pytest.param("9:00 Water - Ms. Ruiz, Peru", ["9:00 Water", "- Ms. Ruiz, Peru"], id="dash-before-a-person"),
        pytest.param("9:00 Water - what it is", ["9:00 Water - what it is"], id="dash-in-a-title"),
        pytest.param("Water Session II: Soil", ["Water", "Session II: Soil"], id="session"),
        pytest.param("Item 9 (cont'd) Racism Item 10 Help", ["Item 9 (cont'd) Racism", "Item 10 Help"], id="items"),
        pytest.param(
            "Water A/HRC/30/G/5, A/HRC/30/NGO/44 Debate", ["Water", "A/HRC/30/G/5, A/HRC/30/NGO/44", "Debate"], id="documents"
        ),
        pytest.param("Closed meeting (private) Room XX Debate", ["Closed meeting (private)", "Room XX", "Debate"], id="room"),
        pytest.param("Dialogue with: The Working Group", ["Dialogue with:", "The Working Group"], id="list"),
        pytest.param(
            "Debate [Modalities of the debate: speakers are asked to put down their names.] Item 3 Help",
            ["Debate", "[Modalities of the debate: speakers are asked to put down their names.]", "Item 3 Help"],
            id="note-in-brackets",
        ),
        pytest.param(
            "Debate * The information holds as of now.", ["Debate", "* The information holds as of now."], id="footnote"
        ),
        pytest.param(
            "9:00 Opening The theme of the year is what it was before. Chair: Mr. Roy",
            ["9:00 Opening", "The theme of the year is what it was before.", "Chair: Mr. Roy"],
            id="sentence",
        ),
        pytest.param("9:00-9:30 • One • Two", ["9:00-9:30", "• One", "• Two"], id="bullets-behind-hours"),
        pytest.param("• Laws: o One o Two • Help", ["• Laws:", "o One", "o Two", "• Help"], id="bullets-below-bullets"),
        pytest.param("10:00 Coffee break Water in towns", ["10:00 Coffee break", "Water in towns"], id="title-behind-a-pause"),
        pytest.param(
            "Water Lunch Soil Coffee break Air", ["Water", "Lunch", "Soil", "Coffee break", "Air"], id="pauses-without-hours"
        ),
        pytest.param("Water Time: 9:00-9:30 Session: Soil", ["Water", "Time: 9:00-9:30", "Session: Soil"], id="labels"),
        pytest.param(
            "Chair: A. Roy, Ghana - Mr. Weiss, Chad", ["Chair: A. Roy, Ghana", "- Mr. Weiss, Chad"], id="list-behind-a-role"
        ),
        pytest.param("Chair: Ghana - Mr. Weiss", ["Chair: Ghana - Mr. Weiss"], id="person-of-a-role"),
        pytest.param("Debate on racism (cont'd) Help", ["Debate on racism (cont'd)", "Help"], id="continued"),
        pytest.param("Continuation of the General debate", ["Continuation of the General debate"], id="title-goes-on"),
        pytest.param("Water Adoption of the report", ["Water", "Adoption of the report"], id="usual-title"),
    ],
)
def test_beginnings_within_rows(words: Fixture, text: str, rows: list[str]) -> None:
    assert parted(text, Beginnings(Heads(words("en"))).all(text)) == rows


@pytest.mark.parametrize(
    ("text", "dashes"),
    [
        pytest.param("Opening – Agenda – Report – Debate", {"–"}, id="list"),
        pytest.param("Status – Reports Status – Laws Status – Help", set(), id="same-word-before"),
        pytest.param("Maria Ruiz - Director Peter Roy - Minister Paul Weiss - Expert", set(), id="functions"),
        pytest.param("Water - Mr. Roy - Ms. Ruiz", {"-"}, id="people"),
    ],
)
def test_dashes_of_lists(words: Fixture, text: str, dashes: set[str]) -> None:
    assert listing_dashes([text], words("en")) == dashes


def test_a_question_behind_the_function_of_somebody_begins_a_title(words: Fixture) -> None:
    text = "Words by Mr. Roy, Head of Waters What wells are for Ms. Ruiz, Minister Discussion on wells"
    assert parted(text, Beginnings(Heads(words("en"))).all(text)) == [
        "Words by Mr. Roy, Head of Waters", "What wells are for Ms. Ruiz, Minister", "Discussion on wells",
    ]  # fmt: skip


def test_hours_behind_a_part_are_no_number_of_it(words: Fixture) -> None:
    text = "Monday, 5 May 2014 1. RIVERS PART 08:30 1.1 Wells and rain 09:00 1.2 Lakes"
    found = Beginnings(Heads(words("en"))).all(text)
    assert text.index("PART") not in found
