import itertools
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.documents import marked
from ccmagenda.model import (
    Bullets,
    Document,
    Heading,
    Mark,
    Outline,
    Paragraph,
    Point,
    Sample,
    Span,
    Table,
    Timeline,
    Tone,
)
from ccmagenda.model.document import Block, Line

SIGNS = {Mark.KEPT: "{}", Mark.ADDED: "{{+{}+}}", Mark.DELETED: "{{-{}-}}"}


def shown(spans: Line) -> str:
    """Return a line with its marks: "Room {-1-}{+2+}"."""
    runs = itertools.groupby(spans, key=lambda span: span.mark)
    return "".join(SIGNS[mark].format("".join(span.text for span in run)) for mark, run in runs)


def lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(words=words) | Paragraph(words=words):
            yield shown(words)
        case Bullets(items=items):
            yield from (f"- {shown(item)}" for item in items)
        case Outline(points=points):
            yield from (f"{p.label} {' / '.join(map(shown, (p.words, *p.below)))}" for p in points)
        case Table(rows=rows):
            yield from (" | ".join(map(shown, row)) for row in rows)
        case Sample(text=text):
            yield text
        case Timeline(caption=caption):
            yield f"picture: {caption}"


def compared(old: list[Block], new: list[Block]) -> list[str]:
    drawn = marked(Document(title="T", blocks=tuple(old)), Document(title="T", blocks=tuple(new)))
    return [line for block in drawn.blocks for line in lines(block)]


def paragraphs(*words: str) -> list[Block]:
    return [Paragraph(each) for each in words]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("Room 1", "Room 1", ["Room 1"], id="nothing"),
        pytest.param("In Room 1 today", "In Room 2 today", ["In Room {-1-}{+2+} today"], id="one-word"),
        pytest.param("All speak.", "All may speak.", ["All{+ may+} speak."], id="word-added"),
        pytest.param("All may speak.", "All speak.", ["All{- may-} speak."], id="word-deleted"),
        pytest.param("All speak", "All speak.", ["All speak{+.+}"], id="full-stop"),
        pytest.param("From 15:00–18:00", "From 14:00–17:00", ["From {-15:00–18:00-}{+14:00–17:00+}"], id="hours-are-one-word"),
        pytest.param("See CCM/2012/1.", "See CCM/2012/2.", ["See {-CCM/2012/1-}{+CCM/2012/2+}."], id="symbol-is-one-word"),
        pytest.param("Debate", "Debate (closed)", ["Debate{+ (closed)+}"], id="in-brackets"),
        pytest.param(
            "The old red end of it", "The new blue end of it", ["The {-old red-}{+new blue+} end of it"], id="neighbours"
        ),
        pytest.param("First, second and a last", "Third, fourth and a last",
                     ["{-First, second-}{+Third, fourth+} and a last"], id="comma-between-changes"),
        pytest.param("All of it", "Nothing whatsoever", ["{-All of it-}", "{+Nothing whatsoever+}"], id="wholly-another"),
        pytest.param("On the same line", "On\nthe  same line", ["On\nthe  same line"], id="space-alone-is-no-change"),
        pytest.param("In Room e\u0301te\u0301 now", "In Room e\u0301t now", ["In Room {-été-}{+ét+} now"], id="accents"),
    ],
)  # fmt: skip
def test_words_of_a_paragraph(old: str, new: str, expected: list[str]) -> None:
    assert compared(paragraphs(old), paragraphs(new)) == expected


def test_tone_alone_is_no_change() -> None:
    old, new = (Paragraph((Span("one "), Span("two", tone))) for tone in (Tone.PLAIN, Tone.GRAVE))
    assert marked(Document(title="T", blocks=(old,)), Document(title="T", blocks=(new,))).blocks == (new,)


def test_changed_words_keep_their_tones_and_links() -> None:
    old = Paragraph((Span("to "), Span("Room 1", Tone.STRONG, link="https://a.org")))
    new = Paragraph((Span("to "), Span("Room 2", Tone.QUIET, link="https://b.org")))
    assert marked(Document(title="T", blocks=(old,)), Document(title="T", blocks=(new,))).blocks == (
        Paragraph(
            (
                Span("to "),
                Span("Room ", Tone.QUIET, link="https://b.org"),
                Span("1", Tone.STRONG, link="https://a.org", mark=Mark.DELETED),
                Span("2", Tone.QUIET, link="https://b.org", mark=Mark.ADDED),
            )
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("ab", "axb", ["a", "{+x+}", "b"], id="added-between"),
        pytest.param("axb", "ab", ["a", "{-x-}", "b"], id="dropped-between"),
        pytest.param("ab", "ba", ["{+b+}", "a", "{-b-}"], id="moved"),
        pytest.param("", "ab", ["{+a+}", "{+b+}"], id="all-new"),
        pytest.param("ab", "", ["{-a-}", "{-b-}"], id="all-gone"),
        pytest.param("abc", "xbz", ["{-a-}", "{+x+}", "b", "{-c-}", "{+z+}"], id="around-what-is-kept"),
    ],
)
@pytest.mark.parametrize("kind", ["paragraphs", "bullets", "headings"])
def test_order_of_what_is_kept_added_and_gone(old: str, new: str, expected: list[str], kind: str) -> None:
    makers = {
        "paragraphs": paragraphs,
        "bullets": lambda *words: [Bullets(words)],
        "headings": lambda *words: [Heading(2, each) for each in words],
    }
    found = compared(makers[kind](*old), makers[kind](*new))
    assert [line.removeprefix("- ") for line in found] == expected


