from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_house_below_every_day_is_where_the_days_are_held(titles: Fixture) -> None:
    house = "Centre of Congresses, Grand Hotel of the Lake"
    lines = (
        "Monday 5 May 2014",
        house,
        "16:00-17:00 Rivers",
        "Tuesday 6 May 2014",
        house,
        "09:00-10:00",
        "Lakes",
        "10:00-11:00",
        "Seas",
    )
    assert titles(*lines) == ["Rivers", "Lakes", "Seas"]


def test_remark_behind_three_titles_stands_beside_them(items: Fixture) -> None:
    lines = ("10:00 Rivers (Video of the talk)", "11:00 Lakes (Video of the talk)", "12:00 Seas (Video of the talk)")
    found = items("Monday 5 May 2014", *lines)
    assert [(item.title, item.notes) for item in found] == [(name, "Video of the talk") for name in ("Rivers", "Lakes", "Seas")]


def test_parts_of_one_subject_keep_their_brackets(titles: Fixture) -> None:
    lines = ("10:00 Rivers (part 2)", "11:00 Lakes (part 2)", "12:00 Seas (part 2)")
    assert titles("Monday 5 May 2014", *lines)[0] == "Rivers (part 2)"


def test_body_before_a_colon_in_two_rows_is_what_they_stand_under(items: Fixture) -> None:
    lines = ("10:00-13:00", "Rivers", "Drafting committee: Lakes", "15:00-18:00", "Seas", "Drafting committee: Ships")
    found = items("Monday 5 May 2014", *lines)
    assert [(item.title, item.parent) for item in found if item.parent] == [
        ("Lakes", "Drafting committee"), ("Ships", "Drafting committee"),
    ]  # fmt: skip
