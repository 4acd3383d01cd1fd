"""Streams that are closed, plain and narrow screens, signs that steer them: rows 79 and 80 of the reliability table."""

import contextlib
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
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


def _closed(run: Run, stream: int, *words: str | Path, cwd: Path) -> Any:  # noqa: ANN401 - what a run came to
    code = (
        "import os, sys; os.close(int(sys.argv[1])); os.execv(sys.executable, [sys.executable, '-m', 'ccmagenda', *sys.argv[2:]])"
    )
    return run("-c", code, str(stream), *words, cwd=cwd)


@pytest.mark.parametrize("stream", [0, 1, 2], ids=["79-stdin-closed", "79-stdout-closed", "79-stderr-closed"])
@pytest.mark.parametrize(
    "words",
    [
        ("check", EXAMPLE), ("print", EXAMPLE), ("print", EXAMPLE, "-o", "a.txt"), ("calendar", EXAMPLE),
        ("build", EXAMPLE, "-o", "out"), ("explain", "B4"), ("schema",), ("--version",), ("--help",),
    ],
    ids=["check", "print", "print-to-file", "calendar", "build", "explain", "schema", "version", "help"],
)  # fmt: skip
def test_stream_that_is_closed(tmp_path: Path, stream: int, words: tuple[str | Path, ...], run_python: Run) -> None:
    done = _closed(run_python, stream, *words, cwd=tmp_path)
    assert (done.code, "Traceback" in done.said) == (0, False)


def test_79_closed_input_that_is_asked_for_is_an_empty_programme(tmp_path: Path, run_python: Run) -> None:
    done = _closed(run_python, 0, "check", "-", cwd=tmp_path)
    assert (done.code, done.out.startswith(b"<stdin>:1:1: there is no programme here"), done.err) == (1, True, b"")


PLAIN = {
    "79-no-color": {"NO_COLOR": "1"}, "79-dumb": {"TERM": "dumb"}, "79-20-columns": {"COLUMNS": "20"},
    "79-ascii": {"PYTHONIOENCODING": "ascii"}, "79-dos-code-page": {"PYTHONIOENCODING": "cp437"},
    "79-windows-code-page": {"PYTHONIOENCODING": "cp1252"}, "79-force-color": {"FORCE_COLOR": "1"},
}  # fmt: skip


@pytest.mark.parametrize("environment", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize(
    "words",
    [("check", EXAMPLE), ("print", EXAMPLE), ("calendar", EXAMPLE), ("explain", "B4"), ("check", EXAMPLE, "--json")],
    ids=["check", "print", "calendar", "explain", "json"],
)
def test_pipe_gets_the_same_bytes(environment: dict[str, str], words: tuple[str | Path, ...], run_ours: Run) -> None:
    usual, odd = run_ours(*words), run_ours(*words, **environment)
    assert (odd.code, odd.out, odd.err, b"\x1b" in odd.out) == (usual.code, usual.out, usual.err, False)


@pytest.mark.parametrize("environment", PLAIN.values(), ids=PLAIN)
def test_names_that_are_not_ascii(tmp_path: Path, environment: dict[str, str], run_ours: Run) -> None:
    home = tmp_path / "Genève – 日内瓦"
    home.mkdir()
    (home / "ordre du jour, élargi.yaml").write_text(SMALL, encoding="utf-8")
    done = run_ours("build", home / "ordre du jour, élargi.yaml", "-o", home / "Büro", **environment)
    assert (done.code, "Traceback" in done.said, (home / "Büro" / "index.html").is_file()) == (0, False, True)
    missing = run_ours("check", home / "né.yaml", **environment)
    assert (missing.code, "Traceback" in missing.said) == (3, False)


@pytest.mark.parametrize(
    "words", [("check",), ("check", "--json"), ("print",), ("calendar",)], ids=["79-check", "79-json", "79-print", "79-calendar"]
)
def test_name_that_is_not_utf_8(tmp_path: Path, words: tuple[str, ...], run_ours: Run) -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    (tmp_path / name).write_text(SMALL.replace("Norway", "Norwya"), encoding="utf-8")
    done = run_ours(words[0], name, *words[1:], cwd=tmp_path)
    assert (done.code, "Traceback" in done.said) == (1, False)


def _on_a_screen(*words: str | Path, cwd: Path, **environment: str) -> tuple[int, str]:
    leader, follower = pty.openpty()
    known = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
    known |= {"TERM": "xterm", "COLUMNS": "80", "LINES": "24", **environment}
    command = [sys.executable, "-m", "ccmagenda", *map(str, words)]
    with subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, cwd=cwd, env=known) as process:
        os.close(follower)
        shown = b"".join(_chunks(leader))
        os.close(leader)
        return process.wait(timeout=60), shown.decode("utf-8", "replace").replace("\r\n", "\n")