def test_paragraph_is_compared_with_the_one_that_it_is_most_like() -> None:
    old = paragraphs("Vientiane Action Plan: Action #23", "Vientiane Action Plan: Actions #20, #21 and #22")
    new = paragraphs("Vientiane Action Plan: Actions #20, #21 and #24")
    assert compared(old, new) == [
        "{-Vientiane Action Plan: Action #23-}",
        "Vientiane Action Plan: Actions #20, #21 and {-#22-}{+#24+}",
    ]


def test_heading_with_an_anchor_is_the_same_whatever_it_says() -> None:
    old = [Heading(4, "Meeting ends", anchor="closing"), Paragraph("At six.")]
    new = [Heading(4, "Farewell", anchor="closing"), Paragraph("At seven.")]
    assert compared(old, new) == ["{-Meeting ends-}{+Farewell+}", "At {-six-}{+seven+}."]


def test_what_stands_below_one_heading_is_not_compared_with_what_stands_below_another() -> None:
    old = [Heading(4, "A", anchor="a"), Paragraph("One and the same words"), Heading(4, "B", anchor="b")]
    new = [Heading(4, "A", anchor="a"), Heading(4, "B", anchor="b"), Paragraph("One and the same words")]
    assert compared(old, new) == ["A", "{-One and the same words-}", "B", "{+One and the same words+}"]


def test_heading_with_another_anchor_and_like_words_is_the_same() -> None:
    assert compared([Heading(4, "On clearance", anchor="a")], [Heading(4, "On survey and clearance", anchor="b")]) == [
        "On {+survey and +}clearance"
    ]


def test_section_that_moved_is_told_twice_and_its_anchor_stands_once() -> None:
    one, two = ([Heading(4, words, anchor=words), Paragraph(f"On {words}.")] for words in ("one", "two"))
    drawn = marked(Document(title="T", blocks=(*one, *two)), Document(title="T", blocks=(*two, *one)))
    assert [line for block in drawn.blocks for line in lines(block)] == [
        "{+two+}", "{+On two.+}", "one", "On one.", "{-two-}", "{-On two.-}"
    ]  # fmt: skip
    assert [block.anchor for block in drawn.blocks if isinstance(block, Heading)] == ["two", "one", ""]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param([("Fiji", "open")], [("Fiji", "done")], ["Fiji | {-open-}{+done+}"], id="cell"),
        pytest.param([("Fiji", "")], [("Fiji", "2012")], ["Fiji | {+2012+}"], id="cell-filled"),
        pytest.param([("Fiji", "x")], [("Fiji", "x"), ("Chad", "y")], ["Fiji | x", "{+Chad+} | {+y+}"], id="row-added"),
        pytest.param([("Fiji", "x"), ("Chad", "y")], [("Chad", "y")], ["{-Fiji-} | {-x-}", "Chad | y"], id="row-dropped"),
        pytest.param([("1 May", "a letter")], [("2 June", "a letter")], ["{-1 May-}{+2 June+} | a letter"], id="first-cell"),
        pytest.param([("", "x")], [("", "y")], [" | {-x-}", " | {+y+}"], id="without-first-cell"),
        pytest.param([], [("Fiji", "x")], ["{+Fiji+} | {+x+}"], id="first-row"),
    ],
)  # fmt: skip
def test_rows_of_a_table(old: list[tuple[str, str]], new: list[tuple[str, str]], expected: list[str]) -> None:
    assert compared([Table(("State", "is"), old)], [Table(("State", "is"), new)]) == expected


def test_table_with_other_columns_is_another_table() -> None:
    assert compared([Table(("a",), (("x",),))], [Table(("b",), (("x",),))]) == ["{-x-}", "{+x+}"]


def test_table_without_columns() -> None:
    assert compared([Table((), ((),))], [Table((), ((), ()))]) == ["", ""]


def test_points_of_an_outline() -> None:
    old = Outline((Point(label="1", words="Opening", below=["CCM/1"]), Point(label="2", words="Closing")))
    new = Outline((Point(label="1", words="Opening of it", below=["CCM/2"]), Point(label="3", words="Closing")))
    assert compared([old], [new]) == ["1 Opening{+ of it+} / {-CCM/1-} / {+CCM/2+}", "2 {-Closing-}", "3 {+Closing+}"]


def test_sample_that_changed_is_told_twice() -> None:
    assert compared([Sample("a: 1\nb: 2")], [Sample("a: 1\nb: 3")]) == ["{-a: 1\nb: 2-}", "{+a: 1\nb: 3+}"]


