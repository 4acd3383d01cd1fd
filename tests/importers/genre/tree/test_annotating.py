from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize("line", ["Press admitted (tbc)", "By invitation only"], ids=["press", "invitation"])
def test_who_may_come_is_a_note_though_speakers_are_listed(line: str, items: Fixture) -> None:
    (wells,) = items(MONDAY, "9:00 Wells", "Speakers:", "Ana Ruiz, UNEP", line)
    assert (wells.speakers, wells.notes) == (("Ana Ruiz, UNEP",), line)


def test_whom_to_ask_is_a_note(items: Fixture) -> None:
    wells, _ = items(MONDAY, "9:00 Wells", "Focal point: Ana Ruiz", "10:00 Rain")
    assert (wells.speakers, wells.notes) == ((), "Focal point: Ana Ruiz")


def test_label_without_a_colon_above_what_it_tells_is_a_note(titles: Fixture) -> None:
    told = "Wells are dug in many lands, and what is known of them will be gathered and shared by all who dig them."
    assert titles(MONDAY, "9:00 Wells", "Background", told, "10:00 Rain") == ["Wells", "Rain"]
    assert titles(MONDAY, "9:00 Wells", "Background", "Ropes", "10:00 Rain") == ["Wells", "Background", "Ropes", "Rain"]


def test_first_line_of_a_day_without_hours_is_a_title_though_a_stop_ends_it(titles: Fixture) -> None:
    found = titles(MONDAY, "Groups: the options, the wells and the text of the paper; the last draft.", "Lunch", "Rain")
    assert found == ["Groups: the options, the wells and the text of the paper; the last draft", "Rain"]


def test_who_may_come_is_no_title_of_the_hours_above(items: Fixture) -> None:
    found = items("Monday 5 May 2014", "10:00", "By invitation only", "Wells of the region", "11:00 Rain")
    assert [item.title for item in found] == ["Wells of the region", "Rain"]


def test_points_below_a_number_with_a_colon_are_rows_in_small_letters_too(items: Fixture) -> None:
    lines = ("1. Agenda", "2. Requests to be answered:", "• on the wells of the north", "• on the ropes of the south", "3. Rain")
    found = [(item.title, item.parent) for item in items("Agenda", "Geneva, 5 May 2014", *lines)]
    assert found[2:4] == [
        (title, "Requests to be answered") for title in ("on the wells of the north", "on the ropes of the south")
    ]
