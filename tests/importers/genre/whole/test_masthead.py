from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        pytest.param(("8 June 2014", "9:00 Opening", "Monday 9 June", "9:00 Debate"), [8, 9], id="day-without-a-weekday"),
        pytest.param(("1 June 2014", "Draft", "Monday 9 June", "9:00 Debate"), [9], id="date-of-the-paper"),
        pytest.param(("2 January 2014", "Draft", "9 June 2014", "9:00 Debate"), [9], id="dated-months-before"),
        pytest.param(("Oslo, 9 June 2014", "Hall, Oslo, 9 June 2014, Norway", "9:00 Debate"), [9], id="named-twice"),
    ],
)
def test_first_day_told_from_the_date_of_the_paper(printed: Fixture, lines: tuple[str, ...], days: list[int]) -> None:
    assert [day.date and day.date.day for day in printed("Workshop on pumps", *lines).days] == days


def test_day_told_above_the_word_programme(titles: Fixture) -> None:
    lines = (
        "Thursday 5 June 2014, 10:00",
        "Working group on wells",
        "Annual meeting",
        "Programme:",
        "10:00 Welcome",
        "11:00 Visit",
    )
    assert titles(*lines) == ["Welcome", "Visit"]


def test_hours_of_the_whole_in_a_line_with_its_date_begin_no_programme(hours: Fixture) -> None:
    lines = ("Meeting of chairs", "Oslo, 5 June 2014, Town Hall (9:30-17:00)", "Wednesday, 4 June", "20:00-22:00 Dinner")
    assert hours(*lines, year=0) == [("20:00", "22:00")]


def test_city_on_a_line_of_its_own_is_the_place(printed: Fixture) -> None:
    assert printed("Workshop", "Geneva", "Monday 5 May 2014", "10:00 Opening").venue == "Geneva"


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("No. 2014/112", "Saturday, 3 May 2014", "Programme of meetings and agenda"), id="named-between"),
        pytest.param(("Order of the day, Monday 5 May 2014", "Geneva, 5 – 23 May 2014", "Order of the day"), id="named-again"),
    ],
)
def test_day_of_a_journal_is_the_one_below_its_name(printed: Fixture, lines: tuple[str, ...]) -> None:
    days = printed(*lines, "Plenary meetings", "Monday, 5 May 2014", "MORNING", "9.00 – 12.00", "Opening").days
    assert [(day.date and day.date.day, [item.title for item in day.sittings[0].items]) for day in days] == [(5, ["Opening"])]


def test_list_without_days_or_hours_begins_below_its_heading(titles: Fixture) -> None:
    lines = (
        "Intersessional Meeting 2014",
        "The meeting took place in Geneva on 7-9 April 2014.",
        "Sessions:",
        "Opening",
        "Reports",
    )
    assert titles(*lines, "Victim assistance", "Closure of the work", "Documents:", "List of participants") == [
        "Opening", "Reports", "Victim assistance", "Closure of the work",
    ]  # fmt: skip


def test_chairs_listed_above_the_first_day_lead_the_whole(printed: Fixture) -> None:
    chairs = (
        "Co-Chairs :",
        "Peru : Ambassador Ana Ruiz, Director, Mexico : Mr. Jean Petit, Rain Unit",
        "Chile : Mr. Paul Martin",
    )
    paper = printed("Meeting of Experts", *chairs, "Monday 5 May 2014", "9:00 Opening")
    led = ["Peru : Ambassador Ana Ruiz, Director", "Mexico : Mr. Jean Petit, Rain Unit", "Chile : Mr. Paul Martin"]
    assert [(person.role, person.words) for person in paper.people] == [("chair", each) for each in led]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Co-Chairs: Peru Ms. Ana Ruiz, Ambassador", " Chad Mr. Jean Petit, Head of Wells", id="States"),
        pytest.param("Co-Chairs: Mr. Jean Petit, Peru", "Ms. Ana Ruiz, Chad", id="persons"),
    ],
)
def test_second_line_of_those_who_lead_the_whole(printed: Fixture, first: str, second: str) -> None:
    programme = printed("Workshop on wells", first, second, "Monday 9 June", "9:00 Opening", "10:00 Wells")
    told = [line.partition(": ")[2] or line.strip() for line in (first, second)]
    assert [(person.role, person.words) for person in programme.people] == [("chair", words) for words in told]


@pytest.mark.parametrize(
    "line", ["Número 4 – Lunes 5 de mayo de 2014", "Numéro 4 – Lundi 5 mai 2014", "Number 4 – Monday 5 May 2014"]
)
def test_number_of_a_journal_is_no_first_day_of_a_stretch(printed: Fixture, line: str) -> None:
    (day,) = printed("DIARIO", "Ginebra, 3–10 de mayo de 2014", line, "10.00–13.00", "1. Agua", "15.00–18.00", "2. Pozos").days
    assert str(day.date) == "2014-05-05"


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Lima, Peru", "Lima, Peru"),
        ("Geneva, Switzerland", "Geneva, Switzerland"),
        ("Lima", "Lima"),
        ("Singapore, Peru", ""),
        ("Eastern, Peru", ""),
    ],
)
def test_city_with_its_state_alone_on_a_line_is_the_place(printed: Fixture, line: str, venue: str) -> None:
    assert printed("Workshop on wells", line, "", "Monday 3 June 2019", "9:00 Opening").venue == venue
