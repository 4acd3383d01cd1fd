"""The pages of a paper for Word: a grid that would run over is set denser, as far as that brings it onto one page."""

import re
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ccmagenda import load, print_document
from ccmagenda.exporters._word.heights import fits, high
from ccmagenda.exporters._word.leaves import FLIPPED, UPRIGHT, leaf_for
from ccmagenda.exporters._word.letters import high_of, width_of
from ccmagenda.exporters._word.styles import styles
from ccmagenda.model import Bullets, Document, Heading, PaperHead, Paragraph, Table

EXAMPLES = Path(__file__).parents[2] / "examples"
Office = Callable[[Iterable[Path], str], list[Path]]


def paper(rows: int, columns: int = 2, *, grid: bool = True) -> Document:
    cells = ("10:00", *("words",) * (columns - 1))
    return Document(title="T", blocks=(Table(("hours", *("Day",) * (columns - 1)), (cells,) * rows, grid=grid),))


def test_office_prints_a_programme_of_work_on_one_page(tmp_path: Path, office: Office) -> None:
    pytest.importorskip("docx", reason="python-docx belongs to the extra 'docx'")
    files = []
    for name in ("ccm-2012-3msp", "parallel-rooms"):
        programme = load(EXAMPLES / name / "programme.yaml")
        for language in ("en", "fr", "es", "ar", "ru", "zh"):
            files.append(tmp_path / f"{name}-{language}.docx")
            files[-1].write_bytes(print_document(programme, "programme-of-work", "docx", language=language))
    found = {made.stem: _pages(made) for made in office(files, "pdf")}
    assert found == {file.stem: "1" for file in files}


def _pages(made: Path) -> str:
    told = subprocess.run(["pdfinfo", made], capture_output=True, check=True).stdout.decode()
    return re.findall(r"^Pages:\s+(\d+)$", told, re.MULTILINE)[0]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (paper(5), (False, 1.0)),
        (paper(5, 9), (True, 1.0)),
        (paper(45), (False, 9 / 9.5)),
        (paper(30, 9), (True, 9 / 9.5)),
        (paper(40, 9), (False, 9 / 9.5)),
        (paper(400), (False, 1.0)),
        (paper(60, grid=False), (False, 1.0)),
    ],
    ids=["short", "many-columns", "a-little-too-high", "on-its-side", "turned", "of-many-pages", "no-grid"],
)
def test_leaf_is_no_denser_than_one_page_needs(document: Document, expected: tuple[bool, float]) -> None:
    leaf = leaf_for(document)
    assert (leaf.flipped, leaf.scale) == expected


def test_leaf_of_a_long_word_stays_wide() -> None:
    table = Table(("hours", *("Day",) * 4), (("10:00", *("W" * 16,) * 4),) * 40, grid=True)
    assert leaf_for(Document(title="T", blocks=(table,))) == FLIPPED
    assert [fits(Document(title="T", blocks=(table,)), leaf.room) for leaf in (UPRIGHT, FLIPPED)] == [False, True]


def test_height_counts_all_that_stands_on_a_page() -> None:
    full = Document(
        head=PaperHead(organ="O", symbol="S"), title="T", subtitle="U", masthead=("M",), colophon="C",
        blocks=(Heading(2, "H"), Paragraph("P"), Bullets(("B", "B"))),
    )  # fmt: skip
    parts = (
        Document(head=full.head, title=""), Document(title="T"), Document(title="", subtitle="U"),
        Document(title="", masthead=("M",)), *(Document(title="", blocks=(block,)) for block in full.blocks),
        Document(title="", colophon="C"),
    )  # fmt: skip
    heights = [high(part, 480) for part in parts]
    assert (min(heights) > 10, round(high(full, 480), 6)) == (True, round(sum(heights), 6))


def test_height_of_lines_that_go_on_is_that_of_each() -> None:
    one, two = (high(Document(title="", blocks=(Paragraph(words),)), 100) for words in ("word", "word " * 6))
    assert round(two - one, 6) == round(10.5 * 1.15, 6)


def test_letters_of_other_scripts_are_as_wide_and_high_as_they_stand() -> None:
    wide = [width_of(letter, 10) for letter in ("a", "Ж", "г", "会", "ن")]
    assert wide == [5.0, 10.2, 5.4, 10.0, 5.0]
    high = [round(high_of(words, 4), 2) for words in ("words", "会议会议", "words words [会议]", "")]
    assert high == [4.6, 5.8, 4.9, 4.6]


def test_styles_that_are_set_smaller_keep_their_rules() -> None:
    document = paper(1)
    usual, small = styles(document, 9638), styles(document, 9638, 9 / 9.5)
    assert [re.findall(r'<w:sz w:val="(\d+)"/>', found)[:2] for found in (usual, small)] == [["21", "34"], ["20", "32"]]
    rules = [re.findall(r'w:val="single" w:sz="(\d+)"', found) for found in (usual, small)]
    assert (len(rules[0]) > 3, rules[0]) == (True, rules[1])
    assert 'w:after="100"' in usual
    assert 'w:after="95"' in small
