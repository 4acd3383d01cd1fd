"""Tables of pages whose cells hold several lines: a title, and below it who speaks."""

from typing import Any

import pytest

import ccmagenda


def _rows(*rows: tuple[str, str]) -> list[tuple[Any, ...]]:
    told = "".join(f"<tr><td>{hours}</td><td>{lines}</td></tr>" for hours, lines in rows)
    page = f"<html><body><h1>Workshop</h1><h2>Monday, 3 June 2019</h2><table>{told}</table></body></html>"
    printed = ccmagenda.import_file(page.encode(), path="a.html").printed
    assert printed is not None
    return [(item.title, item.parent, [(each.role, each.words) for each in item.people]) for _, _, item in printed.walk()]


def test_next_row_of_a_table_goes_on_with_nobody_above_it() -> None:
    rows = (
        ("09:30 – 10:30", "<p><b>Session 1: Wells of the mountains</b></p><p>Chair: Mr. Julio Andrade, Ecuador</p>"),
        ("", "<p><b>National inventories</b></p><p>Ms. Carla Núñez, Chile</p>"),
        ("", "<p><b>Ways of drilling</b></p><p>Mr. Paul Weber, GICHD</p>"),
        ("10:30 – 11:00", "<p><b>Coffee break</b></p>"),
    )
    assert _rows(*rows)[:3] == [
        ("Session 1: Wells of the mountains", "", [("chair", "Mr. Julio Andrade, Ecuador")]),
        ("National inventories", "Session 1: Wells of the mountains", [("speaker", "Ms. Carla Núñez, Chile")]),
        ("Ways of drilling", "Session 1: Wells of the mountains", [("speaker", "Mr. Paul Weber, GICHD")]),
    ]


@pytest.mark.parametrize(
    ("title", "below"),
    [
        pytest.param("Welcome", "Director-General of the OPCW", id="office"),
        pytest.param("Reporting in fifteen minutes", "Secretariat", id="staff"),
        pytest.param("Wells of the north", "Department of Antiquities", id="body"),
        pytest.param("Reception", "Government of Morocco", id="host"),
    ],
)
def test_body_or_office_alone_below_a_title_in_its_cell_speaks(title: str, below: str) -> None:
    rows = _rows(("09:00 – 09:30", f"<b>{title}</b><ul><li>{below}</li></ul>"), ("10:00 – 10:30", "Pumps<br>Ms. Ana Ruiz, Peru"))
    assert rows[0][0] == title
    assert [words for _, words in rows[0][2]] == [below]


def test_bodies_that_meet_are_titles_in_a_cell_too() -> None:
    rows = _rows(("09:00 – 10:00", "Regional groups<br>African Group<br>Asian Group"), ("10:00 – 10:30", "Pumps"))
    assert [title for title, _, _ in rows] == ["Regional groups", "African Group", "Asian Group", "Pumps"]
