"""From the bytes of a PDF to the lines of a paper; a PDF has no lines of its own, and those that are read are counted."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._paper import Carried, doubted, left_out, not_what_it_says
from ccmagenda.importers._pdf.file import Paper, paper_of
from ccmagenda.importers._pdf.furniture import said_in
from ccmagenda.importers._pdf.layout import AROUND, laid_lines
from ccmagenda.importers._pdf.rows import rows_of
from ccmagenda.importers._pdf.tags import is_tagged, tagged_lines
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import Finding, Origin

_HEAD = 1024


def carried_by(data: bytes, path: str) -> Carried:
    """Return the lines of a PDF, and what is left out of it; one without any text is refused."""
    if b"%PDF-" not in data[:_HEAD]:
        raise not_what_it_says(data, path, "PDF", "name it by what it is, or print it to a PDF")
    paper = paper_of(data, path)
    lines, apart = _lines(paper, path)
    if not lines:
        pictures = any(page.pictures for page in paper.pages)
        why = ": its pages are pictures, as a scanner makes them - let a program recognize their text (OCR)" if pictures else ""
        sentence = f"{path}: there is no text in this PDF{why}"
        raise UnreadableError(sentence)
    numbered = [attrs.evolve(line, origin=Origin(path, number)) for number, line in enumerate(lines, start=1)]
    return Carried(lines=numbered, apart=(*_turned(lines, path), *_told(apart, path)))


def _turned(lines: Iterable[PrintedLine], path: str) -> Iterator[Finding]:
    """Yield a doubt where the words run from right to left: a PDF keeps letters as they are drawn, not as they are read."""
    letters = [unicodedata.bidirectional(letter) for line in lines for letter in line.text if letter.isalpha()]
    if 2 * sum(kind in {"R", "AL"} for kind in letters) > len(letters):
        sentence = (
            "the words of this PDF run from right to left, and may stand in the wrong order - its Word file or page reads better"
        )
        yield doubted(sentence, Origin(path))


def _lines(paper: Paper, path: str) -> tuple[list[PrintedLine], dict[str, list[str]]]:
    lines, apart = _tagged(paper, path) if is_tagged(paper) else laid_lines(paper, path)
    for page in paper.pages:
        if page.aslant:
            apart.setdefault("text that is set aslant or upright", []).append(page.aslant)
    return lines, apart


def _tagged(paper: Paper, path: str) -> tuple[list[PrintedLine], dict[str, list[str]]]:
    lines, apart, marks = tagged_lines(paper, path)
    for page in paper.pages:
        outside = [letter for letter in page.letters if (page.number, letter.mark) not in marks]
        apart.setdefault(AROUND, []).extend(said_in(row) for row in rows_of(outside, page.number))
    return lines, apart


def _told(apart: Mapping[str, list[str]], path: str) -> Iterator[Finding]:
    for what, texts in apart.items():
        if said := [text for text in dict.fromkeys(texts) if any(letter.isalpha() for letter in text)]:
            yield left_out(what, " / ".join(said), Origin(path))
