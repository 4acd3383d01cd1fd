"""Files that are not what they say, bombs, damaged and encrypted ones: each is refused in one sentence, quickly."""

import contextlib
import io
import re
import stat
import struct
import sys
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda.errors import MissingPartError, UnreadableError
from ccmagenda.importers._limits import LARGEST_PAPER
from ccmagenda.importers._pdf.drawn import refuse_forms

Archive = Callable[[Mapping[str, bytes | str]], bytes]
Word = Callable[..., bytes]
Pdf = Callable[[Sequence[str]], bytes]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
SAVE_AS_DOCX = "open it in Word or LibreOffice and save it as .docx"
PRINT_TO_PDF = "name it by what it is, or print it to a PDF"
SAVE_PAGE = "save it from the browser as HTML only, or name it by what it is"
LONGEST = 20.0  # seconds on a busy machine; what is not linear takes minutes
MOST_MEMORY = 120_000_000


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(UnreadableError) as refused:
        ccmagenda.import_file(data, path=name)
    return str(refused.value)


@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (b"", "an empty file"),
        (PNG, "a PNG picture"),
        (b"%PDF-1.7\n", "a PDF"),
        (OLE + "WordDocument".encode("utf-16-le"), "a Word document of the old kind (.doc)"),
        (OLE + "Workbook".encode("utf-16-le"), "an Excel workbook of the old kind (.xls)"),
        (b"{\\rtf1 Opening}", "a document in Rich Text Format"),
        (b"<!DOCTYPE html><p>Opening", "a web page"),
        (b"Monday 16 April 2012", "plain text"),
        (b"BEGIN:VCALENDAR", "a calendar"),
        (b"\x01\x02\x03\x04", "no document that is known here"),
    ],
    ids=["empty", "png", "pdf", "doc", "xls", "rtf", "html", "text", "calendar", "bytes"],
)
def test_what_is_no_word_document_is_called_by_its_kind(data: bytes, seems: str) -> None:
    assert refusal(data, "p.docx") == f"p.docx: this is no Word document (.docx), but seems to be {seems} - {SAVE_AS_DOCX}"


@pytest.mark.parametrize(
    ("files", "seems"),
    [
        ({"xl/workbook.xml": "<a/>"}, "an Excel workbook (.xlsx)"),
        ({"ppt/presentation.xml": "<a/>"}, "a PowerPoint file (.pptx)"),
        ({"x": "y"}, "a zip archive"),
    ],
    ids=["excel", "powerpoint", "zip"],
)
def test_an_archive_that_is_no_word_document_is_called_by_its_kind(archive: Archive, files: dict[str, str], seems: str) -> None:
    assert (
        refusal(archive(files), "p.docx") == f"p.docx: this is no Word document (.docx), but seems to be {seems} - {SAVE_AS_DOCX}"
    )


def test_papers_of_other_word_processors_are_told_what_to_do() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:  # its first file is not packed, as the standard asks
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    seems = "an OpenDocument file (LibreOffice)"
    assert (
        refusal(made.getvalue(), "p.odt") == f"p.odt: this is no Word document (.docx), but seems to be {seems} - {SAVE_AS_DOCX}"
    )


def test_the_old_kind_of_word_is_told_plainly() -> None:
    data = OLE + "WordDocument".encode("utf-16-le")
    seems = "a Word document of the old kind (.doc)"
    assert refusal(data, "p.doc") == f"p.doc: this is no Word document (.docx), but seems to be {seems} - {SAVE_AS_DOCX}"


@pytest.mark.parametrize(
    ("data", "seems"),
    [(b"<html><p>x", "a web page"), (b"PK\x03\x04word/", "a Word document (.docx)"), (b"", "an empty file")],
    ids=["html", "docx", "empty"],
)
def test_what_is_no_pdf_is_called_by_its_kind(data: bytes, seems: str) -> None:
    assert refusal(data, "p.pdf") == f"p.pdf: this is no PDF, but seems to be {seems} - {PRINT_TO_PDF}"


@pytest.mark.parametrize(
    ("data", "seems"),
    [
        (PNG + b"<p>", "a PNG picture"),
        (b"%PDF-1.7\n<p>", "a PDF"),
        (b"Monday 16 April", "plain text"),
        (b"\0\1<p>", "no document that is known here"),
    ],
    ids=["png", "pdf", "text", "bytes"],
)
def test_what_is_no_page_is_called_by_its_kind(data: bytes, seems: str) -> None:
    assert refusal(data, "p.html") == f"p.html: this is no web page, but seems to be {seems} - {SAVE_PAGE}"


