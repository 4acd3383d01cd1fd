from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.heads import CELL, Heads

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("(morning)", "morning", id="in-brackets"),
        pytest.param("(afternoon) h. 14.30", "afternoon", id="before-hours"),
        pytest.param("(morning dew)", "", id="other-words"),
    ],
)
def test_part_of_the_day(words: Fixture, text: str, part: str) -> None:
    assert Heads(words("en")).read(text).part == part


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("Monday, 3 June - DAY ONE", "", id="counted"),
        pytest.param("Day one, Monday, 3 June", "", id="counted-before"),
        pytest.param("1. Monday, 3 June", "", id="numbered"),
        pytest.param("Monday, 3 June - Day of arrival", "Day of arrival", id="named"),
    ],
)
def test_day_behind_or_before_its_number(words: Fixture, text: str, rest: str) -> None:
    head = Heads(words("en")).read(text)
    assert (head.day and (head.day.day, head.day.month), head.text) == ((3, 6), rest)


def test_hours_in_brackets_with_words_behind_them(words: Fixture) -> None:
    clock = Heads(words("en")).read("(14.30 - 17.30 hours or later, if required)").clock
    assert clock is not None
    assert (f"{clock.start:%H.%M}", f"{clock.end:%H.%M}") == ("14.30", "17.30")


def test_body_alone_in_brackets_behind_hours_is_that_of_the_sitting(words: Fixture) -> None:
    head = Heads(words("en")).read("2:00 p.m.–4:00 p.m. (Plenary)")
    assert (head.serial, head.text) == ("Plenary", "")


def test_same_line_is_read_once(words: Fixture) -> None:
    heads = Heads(words("en"))
    assert heads.read("10:00 Opening") is heads.read("10:00 Opening")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Monday 16 April (continued)", id="goes-on-in-brackets"),
        pytest.param("Monday 16 April cont.", id="goes-on"),
        pytest.param("Lundi 16 avril / Monday 16 April", id="two-languages"),
        pytest.param("Monday 16 April (Day 1)", id="counted-in-brackets"),
    ],
)
def test_what_only_says_the_day_again_is_no_title(words: Fixture, text: str) -> None:
    head = Heads(words("en")).read(text)
    assert head.day is not None
    assert (head.day.day, head.text) == (16, "")


def test_another_day_behind_a_day_is_kept(words: Fixture) -> None:
    assert Heads(words("en")).read("Monday 16 April / Tuesday 17 April").text == "Tuesday 17 April"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("5th plenary meeting Assembly Hall", "Assembly Hall", id="hall"),
        pytest.param("First meeting 10 a.m. - 1 p.m.", "", id="hours"),
    ],
)
def test_number_of_a_meeting_before_its_place_or_hours(words: Fixture, text: str, rest: str) -> None:
    head = Heads(words("en")).read(text)
    assert (head.serial.split()[-1], head.text) == ("meeting", rest)


def test_number_of_the_week_before_a_day_is_no_title(words: Fixture) -> None:
    head = Heads(words("en")).read("SECOND WEEK Thursday, 11 December")
    assert head.day is not None
    assert (head.day.day, head.text) == (11, "")


def test_a_part_of_a_day_told_with_its_date_opens_that(printed: Callable[..., Any]) -> None:
    days = printed(
        "Outline", "Morning of September 17", "Plenary on wells", "Afternoon of September 17", "Debate", year=2009
    ).days
    assert [(day.date.day, [each.name for each in day.sittings]) for day in days] == [(17, ["morning", "afternoon"])]


@pytest.mark.parametrize(
    ("hours", "start", "end"),
    [("(4 pm EST)", "16:00", ""), ("(14:00-16:00 CET, UTC+1)", "14:00", "16:00"), ("(16:00 EST: UTC -5)", "16:00", "")],
    ids=["zone", "two-zones", "zone-told"],
)
def test_hours_in_brackets_that_their_zone_closes(words: Fixture, hours: str, start: str, end: str) -> None:
    head = Heads(words("en")).read(f"Monday, 13 December 2021 {hours}")
    clock = head.clock
    assert clock is not None
    told = tuple(f"{time:%H:%M}" if time else "" for time in (clock.start, clock.end))
    assert (head.text, told) == ("", (start, end))


@pytest.mark.parametrize(
    "line",
    [
        "On 6 February 2014, members of the parliament formed a group of friends of the fund in their town.",
        "Le 6 février 2014, les membres du parlement ont formé un groupe des amis du fonds dans leur ville.",
    ],
    ids=["en", "fr"],
)
def test_date_at_the_beginning_of_a_sentence_opens_no_day(words: Fixture, line: str) -> None:
    assert Heads(words("fr" if line.startswith("Le") else "en")).read(line).day is None


def test_date_behind_the_number_of_its_day(words: Fixture) -> None:
    day = Heads(words("en")).read("2 : April 4, 2014").day
    assert day is not None
    assert (day.day, day.month, day.year) == (4, 4, 2014)


@pytest.mark.parametrize("cell", ["April 26", "26 April", "Apr. 26"], ids=["month-first", "day-first", "short"])
def test_date_in_the_first_cell_of_a_row(words: Fixture, cell: str) -> None:
    head = Heads(words("en")).read(f"{cell}{CELL}14th meeting of the fund{CELL}Hall")
    assert head.day is not None
    assert (head.day.day, head.day.month) == (26, 4)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("zh", "下午(14:30-17:30,如需要则延长)", id="Chinese"),
        pytest.param("ru", "Утро (10:00-13:00, при необходимости дольше)", id="Russian"),
        pytest.param("en", "Afternoon (14:30-17:30; extended if need be)", id="English"),
    ],
)
def test_words_in_the_bracket_of_hours_are_none_of_a_title(code: str, text: str, words: Fixture) -> None:
    head = Heads(words(code)).read(text)
    assert (head.clock is not None, head.text) == (True, "")


def test_two_parts_of_a_day_stand_before_a_title(words: Fixture) -> None:
    head = Heads(words("en")).read("Afternoon/evening Arrival of all")
    assert (head.part, head.text) == ("afternoon", "Arrival of all")
