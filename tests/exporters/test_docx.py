import datetime
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import desk, exporters
from ccmagenda.errors import MissingPartError
from ccmagenda.exporters._terms import terms
from ccmagenda.exporters._word.lists import counted
from ccmagenda.exporters._word.scripts import stretches
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
    words_of,
)

docx = pytest.importorskip("docx", reason="python-docx belongs to the extra 'docx'")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAID = {"tab": "\t", "br": "\n"}
EXAMPLES = Path(__file__).parents[2] / "examples"
ARABIC = Document(
    head=PaperHead(organ="اتفاقية الذخائر العنقودية", symbol="CCM/MSP/2012/1", date="11 أيلول/سبتمبر 2012"),
    title="الاجتماع الثالث للدول الأطراف",
    language="ar",
    direction="rtl",
    blocks=(
        Heading(2, "الثلاثاء", anchor="day"),
        Paragraph("وفقاً للوثيقة CCM/MSP/2012/2 والمادة 5."),
        Bullets(("بيانات عامة",)),
        Outline((Point(label="1.", words="افتتاح الاجتماع"),)),
        Table(("البلد", "الساعة"), (("النرويج", "10:00–13:00"),), caption="قائمة"),
        Sample("meeting: 3MSP"),
    ),
)
Set = Callable[[Document, str], bytes]
Office = Callable[[Iterable[Path], str], list[Path]]


def opened(content: bytes) -> "docx.document.Document":
    return docx.Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def text_of(paragraph: object, *, gone: str = "del") -> str:
    """Return the text of a paragraph with its changes accepted, or rejected where what was added is gone."""
    found = []
    for run in paragraph.iter(f"{W}r"):
        if run.getparent().tag != f"{W}{gone}":
            found += [SAID.get(piece.tag.removeprefix(W), piece.text or "") for piece in run if piece.tag != f"{W}rPr"]
    return "".join(found)


def read(content: bytes, *, gone: str = "del") -> list[str]:
    body = opened(content).element.body
    return [text for paragraph in body.iter(f"{W}p") if (text := text_of(paragraph, gone=gone))]


def expected(document: Document) -> list[str]:
    """Return what a reader of the paper meets, in order."""
    head = (document.head.organ, *document.head.aside, document.title, document.subtitle, *document.masthead)
    blocks = (text for block in document.blocks for text in of_block(block))
    return [text for text in (*head, *blocks, document.colophon) if text]


def of_block(block: object) -> Iterator[str]:
    if isinstance(block, Bullets):
        yield from map(words_of, block.items)
    elif isinstance(block, Outline):
        listed = bool(counted(block))
        for point in block.points:
            label = "" if listed or (point.words and all(span.mark is Mark.DELETED for span in point.words)) else point.label
            yield f"{label}\t{words_of(point.words)}" if label else words_of(point.words)
            yield from map(words_of, point.below)
    elif isinstance(block, Table):
        yield from (block.caption, *block.columns, *(words_of(cell) for row in block.rows for cell in row))
    elif isinstance(block, Timeline):
        yield from (*of_block(terms(block)), *block.notes)
    else:
        yield block.text if isinstance(block, Sample) else words_of(block.words)


def examples() -> dict[str, Document]:
    return {
        "findings": desk.draw_report(ccmagenda.check(EXAMPLES / "ccm-2012-intersessional" / "programme.yaml")),
        "explanation": ccmagenda.explain("B4"),
        "terms": desk.timeline(desk.register("ccm")),
        "seats": desk.seats(desk.register("ccm"), "3MSP"),
        "arabic": ARABIC,
        "empty": Document(title="Alone"),
        "nothing": Document(title=""),
        "no-columns": Document(title="T", blocks=(Table((), ((), ())), Paragraph("after"))),
    }


@pytest.mark.parametrize("name", ["findings", "explanation", "terms", "seats", "arabic", "empty", "nothing", "no-columns"])
def test_docx_read_back_is_the_text_of_the_document(name: str, set_as: Set) -> None:
    assert read(set_as(examples()[name], "docx")) == expected(examples()[name])


def test_docx_of_a_printed_programme_loses_no_word() -> None:
    programme = ccmagenda.load(EXAMPLES / "ccm-2012-intersessional" / "programme.yaml")
    words = " ".join(read(ccmagenda.print_document(programme, to="docx"))).split()
    assert [word for word in words if word != "-"] == [
        word for word in ccmagenda.print_document(programme, to="text").decode().split() if set(word) - {"-", "="}
    ]


