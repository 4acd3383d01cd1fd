import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ccmagenda import __version__
from ccmagenda.cli._main import _Commands

Run = Callable[..., Any]
COMMANDS = (
    "build", "calendar", "check", "coordinators", "diff", "documents", "explain", "import", "issue", "new", "parties", "plan",
    "print", "publish", "schema",
)  # fmt: skip


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_command_and_the_exit_codes(run: Run, flag: str) -> None:
    done = run(flag)
    listed = [line.split()[0] for line in done.out.partition("Commands:\n")[2].splitlines()]
    assert (done.code, done.err, tuple(word for word in listed if word in COMMANDS)) == (0, "", COMMANDS)
    assert "Exit codes: 0 done, 1 findings, 2 wrong usage, 3 a file cannot be read or written," in done.out
    assert "4 the server refused, 130 interrupted." in done.out


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(run: Run, command: str, flag: str) -> None:
    done = run(command, flag)
    assert (done.code, done.err, done.out.startswith(f"Usage: ccmagenda {command} ")) == (0, "", True)
    options = [line.strip() for line in done.out.partition("Options:\n")[2].splitlines()]
    assert [line for line in options if line.startswith("-") and "  " not in line] == []


def test_help_says_of_each_command_what_it_says_of_itself() -> None:
    shelf = _Commands.shelf
    said = {key: inspect.cleandoc(shelf.said(key, "command")) for key in shelf}
    assert said == {key: inspect.cleandoc(command.help or "") for key, command in shelf.items()}
    assert [key for key, command in shelf.items() if command.short_help or command.hidden or command.deprecated] == []


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.code, done.out, done.err) == (0, f"ccmagenda {__version__}\n", "")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("chek", "there is no command 'chek' - did you mean 'check'?"),
        ("calender", "there is no command 'calender' - did you mean 'calendar'?"),
        ("qqq", f"there is no command 'qqq' - it is one of {', '.join(COMMANDS)}"),
    ],
    ids=["near-check", "near-calendar", "far"],
)
def test_unknown_command(run: Run, word: str, said: str) -> None:
    done = run(word)
    assert (done.code, done.out, done.err.splitlines()[-1]) == (2, "", f"Error: {said}")


def test_unknown_option(run: Run) -> None:
    done = run("check", "--jsn", "x.yaml")
    assert (done.code, "--json" in done.err) == (2, True)


def test_no_command_shows_the_help(run: Run) -> None:
    done = run()
    assert (done.code, "Commands:" in done.out + done.err) == (2, True)


def test_missing_argument(run: Run) -> None:
    done = run("check")
    assert (done.code, done.out, "Missing argument 'FILE'" in done.err) == (2, "", True)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check", "small.yaml"), 0),
        (("check", "clash.yaml"), 1),
        (("check", "faulty.yaml"), 1),
        (("print", "faulty.yaml"), 1),
        (("calendar", "faulty.yaml"), 1),
        (("check", "--nope"), 2),
        (("print", "small.yaml", "--to", "pdff"), 2),
        (("check", "nix.yaml"), 3),
        (("print", "nix.yaml"), 3),
        (("calendar", "nix.yaml"), 3),
        (("calendar", "small.yaml", "-o", "nix/meeting.ics"), 3),
    ],
    ids=[
        "clean", "rule-broken", "fault-checked", "fault-printed", "fault-calendar", "option", "format", "unreadable",
        "unreadable-printed", "unreadable-calendar", "unwritable",
    ],
)  # fmt: skip
@pytest.mark.usefixtures("small", "clash", "faulty")
def test_exit_code(run: Run, words: tuple[str, ...], code: int) -> None:
    assert run(*words).code == code


@pytest.mark.parametrize("command", ["check", "print", "calendar"])
def test_dash_is_standard_input(run: Run, small: Path, command: str) -> None:
    piped, named = run(command, "-", stdin=small.read_bytes()), run(command, small.name)
    assert (piped.code, piped.out) == (0, named.out)


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe", b"\x00", b"\xe9", b"[" * 100_000, b"\x1b[31m"],
    ids=["utf-16", "nul", "latin-1", "brackets", "escape"],
)
def test_any_bytes_end_in_a_sentence(run: Run, content: bytes) -> None:
    done = run("check", "-", stdin=content)
    assert (done.code in {1, 3}, "Traceback" in done.err, "\x1b" in done.out + done.err) == (True, False, False)
    assert len((done.out + done.err).splitlines()) == 1
