"""What a PDF says and how it is built: the words of the paper, its tags, bookmarks and links, the same bytes."""

import datetime
import hashlib
import html
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ccmagenda
from ccmagenda import desk
from ccmagenda.exporters import Look, shelf
from ccmagenda.exporters._marks import runs
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
from ccmagenda.model.document import Line

if TYPE_CHECKING:
    import pypdf

pytest.importorskip("typst", reason="typst belongs to the extra 'pdf'")
pytest.importorskip("pypdf", reason="pypdf belongs to the extra 'test'")

EXAMPLE = Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"


TEMPLATE = Path(ccmagenda.__file__).parent / "exporters" / "templates" / "document.typ"


HOSTILE = (
    "#panic()", '#read("/etc/passwd")', "*x* _y_ $z$ $ z $", "\\ \\u{41} \\n @ref <label>",
    "// no /* no */ ~ -- --- ... 'q' \"q\"", "`code` ```raw```", "= Heading", "- list", "+ enum", "/ term: x",
    "[x] {y} (z) #let x = 1", '"), panic("',
    "https://example.org", '#import "@preview/a:1.0.0": *', "#include <x>", "<script>alert(1)</script>", "]]>",
)  # fmt: skip


def pdf(document: Document, fonts: str = "") -> bytes:
    return shelf()["pdf"].export(document, Look(fonts=fonts))


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


def read_aloud(structure: str) -> str:
    return packed("".join(re.findall(r'^\s*"(.*)"$', structure, re.MULTILINE)))


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


PAPERS: dict[str, Callable[[], Document]] = {
    "findings": lambda: desk.draw_report(ccmagenda.check(EXAMPLE)),
    "parties": lambda: ccmagenda.parties(datetime.date(2012, 9, 14)),
    "explanation": lambda: ccmagenda.explain("named-chair"),
    "seats": lambda: desk.seats(ccmagenda.register("ccm"), datetime.date(2012, 4, 16)),
    "made": paper,
}


@pytest.mark.parametrize("name", PAPERS)
def test_pdf_reads_aloud_all_that_the_paper_says(name: str, poppler: Callable[..., str]) -> None:
    document = PAPERS[name]()
    assert read_aloud(poppler("pdfinfo", pdf(document), "-struct-text")) == words(document)


def test_pdf_of_the_example_says_what_the_page_says(poppler: Callable[..., str]) -> None:
    programme = ccmagenda.load(EXAMPLE)
    heard_words = read_aloud(poppler("pdfinfo", ccmagenda.print_document(programme, to="pdf"), "-struct-text"))
    page = ccmagenda.print_document(programme, to="html").decode().partition("</nav>")
    main = re.sub(r"<[^>]+>", "", page[2])
    assert heard_words.replace("\u2022", "").endswith(packed(html.unescape(main)))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_pdf_prints_hostile_text_as_it_is(hostile: str, poppler: Callable[..., str]) -> None:
    document = paper(hostile)
    assert read_aloud(poppler("pdfinfo", pdf(document), "-struct-text")) == words(document)


def test_pdf_of_hostile_text_has_the_same_structure(poppler: Callable[..., str]) -> None:
    plain = poppler("pdfinfo", pdf(paper()), "-struct")
    for hostile in HOSTILE[:6]:
        tree = poppler("pdfinfo", pdf(paper(hostile)), "-struct")
        assert tree.count("\n") == plain.count("\n")


def test_pdf_template_opens_nothing_and_runs_no_text() -> None:
    code = re.sub(r"//[^\n]*", "", TEMPLATE.read_text(encoding="utf-8"))
    assert re.findall(r"\b(?:eval|read|import|include|plugin|csv|yaml|toml|xml|cbor|bibliography|today)\b", code) == []


@pytest.mark.parametrize(
    ("address", "reached"),
    [
        ("https://example.org/a?b=c", ["https://example.org/a?b=c"]),
        ("mailto:a@example.org", ["mailto:a@example.org"]),
        ("calendars/meeting.ics", []),
        ("javascript:alert(1)", []),
        ("file:///etc/passwd", []),
        ("//evil.example", []),
    ],
    ids=["https", "mailto", "relative", "javascript", "file", "no-scheme"],
)
def test_pdf_links_lead_only_to_the_web_and_to_mail(address: str, reached: list[str]) -> None:
    page = reader(pdf(Document(title="T", blocks=(Paragraph((Span("shown", link=address),)),)))).pages[0]
    actions = [annotation.get_object()["/A"] for annotation in page.get("/Annots", [])]
    assert ([action["/URI"] for action in actions], "shown" in page.extract_text()) == (reached, True)


def test_pdf_structure_has_headings_lists_and_table_headers(poppler: Callable[..., str]) -> None:
    tree = poppler("pdfinfo", pdf(paper()), "-struct")
    kinds = re.findall(r"^\s*(\w+)(?: <\w+>)?(?: \"Words\")? ?(?:\((?:block|inline)\))?:?$", tree, re.MULTILINE)
    for kind, count in {
        "H1": 1,
        "H2": 1,
        "H3": 1,
        "L": 3,
        "Lbl": 5,
        "Table": 1,
        "Caption": 1,
        "THead": 1,
        "TH": 2,
        "TD": 4,
    }.items():
        assert kinds.count(kind) == count, kind
    assert (tree.count("/Scope /Column"), tree.count("/TextDecorationType /LineThrough")) == (2, 1)


def test_pdf_metadata_is_that_of_the_paper(poppler: Callable[..., str]) -> None:
    content = pdf(paper(language="fr"))
    found = reader(content)
    root = found.trailer["/Root"]
    assert (found.metadata.title, root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("Words – Words", "fr", True)
    assert (root["/ViewerPreferences"]["/DisplayDocTitle"], found.metadata.get("/CreationDate")) == (True, None)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert poppler("pdffonts", content).count("yes yes yes") == len(poppler("pdffonts", content).splitlines()) - 2


def test_pdf_bookmarks_are_the_headings() -> None:
    blocks = (Heading(2, "Monday", anchor="d1"), Heading(3, "Morning"), Heading(2, "Tuesday", anchor="d2"))
    found = reader(pdf(Document(title="T", blocks=blocks)))
    titles = [[one["/Title"] for one in part] if isinstance(part, list) else part["/Title"] for part in found.outline]
    assert (titles, sorted(found.named_destinations)) == (["Monday", ["Morning"], "Tuesday"], ["d1", "d2"])


SUM = """
import hashlib, sys; sys.path.insert(0, {here!r})
from test_pdf import paper, pdf
print(hashlib.sha256(pdf(paper())).hexdigest())
"""


@pytest.mark.parametrize("seed", ["0", "7"])
def test_pdf_has_the_same_bytes_in_every_process(seed: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland", "LC_ALL": "C", "SOURCE_DATE_EPOCH": seed}
    code = SUM.format(here=str(Path(__file__).parent))
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(pdf(paper())).hexdigest() == hashlib.sha256(pdf(paper())).hexdigest()


def test_pdf_without_typst_says_which_line_to_run() -> None:
    code = (
        "import sys; sys.modules['typst'] = None\n"
        "from ccmagenda import Document, render\nfrom ccmagenda.errors import MissingPartError\n"
        "try: render(Document(title='T'), 'pdf')\n"
        "except MissingPartError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "a PDF needs typst - run: pip install 'ccmagenda[pdf]'\n"


@pytest.mark.parametrize("name", PAPERS)
def test_pdf_conforms_to_pdf_ua(name: str) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    report = page.validate_pdf_bytes(pdf(PAPERS[name]()), profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
