"""Papers of our own making for the importers: Word documents from their XML, PDFs from their drawing instructions."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pytest

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "header": "hdr",
    "footer": "ftr",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
}
_FONTS = "".join(
    f"{number} 0 obj <</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>> endobj\n"
    for number, name in ((3, "Helvetica"), (4, "Helvetica-Bold"))
)

Word = Callable[..., bytes]
Pdf = Callable[[Sequence[str]], bytes]


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def word_of(body: str, **parts: str) -> bytes:
    """Return a Word document; ``parts`` are the insides of its styles, numbering, header, footer, footnotes, endnotes."""
    files = {
        "_rels/.rels": _RELATIONS.format(f'<Relationship Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'),
        "word/document.xml": f"<w:document {_W} {_MC}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _RELATIONS.format(
            "".join(f'<Relationship Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in parts)
        ),
    }
    files |= {f"word/{name}.xml": f"<w:{_ROOTS[name]} {_W}>{inner}</w:{_ROOTS[name]}>" for name, inner in parts.items()}
    return zipped(files)


def pdf_of(pages: Sequence[str]) -> bytes:
    """Return a PDF with those drawing instructions on pages of 600 by 800 points; ``/F1`` is light, ``/F2`` is bold."""
    numbers = range(5, 5 + 2 * len(pages), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    made = "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
    made += f"2 0 obj <</Type/Pages/Kids[{kids}]/Count {len(pages)}>> endobj\n{_FONTS}"
    for number, said in zip(numbers, pages, strict=True):
        made += (
            f"{number} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {number + 1} 0 R"
            f"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>> endobj\n"
            f"{number + 1} 0 obj <</Length {len(said.encode('cp1252'))}>> stream\n{said}\nendstream endobj\n"
        )
    return f"{made}trailer <</Root 1 0 R>>\n%%EOF\n".encode("cp1252")


@pytest.fixture
def archive() -> Callable[[Mapping[str, bytes | str]], bytes]:
    return zipped


@pytest.fixture
def word() -> Word:
    return word_of


@pytest.fixture
def pdf() -> Pdf:
    return pdf_of
