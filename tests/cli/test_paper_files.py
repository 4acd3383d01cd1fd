"""Every command that shows a document also writes it as a paper, in the format that the name of the file tells."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
SAID = {
    "check": ("check", "small.yaml"),
    "board": ("coordinators", "--at", "3MSP"),
    "committee": ("coordinators", "committee", "--at", "3MSP"),
    "decision": ("coordinators", "decision", "--at", "3MSP"),
    "record": ("coordinators", "record", "Lebanon"),
    "check-of-a-register": ("coordinators", "check", "--from", "3MSP", "--to", "3MSP"),
    "parties": ("parties", "--at", "2012-09-14"),
    "explain": ("explain", "B4"),
}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("command", SAID)
def test_what_is_shown_is_written_as_a_page_too(run: Run, tmp_path: Path, command: str) -> None:
    done = run(*SAID[command], "-o", "a.html")
    assert (done.err, done.out) == ("written: a.html\n", "")
    shown = run(*SAID[command]).out.split("\n")[0]
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "</html>" in page
    assert command.startswith("check") or shown.split()[0] in page


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("command", ["board", "check"])
def test_paper_that_we_made_is_replaced(run: Run, tmp_path: Path, command: str) -> None:
    pytest.importorskip("docx", reason="the extra 'docx' is not installed")
    for _ in range(2):
        assert run(*SAID[command], "-o", "a.docx").err == "written: a.docx\n"
    assert zipfile.is_zipfile(tmp_path / "a.docx")


def test_paper_of_an_unknown_ending_is_refused(run: Run, tmp_path: Path) -> None:
    done = run("explain", "B4", "-o", "a.xyz")
    assert (done.code, "there is no format for '.xyz' - name the file .pdf, .docx, .html or .txt\n" in done.err) == (2, True)
    assert not (tmp_path / "a.xyz").exists()


def test_findings_as_json_go_into_a_file(run: Run, clash: Path, tmp_path: Path) -> None:
    done = run("check", clash.name, "--json", "-o", "a.json")
    assert (done.code, done.out) == (1, "")
    assert '"findings"' in (tmp_path / "a.json").read_text(encoding="utf-8")
