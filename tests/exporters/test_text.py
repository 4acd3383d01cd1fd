import datetime
import re

import pytest

import ccmagenda
from ccmagenda.model import (
    Bullets,
    Document,
    Heading,
    Mark,
    Meeting,
    Paragraph,
    Programme,
    Sample,
    Session,
    Sitting,
    Span,
    Table,
    Tone,
)

PAPER = Document(
    title="Programme",
    subtitle="Draft",
    masthead=("CCM/1", "Geneva"),
    blocks=(
        Heading(2, "Monday"),
        Heading(3, "10:00–13:00"),
        Heading(4, "Opening"),
        Heading(5, "Within"),
        Paragraph((Span("Some "), Span("words", Tone.GRAVE, link="https://example.org"))),
        Bullets(("one", "two\nlines")),
        Table(("State", "signed"), (("Côte d’Ivoire", ""), ("Fiji", "2010-05-28"))),
        Table(("", ""), (("Force", "SHALL"),)),
        Sample("a: 1\n  b: 2"),
    ),
    colophon="Set by ccmagenda.",
)
EXPECTED = """\
Programme
Draft
CCM/1
Geneva

Monday
======

10:00–13:00
-----------

Opening

  Within

    Some words

    - one
    - two
      lines

State          signed
-------------  ----------
Côte d’Ivoire
Fiji           2010-05-28

Force  SHALL

    a: 1
      b: 2


Set by ccmagenda.
"""


def test_text_exactly() -> None:
    assert ccmagenda.render(PAPER).decode() == EXPECTED


def test_text_of_an_empty_document() -> None:
    assert ccmagenda.render(Document(title="Alone")) == b"Alone\n"


@pytest.mark.parametrize("width", [20, 79, 100])
def test_text_wraps_at_its_width(width: int) -> None:
    words = "word " * 400
    paper = Document(title=words, blocks=(Heading(2, words), Paragraph(words), Bullets((words,))), colophon=words)
    lines = ccmagenda.render(paper, width=width).decode().split("\n")
    assert max(len(line) for line in lines) <= width
    assert " ".join(lines).split().count("word") == 5 * 400


def test_text_never_cuts_an_unbreakable_word() -> None:
    word = "x" * 200
    paper = Document(
        title=word, blocks=(Heading(3, word), Paragraph(word), Bullets((word,)), Table((word, "b"), ((word, word),)))
    )
    assert re.findall("x+", ccmagenda.render(paper).decode()) == [word] * 7


def test_text_leaves_no_space_at_the_end_of_a_line() -> None:
    assert [line for line in ccmagenda.render(PAPER).decode().split("\n") if line != line.rstrip()] == []


@pytest.mark.parametrize("columns", [("State", "signed"), ("", "")], ids=["headed", "headless"])
def test_text_of_a_table_without_rows(columns: tuple[str, str]) -> None:
    assert ccmagenda.render(Document(title="T", blocks=(Table(columns, ()),))).startswith(b"T\n")


def test_text_of_a_cell_with_a_line_end_has_a_line_for_each() -> None:
    lines = ccmagenda.render(Document(title="T", blocks=(Table(("a", "b"), (("x\ny", "z"),)),))).decode().splitlines()
    assert [line.split() for line in lines[-2:]] == [["x", "z"], ["y"]]


def test_text_of_three_hundred_sittings_loses_none() -> None:
    first = datetime.date(2012, 1, 1)
    sittings = tuple(
        Sitting(
            key=f"s{n}",
            day=first + datetime.timedelta(days=n),
            sessions=(Session(key=f"k{n}", title=f"Session-{n}-" + "long " * 400),),
        )
        for n in range(300)
    )
    meeting = Meeting(ref="1XM", title="Long", zone="Europe/Zurich", first=first, last=first + datetime.timedelta(days=299))
    words = ccmagenda.print_document(Programme(meeting=meeting, sittings=sittings)).decode().split()
    assert [n for n in range(300) if f"Session-{n}-long" not in words] == []
    assert words.count("long") == 300 * 399


def table(width: int, *rows: tuple[str, ...]) -> list[str]:
    document = Document(title="T", blocks=(Table(("what", "who"), rows),))
    return ccmagenda.render(document, width=width).decode().splitlines()[2:]


def test_text_of_a_table_that_is_too_wide_wraps_its_cells() -> None:
    assert table(40, ("Share the draft strategy on clearance", "Ireland and Lao PDR"), ("Report", "Norway")) == [
        "what                     who",
        "-----------------------  ---------------",
        "Share the draft          Ireland and Lao",
        "  strategy on clearance    PDR",
        "Report                   Norway",
    ]


def test_text_of_a_table_that_fits_is_not_wrapped() -> None:
    assert table(45, ("Share the draft strategy", "Ireland and Lao PDR")) == [
        "what                      who",
        "------------------------  -------------------",
        "Share the draft strategy  Ireland and Lao PDR",
    ]


def test_text_of_a_table_of_marks_wraps_them_too() -> None:
    cell = (Span("Croatia", mark=Mark.DELETED), Span("Norway", mark=Mark.ADDED))
    lines = table(30, ("Stockpile destruction", cell))
    assert max(map(len, lines)) <= 30
    assert " ".join(" ".join(lines).split()) == (
        "what who ------------- --------------- Stockpile [deleted: destruction Croatia] [added: Norway]"
    )
