"""What ccmagenda made is known again by what the file itself says; what another made is not."""

import zipfile
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk.signatures import is_ours, was_edited
from ccmagenda.model import Programme

PROGRAMME = b"""
meeting: {ref: 1XM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
sittings: [{day: 16 April 2012, hours: 10:00-13:00, sessions: [{key: a, title: A, chair: Norway, talks: [{title: B}]}]}]
"""


@pytest.fixture
def programme() -> Programme:
    return ccmagenda.load(PROGRAMME, path="p.yaml")


@pytest.mark.parametrize("to", ["html", "text", "markdown", "json", "pdf", "docx"])
def test_paper_of_ours_is_known(programme: Programme, tmp_path: Path, to: str) -> None:
    for part in {"pdf": "typst", "docx": "docx"}.get(to, "attrs").split():
        pytest.importorskip(part, reason=f"the extra for {to} is not installed")
    file = tmp_path / "a"
    file.write_bytes(ccmagenda.print_document(programme, to=to))
    assert is_ours(file)


def test_sheet_of_ours_is_known(programme: Programme, tmp_path: Path) -> None:
    pytest.importorskip("openpyxl", reason="the extra 'docx' is not installed")
    file = tmp_path / "a.xlsx"
    file.write_bytes(ccmagenda.print_document(programme, "speakers-list", "xlsx"))
    assert is_ours(file)


@pytest.mark.parametrize(
    "content",
    [b"", b"my notes on ccmagenda.org", b"%PDF-1.7\n", b"PK\x03\x04 cut", b'{"version": 1}', b"a,b\n1,2\n"],
    ids=["empty", "notes", "pdf", "cut-package", "json", "table"],
)
def test_file_of_another_is_not_ours(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert not is_ours(tmp_path / "a")


def test_package_that_another_wrote_last_is_not_ours(tmp_path: Path) -> None:
    words = "<cp:lastModifiedBy>Ann</cp:lastModifiedBy><dc:creator>ccmagenda</dc:creator>"
    for name, said in (("a.docx", {"docProps/core.xml": words}), ("b.docx", {"word/document.xml": "ccmagenda"})):
        with zipfile.ZipFile(tmp_path / name, "w") as package:
            for part, text in said.items():
                package.writestr(part, text)
        assert (is_ours(tmp_path / name), was_edited(tmp_path / name)) == (False, name == "a.docx")


@pytest.mark.parametrize("to", ["html", "page"])
def test_page_of_ours_is_ours_until_it_is_edited(programme: Programme, tmp_path: Path, to: str) -> None:
    file = tmp_path / "a.html"
    made = ccmagenda.programme_page(programme) if to == "page" else ccmagenda.print_document(programme, to="html")
    file.write_bytes(made.replace(b"\n", b"\r\n"))
    assert (is_ours(file), was_edited(file)) == (True, False)
    file.write_bytes(made.replace(b"Small", b"Large"))
    assert (is_ours(file), was_edited(file)) == (False, True)
    file.write_bytes(made.replace(b'content="ccmagenda"', b'content="another"'))
    assert (is_ours(file), was_edited(file)) == (False, False)


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_package_of_ours_is_ours_until_another_saves_it(programme: Programme, tmp_path: Path, suffix: str) -> None:
    pytest.importorskip({"docx": "docx", "xlsx": "openpyxl"}[suffix], reason="the extra 'docx' is not installed")
    file = tmp_path / f"a.{suffix}"
    file.write_bytes(ccmagenda.print_document(programme, "speakers-list", suffix))
    assert (is_ours(file), was_edited(file)) == (True, False)
    _save_as_it_is(file, {"docx": "docx", "xlsx": "openpyxl"}[suffix])
    assert (is_ours(file), was_edited(file)) == (False, True)


def _save_as_it_is(file: Path, part: str) -> None:
    """Save a file with the library of its format, which names no other author."""
    if part == "docx":
        import docx

        document = docx.Document(str(file))
        document.paragraphs[0].add_run(" and more")
        document.save(str(file))
    else:
        import openpyxl

        book = openpyxl.load_workbook(file)
        book.active["A1"] = "more"
        book.save(file)


def test_programme_of_ours_is_ours_until_it_is_edited(programme: Programme, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    written = ccmagenda.as_yaml(programme)
    file.write_bytes(written.replace(b"\n", b"\r\n"))
    assert (is_ours(file), was_edited(file)) == (True, False)
    file.write_bytes(written.replace(b"Small", b"Large"))
    assert (is_ours(file), was_edited(file)) == (False, True)
    file.write_bytes(b"# Written by another.\n")
    assert (is_ours(file), was_edited(file)) == (False, False)
