"""What LibreOffice makes of our papers for Word: the same words, the header of a long table on every page."""

import io
import itertools
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ccmagenda.model import Bullets, Document, Heading, Outline, PaperHead, Paragraph, Point, Table

docx = pytest.importorskip("docx", reason="python-docx belongs to the extra 'docx'")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ARABIC = Document(
    title="الاجتماع الثالث للدول الأطراف",
    language="ar",
    direction="rtl",
    blocks=(
        Heading(2, "الثلاثاء"),
        Bullets(("وفقاً للوثيقة CCM/MSP/2012/2 والمادة 5.",)),
        Table(("البلد", "الساعة"), (("النرويج", "10:00–13:00"),)),
    ),
)
Set = Callable[[Document, str], bytes]
Office = Callable[[Iterable[Path], str], list[Path]]


def written(content: bytes) -> list[str]:
    """Return the words of each paragraph, what was deleted too, without space."""
    paragraphs = docx.Document(io.BytesIO(content)).element.body.iter(f"{W}p")
    texts = ("".join(node.text or "" for node in each.iter(f"{W}t", f"{W}delText")) for each in paragraphs)
    return ["".join(text.split()) for text in texts]


def test_docx_opens_in_libreoffice_with_the_same_text(
    tmp_path: Path, plain_paper: Document, paper: Callable[[Callable[[], str]], Document], office: Office, set_as: Set
) -> None:
    signs = itertools.cycle(("</w:t>&<x>", '"]]>', "الذخائر CCM/1", "é & x", "_x0041_", "{{ a }}"))
    papers = {"plain": plain_paper, "arabic": ARABIC, "hostile": paper(lambda: next(signs))}
    files = [tmp_path / f"{name}.docx" for name in papers]
    for file, document in zip(files, papers.values(), strict=True):
        file.write_bytes(set_as(document, "docx"))
    for file, made in zip(files, office(files, "txt:Text (encoded):UTF8"), strict=True):
        shown = "".join(made.read_text(encoding="utf-8-sig").split())
        assert [text for text in written(file.read_bytes()) if text not in shown] == []


def test_docx_numbers_of_an_agenda_are_counted_by_libreoffice_as_printed(tmp_path: Path, office: Office, set_as: Set) -> None:
    labels = [("8.", 1), ("(c)", 2), ("(d)", 2), ("9.", 1), ("(c)", 2), ("10.", 1)]
    others = [("8.", 1), ("8.1", 2), ("8.2", 2), ("9.", 1), ("9.1", 2)]
    agendas = [Outline([Point(label=label, level=level, words="x") for label, level in one]) for one in (labels, others, labels)]
    file = tmp_path / "agenda.docx"
    file.write_bytes(set_as(Document(title="T", blocks=tuple(agendas)), "docx"))
    (made,) = office([file], "txt:Text (encoded):UTF8")
    shown = [line.split() for line in made.read_text(encoding="utf-8-sig").splitlines()[1:] if line.strip()]
    assert shown == [[label, "x"] for label, _ in (*labels, *others, *labels)]


def test_docx_of_a_long_title_begins_below_the_masthead(tmp_path: Path, office: Office, set_as: Set) -> None:
    file = tmp_path / "title.docx"
    paper = Document(head=PaperHead(organ="Convention"), title="long " * 400, blocks=(Paragraph("text"),))
    file.write_bytes(set_as(paper, "docx"))
    (made,) = office([file], "pdf")
    first = subprocess.run(["pdftotext", "-l", "1", made, "-"], capture_output=True, check=True).stdout.decode().split()
    assert (first[0], first.count("long") > 200) == ("Convention", True)


def test_docx_of_three_hundred_rows_repeats_its_header_in_libreoffice(tmp_path: Path, office: Office, set_as: Set) -> None:
    rows = [(f"row{number}", "word " * 12, "x" * 60) for number in range(300)]
    blocks = (
        Table(("Numberofrow", "Words", "Long"), rows),
        Table(("a", "b"), (("short", "tall " * 4000),)),
        Paragraph("The end"),
    )
    file = tmp_path / "long.docx"
    file.write_bytes(set_as(Document(title="Title " * 330, blocks=blocks), "docx"))
    (made,) = office([file], "pdf")
    pages = subprocess.run(["pdftotext", "-layout", made, "-"], capture_output=True, check=True).stdout.decode().split("\f")
    words = " ".join(pages).split()
    assert [number for number in range(300) if f"row{number}" not in words] == []
    with_rows = [page for page in pages if any(word.startswith("row") for word in page.split())]
    assert (len(with_rows) > 5, [page for page in with_rows if "Numberofrow" not in page]) == (True, [])
    assert (words.count("tall"), words.count("end")) == (4000, 1)
