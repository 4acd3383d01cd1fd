import datetime
import re
from collections import Counter
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk import draw_report
from ccmagenda.documents import Setting, shelf
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Sample, Span, Table, Tone, words_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"
MARKS = "[/oops] [red]x[/red] [link=https://example.org]y[/link] :smile: \\[z]"
STEERING = "a\x1b[31mb\x1b]0;owned\x07c\x9b2Jd\x08e\rf"


def _detailed() -> Document:
    programme = ccmagenda.load(EXAMPLE)
    setting = Setting(convention=ccmagenda.convention("ccm"), language=_english())
    return shelf()["detailed-programme"].draw(programme, setting)


def _english() -> object:
    from ccmagenda import data

    return data.language("en")


def _papers() -> dict[str, Document]:
    return {
        "detailed-programme": _detailed(),
        "findings": draw_report(ccmagenda.check(EXAMPLE)),
        "explanation": ccmagenda.explain("B4"),
        "parties": ccmagenda.parties(datetime.date(2012, 9, 14)),
        "long-words": Document(
            title="t" * 90,
            subtitle="u" * 90,
            masthead=("m" * 90,),
            blocks=(
                Heading(2, "h" * 90),
                Heading(6, "i" * 90),
                Paragraph("p" * 90),
                Bullets(("b" * 90, f"{'c' * 90} d")),
                Sample("s" * 90),
                Table(("k" * 45, "l" * 45), (("v" * 90, "w" * 90),)),
            ),
            colophon="z" * 90,
        ),
    }


def _parts(document: Document) -> list[str]:
    parts = [document.title, document.subtitle, *document.masthead, document.colophon]
    for block in document.blocks:
        if isinstance(block, Bullets):
            parts += [words_of(item) for item in block.items]
        elif isinstance(block, Sample):
            parts.append(block.text)
        elif not isinstance(block, Table):
            parts.append(words_of(block.words))
    return ["".join(part.split()) for part in parts if part]


def _cells(document: Document) -> Counter[str]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    words = [*(column for table in tables for column in table.columns)]
    words += [words_of(cell) for table in tables for row in table.rows for cell in row]
    return Counter("".join("".join(words).split()))


@pytest.mark.parametrize("width", [20, 40, 100])
@pytest.mark.parametrize("name", ["detailed-programme", "findings", "explanation", "parties", "long-words"])
def test_terminal_drops_no_text(name: str, width: int) -> None:
    document = _papers()[name]
    shown = "".join(ccmagenda.render(document, "terminal", width=width).decode().split())
    assert [part for part in _parts(document) if part not in shown] == []
    assert _cells(document) - Counter(shown) == Counter()


@pytest.mark.parametrize("width", [20, 40, 100])
@pytest.mark.parametrize("name", ["detailed-programme", "findings", "explanation", "parties", "long-words"])
def test_terminal_keeps_within_its_width(name: str, width: int) -> None:
    lines = ccmagenda.render(_papers()[name], "terminal", width=width).decode().split("\n")
    assert max(len(line) for line in lines) <= width


def test_terminal_without_colour_has_no_escape_code() -> None:
    assert [name for name, paper in _papers().items() if b"\x1b" in ccmagenda.render(paper, "terminal")] == []


def test_terminal_with_colour_has_codes_of_colour_only() -> None:
    shown = ccmagenda.render(draw_report(ccmagenda.check(EXAMPLE)), "terminal", colour=True).decode()
    assert "\x1b[" in shown
    assert "\x1b" not in re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_terminal_with_colour_has_the_same_words() -> None:
    document = _detailed()
    coloured = ccmagenda.render(document, "terminal", colour=True).decode()
    plain = ccmagenda.render(document, "terminal").decode()
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == plain.split()


def test_terminal_with_colour_after_without_gives_colour() -> None:
    document = Document(title="T", blocks=(Paragraph((Span("grave", Tone.GRAVE),)),))
    before = ccmagenda.render(document, "terminal")
    assert (b"\x1b" in before, b"\x1b" in ccmagenda.render(document, "terminal", colour=True)) == (False, True)


def _everywhere(words: str) -> Document:
    return Document(
        title=words,
        subtitle=words,
        masthead=(words,),
        blocks=(
            Heading(2, words),
            Paragraph(words),
            Bullets((words,)),
            Sample(words),
            Table((words, "b"), ((words, words),), caption=words),
        ),
        colophon=words,
    )


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
def test_terminal_shows_markup_as_text(colour: bool) -> None:  # noqa: FBT001 - a parameter of the test
    shown = ccmagenda.render(_everywhere(MARKS), "terminal", width=200, colour=colour).decode()
    assert shown.count(MARKS) == 11


@pytest.mark.parametrize("to", ["terminal", "text", "html"])
def test_control_characters_are_removed(to: str) -> None:
    shown = ccmagenda.render(_everywhere(STEERING), to, width=200).decode()
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown) == []
