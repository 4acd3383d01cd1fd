from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY, PANEL, END = "Monday 5 May 2014", "10:00 - 11:30 Session 1: Water", "11:30 Coffee break"


@pytest.mark.parametrize("gap", [(), ("",)], ids=["close", "apart"])
@pytest.mark.parametrize("office", [(), ("Director, Rain Fund",)], ids=["name", "office"])
def test_titles_below_those_who_speak_on_them(items: Fixture, gap: tuple[str, ...], office: tuple[str, ...]) -> None:
    one = ("Ana Ruiz", *office, "What the wells gave", *gap)
    found = items(DAY, PANEL, *gap, *one, "Xo Abcde", *office, "How towns work together", *gap, END)
    behind = "".join(f", {each}" for each in office)
    assert [(item.title, item.parent, item.speakers) for item in found] == [
        ("Session 1: Water", "", ()),
        ("What the wells gave", "Session 1: Water", (f"Ana Ruiz{behind}",)),
        ("How towns work together", "Session 1: Water", (f"Xo Abcde{behind}",)),
        ("Coffee break", "", ()),
    ]


def test_titles_above_those_who_speak_on_them_stay_theirs(items: Fixture) -> None:
    found = items(DAY, PANEL, "What the wells gave", "Ana Ruiz, UNEP", "How towns work together", "Jean Petit, ILO", END)
    assert [(item.title, item.speakers) for item in found[1:3]] == [
        ("What the wells gave", ("Ana Ruiz, UNEP",)),
        ("How towns work together", ("Jean Petit, ILO",)),
    ]


def test_bodies_below_offices_are_no_titles(items: Fixture) -> None:
    lines = ("Ana Ruiz", "Director", "Ministry of Rain", "", "Jean Petit", "Adviser", "Water Union")
    assert [item.speakers for item in items(DAY, PANEL, "", *lines, "", END)] == [
        ("Ana Ruiz, Director, Ministry of Rain", "Jean Petit, Adviser, Water Union"),
        (),
    ]


def test_somebody_below_a_welcome_gives_it(items: Fixture) -> None:
    lines = ("10:00 Welcome", "Ana Ruiz, UNEP", "How wells are dug here", "Jean Petit, ILO", "What the meeting should yield")
    found = items(DAY, *lines, "11:00 Coffee break")
    assert [(item.title, item.speakers) for item in found[:2]] == [
        ("Welcome", ("Ana Ruiz, UNEP",)),
        ("How wells are dug here", ("Jean Petit, ILO",)),
    ]
