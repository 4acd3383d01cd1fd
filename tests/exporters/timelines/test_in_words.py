"""Timelines in words: nothing is lost, and nothing is wider than it may be."""

import re

import attrs
import pytest

from ccmagenda import data
from ccmagenda.desk import render, timeline
from ccmagenda.model import Bar, Document, Roster, Timeline
from ccmagenda.model.document import Track

WIDTHS = (60, 79, 80, 100, 160)


def of(block: Timeline) -> Document:
    return Document(title="T", blocks=(block,))


def block(document: Document) -> Timeline:
    (found,) = [one for one in document.blocks if isinstance(one, Timeline)]
    return found


def picture(document: Document, to: str, width: int) -> list[str]:
    return render(document, to, width=width).decode().partition("What was found")[0].splitlines()


def test_text_as_blocks(small: Timeline) -> None:
    assert render(of(small), "text", width=80).decode() == (
        "T\n"
        "\n"
        "             2MSP           3MSP           4MSP           5MSP\n"
        "Clearance    ▐   Norway   ▌ ▐               »?Spain                9MSP▸\n"
        "             ▐          !Sweden          ▌\n"
        "             ╰─────────── B10 ───────────╯\n"
        "\n"
        "» back to back   ? doubtful   ! breach   ▸ goes on\n"
        "╰ B10 ╯ B10 affected (the whole group)\n"
        "\n"
        "A note.\n"
    )


@pytest.mark.parametrize("to", ["text", "terminal"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("which", ["ccm", "early"])
def test_no_line_is_wider_than_the_screen(request: pytest.FixtureRequest, which: str, width: int, to: str) -> None:
    lines = picture(request.getfixturevalue(which), to, width)
    assert [line for line in lines if len(line) > width] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_text_and_terminal_draw_the_same(ccm: Document, width: int) -> None:
    blocks = [[line for line in picture(ccm, to, width) if set(line) & set("▐▌◂▸")] for to in ("text", "terminal")]
    assert blocks[0] == blocks[1]


@pytest.mark.parametrize("which", ["ccm", "early"])
@pytest.mark.parametrize("width", WIDTHS)
def test_text_loses_no_name(request: pytest.FixtureRequest, which: str, width: int) -> None:
    document: Document = request.getfixturevalue(which)
    lines = picture(document, "text", width)
    inside = [re.sub(r"^\d\w+ +| +\d\w+$", "", found) for line in lines for found in re.findall("[▐◂]([^▌▸]*)[▌▸]", line)]
    told = dict(re.findall(r"([A-Z]{3}): ((?:\S+ )*?\S+)(?=   |$)", "\n".join(lines), re.MULTILINE))
    shown = [name.strip(" !»?~○…") for name in inside]
    names = {told.get(name, name) for name in shown}
    assert {bar.words for bar in block(document).bars} - names == set()


@pytest.mark.parametrize("width", WIDTHS)
def test_text_keeps_bars_under_their_meetings(early: Document, width: int) -> None:
    starts: dict[int, str] = {}
    found = []
    for line in picture(early, "text", width):
        columns = {match.start(): match[0] for match in re.finditer(r"\S+", line)}
        if set(columns.values()) <= set(block(early).columns) and columns:
            starts = columns
        found += [(starts.get(match.start()), match[0]) for match in re.finditer("[▐◂]", line) if "began" not in line]
    assert [one for one in found if one[0] is None] == []
    assert sum(edge == "▐" for _, edge in found) == len(block(early).bars)


@pytest.mark.parametrize("width", WIDTHS)
def test_text_says_where_terms_beyond_the_picture_end(early: Document, width: int) -> None:
    lines = "\n".join(picture(early, "text", width))
    ends = [bar.until for bar in block(early).bars if bar.until]
    assert sorted(re.findall(r"(\d\w+)▸", lines)) == sorted(ends)


def test_every_band_has_its_labels(ccm: Document) -> None:
    lines = picture(ccm, "text", 80)
    assert [sum(line.startswith(label) for line in lines) for label in ("Universalization", "Reporting", "Clearance and")] == [
        3
    ] * 3


def test_text_keeps_a_long_name_without_a_short_one() -> None:
    long = "Saint Vincent and the Grenadines"
    lane = (Bar(start=0, end=1, words=long), Bar(start=1, end=2, words="Norway", short="NOR"))
    whole = Timeline(columns=("a", "b"), tracks=(Track(label="A", lanes=(lane,), start=0, end=2),))
    text = render(of(whole), "text").decode()
    assert [words.strip() for words in re.findall("▐([^▌]*)▌", text)] == [long, "Norway"]


def test_marks_that_are_not_of_the_house_have_signs_of_their_own() -> None:
    lane = (
        Bar(start=0, end=1, words="Norway", marks=("Friend",)),
        Bar(start=1, end=2, words="Chile", marks=("B8 length", "Friend")),
    )
    whole = Timeline(columns=("a", "b", "c"), tracks=(Track(label="A", lanes=(lane,), start=0, end=2),))
    assert "○ Friend   * B8 length" in render(of(whole), "text").decode()


@pytest.mark.parametrize("to", ["text", "terminal", "html", "svg"])
def test_picture_without_terms_says_why(to: str) -> None:
    empty = timeline(attrs.evolve(data.convention("apmbc"), roster=Roster()))
    assert "Our data holds no mandates of this convention" in " ".join(render(empty, to, width=79).decode().split())


@pytest.mark.parametrize("to", ["terminal", "text", "html"])
def test_other_formats_name_every_bar(early: Document, to: str) -> None:
    shown = " ".join(render(early, to).decode().split()).replace("&#x27;", "'")
    assert [bar.words for bar in block(early).bars if bar.words not in shown] == []
