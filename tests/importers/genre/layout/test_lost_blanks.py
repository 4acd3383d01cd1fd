from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.lost_blanks import with_blanks
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]

PAPER = """09:30 KeynoteAddressbyMrPeterWeiss,President of the Forum
10:10 WelcomingremarksbyDrAnnaMariaBerg, Lake Institute
11:00 30YearsLater:ReflectionsontheNegotiationsoftheTreaty
11:30 CoffeeBreak
See www.LakeInstituteForWaters.example"""


def test_words_that_have_run_into_each_other_are_parted(words: Fixture) -> None:
    assert [line.text for line in with_blanks(printed_lines(PAPER, "a.txt"), words("en"))] == [
        "09:30 Keynote Address by Mr Peter Weiss, President of the Forum",
        "10:10 Welcoming remarks by Dr Anna Maria Berg, Lake Institute",
        "11:00 30 Years Later: Reflections on the Negotiations of the Treaty",
        "11:30 Coffee Break",
        "See www.LakeInstituteForWaters.example",
    ]


@pytest.mark.parametrize("text", ["McDonald on YouTube", "Jean-PierreDuPontMartin speaks", "UNESCO-IHE Delft"])
def test_capitals_within_single_words_part_nothing(words: Fixture, text: str) -> None:
    assert [line.text for line in with_blanks(printed_lines(f"{text}\nOpening\n{text}", "a.txt"), words("en"))] == [
        text, "Opening", text,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        pytest.param("10:00 Interactive dialoguewith young people", ["Interactive dialogue with young people"], id="small-word"),
        pytest.param(
            "10:00 Adoption of the AgendaPurpose of the work", ["Adoption of the Agenda", "Purpose of the work"], id="two"
        ),
        pytest.param("10:00 Report of the SaferGlobe network", ["Report of the SaferGlobe network"], id="name"),
        pytest.param("10:00 hoursRivers and rain", ["Rivers and rain"], id="word-for-the-hour"),
    ],
)
def test_single_blanks_come_back(titles: Fixture, line: str, rows: list[str]) -> None:
    assert titles("Programme", "Monday 5 May 2014", line, "11:00 Debate on wells") == [*rows, "Debate on wells"]


def test_words_parted_again_are_not_lost(told: Fixture) -> None:
    assert told("Monday 5 May 2014", "10:00 Interactive dialoguewith young people") == []
