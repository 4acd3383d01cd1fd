from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "sittings"),
    [
        pytest.param("Dîner", [("09:00", "12:30"), ("14:00", "-")], id="meal-at-noon"),
        pytest.param("Apéritif", [("09:00", "-"), ("12:30", "-"), ("14:00", "-")], id="drink-at-noon"),
    ],
)
def test_meal_at_noon_whose_name_is_that_of_a_dinner_is_a_lunch(
    hours: Fixture, name: str, sittings: list[tuple[str, str]]
) -> None:
    assert hours("Lundi 5 mai 2014", "9h00 Ouverture", f"12h30 {name}", "14h00 Débat") == sittings


def test_meal_in_the_evening_is_no_lunch(hours: Fixture) -> None:
    lines = ("Lundi 5 mai 2014", "14h00 – 18h00 Débat", "19h00 Repas")
    assert hours(*lines) == [("14:00", "18:00"), ("19:00", "-")]


def test_events_of_a_list_of_side_events_stand_apart_unless_they_overlap(hours: Fixture) -> None:
    lines = (
        "2014 Side events: a year of wells",
        "Monday 5 May 2014",
        "13:15-14:45 Wells",
        "14:00-14:45 Pumps",
        "15:00-18:00 Pipes",
    )
    assert hours(*lines) == [("13:15", "14:45"), ("15:00", "18:00")]


@pytest.mark.parametrize(
    ("lines", "sittings"),
    [
        pytest.param(
            ("9:00-12:30 Debate", "12:30-13:30 Break", "13:30-16:00 Debate"), [("09:00", "12:30"), ("13:30", "16:00")], id="hour"
        ),
        pytest.param(("9:00 Debate", "12:15 Break", "13:30 Debate"), [("09:00", "12:15"), ("13:30", "-")], id="till-the-next"),
        pytest.param(("11:00-12:00 Debate", "12:00-12:15 Break", "12:15-13:00 Debate"), [("11:00", "13:00")], id="short"),
    ],
)
def test_long_break_at_noon_is_the_lunch(hours: Fixture, lines: tuple[str, ...], sittings: list[tuple[str, str]]) -> None:
    assert hours("Monday 5 May 2014", *lines) == sittings


@pytest.mark.parametrize(
    ("breakfast", "sittings"),
    [
        pytest.param("8:00-9:00 Breakfast", [("08:00", "11:00")], id="right-before"),
        pytest.param("7:00-8:30 Breakfast", [("07:00", "08:30"), ("09:00", "11:00")], id="long-before"),
    ],
)
def test_breakfast_stands_apart_from_what_does_not_follow_on_it(
    hours: Fixture, breakfast: str, sittings: list[tuple[str, str]]
) -> None:
    assert hours("Monday 5 May 2014", breakfast, "9:00-11:00 Debate") == sittings


def test_what_follows_a_session_beside_the_hours_of_a_sitting_is_part_of_it(items: Fixture) -> None:
    lines = (
        "10:00-13:00 Opening session",
        "Agenda adopted",
        "Report of the Secretariat",
        "15:00-18:00 Second plenary session",
        "Votes",
    )
    found = {item.title: item.parent for item in items("Monday 5 May 2014", *lines)}
    assert (found["Agenda adopted"], found["Report of the Secretariat"]) == ("Opening session", "Opening session")


def test_row_below_its_hours_begins_at_them(items: Fixture) -> None:
    rows = items("Monday 5 May 2014", "09:00", "Opening", "10:00", "Survey")
    assert [item.origin.line for item in rows] == [2, 4]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("12:30 Lunch (Cafeteria)", ["3: no place was found for: 12:30 Lunch (Cafeteria)"], id="with-its-place"),
        pytest.param("12:30 Lunch", [], id="alone"),
    ],
)
def test_place_of_a_lunch_is_not_lost(told: Fixture, line: str, found: list[str]) -> None:
    assert told("Monday 5 May 2014", "10:00 Opening", line, "14:00 Survey") == found


