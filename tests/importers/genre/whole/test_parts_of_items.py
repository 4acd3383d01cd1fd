from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_parts_that_bear_the_number_of_their_item_stand_under_it(items: Fixture) -> None:
    found = items("Ninth Meeting", "[5] Rules.", "[6] Wells...", "[6] [Cluster A]", "[6] [Cluster B]", "[7] Ropes;", "[7a] Hemp;")
    assert [(item.number, item.title, item.parent) for item in found] == [
        ("[5]", "Rules", ""),
        ("[6]", "Wells", ""),
        ("[6]", "Cluster A", "Wells"),
        ("[6]", "Cluster B", "Wells"),
        ("[7]", "Ropes", ""),
        ("[7a]", "Hemp", "Ropes"),
    ]


def test_letter_and_roman_number_in_square_brackets_stand_under_the_letter(items: Fixture) -> None:
    found = items("Ninth Meeting", "[7] Ropes:", "[7a] Hemp;", "[7b] Ways:", "[7] [b (i)] By hand;", "[7] [b (ii)] By night.")
    assert [(item.title, item.parent) for item in found[2:]] == [("Ways", "Ropes"), ("By hand", "Ways"), ("By night", "Ways")]


def test_eighth_part_with_a_letter_is_no_hour(items: Fixture) -> None:
    parts = [f"9{letter}. Water of the {name}" for letter, name in zip("abcdefghi", "NESWXYZUV", strict=True)]
    found = items("Ninth Meeting", "8. Rules", "9. Wells", *parts, "10. Other")
    assert [(item.number, item.start, item.parent) for item in found[9:11]] == [("9h", None, "Wells"), ("9i", None, "Wells")]
