"""What the golden papers are drawn from, and how a file of each format is told in lines that people can read."""

import datetime
import functools
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from ccmagenda import check, compare, convention, data, documents, load, propose
from ccmagenda.desk.differences import told
from ccmagenda.documents import Setting
from ccmagenda.documents.contents import Contents, Listed
from ccmagenda.documents.coordinators import Board
from ccmagenda.documents.explanation import Explained
from ccmagenda.documents.timeline import Terms
from ccmagenda.model import Convention, Document, Programme, Proposal, Reading, Report
from ccmagenda.model.plan import Move, Plan
from ccmagenda.wording import Telling

FOLDER = Path(__file__).parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLETS = "1"
DAY, REFS = datetime.date(2012, 9, 14), ("2MSP", "3MSP", "4MSP")
_ENDS = re.compile(rb"<main.*?</main>", re.DOTALL)


@pytest.fixture(scope="session")
def programme() -> Programme:
    return load((FOLDER / "programme.yaml").read_bytes(), path="programme.yaml")


@pytest.fixture(scope="session")
def subjects(programme: Programme) -> dict[type, Any]:
    """Return one subject for each type that a kind of document is drawn from."""
    ccm, report = convention("ccm"), check(programme)
    later = attrs.evolve(programme, sittings=programme.sittings[1:])
    first, last = programme.sittings[0], programme.sittings[-1]
    move = Move(session=first.sessions[0], old=first.key, new=last.key, concerns=("LBN",))
    files = (("", "programme.html"),), (("page", "agenda.html"), ("PDF", "agenda.pdf"))
    return {
        Programme: programme,
        Report: report,
        Reading: Reading(programme=programme, findings=report.findings[:2], path="programme.docx"),
        Convention: ccm,
        Board: Board(convention=ccm, day=DAY, ref="3MSP", state="NZL", refs=REFS),
        Terms: Terms(convention=ccm, day=DAY, refs=REFS),
        Proposal: propose(ccm, "4MSP", slates=1),
        Plan: Plan(old=programme, programme=later, moved=(move,), given_up=("a wish",), optimal=True),
        Telling: told(compare(programme, later)),
        Explained: Explained(asked="B4", provisions=tuple(one for one in ccm.provisions if one.number == "B4")),
        Contents: Contents(
            programme=programme, report=report, files=(("Papers", tuple(Listed("Agenda", one) for one in files)),)
        ),
    }


@pytest.fixture(scope="session")
def drawn(subjects: dict[type, Any]) -> Callable[[str, str], Document]:
    """Return what draws a kind of document in a language; each is drawn once."""

    @functools.cache
    def draw(key: str, code: str) -> Document:
        kind = documents.shelf()[key]
        language = data.language(code)
        setting = Setting(convention=convention("ccm"), language=language, day=None if kind.subject is Programme else DAY)
        return kind.draw(subjects[kind.subject], setting)

    return draw


@pytest.fixture(scope="session")
def shown() -> Callable[[str, bytes], str]:
    """Return what tells a file of a format in lines: the bytes of a PDF, a zip and the like are nothing to read."""
    ways = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "html": _html}
    return lambda to, content: ways[to](content) if to in ways else content.decode()


def _html(content: bytes) -> str:
    """Return what stands between the head of a page, which other tests keep, and its end."""
    return "\n".join(found.decode() for found in _ENDS.findall(content)) + "\n"


def _pdf(content: bytes) -> str:
    pypdf = pytest.importorskip("pypdf", reason="pypdf belongs to the extra 'test'")
    reader = pypdf.PdfReader(io.BytesIO(content))
    tags: dict[str, int] = {}
    for tag in _tags(reader.trailer["/Root"]["/StructTreeRoot"]):
        tags[tag] = tags.get(tag, 0) + 1
    head = [
        f"pages: {len(reader.pages)}, {'on their side' if reader.pages[0].mediabox.width > 600 else 'upright'}",
        f"language: {reader.trailer['/Root'].get('/Lang', '')}",
        "tags: " + ", ".join(f"{tag} {count}" for tag, count in sorted(tags.items())),
        *(f"bookmark: {title}" for title in _bookmarks(reader.outline)),
    ]
    pages = [f"page {number}: {' '.join(page.extract_text().split())}" for number, page in enumerate(reader.pages, 1)]
    return "\n".join([*head, *pages]) + "\n"


def _tags(node: Any) -> Iterator[str]:  # noqa: ANN401 - pypdf's values have many types
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, list):
        for part in found:
            yield from _tags(part)
    elif isinstance(found, dict):
        yield from (str(found["/S"]),) if "/S" in found else ()
        yield from _tags(found.get("/K"))


def _bookmarks(outline: Any, depth: int = 0) -> Iterator[str]:  # noqa: ANN401 - as above
    for one in outline:
        if isinstance(one, list):
            yield from _bookmarks(one, depth + 1)
        else:
            yield "  " * depth + one["/Title"]


def _docx(content: bytes) -> str:
    docx = pytest.importorskip("docx", reason="python-docx belongs to the extra 'docx'")
    opened = docx.Document(io.BytesIO(content))
    section = opened.sections[0]
    lines = [f"page: {section.orientation}", f"running: {_runs(section.header._element)}"]  # noqa: SLF001 - the way in
    for element in opened.element.body:
        if element.tag == f"{W}p":
            lines.append(_paragraph(element))
        elif element.tag == f"{W}tbl":
            lines += [" | ".join(_cell(cell) for cell in row.iter(f"{W}tc")) for row in element.iter(f"{W}tr")]
    return "\n".join(lines) + "\n"


def _paragraph(element: Any) -> str:  # noqa: ANN401 - an element of lxml
    style = next((each.get(f"{W}val") for each in element.iter(f"{W}pStyle")), "")
    listed = [each.get(f"{W}val") for name in ("ilvl", "numId") for each in element.iter(f"{W}{name}")]
    level = f" (numbered, level {int(listed[0]) + 1})" if listed and listed[1] != BULLETS else ""
    return f"{style}{level}: {_runs(element)}".rstrip()


def _cell(element: Any) -> str:  # noqa: ANN401 - as above
    return " // ".join(_runs(each) for each in element.iter(f"{W}p"))


def _runs(element: Any) -> str:  # noqa: ANN401 - as above
    signs = {f"{W}tab": "\t", f"{W}br": " / "}
    return "".join(signs.get(each.tag, each.text or "") for each in element.iter(f"{W}t", *signs) if _is_text(each))


def _is_text(element: Any) -> bool:  # noqa: ANN401 - as above
    """Tell the tab in a line from a tab stop in its properties."""
    return bool(element.getparent().tag == f"{W}r")


def _xlsx(content: bytes) -> str:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl belongs to the extra 'xlsx'")
    lines = []
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        lines.append(f"sheet: {sheet.title}")
        lines += [" | ".join("" if cell is None else str(cell) for cell in row) for row in sheet.values]
    return "\n".join(lines) + "\n"
