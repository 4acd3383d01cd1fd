import itertools
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import ccmagenda
from ccmagenda.exporters._inline import literal
from ccmagenda.exporters._marks import marked_words
from ccmagenda.exporters._terms import terms
from ccmagenda.model import (
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

Set = Callable[[Document, str], bytes]
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
PAPER = Document(
    head=PaperHead(organ="Convention", symbol="CCM/1", date="16 April 2012"),
    title="Programme",
    subtitle="Draft",
    masthead=("Geneva", "16–19 April"),
    blocks=(
        Heading(2, "Monday #1", anchor="d"),
        Paragraph((Span("Some "), Span("grave", Tone.GRAVE), Span(" words, "), Span("linked", link="https://example.org/a(b)?c&d"))),
        Paragraph((Span("Room "), Span("1", mark=Mark.DELETED), Span("2", mark=Mark.ADDED), Span("."))),
        Bullets(("one", "two\nlines", "- three")),
        Outline((Point(label="1.", words="Opening", below=("CCM/2",)), Point(label="(a)", words="Within", level=2))),
        Table(("State", "signed"), (("a | b", "*"), ("c\nd", "")), caption="List"),
        Table(("", ""), (("k", "v"),)),
        Sample("a: 1\n```\n  b: <c>"),
    ),
    colophon="Set by ccmagenda.",
)  # fmt: skip
EXPECTED = r"""**Convention**

CCM/1\
16 April 2012

# Programme

**Draft**

Geneva\
16–19 April

## Monday \#1

Some **grave** words, [linked](<https://example.org/a(b)?c\&d>)

Room \[deleted: ~~1~~\] \[added: **2**\].

* one
* two\
  lines
* \- three

- 1\. Opening\
  CCM/2
  - (a) Within

**List**

| State | signed |
| --- | --- |
| a &#124; b | \* |
| c<br>d |  |

|  |  |
| --- | --- |
| k | v |

````
a: 1
```
  b: <c>
````

---

Set by ccmagenda.
"""


def tokens(content: bytes) -> list[Token]:
    return [each for token in READER.parse(content.decode()) for each in (token, *(token.children or ()))]


def shown(content: bytes) -> str:
    """Return the letters that a reader sees, without space."""
    parts = [token.content for token in tokens(content) if token.type in {"text", "fence", "code_block", "code_inline"}]
    return "".join("".join(parts).split())


def shape(content: bytes) -> list[str]:
    """Return what a reader makes of it besides text, with runs of one thing as one."""
    kinds = (token.type for token in tokens(content) if token.type not in {"text", "softbreak", "hardbreak", "inline"})
    return [kind for kind, _ in itertools.groupby(kinds)]


def expected(document: Document) -> str:
    head = (document.head.organ, *document.head.aside, document.title, document.subtitle, *document.masthead)
    parts = (*head, *(text for block in document.blocks for text in of_block(block)), document.colophon)
    return "".join("".join(parts).split())


def of_block(block: object) -> Iterator[str]:
    if isinstance(block, Bullets):
        yield from map(marked_words, block.items)
    elif isinstance(block, Outline):
        for point in block.points:
            yield from (point.label, marked_words(point.words), *map(marked_words, point.below))
    elif isinstance(block, Table):
        yield from (block.caption, *block.columns, *(marked_words(cell) for row in block.rows for cell in row))
    elif isinstance(block, Timeline):
        yield from (*of_block(terms(block)), *block.notes)
    else:
        yield block.text if isinstance(block, Sample) else marked_words(block.words)


def test_markdown_exactly(set_as: Set) -> None:
    assert set_as(PAPER, "markdown").decode() == EXPECTED


def test_markdown_parts_the_lines_of_a_cell(set_as: Set) -> None:
    cell = (Span("Plenary\n"), Span("8. ", Tone.STRONG), Span("Reports\n\n– Coffee <br>"))
    content = set_as(Document(title="T", blocks=(Table(("hours", "Monday"), (("10:00", cell),), grid=True),)), "markdown")
    assert content.decode().splitlines()[-1] == "| 10:00 | Plenary<br>8\\. Reports<br>– Coffee \\<br\\> |"


def test_markdown_of_an_empty_document(set_as: Set) -> None:
    assert set_as(Document(title="Alone"), "markdown") == b"# Alone\n"


def test_markdown_of_every_block_shows_the_same_text(plain_paper: Document, set_as: Set) -> None:
    assert shown(set_as(plain_paper, "markdown")) == expected(plain_paper)


@pytest.mark.parametrize("name", ["explanation", "terms", "findings"])
def test_markdown_of_a_document_of_ours_shows_the_same_text(name: str, set_as: Set, example: str) -> None:
    from ccmagenda import desk

    papers = {
        "explanation": lambda: ccmagenda.explain("B4"),
        "terms": lambda: desk.timeline(desk.register("ccm")),
        "findings": lambda: desk.draw_report(ccmagenda.check(example)),
    }
    assert shown(set_as(papers[name](), "markdown")) == expected(papers[name]())


@given(st.data())
@settings(max_examples=150, derandomize=True, deadline=None)
def test_markdown_of_hostile_text_shows_it_and_is_no_markup(
    hostile_papers: st.SearchStrategy[Document], set_as: Set, data: st.DataObject
) -> None:
    drawn = data.draw(hostile_papers)
    content = set_as(drawn, "markdown")
    assert {
        token.content for token in tokens(content) if token.type in {"html_block", "html_inline", "image", "code_inline"}
    } <= {"<br>"}
    assert shown(content) == expected(drawn)
    assert content == set_as(drawn, "markdown")


@pytest.mark.parametrize(
    "hostile",
    ["<b>{n}</b>", "**{n}**", "# {n}", "- {n}", "{n}. x", "> {n}", "|{n}|", "`{n}`", "~~{n}~~", "[{n}](http://x)", "&amp;{n}",
     "\\{n}", "www.x{n}.org", "{n}\n---", "{n}\n===", "```\n{n}", "    {n}", "{n}  ", "![{n}](y)", "<http://{n}>", "+ {n}"],
    ids=lambda words: re.sub(r"\W+", "-", words) or "signs",
)  # fmt: skip
def test_markdown_of_hostile_text_has_the_shape_of_plain_text(
    hostile: str, paper: Callable[[Callable[[], str]], Document], plain_paper: Document, set_as: Set
) -> None:
    numbers = itertools.count()
    made = shape(set_as(paper(lambda: hostile.format(n=next(numbers))), "markdown"))
    plain = shape(set_as(plain_paper, "markdown"))
    parting = {"html_inline"} if "\n" in hostile else set()
    assert [kind for kind in made if kind not in {"strong_open", "strong_close", *parting}] == [
        kind for kind in plain if kind not in {"strong_open", "strong_close"}
    ]


def test_markdown_leads_nowhere_by_itself() -> None:
    bare = "http://y.z www.x.org a@b.c :smile: 13:00: $x$"
    assert literal(bare) == r"http\://y.z www\.x.org a\@b.c \:smile: 13:00: \$x\$"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "a/b.ics", "#d", "http://["], ids=["script", "beside", "within", "no-host"]
)
def test_markdown_links_lead_to_the_web_and_to_mail_only(link: str, set_as: Set) -> None:
    paper = Document(title="T", blocks=(Paragraph((Span("shown", link=link), Span("mail", link="mailto:a@b.org?c=d&e=f"))),))
    links = [token.attrs["href"] for token in tokens(set_as(paper, "markdown")) if token.type == "link_open"]
    assert links == ["mailto:a@b.org?c=d&e=f"]