@pytest.mark.parametrize(
    "rows", [("- Access", "- Rights", "- Questions"), ("1. Access", "2. Rights", "3. Questions")], ids=["points", "numbers"]
)
def test_hours_above_a_list_among_rows_are_of_each_of_it(items: Fixture, rows: tuple[str, ...]) -> None:
    lines = ("Monday 5 May 2014", "9:00-9:30 Welcome", "9:30-10:15", *rows, "10:15-10:30 Break", "10:30-11:00 Vote")
    assert [f"{item.start:%H:%M}" for item in items(*lines)] == ["09:00", "09:30", "09:30", "09:30", "10:15", "10:30"]


def test_way_to_a_lunch_is_the_lunch(hours: Fixture) -> None:
    lines = (
        "Mardi 20 mai 2014",
        "9h00 – 11h30 Débat",
        "11h45 Départ en bus et déjeuner offert par le maire",
        "14h30 - 16h30 Visite",
    )
    assert hours(*lines) == [("09:00", "11:45"), ("14:30", "16:30")]


def test_hours_above_an_item_are_not_of_its_parts(items: Fixture) -> None:
    lines = ("9:00", "11:30", "Agenda item 1. Opening", "Agenda item 1 (a) Addresses", "Agenda item 1 (b) Election")
    assert [item.start is not None for item in items("Monday 5 May 2014", *lines)] == [True, False, False]


def test_lunch_with_a_word_run_into_it_is_the_lunch_at_noon(hours: Fixture) -> None:
    rows = ("Monday 5 May 2014", "9.00-12.30 Talks Chair", "12.30-14.00 Lunch All", "14.00-16.00 Reports Chair")
    assert hours(*rows) == [("09:00", "12:30"), ("14:00", "16:00")]


def test_what_announces_speakers_at_the_end_of_a_title_is_none_of_it(items: Fixture) -> None:
    lines = ("Monday 5 May 2014", "10:00-11:00 Wreaths are laid, followed by remarks by:", "Ms. Ana Ruiz, Mayor", "11:00 Rain")
    found = items(*lines)[0]
    assert (found.title, found.speakers, found.notes) == ("Wreaths are laid", ("Ms. Ana Ruiz, Mayor",), "followed by remarks by")


def test_heading_of_a_part_stands_in_the_sitting_of_the_rows_below_it(printed: Fixture) -> None:
    (day,) = printed("Monday 5 May 2014", "9:00-10:00 Wells", "Session 2: Rain", "14:30-15:00 Clouds", "15:00-16:00 Snow").days
    found = [[(item.title, item.parent) for item in sitting.items] for sitting in day.sittings]
    assert found == [[("Wells", "")], [("Session 2: Rain", ""), ("Clouds", "Session 2: Rain"), ("Snow", "Session 2: Rain")]]


def test_title_of_the_hours_above_it_is_no_heading_of_the_next(hours: Fixture) -> None:
    lines = ("| Date | 10 a.m.–1 p.m. | 3 p.m.–6 p.m. |", "| Monday, 5 May | Cluster 1 | Cluster 2 |")
    assert hours(*lines) == [("10:00", "13:00"), ("15:00", "18:00")]


def test_a_numbered_item_that_names_a_meeting_stays_in_its_sitting(hours: Fixture) -> None:
    lines = ("Friday 5 May 2014", "10:00-12:00  10. Support Unit: its budget", "             11. Tenth Meeting: its cost")
    assert hours(*lines, "13:00-15:00  12. Other matters") == [("10:00", "12:00"), ("13:00", "15:00")]


@pytest.mark.parametrize(
    "line", ["To follow: Concert of the choir", "Anschließend – Concert of the choir", "- A seguire – Concert of the choir"]
)
def test_what_follows_on_a_row_stands_beside_it(line: str, items: Fixture) -> None:
    found = items("Monday 5 May 2014", "18:00 Opening of the fair", line)
    assert [(item.title, item.parent) for item in found] == [("Opening of the fair", ""), ("Concert of the choir", "")]