def test_picture_that_is_gone_is_named() -> None:
    picture = Timeline(columns=("1MSP",), caption="All terms")
    assert compared([picture], []) == ["{-All terms-}"]
    assert compared([], [picture]) == ["picture: All terms"]
    assert compared([picture], [attrs.evolve(picture, caption="Terms")]) == ["picture: Terms"]


def test_what_changed_in_the_head_stands_first() -> None:
    old = Document(title="Meeting", subtitle="Draft provisional programme", masthead=("CCM/1", "Geneva, 16–19 April 2012"))
    new = attrs.evolve(old, subtitle="Provisional programme of work", masthead=("CCM/1", "Geneva, 16–20 April 2012"))
    drawn = marked(old, new)
    assert [line for block in drawn.blocks for line in lines(block)] == [
        "{-Draft provisional-}{+Provisional+} programme{+ of work+}",
        "Geneva, {-16–19-}{+16–20+} April 2012",
    ]
    assert (drawn.title, drawn.subtitle, drawn.masthead) == (new.title, new.subtitle, new.masthead)


def test_very_many_changed_sections_are_still_compared() -> None:
    old, new = ([Heading(4, f"{n} {word}", anchor=f"k{n}") for n in range(2000)] for word in ("one", "two"))
    assert compared(old, new) == [f"{n} {{-one-}}{{+two+}}" for n in range(2000)]


def test_very_many_unlike_paragraphs_are_told_one_after_the_other() -> None:
    old, new = (paragraphs(*(f"{word}{n}" for n in range(600))) for word in ("old", "new"))
    assert compared(old, new) == [*(f"{{-old{n}-}}" for n in range(600)), *(f"{{+new{n}+}}" for n in range(600))]


def test_very_long_paragraphs_are_told_one_after_the_other() -> None:
    old, new = (f"{'many words ' * 9999}{last}" for last in ("old", "new"))
    assert compared(paragraphs(old), paragraphs(new)) == [f"{{-{old}-}}{{+{new}+}}"]


words = st.sampled_from(["a", "b", "c", "Room", "(x)", "10:00–13:00", ",", ".", "\n", "é", "-"])
texts = st.lists(words, max_size=6).map(" ".join)
a_line = st.lists(st.builds(Span, texts, st.sampled_from(Tone)), max_size=3).map(tuple)
blocks = st.one_of(
    st.builds(Heading, st.integers(2, 6), a_line, anchor=st.sampled_from(("", "p", "q"))),
    st.builds(Paragraph, a_line, tone=st.sampled_from(Tone)),
    st.builds(Bullets, st.lists(a_line, max_size=4)),
    st.builds(Table, st.sampled_from([("k", "l"), ("", "")]), st.lists(st.tuples(a_line, a_line), max_size=4)),
    st.builds(Outline, st.lists(st.builds(Point, label=st.sampled_from("12"), words=a_line, below=st.lists(a_line, max_size=2)))),
    st.builds(Sample, texts),
)
documents = st.builds(Document, title=st.just("T"), blocks=st.lists(blocks, max_size=6).map(tuple))


def read(document: Document, without: Mark) -> list[tuple[object, ...]]:
    """Return what a document says to whoever leaves out what is marked so; space, and what says nothing, is left out."""

    def said(spans: Line) -> str:
        return "".join("".join(span.text for span in spans if span.mark is not without).split())

    found: list[tuple[object, ...]] = []
    for block in document.blocks:
        match block:
            case Heading(level=level, words=words):
                found.append(("heading", level, said(words)))
            case Paragraph(words=words):
                found.append(("text", said(words)))
            case Sample(text=text):
                found.append(("text", "".join(text.split())))
            case Bullets(items=items):
                found.extend(("item", said(item)) for item in items)
            case Outline(points=points):
                found.extend(("point", said(words)) for point in points for words in (point.words, *point.below))
            case Table(rows=rows):
                found.extend(("row", *map(said, row)) for row in rows)
    return [(kind, *words) for kind, *words in found if any(words if kind != "heading" else words[1:])]


@given(old=documents, new=documents)
def test_marked_document_without_what_was_deleted_reads_as_the_new_one(old: Document, new: Document) -> None:
    assert read(marked(old, new), Mark.DELETED) == read(new, Mark.DELETED)


@given(old=documents, new=documents)
def test_marked_document_without_what_was_added_reads_as_the_old_one(old: Document, new: Document) -> None:
    assert read(marked(old, new), Mark.ADDED) == read(old, Mark.ADDED)


@given(document=documents)
def test_document_has_no_marks_against_itself(document: Document) -> None:
    assert marked(document, document) == document


@given(old=documents, new=documents)
def test_anchors_of_the_marked_document_are_those_of_the_new_one(old: Document, new: Document) -> None:
    def anchors(document: Document) -> list[str]:
        return [block.anchor for block in document.blocks if isinstance(block, Heading) and block.anchor]

    assert anchors(marked(old, new)) == anchors(new)
