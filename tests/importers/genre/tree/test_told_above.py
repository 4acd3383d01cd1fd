from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

ROWS = (
    "Programme",
    "15:00 Opening remarks",
    "15:05 to 15:50 Session 1: Space",
    "15:50 to 16:30 Session 2: Law",
    "16:30 Close words",
)


def test_hours_told_in_a_sentence_above_are_those_of_the_sitting(hours: Fixture) -> None:
    above = "Delegates are invited. The workshop takes place on 24 March 2014, from 3:00 to 6:00 pm in Room 11."
    assert hours("Workshop", above, *ROWS) == [("15:00", "18:00")]


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("The registration desk is open on 24 March 2014 from 15:00 to 18:00.", id="desk"),
        pytest.param("The workshop takes place on 24 March 2014, from 2:00 to 6:00 pm.", id="other-beginning"),
        pytest.param("The workshop takes place on 24 March 2014, from 3:00 to 11:00 pm.", id="far-end"),
    ],
)
def test_other_hours_above_are_not_those_of_the_sitting(hours: Fixture, above: str) -> None:
    assert hours("Workshop", above, *ROWS)[0] != ("14:00", "18:00")
    assert hours("Workshop", above, *ROWS)[0] not in {("15:00", "18:00"), ("15:00", "23:00")}


def test_the_day_on_which_something_else_ended_is_not_that_of_the_programme(printed: Fixture) -> None:
    above = "The Conference ended on 24 March with an agenda of action and more than 700 promises by governments."
    assert [day.date for day in printed("Symposium", above, *ROWS).days] == [None]


def test_a_day_by_which_to_register_lies_outside_the_days_of_the_meeting(printed: Fixture) -> None:
    lines = (
        "Intersessional Meetings 2014",
        "They are held from 19 to 21 June 2014.",
        "Register here by 9 June 2014",
        "10:00 - 13:00",
        "1. Opening",
    )
    assert [day.date for day in printed(*lines).days] == [None]


def test_the_day_that_a_sentence_tells_with_its_weekday_is_that_of_the_programme(printed: Fixture) -> None:
    lines = (
        "ITUZAINGO, Julio 15. La jornada será el lunes 17 de julio, y su programa:",
        "09.30 Hs. Apertura",
        "10.00 Hs. Debate",
    )
    assert [f"{day.date:%d.%m.%Y}" for day in printed(*lines, year=2006, language="es").days] == ["17.07.2006"]


def test_date_of_a_journal_is_the_day_of_its_first_rows_whatever_days_follow(printed: Fixture) -> None:
    lines = ("Journal No. 3   23 May 2014", "9:00 Opening", "10:00 Debate", "Monday 26 May 2014", "9:00 Visit")
    assert [day.date.day for day in printed(*lines).days] == [23, 26]


def test_the_only_day_of_a_meeting_that_is_over_is_that_of_its_rows(printed: Fixture) -> None:
    above = "The segment had a theme of its own. It was held on 24 March 2014."
    assert [f"{day.date:%d.%m.%Y}" for day in printed("Segment", above, *ROWS[1:]).days] == ["24.03.2014"]


def test_the_day_of_a_journal_told_again_below_is_one(printed: Fixture) -> None:
    lines = ("Journal No. 3, Monday 5 May 2014", "10:00 Debate", "11:00 Vote", "Monday 5 May 2014", "15:00 Debate", "16:00 Vote")
    assert [day.date.day for day in printed(*lines).days] == [5]


def test_days_that_a_paragraph_tells_of_are_none_of_an_agenda(printed: Fixture) -> None:
    told = (
        "The treaty was adopted in New York on 7 July 2010 after long talks, and entered into force on 22 January 2013, when "
        "the fiftieth State had joined it, as it says itself."
    )
    assert [day.date for day in printed(told, "Agenda", "1. Opening", "2. Rules", "3. Reports").days] == [None]


def test_the_end_of_days_whose_beginning_cannot_be_read_is_no_day(printed: Fixture) -> None:
    head = "Twentieth session Vienna, 20 'July - 14 August 2014"
    assert [day.date for day in printed(head, "Agenda", "1. Opening", "2. Rules", "3. Reports").days] == [None]


def test_a_day_in_brackets_within_a_paragraph_is_not_that_of_the_programme(printed: Fixture) -> None:
    told = "The Treaty on Wells, which eight States have signed (on 7 September 1991), wants all of them to have clean water, "
    found = printed(f"{told}and the Forum asks how far they have come since then.", "Programme", "Wells", "Rain", "Lakes")
    assert [day.date for day in found.days] == [None]


@pytest.mark.parametrize("town", ["Geneva, 22 May 2020", "Addis Ababa, Ethiopia, 22 May 2020"])
def test_the_later_day_behind_a_town_is_that_of_the_meeting(town: str, printed: Fixture) -> None:
    found = printed("Board on Wells", "147th session 15 May 2020", town, "Agenda", "1. Opening", "2. Rules", "3. Reports")
    assert [day.date and day.date.day for day in found.days] == [22]


@pytest.mark.parametrize(
    "line",
    [
        "Published on Friday 18 September 2020",
        "Posted by Ana Ruiz on Friday, 18 September 2020",
        "Overgenomen van de Raad, gepubliceerd op vrijdag 18 september 2020.",
    ],
)
def test_day_on_which_a_page_was_made_public_is_not_that_of_the_meeting(printed: Fixture, line: str) -> None:
    rows = ("09.00 Arrivals", "10.00 Wells", "15.30 Ropes")
    found = printed("Media advisory - Council of 22 September 2020", line, "Indicative programme", *rows)
    assert [f"{day.date}" for day in found.days] == ["2020-09-22"]


@pytest.mark.parametrize(
    ("head", "first"),
    [
        pytest.param("Lima, 12 May 2014", "2014-05-12", id="day-before"),
        pytest.param("Lima, 12-13 May 2014", "2014-05-12", id="stretch"),
        pytest.param("Lima, 2 May 2014", "None", id="long-before"),
        pytest.param("Issued on 12 May 2014", "None", id="date-of-the-paper"),
    ],
)
def test_rows_above_the_second_day_are_those_of_the_day_in_the_masthead(printed: Fixture, head: str, first: str) -> None:
    rows = ("Meeting on wells", head, "", "9:00 Opening", "10:00 Pumps", "", "13 May 2014", "9:00 Visit", "11:00 Debate")
    assert [str(day.known) for day in printed(*rows).days] == [first, "2014-05-13"]