def test_an_encrypted_document_says_so() -> None:
    data = OLE + "EncryptedPackage".encode("utf-16-le")
    assert refusal(data, "p.docx") == "p.docx: this document is encrypted - open it in Word and save it without a password"


def test_an_encrypted_file_in_an_archive_says_so(word: Word) -> None:
    data = bytearray(word("<w:p/>"))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(sign, place + 4)
    assert refusal(bytes(data), "p.docx") == "p.docx: this Word document is encrypted - save it without a password"


def test_an_encrypted_pdf_says_so(pdf: Pdf) -> None:
    lock = "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>/ID[<01><01>]"
    data = pdf([""]).replace(b"trailer <<", f"trailer <<{lock}".encode())
    assert refusal(data, "p.pdf") == "p.pdf: this PDF is encrypted - open it with its password and print it to a PDF without one"


@pytest.mark.parametrize(("part", "name"), [("pdfplumber", "p.pdf"), ("lxml", "p.html")], ids=["pdf", "html"])
def test_a_part_that_is_not_installed_is_named(part: str, name: str, pdf: Pdf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, part, None)
    monkeypatch.delitem(sys.modules, f"{part}.etree", raising=False)
    with pytest.raises(MissingPartError, match=rf"needs {part} - run: pip install 'ccmagenda\[import\]'$"):
        ccmagenda.import_file(b"<p>x" if name == "p.html" else pdf([""]), path=name)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99], ids=str)
def test_a_document_that_is_cut_short_says_so(word: Word, share: float) -> None:
    data = word("<w:p><w:r><w:t>Opening</w:t></w:r></w:p>")
    cut = data[: int(len(data) * share)]
    assert refusal(cut, "p.docx") == "p.docx: this Word document is damaged or cut short - fetch or save it again"


def test_a_pdf_without_pages_says_so() -> None:
    assert (
        refusal(b"%PDF-1.4\n1 0 obj <</Type/Cat", "p.pdf") == "p.pdf: this PDF is damaged or cut short - fetch or save it again"
    )


@pytest.mark.parametrize("name", ["p.docx", "p.pdf", "p.html"], ids=str)
def test_a_file_that_is_too_large_says_so(name: str) -> None:
    size = f"more than {LARGEST_PAPER:,} bytes, which is the limit"
    assert refusal(b" " * (LARGEST_PAPER + 1), name) == f"{name}: the file has {size} - save it without its pictures"


def test_xml_that_declares_entities_is_refused(archive: Archive) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;">]><w:document>&c;</w:document>'
    said = "p.docx: this file has a document type (<!DOCTYPE ...>), as no document of Word has - it is not read"
    assert refusal(archive({"word/document.xml": bomb}), "p.docx") == said


def deep(word: Word) -> bytes:
    return word("<w:p>" * 300 + "</w:p>" * 300)


def many(word: Word) -> bytes:
    return word("".join(f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(150_000)))


def long(word: Word) -> bytes:
    return word(f"<w:p><w:r><w:t>{'0123456789' * 300_000}</w:t></w:r></w:p>")


@pytest.mark.parametrize(
    ("make", "limit"),
    [
        (deep, "this file holds more than 200 elements within each other, which is the limit - split it"),
        (many, "this file holds more than 400,000 elements, which is the limit - split it"),
        (long, "this Word document holds 'word/document.xml' "),
    ],
    ids=["deep", "many", "long"],
)
def test_a_document_that_holds_too_much_is_refused(word: Word, make: Callable[[Word], bytes], limit: str) -> None:
    assert refusal(make(word), "p.docx").startswith(f"p.docx: {limit}")


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({f"{number}": "" for number in range(2_001)}, "this Word document holds 2,001 files, and the limit is 2,000"),
        ({"a": b"\0" * 51_000_000}, "this Word document holds 51,000,000 bytes when unpacked, and the limit is 50,000,000"),
    ],
    ids=["files", "unpacked"],
)
def test_an_archive_that_unpacks_to_too_much_is_refused(archive: Archive, files: dict[str, bytes], told: str) -> None:
    assert refusal(archive(files), "p.docx") == f"p.docx: {told}"


