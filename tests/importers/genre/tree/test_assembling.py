from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("day", "rows"),
    [
        pytest.param("Monday 5 May 2014 – Palace of Nations", ["Opening"], id="place"),
        pytest.param("Monday 5 May 2014: The way ahead", ["Opening"], id="name"),
        pytest.param("Monday 5 May 2014: Registration", ["Registration", "Opening"], id="row"),
    ],
)
def test_words_beside_a_day_above_hours_are_no_row(titles: Fixture, day: str, rows: list[str]) -> None:
    assert titles(day, "9:00 Opening") == rows


def test_days_below_another_heading_that_lie_before_are_none_of_the_programme(printed: Fixture) -> None:
    lines = ("Wednesday, 7 May 2014", "10:00 Debate", "Summary of meetings", "Tuesday, 6 May 2014", "241st Plenary")
    assert [day.date.day for day in printed(*lines).days] == [7]


def test_long_hours_right_behind_a_desk_are_of_its_sitting(hours: Fixture) -> None:
    rows = ("15:00 Registration", "15:30-19:00 All groups meet in the hall", "Opening by the president", "Message of a delegate")
    assert hours("Monday 5 May 2014", *rows) == [("15:00", "19:00")]


def test_hours_beside_numbers_of_meetings_are_each_its_own(printed: Fixture) -> None:
    day = printed("Monday 5 May 2014", "9 h 00 4th plenary meeting", "14 h 30 5th plenary meeting").days[0]
    assert [(str(sitting.start), sitting.end, sitting.items[0].title) for sitting in day.sittings] == [
        ("09:00:00", None, "4th plenary meeting"),
        ("14:30:00", None, "5th plenary meeting"),
    ]


@pytest.mark.parametrize("beside", ["10:00-13:00, Room XX", "10:00-13:00 (Room XX)", "10:00-13:00 1st meeting, Room XX"])
def test_room_beside_the_hours_of_numbered_items_is_that_of_the_sitting(printed: Fixture, beside: str) -> None:
    found = printed("Meeting on rivers", "Geneva, 5-6 May 2014", "", "Monday 5 May 2014", beside, "1. Opening", "2. Debate")
    (sitting,) = found.days[0].sittings
    assert (found.venue, sitting.room, [item.start for item in sitting.items]) == ("Geneva", "Room XX", [None, None])


def test_the_items_of_an_agenda_are_read_below_a_list_of_documents(titles: Fixture) -> None:
    lines = ("Monday 29 February 2016", "Documents", "- Draft agenda", "Agenda item 2: Wells", "Agenda item 3: Rain")
    assert titles(*lines, year=2016) == ["Wells", "Rain"]


def test_plenary_beside_the_hours_of_a_sitting_is_no_row_of_it(titles: Fixture) -> None:
    lines = ("Morning session (10:00-13:00): Plenary", "10:00-10:20: Opening", "10:20-11:00: Rivers", "11:00-13:00: Lakes")
    assert titles("Monday 5 May 2014", *lines) == ["Opening", "Rivers", "Lakes"]


def test_item_that_goes_on_beside_hours_is_their_row(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10:00-13:00 Agenda item 12: Requests", "15:00-18:00 Agenda item 12 (continued)")
    assert [(item.number, item.title) for item in found] == [("12", "Requests"), ("12", "Requests (continued)")]


@pytest.mark.parametrize("name", ["Provisional agenda for the Conference", "Agenda", "Draft agenda of the Bureau"])
def test_hours_beside_the_name_of_the_agenda_are_of_its_sitting(name: str, items: Fixture, hours: Fixture) -> None:
    lines = ("Monday 5 May 2014", f"10:00 {name}", "• 1. Opening", "• 2. Officers", "• 3. Wells")
    assert [(item.title, item.parent) for item in items(*lines)] == [("Opening", ""), ("Officers", ""), ("Wells", "")]
    assert hours(*lines) == [("10:00", "-")]


def test_number_of_a_meeting_that_is_a_point_of_a_sitting_with_hours_is_its_row(titles: Fixture) -> None:
    lines = ("10:00-13:00 Morning", "- Third session", "- Fourth session: the rivers")
    assert titles("Monday 5 May 2014", *lines) == ["Third session", "Fourth session: the rivers"]
