import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Sample, Span, Table, Tone, line, words_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("a", (Span("a"),), id="text"),
        pytest.param("", (), id="empty"),
        pytest.param(Span("a", Tone.GRAVE), (Span("a", Tone.GRAVE),), id="span"),
        pytest.param([Span("a"), Span("b")], (Span("a"), Span("b")), id="spans"),
    ],
)
def test_line(words: str | Span | list[Span], expected: tuple[Span, ...]) -> None:
    assert line(words) == expected


def test_words_of_a_line() -> None:
    assert words_of((Span("a "), Span("b", Tone.QUIET))) == "a b"


def test_blocks_take_texts_spans_and_lines_alike() -> None:
    assert Heading(2, "a") == Heading(2, Span("a")) == Heading(2, [Span("a")])
    assert Paragraph("a") == Paragraph((Span("a"),))
    assert Bullets(["a", Span("b"), [Span("c")]]) == Bullets(((Span("a"),), (Span("b"),), (Span("c"),)))
    assert Table(("x", "y"), [["a", Span("b")]]) == Table(("x", "y"), (((Span("a"),), (Span("b"),)),))


def test_text_of_a_paper_is_cleaned() -> None:
    assert Span("a\x1b\r\nb", link=" https://example.org\n") == Span("a\nb", link="https://example.org")
    assert Document(title=" A\nb\x00 ", colophon="c\u202ed") == Document(title="A b", colophon="cd")
    assert Sample("a:\t1  \r\n\n") == Sample("a: 1")


def test_columns_of_a_table_are_cleaned() -> None:
    assert Table(("a\x1b\n", "b"), ()).columns == ("a", "b")


def test_masthead_of_a_paper_is_cleaned() -> None:
    assert Document(title="A", masthead=("CCM/1\x1b", " Geneva\n")).masthead == ("CCM/1", "Geneva")


@pytest.mark.parametrize("level", [pytest.param(level, id=str(level)) for level in (-1, 0, 1, 7)])
def test_heading_of_a_level_that_there_is_not(level: int) -> None:
    with pytest.raises(InvalidValueError):
        Heading(level, "a")


@pytest.mark.parametrize("level", [pytest.param(level, id=str(level)) for level in range(2, 7)])
def test_heading_of_a_level_that_there_is(level: int) -> None:
    assert Heading(level, "a").level == level


@pytest.mark.parametrize(
    "row", [pytest.param(["a"], id="too-few"), pytest.param(["a", "b", "c"], id="too-many"), pytest.param([], id="none")]
)
def test_table_with_a_row_that_does_not_fit(row: list[str]) -> None:
    with pytest.raises(InvalidValueError):
        Table(("x", "y"), [["a", "b"], row])


def test_line_of_a_head_is_told_with_the_language_of_what_stands_in_it() -> None:
    title = (Span("Meeting", language="en"), Span(" [anglais]", Tone.QUIET))
    paper = Document(title="Meeting [anglais]", masthead=("Oslo",), language="fr", originals=(title,))
    assert (paper.told(paper.title), paper.told("Oslo"), paper.told("")) == (title, (Span("Oslo"),), ())
