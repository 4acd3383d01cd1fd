from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        pytest.param(
            (
                "Opening of the sessions", "1. Officers", "2. Agenda", "3. Observers",
                "Money and people", "4. Budget", "5. Audit", "6. Staff",
                "Closing of the sessions", "7. Report", "8. Close of the last sitting",
            ),
            ["", *["Opening of the sessions"] * 3, "", *["Money and people"] * 3, "", *["Closing of the sessions"] * 2],
            id="one-deep",
        ),
        pytest.param(
            (
                "1. Officers", "2. Agenda", "3. Observers", "Law", "The law kept", "4. Reports", "5. Tigers",
                "Trade", "6. Permits", "7. Marks",
            ),
            ["", "", "", "", "Law", *["The law kept"] * 2, "Law", *["Trade"] * 2],
            id="two-deep",
        ),
        pytest.param(
            ("1. Agenda", "The agenda is adopted", "2. Minutes", "The minutes are approved", "3. Wells"),
            ["", "Agenda", "", "Minutes", ""],
            id="below-each-number",
        ),
    ],
)  # fmt: skip
def test_headings_over_numbers_that_go_on_are_chapters(lines: tuple[str, ...], parents: list[str], items: Fixture) -> None:
    assert [item.parent for item in items("Agenda", "Geneva, 5 May 2014", *lines)] == parents


def test_annexes_below_a_number_close_no_chapter(items: Fixture) -> None:
    lines = (
        "1. Officers",
        "2. Agenda",
        "Law",
        "3. Ivory",
        "3.1 Plans",
        "Annex 4: China",
        "3.2 Trade",
        "Fish",
        "4. Eels",
        "5. Carp",
        "6. End",
    )
    found = items("Agenda", "Geneva, 5 May 2014", *lines)
    assert [item.parent for item in found if item.title in {"Plans", "Trade"}] == ["Ivory", "Ivory"]
    assert [item.documents for item in found if item.title == "Plans"] == [("Annex 4: China",)]


def test_what_opens_the_meeting_stands_above_the_first_chapter(items: Fixture) -> None:
    opened = ("Opening remarks of the Chair", "Words of the Mayor", "Money matters")
    chapters = (
        "1. Budget",
        "2. Audit",
        "3. Fees",
        "Law of wells",
        "4. Permits",
        "5. Marks",
        "Trade of wells",
        "6. Wool",
        "7. End",
    )
    found = items("Agenda", "Geneva, 5 May 2014", *opened, *chapters)
    assert [item.title for item in found][:3] == list(opened)
    assert [item.parent for item in found][:5] == ["", "", "", "Money matters", "Money matters"]


def test_heading_above_the_first_number_and_one_within_are_chapters(items: Fixture) -> None:
    opened = ("Words of the Mayor", "Money and people", "1. Officers", "2. Agenda", "3. Fees")
    found = items("Monday 5 May 2014", *opened, "Law of wells", "The law kept", "4. Reports", "5. Tigers", "6. Marks")
    assert [item.parent for item in found] == ["", "", *["Money and people"] * 3, "", "Law of wells", *["The law kept"] * 3]
