"""Arabic and Chinese have no slanted letters, and no format sets them aslant."""

import io
import re
import zipfile

import pytest

import ccmagenda
from ccmagenda.model import Document, Heading, Paragraph

UPRIGHT = ("ar", "zh")


def paper(code: str) -> Document:
    direction = "rtl" if code == "ar" else "ltr"
    return Document(title="A", language=code, direction=direction, blocks=(Heading(5, "B"), Heading(6, "C"), Paragraph("D")))


def made(code: str, to: str) -> bytes:
    return ccmagenda.render(paper(code), to)


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in ("en", "fr", "ru", *UPRIGHT)])
def test_docx_slants_headings_only_in_scripts_that_slant(code: str) -> None:
    pytest.importorskip("docx", reason="python-docx belongs to the extra 'docx'")
    with zipfile.ZipFile(io.BytesIO(made(code, "docx"))) as package:
        styles = package.read("word/styles.xml").decode()
    assert ("<w:i/>" in styles, "<w:iCs/>" in styles) == (code != "zh", False)  # w:i is not for Arabic, that would be w:iCs


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in ("en", "fr", "ru", *UPRIGHT)])
def test_pdf_slants_headings_only_in_scripts_that_slant(code: str) -> None:
    pypdf = pytest.importorskip("pypdf", reason="pypdf belongs to the tests of the extra 'pdf'")
    pytest.importorskip("typst", reason="typst belongs to the extra 'pdf'")
    pages = pypdf.PdfReader(io.BytesIO(made(code, "pdf"))).pages
    fonts = {str(font.get_object()["/BaseFont"]) for page in pages for font in page["/Resources"]["/Font"].values()}
    assert any("Italic" in font for font in fonts) is (code not in UPRIGHT)


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in UPRIGHT])
def test_html_has_a_rule_that_goes_before_slanted_headings(code: str) -> None:
    style = re.sub(r"\s+", " ", made("en", "html").decode())
    slanted, rule = style.index("font-style: italic"), style.index(f":lang({code})")
    assert slanted < rule
    assert "font-style: normal" in style[rule : style.index("}", rule)]
