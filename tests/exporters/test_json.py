import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda.model import (
    Bar,
    Bullets,
    Document,
    Heading,
    Mark,
    Outline,
    PaperHead,
    Paragraph,
    Point,
    Sample,
    Span,
    Table,
    Timeline,
    Tone,
)
from ccmagenda.model.document import Block, Stretch, Track

Set = Callable[[Document, str], bytes]
SMALL = Document(
    head=PaperHead(organ="CCM", symbol="CCM/1"),
    title="Title",
    blocks=(
        Heading(2, "Day", anchor="day"),
        Paragraph(("a", Span("b", Tone.GRAVE, link="https://x.org", mark=Mark.ADDED))[1:]),
        Table(("State",), (("Fiji",),)),
        Outline((Point(label="1.", words="Opening"),)),
    ),
)
SHAPE = {
    "version": 1,
    "document": {
        "title": "Title",
        "subtitle": "",
        "head": {"organ": "CCM", "symbol": "CCM/1", "distribution": "", "date": "", "original": ""},
        "masthead": [],
        "language": "en",
        "direction": "ltr",
        "blocks": [
            {"kind": "heading", "level": 2, "anchor": "day", "words": [{"text": "Day", "tone": "plain", "link": "", "mark": ""}]},
            {
                "kind": "paragraph",
                "tone": "plain",
                "words": [{"text": "b", "tone": "grave", "link": "https://x.org", "mark": "added"}],
            },
            {
                "kind": "table",
                "caption": "",
                "columns": ["State"],
                "rows": [[[{"text": "Fiji", "tone": "plain", "link": "", "mark": ""}]]],
            },
            {
                "kind": "outline",
                "points": [
                    {
                        "label": "1.",
                        "level": 1,
                        "words": [{"text": "Opening", "tone": "plain", "link": "", "mark": ""}],
                        "below": [],
                    }
                ],
            },
        ],
        "colophon": "",
    },
}


def line(spans: list[dict[str, str]]) -> tuple[Span, ...]:
    return tuple(Span(s["text"], Tone(s["tone"]), link=s["link"], mark=Mark(s["mark"])) for s in spans)


def lines(found: list[list[dict[str, str]]]) -> tuple[tuple[Span, ...], ...]:
    return tuple(map(line, found))


def timeline(found: dict[str, Any]) -> Timeline:
    def stretches(some: list[dict[str, Any]]) -> tuple[Stretch, ...]:
        return tuple(Stretch(**one) for one in some)

    def track(one: dict[str, Any]) -> Track:
        lanes = tuple(tuple(Bar(**bar) for bar in lane) for lane in one["lanes"])
        return Track(**{**one, "lanes": lanes, "stretches": stretches(one["stretches"])})

    parts = {"tracks": tuple(map(track, found["tracks"])), "stretches": stretches(found["stretches"])}
    return Timeline(**{**found, **parts, "terms": [tuple(pair) for pair in found["terms"]]})


MADE: dict[str, Callable[..., Block]] = {
    "heading": lambda level, anchor, words: Heading(level, line(words), anchor=anchor),
    "paragraph": lambda tone, words: Paragraph(line(words), tone=Tone(tone)),
    "bullets": lambda items: Bullets(lines(items)),
    "outline": lambda points: Outline(
        tuple(Point(**{**point, "words": line(point["words"]), "below": lines(point["below"])}) for point in points)
    ),
    "table": lambda caption, columns, rows: Table(columns, tuple(map(lines, rows)), caption=caption),
    "sample": Sample,
    "timeline": lambda **found: timeline(found),
}


def read(content: bytes) -> Document:
    """Return the document that was written."""
    found = json.loads(content)["document"]
    blocks = tuple(MADE[block.pop("kind")](**block) for block in found["blocks"])
    return Document(**{**found, "head": PaperHead(**found["head"]), "blocks": blocks})


def test_json_exactly(set_as: Set) -> None:
    assert json.loads(set_as(SMALL, "json")) == SHAPE


def test_json_read_back_is_the_document(plain_paper: Document, set_as: Set) -> None:
    assert read(set_as(plain_paper, "json")) == plain_paper


@pytest.mark.parametrize("name", ["explanation", "terms", "arabic"])
def test_json_of_a_document_of_ours_read_back_is_the_document(name: str, set_as: Set) -> None:
    from ccmagenda import desk

    arabic = attrs.evolve(SMALL, language="ar", direction="rtl", title="الاجتماع")
    papers = {
        "explanation": lambda: ccmagenda.explain("B4"),
        "terms": lambda: desk.timeline(desk.register("ccm")),
        "arabic": lambda: arabic,
    }
    assert read(set_as(papers[name](), "json")) == papers[name]()


def test_json_is_readable_text_with_one_line_end_at_its_end(set_as: Set) -> None:
    text = set_as(Document(title="الاجتماع"), "json").decode()
    assert ("الاجتماع" in text, text.endswith("}\n"), "\r" in text) == (True, True, False)


@given(st.data())
@settings(max_examples=50, derandomize=True, deadline=None)
def test_json_of_hostile_text_read_back_is_the_document(
    hostile_papers: st.SearchStrategy[Document], set_as: Set, data: st.DataObject
) -> None:
    drawn = data.draw(hostile_papers)
    content = set_as(drawn, "json")
    assert read(content) == drawn
    assert content == set_as(drawn, "json")
