"""Pages of hostile words: they are shown, and do nothing."""

import itertools
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

import ccmagenda
from ccmagenda.exporters._markup import safe_link
from ccmagenda.model import (
    Bullets,
    Document,
    Heading,
    Paragraph,
    Programme,
    Sample,
    Span,
    Table,
    Tone,
)

Reads = Callable[[bytes], HTMLParser]
Says = Callable[[Callable[[], str]], Programme]
Prints = Callable[[Programme], HTMLParser]
HOSTILE = (
    "<script>alert({n})</script>", '"onerror="alert({n})" x="', "'onload='alert({n})", "</style><img src=x{n}>", "]]><!--{n}",
    "</title><iframe src=//x{n}>", "{{{{ 7*{n} }}}}{{% for x in y %}}", "&lt;b&gt;&amp;{n}", "javascript:alert({n})",
)  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda words: re.sub(r"[^a-z]+", "-", words).strip("-"))
def test_html_of_hostile_text_has_no_new_element_or_attribute(hostile: str, programme_saying: Says, printed: Prints) -> None:
    counter, plain = itertools.count(), itertools.count()
    hostile_page = printed(programme_saying(lambda: hostile.format(n=next(counter))))
    assert hostile_page.shape() == printed(programme_saying(lambda: f"text{next(plain)}")).shape()
    assert hostile_page.open == []


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda words: re.sub(r"[^a-z]+", "-", words).strip("-"))
def test_html_shows_hostile_text_as_it_is(hostile: str, programme_saying: Says, printed: Prints) -> None:
    counter = itertools.count()
    programme = programme_saying(lambda: hostile.format(n=next(counter)))
    shown = "\n".join(printed(programme).text)
    (first, _, unplaced) = (programme.sittings[0].sessions[0], None, programme.unplaced[0])
    wanted = [
        programme.symbol, programme.meeting.title.read("en"), programme.meeting.venue.read("en"),
        programme.agenda[0].title.read("en"),
        first.title.read("en"), first.stream, first.documents[0], first.chairs[3].who.of if first.chairs[3].who else "",
        first.talks[0].title.read("en"), first.talks[0].speakers[1].state, unplaced.title.read("en"),
        programme.rooms[0].name.read("en"),
    ]  # fmt: skip
    assert [words for words in wanted if words not in shown] == []


def test_html_of_a_hostile_document_has_no_new_element_or_attribute(page_of: Reads) -> None:
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

    plain = page_of(ccmagenda.render(paper("text"), "html")).shape()
    for hostile in HOSTILE:
        assert page_of(ccmagenda.render(paper(hostile), "html")).shape() == plain


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
def test_html_address_that_is_no_link(address: str, page_of: Reads) -> None:
    page = page_of(ccmagenda.render(Document(title="T", blocks=(Paragraph((Span("shown", link=address),)),)), "html"))
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
def test_html_address_that_is_a_link(address: str, page_of: Reads) -> None:
    page = page_of(ccmagenda.render(Document(title="T", blocks=(Paragraph((Span("shown", link=address),)),)), "html"))
    assert (safe_link(address), page.values("href")) == (address, ["#main", address])
