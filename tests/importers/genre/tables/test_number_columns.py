from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

LINES = (
    "MONDAY, 18 MAY 2009",
    "",
    "      Plenary",
    "",
    "09:30   1     Opening of the Assembly",
    "        1.1   Committee on Credentials: appointment",
    "        1.2   President: election",
    "        2     The Executive Board reports on its sessions",
    "        3     Debate on water",
    "",
    "14:30   Plenary",
    "",
    "        3     Debate on water (continued)",
)


def test_numbers_without_a_dot_in_a_column_are_those_of_items(items: Fixture) -> None:
    found = {item.title: item.number for item in items(*LINES)}
    assert found["Opening of the Assembly"] == "1"
    assert found["The Executive Board reports on its sessions"] == "2"
    assert found["Debate on water (continued)"] == "3"


def test_numbers_without_parts_below_them_are_left(titles: Fixture) -> None:
    lines = ("MONDAY, 18 MAY 2009", "09:30   Debate", "3     Chairs of wood", "4     Tables of stone", "5     Lamps of glass")
    assert "Debate" in " ".join(titles(*lines))


def test_numbers_on_lines_of_their_own_are_those_of_the_titles_below(items: Fixture) -> None:
    found = items("Agenda", "1", "Opening of the Board", "2", "Wells", "WB/12/1", "3", "Rain", "4", "Other matters")
    assert [(item.number, item.title) for item in found] == [
        ("1", "Opening of the Board"), ("2", "Wells"), ("3", "Rain"), ("4", "Other matters"),
    ]  # fmt: skip


def test_numbers_of_pages_far_from_each_other_are_none_of_items(items: Fixture) -> None:
    page = ["Wells", "Rain", "Lakes", "Ice", "Snow", "Rivers", "Seas"]
    rows = [line for number in range(1, 6) for line in (*(f"- {said} {number}0" for said in page), str(number), "Annex")]
    assert not any(item.number for item in items("Agenda", *rows))