@pytest.mark.parametrize(
    ("line", "parent"),
    [("Any other business", ""), ("AOB", ""), ("Other matters (if any)", ""), ("Report of the year", "Farms and forests")],
)
def test_other_business_stands_beside_the_matter_above_it(line: str, parent: str, items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10:00 Rules", "11:00 Farms and forests", line)
    assert [(item.title, item.parent) for item in found][2] == (line, parent)


def test_other_business_of_a_session_stands_under_it(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10:00 Rules", "11:00 Closing session", "Any other business")
    assert found[2].parent == "Closing session"


@pytest.mark.parametrize("head", [(), ("Monday 5 May 2014",), ("Monday 5 May 2014", "10:00-13:00")], ids=["bare", "day", "hours"])
@pytest.mark.parametrize("named", ["Session {}: Wells", "Panel {} – Wells", "SESSION {}: WELLS", "Module {}: Wells"])
@pytest.mark.parametrize("mark", ["", "• ", "1. "])
def test_rows_without_hours_stand_under_their_counted_session(
    items: Fixture, head: tuple[str, ...], named: str, mark: str
) -> None:
    first, second = named.format(1), named.format(2)
    rows = (first, f"{mark}Ropes and hands", second, f"{mark}Hills and paths", "Closing of the conference")
    found = [(item.title, item.parent) for item in items("Conference on water", *head, *rows)]
    assert found == [
        (first, ""), ("Ropes and hands", first), (second, ""), ("Hills and paths", second), ("Closing of the conference", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("chair", [(), ("Chair: Jean Petit, Peru",)], ids=["alone", "chaired"])
@pytest.mark.parametrize("named", ["Round {}: Wells", "Session {}: Wells", "Part {} – Wells"])
@pytest.mark.parametrize("number", [("I", "II"), ("1", "2"), ("A", "B"), ("One", "Two")], ids=lambda pair: pair[0])
def test_counted_session_ends_with_its_own_conclusions(
    items: Fixture, named: str, number: tuple[str, str], chair: tuple[str, ...]
) -> None:
    first, second = (named.format(each) for each in number)
    rows = (first, *chair, "Ropes and hands", "Conclusions", second, *chair, "Hills and paths", "Conclusions")
    found = [(item.title, item.parent) for item in items("Monday 5 May 2014", "15:00-18:00", *rows)]
    assert found == [
        (first, ""), ("Ropes and hands", first), ("Conclusions", first),
        (second, ""), ("Hills and paths", second), ("Conclusions", second),
    ]  # fmt: skip


def test_rounds_and_messages_stand_beside_the_welcome_above_them(items: Fixture) -> None:
    rows = ("Welcome by Ana Ruiz, Director", "Video message from Li Wei, President", "Round I: Wells", "Debate")
    found = items("Monday 5 May 2014", "15:00-18:00", *rows, "Round II: Songs", "Debate")
    assert [item.parent for item in found] == ["", "", "", "Round I: Wells", "", "Round II: Songs"]


def test_name_of_a_session_above_its_hours_begins_its_title(items: Fixture) -> None:
    rows = ("SESSION I", "11.00 – 13.00", "WHAT BINDS WHOM?", "Chair: Jean Petit, Peru", "14.00 – 15.00 Songs")
    assert [item.title for item in items("Monday 5 May 2014", *rows)] == ["SESSION I WHAT BINDS WHOM?", "Songs"]


def test_number_that_goes_on_without_a_known_title_is_what_is_printed(items: Fixture) -> None:
    found = items(
        "Monday 5 May 2014",
        "10:00-10:30 Item 5: Wells",
        "10:30-11:00 Item 5 (continued)",
        "11:00-12:00 Agenda item 10 (continued)",
    )
    assert [(item.number, item.title) for item in found] == [
        ("5", "Wells"),
        ("5", "Wells (continued)"),
        ("10", "Agenda item 10 (continued)"),
    ]
