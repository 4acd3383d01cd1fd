import base64
import datetime
import hashlib
import html
import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda import data, exporters
from ccmagenda.desk.calendars import all_calendars
from ccmagenda.desk.pages import programme_page
from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters import Look
from ccmagenda.exporters.page import ProgrammePage
from ccmagenda.model import (
    AgendaItem,
    At,
    Chair,
    Meeting,
    Programme,
    Reference,
    Role,
    Room,
    Session,
    Sitting,
    Talk,
    TimeSlot,
    Who,
    instant,
)
from ccmagenda.wording import Wording
from ccmagenda.wording.missing import missing

HOSTILE = (
    "<script>alert({n})</script>", '"onerror="alert({n})" x="', "'onload='alert({n})", "</style><img src=x{n}>", "]]><!--{n}",
    "</title><iframe src=//x{n}>", "{{{{ 7*{n} }}}}{{% for x in y %}}", "&lt;b&gt;&amp;{n}", "javascript:alert({n})",
    "</script><script>alert({n})</script>",
)  # fmt: skip
VOID = frozenset({"meta", "br", "img", "link", "hr", "input", "col"})
DAY = datetime.date(2012, 4, 16)
FILE = Path(__file__).with_name("page.yaml")
EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = EXAMPLES / "ccm-2012-intersessional" / "programme.yaml"


