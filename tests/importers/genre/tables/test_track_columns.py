from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

ROWS = (
    "Monday 10 June",
    "a.m. | Plenary | Opening sitting",
    "p.m. | Finance Committee | Budget",
    "p.m. | Plenary | Reports",
    "",
    "Tuesday 11 June",
    "a.m. | Finance Committee | Vote on the budget",
    "a.m. | Plenary | High-level section",
)


def test_a_column_of_bodies_beside_the_hours_gives_tracks(printed: Fixture) -> None:
    days = printed("Plan of work", "", *ROWS, year=2019).days
    found = [[(item.title, item.track) for each in day.sittings for item in each.items] for day in days]
    assert found == [
        [("Opening sitting", "Plenary"), ("Budget", "Finance Committee"), ("Reports", "Plenary")],
        [("Vote on the budget", "Finance Committee"), ("High-level section", "Plenary")],
    ]


def test_a_column_of_ever_other_titles_stays_a_title(titles: Fixture) -> None:
    rows = ("9:00 | Opening | Welcome", "10:00 | Wells | Debate", "11:00 | Rivers | Vote", "12:00 | Closing | Thanks")
    assert titles("Monday 10 June 2019", *rows)[:2] != ["Welcome", "Debate"]
