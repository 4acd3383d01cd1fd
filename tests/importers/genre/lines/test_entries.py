from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.entries import entries_of
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.rows import Row

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title", "hour"),
    [
        pytest.param("Ouverture (16h)", "Ouverture", 16, id="behind"),
        pytest.param("First part (9.30-10.30 hours): Talks", "First part: Talks", 9, id="between-name-and-subject"),
        pytest.param("Report (10): Talks", "Report (10): Talks", None, id="a-number"),
        pytest.param("Talks (10:00): as agreed", "Talks (10:00): as agreed", None, id="beginning-alone-within"),
    ],
)
def test_hours_in_brackets_within_a_title(words: Fixture, text: str, title: str, hour: int | None) -> None:
    (entry,) = entries_of(Row(text=text), Heads(words("fr")))
    start = entry.clock.start if entry.clock else None
    assert (entry.text, start and start.hour) == (title, hour)


def test_items_told_in_one_line_are_parted(titles: Fixture) -> None:
    found = titles(
        "Monday 5 May 2014", "10:00-13:00 The work opens", "Item I: Agenda Item III: The work of the year Item IV: Money"
    )
    assert found == ["The work opens", "Agenda", "The work of the year", "Money"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("15.00: Heads meet 17.00: Talks on women", [("Heads meet", 15), ("Talks on women", 17)], id="colon-behind"),
        pytest.param("Hemicycle – 14:45 – 18:45", [("Hemicycle", 14)], id="dash-before"),
        pytest.param("Room 6 – 9:00 – 10:00", [("Room 6", 9)], id="number-of-a-room"),
    ],
)
def test_hours_within_a_line(words: Fixture, text: str, rows: list[tuple[str, int]]) -> None:
    found = list(entries_of(Row(text=text), Heads(words("en"))))
    assert [(entry.text, entry.clock and entry.clock.start and entry.clock.start.hour) for entry in found] == rows


def test_day_told_as_a_field_has_no_title(printed: Fixture) -> None:
    days = printed("Workshop on pumps", "Date: Monday 5 May 2014", "9:00 Opening", "News:", "10:00 Debate", year=0).days
    assert [(day.date.day, [sitting.start.hour for sitting in day.sittings]) for day in days] == [(5, [9])]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Immediately after the plenary: consultations of the Bureau", id="colon"),
        pytest.param("Immediately after the plenary - Consultations of the Bureau", id="dash"),
    ],
)
def test_title_behind_what_it_comes_after_is_a_row(items: Fixture, line: str) -> None:
    found = items("Monday 5 May 2014", "10:00-13:00", "Opening", line)
    assert [(item.title, item.after) for item in found][1:] == [("Consultations of the Bureau", "Immediately after the plenary")]


def test_a_dash_behind_an_abbreviation_begins_no_point(titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "9:00 Beyond U.S. – Peru trade") == ["Beyond U.S. – Peru trade"]


def test_hours_behind_a_colon_and_before_a_room_are_those_of_the_title(items: Fixture) -> None:
    item = items("Monday 5 May 2014", "Bureau: 09:00–10:00, Room I")[0]
    assert (item.title, item.room, item.start.hour, item.end.hour) == ("Bureau", "Room I", 9, 10)


def test_body_before_a_colon_is_what_its_item_stands_under(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "09:00: Committee A: Malaria (EB115.R14)", "15:00: Second Committee: Budget")
    assert [(item.title, item.parent) for item in found] == [("Malaria", "Committee A"), ("Budget", "Second Committee")]


def test_hours_told_in_a_note_begin_no_row(titles: Fixture) -> None:
    lines = ("Monday 5 May 2014", "13.00-15.00 Rivers", "Note: Deferred to Tuesday 15.00-16.00 (Room XXIV)", "16:00 Lakes")
    assert titles(*lines) == ["Rivers", "Lakes"]


def test_hours_behind_each_of_the_titles_of_a_line_are_those_of_the_title_before_them(items: Fixture) -> None:
    line = "Green energy: what it costs, 1:15-2:45 p.m. Green energy: who pays, 4:45-6:15 p.m."
    read = items("Monday 5 May 2014", "10:00-13:00 Plenary", line)[1:]
    assert [(item.start.hour, item.title.rpartition(" ")[2]) for item in read] == [(13, "costs"), (16, "pays")]


def test_number_of_the_agenda_before_who_leads_it_is_no_title(items: Fixture) -> None:
    item, *others = items("Monday 5 May 2014", "11.30-13.00 Universalization", "Agenda item 10, chaired by Ghana and Portugal")
    assert (item.title, [person.words for person in item.people if person.role == "chair"], others) == (
        "Universalization", ["Ghana", "Portugal"], [],
    )  # fmt: skip


def test_a_line_that_announces_the_list_of_a_day_opens_it(printed: Callable[..., Any]) -> None:
    lines = ("Committees meet on Wednesday, 5 June as follows:", "• Opening sitting: 10.00-11.30", "• Debate: 14.30-17.30")
    assert [day.date.day for day in printed("Conference", *lines, year=2002).days] == [5]


def test_a_day_that_a_number_counts_before_its_date_ends_the_name_of_the_meeting(printed: Callable[..., Any]) -> None:
    found = printed("Forum on Wells, Day 1, 26 May 2008", "9:30 - 10:00 Words", "Forum on Wells, Day 2, 27 May 2008", "9:00 Rain")
    assert [day.date.day for day in found.days] == [26, 27]


def test_points_with_hours_of_their_own_are_rows_with_the_word_for_the_hour(items: Fixture) -> None:
    found = items(
        "Venerdì 9 maggio 2014",
        "Ore 11.30: Apertura del vertice; – Ore 12.30 – 17.15: Lavori; – Ore 19: Suona la banda; – Ore 20: Cena dei leader.",
    )
    assert [(row.title, row.start.hour) for row in found] == [
        ("Apertura del vertice", 11), ("Lavori", 12), ("Suona la banda", 19), ("Cena dei leader", 20),
    ]  # fmt: skip
