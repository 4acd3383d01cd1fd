"""Two runs at once, and readers that close the pipe: rows 76 and 77 of the reliability table."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda

EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = EXAMPLES / "ccm-2012-intersessional" / "programme.yaml"
SMALL = """\
meeting: {ref: 1XM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
status: final
issued: 2012-04-10
sittings:
  - day: Monday 16 April 2012
    hours: 10:00-13:00
    sessions:
      - {key: opening, title: Opening of the meeting, chair: Norway, time: 10:00-10:30}
      - {key: debate, title: Debate, chair: [Japan, Portugal], time: 10:30-13:00}
"""
Run = Callable[..., Any]
Files = Callable[[Path], dict[str, bytes]]


@pytest.mark.parametrize("second", ["small", "edited"], ids=["76-same-programme", "76-two-editions"])
def test_two_builds_at_once_leave_whole_files(small: Path, edited: Path, tmp_path: Path, second: str, files_in: Files) -> None:
    sources = (small, {"small": small, "edited": edited}[second])
    ccmagenda.build(small, tmp_path / "old")
    ccmagenda.build(edited, tmp_path / "new")
    old, new = files_in(tmp_path / "old"), files_in(tmp_path / "new")
    ccmagenda.build(small, tmp_path / "out")
    command = [sys.executable, "-m", "ccmagenda", "build"]
    runs = [subprocess.Popen([*command, source, "-o", tmp_path / "out"], stderr=subprocess.PIPE) for source in sources]
    said = [run.communicate(timeout=60)[1] for run in runs]
    assert {run.returncode for run in runs} <= ({0} if second == "small" else {0, 3})  # the later of two editions may be told
    assert [words for words in said if b"Traceback" in words] == []
    left = {path: content for path, content in files_in(tmp_path / "out").items() if path != ".ccmagenda"}
    assert [path for path, content in left.items() if content not in {old.get(path), new.get(path)}] == []
    assert set(left) | {".ccmagenda"} >= set(old) or set(left) | {".ccmagenda"} >= set(new)


def test_76_a_build_within_a_build_leaves_whole_files(small: Path, tmp_path: Path, files_in: Files) -> None:
    def again(done: int, _total: int, _what: str) -> None:
        if done == 5:
            ccmagenda.build(small, tmp_path / "out")

    ccmagenda.build(small, tmp_path / "alone")
    ccmagenda.build(small, tmp_path / "out", progress=again)
    assert files_in(tmp_path / "out") == files_in(tmp_path / "alone")


def test_76_two_editions_at_once_can_be_built_again_without_force(
    small: Path, edited: Path, tmp_path: Path, files_in: Files
) -> None:
    def other(done: int, total: int, _what: str) -> None:
        if done == total:
            ccmagenda.build(small, tmp_path / "out")

    with contextlib.suppress(ccmagenda.CcmagendaError):
        ccmagenda.build(edited, tmp_path / "out", progress=other)
    ccmagenda.build(small, tmp_path / "alone")
    ccmagenda.build(small, tmp_path / "out")
    assert files_in(tmp_path / "out") == files_in(tmp_path / "alone")


def _into_a_closed_pipe(run: Run, *words: str | Path, cwd: Path) -> Any:  # noqa: ANN401 - what a run came to
    reader, writer = os.pipe()
    os.close(reader)
    try:
        return run(*words, cwd=cwd, stdout=writer)
    finally:
        os.close(writer)


@pytest.mark.parametrize(
    "words",
    [
        ("check", EXAMPLE), ("print", EXAMPLE), ("print", EXAMPLE, "--to", "html"), ("calendar", EXAMPLE), ("explain", "B4"),
        ("schema",), ("parties",), ("build", EXAMPLE, "-o", "out"), ("--help",), ("--version",),
    ],
    ids=[
        "77-check", "77-text", "77-html", "77-calendar", "77-explain", "77-schema", "77-parties", "77-build", "77-help",
        "77-version",
    ],
)  # fmt: skip
def test_closed_pipe_is_quiet(tmp_path: Path, words: tuple[str | Path, ...], run_ours: Run) -> None:
    assert _into_a_closed_pipe(run_ours, *words, cwd=tmp_path).err == b""


def test_77_closed_pipe_is_not_told_as_success(tmp_path: Path, run_ours: Run) -> None:
    (tmp_path / "faulty.yaml").write_text(SMALL.replace("Norway", "Norwya"), encoding="utf-8")
    assert _into_a_closed_pipe(run_ours, "check", "faulty.yaml", cwd=tmp_path).code == 141


def test_77_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    rows = "".join(f"      - {{key: s{n}, title: Session number {n} {'long ' * 40}}}\n" for n in range(600))
    (tmp_path / "big.yaml").write_text(SMALL.partition("      - {key: opening")[0] + rows, encoding="utf-8")
    command = [sys.executable, "-m", "ccmagenda", "print", "big.yaml"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"Small meeting\n"
        process.stdout.close()
        assert process.stderr.read() == b""
