"""What the page says of texts that are missing in its language, and what its links and its clocks are called."""

import datetime
import html
import json
import re

import attrs
import pytest

import ccmagenda
from ccmagenda import data
from ccmagenda.desk.pages import calendar_links, programme_page
from ccmagenda.exporters._page.labels import of_sitting, pieces
from ccmagenda.exporters._page.view import prose
from ccmagenda.model import (
    At,
    Meeting,
    PaperData,
    Programme,
    Room,
    Session,
    Sitting,
    Span,
    Texts,
    TimeSlot,
    Tone,
    instant,
    words_of,
)
from ccmagenda.wording import Wording

DAY = datetime.date(2012, 4, 16)
MARK = " [anglais]"


def _at(start: int, end: int) -> At:
    return At(TimeSlot(*(instant(DAY, datetime.time(hour), "Europe/Zurich") for hour in (start, end))))


def _programme(*sessions: Session, **fields: object) -> Programme:
    meeting = Meeting(ref="1XM", title={"en": "M", "fr": "R"}, zone="Europe/Zurich", first=DAY, last=DAY, city="Geneva")
    sitting = Sitting(key="s", day=DAY, hours=_at(10, 13), room="q", sessions=sessions)
    rooms = (Room(key="q", name="Room Q"), Room(key="r", name="Room R"))
    return Programme(convention="ccm", meeting=meeting, rooms=rooms, sittings=(sitting,), **fields)


def _french(programme: Programme) -> Wording:
    return Wording(programme=programme, convention=ccmagenda.convention("ccm"), language=data.language("fr"))


A = Session(key="a", title={"en": "Opening", "fr": "Ouverture"})
B = Session(key="b", title="Debate")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("- one\n- two", [["one [anglais]", "two"]]),
        ("First.\n\n- one\n- two", [["First. [anglais]"], ["one", "two"]]),
        ("- one\n\nThen.", [["one [anglais]"], ["Then."]]),
        ("Points:\n- one\n- two", [["Points: [anglais]"], ["one", "two"]]),
    ],
    ids=["list-alone", "list-after-words", "list-first", "list-in-a-paragraph"],
)
def test_note_in_another_language_is_marked_where_it_begins(note: str, told: list[list[str]]) -> None:
    found = prose(Texts((("en", note),)), _french(_programme(A)))
    assert [[words_of(line) for line in lines] for _, lines in found] == told
    assert {span.language for _, lines in found for line in lines for span in line} == {"en", ""}


def test_sitting_in_a_list_is_called_by_its_sessions_each_marked() -> None:
    wording = _french(_programme(A, B))
    (sitting,) = wording.programme.sittings
    assert of_sitting(sitting, sitting.sessions, wording) == (
        Span("Ouverture\u202f; "), Span("Debate", language="en"), Span(MARK, Tone.QUIET),
    )  # fmt: skip


@pytest.mark.parametrize("count", [0, 1, 3, 4, 9])
def test_sitting_in_a_list_is_called_as_in_calendars(count: int) -> None:
    sessions = tuple(Session(key=f"k{number}", title={"en": f"E{number}", "fr": f"F{number}"}) for number in range(count))
    wording = _french(_programme(*sessions))
    (sitting,) = wording.programme.sittings
    assert words_of(of_sitting(sitting, sessions, wording)) == wording.sitting(sitting, sessions)


def test_label_is_in_pieces_only_where_some_of_it_is_in_another_language() -> None:
    words = html.unescape(
        programme_page(_programme(attrs.evolve(A, when=_at(10, 11)), attrs.evolve(B, when=_at(11, 12))), language="fr").decode()
    )
    assert re.findall(r'data-label="([^"]*)"', words) == ["Ouverture", f"Debate{MARK}"]
    (told,) = re.findall(r'data-pieces="(\[\[.*?\]\])"', words)
    assert json.loads(told) == [["Debate", "en", ""], [MARK, "", "quiet"]]
    assert pieces((Span("Ouverture"),)) == ""


def _links(programme: Programme, **more: object) -> list[str]:
    page = html.unescape(programme_page(programme, **more).decode())
    return re.findall(r'download="s[^"]*">[^<]*<span class="aloud">: ([^<]*)</span>', page)


def test_link_to_a_calendar_is_called_as_the_entry_that_it_adds() -> None:
    programme = _programme(A, attrs.evolve(B, room="r"), Session(key="c", title="End"))
    assert _links(programme) == ["Opening; Debate; End"]
    assert _links(programme, calendars=calendar_links(programme)) == ["Opening; Debate; End"]


def test_link_to_a_sitting_is_called_by_what_its_file_holds() -> None:
    programme = _programme(A, attrs.evolve(B, when=_at(11, 12)))
    assert _links(programme) == ["Opening", "Debate"]
    assert _links(programme, calendars=calendar_links(programme)) == ["Opening; Debate", "Debate"]


def test_linked_data_names_the_organiser_as_the_page_does() -> None:
    programme = _programme(A, paper=PaperData(organ="Convention on Cluster Munitions"))
    page = programme_page(programme, language="fr").decode()
    linked = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)[0])
    named = "Convention sur les armes à sous-munitions"
    assert (linked["organizer"]["name"], f"<p>{named}</p>" in page) == (named, True)


def test_script_knows_cities_by_their_names_in_the_language() -> None:
    page = programme_page(_programme(A), language="ru").decode()
    words = json.loads(re.findall(r'<script type="application/json" id="words">(.*?)</script>', page)[0])
    assert words["cities"]["New York"] == "Нью-Йорк"


def test_zone_is_called_by_its_city_where_none_is_told() -> None:
    programme = _programme(A)
    meeting = attrs.evolve(programme.meeting, city="", zone="America/New_York")
    slot = At(TimeSlot(*(instant(DAY, datetime.time(hour), "America/New_York") for hour in (10, 13))))
    sitting = attrs.evolve(programme.sittings[0], hours=slot)
    page = programme_page(attrs.evolve(programme, meeting=meeting, sittings=(sitting,)), language="ru").decode()
    assert "Нью-Йорк" in re.findall(r'<p class="masthead" id="zone">(.*?)<span', page)[0]
