import datetime
import itertools
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.exporters._markup import safe_link
from ccmagenda.model import (
    AgendaItem,
    At,
    Bullets,
    Chair,
    Document,
    Heading,
    Meeting,
    Paragraph,
    Programme,
    Reference,
    Role,
    Room,
    Sample,
    Session,
    Sitting,
    Span,
    Table,
    Talk,
    TimeSlot,
    Tone,
    Who,
    instant,
)

HOSTILE = (
    "<script>alert({n})</script>", '"onerror="alert({n})" x="', "'onload='alert({n})", "</style><img src=x{n}>", "]]><!--{n}",
    "</title><iframe src=//x{n}>", "{{{{ 7*{n} }}}}{{% for x in y %}}", "&lt;b&gt;&amp;{n}", "javascript:alert({n})",
)  # fmt: skip
VOID = frozenset({"meta", "br", "img", "link", "hr", "input"})
DAY = datetime.date(2012, 4, 16)
EXAMPLE = Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"


class Page(HTMLParser):
    """What a parser finds: elements with their attributes, the text, and whether all that is opened is closed."""

    def __init__(self, content: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
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
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(tag, tuple(attributes)) for tag, attributes in self.elements]

    def values(self, *names: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements for name in names if name in attributes]

    def levels(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.elements if re.fullmatch(r"h[1-6]", tag)]


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
        sessions=(session(session(session())),),
    )  # fmt: skip
    other = Sitting(key=say(), title=say(), room=say(), sessions=(session(),))
    meeting = Meeting(
        ref=say(), title=say(), zone="Europe/Zurich", first=DAY, last=DAY, city=say(), venue=say(), contact=say(), url=say()
    )
    return Programme(
        meeting=meeting,
        symbol=say(),
        rooms=(Room(key="r1", name=say()),),
        agenda=(AgendaItem(number=say(), title=say()),),
        sittings=(sitting, other),
        unplaced=(session(),),
    )


def _printed(programme: Programme) -> Page:
    return Page(ccmagenda.print_document(programme, to="html"))


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda words: re.sub(r"[^a-z]+", "-", words).strip("-"))
def test_html_of_hostile_text_has_no_new_element_or_attribute(hostile: str) -> None:
    counter, plain = itertools.count(), itertools.count()
    hostile_page = _printed(_programme(lambda: hostile.format(n=next(counter))))
    assert hostile_page.shape() == _printed(_programme(lambda: f"text{next(plain)}")).shape()
    assert hostile_page.open == []


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda words: re.sub(r"[^a-z]+", "-", words).strip("-"))
def test_html_shows_hostile_text_as_it_is(hostile: str) -> None:
    counter = itertools.count()
    programme = _programme(lambda: hostile.format(n=next(counter)))
    shown = "\n".join(_printed(programme).text)
    (first, _, unplaced) = (programme.sittings[0].sessions[0], None, programme.unplaced[0])
    wanted = [
        programme.symbol, programme.meeting.title.read("en"), programme.meeting.venue.read("en"),
        programme.agenda[0].title.read("en"),
        first.title.read("en"), first.stream, first.documents[0], first.chairs[3].who.of if first.chairs[3].who else "",
        first.talks[0].title.read("en"), first.talks[0].speakers[1].state, unplaced.title.read("en"),
        programme.rooms[0].name.read("en"),
    ]  # fmt: skip
    assert [words for words in wanted if words not in shown] == []


