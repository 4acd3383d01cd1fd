"""Every kind of document in every format that fits it, and in every language that makes sense, as kept in ``papers``.

``--rewrite`` writes the files anew; what differs is read before it is committed. A new kind and a new format demand theirs by
themselves.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from ccmagenda import data, documents, exporters, render
from ccmagenda.model import Document, Programme

PAPERS = Path(__file__).parent / "papers"
READ_BY_PEOPLE = ("text", "html", "markdown")
ENDINGS = {"pdf": "pdf.txt", "docx": "docx.txt", "xlsx": "xlsx.txt", "markdown": "md", "text": "txt"}
Case = tuple[str, str, str]


def asked() -> list[Case]:
    """Return each kind with each format and language; a programme's papers are kept in all languages, others in English."""
    formats = [key for key, exporter in exporters.shelf().items() if exporter.of_documents]
    cases = []
    for key, kind in documents.shelf().items():
        for to in kind.formats or formats:
            spoken = data.languages() if kind.subject is Programme and to in READ_BY_PEOPLE else ("en",)
            cases += [(key, to, code) for code in spoken]
    return cases


def place_of(case: Case) -> Path:
    key, to, code = case
    return PAPERS / key / f"{code}.{ENDINGS.get(to, to)}"


def made(case: Case, drawn: Callable[[str, str], Document], shown: Callable[[str, bytes], str]) -> str | None:
    """Return a paper in lines, or None for a format that has nothing to show of it."""
    key, to, code = case
    document, exporter = drawn(key, code), exporters.shelf()[to]
    if not exporter.fits(document):
        return None
    if not exporter.installed:
        pytest.skip(f"{to} needs the extra '{exporter.extra}'")
    return shown(to, render(document, to))


@pytest.mark.parametrize("case", [pytest.param(case, id="-".join(case)) for case in asked()])
def test_paper_is_as_it_was_kept(
    case: Case, drawn: Callable[[str, str], Document], shown: Callable[[str, bytes], str], *, rewrite: bool
) -> None:
    paper, place = made(case, drawn, shown), place_of(case)
    if rewrite and paper is not None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(paper.encode())
    elif rewrite:
        place.unlink(missing_ok=True)
    assert paper == (place.read_bytes().decode() if place.is_file() else None)


def test_nothing_is_kept_that_nobody_prints() -> None:
    kept = {file for file in PAPERS.rglob("*") if file.is_file()}
    assert kept - {place_of(case) for case in asked()} == set()


def test_golden_files_are_small() -> None:
    assert sum(file.stat().st_size for file in PAPERS.rglob("*") if file.is_file()) < 3_000_000
