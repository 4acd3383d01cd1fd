"""The pages of a PDF: header and numbers, words that keep within their room, tables, faces of type, drawings."""

import io
import itertools
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from ccmagenda import load, print_document
from ccmagenda.errors import MissingPartError
from ccmagenda.exporters import Look, shelf
from ccmagenda.exporters._marks import runs
from ccmagenda.exporters._pdf_pages import page_for
from ccmagenda.exporters._pdf_values import values_of
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
from ccmagenda.model.document import Bar, Line, Track

if TYPE_CHECKING:
    import pypdf

pytest.importorskip("typst", reason="typst belongs to the extra 'pdf'")
pytest.importorskip("pypdf", reason="pypdf belongs to the extra 'test'")

EXAMPLES = Path(__file__).parents[2] / "examples"
FONTS = [Path(folder) for folder in (os.environ.get("CCMAGENDA_FONTS", ""), "/usr/share/fonts/truetype/noto") if folder]


def pdf(document: Document, fonts: str = "") -> bytes:
    return shelf()["pdf"].export(document, Look(fonts=fonts))


@pytest.fixture
def noto() -> str:
    found = [folder for folder in FONTS if (folder / "NotoNaskhArabic-Regular.ttf").exists()]
    if not found:
        if os.environ.get("CI"):
            pytest.fail("CI must have the Noto fonts")
        pytest.skip("the Noto fonts are not installed")
    return str(found[0])


def reader(content: bytes) -> "pypdf.PdfReader":
    import pypdf

    return pypdf.PdfReader(io.BytesIO(content))


def packed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def words(document: Document) -> str:
    """Return all that a paper says, in order and without spaces, as someone hears it."""
    head = (document.head.organ, *document.head.aside, document.title, document.subtitle, *document.masthead)
    return packed("".join((*head, *_blocks(document), document.colophon)))


def _blocks(document: Document) -> Iterator[str]:
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                yield heard(block.words)
            case Bullets():
                yield from (f"\u2022{heard(item)}" for item in block.items)
            case Outline():
                yield from (point.label + heard(point.words) + "".join(map(heard, point.below)) for point in block.points)
            case Table():
                yield block.caption + "".join(block.columns)
                yield from (heard(cell) for row in block.rows for cell in row)
            case Sample():
                yield block.text
            case Timeline():
                yield "".join(block.notes)


def heard(spans: Line) -> str:
    parts = ((mark, "".join(span.text for span in run)) for mark, run in runs(spans))
    return "".join(text if mark is Mark.KEPT else f"[{mark.value}: {text}]" for mark, text in parts)


def paper(said: str = "Words", **changes: object) -> Document:
    table = Table(("Day", "Room"), (("Monday", said), ("Tuesday", "XX")), caption=said)
    blocks = (
        Paragraph(said), Heading(2, said, anchor="a"), Paragraph((Span(said, Tone.GRAVE), Span(said, link="https://example.org"))),
        Paragraph((Span("Room ", Tone.QUIET), Span(said, mark=Mark.DELETED), Span("new", mark=Mark.ADDED)), tone=Tone.QUIET),
        Heading(4, said, anchor="b"), Bullets((said, f"{said}\n{said}")),
        Outline((Point(label="1.", words=said), Point(label="(a)", words=said, level=2, below=(said,)),
                 Point(label="2.", words=said))),
        table, Sample(f"{said}\n  {said}"),
    )  # fmt: skip
    head = PaperHead(organ=said, symbol="CCM/MSP/2012/1", distribution="General", date="1 May 2012", original="Original: English")
    given = {"head": head, "title": said, "subtitle": said, "masthead": (said,), "blocks": blocks, "colophon": said, **changes}
    return Document(**given)  # type: ignore[arg-type]


def test_pdf_numbers_its_pages_and_names_itself_from_the_second(poppler: Callable[..., str]) -> None:
    document = paper(blocks=tuple(Paragraph(f"Paragraph {n}. " * 20) for n in range(40)))
    content = pdf(document)
    pages = poppler("pdftotext", content, "-layout").split("\f")[:-1]
    lines = [[row.strip() for row in page.splitlines() if row.strip()] for page in pages]
    last = lines[-1][-1].split()  # the last words of the paper stand beside the number of its last page
    assert [*(rows[-1] for rows in lines[:-1]), last[-1]] == [f"{n}/{len(pages)}" for n in range(1, len(pages) + 1)]
    assert last[:-1] == document.colophon.split()
    assert [rows[0].split()[0] == "CCM/MSP/2012/1" for rows in lines] == [False, *(True for _ in lines[1:])]


def _boxes(listing: str) -> Iterator[list[tuple[float, float, float, float, str]]]:
    for page in listing.split("<page ")[1:]:
        found = re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page)
        yield [(*map(float, box[:4]), box[4]) for box in found]  # type: ignore[misc]


