from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.counted_points import points_from

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "text", "begin"),
    [
        pytest.param("en", "Agenda 1. Opening 2. Election 3. Debate on rain 4. Closing", 7, id="numbers-with-a-stop"),
        pytest.param("fr", "(3) Ouverture (4) Élections (5) Débat sur la pluie (6) Clôture", 0, id="in-brackets-and-from-three"),
        pytest.param("es", "Temario 1.-Apertura 2.-Elección 3.-Debate 4.-Clausura", 8, id="stop-and-dash"),
        pytest.param("de", "Ordnung: I. Eröffnung II. Wahlen III. Regen IV. Schluss", 9, id="roman"),
        pytest.param("en", "Agenda 1. Opening 2. Election 3. Debate on rain", None, id="too-few"),
        pytest.param("en", "See No. 1. Rain, No. 2. Wind, No. 3. Snow and No. 4. Hail", None, id="told-by-words"),
        pytest.param(
            "en",
            " ".join(f"{number}. The Board met in Oslo that day. It thanked all who came." for number in range(1, 6)),
            None,
            id="paragraphs",
        ),
    ],
)
def test_where_points_begin_that_numbers_count(words: Fixture, language: str, text: str, begin: int | None) -> None:
    assert points_from(text, words(language)) == begin


def test_agenda_on_one_line_is_parted_into_its_points(printed: Fixture) -> None:
    programme = printed(
        "Second meeting on rivers",
        "Provisional agenda 4. Reports on rivers: (a) Upper ones (b) Lower ones 5.Money 6.Other matters 7.Report of the meeting",
    )
    assert [(item.number, item.title) for _, _, item in programme.walk()] == [
        ("4", "Reports on rivers"), ("(a)", "Upper ones"), ("(b)", "Lower ones"), ("5", "Money"), ("6", "Other matters"),
        ("7", "Report of the meeting"),
    ]  # fmt: skip
