from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

DAY = "Monday 5 May 2014"
BELOW = (
    (DAY, "Registration", "9:00 - 9:30", "Opening", "9:30 - 10:30", "Lunch", "12:30 - 14:00", "Visit", "14:00 - 15:00"),
    [("Registration", "09:00"), ("Opening", "09:30"), ("Visit", "14:00")],
)
ABOVE = (
    (DAY, "9:00 - 9:30", "Registration", "9:30 - 10:30", "Opening", "12:30 - 14:00", "Lunch", "14:00 - 15:00", "Visit"),
    BELOW[1],
)
BLANKS = (
    (DAY, "", "Welcome", "9:00", "", "Debate", "10:00", "Mr. Paul Roy", "", "Break", "11:00", "", "Reports", "11:30"),
    [("Welcome", "09:00"), ("Debate", "10:00"), ("Break", "11:00"), ("Reports", "11:30")],
)


@pytest.mark.parametrize(("lines", "rows"), [BELOW, ABOVE, BLANKS], ids=["hours-below", "hours-above", "blank-lines-part-them"])
def test_hours_on_lines_of_their_own(items: Fixture, lines: tuple[str, ...], rows: list[tuple[str, str]]) -> None:
    assert [(item.title, f"{item.start:%H:%M}") for item in items(*lines)] == rows


def test_hours_by_the_clock_of_another_place_are_left_over(items: Fixture, read: Fixture) -> None:
    lines = (DAY, "9:00-10:00 EDT", "15:00-16:00 CEST", "Opening", "", "11:00-12:00 EDT", "17:00-18:00 CEST", "Debate")
    assert [(item.title, item.start.hour) for item in items(*lines)] == [("Opening", 9), ("Debate", 11)]
    left = [finding.sentence for finding in read(*lines).findings if finding.rule == "file.leftover"]
    assert left == ["no place was found for: 15:00-16:00 CEST", "no place was found for: 17:00-18:00 CEST"]


def test_hours_above_a_last_title_stand_above_all_of_them(items: Fixture) -> None:
    lines = ("Monday 5 May 2014", "CHAMBER", "9:00", "Prayers", "10:00", "Debate", "11:00", "Motion", "12:00", "Vote")
    assert ("Vote", "12:00") in [(item.title, item.start and f"{item.start:%H:%M}") for item in items(*lines)]


def test_hours_with_a_room_below_a_title_are_those_of_it(items: Fixture) -> None:
    lines = (DAY, "Technical briefing", "12:00–12:50 Room XIX", "Informal consultation", "18:00–19:00 Room XXIII")
    told = [(item.title, f"{item.start:%H:%M}", item.room) for item in items(*lines)]
    assert told == [("Technical briefing", "12:00", "Room XIX"), ("Informal consultation", "18:00", "Room XXIII")]


def test_hours_stacked_above_several_titles_are_dealt_out(items: Fixture) -> None:
    lines = (
        f"{DAY} 13:00 – 15:00",
        "15:00 – 16:00",
        "Arrival of delegations",
        "Opening session",
        "Mr. Paul Roy",
        "16:00 – 19:00",
        "Law",
    )
    told = [(item.title, f"{item.start:%H:%M}", len(item.people)) for item in items(*lines)]
    assert told == [("Arrival of delegations", "13:00", 0), ("Opening session", "15:00", 1), ("Law", "16:00", 0)]


def test_hours_further_to_the_right_below_a_bullet_are_those_of_its_title(items: Fixture) -> None:
    lines = (
        DAY,
        "  • Registro",
        "",
        "    08:15 - 08:30",
        "  • Apertura",
        "",
        "    08:30 - 09:00",
        "  • Cierre de la sala",
        "",
        "    09:00 - 10:00",
    )
    told = [(item.title, f"{item.start:%H:%M}") for item in items(*lines, language="es")]
    assert told == [("Registro", "08:15"), ("Apertura", "08:30"), ("Cierre de la sala", "09:00")]


def test_hours_alone_above_hours_with_a_title_are_those_of_it(items: Fixture) -> None:
    lines = (DAY, "9.00 – 9.30", "9.45 – 12.30 Guided tour", "Session on rights", "Mr. Paul Roy", "12.30 – 13.30 Reports")
    told = [(item.title, f"{item.start:%H:%M}") for item in items(*lines)]
    assert told == [("Guided tour", "09:00"), ("Session on rights", "09:45"), ("Reports", "12:30")]


def test_hours_right_below_every_day_stand_above_their_titles_whatever_blanks_part_them(items: Fixture) -> None:
    rows = ("10:00-10:15", "", "Chairman elected", "10:15-10:20", "", "Adoption of rules", "10:20-10:35", "", "Work of the group")
    assert [(item.title, f"{item.start:%H:%M}") for item in items(DAY, *rows)] == [
        ("Chairman elected", "10:00"), ("Adoption of rules", "10:15"), ("Work of the group", "10:20"),
    ]  # fmt: skip


def test_title_above_the_date_of_a_day_with_hours_of_its_own_stays_there(titles: Fixture) -> None:
    days = ("Wells", "Date: Monday 5 May 2014", "9:00 Opening", "10:00", "Debate", "Date: Tuesday 6 May 2014", "9:00 Visit")
    assert titles(*days) == ["Opening", "Debate", "Visit"]


def test_hours_of_a_whole_day_above_all_its_titles_are_dealt_out(items: Fixture) -> None:
    rows = items(
        "Monday 5 May 2014", "9:00", "9:30", "9:30", "14:00", "Opening", "Survey", "Pause", "Debate", "Tuesday 6 May 2014",
        "9:00 Vote",
    )  # fmt: skip
    assert [(f"{row.start:%H:%M}", row.title) for row in rows] == [
        ("09:00", "Opening"), ("09:30", "Survey"), ("09:30", "Pause"), ("14:00", "Debate"), ("09:00", "Vote"),
    ]  # fmt: skip
