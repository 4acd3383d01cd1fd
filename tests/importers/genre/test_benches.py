from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

HEAD = ("Monday 5 May 2014", "Morning", "Chair: Ms. Ana Ruiz")


def test_who_leads_a_sitting_of_one_row_leads_the_row(items: Fixture) -> None:
    assert [item.chairs for item in items(*HEAD, "General debate")] == [("Ms. Ana Ruiz",)]


def test_who_leads_a_sitting_of_several_rows_leads_the_sitting(printed: Fixture) -> None:
    sitting = printed(*HEAD, "General debate", "Reports of the funds").days[0].sittings[0]
    assert [person.words for person in sitting.people] == ["Ms. Ana Ruiz"]
    assert [item.chairs for item in sitting.items] == [(), ()]
