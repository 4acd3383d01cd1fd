"""One paper, printed as Word, PDF and a page: its carriers give the grammar the same lines."""

import re
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.importers._docx import paper as word_paper
from ccmagenda.importers._html import paper as page_paper
from ccmagenda.importers._paper import Carried
from ccmagenda.importers._pdf import paper as pdf_paper
from ccmagenda.importers._printed import PrintedLine

EXAMPLES = sorted(path.parent.name for path in (Path(__file__).parents[2] / "examples").glob("*/programme.yaml"))
KINDS = (
    "detailed-programme",
    "programme-of-work",
    "annotated-programme",
    "order-of-the-day",
    "provisional-agenda",
    "side-events",
)
EDITS = (
    (
        "    afternoon: 15:00-18:00\n    sessions:\n      - key: victim",
        "    afternoon: 14:00-17:00\n    sessions:\n      - key: victim",
    ),
    ("chair: [Germany, Croatia]", "chair: [Germany, Norway]"),
    (
        "      - key: wrap-up\n",
        "      - {key: isu, title: Implementation Support Unit, chair: president}\n      - key: wrap-up\n",
    ),
    ("en: Meeting ends", "en: Closing of the meeting"),
)
_BLANKS = re.compile(" +")
CARRIERS = {"docx": word_paper, "html": page_paper, "pdf": pdf_paper}


def carried(programme: ccmagenda.Programme, kind: str, to: str, language: str = "en") -> Carried:
    return CARRIERS[to].carried_by(ccmagenda.print_document(programme, kind=kind, to=to, language=language), f"p.{to}")


def body(paper: Carried) -> list[tuple[str, str, tuple[str, ...], int]]:
    """Return the lines from the title on without the colophon, as what they say, their marks, their cells and their heights.

    The masthead before the title is laid out in columns by some and in lines by others.
    """
    lines = [line for line in paper.lines if line.text and "ccmagenda" not in line.text]
    start = next(number for number, line in enumerate(lines) if line.heading == 1)
    return [said(line) for line in lines[start:]]


def said(line: PrintedLine) -> tuple[str, str, tuple[str, ...], int]:
    return " ".join(line.text.split()), line.listed, tuple(_BLANKS.sub(" ", cell) for cell in line.cells), line.heading


@pytest.mark.parametrize(
    ("language", "to"), [("fr", "docx"), ("fr", "pdf"), ("es", "pdf"), ("ru", "pdf"), ("ar", "docx"), ("zh", "docx")], ids=str
)
def test_every_language_is_carried_alike(root: Path, language: str, to: str) -> None:
    programme = ccmagenda.load(root / "examples" / "parallel-rooms" / "programme.yaml")
    assert body(carried(programme, "detailed-programme", to, language)) == body(
        carried(programme, "detailed-programme", "html", language)
    )


@pytest.mark.parametrize("to", ["docx", "html"], ids=str)
@pytest.mark.parametrize("kind", ["detailed-programme", "programme-of-work"], ids=str)
def test_a_paper_with_its_changes_marked_is_read_as_the_new_one(example: Path, tmp_path: Path, kind: str, to: str) -> None:
    text = example.read_text(encoding="utf-8")
    for before, after in EDITS:
        assert before in text
        text = text.replace(before, after)
    (tmp_path / "new.yaml").write_text(text, encoding="utf-8")
    old, new = ccmagenda.load(example), ccmagenda.load(tmp_path / "new.yaml")
    marked = CARRIERS[to].carried_by(ccmagenda.print_document(new, kind, to, since=old), f"p.{to}")
    lines = [line for line in body(marked) if not line[0].startswith("Changes since ")]
    assert lines == body(carried(new, kind, to))


@pytest.mark.parametrize("to", ["docx", "pdf"], ids=str)
@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_word_and_pdf_give_the_lines_of_the_page(root: Path, example: str, kind: str, to: str) -> None:
    programme = ccmagenda.load(root / "examples" / example / "programme.yaml")
    assert body(carried(programme, kind, to)) == body(carried(programme, kind, "html"))
