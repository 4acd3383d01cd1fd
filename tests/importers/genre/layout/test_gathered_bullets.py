from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]


def test_bullets_gathered_above_their_texts_stand_before_those_that_begin_with_a_capital(titles: Fixture) -> None:
    signs = ("•", "•", "•")
    lines = ("Monday 5 May 2014", *signs, "Rivers of the", "North and their fish", "Lakes", "The sea, and", "who sounds it")
    assert titles(*lines) == ["Rivers of the North and their fish", "Lakes", "The sea, and who sounds it"]


def test_lines_below_full_ones_go_on_where_more_begin_than_there_are_bullets(titles: Fixture) -> None:
    lines = (
        "Mardi 6 mai 2014", "•", "•", "Les fleuves et les lacs du continent, et intervention de Jan", "Dupont, directeur du Port",
        "L’air",
    )  # fmt: skip
    assert titles(*lines)[-1] == "L’air"
    assert len(titles(*lines)) == 2


def test_the_letters_of_a_body_go_on_with_its_name(titles: Fixture) -> None:
    lines = ("Mardi 6 mai 2014", "•", "•", "L’Office des fleuves et des canaux", "(OFC) au travail en 2013", "L’air du nord")
    assert titles(*lines) == ["L’Office des fleuves et des canaux (OFC) au travail en 2013", "L’air du nord"]


def test_fewer_texts_than_bullets_keep_their_lines(titles: Fixture) -> None:
    assert titles("Monday 5 May 2014", "9:00 Opening", "•", "•", "•", "Rivers and lakes") == ["Opening", "Rivers and lakes"]
