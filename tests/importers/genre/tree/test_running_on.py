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
