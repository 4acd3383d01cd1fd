from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_full_line_of_a_person_goes_on_below(items: Fixture) -> None:
    lines = (
        "Monday 5 May 2014",
        "10:00 Panel on wells",
        "Panellists:",
        "• Mr. Juan Fresno, Director and Founder of the House of Wells, The Right",
        "Link, and Member of the Scientific Committee of the Agency for Fresh Seas",
        "• Ms. Jane Moss, Chief of the Section of Rain and Snow and of the Division",
        "North and South, Office of the High Commissioner for Clouds and for Winds",
        "Discussion",
    )
    first = items(*lines)[0]
    assert [words.split(",")[0] for words in first.speakers] == ["Mr. Juan Fresno", "Ms. Jane Moss"]
    assert first.speakers[0].endswith("The Right Link, and Member of the Scientific Committee of the Agency for Fresh Seas")


def test_a_debate_is_nobody_s_office(titles: Fixture) -> None:
    people = tuple(
        f"Ana Ruiz, Head of the Unit for the Wells and the Lakes of the {where}" for where in ("North", "South", "West")
    )
    assert titles("5 May 2014", "9:00 What wells give", *people, "Discussion", "10:00 Lakes")[1] == "Discussion"


def test_title_between_two_people_with_bullets_is_the_next_one(items: Fixture) -> None:
    lines = (
        "Monday 5 May 2014",
        "14:30 Rain and fields",
        "What the clouds of the north bring to the farmers of the south of the isle",
        "- Mr. Juan Fresno, Agency for the Wells of the North and for Fresh Seas, Lima",
        "Fields and wells, and how to work on them over the whole valley of the north",
        "- Ms. Jane Moss, Office of the High Commissioner for Clouds",
        "What the sea eats of the wells, and how they may be kept for those who come",
        "- Ms. Ana Ruiz, UNEP",
    )
    found = items(*lines)
    assert next(words for item in found for words in item.speakers).endswith("Fresh Seas, Lima")
    assert [item.title.split()[0] for item in found] == ["Rain", "What", "Fields", "What"]


def test_pause_below_a_full_line_of_a_person_is_no_part_of_it(items: Fixture) -> None:
    lines = (
        "Monday 5 May 2014",
        "10:00 Panel on wells",
        "Panellists:",
        "• Mr. Juan Fresno, Director and Founder of the House of Wells, The Right Link",
        "• Ms. Jane Moss, Chief of the Section of Rain and Snow and of the Whole Lakes",
        "• Ms. Eva Stone, Chief of the Section of Rivers and Ropes and of Deep Valleys",
        "Refreshments",
    )
    assert all("Refreshments" not in words for item in items(*lines) for words in item.speakers)