@pytest.mark.parametrize("name", ["ccm-2012-3msp", "ccm-2012-intersessional", "parallel-rooms"])
@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar"])
def test_pdf_of_a_programme_of_work_is_one_page_that_can_be_read(
    name: str, language: str, request: pytest.FixtureRequest
) -> None:
    programme = load(EXAMPLES / name / "programme.yaml")
    fonts = request.getfixturevalue("noto") if language == "ar" else ""
    content = print_document(programme, "programme-of-work", "pdf", language=language, fonts=fonts)
    (page,) = reader(content).pages
    assert sorted(map(round, (page.mediabox.width, page.mediabox.height))) == [595, 842]
    sizes: list[float] = []
    page.extract_text(visitor_text=lambda text, _, matrix, __, size: sizes.append(size * matrix[3]) if text.strip() else None)
    assert min(map(abs, sizes)) >= 7.0


def test_pdf_that_comes_on_one_page_is_no_denser_and_one_of_many_pages_stays_as_it_is() -> None:
    def paper(rows: int) -> Document:
        grid = Table(("hours", "Monday"), [("10:00", "words")] * rows, grid=True)
        return Document(title="T", blocks=(grid,))

    assert [len(reader(pdf(paper(rows))).pages) for rows in (5, 50, 60, 400)] == [1, 1, 1, 9]
    plain = Document(title="T", blocks=(Table(("hours", "Monday"), [("10:00", "words")] * 50),))
    assert len(reader(pdf(plain)).pages) == 2


def test_pdf_of_a_long_title_begins_below_the_masthead() -> None:
    paper = Document(head=PaperHead(organ="Convention"), title="long " * 400, blocks=(Paragraph("text"),))
    pages = [page.extract_text() for page in reader(pdf(paper)).pages]
    assert ("Convention" in pages[0], pages[0].count("long"), len(pages)) == (True, 400, 1)
    assert reader(pdf(attrs.evolve(paper, title="long " * 1600))).pages[0].extract_text().count("long") > 500


def test_pdf_keeps_a_mark_of_chinese_letters_whole() -> None:
    words = (Span("a"), Span(" [英文]", Tone.QUIET), Span(" [French]", Tone.QUIET))
    paper = Document(title="T", language="zh", blocks=(Paragraph(words),))
    (block,) = values_of(paper, page_for(paper))["blocks"]
    assert [(piece["text"], piece.get("whole", False)) for piece in block["words"]] == [
        ("a", False), (" ", False), ("[英文]", True), (" [French]", False),
    ]  # fmt: skip


def test_pdf_of_three_hundred_rows_loses_none_and_repeats_the_header(poppler: Callable[..., str]) -> None:
    rows = tuple((f"no-{n}", f"name-{n}", f"text-{n} " * (n % 30)) for n in range(300))
    content = pdf(Document(title="Rows", blocks=(Table(("Number", "Name", "Text"), rows),)))
    pages = poppler("pdftotext", content, "-layout").split("\f")[:-1]
    assert [page.count("Number") for page in pages] == [1] * len(pages)
    assert [n for n in range(300) if len(re.findall(rf"\bno-{n}\b", "".join(pages))) != 1] == []
    assert [page for page in pages if not set(re.findall(r"text-(\d+)", page)) <= set(re.findall(r"no-(\d+)", page))] == []


LONG = (
    Document(title="Long title " * 180, head=PaperHead(symbol="S" * 200, organ="O" * 300), subtitle="W" * 300),
    Document(title="T", blocks=(Heading(2, "H" * 400), Paragraph("p" * 500), Bullets(("b" * 300,)), Sample("x" * 900))),
    Document(
        title="T", blocks=(Table(("c" * 60, "d" * 60, "e"), (("W" * 60, "fi" * 30, "x"), ("g " * 3000, "h", "\u2014" * 60))),)
    ),
    Document(title="T", blocks=(Table(tuple(f"Column{n}" for n in range(12)), (("Intersessional",) * 12,) * 40),)),
    Document(title="T", blocks=(Outline(tuple(Point(label="x" * n, words="o" * 300, level=n) for n in range(1, 12))),)),
)


@pytest.mark.parametrize("document", LONG, ids=["head", "blocks", "table", "columns", "outline"])
def test_pdf_keeps_long_words_within_the_page(document: Document, poppler: Callable[..., str]) -> None:
    content = pdf(document)
    pages = reader(content).pages
    for page, boxes in zip(pages, _boxes(poppler("pdftotext", content, "-bbox")), strict=True):
        wide, high = float(page.mediabox.width), float(page.mediabox.height)
        assert [box for box in boxes if box[0] < 60 or box[2] > wide - 60 or box[1] < 20 or box[3] > high - 30] == []