class Page(HTMLParser):
    """What a parser finds: elements with their attributes, the text by element, and whether all that is opened is closed."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attributes}) == len(attributes)
        self.elements.append((tag, {name: value or "" for name, value in attributes}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append((self.open[-1] if self.open else "", data))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(tag, tuple(attributes)) for tag, attributes in self.elements]

    def values(self, *names: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements for name in names if name in attributes]

    def within(self, tag: str) -> list[str]:
        return [text for found, text in self.text if found == tag and text.strip()]


def _programme(say: Callable[[], str]) -> Programme:
    def who() -> Who:
        return Who(person=say(), of=say())

    def session(*within: Session) -> Session:
        return Session(
            key=say(), title=say(), number=say(), items=(say(), say()), theme=say(), room=say(), stream=say(), sessions=within,
            chairs=tuple(Chair(role=role, who=who()) for role in (Role.CHAIR, Role.MODERATOR, Role.RAPPORTEUR, Role.HOST)),
            talks=(Talk(title=say(), speakers=(who(), Who(state=say()))),), notes=f"{say()}\n\n- {say()}\n- {say()}",
            documents=(say(),), references=(Reference(kind="article", number=3),), continues=say(),
        )  # fmt: skip

    slot = At(TimeSlot(*(instant(DAY, datetime.time(hour), "Europe/Zurich") for hour in (10, 13))))
    sitting = Sitting(
        key=say(), day=DAY, title=say(), hours=slot, serial=say(), body=say(), room="r1", interpretation=(say(), say()),
        sessions=(session(session(session())),), name=say(),
    )  # fmt: skip
    return Programme(
        meeting=Meeting(
            ref=say(), title=say(), zone="Europe/Zurich", first=DAY, last=DAY, city=say(), venue=say(), contact=say(), url=say()
        ),
        symbol=say(),
        rooms=(Room(key="r1", name=say()),),
        agenda=(AgendaItem(number=say(), title=say(), children=(AgendaItem(number=say(), title=say(), documents=(say(),)),)),),
        sittings=(sitting, Sitting(key=say(), title=say(), room=say(), sessions=(session(),))),
        unplaced=(session(),),
        notes=f"{say()}\n\n- {say()}",
    )


def _named(words: str) -> str:
    return re.sub(r"[^a-z]+", "-", words).strip("-")


@pytest.mark.parametrize("hostile", HOSTILE, ids=_named)
def test_page_of_hostile_text_has_no_new_element_or_attribute(hostile: str) -> None:
    counter, plain = itertools.count(), itertools.count()
    found = Page(programme_page(_programme(lambda: hostile.format(n=next(counter)))))
    assert found.shape() == Page(programme_page(_programme(lambda: f"text{next(plain)}"))).shape()
    assert found.open == []


@pytest.mark.parametrize("hostile", HOSTILE, ids=_named)
def test_page_shows_hostile_text_as_it_is(hostile: str) -> None:
    counter = itertools.count()
    programme = _programme(lambda: hostile.format(n=next(counter)))
    shown = "\n".join(text for tag, text in Page(programme_page(programme)).text if tag not in {"script", "style"})
    first, unplaced = programme.sittings[0].sessions[0], programme.unplaced[0]
    wanted = [
        programme.symbol, programme.meeting.title.read("en"), programme.meeting.venue.read("en"),
        programme.agenda[0].title.read("en"),
        first.title.read("en"), first.stream, first.documents[0], first.chairs[3].who.of if first.chairs[3].who else "",
        first.talks[0].title.read("en"), first.talks[0].speakers[1].state, unplaced.title.read("en"),
        programme.rooms[0].name.read("en"),
        programme.meeting.contact, programme.meeting.url, first.notes.read("en").split("\n")[0],
    ]  # fmt: skip
    assert [words for words in wanted if words not in shown] == []


def _scripts(content: bytes) -> list[str]:
    return re.findall(r"<script[^>]*>(.*?)</script>", content.decode(), re.DOTALL)


@pytest.mark.parametrize("hostile", HOSTILE, ids=_named)
def test_page_tells_hostile_text_as_linked_data(hostile: str) -> None:
    counter = itertools.count()
    programme = _programme(lambda: hostile.format(n=next(counter)))
    linked, words, _ = _scripts(programme_page(programme))
    assert [mark for mark in "<>&\u2028\u2029" if mark in linked + words] == []
    assert json.loads(linked)["name"] == programme.meeting.title.read("en")


@pytest.fixture(params=["rooms", "example", "hostile", "empty", "arabic"])
def content(request: pytest.FixtureRequest) -> bytes:
    counter = itertools.count()
    empty = Programme(meeting=Meeting(ref="1XM", title="M", zone="UTC", first=DAY, last=DAY))
    pages: dict[str, Callable[[], bytes]] = {
        "rooms": lambda: programme_page(ccmagenda.load(FILE)),
        "example": lambda: programme_page(ccmagenda.load(EXAMPLE)),
        "hostile": lambda: programme_page(_programme(lambda: HOSTILE[1].format(n=next(counter)))),
        "empty": lambda: programme_page(empty),
        "arabic": lambda: programme_page(ccmagenda.load(FILE), language="ar"),
    }
    return pages[request.param]()


@pytest.fixture
def page(content: bytes) -> Page:
    return Page(content)


def test_page_is_whole(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert (page.open, tags[0], tags.count("title"), tags.count("main"), tags.count("h1")) == ([], "html", 1, 1, 1)


def test_page_skips_no_level_of_headings(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert [(a, b) for a, b in itertools.pairwise(levels) if b > a + 1] == []


def test_page_begins_with_a_link_to_the_text(page: Page) -> None:
    assert page.elements[[tag for tag, _ in page.elements].index("body") + 1] == ("a", {"class": "skip", "href": "#main"})


def test_page_has_each_id_once_and_leads_only_to_those(page: Page) -> None:
    known = page.values("id")
    assert sorted(known) == sorted(set(known))
    led = [href[1:] for href in page.values("href") if href.startswith("#")]
    named = {one for value in page.values("for", "aria-labelledby", "aria-controls", "data-of") for one in value.split()}
    assert {*led, *named} - set(known) == set()


def test_page_gives_every_header_cell_a_scope(page: Page) -> None:
    assert {attributes.get("scope") for tag, attributes in page.elements if tag == "th"} <= {"col", "row", "colgroup"}


def test_page_asks_no_host(page: Page) -> None:
    assert page.values("src", "srcset", "action", "data", "poster", "background", "formaction", "ping", "style") == []
    assert {"iframe", "object", "embed", "link", "base", "form", "img"} & {tag for tag, _ in page.elements} == set()
    assert re.findall(r"url\(|@import|https?:", "".join(page.within("style"))) == []
    asking = r"fetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(|innerHTML|eval\(|Function\("
    assert re.findall(asking, page.within("script")[-1]) == []


def test_page_has_no_handler_in_an_attribute(page: Page) -> None:
    assert [name for _, attributes in page.elements for name in attributes if name.startswith("on")] == []


def test_page_allows_its_own_script_and_style_only(content: bytes, page: Page) -> None:
    def mark(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    script, (style,) = _scripts(content)[-1], re.findall(r"<style>(.*?)</style>", content.decode(), re.DOTALL)
    assert page.values("content")[0] == (
        f"default-src 'none'; script-src {mark(script)}; style-src {mark(style)}; base-uri 'none'; form-action 'none'"
    )


def test_page_hides_what_needs_the_script(page: Page) -> None:
    hidden = {attributes["id"] for _, attributes in page.elements if "hidden" in attributes}
    assert hidden >= {"tools", "now", "selected"}


def test_page_times_bear_their_offset(page: Page) -> None:
    assert [at for at in page.values("datetime") if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", at)] == []


def test_page_is_the_same_whatever_the_order_of_sets() -> None:
    code = (
        "import ccmagenda, hashlib; from ccmagenda.desk.pages import programme_page;"
        f"print(hashlib.sha256(programme_page(ccmagenda.load({str(FILE)!r}))).hexdigest())"
    )
    marks = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in "123"
    }
    assert len(marks) == 1


@pytest.mark.parametrize("code", data.languages())
def test_page_in_every_language(code: str) -> None:
    page = Page(programme_page(ccmagenda.load(FILE), language=code))
    assert page.elements[0][1] == {"lang": code, "dir": data.language(code).direction}


def test_page_marks_all_that_is_missing_in_its_language() -> None:
    programme = ccmagenda.load(EXAMPLES / "parallel-rooms" / "programme.yaml")
    content = programme_page(programme, language="fr").decode()
    marked = {
        html.unescape(words)
        for words in re.findall(r'<span lang="en" dir="auto">([^<]*)</span>(?=<span class="quiet"> |, <span)', content)
    }
    wording = Wording(programme=programme, convention=ccmagenda.convention("ccm"), language=data.language("fr"))
    found = [one for one in missing(wording) if one.key == "paper" or one.field in {"body", "speakers", "chairs", "hosts"}]
    plain = {one.texts.read("en") for one in found}
    assert {"Committee on Clearance", "Mayor", "Minister of Defence", "Note by the host", "Head of operations"} <= plain
    assert plain <= marked
    assert "Survey: standards in use" in marked, "the title of a document"


def test_page_marks_hours_in_words_and_places_that_are_missing_in_its_language() -> None:
    text = """
