import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ccmagenda
from ccmagenda.exporters._marks import bracketed, marked_words, runs
from ccmagenda.model import Bullets, Document, Heading, Mark, Outline, Paragraph, Point, Span, Table, Tone
from ccmagenda.model.document import Line

ADDED, DELETED = Mark.ADDED, Mark.DELETED
LINE = (Span("chaired by "), Span("Croatia ", Tone.QUIET, mark=DELETED), Span("Norway", mark=ADDED), Span("."))
PAPER = Document(
    title="T",
    blocks=(
        Heading(2, (Span("Monday", mark=DELETED), Span("Tuesday", mark=ADDED)), anchor="day"),
        Heading(2, (Span("Friday", mark=DELETED),)),
        Paragraph(LINE),
        Bullets((LINE,)),
        Outline((Point(label="1", words=LINE, below=[(Span("CCM/1", mark=ADDED),)]),)),
        Table(("who",), (((Span("Japan", mark=ADDED),),),)),
    ),
)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param((Span("Room 1"),), "Room 1", id="nothing-marked"),
        pytest.param(LINE, "chaired by [deleted: Croatia] [added: Norway].", id="both"),
        pytest.param((Span("a", mark=DELETED), Span("b", mark=ADDED)), "[deleted: a] [added: b]", id="space-between-marks"),
        pytest.param((Span("a"), Span(" b ", mark=ADDED), Span("c")), "a [added: b] c", id="space-stands-outside"),
        pytest.param((Span("a"), Span("  ", mark=DELETED), Span("b")), "a  b", id="space-alone-is-not-marked"),
        pytest.param((Span(" "), Span("", mark=ADDED)), " ", id="nothing-added"),
        pytest.param((), "", id="nothing"),
        pytest.param(
            (Span(" ", mark=ADDED), Span("a ", Tone.GOOD, mark=ADDED), Span("b", mark=ADDED), Span(" ", mark=ADDED), Span("c")),
            " [added: a b] c",
            id="one-bracket-around-several-tones",
        ),
    ],
)
def test_marks_in_words(spans: Line, expected: str) -> None:
    assert marked_words(spans) == expected


def test_brackets_take_the_tone_of_what_they_stand_around() -> None:
    assert list(bracketed(LINE)) == [
        Span("chaired by "),
        Span("[deleted: Croatia]", Tone.QUIET, mark=DELETED),
        Span(" "),
        Span("[added: Norway]", mark=ADDED),
        Span("."),
    ]


lines = st.lists(st.builds(Span, st.text("ab ", max_size=4), mark=st.sampled_from(Mark)), max_size=6).map(tuple)


@given(lines)
def test_runs_lose_no_word_and_begin_and_end_without_space(spans: Line) -> None:
    found = list(runs(spans))
    for mark in Mark:
        words = "".join(span.text for span in spans if span.mark is mark).replace(" ", "")
        assert "".join(span.text for kind, pieces in found if kind is mark for span in pieces).replace(" ", "") == words
    marked = ["".join(span.text for span in pieces) for kind, pieces in found if kind is not Mark.KEPT]
    assert [words for words in marked if words != words.strip() or not words] == []


def test_text_tells_marks_in_words() -> None:
    assert (
        ccmagenda.render(PAPER).decode()
        == """\
T

[deleted: Monday] [added: Tuesday]
==================================

[deleted: Friday]
=================

    chaired by [deleted: Croatia] [added: Norway].

    - chaired by [deleted: Croatia] [added: Norway].

    1 chaired by [deleted: Croatia] [added: Norway].
      [added: CCM/1]

who
--------------
[added: Japan]
"""
    )


def test_terminal_tells_marks_in_words_without_colour() -> None:
    shown = " ".join(ccmagenda.render(PAPER, "terminal").decode().split())
    assert shown.count("[deleted: Croatia] [added: Norway]") == 3
    assert [words for words in ("[added: CCM/1]", "[added: Japan]", "[deleted: Friday]") if words not in shown] == []


def test_terminal_underlines_and_strikes_through_with_colour() -> None:
    shown = ccmagenda.render(Document(title="T", blocks=(Paragraph(LINE),)), "terminal", colour=True).decode()
    assert re.findall(r"\x1b\[([0-9;]*)m\[(deleted|added): ", shown) == [("2;9", "deleted"), ("4", "added")]


class Page(HTMLParser):
    """What stands in ``ins`` and ``del``, with what only a screen reader is given in angle brackets."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"ins", "del"}:
            self.found.append(f"{tag}:")
        if self.found and not self.found[-1].endswith(";"):
            self.open.append("aloud" if ("class", "aloud") in attrs else tag)

    def handle_endtag(self, _tag: str) -> None:
        if self.open and self.open.pop() in {"ins", "del"}:
            self.found[-1] += ";"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.found[-1] += f"<{data}>" if self.open[-1] == "aloud" else data


def test_page_has_one_element_a_mark_and_reads_it_aloud() -> None:
    both = ["del:<[deleted: >Croatia<]>;", "ins:<[added: >Norway<]>;"]
    assert Page(ccmagenda.render(PAPER, "html")).found == [
        "del:<[deleted: >Monday<]>;",
        "ins:<[added: >Tuesday<]>;",
        "del:<[deleted: >Friday<]>;",
        *both * 3,
        "ins:<[added: >CCM/1<]>;",
        "ins:<[added: >Japan<]>;",
    ]


def test_page_of_several_tones_has_one_mark() -> None:
    spans = (Span("a ", Tone.GOOD, mark=ADDED), Span("b", mark=ADDED))
    page = ccmagenda.render(Document(title="T", blocks=(Paragraph(spans),)), "html").decode()
    assert '<ins><span class="aloud">[added: </span><span class="good">a </span>b<span class="aloud">]</span></ins>' in page


def test_page_does_not_lead_to_what_is_gone() -> None:
    headings = (Heading(2, (Span("A", mark=DELETED),), anchor="a"), Heading(2, "B", anchor="b"), Heading(2, "C", anchor="c"))
    page = ccmagenda.render(Document(title="T", blocks=headings), "html").decode()
    assert re.findall(r'<li><a href="#(\w)">', page) == ["b", "c"]


def test_page_shows_marks_otherwise_than_by_colour() -> None:
    page = ccmagenda.render(PAPER, "html").decode()
    looks = re.findall(r"^(ins|del) {.*text-decoration: (\S+);", page, re.MULTILINE)
    assert looks == [("ins", "underline"), ("del", "line-through")]


def test_page_of_hostile_words_escapes_them_in_marks() -> None:
    words = "<script>alert(1)</script>"
    page = ccmagenda.render(Document(title="T", blocks=(Paragraph((Span(words, mark=ADDED),)),)), "html").decode()
    assert (words in page, "&lt;script&gt;alert(1)&lt;/script&gt;" in page) == (False, True)
