from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


def test_session_with_somebody_below_is_a_row(items: Fixture) -> None:
    lines = (MONDAY, "9:00 Opening", "10:00 2nd session", "Moderator: Ana Ruiz, UNEP", "- Wells", "12:00 Close")
    found = [(item.title, [person.words for person in item.people]) for item in items(*lines)]
    assert found == [("Opening", []), ("2nd session", ["Ana Ruiz, UNEP"]), ("Wells", [])]


def test_session_with_nobody_below_is_the_number_of_the_sitting(printed: Fixture) -> None:
    (day,) = printed(MONDAY, "10:00-13:00 2nd session", "Item 3. Wells").days
    assert [sitting.serial for sitting in day.sittings] == ["2nd session"]


def test_session_told_by_an_ordinal_beside_hours_is_a_row_above_plain_titles(items: Fixture) -> None:
    found = [
        (item.title, item.start and item.start.hour) for item in items(MONDAY, "10:00-13:00 Third plenary session", "Speeches")
    ]
    assert found == [("Third plenary session", 10), ("Speeches", None)]


def test_session_with_hours_and_whoever_leads_it_is_a_row(items: Fixture) -> None:
    found = items(MONDAY, "9:00 First session – Moderator: Ana Ruiz, UNEP", "Wells", "11:00 Rain")
    assert [(item.title, item.chairs) for item in found] == [
        ("First session", ("Ana Ruiz, UNEP",)), ("Wells", ()), ("Rain", ())
    ]  # fmt: skip


def test_session_numbered_between_items_is_one_of_them(items: Fixture) -> None:
    lines = ("Monday 5 May 2014", "9:00-9:45", "2. Remarks", "9:45-12:25", "3. Closed session", "12:25-12:35", "4. Thanks")
    assert [(item.number, item.title) for item in items(*lines)] == [("2", "Remarks"), ("3", "Closed session"), ("4", "Thanks")]


def test_name_of_a_session_beside_its_hours_stands_before_the_one_title_below(titles: Fixture) -> None:
    lines = ("Monday 5 May 2014", "11.30-12.30 Panel 2", "Marking and tracing", "Chair: Mr. Lee", "14.00-15.00 Panel 3", "Law")
    assert titles(*lines) == ["Panel 2 Marking and tracing", "Panel 3 Law"]


def test_session_that_is_an_item_keeps_the_words_behind_it(items: Fixture) -> None:
    lines = ("Monday 5 May 2014", "1. Plenary session, opening of wells", "9:00 Welcome", "2. Thanks", "11:00 Farewell")
    assert next((item.number, item.title) for item in items(*lines)) == ("1", "Plenary session, opening of wells")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Session 1: Monday 5 May 2014, morning", "Session 2: Tuesday 6 May 2014, afternoon"),
        ("Session 1A - Monday 5 May 2014", "Session 1B - Tuesday 6 May 2014"),
        ("Session I – Monday, 5 May 2014:", "Session II – Tuesday, 6 May 2014:"),
    ],
    ids=["parts-of-days", "dashes", "romans"],
)
def test_sessions_that_name_their_day_open_it_and_head_its_rows(first: str, second: str, printed: Fixture) -> None:
    paper = printed("Workshop on wells", first, "10:00-11:00 Rain", "11:00-12:00 Snow", second, "14:00-15:00 Pumps")
    found = [(day.date.day, [(item.title, item.parent) for item in day.sittings[0].items]) for day in paper.days]
    one, two = (line.split(":")[0].split(" - ")[0].split(" – ")[0] for line in (first, second))
    assert found == [(5, [(one, ""), ("Rain", one), ("Snow", one)]), (6, [(two, ""), ("Pumps", two)])]


def test_one_session_that_names_its_day_is_read_as_before(items: Fixture) -> None:
    found = items("Session 1: Monday 5 May 2014, morning", "10:00-11:00 Rain", "11:00-12:00 Snow")
    assert [(item.title, item.parent) for item in found] == [("Rain", ""), ("Snow", "")]


@pytest.mark.parametrize(
    ("name", "below", "found"),
    [
        pytest.param("Panel 1", ("- Wells", "- Ropes"), [("Panel 1", 0), ("Wells", 1), ("Ropes", 1)], id="points"),
        pytest.param(
            "Part 1", ("Wells, Ms. Ana Ruiz, UNEP", "Ropes, Mr. Jan Lee, UNDP"), [("Part 1", 0), ("Wells", 1), ("Ropes", 1)],
            id="talks",
        ),
        pytest.param(
            "Panel 1", ("Chair: Ms. Ana Ruiz, UNEP", "Wells of the north", "Ropes of the south"),
            [("Panel 1", 0), ("Wells of the north", 1), ("Ropes of the south", 1)], id="led",
        ),
        pytest.param(
            "Panel 1", ("Where are we now?", "A look at the wells of the north"),
            [("Panel 1 Where are we now?", 0), ("A look at the wells of the north", 1)], id="title-and-what-it-is-about",
        ),
    ],
)  # fmt: skip
def test_name_of_a_session_beside_its_hours_is_the_row_above_several_titles(
    name: str, below: tuple[str, ...], found: list[tuple[str, int]], items: Fixture
) -> None:
    read = items(MONDAY, "9:00 Opening", f"10:00-11:00 {name}", *below, "11:00 Coffee break")
    assert [(item.title, int(bool(item.parent))) for item in read[1:-1]] == found
