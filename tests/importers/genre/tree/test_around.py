from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Phone (64) 4 555-0192. Fax (64) 4 555-0193", id="telephone"),
        pytest.param("PO Box 20000, Cable Car Lane, Wellington", id="box"),
        pytest.param("Web: archive.water.example", id="page"),
    ],
)
def test_address_is_no_title(line: str, titles: Fixture) -> None:
    assert titles(MONDAY, "9:00 Opening", line, "10:00 Wells") == ["Opening", "Wells"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("Poster of the days of water", ["Opening", "Wells"], id="words-of-a-picture"),
        pytest.param("Arrival of participants", ["Arrival of participants", "Opening", "Wells"], id="coming"),
        pytest.param("Session 1: Rain", ["Session 1: Rain", "Opening", "Wells"], id="session"),
    ],
)
def test_line_between_a_day_and_its_first_hours(line: str, found: list[str], titles: Fixture) -> None:
    assert titles(MONDAY, line, "9:00 Opening", "10:00 Wells") == found


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("2014 Meeting of Experts on Wells (MX2) 4 - 6 May 2014", id="days-of-the-meeting"),
        pytest.param("Friends of Water Annual Gathering", id="title-again"),
        pytest.param("More information", id="what-may-be-read"),
    ],
)
def test_name_of_the_meeting_again_is_no_title(line: str, titles: Fixture) -> None:
    lines = ("Friends of Water Annual Gathering", "", MONDAY, "9:00 Opening", "10:00 Wells")
    assert titles(*lines, line) == ["Opening", "Wells"]


@pytest.mark.parametrize("name", ["I. PROVISIONAL AGENDA", "A. Draft agenda of the meeting"], ids=["roman", "letter"])
def test_name_of_the_paper_is_no_chapter(name: str, items: Fixture) -> None:
    found = items("Friends of Water", "", name, "", "1. Opening", "2. Wells", "3. Rain")
    assert [(item.title, item.level) for item in found] == [("Opening", 0), ("Wells", 0), ("Rain", 0)]


def test_schedule_with_its_date_is_no_title(titles: Fixture) -> None:
    assert titles(MONDAY, "Schedule and Preliminary Agenda [30 April 2014]", "9:00 Opening") == ["Opening"]


def test_place_below_hours_is_that_of_their_row(items: Fixture) -> None:
    found = items(MONDAY, "9:00 Opening", "Venue: Old Library", "10:00 Wells", "Venue: New Library")
    assert [item.room for item in found] == ["Old Library", "New Library"]


def test_a_holiday_is_no_row_of_its_day(titles: Fixture) -> None:
    lines = ("Monday 5 May 2014", "10:00-13:00 Debate", "Tuesday 6 May 2014", "Public holiday (Ascension) – no meeting")
    assert titles(*lines) == ["Debate"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("No meeting", id="none"),
        pytest.param("Public holiday (Ascension) – no meeting", id="holiday"),
        pytest.param("Feast of the lake - no meetings", id="feast"),
    ],
)
def test_day_without_a_meeting_has_no_row(line: str, titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "10:00 Rivers", "Tuesday 6 May 2014", line, "Wednesday 7 May 2014", "10:00 Seas") == [
        "Rivers",
        "Seas",
    ]


def test_name_of_a_sort_of_meetings_is_no_body_of_theirs(items: Fixture) -> None:
    lines = (MONDAY, "Plenary and Contact Group(s)", "10:00 Wells", "Regional Groups", "8:00 Peru and Chile meet")
    assert {(item.title, item.parent) for item in items(*lines)} == {("Wells", ""), ("Peru and Chile meet", "")}


def test_annex_behind_a_programme_is_no_title(titles: Fixture) -> None:
    assert titles(MONDAY, "9:00 Opening", "10:00 Wells", "Annex: those who took part") == ["Opening", "Wells"]


def test_a_session_between_a_day_and_its_first_hours_is_a_title(titles: Fixture) -> None:
    assert titles("Tuesday 3 June 2014", "", "Opening session", "", "9:30 Wells", "", "10:00 Rain") == [
        "Opening session",
        "Wells",
        "Rain",
    ]
    assert titles("Tuesday 3 June 2014", "", "Ministry of Water", "", "9:30 Wells", "", "10:00 Rain") == ["Wells", "Rain"]
