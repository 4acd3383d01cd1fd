from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_line_below_all_hours_is_the_series_of_their_rows(items: Fixture, read: Fixture) -> None:
    paper = (
        "Monday 5 May 2014", "9:00 - 9:30", "Meeting on wells", "", "Session 1: Old wells", "9:30 - 10:00", "Meeting on wells",
        "", "Session 2: New wells", "10:00 - 10:30", "Meeting on wells", "", "Session 3: No wells",
    )  # fmt: skip
    assert [(item.title, item.track) for item in items(*paper)] == [
        ("Session 1: Old wells", "Meeting on wells"), ("Session 2: New wells", "Meeting on wells"),
        ("Session 3: No wells", "Meeting on wells"),
    ]  # fmt: skip
    assert sum("Meeting on wells" in finding.sentence for finding in read(*paper).findings) == len(items(*paper))


def test_title_that_comes_again_without_another_below_it_stays(titles: Fixture) -> None:
    paper = ("Monday 5 May 2014", "9:00 - 9:30", "Debate", "9:30 - 10:00", "Debate", "10:00 - 10:30", "Debate")
    assert titles(*paper) == ["Debate"] * 3


def test_number_that_comes_again_is_an_item_of_the_agenda(titles: Fixture) -> None:
    hours = ("9:00 - 9:30", "9:30 - 10:00", "10:00 - 10:30")
    points = zip(hours, ("(b) Wells", "(c) Rain", "(d) Lakes"), strict=True)
    lines = [line for begins, point in points for line in (begins, f"3. Work plan: {point}")]
    assert titles("Monday 5 May 2014", *lines) == ["Work plan", "Wells", "Work plan", "Rain", "Work plan", "Lakes"]


def test_a_beginning_alone_above_the_hours_that_it_begins_is_no_row(items: Fixture) -> None:
    rows = (("9:00", "9:00 - 9:30", "Wells"), ("9:30", "9:30 - 10:00", "Rain"), ("10:00", "10:00 - 10:30", "Lakes"))
    found = items("Monday 5 May 2014", *(line for row in rows for line in row))
    assert [(item.title, item.end.hour if item.end else 0) for item in found] == [("Wells", 9), ("Rain", 10), ("Lakes", 10)]


def test_two_beginnings_alone_above_their_hours_stay(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "9:00", "Coffee", "9:00 - 9:30", "Wells", "9:30", "Tea", "9:30 - 10:00", "Rain")
    assert [item.title for item in found] == ["Coffee", "Wells", "Tea", "Rain"]
