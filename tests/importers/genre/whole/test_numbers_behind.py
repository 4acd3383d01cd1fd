from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

DAY = "Wednesday 29 May 2002"


def test_numbers_that_count_behind_titles_are_those_of_items(items: Fixture) -> None:
    lines = (
        DAY,
        "10.00 hours - Ceremony of opening 1",
        "- Chairperson, election: for decision 2",
        "- Agenda, adoption: for decision",
        "(ERC/02/1-Rev.1) 3",
        "- The Director-General speaks 4",
        "14.30 hours - Land and water: for discussion 5",
    )
    told = [(item.title, item.number) for item in items(*lines)]
    assert told == [
        ("Ceremony of opening", "1"),
        ("Chairperson, election: for decision", "2"),
        ("Agenda, adoption: for decision", ""),
        ("The Director-General speaks", "4"),
        ("Land and water: for discussion", "5"),
    ]


def test_numbers_that_do_not_count_stay_in_their_titles(titles: Fixture) -> None:
    lines = (DAY, "10:00 Lessons of Phase 1", "11:00 Lessons of Phase 2", "12:00 Vision 20", "14:00 Hall 3", "15:00 Group of 77")
    assert titles(*lines) == ["Lessons of Phase 1", "Lessons of Phase 2", "Vision 20", "Hall 3", "Group of 77"]


def test_pages_behind_the_papers_of_items_are_left_out(items: Fixture) -> None:
    found = items(
        "Board", "1. Wells of the North C14/1 2", "2. Rain of the year C14/2 3", "3. Lakes, a list C14/3 5", "4. Other matters 9"
    )
    assert [(item.title, item.documents) for item in found] == [
        ("Wells of the North", ("C14/1",)), ("Rain of the year", ("C14/2",)), ("Lakes, a list", ("C14/3",)),
        ("Other matters", ()),
    ]  # fmt: skip


def test_a_number_behind_a_title_without_papers_elsewhere_stays(titles: Fixture) -> None:
    assert titles("Board", "1. Report on SDG 6", "2. Group of 77") == ["Report on SDG 6", "Group of 77"]
