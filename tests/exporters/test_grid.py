"""A grid, such as a programme of work, in each format: columns as wide as one another, each line of a cell seen to begin."""

import io
import re
from collections.abc import Callable

import pytest

import ccmagenda
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Table, Tone

Set = Callable[[Document, str], bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DAYS = ("hours", "Monday", "Tuesday", "Wednesday")
CELLS = ("10:00–13:00", "1. Opening of the meeting\n2. Adoption of the agenda", "Clearance", "")
GRID = Document(title="Work", blocks=(Table(DAYS, (CELLS, ("15:00–18:00", "x", "y", "z")), grid=True),))
TEXT = """\
hours        Monday       Tuesday      Wednesday
-----------  -----------  -----------  -----------
10:00–13:00  1. Opening   Clearance
               of the
               meeting
             2. Adoption
               of the
               agenda

15:00–18:00  x            y            z
"""


def test_grid_in_text() -> None:
    assert ccmagenda.render(GRID, width=50).decode() == f"Work\n\n{TEXT}"


def test_grid_on_a_screen() -> None:
    rows = [line for line in TEXT.splitlines() if not line.startswith("---")]
    shown = ccmagenda.render(GRID, "terminal", width=50).decode().splitlines()[2:]
    assert [line for line in shown if line] == [line for line in rows if line]
    assert shown.index("") == 7


@pytest.mark.parametrize("to", ["text", "terminal"])
def test_grid_that_is_too_wide_is_told_one_cell_below_the_other(to: str) -> None:
    lines = ccmagenda.render(GRID, to, width=34).decode().splitlines()
    words = [line.strip() for line in lines if line.strip()]
    assert words[1:] == [
        "hours: 10:00–13:00", "Monday", "1. Opening of the meeting", "2. Adoption of the agenda", "Tuesday: Clearance",
        "hours: 15:00–18:00", "Monday: x", "Tuesday: y", "Wednesday: z",
    ]  # fmt: skip
    assert max(map(len, lines)) <= 34


def test_grid_as_a_page_lies_on_its_side_and_has_a_line_for_each_line() -> None:
    page = ccmagenda.render(GRID, "html").decode()
    assert ('class="sideways"' in page, "size: A4 landscape" in page) == (True, True)
    lines = '<span class="line">1. Opening of the meeting</span><span class="line">2. Adoption of the agenda</span>'
    assert f'<tr><th scope="row" class="row short">10:00–13:00</th><td>{lines}</td>' in page
    plain = ccmagenda.render(Document(title="T"), "html").decode()
    assert ('class="sideways"' in plain, "size: A4; margin" in plain) == (False, True)


def test_grid_in_word_lies_on_its_side_with_even_columns(set_as: Set) -> None:
    docx = pytest.importorskip("docx", reason="python-docx belongs to the extra 'docx'")
    opened = docx.Document(io.BytesIO(set_as(GRID, "docx")))
    section, table = opened.sections[0], opened.tables[0]
    assert (section.page_width > section.page_height, section.orientation) == (True, 1)
    widths = [column.width for column in table.columns]
    assert len(set(widths[1:])) == 1
    assert widths[0] < widths[1]
    assert [one.text for one in table.cell(1, 1).paragraphs] == ["1. Opening of the meeting", "2. Adoption of the agenda"]
    assert {one.style.name for one in table.cell(1, 1).paragraphs} == {"Grid Text"}


def test_grid_as_pdf_lies_on_its_side_with_even_columns(set_as: Set, poppler: Callable[..., str]) -> None:
    pytest.importorskip("typst", reason="typst belongs to the extra 'pdf'")
    made = set_as(GRID, "pdf")
    wide, high = (float(part) for part in re.findall(r"Page size:\s+([\d.]+) x ([\d.]+)", poppler("pdfinfo", made))[0])
    assert wide > high
    boxes = re.findall(r'xMin="([\d.]+)"[^>]*>(\w+)</word>', poppler("pdftotext", made, "-bbox"))
    starts = [float(place) for place, word in boxes if word in DAYS[1:]]
    assert starts[2] - starts[1] == pytest.approx(starts[1] - starts[0], abs=0.1)


def test_word_keeps_what_leads_on_with_what_follows(set_as: Set) -> None:
    docx = pytest.importorskip("docx", reason="python-docx belongs to the extra 'docx'")
    blocks = (
        Heading(3, "10:00"), Paragraph("Room: XX", tone=Tone.QUIET), Heading(4, "Opening"), Heading(4, "Closure"),
        Paragraph("Asked are"), Bullets(("one",)),
    )  # fmt: skip
    opened = docx.Document(io.BytesIO(set_as(Document(title="T", blocks=blocks), "docx")))
    kept = {one.text: one.paragraph_format.keep_with_next for one in opened.paragraphs}
    assert {words: kept[words] for words in ("10:00", "Room: XX", "Opening", "Closure", "Asked are", "one")} == {
        "10:00": None, "Room: XX": True, "Opening": False, "Closure": None, "Asked are": True, "one": None,
    }  # fmt: skip
