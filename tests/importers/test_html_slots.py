"""Pages as event systems make them: hours beside what is on then, tabs, and what stands around the paper."""

import pytest

from ccmagenda.importers._html.paper import carried_by
from ccmagenda.importers._html.slots import HOUR


def rows(page: str) -> list[tuple[str, ...]]:
    """Return the cells of each line, or its text where it has none."""
    return [line.cells or (line.text,) for line in carried_by(page.encode(), "paper.html").lines]


def told(page: str) -> list[str]:
    return [finding.sentence for finding in carried_by(page.encode(), "paper.html").apart]


@pytest.mark.parametrize(
    "said",
    [
        "09:00", "9.00 – 10.30", "10 a.m. to 1 p.m.", "9h30 à 10h", "0900-1000", "10:00 – 13:00 (GMT+2)", "14 Uhr",
        "10 - 11.30 a.m.", "De 9.00 a 10.00 horas", "14h00 :",
    ],
    ids=str,
)  # fmt: skip
def test_hours_alone_are_known(said: str) -> None:
    assert HOUR.fullmatch(said)


@pytest.mark.parametrize("said", ["09:00 Lunch", "Room 5", "12", "2010", "1 – 2"], ids=str)
def test_other_figures_are_no_hours(said: str) -> None:
    assert not HOUR.fullmatch(said)


def test_a_card_with_its_hour_at_the_head_is_a_row() -> None:
    card = "<div class=row><div class=time>{}</div><div><h4>{}</h4><p>Chair: Norway</p></div></div>"
    page = "<h2>Monday 3 June</h2>" + card.format("09:00", "Opening") + card.format("10:00", "Statements")
    assert rows(page) == [("Monday 3 June",), ("09:00", "Opening\nChair: Norway"), ("10:00", "Statements\nChair: Norway")]


def test_hours_in_two_parts_are_one() -> None:
    page = "<article><time>09:00</time><time>10:00</time><h3>Opening</h3></article>"
    assert rows(page) == [("09:00 – 10:00", "Opening")]


def test_fields_without_blanks_between_them_stand_apart() -> None:
    page = "<li><span class=time>09:00</span><span class=title>Opening</span><span class=who>Norway</span></li>"
    assert rows(page) == [("09:00", "Opening\nNorway")]
    assert rows("<p><span class=day>3 June</span><span class=room>Room V</span>, <b>all</b><i>day</i></p>") == [
        ("3 June Room V, allday",)
    ]


def test_hours_and_titles_in_turn_are_lines_of_their_own() -> None:
    page = "<div><p>09:00</p><p>Opening</p><p>10:00</p><p>Statements</p></div>"
    assert rows(page) == [("09:00",), ("Opening",), ("10:00",), ("Statements",)]


def test_an_hour_that_is_a_term_stands_beside_what_it_explains() -> None:
    page = "<dl><dt>09:00<dd><b>Opening</b><p>Norway</p><dt>10:00<dd>Statements<dd>Closing<dt>Venue<dd>Room V</dl>"
    assert rows(page) == [("09:00", "Opening\nNorway"), ("10:00", "Statements\nClosing"), ("Venue",), ("Room V",)]


def test_a_bold_hour_does_not_make_a_line_bold() -> None:
    page = b"<p><b>09:00 \xe2\x80\x93 10:00</b> Lunch</p><p><b>09:00</b></p><p><b>9:00 Opening</b> (Chair)</p>"
    assert [line.bold for line in carried_by(page, "paper.html").lines] == [False, True, True]


def test_labels_of_tabs_are_the_headings_of_their_panes() -> None:
    tabs = "<ul><li><a href='#a' data-toggle=tab>Monday</a></li><li><a href='#b' data-toggle=tab>Tuesday</a></li></ul>"
    page = f"{tabs}<div><div id=a class=tab-pane>Opening</div><div id=b class=tab-pane><p>Closing</p></div></div>"
    assert rows(page) == [("Monday",), ("Opening",), ("Tuesday",), ("Closing",)]


def test_links_to_parts_that_say_their_names_stay() -> None:
    page = "<ul><li><a href='#a'>Monday</a></li></ul><div id=a><p>Monday</p><p>Opening</p></div>"
    assert rows(page) == [("Monday",), ("Opening",)]
    assert rows("<p><a href='#a'>see below</a></p><div id=a>Opening</div>") == [("see below",), ("Opening",)]


def test_what_stands_around_the_paper_is_told_and_nothing_with_hours_is() -> None:
    page = """<div id=cookie-banner>We use cookies</div><div class="breadcrumb">Home</div><p>09:00 Opening</p>
    <aside>News of 4 June, 12:00</aside><div class=sidebar>10:00 Closing</div><div class=footer>Copyright</div>"""
    assert rows(page) == [("09:00 Opening",), ("10:00 Closing",)]
    assert told(page) == [
        "a notice about cookies is left out: 'We use cookies'",
        "a menu is left out: 'Home'",
        "what stands beside the page is left out: 'News of 4 June, 12:00'",
        "the foot of the page is left out: 'Copyright'",
    ]


def test_an_aside_within_the_paper_is_of_it() -> None:
    assert rows("<main><p>Opening of the workshop</p><aside>Room V</aside></main>") == [
        ("Opening of the workshop",),
        ("Room V",),
    ]


def test_the_main_part_is_measured_without_what_stands_around_it() -> None:
    page = f"<main><p>Opening</p></main><nav>{'Home ' * 9}</nav><aside>{'News ' * 9}</aside><p>Ad</p>"
    assert rows(page) == [("Opening",)]
