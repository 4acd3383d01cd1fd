"""The one module that knows pdfplumber: from the bytes of a PDF to letters, ruled tables and the structure it tells of.

Compared on papers that typst and LibreOffice set, pypdf (``extraction_mode="layout"``) keeps columns as blanks, but neither
the size nor the weight of letters, nor ruled cells; pypdfium2 is ten times as quick and gives the columns of a table one
after the other. pdfplumber gives letters with box, font and marked content, and finds ruled tables; it is kept well (MIT).
It reads whatever a file says, so what would take too much is refused before.
"""

import contextlib
import io
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from ccmagenda.errors import MissingPartError, UnreadableError
from ccmagenda.importers._limits import MOST_LETTERS, MOST_PAGES, MOST_RULES
from ccmagenda.importers._pdf.drawn import refuse_forms, refuse_packed
from ccmagenda.importers._pdf.letters import Letter
from ccmagenda.importers._pdf.rules import Box, Rule
from ccmagenda.importers._pdf.tree import Node, structure_of

_SLOPE = 0.1
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Page:
    """A page: its letters in the order of the file, those set aslant, and the cells of its ruled tables, None where merged.

    ``rules`` are the lines from left to right, as left, right and height.
    """

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]
    aslant: str
    tables: tuple[tuple[tuple[Box | None, ...], ...], ...]
    rules: tuple[Rule, ...]
    pictures: int


@attrs.frozen(kw_only=True)
class Paper:
    """A PDF: its pages and the structure that it tells of, if it does."""

    pages: tuple[Page, ...]
    structure: Node | None


def paper_of(data: bytes, path: str) -> Paper:
    """Return what stands on the pages; what cannot be read is an :class:`UnreadableError`."""
    try:
        import pdfplumber  # noqa: PLC0415 - belongs to the extra 'import', and is slow to import
    except ImportError:
        sentence = "reading a PDF needs pdfplumber - run: pip install 'ccmagenda[import]'"
        raise MissingPartError(sentence) from None
    refuse_packed(data, path)
    with _silent():
        return _guarded(lambda: _read(pdfplumber.open(io.BytesIO(data)), path), path)


def _read(pdf: Any, path: str) -> Paper:  # noqa: ANN401 - pdfplumber may not be installed
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415 - as above

    count = sum(1 for _, _ in zip(range(MOST_PAGES + 1), PDFPage.create_pages(pdf.doc), strict=False))
    if count > MOST_PAGES:
        sentence = f"{path}: this PDF has more than {MOST_PAGES} pages, which is the limit - save the pages of the programme"
        raise UnreadableError(sentence)
    refuse_forms(((_instructions(page.page_obj), page.page_obj.resources) for page in pdf.pages), path)
    pages: list[Page] = []
    letters = 0
    for number, page in enumerate(pdf.pages, start=1):
        pages.append(_page(page, number))
        page.close()
        letters += len(pages[-1].letters)
        if letters > MOST_LETTERS:
            sentence = f"{path}: this PDF has more than {MOST_LETTERS:,} characters, which is the limit"
            raise UnreadableError(sentence)
    numbers = {page.page_obj.pageid: number for number, page in enumerate(pdf.pages, start=1)}
    return Paper(pages=tuple(pages), structure=structure_of(pdf.doc.catalog, numbers))


def _instructions(page: Any) -> bytes:  # noqa: ANN401 - as above
    from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415 - as above

    return b"\n".join(stream.get_data() for said in page.contents if isinstance(stream := resolve1(said), PDFStream))


def _page(page: Any, number: int) -> Page:  # noqa: ANN401 - as above
    x0, top = page.bbox[0], page.bbox[1]
    ruled = 0 < len(page.edges) <= MOST_RULES
    said = page.chars
    return Page(
        number=number,
        width=float(page.width),
        height=float(page.height),
        letters=tuple(_letter(letter, x0, top) for letter in said if _is_upright(letter)),
        aslant="".join(letter["text"] for letter in said if not _is_upright(letter)).strip(),
        tables=tuple(_cells(table, x0, top) for table in (page.find_tables() if ruled else ())),
        rules=tuple((edge["x0"] - x0, edge["x1"] - x0, edge["top"] - top) for edge in _across(page) if ruled),
        pictures=len(page.images),
    )


def _across(page: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - as above
    return (edge for edge in page.edges if edge["orientation"] == "h")


def _letter(said: Mapping[str, Any], x0: float, top: float) -> Letter:
    mark = said.get("mcid")
    return Letter(
        text=said["text"],
        x0=said["x0"] - x0,
        x1=said["x1"] - x0,
        top=said["top"] - top,
        bottom=said["bottom"] - top,
        size=max(1.0, said["bottom"] - said["top"]),
        bold=bool(_BOLD.search(said["fontname"])),
        mark=mark if isinstance(mark, int) else -1,
    )


def _is_upright(said: Mapping[str, Any]) -> bool:
    along, rise = said["matrix"][:2]
    return bool(said["upright"]) and abs(rise) < _SLOPE * abs(along)


def _cells(table: Any, x0: float, top: float) -> tuple[tuple[Box | None, ...], ...]:  # noqa: ANN401 - as above
    return tuple(
        tuple(cell and (cell[0] - x0, cell[1] - top, cell[2] - x0, cell[3] - top) for cell in row.cells) for row in table.rows
    )


def _guarded(read: Callable[[], Paper], path: str) -> Paper:
    """Return what is read, whatever the library meets in a damaged file; it raises errors of every kind."""
    try:
        return read()
    except UnreadableError:
        raise
    except Exception as error:
        if any("Password" in name or "Encryption" in name for name in _names(error)):
            sentence = f"{path}: this PDF is encrypted - open it with its password and print it to a PDF without one"
        else:
            sentence = f"{path}: this PDF is damaged or cut short - fetch or save it again"
        raise UnreadableError(sentence) from error


def _names(error: BaseException) -> Iterator[str]:
    """Yield the names of the kinds of an error and of those within it."""
    yield type(error).__name__
    for part in error.args:
        if isinstance(part, BaseException):
            yield type(part).__name__


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """Keep the library from writing its own remarks about a file to the screen."""
    loggers = [logging.getLogger(name) for name in ("pdfminer", "pdfplumber")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
