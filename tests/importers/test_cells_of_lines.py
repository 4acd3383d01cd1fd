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


def test_line_behind_a_break_belongs_to_its_paragraph_and_the_next_paragraph_goes_on_with_nothing() -> None:
    page = (
        "<html><body><h1>Workshop</h1><h2>Monday, 3 June 2019</h2><p><b>9:00</b> Wells of the north</p><ul>"
        "<li>Message<br>Secretary-General</li><li>Statement<br>Ambassador Jean Lint, President of the Fourth Meeting</li>"
        "<li>Talk<br>Mr. Tim Lardner, UNDP Technical Adviser to UXO Lao, Lao PDR</li>"
        "<li>Clearance of what the war has left in Western Sahara and beyond</li></ul></body></html>"
    )
    printed = ccmagenda.import_file(page.encode(), path="a.html").printed
    assert printed is not None
    assert [(item.title, [each.words for each in item.people]) for _, _, item in printed.walk()] == [
        ("Wells of the north", []),
        ("Message", ["Secretary-General"]),
        ("Statement", ["Ambassador Jean Lint, President of the Fourth Meeting"]),
        ("Talk", ["Mr. Tim Lardner, UNDP Technical Adviser to UXO Lao, Lao PDR"]),
        ("Clearance of what the war has left in Western Sahara and beyond", []),
    ]


@pytest.mark.parametrize("last", ["h4", "p"])
def test_line_above_a_heading_of_a_higher_rank_heads_nothing_of_it(last: str) -> None:
    page = (
        "<html><body><h1>Timetable</h1><h2>Monday, 20 May 2019</h2><h3>09:30-12:00</h3>"
        f"<{last}><b>Opening of the Assembly</b></{last}><{last}><b>Election of the President</b></{last}>"
        f"<h3>14:30-17:30</h3><{last}><b>Opening of the Committee</b></{last}></body></html>"
    )
    printed = ccmagenda.import_file(page.encode(), path="a.html").printed
    assert printed is not None
    assert [[item.title for item in sitting.items] for day in printed.days for sitting in day.sittings] == [
        ["Opening of the Assembly", "Election of the President"], ["Opening of the Committee"],
    ]  # fmt: skip


def _parents(body: str) -> list[tuple[str, str]]:
    page = f"<html><body><h1>Workshop</h1><h2>Monday, 3 June 2019</h2>{body}</body></html>"
    printed = ccmagenda.import_file(page.encode(), path="a.html").printed
    assert printed is not None
    return [(item.title, item.parent) for _, _, item in printed.walk()]


def test_point_without_hours_heads_the_deeper_points_that_have_some() -> None:
    deeper = "<ul><li><b>9:45</b> Wells of the north</li><li><b>11:00</b> Pumps</li></ul>"
    assert _parents(f"<ul><li><b>9:00</b> Opening</li><li>Where we stand now{deeper}</li></ul>") == [
        ("Opening", ""), ("Where we stand now", ""), ("Wells of the north", "Where we stand now"),
        ("Pumps", "Where we stand now"),
    ]  # fmt: skip


def test_heading_stands_under_none_of_its_own_rank() -> None:
    body = "<h4>10:00 Compliance</h4><h4>Clarification of facts</h4><h4>11:00 Third Meeting of States Parties</h4>"
    assert _parents(body)[-1] == ("Third Meeting of States Parties", "")
