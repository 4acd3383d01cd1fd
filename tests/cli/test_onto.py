from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def sheet(run: Run, small: Path, tmp_path: Path) -> Path:
    assert run("print", small.name, "--kind", "programme-sheet", "-o", "s.csv").code == 0
    return tmp_path / "s.csv"


def edit(sheet: Path, old: str, new: str) -> None:
    text = sheet.read_bytes().decode()
    assert old in text
    sheet.write_bytes(text.replace(old, new).encode())


def test_edited_sheet_changes_the_programme_and_shows_what(run: Run, small: Path, sheet: Path) -> None:
    before = small.read_text()
    edit(sheet, ",Debate,", ",Discussion,")
    done = run("import", "s.csv", "--onto", small.name)
    assert (done.code, done.err) == (0, f"written: {small.name}\n")
    assert "title: Discussion (was: Debate)" in done.out
    assert small.read_text() == before.replace("title: Debate", "title: Discussion")


def test_sheet_that_nobody_edited_writes_nothing(run: Run, small: Path, sheet: Path) -> None:
    stamp = small.stat().st_mtime_ns
    done = run("import", sheet.name, "--onto", small.name)
    assert (done.code, done.out, done.err) == (0, "", f"nothing differs: {small.name} stays as it is\n")
    assert small.stat().st_mtime_ns == stamp


def test_dry_run_shows_and_writes_nothing(run: Run, small: Path, sheet: Path) -> None:
    before = small.read_bytes()
    edit(sheet, ",Debate,", ",Discussion,")
    done = run("import", "s.csv", "--onto", small.name, "--dry-run", "-o", "x.yaml")
    assert (done.code, done.err, small.read_bytes()) == (0, "nothing is written: this was a dry run\n", before)
    assert "Discussion (was: Debate)" in done.out
    assert not (small.parent / "x.yaml").exists()


def test_copy_leaves_the_programme_as_it_is(run: Run, small: Path, sheet: Path) -> None:
    before = small.read_text()
    edit(sheet, ",Debate,", ",Discussion,")
    assert run("import", "s.csv", "--onto", small.name, "-o", "x.yaml").code == 0
    assert (small.read_text(), (small.parent / "x.yaml").read_text()) == (
        before,
        before.replace("title: Debate", "title: Discussion"),
    )


def test_contradiction_is_told_and_nothing_written(run: Run, small: Path, sheet: Path) -> None:
    before = small.read_bytes()
    last = sheet.read_text(encoding="utf-8-sig").splitlines()[1]
    sheet.write_bytes(sheet.read_bytes() + f"{last}\r\n".encode())
    done = run("import", "s.csv", "--onto", small.name)
    assert (done.code, small.read_bytes()) == (1, before)
    assert "both have the key" in done.out
    assert done.err == "ccmagenda: s.csv: nothing is written, since 1 cell is not right\n"


def test_what_changed_in_another_language_is_shown_in_that(run: Run, small: Path, sheet: Path) -> None:
    small.write_text(small.read_text().replace("title: Debate", "title: {en: Debate, fr: Débat}"), encoding="utf-8")
    assert run("print", small.name, "--kind", "programme-sheet", "--language", "fr", "-o", sheet.name, "--force").code == 0
    edit(sheet, ",Débat,", ",Discussion,")
    done = run("import", "s.csv", "--onto", small.name)
    assert "titre\u202f: Discussion (avant\u202f: Débat)" in done.out
    assert "title: {en: Debate, fr: Discussion}" in small.read_text(encoding="utf-8")