def test_an_archive_that_holds_a_file_twice_is_refused(archive: Archive) -> None:
    data = archive({"word/document.xml": "<a/>", "word/documenu.xml": "<a/>"}).replace(b"documenu", b"document")
    assert refusal(data, "p.docx") == "p.docx: this Word document holds 'word/document.xml' twice, as no program writes it"


def test_a_file_that_unpacks_to_more_than_it_says_is_refused(word: Word) -> None:
    data = bytearray(word("<w:p><w:r><w:t>Opening</w:t></w:r></w:p>"))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 24 : place + 28] = struct.pack("<I", 10)
        place = data.find(b"PK\x01\x02", place + 4)
    assert refusal(bytes(data), "p.docx") == "p.docx: this Word document is damaged or cut short - fetch or save it again"


def test_names_that_lead_out_of_the_archive_are_refused(archive: Archive, tmp_path: Path) -> None:
    before = sorted(tmp_path.parent.rglob("*"))
    for name in ("../../out", "word/../../out", "/etc/out", "C:/out", "..\\out"):
        told = f"p.docx: this Word document holds '{name}', a name that leads out of it, as no program writes it"
        assert refusal(archive({name: "no", "word/document.xml": "<a/>"}), "p.docx") == told
    assert sorted(tmp_path.parent.rglob("*")) == before