@given(st.data())
@settings(max_examples=60, derandomize=True, deadline=None)
def test_docx_of_hostile_text_opens_with_the_same_text(
    hostile_papers: st.SearchStrategy[Document], set_as: Set, data: st.DataObject
) -> None:
    paper = data.draw(hostile_papers)
    content = set_as(paper, "docx")
    assert read(content) == expected(paper)
    assert content == set_as(paper, "docx")


@given(st.text(max_size=40), st.booleans())
def test_stretches_of_a_text_are_the_text(text: str, leftwards: bool) -> None:  # noqa: FBT001 - a drawn value
    assert "".join(piece for _, piece in stretches(text, leftwards=leftwards)) == text


def test_docx_is_the_same_twice_and_in_another_process(tmp_path: Path, plain_paper: Document, set_as: Set) -> None:
    code = "import sys, ccmagenda; sys.stdout.buffer.write(ccmagenda.render(ccmagenda.explain('B4'), 'docx'))"
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=tmp_path).stdout for _ in "ab"]
    assert runs == [ccmagenda.render(ccmagenda.explain("B4"), "docx")] * 2
    assert set_as(plain_paper, "docx") == set_as(plain_paper, "docx")


def test_docx_tells_no_moment_and_no_host(plain_paper: Document, set_as: Set) -> None:
    content = set_as(plain_paper, "docx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {(entry.date_time, entry.create_system) for entry in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
    known = opened(content).core_properties
    assert (known.author, known.last_modified_by, known.language) == ("ccmagenda", "ccmagenda", "en-GB")
    assert (known.created.year, known.modified.year, known.title) == (1980, 1980, plain_paper.title)


def test_docx_of_an_issued_paper_tells_that_day_as_when_it_was_made(set_as: Set) -> None:
    issued = Document(title="T", issued=datetime.date(2012, 9, 11))
    content = set_as(issued, "docx")
    known = opened(content).core_properties
    assert [f"{moment:%Y-%m-%d %H:%M:%S}" for moment in (known.created, known.modified)] == ["2012-09-11 00:00:00"] * 2
    assert content == set_as(issued, "docx")


def test_docx_has_real_styles_and_lists(set_as: Set, plain_paper: Document) -> None:
    document = opened(set_as(plain_paper, "docx"))
    used = {paragraph.style.name for paragraph in document.paragraphs}
    assert used >= {"Title", "Subtitle", "Heading 1", "Heading 5", "List Bullet", "Caption", "Agenda Item", "Normal", "Sample"}
    assert [table.style.name for table in document.tables] == ["Normal Table", *["Paper Table"] * 3]
    listed = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "List Bullet"]
    assert {paragraph._p.pPr.numPr.numId.val for paragraph in listed} == {1}  # noqa: SLF001 - there is no other way


def test_docx_has_every_style_that_it_uses(set_as: Set, plain_paper: Document) -> None:
    document = opened(set_as(plain_paper, "docx"))
    known = {style.style_id for style in document.styles}
    used = {node.get(f"{W}val") for name in ("pStyle", "rStyle", "tblStyle") for node in document.element.body.iter(f"{W}{name}")}
    assert used - known == set()
    assert used >= {"Strong", "Quiet", "Good", "Warning", "Grave", "Hyperlink"}


def test_docx_page_has_a_header_from_the_second_page_on_and_numbers(set_as: Set) -> None:
    paper = Document(head=PaperHead(organ="CCM", symbol="CCM/1"), title="Title " * 400)
    section = opened(set_as(paper, "docx")).sections[0]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text.split("\t")[0] == "CCM/1"
    assert len(section.header.paragraphs[0].text) <= 120
    for footer in (section.footer, section.first_page_footer):
        fields = [node.get(f"{W}instr").strip() for node in footer._element.iter(f"{W}fldSimple")]  # noqa: SLF001 - as above
        assert (fields, text_of(footer.paragraphs[0]._p)) == (["PAGE", "NUMPAGES"], "1/1")  # noqa: SLF001 - as above


def test_docx_table_repeats_its_header_and_keeps_its_rows_whole(set_as: Set) -> None:
    rows = [(str(number), "word " * 5) for number in range(300)]
    paper = Document(title="T", blocks=(Table(("No", "Words"), rows), Table(("a",), (("x" * 5000,),)), Table(("", ""), rows[:2])))
    long, tall, headless = opened(set_as(paper, "docx")).tables
    marks = [[child.tag.removeprefix(W) for child in row._tr.trPr] if row._tr.trPr is not None else [] for row in long.rows]  # noqa: SLF001 - as above
    assert marks == [["cantSplit", "tblHeader"], *[["cantSplit"]] * 300]
    assert tall.rows[1]._tr.trPr is None  # noqa: SLF001 - as above
    assert len(headless.rows) == 2
    assert sum(column.width for column in long.columns) <= 17 * 360_000