def test_html_of_a_hostile_document_has_no_new_element_or_attribute() -> None:
    def paper(words: str) -> Document:
        return Document(
            title=words,
            subtitle=words,
            masthead=(words,),
            blocks=(
                Heading(2, words, anchor=f"{words}1"),
                Heading(2, (Span(words, Tone.GRAVE),), anchor=f"{words}2"),
                Paragraph(words, tone=Tone.QUIET),
                Bullets((words,)),
                Table((words, words), ((words, words),), caption=words),
                Sample(words),
            ),
            colophon=words,
        )

    plain = Page(ccmagenda.render(paper("text"), "html")).shape()
    for hostile in HOSTILE:
        assert Page(ccmagenda.render(paper(hostile), "html")).shape() == plain


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "file:///etc/passwd", "vbscript:x", "//evil.example/x", "///evil.example", 'https://a" onclick=x', "https://a<b",
        "ftp://a", "\\\\host\\share", "https:", "http://", "\x01javascript:x",
    ],
    ids=[
        "javascript", "capitals", "space-first", "line-end-within", "data", "file", "vbscript", "host-without-scheme",
        "three-slashes", "quote", "angle", "ftp", "backslashes", "scheme-alone", "no-host", "control-first",
    ],
)  # fmt: skip
def test_html_address_that_is_no_link(address: str) -> None:
    page = Page(ccmagenda.render(Document(title="T", blocks=(Paragraph((Span("shown", link=address),)),)), "html"))
    assert (page.values("href"), "shown" in page.text) == (["#main"], True)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c&d=e",
        "http://example.org",
        "mailto:a@example.org",
        "calendars/meeting.ics",
        "../index.html",
        "#x",
    ],
    ids=["https", "http", "mailto", "below", "above", "within"],
)
def test_html_address_that_is_a_link(address: str) -> None:
    page = Page(ccmagenda.render(Document(title="T", blocks=(Paragraph((Span("shown", link=address),)),)), "html"))
    assert (safe_link(address), page.values("href")) == (address, ["#main", address])


@pytest.fixture(params=["example", "hostile", "findings", "explanation", "parties", "index"])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Page:
    if request.param == "index":
        ccmagenda.build(EXAMPLE, tmp_path / "out")
        return Page((tmp_path / "out" / "index.html").read_bytes())
    counter = itertools.count()
    pages: dict[str, Callable[[], bytes]] = {
        "example": lambda: ccmagenda.print_document(ccmagenda.load(EXAMPLE), to="html"),
        "hostile": lambda: ccmagenda.print_document(_programme(lambda: HOSTILE[1].format(n=next(counter))), to="html"),
        "findings": lambda: ccmagenda.render(_findings(), "html"),
        "explanation": lambda: ccmagenda.render(ccmagenda.explain("named-chair"), "html"),
        "parties": lambda: ccmagenda.render(ccmagenda.parties(datetime.date(2012, 9, 14)), "html"),
    }
    return Page(pages[request.param]())


def _findings() -> Document:
    from ccmagenda.desk import draw_report

    return draw_report(ccmagenda.check(EXAMPLE))


def test_html_page_is_whole(page: Page) -> None:
    assert (page.open, page.shape()[0]) == ([], ("html", ("lang", "dir")))
    assert (page.elements[0][1], [tag for tag, _ in page.elements].count("title")) == ({"lang": "en", "dir": "ltr"}, 1)


def test_html_page_has_one_h1_and_skips_no_level(page: Page) -> None:
    levels = page.levels()
    assert (levels[0], levels.count(1)) == (1, 1)
    assert [(a, b) for a, b in itertools.pairwise(levels) if b > a + 1] == []


def test_html_page_gives_every_header_cell_a_scope(page: Page) -> None:
    scopes = [attributes.get("scope") for tag, attributes in page.elements if tag == "th"]
    assert set(scopes) <= {"col", "row"}
    assert len([tag for tag, _ in page.elements if tag == "table"]) <= len(scopes)


def test_html_page_asks_no_host(page: Page) -> None:
    reached = page.values("src", "srcset", "action", "data", "poster", "background", "formaction", "ping")
    asking = {"script", "iframe", "object", "embed", "link", "base", "form", "img"} & {tag for tag, _ in page.elements}
    assert (reached, asking) == ([], set())
    assert [href for href in page.values("href") if not re.fullmatch(r"#\S+|[a-z][a-z0-9./-]*", href)] == []


def test_html_style_asks_no_host(page: Page) -> None:
    style = next(text for text in page.text if ":root" in text)
    assert re.findall(r"url\(|@import|https?:|expression", style) == []


