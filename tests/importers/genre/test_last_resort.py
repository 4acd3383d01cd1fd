from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_a_meeting_that_one_sentence_tells_is_read(printed: Fixture) -> None:
    lines = (
        "Informal briefing on wells",
        "The briefing will take place on Tuesday, 4 June 2019, from 10:00 to 13:00 in Room XX, Geneva.",
    )
    day = printed(*lines, year=0).days[0]
    sitting = day.sittings[0]
    assert f"{day.date:%d.%m.%Y} {sitting.start:%H:%M} {sitting.end:%H:%M}" == "04.06.2019 10:00 13:00"
    assert [(item.title, item.room) for item in sitting.items] == [("Briefing", "Room XX")]


def test_each_sentence_with_hours_is_a_row_of_the_day_told(items: Fixture) -> None:
    line = "The Committee on Wells meets on 12 May 2003 at 10 a.m. in Geneva. It will hear reports. A reception follows at 6 p.m."
    assert [(item.title, item.start.hour) for item in items("Press release", line)] == [
        ("Committee on Wells", 10),
        ("Reception", 18),
    ]


def test_a_paper_with_a_date_and_no_hours_stays_empty(titles: Fixture) -> None:
    assert titles("Minutes of the board", "The board met on 3 May 2011. Nothing was decided.") == []