def test_docx_marks_are_changes_to_accept_or_reject(set_as: Set) -> None:
    line = (Span("Room "), Span("1", mark=Mark.DELETED), Span("2", mark=Mark.ADDED), Span("."))
    gone = (Span("gone", mark=Mark.DELETED),)
    paper = Document(title="T", blocks=(Paragraph(line), Paragraph(gone), Table(("a", "b"), ((gone, gone), ("c", line)))))
    content = set_as(paper, "docx")
    assert read(content) == ["T", "Room 2.", "a", "b", "c", "Room 2."]
    assert read(content, gone="ins") == ["T", "Room 1.", "gone", "a", "b", "gone", "gone", "c", "Room 1."]
    body = opened(content).element.body
    changes = [node for name in ("ins", "del") for node in body.iter(f"{W}{name}")]
    assert {(node.get(f"{W}author"), node.get(f"{W}date")) for node in changes} == {("ccmagenda", "1980-01-01T00:00:00Z")}
    assert len({node.get(f"{W}id") for node in changes}) == len(changes)
    assert [node.getparent().tag.removeprefix(W) for node in body.iter(f"{W}del") if len(node) == 0] == ["rPr", "trPr"]


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("https://example.org/a?b=1&c=é", "https://example.org/a?b=1&c=%C3%A9"),
        ("mailto:a@b.org", "mailto:a@b.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("http://[", ""),
        ("a/b.ics", ""),
        ("#nowhere", ""),
    ],
    ids=["web", "mail", "script", "file", "no-host", "beside", "no-such-heading"],
)
def test_docx_links(link: str, leads: str, set_as: Set) -> None:
    made = parts(set_as(Document(title="T", blocks=(Paragraph((Span("shown", link=link),)),)), "docx"))
    assert ("<w:hyperlink" in made["word/document.xml"], 'TargetMode="External"' in made["word/_rels/document.xml.rels"]) == (
        bool(leads),
        bool(leads),
    )
    assert leads.replace("&", "&amp;") in made["word/_rels/document.xml.rels"]
    assert "shown" in made["word/document.xml"]


def test_docx_links_to_a_heading_by_a_bookmark(set_as: Set) -> None:
    anchors = ("2012-04-16", "2012 04 16", "x" * 300, "é")
    blocks = [Heading(2, anchor, anchor=anchor) for anchor in (*anchors, anchors[0])]
    paper = Document(title="T", blocks=(*blocks, Paragraph(tuple(Span("to", link=f"#{anchor}") for anchor in anchors))))
    body = opened(set_as(paper, "docx")).element.body
    names = [node.get(f"{W}name") for node in body.iter(f"{W}bookmarkStart")]
    assert names == [node.get(f"{W}anchor") for node in body.iter(f"{W}hyperlink")]
    assert [name for name in names if len(name) > 40 or not name[0].isalpha()] == []
    assert len(set(names)) == len(anchors)


def test_docx_right_to_left(set_as: Set) -> None:
    made = parts(set_as(ARABIC, "docx"))
    body = opened(set_as(ARABIC, "docx")).element.body
    samples = [node.get(f"{W}val") for node in body.iter(f"{W}pStyle")].count("Sample")
    assert len(list(body.iter(f"{W}p"))) - samples == made["word/document.xml"].count("<w:bidi/>") - 1  # the section has one too
    assert made["word/document.xml"].count("<w:bidiVisual/>") == 2
    assert 'w:bidi="ar-SA"' in made["word/styles.xml"]
    runs = [("".join(piece.text for piece in run.iter(f"{W}t")), run) for run in body.iter(f"{W}r")]
    sides = {text.strip(): run.find(f"{W}rPr/{W}rtl") is not None for text, run in runs}
    assert (sides["CCM/MSP/2012/2"], sides["بيانات عامة"], sides["10:00–13:00"], sides["meeting: 3MSP"]) == (
        False,
        True,
        True,
        False,
    )


def test_docx_line_that_is_not_translated_runs_its_own_way(set_as: Set) -> None:
    paper = attrs.evolve(ARABIC, blocks=(Paragraph("Not translated."), Paragraph("Norway, المادة."), Paragraph("10:00.")))
    body = opened(set_as(paper, "docx")).element.body
    sides = [(run.find(f"{W}t").text, run.find(f"{W}rPr/{W}rtl") is not None) for run in body.iter(f"{W}r")][-5:]
    assert sides == [("Not translated.", False), ("\u200e", False), ("Norway", False), (", المادة.", True), ("10:00.", True)]