def test_html_page_has_each_id_once(page: Page) -> None:
    identities = page.values("id")
    assert sorted(identities) == sorted(set(identities))


def test_html_page_has_ids_without_spaces(page: Page) -> None:
    assert [name for name in page.values("id") if not name or re.search(r"\s", name)] == []


def test_html_page_leads_only_to_ids_that_exist(page: Page) -> None:
    inner = {href.removeprefix("#") for href in page.values("href") if href.startswith("#")}
    assert inner - set(page.values("id")) == set()


def test_html_page_begins_with_a_link_to_the_text(page: Page) -> None:
    body = page.elements[[tag for tag, _ in page.elements].index("body") + 1]
    assert body == ("a", {"class": "skip", "href": "#main"})
    assert ("main", {"id": "main", "tabindex": "-1"}) in page.elements


def test_html_ids_stay_unique_where_keys_are_those_of_the_page() -> None:
    keys = ("main", "2012-04-16", "unplaced", "undated")
    sessions = tuple(Session(key=key, title=key) for key in keys)
    programme = Programme(
        meeting=Meeting(ref="1XM", title="M", zone="Europe/Zurich", first=DAY, last=DAY),
        sittings=(
            Sitting(key="main", day=DAY, sessions=sessions),
            Sitting(key="undated", sessions=(Session(key="x", title="x"),)),
        ),
        unplaced=(Session(key="later", title="Later"),),
    )
    identities = _printed(programme).values("id")
    assert sorted(identities) == sorted(set(identities))


def test_html_right_to_left() -> None:
    page = Page(ccmagenda.render(Document(title="برنامج", language="ar", direction="rtl"), "html"))
    assert page.elements[0][1] == {"lang": "ar", "dir": "rtl"}


def test_html_navigation_leads_to_each_day() -> None:
    page = Page(ccmagenda.print_document(ccmagenda.load(EXAMPLE), to="html"))
    assert page.values("href")[1:5] == [f"#day-2012-04-{day}" for day in (16, 17, 18, 19)]


def test_html_of_three_hundred_sittings_loses_none() -> None:
    long = "x" * 2000
    counter = itertools.count()
    base = _programme(lambda: f"t{next(counter)}")
    sittings = tuple(
        attrs.evolve(base.sittings[0], key=f"s{n}", sessions=(Session(key=f"k{n}", title=f"Title-{n} {long}"),))
        for n in range(300)
    )
    text = "".join(_printed(attrs.evolve(base, sittings=sittings, unplaced=())).text)
    assert [n for n in range(300) if f"Title-{n} {long}" not in text] == []


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        digits = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lights = sorted((light(one), light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("ink", ["ink", "quiet", "accent", "good", "warning", "grave"])
@pytest.mark.parametrize("ground", ["paper", "shade"])
def test_html_colours_have_contrast(ink: str, ground: str) -> None:
    style = ccmagenda.render(Document(title="T"), "html").decode()
    colours = dict(re.findall(r"--([a-z]+): #([0-9a-f]+);", style))
    assert _contrast(colours[ink], colours[ground]) >= 4.5


def test_html_prints_rows_whole_and_repeats_headers() -> None:
    style = ccmagenda.render(Document(title="T"), "html").decode().partition("@media print")[2]
    assert re.search(r"\btr\b[^{]*{[^}]*break-inside: avoid", style)
    assert "thead { display: table-header-group" in style


def test_html_tells_the_language_of_a_text_that_is_not_the_page_s() -> None:
    line = (Span("Opening", language="en"), Span(" [anglais]", Tone.QUIET), Span("Fin", Tone.STRONG, language='x"y'))
    made = ccmagenda.render(Document(title="T", language="fr", blocks=(Paragraph(line),)), "html").decode()
    assert '<p><span lang="en" dir="auto">Opening</span><span class="quiet"> [anglais]</span>' in made
    assert '<span class="strong" lang="x&#34;y" dir="auto">Fin</span>' in made
    assert "<p>Opening</p>" in ccmagenda.render(Document(title="T", blocks=(Paragraph("Opening"),)), "html").decode()
