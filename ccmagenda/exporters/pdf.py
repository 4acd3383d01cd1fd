"""A paper on A4 pages, tagged for those who hear it (PDF/UA-1): masthead, page numbers, bookmarks, faces of type inside.

The words of a document reach typst as data only. The same document gives the same bytes on every machine: no clock, and no
faces of type but typst's own and those of a folder that is given.
"""

import functools
import importlib.resources
import json
import re
import unicodedata
from types import ModuleType

from ccmagenda.errors import CcmagendaError, InvalidValueError, MissingPartError
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._pdf_fonts import faces, fonts_in
from ccmagenda.exporters._pdf_pages import Page, denser, page_for
from ccmagenda.exporters._pdf_values import values_of
from ccmagenda.model import Document, shortened

_PAGE, _NEAR = re.compile(rb"/Type\s*/Page\b"), 3
_NOT_SHOWN = re.compile(r'the text `?"(.+?)"`? could not be displayed', re.DOTALL)


def _typst() -> ModuleType:
    try:
        import typst  # noqa: PLC0415 - belongs to the extra 'pdf'
    except ImportError:
        sentence = "a PDF needs typst - run: pip install 'ccmagenda[pdf]'"
        raise MissingPartError(sentence) from None
    return typst


@functools.cache
def _template() -> bytes:
    return (importlib.resources.files("ccmagenda.exporters") / "templates" / "document.typ").read_bytes()


def _export(document: Document, look: Look) -> bytes:
    """Return the paper as it comes; one with a grid that runs over is set denser, as far as that brings it onto one page."""
    made = _set(document, page_for(document), look)
    if 1 < _count(made) <= _NEAR:
        tried = (_set(document, page, look) for page in denser(document))
        return next((one for one in tried if _count(one) == 1), made)
    return made


def _count(content: bytes) -> int:
    return len(_PAGE.findall(content))


def _set(document: Document, page: Page, look: Look) -> bytes:
    typst = _typst()
    paper = {**values_of(document, page), "fonts": faces(look.fonts)}
    with importlib.resources.as_file(importlib.resources.files("ccmagenda.exporters") / "templates") as root:
        compiler = typst.Compiler(
            _template(), root=str(root), font_paths=fonts_in(look.fonts), sys_inputs={"paper": json.dumps(paper)}
        )
        try:
            return bytes(compiler.compile(format="pdf", pdf_standards=["ua-1"]))
        except typst.TypstError as error:
            raise _refusal(error.message, look) from None


def _refusal(message: str, look: Look) -> CcmagendaError:
    """Return what to say where typst stops: which character has no shape in any face, and the way out."""
    found = _NOT_SHOWN.search(message)
    if not found:
        return InvalidValueError(f"typst cannot set this document: {shortened(message, 200)}")
    letter = found[1][0]
    name = unicodedata.name(letter, f"U+{ord(letter):04X}")
    where = f"no font in '{look.fonts}' has" if look.fonts else "the fonts of typst do not have"
    return MissingPartError(f"{where} the character '{letter}' ({name}) - give a folder with Noto fonts that do: --fonts FOLDER")


exporter = Exporter(
    label="PDF", summary="as A4 pages for printing and signing", suffix=".pdf", subject=Document, export=_export, extra="pdf",
    module="typst",
)  # fmt: skip