@pytest.mark.parametrize(("label", "turned"), [("(a)", True), ("4 (a)", True), ("4.", False), ("–", False)])
def test_docx_hours_behind_a_latin_letter_run_as_behind_a_figure(label: str, turned: bool, set_as: Set) -> None:  # noqa: FBT001
    points = (Point(label=label, words="10:00–10:30  افتتاح"), Point(label="–", words="10:30–11:00"))
    content = set_as(attrs.evolve(ARABIC, blocks=(Outline(points),)), "docx")
    turn = "\u200f" if turned else ""
    assert f"{label}\t{turn}10:00–10:30  افتتاح" in read(content)


def test_docx_numbers_of_an_agenda_are_those_of_a_list(set_as: Set) -> None:
    agenda = Outline(
        [Point(label="8.", words="Reports"), Point(label="(a)", words="Aid", level=2), Point(label="9.", words="End")]
    )
    typed = Outline([Point(label="1.", words="Opening"), Point(label="3.", words="Closure")])
    content = set_as(Document(title="T", blocks=(agenda, typed, agenda)), "docx")
    body = opened(content).element.body
    found = [node.getparent().getparent() for node in body.iter(f"{W}numPr")]
    keys = [tuple(node.get(f"{W}val") for node in paragraph.pPr.numPr) for paragraph in found]
    assert keys == [("0", "2"), ("1", "2"), ("0", "2"), ("0", "4"), ("1", "4"), ("0", "4")]
    assert read(content)[1:] == ["Reports", "Aid", "End", "1.\tOpening", "3.\tClosure", "Reports", "Aid", "End"]


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("en", 'w:val="en-GB"'),
        ("fr", 'w:val="fr-FR"'),
        ("zh", 'w:eastAsia="zh-CN"'),
        ("pt-BR", 'w:val="pt-BR"'),
        ('"><x', "en-GB"),
    ],
    ids=["english", "french", "chinese", "another", "none"],
)
def test_docx_says_its_language(language: str, tag: str, set_as: Set) -> None:
    assert tag in parts(set_as(Document(title="T", language=language), "docx"))["word/styles.xml"]


def test_docx_bold_words_in_a_heading_stay_bold(set_as: Set) -> None:
    blocks = (Heading(2, (Span("grave", Tone.GRAVE),)), Paragraph((Span("grave", Tone.GRAVE),)))
    body = opened(set_as(Document(title="T", blocks=blocks), "docx")).element.body
    assert [run.find(f"{W}rPr/{W}b") is not None for run in body.iter(f"{W}r")][1:] == [True, False]


def test_docx_without_its_part_says_what_to_run(monkeypatch: pytest.MonkeyPatch, set_as: Set) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingPartError, match=r"pip install 'ccmagenda\[docx\]'$"):
        set_as(Document(title="T"), "docx")
    assert not exporters.shelf()["docx"].installed


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", 'w:val="en-GB"'), ("ar", 'w:bidi="ar-SA"'), ("zh", 'w:eastAsia="zh-CN"'), ('?"', 'w:val="en-GB"')],
    ids=["western", "arabic", "chinese", "none"],
)
def test_docx_tells_the_language_of_a_text_that_is_not_the_paper_s(code: str, said: str, set_as: Set) -> None:
    words = (Span("Point 1 : "), Span("Text", Tone.STRONG, language=code))
    with zipfile.ZipFile(io.BytesIO(set_as(Document(title="T", language="fr", blocks=(Paragraph(words),)), "docx"))) as archive:
        written = archive.read("word/document.xml").decode()
    assert f'<w:rPr><w:rStyle w:val="Strong"/><w:lang {said}/></w:rPr><w:t xml:space="preserve">Text</w:t>' in written
    assert written.count("<w:lang ") == 1


def test_docx_tells_the_language_of_its_title_and_masthead(set_as: Set) -> None:
    name, organ = (Span("Meeting", language="en"),), (Span("Body", language="en"),)
    paper = Document(
        head=PaperHead(organ="Body"), title="Meeting", masthead=("Oslo", "Meeting"), language="fr", originals=(name, organ)
    )
    with zipfile.ZipFile(io.BytesIO(set_as(paper, "docx"))) as archive:
        written = archive.read("word/document.xml").decode()
    assert written.count('<w:rPr><w:lang w:val="en-GB"/></w:rPr>') == 3


def test_docx_tells_the_language_of_a_running_title(set_as: Set) -> None:
    paper = Document(title="Meeting", language="fr", originals=((Span("Meeting", language="en"),),))
    with zipfile.ZipFile(io.BytesIO(set_as(paper, "docx"))) as archive:
        assert '<w:lang w:val="en-GB"/>' in archive.read("word/header1.xml").decode()