@pytest.mark.parametrize(
    ("spans", "written"),
    [
        ((Span("a"), Span("b", Tone.STRONG)), "ab"),
        ((Span("a "), Span(" b ", Tone.STRONG), Span("c")), "a  **b** c"),
        ((Span("("), Span("b", Tone.WARNING), Span(")")), "(**b**)"),
        ((Span("a", Tone.STRONG), Span("b", Tone.GRAVE)), "**ab**"),
        ((Span(" ", Tone.STRONG), Span("b", Tone.QUIET)), "b"),
    ],
    ids=["within-a-word", "space-outside", "in-brackets", "two-tones", "nothing"],
)
def test_markdown_is_bold_where_it_can_be(spans: tuple[Span, ...], written: str, set_as: Set) -> None:
    assert set_as(Document(title="T", blocks=(Paragraph(spans),)), "markdown").decode() == f"# T\n\n{written}\n"


def test_markdown_parts_two_lists(set_as: Set) -> None:
    paper = Document(title="T", blocks=(Bullets(("a",)), Bullets(("b",))))
    assert set_as(paper, "markdown").decode() == "# T\n\n- a\n\n* b\n"


def test_markdown_of_points_that_jump_is_one_list_within_another(set_as: Set) -> None:
    points = tuple(Point(words=str(level), level=level) for level in (4, 1, 9, 9, 1))
    content = set_as(Document(title="T", blocks=(Outline(points),)), "markdown")
    assert content.decode() == "# T\n\n- 4\n- 1\n  - 9\n    - 9\n- 1\n"