def test_pdf_keeps_words_within_their_columns(poppler: Callable[..., str]) -> None:
    cells = ("Universalization", "Bosnia and Herzegovina", "WWWWWWWWWWWWWWWWWWWWWWWWWW", "10:00–13:00", "end")
    content = pdf(Document(title="T", blocks=(Table(cells, (cells,) * 5),)))
    boxes = next(_boxes(poppler("pdftotext", content, "-bbox")))
    rows: dict[float, list[tuple[float, float]]] = {}
    for left, top, right, _, _ in boxes:
        rows.setdefault(round(top), []).append((left, right))
    for row in rows.values():
        ordered = sorted(row)
        assert [one for one, other in itertools.pairwise(ordered) if one[1] > other[0]] == []


def test_pdf_of_empty_parts_is_a_page() -> None:
    blocks = (
        Heading(3, ""), Heading(3, "x"), Paragraph(""), Bullets(()), Outline(()), Table((), ()),
        Table(("a",), ()), Table(("",), ()), Sample(""), Timeline(columns=()), Paragraph((Span("", link="https://example.org"),)),
    )  # fmt: skip
    assert (len(reader(pdf(Document(title=""))).pages), len(reader(pdf(Document(title="", blocks=blocks))).pages)) == (1, 1)


def test_pdf_of_a_timeline_has_a_drawing_with_words(poppler: Callable[..., str]) -> None:
    bar = Bar(start=0, end=1, words="Norway", marks=("inferred",))
    drawn = Timeline(
        columns=("1MSP", "2MSP"), tracks=(Track(label="Universalization", lanes=((bar,),), start=0, end=1),), caption="C"
    )
    content = pdf(Document(title="T", blocks=(drawn,)))
    assert re.findall(r"^\s*(Figure)\b", poppler("pdfinfo", content, "-struct"), re.MULTILINE) == ["Figure"]
    assert list(_alternatives(content)) == ["C: Universalization: Norway from the 1MSP to the 2MSP (inferred)"]


def _alternatives(content: bytes) -> Iterator[str]:
    waiting: list[Any] = [reader(content).trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        one = waiting.pop().get_object()
        if isinstance(one, dict):
            yield from [str(one["/Alt"])] if "/Alt" in one else []
            waiting.append(one.get("/K", []))
        elif isinstance(one, list):
            waiting.extend(one)


@pytest.mark.parametrize(
    ("letter", "named"),
    [("中", "'中' (CJK UNIFIED IDEOGRAPH-4E2D)"), ("ن", "'ن' (ARABIC LETTER NOON)"), ("😀", "'😀' (GRINNING FACE)")],
    ids=["chinese", "arabic", "emoji"],
)
@pytest.mark.parametrize("place", ["title", "cell"])
def test_pdf_stops_at_a_character_without_a_shape(letter: str, named: str, place: str) -> None:
    table = Table(("a",), ((f"b {letter}",),))
    places = {"title": Document(title=f"a {letter}"), "cell": Document(title="T", blocks=(table,))}
    with pytest.raises(MissingPartError) as caught:
        pdf(places[place])
    way_out = "give a folder with Noto fonts that do: --fonts FOLDER"
    assert str(caught.value) == f"the fonts of typst do not have the character {named} - {way_out}"


def test_pdf_stops_at_a_character_without_a_shape_in_a_drawing() -> None:
    drawn = Timeline(columns=("a", "b"), tracks=(Track(label="x 中", start=0, end=1),))
    with pytest.raises(MissingPartError, match="the fonts of typst do not have the character '中'"):
        pdf(Document(title="T", blocks=(drawn,)))


@pytest.mark.parametrize("text", ["Повестка дня, Щербак", "Ημερήσια διάταξη", "Türkiye, Łódź, Côte d’Ivoire", "№ ✓ → ≤ ₂"])
def test_pdf_sets_latin_greek_and_cyrillic_without_other_fonts(text: str) -> None:
    assert packed(text) in packed(reader(pdf(Document(title="T", blocks=(Paragraph(text),)))).pages[0].extract_text())


def test_pdf_in_arabic_runs_from_the_right(noto: str, poppler: Callable[..., str]) -> None:
    table = Table(("اليوم", "الغرفة"), (("الاثنين", "XX"),))
    document = Document(title="جدول الأعمال", language="ar", direction="rtl", blocks=(Paragraph("افتتاح الاجتماع"), table))
    content = pdf(document, noto)
    boxes = {word: left for left, _, _, _, word in next(_boxes(poppler("pdftotext", content, "-bbox")))}
    assert (reader(content).trailer["/Root"]["/Lang"], len(boxes)) == ("ar", 8)
    assert boxes["XX"] < boxes["الاثنين"[::-1]]
    assert boxes["اليوم"[::-1]] > 450
    assert [words for words in ("جدول الأعمال", "افتتاح الاجتماع", "الغرفة") if words not in poppler("pdftotext", content)] == []


def test_pdf_with_a_folder_without_fonts_stops(tmp_path: Path) -> None:
    with pytest.raises(MissingPartError) as caught:
        pdf(paper(), str(tmp_path))
    assert str(caught.value).startswith(f"there are no fonts in '{tmp_path}' - give a folder with")
