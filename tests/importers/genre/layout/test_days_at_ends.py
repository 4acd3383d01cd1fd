from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]
ROWS = ("Thursday 8 May 2014", "9 a.m. – 1 p.m. Wells", "Friday 9 May 2014", "9 a.m. – 1 p.m. Lakes")


def test_a_day_that_ran_into_the_end_of_a_line_opens_its_own(printed: Fixture) -> None:
    lines = ("Tuesday 6 May 2014", "9 a.m. Forum", "10 a.m. Music for all Wednesday 7 May 2014", "8.30 – 9 a.m. Board", *ROWS)
    found = {day.date.day: [item.title for sitting in day.sittings for item in sitting.items] for day in printed(*lines).days}
    assert found == {6: ["Forum", "Music for all"], 7: ["Board"], 8: ["Wells"], 9: ["Lakes"]}


def test_a_day_that_words_lead_to_opens_none(printed: Fixture) -> None:
    lines = ("Tuesday 6 May 2014", "9 a.m. Forum", "10 a.m. What happens on Wednesday 7 May 2014", "11 a.m. Board", *ROWS)
    assert [day.date.day for day in printed(*lines).days] == [6, 8, 9]
