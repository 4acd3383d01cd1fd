from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

AGENDA = ("Ninth Meeting", "Provisional agenda", "1. Opening of the session", "2. Election of the Chair", "3. Wells and ropes")
OPENED = "The session will be opened by the representative of the secretariat, in the hall above the river."
ELECTED = "Under rule 6 of the rules of procedure, the meeting elects a Chair from among its members, for one year."


@pytest.mark.parametrize(
    "below",
    [
        pytest.param(("Annotations", "1. Opening of the session", OPENED, "2. Election of the Chair", ELECTED), id="numbers"),
        pytest.param(("II. Annotations", "Item 1. Opening of the session", OPENED, "Item 2", ELECTED), id="items"),
        pytest.param(
            (
                "Annotations to the agenda",
                "1. Opening of the session",
                f"1. {OPENED}",
                "2. Election of the Chair",
                f"2. {ELECTED}",
            ),
            id="paragraphs-with-numbers",
        ),
    ],
)
def test_annotations_are_said_of_the_items_of_the_agenda(items: Fixture, below: tuple[str, ...]) -> None:
    found = items(*AGENDA, *below)
    assert [item.title for item in found] == ["Opening of the session", "Election of the Chair", "Wells and ropes"]
    assert OPENED in found[0].notes
    assert ELECTED.rstrip(".") in found[1].notes


def test_annotations_tell_of_items_without_numbers_by_their_order(items: Fixture) -> None:
    found = items(
        "Ninth Meeting", "Agenda", "Opening of the session.", "Election of the Chair.", "Ropes.", "Annotations", "Item 2", ELECTED
    )
    assert [(item.title, bool(item.notes)) for item in found] == [
        ("Opening of the session", False),
        ("Election of the Chair", True),
        ("Ropes", False),
    ]


def test_annotation_as_an_item_stays_one(titles: Fixture) -> None:
    assert titles("Agenda", "1. Opening of the session", "2. Ropes", "3. Annotations", "4. Wells") == [
        "Opening of the session", "Ropes", "Annotations", "Wells",
    ]  # fmt: skip
