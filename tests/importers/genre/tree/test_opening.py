from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_weekday_alone_below_its_own_date_is_the_same_day(printed: Fixture) -> None:
    lines = ("Monday 5 May 2014", "Monday am", "1. Opening", "Monday pm: 1", "2. Debate", "Monday pm: 2", "3. Report")
    (day,) = printed(*lines).days
    assert [[item.title for item in sitting.items] for sitting in day.sittings] == [["Opening"], ["Debate"], ["Report"]]


def test_name_of_the_paper_before_a_day(printed: Fixture) -> None:
    lines = ("Programa viernes 23 de mayo", "9:00 Taller", "Programa sábado 24 de mayo", "9:00 Visita")
    assert [day.date.day for day in printed(*lines, language="es").days] == [23, 24]


def test_beginning_alone_at_the_end_is_no_sitting(hours: Fixture, told: Fixture) -> None:
    lines = ("Monday 5 May 2014", "9:00-10:00 Opening", "10:00-12:00 Debate", "12:00")
    assert (hours(*lines), told(*lines)) == ([("09:00", "12:00")], ["4: no place was found for: 12:00"])


def test_short_hours_without_a_title_between_rows_are_no_sitting(hours: Fixture) -> None:
    assert hours("Monday 5 May 2014", "9:00-9:30 Opening", "9:30-9:45", "9:45-11:00", "Debate") == [("09:00", "11:00")]


def test_hours_that_only_a_host_follows_are_of_what_is_hosted(items: Fixture) -> None:
    lines = (
        "Monday 3 April 2017",
        "1:15-2:30 PM",
        "Organized by: Permanent Mission of France",
        "3:00-6:00 PM",
        "Bodies and rights",
    )
    found = [(item.title, [person.words for person in item.people]) for item in items(*lines, year=2017)]
    assert found == [("", ["Permanent Mission of France"]), ("Bodies and rights", [])]


def test_hours_below_the_only_title_of_a_part_are_its(hours: Fixture) -> None:
    lines = (
        "Wednesday, 29 February 2012",
        "MORNING",
        "9.00-12.00",
        "General segment",
        "LUNCH / Panel discussion on water",
        "12.00-15.00",
    )
    assert hours(*lines, year=2012) == [("09:00", "12:00"), ("12:00", "15:00")]
