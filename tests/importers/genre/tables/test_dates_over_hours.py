from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

LINES = (
    "DATE AND TIME                 SUBJECT",
    "",
    "Thursday, 13 October          Exchange with the High Representative and other",
    "10 a.m.-1 p.m.                officials on arms control",
    "",
    "                              - Mr. Kim Won-seok, High Representative",
    "",
    "Thursday, 13 October          Cluster 1: Wells",
    "3 p.m.-6 p.m.",
    "",
    "Friday, 14 October            Cluster 1: Wells (continued)",
    "10 a.m.-1 p.m.",
    "",
    "Monday, 17 October            No meeting",
)


def test_a_date_and_the_hours_below_it_are_of_one_sitting(printed: Fixture) -> None:
    days = printed("Indicative timetable", *LINES, year=2016).days
    found = [(day.date.day, f"{each.start:%H:%M}", [item.title for item in each.items]) for day in days for each in day.sittings]
    assert found == [
        (13, "10:00", ["Exchange with the High Representative and other officials on arms control"]),
        (13, "15:00", ["Cluster 1: Wells"]),
        (14, "10:00", ["Cluster 1: Wells (continued)"]),
    ]
    assert len(days) == 2


def test_a_day_with_its_name_above_rows_stays_a_heading(titles: Fixture) -> None:
    rows = ("| Monday 5 May 2014 | Day of opening |", "| 10:00-11:00 | Debate |", "| 11:00-12:00 | Vote |")
    assert titles(*rows) == ["Debate", "Vote"]
