from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

FIELDS = (
    "Dates",
    "5 May 2014 to 6 May 2014",
    "Registration Deadline01/02/2014",
    "OrganizerRiver Secretariat",
    "LanguagesEnglish",
    "CityVirtual",
)


def test_fields_of_a_page_are_no_rows(titles: Fixture) -> None:
    assert titles("5 May 2014 10:00-15:00", "1. Words of welcome", "2. Rivers", "", *FIELDS) == ["Words of welcome", "Rivers"]


def test_fields_with_blanks_may_be_titles(titles: Fixture) -> None:
    rows = ("Topic Rivers", "Theme Lakes", "Location Seas", "Status Reports")
    assert titles("5 May 2014", "10:00 Words of welcome", *rows)[1:] == list(rows)
