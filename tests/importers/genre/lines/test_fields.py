from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.fields import without_field
from ccmagenda.importers._genre.lines.heads import Heads

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("Date: 14 June 2021", "14 June 2021", id="date"),
        pytest.param("Date/Time: Monday 5 May, 10 a.m.", "Monday 5 May, 10 a.m.", id="both"),
        pytest.param(
            "Time: daily from 2.00 p.m. to 4.00 p.m. at most (Nairobi)", "from 2.00 p.m. to 4.00 p.m.", id="words-around"
        ),
        pytest.param("Time: 9:00-10:00 Opening", "9:00-10:00 Opening", id="title-behind"),
        pytest.param("Time: to be confirmed", "Time: to be confirmed", id="no-hours"),
        pytest.param("Title: The sea", "The sea", id="title"),
        pytest.param("The date: 14 June", "The date: 14 June", id="sentence"),
    ],
)
def test_what_stands_behind_the_name_of_a_field(words: Fixture, text: str, rest: str) -> None:
    assert without_field(text, Heads(words("en"))) == rest


def test_days_of_a_field_have_the_same_rows(printed: Fixture) -> None:
    lines = (
        "Forum",
        "Date: 23 to 25 May 2014",
        "Time: 14:00-16:00",
        "Contact group",
        "Date: 11 and 14 June 2014",
        "Time: 9:00-10:00",
    )
    paper = printed(*lines)
    found = [(f"{day.date:%d.%m}", [item.title for sitting in day.sittings for item in sitting.items]) for day in paper.days]
    forum, group = ["Forum"], ["Contact group"]
    assert found == [("23.05", forum), ("24.05", forum), ("25.05", forum), ("11.06", group), ("14.06", group)]


def test_date_in_the_head_of_a_paper_is_no_day_of_its_own(printed: Fixture) -> None:
    paper = printed("Seminar on soil", "Date: 3 to 4 May 2014", "Venue: Hotel Plaza", "Saturday 3 May", "9:00-10:00 Opening")
    assert (paper.venue, [str(day.date) for day in paper.days]) == ("Hotel Plaza", ["2014-05-03"])


def test_the_name_of_the_paper_before_the_hours_of_its_first_row_is_left_out(items: Fixture) -> None:
    rows = items("Mardi 6 mai 2014", "Programme du jour : 9h30 Café de bienvenue", "10h Discours d'ouverture", "11h Les lacs")
    assert [row.title for row in rows] == ["Café de bienvenue", "Discours d'ouverture", "Les lacs"]
    assert rows[0].start.hour == 9
