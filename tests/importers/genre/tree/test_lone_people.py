from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "speakers"),
    [
        ("[Kaboré/Keita]", ("Kaboré", "Keita")),
        ("[Kaboré/participants]", ("Kaboré/participants",)),
        pytest.param("- Mr. Jean Petit, FAO", ("Mr. Jean Petit, FAO",), id="honoured"),
        pytest.param("– Ana Ruiz, Instituto Horizonte", ("Ana Ruiz, Instituto Horizonte",), id="known"),
        pytest.param("(Ana Ruiz, Director, UNEP)", ("Ana Ruiz, Director, UNEP",), id="one-in-brackets"),
        pytest.param("(Kenya, Uganda, Peru)", ("Kenya", "Uganda", "Peru"), id="brackets"),
        pytest.param("Xo Abcde (UNEP); Zi Fghij (ILO)", ("Xo Abcde (UNEP)", "Zi Fghij (ILO)"), id="semicolons"),
        pytest.param(
            "Aili Bi, Marianne Hansen, and Sergey Ossip", ("Aili Bi", "Marianne Hansen", "Sergey Ossip"), id="names-alone"
        ),
        pytest.param("UNEP / ILO / FAO", ("UNEP", "ILO", "FAO"), id="bodies-by-slashes"),
        pytest.param("- What was cleared", (), id="title"),
        pytest.param(
            "Ana RUIZ, Director of Peace. Jean PETIT, Director of CNRS Paul MARTIN, Professor in Lima",
            ("Ana RUIZ, Director of Peace", "Jean PETIT, Director of CNRS", "Paul MARTIN, Professor in Lima"),
            id="run-together",
        ),
        pytest.param("Erlan Idrisov, Minister of Foreign Affairs", ("Erlan Idrisov, Minister of Foreign Affairs",), id="office"),
        pytest.param("Water Watch (WW) & Peru, Chile", ("Water Watch (WW)", "Peru", "Chile"), id="bodies"),
        pytest.param("Water Centre (Peru)", ("Water Centre (Peru)",), id="body-of-a-State"),
        pytest.param("- Peru", (), id="State"),
    ],
)
def test_people_below_a_row_are_its_speakers(line: str, speakers: tuple[str, ...], items: Fixture) -> None:
    assert items("Monday 5 May 2014", "9:00 To hear the guests:", line)[0].speakers == speakers


def test_whom_bodies_of_any_name_have_sent_are_one_list(items: Fixture) -> None:
    lines = ("9:00 Opening", "Rain Secretariat (Ana Ruiz – Director)", "Scientific Committees (Jean Petit – Chair)")
    (item,) = items("Monday 5 May 2014", *lines)
    assert item.speakers == lines[1:]


def test_bodies_below_who_chairs_speak(items: Fixture) -> None:
    (item,) = items("Monday 5 May 2014", "9:00 Opening", "Chair: Ms. Ana Ruiz", "", "World Bank, Peru Water Agency, Rain Union")
    assert (item.chairs, item.speakers) == (("Ms. Ana Ruiz",), ("World Bank", "Peru Water Agency", "Rain Union"))


def test_further_words_of_welcome_have_a_row_of_their_own(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "9:00 Opening by Ms. Ana Ruiz", "Words of welcome by UNEP", "10:00 Wells")
    assert [(item.title, item.speakers) for item in found[:2]] == [
        ("Opening", ("Ms. Ana Ruiz",)),
        ("Words of welcome", ("UNEP",)),
    ]


def test_offices_with_their_holders_in_a_list_speak_at_the_row(items: Fixture) -> None:
    offices = ("The Swedish Ambassador, Ana Ruiz", "Deputy Head of Mission at the Embassy, Peter Moe")
    found = items("Monday 5 May 2014", "10:00-11:00 Panel", *(f"• {office}" for office in offices), "11:00 Closing words")
    assert [(item.title, item.speakers) for item in found[:1]] == [("Panel", offices)]


def test_office_before_its_holder_below_a_row_is_one_speaker(items: Fixture) -> None:
    line = "Head of the Rain Unit, UNEP, Ms. Ana Ruiz"
    found = items("Monday 5 May 2014", "10:00 Panel on rain", line, "11:00 Coffee break")
    assert [speaker.words if hasattr(speaker, "words") else speaker for speaker in found[0].speakers] == [line]
