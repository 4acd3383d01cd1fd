from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


def test_long_numbered_rows_among_many_others_are_no_sittings(hours: Fixture) -> None:
    rows = ("9:00-9:15 Opening", "9:15-12:15 Topic 1: Wells", "10:00-10:15 Coffee break", "12:15-12:30 Summing up")
    assert hours(MONDAY, *rows) == [("09:00", "12:30")]


def test_beginnings_alone_that_hold_a_title_each_are_rows(hours: Fixture) -> None:
    rows = [line for number in range(5) for line in (f"{9 + number // 2}:{30 * (number % 2):02}", f"{number + 1}. Item", "Peru")]
    assert hours(MONDAY, *rows) == [("09:00", "-")]


def test_side_event_at_noon_stands_apart(hours: Fixture) -> None:
    rows = ("10:00-13:00 Dialogue", "13:15-14:45 Side event: Wells", "15:00-18:00 Dialogue")
    assert hours(MONDAY, *rows) == [("10:00", "13:00"), ("13:15", "14:45"), ("15:00", "18:00")]


def test_registration_that_is_open_all_day_ends_no_sitting(hours: Fixture) -> None:
    rows = ("9:00-18:00 Registration", "9:00-10:00 Opening", "10:00-13:00 Debate", "14:30-18:00 Debate")
    assert hours(MONDAY, *rows) == [("09:00", "13:00"), ("14:30", "18:00")]


def test_beginning_beside_a_day_that_comes_again_is_that_of_the_day(hours: Fixture) -> None:
    assert hours("Monday 5 May 2014, 10:00", "10:00 Welcome", "11:00-12:00 Debate") == [("10:00", "12:00")]


def test_room_beside_hours_is_that_of_the_title_below(items: Fixture) -> None:
    rows = ("9:00 a.m. - Assembly Hall", "High-level meeting", "3:00 p.m. - Assembly Hall", "General debate")
    assert [(item.title, item.room, item.start.hour) for item in items(MONDAY, *rows)] == [
        ("High-level meeting", "Assembly Hall", 9), ("General debate", "Assembly Hall", 15),
    ]  # fmt: skip


def test_conference_room_beside_hours_is_a_room(items: Fixture) -> None:
    rows = ("3-4 p.m. Conference Room 1", "Debate on rivers", "5-6 p.m. Conference Room 2", "Law of lakes")
    assert [(item.title, item.room) for item in items(MONDAY, *rows)] == [
        ("Debate on rivers", "Conference Room 1"), ("Law of lakes", "Conference Room 2"),
    ]  # fmt: skip


def test_hours_above_the_number_of_a_meeting_are_its(printed: Fixture) -> None:
    rows = ("10:00 a.m. - Assembly Hall", "1st meeting of the General Committee", "Order of the session")
    sitting = printed(MONDAY, *rows).days[0].sittings[0]
    assert (sitting.start.hour, sitting.serial, sitting.items[0].start) == (10, "1st meeting of the General Committee", None)


def test_hours_above_one_title_and_its_points_are_those_of_the_title(items: Fixture) -> None:
    rows = ("9:00-9:30 Opening", "9:30-10:00 Reports", "10:00-13:00", "Working groups on:", "• Women in the lead", "• Good rule")
    told = [
        (item.title, item.start and item.start.hour) for item in items(MONDAY, *rows, "14:00-15:00 Debate", "15:00-16:00 End")
    ]
    assert ("Working groups on", 10) in told
    assert ("Good rule", None) in told


def test_what_stands_below_the_end_of_the_day_is_left_over(titles: Fixture) -> None:
    assert titles(MONDAY, "10:00 Welcome", "13:30 End of the day", "In the Visitors Centre of the park") == ["Welcome"]


def test_rows_behind_a_dinner_are_part_of_it(hours: Fixture) -> None:
    rows = ("14:00-18:00 Debate", "19:30 Reception and dinner", "22:30 Back to the hotels")
    assert hours(MONDAY, *rows) == [("14:00", "18:00"), ("19:30", "-")]


def test_closing_at_which_somebody_speaks_is_a_row(items: Fixture) -> None:
    rows = ("9:00 Welcome", "10:00 Closing", "Speakers: Ms. Ana Ruiz, UNEP; Mr. Paul Roy, WHO")
    assert [(item.title, item.speakers) for item in items(MONDAY, *rows)] == [
        ("Welcome", ()), ("Closing", ("Ms. Ana Ruiz, UNEP", "Mr. Paul Roy, WHO")),
    ]  # fmt: skip


def test_session_behind_a_bullet_heads_the_rows_below_it_and_points_do_not(items: Fixture) -> None:
    rows = (
        "o Session 1 - Networks",
        "9:00 Wells",
        "9:30 Rivers",
        "10:00 Groups",
        "- Session A",
        "- Session B",
        "11:00 End of it all",
    )
    assert {item.title: item.parent for item in items(MONDAY, *rows) if item.parent == "Session 1 - Networks"} == {
        "Wells": "Session 1 - Networks", "Rivers": "Session 1 - Networks", "Groups": "Session 1 - Networks",
        "End of it all": "Session 1 - Networks",
    }  # fmt: skip


def test_hours_alone_in_a_list_of_side_events_are_of_each_event_below_them(items: Fixture) -> None:
    lines = ("14:00-16:00 (Hague) / 8:00-10:00 (NY)", "• A load to be shared", "• What is seen at work")
    found = items("Side events", "8 December 2020", *lines, "17:00-19:00", "• The long count")
    assert [f"{item.start:%H}" for item in found if item.start] == ["14", "14", "17"]


def test_segment_heads_the_hours_at_which_people_speak(items: Fixture) -> None:
    lines = (
        "10:00-13:00",
        "1. Opening",
        "High-Level Segment",
        "10.40 a.m. H.E. Ms. Ana Ruiz, Minister, Peru",
        "10.50 a.m. Mr. Xu Li",
    )
    more = ("High-Level Segment (cont'd)", "11.00 a.m. Mr. Jean Petit, Minister, Chad")
    found = items("Monday 5 May 2014", *lines, *more)
    assert [(item.title, item.parent) for item in found[1:]] == [("High-Level Segment", ""), *[("", "High-Level Segment")] * 3]


def test_number_of_a_session_heads_the_beginnings_of_several_rows_below_it(items: Fixture) -> None:
    rows = ("Session 1", "09.00 hours", "Wells", "09.30", "Rivers", "Session 2", "10.45 hours", "Lakes", "11.30", "Snow")
    assert [(item.title, item.parent) for item in items(MONDAY, *rows)] == [
        ("Session 1", ""), ("Wells", "Session 1"), ("Rivers", "Session 1"),
        ("Session 2", ""), ("Lakes", "Session 2"), ("Snow", "Session 2"),
    ]  # fmt: skip


def test_number_of_a_session_begins_the_title_of_the_one_row_below_it(printed: Fixture) -> None:
    (day,) = printed(MONDAY, "Session 1", "09.00-10.00", "Wells", "10.00-11.00", "Rivers").days
    assert [(sitting.title, [item.title for item in sitting.items]) for sitting in day.sittings] == [
        ("", ["Session 1 Wells", "Rivers"])
    ]


def test_last_number_of_a_list_heads_no_hours(items: Fixture) -> None:
    rows = ("10:00", "1 Wells", "2 The meeting closed", "15:00", "3 Rain", "4 Snow")
    assert [item.parent for item in items(MONDAY, *rows)] == ["", "", "", ""]
