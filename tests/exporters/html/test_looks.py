"""Pages as they look: directions, colours, on paper, and long ones."""

import itertools
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.model import (
    Document,
    PaperHead,
    Paragraph,
    Programme,
    Session,
    Span,
    Tone,
)

Reads = Callable[[bytes], HTMLParser]
Says = Callable[[Callable[[], str]], Programme]
Prints = Callable[[Programme], HTMLParser]
EXAMPLE = Path(__file__).parents[3] / "examples" / "ccm-2012-intersessional" / "programme.yaml"


def test_html_right_to_left(page_of: Reads) -> None:
    page = page_of(ccmagenda.render(Document(title="برنامج", language="ar", direction="rtl"), "html"))
    assert page.elements[0][1] == {"lang": "ar", "dir": "rtl"}


def test_html_navigation_leads_to_each_day(page_of: Reads) -> None:
    page = page_of(ccmagenda.print_document(ccmagenda.load(EXAMPLE), to="html"))
    assert page.values("href")[1:5] == [f"#day-2012-04-{day}" for day in (16, 17, 18, 19)]


def test_html_of_three_hundred_sittings_loses_none(programme_saying: Says, printed: Prints) -> None:
    long = "x" * 2000
    counter = itertools.count()
    base = programme_saying(lambda: f"t{next(counter)}")
    sittings = tuple(
        attrs.evolve(base.sittings[0], key=f"s{n}", sessions=(Session(key=f"k{n}", title=f"Title-{n} {long}"),))
        for n in range(300)
    )
    text = "".join(printed(attrs.evolve(base, sittings=sittings, unplaced=())).text)
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


def test_html_keeps_a_mark_of_chinese_letters_whole() -> None:
    words = (Span("a"), Span(" [英文]", Tone.QUIET), Span(" [French]", Tone.QUIET))
    page = ccmagenda.render(Document(title="T", blocks=(Paragraph(words),)), "html").decode()
    assert 'a <span class="quiet whole">[英文]</span><span class="quiet"> [French]</span>' in page
    assert ".whole { white-space: nowrap; }" in page


def test_html_tells_the_language_of_a_title_and_of_a_masthead_that_are_not_the_page_s() -> None:
    mark = Span(" [anglais]", Tone.QUIET)
    title, by = (Span("Meeting", language="en"), mark), (Span("Document soumis par : "), Span("Norway", language="en"), mark)
    drawn = Document(
        head=PaperHead(organ="Body [anglais]"), title="Meeting [anglais]",
        masthead=("Oslo", "Document soumis par : Norway [anglais]"), language="fr",
        originals=(title, by, (Span("Body", language="en"), mark)),
    )  # fmt: skip
    page = ccmagenda.render(drawn, "html").decode()
    foreign, quiet = '<span lang="en" dir="auto">{}</span>', '<span class="quiet"> [anglais]</span>'
    assert f"<h1>{foreign.format('Meeting')}{quiet}</h1>" in page
    assert f'<p class="masthead">Document soumis par : {foreign.format("Norway")}{quiet}</p>' in page
    assert f"<p>{foreign.format('Body')}{quiet}</p>" in page
    assert '<p class="masthead">Oslo</p>' in page


def test_html_makes_one_link_of_neighbours_that_lead_to_one_place() -> None:
    words = (Span("Add: ", link="a.ics"), Span("T", language="en", link="a.ics"), Span(" \u00b7 "), Span("b", link="b.ics"))
    page = ccmagenda.render(Document(title="T", language="fr", blocks=(Paragraph(words),)), "html").decode()
    assert '<p><a href="a.ics">Add: <span lang="en" dir="auto">T</span></a> \u00b7 <a href="b.ics">b</a></p>' in page
