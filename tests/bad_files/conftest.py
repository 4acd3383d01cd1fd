"""A small programme, and what runs our commands in a process of their own."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs
import pytest

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


@attrs.frozen
class Done:
    code: int
    out: bytes
    err: bytes

    @property
    def said(self) -> str:
        return self.err.decode("utf-8", "replace")


def _python(
    *words: str | Path,
    cwd: Path | None = None,
    stdin: bytes = b"",
    flags: Sequence[str] = (),
    umask: int = -1,
    stdout: int = subprocess.PIPE,
    **environment: str,
) -> Done:
    known = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}} | environment
    command = [sys.executable, *flags, *map(str, words)]
    done = subprocess.run(
        command, cwd=cwd, input=stdin, stdout=stdout, stderr=subprocess.PIPE, check=False, timeout=90, env=known, umask=umask
    )
    return Done(done.returncode, done.stdout or b"", done.stderr)


def _ccmagenda(*words: str | Path, **how: object) -> Done:
    return _python("-m", "ccmagenda", *words, **how)  # type: ignore[arg-type]  # the same names


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def _strays(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*.tmp")]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    file = tmp_path / "edited.yaml"
    file.write_text(SMALL.replace("Debate", "Discussion").replace("Norway", "Spain"), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def run_python() -> Callable[..., Done]:
    """Return what runs Python in a process of its own."""
    return _python


@pytest.fixture(scope="session")
def run_ours() -> Callable[..., Done]:
    """Return what runs one of our commands in a process of its own."""
    return _ccmagenda


@pytest.fixture(scope="session")
def files_in() -> Callable[[Path], dict[str, bytes]]:
    """Return what reads all files of a folder, by their names in it."""
    return _tree


@pytest.fixture(scope="session")
def strays_in() -> Callable[[Path], list[str]]:
    """Return what finds temporary files that were left in a folder."""
    return _strays