def test_a_link_in_an_archive_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        link = zipfile.ZipInfo("word/document.xml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        opened.writestr(link, "/etc/passwd")
    told = "p.docx: this Word document holds 'word/document.xml', which is a link to another file, as no program writes it"
    assert refusal(made.getvalue(), "p.docx") == told


def test_an_archive_within_an_archive_is_refused(archive: Archive) -> None:
    told = "p.docx: this Word document holds 'word/a.zip', an archive within an archive, as no program writes it"
    assert refusal(archive({"word/a.zip": "x", "word/document.xml": "<a/>"}), "p.docx") == told


def packed(said: bytes, pdf: Pdf, *, twice: bool = False) -> bytes:
    """Return a PDF whose one page draws what unpacks to that."""
    made = zlib.compress(zlib.compress(said) if twice else said)
    filters = "/FlateDecode/FlateDecode" if twice else "/FlateDecode"
    page = pdf(["@"])
    head, _, tail = page.partition(b"<</Length 1>> stream\n@\n")
    return head + f"<</Length {len(made)}/Filter[{filters}]>> stream\n".encode() + made + b"\n" + tail


@pytest.mark.parametrize("twice", [False, True], ids=["once", "twice"])
def test_a_pdf_that_unpacks_to_too_much_is_refused(pdf: Pdf, *, twice: bool) -> None:
    data = packed(b" " * 60_000_000, pdf, twice=twice)
    assert refusal(data, "p.pdf") == "p.pdf: this PDF holds more than 50,000,000 bytes when unpacked, which is the limit"


def test_a_pdf_that_draws_too_much_is_refused(pdf: Pdf) -> None:
    data = packed(b"0 0 m 1 1 l S\n" * 1_000_000, pdf)
    assert refusal(data, "p.pdf") == "p.pdf: this PDF draws more than 10,000,000 bytes of instructions, which is the limit"


TOO_MANY_STEPS = "this PDF takes too many steps to draw (page {}, which is the limit) - save the pages of the programme"


@pytest.mark.parametrize(
    "said",
    [
        b"0 0 9 9 re f\n" * 25_000,
        b"[" * 400_000,
        b"q " * 400_000,
        b"(" + b"x" * 90_000 + b") Tj",
        b"(" + b"(b)" + b"x" * 90_000 + b") Tj",
        b"<" + b"41" * 90_000 + b"> Tj",
    ],
    ids=["boxes", "brackets", "states", "letters", "letters-around-letters", "letters-in-figures"],
)
def test_a_small_pdf_that_takes_long_to_draw_is_refused(pdf: Pdf, said: bytes) -> None:
    start = time.perf_counter()
    told = TOO_MANY_STEPS.format("1 takes more than 300,000")
    assert refusal(packed(said, pdf), "p.pdf") == f"p.pdf: {told}"
    assert time.perf_counter() - start < LONGEST / 4


def test_a_pdf_whose_pages_take_long_together_is_refused() -> None:
    pages = ((b"q " * 250_000, {}) for _ in range(9))
    with pytest.raises(UnreadableError, match="too many steps to draw \\(all pages together take more than 2,000,000,"):
        refuse_forms(pages, "p.pdf")


def test_forms_that_draw_each_other_over_and_over_are_refused(pdf: Pdf) -> None:
    forms = ""
    for number in range(100, 130):
        said = f"/F{number + 1} Do " * 2
        forms += (
            f"{number} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F{number + 1} {number + 1} 0 R>>>>"
            f"/Length {len(said)}>> stream\n{said}\nendstream endobj\n"
        )
    forms += "130 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 8>> stream\n0 0 0 rg\nendstream endobj\n"
    data = pdf(["/F100 Do"]).replace(b"/Resources<<", b"/Resources<</XObject<</F100 100 0 R>>", 1)
    data = data.replace(b"trailer", forms.encode() + b"trailer")
    assert refusal(data, "p.pdf") == "p.pdf: this PDF draws more than 10,000,000 bytes of instructions, which is the limit"


def test_a_form_that_draws_itself_is_refused(pdf: Pdf) -> None:
    form = "100 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F100 100 0 R>>>>/Length 8>> stream\n"
    data = pdf(["/F100 Do"]).replace(b"/Resources<<", b"/Resources<</XObject<</F100 100 0 R>>", 1)
    data = data.replace(b"trailer", form.encode() + b"/F100 Do\nendstream endobj\ntrailer")
    assert refusal(data, "p.pdf") == "p.pdf: this PDF draws more than 10,000,000 bytes of instructions, which is the limit"


def test_a_pdf_with_too_many_pages_is_refused(pdf: Pdf) -> None:
    said = "p.pdf: this PDF has more than 200 pages, which is the limit - save the pages of the programme"
    assert refusal(pdf([""] * 201), "p.pdf") == said


@pytest.mark.parametrize(
    "page",
    [
        b"<" * 1_500_000,
        b"<!--" * 400_000,
        b"<p>" + b"&" * 1_500_000,
        b"<table><tr>" * 100_000,
        b"<p " + b"a=1 " * 300_000 + b">x",
        b"<td colspan=9999 rowspan=9999>x" * 10_000,
        b"<script>" + b"<!--<script>" * 100_000,
        b"<p>" + b"<br>x" * 300_000,
        b"<p>" + b"<b>x</b>" * 300_000,
        b"<style>" + b"/*{" * 1_000_000 + b"</style><p>x",
        b"<!---->" * 200_000 + b"<p>x",
        b"<p>" + b"a<sup>1</sup>" * 90_000,
        b"<p " + b" ".join(b"a%d=1" % number for number in range(200_000)) + b">x",
        b"<style>.row{display:flex}</style><div class='" + b"abc " * 100_000 + b"'>" + b"<i>x </i>" * 10_000,
        b"<div style='" + b"color:red;" * 100_000 + b"'>" + b"<i>x </i>" * 10_000,
        b"<p>Monday 16 April 2012</p><p>10:00 Opening</p>" + b"<p>x</p>" * 5_000,
    ],
    ids=[
        "brackets",
        "comments",
        "entities",
        "tables",
        "attributes",
        "cells",
        "scripts",
        "lines",
        *("bold", "styles", "empty", "marks", "other-attributes", "classes", "long-styles", "paragraphs"),
    ],
)
def test_a_page_made_to_take_long_does_not(page: bytes) -> None:
    start = time.process_time()
    with contextlib.suppress(UnreadableError):
        ccmagenda.import_file(page, path="p.html")
    assert time.process_time() - start < LONGEST


def test_a_bomb_takes_no_memory(archive: Archive, pdf: Pdf) -> None:
    bombs = [(archive({"word/document.xml": b"<a>" + b" " * 49_000_000}), "p.docx"), (packed(b" " * 60_000_000, pdf), "p.pdf")]
    for data, name in bombs:
        tracemalloc.start()
        refusal(data, name)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < MOST_MEMORY


def mutated(data: bytes) -> st.SearchStrategy[bytes]:
    """Return bytes with a few of them changed, taken out, doubled or moved."""
    place = st.integers(0, len(data))
    piece = st.tuples(place, st.integers(0, 40), st.binary(max_size=12))
    return st.lists(piece, min_size=1, max_size=6).map(lambda pieces: _patched(data, pieces))


def _patched(data: bytes, pieces: Sequence[tuple[int, int, bytes]]) -> bytes:
    for place, length, bytes_ in pieces:
        data = data[:place] + bytes_ + data[place + length :]
    return data


def shuffled(data: bytes) -> st.SearchStrategy[bytes]:
    """Return bytes of which pieces between brackets or blanks changed their places, were doubled or taken out."""
    pieces = re.split(rb"(?<=[>\n ])", data)
    numbers = st.integers(0, len(pieces) - 1)
    return st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8).map(lambda moves: _moved(pieces, moves))