def _chunks(leader: int) -> Iterator[bytes]:
    with contextlib.suppress(OSError):  # Linux says so when the other end is closed
        while chunk := os.read(leader, 65536):
            yield chunk


SCREENS = {key: value for key, value in PLAIN.items() if key != "79-force-color"}


@pytest.mark.parametrize("environment", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize(
    "words",
    [("check", EXAMPLE), ("print", EXAMPLE), ("build", EXAMPLE, "-o", "Büro"), ("parties", "--at", "2012-09-14"), ("--help",)],
    ids=["check", "print", "build", "parties", "help"],
)
def test_plain_screen(tmp_path: Path, environment: dict[str, str], words: tuple[str | Path, ...]) -> None:
    code, shown = _on_a_screen(*words, cwd=tmp_path, **environment)
    assert (code, "Traceback" in shown) == (0, False)
    if "TERM" in environment:
        assert "\x1b" not in shown
    if "NO_COLOR" in environment:
        assert re.findall(r"\x1b\[[0-9;]*m", shown) == []


def test_79_narrow_screen_loses_no_finding(tmp_path: Path) -> None:
    code, shown = _on_a_screen("check", EXAMPLE, cwd=tmp_path, COLUMNS="20", NO_COLOR="1")
    together = "".join(shown.split())
    findings = ccmagenda.check(EXAMPLE).findings
    lost = [finding.sentence for finding in findings if "".join(finding.sentence.split()) not in together]
    places = [str(finding.origin) for finding in findings if str(finding.origin) not in together]
    assert (code, lost, places) == (0, [], [])


TITLES = {
    "80-closing-markup": "[/oops]", "80-markup": "[red]x[/red]", "80-link-markup": "[link=file:///x]y[/link]",
    "80-emoji-code": ":smile:", "80-backslash": "\\[x]", "80-braces": "{0} {x} %s %(y)s",
}  # fmt: skip


STEERING = {
    "80-escape": "a\\e[31mb", "80-osc": "a\\e]0;owned\\ab", "80-c1": "a\\x9b31mb", "80-bell": "a\\ab", "80-backspace": "a\\bb",
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("command", ["check", "print", "build"])
def test_markup_is_shown_as_text(tmp_path: Path, title: str, command: str) -> None:
    quoted = title.replace("'", "''")
    text = SMALL.replace(
        "title: Debate, chair: [Japan, Portugal]", f"title: '{quoted}', chair: TBC, talks: [{{title: T, speaker: TBC}}]"
    )
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    code, shown = _on_a_screen(command, "a.yaml", *(("-o", "out") if command == "build" else ()), cwd=tmp_path)
    assert (code, "Traceback" in shown) == (0, False)
    if command == "print":
        assert title in shown


@pytest.mark.parametrize("title", STEERING.values(), ids=STEERING)
@pytest.mark.parametrize("command", ["check", "print"])
def test_control_characters_never_reach_the_screen(tmp_path: Path, title: str, command: str) -> None:
    (tmp_path / "a.yaml").write_text(SMALL.replace("title: Debate", f'title: "{title}"'), encoding="utf-8")
    for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        code, shown = _on_a_screen(command, "a.yaml", cwd=tmp_path, **environment)
        assert (code in {0, 1}, re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)) == (True, [])


@pytest.mark.parametrize(
    "name", ["a\x1b]0;owned\x07.yaml", "[red]a[oops].yaml", "a\nb.yaml"], ids=["80-osc", "80-markup", "80-line-end"]
)
@pytest.mark.parametrize("there", [True, False], ids=["there", "missing"])
def test_name_of_a_file_steers_no_screen(tmp_path: Path, name: str, there: bool, run_ours: Run) -> None:  # noqa: FBT001 - a parameter
    if there:
        (tmp_path / name).write_text(SMALL.replace("Norway", "Norwya"), encoding="utf-8")
    piped = run_ours("check", name, cwd=tmp_path)
    code, shown = _on_a_screen("check", name, cwd=tmp_path, NO_COLOR="1")
    assert (piped.code, code) == ((1, 1) if there else (3, 3))
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]|Traceback", (piped.out + piped.err).decode() + shown) == []
    assert len((piped.out + piped.err).splitlines()) == 1
