from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]
DAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            (
                "Wells old and new", "09:00 Digging by hand", "09:40 Digging with machines", "10:20 Coffee break",
                "Who pays for ropes?", "10:40 Prices of hemp", "11:20 Prices of steel",
            ),
            ["", *["Wells old and new"] * 2, "", "", *["Who pays for ropes?"] * 2],
            id="behind-a-pause",
        ),
        pytest.param(
            (
                "09:00 Words of the mayor", "09:10 How the day runs", "1. Wells old and new", "09:20 Digging by hand",
                "10:20 Debate", "2. Who pays for ropes", "10:40 Prices of hemp", "11:20 Prices of steel",
            ),
            ["", "", "", *["Wells old and new"] * 2, "", *["Who pays for ropes"] * 2],
            id="numbers-that-go-on",
        ),
        pytest.param(
            ("09:00 First talk", "Wells old and new", "10:00 Second talk", "Prices of hemp", "11:00 Break", "11:30 Third talk"),
            ["", "First talk", "", "Second talk", "", ""],
            id="below-each-row",
        ),
    ],
)  # fmt: skip
def test_lines_that_open_what_follows_head_rows_with_hours(lines: tuple[str, ...], parents: list[str], items: Fixture) -> None:
    assert [item.parent for item in items(DAY, *lines)] == parents


def test_body_above_the_hours_of_each_day_heads_none(items: Fixture) -> None:
    days = (
        "5 May 2014",
        "Working Group on Wells",
        "10:00 Ropes",
        "11:00 Chains",
        "6 May 2014",
        "Working Group on Wells",
        "10:00 Rain",
    )
    assert {item.parent for item in items(*days)} <= {"", "Working Group on Wells"}


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            (DAY, "Opening session", "9:00 Words", "Session 1: Wells", "9:30 Ropes", "Closing session", "11:00 Last words"),
            ["", "Opening session", "", "Session 1: Wells", "", "Closing session"],
            id="english",
        ),
        pytest.param(
            (
                "5 de mayo de 2014",
                "Sesión inaugural",
                "9:00 Palabras del rey",
                "Sesión 1: Pozos",
                "9:30 Cuerdas",
                "10:00 Cadenas",
            ),
            ["", "Sesión inaugural", "", "Sesión 1: Pozos", "Sesión 1: Pozos"],
            id="spanish",
        ),
        pytest.param(
            (DAY, "Opening part", "9:00-9:30", "Words", "Part I: Wells", "9:30-10:00", "Ropes", "10:00-10:30", "Chains"),
            ["", "Opening part", "", "Part I: Wells", "Part I: Wells"],
            id="hours-alone",
        ),
        pytest.param(
            (DAY, "Hall of the Fair", "9:00-9:30", "Words of the mayor", "9:30-11:00", "Panel 1: Wells", "11:00-11:30", "Chains"),
            ["", "", ""],
            id="session-with-hours",
        ),
    ],
)
def test_headings_beside_numbered_sessions_head_rows(lines: tuple[str, ...], parents: list[str], items: Fixture) -> None:
    assert [item.parent for item in items(*lines)] == parents


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            ("THE SCENE", "09:00 Maps", "09:30 Rules", "RAIN", "10:30 Wells", "11:00 Rivers"),
            {"Maps": "THE SCENE", "Rules": "THE SCENE", "Wells": "RAIN", "Rivers": "RAIN"},
            id="capitals",
        ),
        pytest.param(
            ("", "The scene", "", "09:00 Maps", "09:30 Rules", "", "Rain", "", "10:30 Wells", "11:00 Rivers"),
            {"Maps": "The scene", "Rules": "The scene", "Wells": "Rain", "Rivers": "Rain"},
            id="between-blank-lines",
        ),
        pytest.param(
            ("Opening session", "09:00 Maps", "09:30 Rules", "Water session", "10:30 Wells", "11:00 Rivers"),
            {"Maps": "Opening session", "Rules": "Opening session", "Wells": "Water session", "Rivers": "Water session"},
            id="called-sessions",
        ),
        pytest.param(
            ("09:00 Maps", "of the north", "09:30 Rules", "10:30 Wells", "on dry land", "11:00 Rivers"),
            {"Maps of the north": "", "Rules": "", "Rivers": ""},
            id="lines-that-go-on",
        ),
    ],
)
def test_headings_are_told_by_how_they_are_set(items: Fixture, lines: tuple[str, ...], parents: dict[str, str]) -> None:
    found: dict[str, str] = {}
    above: list[str] = []
    for row in items("Programme", "Monday 5 May 2014", *lines):
        above[row.level :] = []
        found[row.title] = above[-1] if above else ""
        above.append(row.title)
    assert parents.items() <= found.items()
