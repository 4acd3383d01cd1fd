from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.times.bare_hours import bare_hours, has_bare_hours

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        pytest.param("08 a 14 – Inscripciones", ("08:00", "14:00"), id="range"),
        pytest.param("18 a 22: Música", ("18:00", "22:00"), id="colon"),
        pytest.param("18.30 – Marcha", ("18:30", "-"), id="one-with-minutes"),
        pytest.param("19 – Marcha", ("19:00", "-"), id="one"),
        pytest.param("1 - 3 – Items", None, id="too-early"),
        pytest.param("14 a 8 – Nada", None, id="falls-back"),
        pytest.param("10 – 12 March 2014", None, id="days"),
        pytest.param("11.30-1 Panel", ("11:30", "13:00"), id="over-noon"),
        pytest.param("2-4 Workshops", ("14:00", "16:00"), id="afternoon"),
    ],
)
def test_bare_hours(words: Fixture, text: str, hours: tuple[str, str] | None) -> None:
    found = bare_hours(text, words("es"))
    assert (found and tuple(f"{time:%H:%M}" if time else "-" for time in (found[0].start, found[0].end))) == hours


def test_paper_has_bare_hours_where_two_rows_do(words: Fixture) -> None:
    rows = ["08 a 14 – Inscripciones", "15 a 18 – Talleres", "19 – Marcha"]
    assert (has_bare_hours(rows, words("es")), has_bare_hours(rows[1:], words("es"))) == (True, False)


def test_ranges_of_which_each_begins_when_the_last_ends_are_hours(words: Fixture) -> None:
    chained, apart = ("9-10 Welcome", "10-11.30 Keynote", "11.30-1 Panel"), ("9-10 Members", "3-5 Observers", "7-9 Guests")
    assert [has_bare_hours(rows, words("en")) for rows in (chained, chained[:2], apart)] == [True, False, False]


def test_four_figures_before_titles_are_hours_and_years_are_not(words: Fixture) -> None:
    hours, years = ("0900 Opening", "0930 Wells", "1030 Coffee"), ("1999 Treaty", "2001 Review", "2004 Plan")
    assert [has_bare_hours(rows, words("en")) for rows in (hours, hours[:2], years)] == [True, False, False]


def test_four_figures_stand_before_the_number_of_an_item_in_another_cell(items: Fixture) -> None:
    rows = ("0900 | Welcome", "0910 | 1.1 Springs", "0930 | 1.2 Wells", "1030 | 2. Rain")
    assert [f"{item.start:%H:%M}" for item in items("Monday 5 May 2014", *rows)] == ["09:00", "09:10", "09:30", "10:30"]


def test_committee_under_resolution_1540_is_no_hour(words: Fixture) -> None:
    assert bare_hours("1540 Committee Expert, Dana Perkins", words("en")) is None
    assert bare_hours("1540 Coffee", words("en")) is not None