def _moved(pieces: Sequence[bytes], moves: Sequence[tuple[int, int]]) -> bytes:
    moved = list(pieces)
    for one, other in moves:
        moved[one] = pieces[other]
    return b"".join(moved)


def read(data: bytes, name: str) -> None:
    """Read bytes as a file of that name: nothing but our own two errors may come of it."""
    with contextlib.suppress(UnreadableError, MissingPartError):
        ccmagenda.import_file(data, path=name)


TAGS = (
    *("<p>", "</p>", "<div>", "</div>", "<table>", "</table>", "<tr>", "<td>", "<td rowspan=3 colspan=2>", "<th>", "<ol>"),
    *("<ul>", "<li>", "</ul>", "<br>", "<h2>", "<pre>", "<main>", "</main>", "<nav>", "<sup>1</sup>", "<script>", "<svg>"),
    *("<!--", "-->", "<thead>", "<caption>", "<p hidden>", "<html lang=fr>", "<select>", "<template>"),
    "<meta name=generator content=ccmagenda>",
)  # fmt: skip
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
SMALL = """\
convention: ccm
meeting: {ref: 2IM}
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {key: opening, title: Opening, chair: president, notes: "A note.\\n\\n- one\\n- two"}
"""


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return a small programme of ours as each carrier carries it."""
    place = tmp_path_factory.mktemp("small") / "programme.yaml"
    place.write_text(SMALL, encoding="utf-8")
    programme = ccmagenda.load(place)
    return {to: ccmagenda.print_document(programme, to=to) for to in ("docx", "pdf", "html")}


@pytest.mark.parametrize("to", ["docx", "pdf", "html"], ids=str)
@FEW
@given(choices=st.data())
def test_damaged_files_of_ours_are_read_or_refused(ours: dict[str, bytes], to: str, choices: st.DataObject) -> None:
    read(choices.draw(mutated(ours[to])), f"p.{to}")


@FEW
@given(choices=st.data())
def test_word_documents_with_damaged_parts_are_read_or_refused(
    ours: dict[str, bytes], archive: Archive, choices: st.DataObject
) -> None:
    with zipfile.ZipFile(io.BytesIO(ours["docx"])) as whole:
        parts: dict[str, bytes | str] = {name: whole.read(name) for name in whole.namelist()}
    name = choices.draw(st.sampled_from(sorted(name for name in parts if name.endswith((".xml", ".rels")))))
    parts[name] = choices.draw(st.one_of(mutated(bytes(parts[name])), shuffled(bytes(parts[name]))))
    read(archive(parts), "p.docx")


@FEW
@given(choices=st.data())
def test_pdfs_with_damaged_objects_are_read_or_refused(pdf: Pdf, choices: st.DataObject) -> None:
    page = (
        "BT /F1 10 Tf 60 700 Td (10:00) Tj 70 0 Td (Opening) Tj ET 50 690 m 500 690 l S 50 710 m 500 710 l S 50 730 m 500 730 l S"
    )
    read(choices.draw(st.one_of(mutated(pdf([page, page])), shuffled(pdf([page, page])))), "p.pdf")


@FEW
@given(pieces=st.lists(st.sampled_from([*TAGS, "10:00", "Monday 16 April 2012", " ", "\n", "&nbsp;", "\0", "é"]), max_size=60))
def test_pages_of_any_elements_are_read_or_refused(pieces: list[str]) -> None:
    read("".join(pieces).encode(), "p.html")


@pytest.mark.parametrize("name", ["p.docx", "p.doc", "p.pdf", "p.html"], ids=str)
@FEW
@given(data=st.binary(max_size=300), head=st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.7\n", b"<p>", OLE[:8], b"\xff\xfe"]))
def test_any_bytes_are_read_or_refused(name: str, data: bytes, head: bytes) -> None:
    read(head + data, name)