convention: ccm
meeting: {ref: 1X, title: T, venue: {en: Centre, fr: C}, city: {en: Town, fr: V}, zone: UTC, from: 2012-04-16, to: 2012-04-16}
rooms: [{key: h, name: {en: Great Hall, fr: Grande salle}}]
sittings:
  - {day: 2012-04-16, hours: at dawn, room: h, sessions: [{key: a, title: A, time: after the walk}]}
"""
    content = programme_page(ccmagenda.load(text.encode(), path="p.yaml"), language="es").decode()
    marked = set(re.findall(r'<span lang="en" dir="auto">([^<]*)</span><span class="quiet"> \[inglés\]', content))
    assert {"Centre", "Town", "Great Hall", "at dawn", "after the walk"} <= marked


@pytest.mark.parametrize(
    "link",
    ["https://example.org/a.ics", "//x/a.ics", "/etc/a.ics", "javascript:a.ics", "data:text/html,x", "a.exe", ""],
    ids=["host", "host-without-scheme", "root", "javascript", "html", "another-kind", "empty"],
)
def test_page_refuses_to_lead_elsewhere(link: str) -> None:
    made = all_calendars(ccmagenda.load(EXAMPLE))
    with pytest.raises(InvalidValueError):
        ProgrammePage(wording=made.wording, calendars={"all": link})


def test_page_without_calendars_has_no_link_to_any() -> None:
    programme = ccmagenda.load(EXAMPLE)
    wording = Wording(programme=programme, convention=ccmagenda.convention("ccm"), language=data.language("en"))
    page = Page(exporters.shelf()["page"].export(ProgrammePage(wording=wording), Look()))
    assert [href for href in page.values("href") if not href.startswith("#")] == []
    assert "calendars" not in page.values("id")


def test_page_tells_the_meeting_as_linked_data() -> None:
    linked = json.loads(_scripts(programme_page(ccmagenda.load(FILE)))[0])
    assert (linked["@context"], linked["@type"], linked["startDate"], linked["endDate"]) == (
        "https://schema.org", "Event", "2012-04-16", "2012-04-18",
    )  # fmt: skip
    parts = {part["identifier"]: part for part in linked["subEvent"]}
    assert parts["ccm-9xm-session-clearance@ccmagenda"] == {
        "@type": "Event",
        "identifier": "ccm-9xm-session-clearance@ccmagenda",
        "name": "Clearance and risk reduction",
        "startDate": "2012-04-16T10:30:00+02:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "endDate": "2012-04-16T12:15:00+02:00",
        "location": [
            {"@type": "Place", "name": "Room XIX, Palais des Nations, Geneva", "address": "Geneva"},
            {"@type": "VirtualLocation", "url": "https://example.org/live"},
        ],
        "performer": [{"@type": "Person", "name": "Ms. Åsa Gilbert"}],
    }
    assert "endDate" not in next(part for part in linked["subEvent"] if part["name"] == "Closing of the meeting")


def lunch(*sessions: Session) -> dict[str, list[object]]:
    """Return what the linked data tells of sessions at lunch, by name."""
    programme = ccmagenda.load(FILE)
    hours = ccmagenda.hours("2012-04-16", "13:15-14:45", programme.meeting.zone)
    sitting = Sitting(key="lunch", day="2012-04-16", hours=hours, room=programme.rooms[0].key, sessions=sessions)
    linked = json.loads(_scripts(programme_page(attrs.evolve(programme, sittings=[sitting])))[0])
    return {
        part["name"]: [part["startDate"][11:16], part["endDate"][11:16], *(place["name"] for place in part["location"])]
        for part in linked["subEvent"]
    }


def test_page_tells_each_side_event_of_a_lunch_as_an_event_in_its_room() -> None:
    one, two = (room.key for room in ccmagenda.load(FILE).rooms[:2])
    events = [Session(key=key, title=key, kind="side event", room=room) for key, room in (("A", one), ("B", two))]
    found = lunch(*events, Session(key="C", title="C"))
    rooms = [places for *_, places in found.values()]
    assert [(name, hours) for name, (*hours, _) in found.items()] == [(name, ["13:15", "14:45"]) for name in "CAB"]
    assert (rooms[0] == rooms[1], rooms[1] != rooms[2]) == (True, True)


def test_page_tells_a_lunch_of_one_room_as_one_event() -> None:
    found = lunch(Session(key="A", title="A"), Session(key="B", title="B"))
    assert list(found) == ["A; B"]


def test_page_is_organized_by_the_organ_of_the_paper_and_a_function_is_no_person() -> None:
    linked = json.loads(_scripts(programme_page(ccmagenda.load(EXAMPLES / "parallel-rooms" / "programme.yaml")))[0])
    assert linked["organizer"] == {"@type": "Organization", "name": "Regional Conference on Cluster Munitions"}
    assert [part["performer"] for part in linked["subEvent"] if "performer" in part] == []
    lunch = [(part["name"], part["location"][0]["name"]) for part in linked["subEvent"] if "T12:45" in part["startDate"]]
    assert lunch == [
        ("Seen from above: aerial images in survey", "Linden Room, Congress Centre, Ljubljana"),
        ("Who counts? National registers of victims", "Emerald Room, Congress Centre, Ljubljana"),
        ("One more: the region and those outside the Convention", "Emerald Room, Congress Centre, Ljubljana"),
    ]


def test_page_marks_each_side_event_of_a_lunch_with_its_hours_and_room() -> None:
    page = Page(programme_page(ccmagenda.load(EXAMPLES / "parallel-rooms" / "programme.yaml")))
    assert page.values("data-room").count("Linden Room") >= 1
    assert "Seen from above: aerial images in survey" in page.values("data-label")


def test_page_names_sittings_of_the_same_hours_by_their_day_and_first_session() -> None:
    programme = ccmagenda.load(FILE)
    hours = ccmagenda.hours("2012-04-16", "13:15-14:45", programme.meeting.zone)
    first = Sitting(key="a", day="2012-04-16", hours=hours, sessions=[Session(key="x", title="X")])
    twin, other = (
        attrs.evolve(first, key="b", sessions=[Session(key="y", title="Y")]),
        attrs.evolve(first, key="c", body="Body", sessions=()),
    )
    page = Page(programme_page(attrs.evolve(programme, sittings=[first, twin, other])))
    assert [value for value in page.values("aria-labelledby") if value.startswith("day-2012-04-16 ")] == [
        "day-2012-04-16 sitting-a session-x",
        "day-2012-04-16 sitting-b session-y",
        "day-2012-04-16 sitting-c",
    ]


def test_page_and_its_linked_data_follow_the_clock_whatever_the_order_of_the_file() -> None:
    programme = ccmagenda.load(FILE)
    shuffled = [programme.sittings[number] for number in (2, 3, 1, 0, 6, 5, 4)]  # two of the same hours keep their order
    first, second = (programme_page(one) for one in (programme, attrs.evolve(programme, sittings=shuffled)))
    assert [part.partition(b'<section class="after"')[0] for part in first.split(b"<main")[1:]] == [
        part.partition(b'<section class="after"')[0] for part in second.split(b"<main")[1:]
    ]
    assert json.loads(_scripts(first)[0])["subEvent"] == json.loads(_scripts(second)[0])["subEvent"]


def test_page_is_no_format_of_documents() -> None:
    assert "page" not in ccmagenda.formats()
