from collections.abc import Callable
from typing import Any

from ccmagenda.importers._genre.whole.sessions_as_rows import with_sessions_as_rows

Fixture = Callable[..., Any]

DAY = "Friday 19 October 2018"


def test_counted_sessions_among_plain_beginnings_are_rows_of_their_sitting(printed: Fixture) -> None:
    rows = ("09:30 Guests arrive", "10:15 First plenary session", "11:45 Second plenary session", "13:15 Photo", "16:30 Press")
    found = printed(DAY, *rows).days[0].sittings
    assert [[item.title for item in sitting.items] for sitting in found] == [
        ["Guests arrive", "First plenary session", "Second plenary session", "Photo", "Press"],
    ]


def test_counted_sessions_alone_are_the_sittings(printed: Fixture) -> None:
    rows = ("10:00 First plenary session", "15:00 Second plenary session", "18:00 Photo")
    found = [sitting.serial for sitting in printed(DAY, *rows).days[0].sittings]
    assert found == ["First plenary session", "Second plenary session"]


def test_meeting_with_a_dinner_is_no_dinner(printed: Fixture) -> None:
    meeting = printed(DAY, "18:00 Arrival", "20:00 Council on wells and ropes, with dinner", "22:00 Talk")
    dinner = printed(DAY, "16:00 Wells", "17:00 Ropes", "20:00 Dinner with dance")
    assert [len(meeting.days[0].sittings), len(dinner.days[0].sittings)] == [1, 2]


def test_paper_without_rows_has_no_sessions() -> None:
    assert with_sessions_as_rows([]) == []
