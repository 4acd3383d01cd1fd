"""Pages as they are built: whole, in order, and asking nobody."""

import datetime
import itertools
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk import render
from ccmagenda.model import (
    Document,
    Meeting,
    Programme,
    Session,
    Sitting,
)

Reads = Callable[[bytes], HTMLParser]
Says = Callable[[Callable[[], str]], Programme]
Prints = Callable[[Programme], HTMLParser]
HOSTILE = '"onerror="alert({n})" x="'
DAY = datetime.date(2012, 4, 16)
EXAMPLE = Path(__file__).parents[3] / "examples" / "ccm-2012-intersessional" / "programme.yaml"


@pytest.fixture(params=["example", "hostile", "findings", "explanation", "parties", "index"])
def page(request: pytest.FixtureRequest, tmp_path: Path, page_of: Reads, programme_saying: Says) -> HTMLParser:
    if request.param == "index":
        ccmagenda.build(EXAMPLE, tmp_path / "out")
        return page_of((tmp_path / "out" / "index.html").read_bytes())
    counter = itertools.count()
    pages: dict[str, Callable[[], bytes]] = {
        "example": lambda: ccmagenda.print_document(ccmagenda.load(EXAMPLE), to="html"),
        "hostile": lambda: ccmagenda.print_document(programme_saying(lambda: HOSTILE.format(n=next(counter))), to="html"),
        "findings": lambda: ccmagenda.render(_findings(), "html"),
        "explanation": lambda: ccmagenda.render(ccmagenda.explain("named-chair"), "html"),
        "parties": lambda: ccmagenda.render(ccmagenda.parties(datetime.date(2012, 9, 14)), "html"),
    }
    return page_of(pages[request.param]())


def _findings() -> Document:
    from ccmagenda.desk import draw_report

    return draw_report(ccmagenda.check(EXAMPLE))


def test_html_page_is_whole(page: HTMLParser) -> None:
    assert (page.open, page.shape()[0]) == ([], ("html", ("lang", "dir")))
    assert (page.elements[0][1], [tag for tag, _ in page.elements].count("title")) == ({"lang": "en", "dir": "ltr"}, 1)


def test_html_page_has_one_h1_and_skips_no_level(page: HTMLParser) -> None:
    levels = page.levels()
    assert (levels[0], levels.count(1)) == (1, 1)
    assert [(a, b) for a, b in itertools.pairwise(levels) if b > a + 1] == []


def test_html_page_gives_every_header_cell_a_scope(page: HTMLParser) -> None:
    scopes = [attributes.get("scope") for tag, attributes in page.elements if tag == "th"]
    assert set(scopes) <= {"col", "row"}
    assert len([tag for tag, _ in page.elements if tag == "table"]) <= len(scopes)


def test_html_page_asks_no_host(page: HTMLParser) -> None:
    reached = page.values("src", "srcset", "action", "data", "poster", "background", "formaction", "ping")
    asking = {"script", "iframe", "object", "embed", "link", "base", "form", "img"} & {tag for tag, _ in page.elements}
    assert (reached, asking) == ([], set())
    assert [href for href in page.values("href") if not re.fullmatch(r"#\S+|[a-z][a-z0-9./-]*", href)] == []


def test_html_style_asks_no_host(page: HTMLParser) -> None:
    style = next(text for text in page.text if ":root" in text)
    assert re.findall(r"url\(|@import|https?:|expression", style) == []


def test_html_page_has_each_id_once(page: HTMLParser) -> None:
    identities = page.values("id")
    assert sorted(identities) == sorted(set(identities))


def test_html_page_has_ids_without_spaces(page: HTMLParser) -> None:
    assert [name for name in page.values("id") if not name or re.search(r"\s", name)] == []


def test_html_page_leads_only_to_ids_that_exist(page: HTMLParser) -> None:
    inner = {href.removeprefix("#") for href in page.values("href") if href.startswith("#")}
    assert inner - set(page.values("id")) == set()


def test_html_page_begins_with_a_link_to_the_text(page: HTMLParser) -> None:
    body = page.elements[[tag for tag, _ in page.elements].index("body") + 1]
    assert body == ("a", {"class": "skip", "href": "#main"})
    assert ("main", {"id": "main", "tabindex": "-1"}) in page.elements


def test_html_page_says_what_leads_to_the_text_in_its_own_language() -> None:
    page = render(Document(title="T", language="fr", skip="Aller au texte"), "html").decode()
    assert ('<a class="skip" href="#main">Aller au texte</a>' in page, "Skip" in page) == (True, False)


def test_html_ids_stay_unique_where_keys_are_those_of_the_page(printed: Prints) -> None:
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
    identities = printed(programme).values("id")
    assert sorted(identities) == sorted(set(identities))
