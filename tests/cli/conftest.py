import io
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from ccmagenda.cli import main

SMALL = """\
meeting: {ref: 1XM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
status: final
issued: 2012-04-10
sittings:
  - day: Monday 16 April 2012
    hours: 10:00-13:00
    sessions:
      - {key: opening, title: Opening of the meeting, chair: Norway, time: 10:00-10:30}
      - {key: debate, title: Debate, chair: [Japan, Portugal], time: 10:30-13:00, talks: [{title: Survey, speaker: Zambia}]}
"""
CLASH = SMALL.replace("time: 10:30-13:00", "time: 10:15-13:00").replace("[Japan, Portugal]", "Norway")
FAULTY = SMALL.replace("Norway", "Norwya")


@attrs.frozen
class Outcome:
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
Screen = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Outcome]:
    def running(*words: str, stdin: bytes | None = None) -> Outcome:
        monkeypatch.chdir(tmp_path)
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capfdbinary.readouterr()
        code = main(list(words))
        captured = capfdbinary.readouterr()
        return Outcome(code, captured.out.decode(), captured.err.decode())

    return running


@pytest.fixture
def screen(tmp_path: Path) -> Callable[..., tuple[int, str]]:
    def running(*words: str, columns: int = 80, **environment: str) -> tuple[int, str]:
        leader, follower = pty.openpty()
        known = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR", "COLORTERM"}}
        known |= {"TERM": "xterm", "COLUMNS": str(columns), "LINES": "24", **environment}
        command = [sys.executable, "-m", "ccmagenda", *words]
        with subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, cwd=tmp_path, env=known) as process:
            os.close(follower)
            shown = b"".join(iter(lambda: _read(leader), b""))
            os.close(leader)
            return process.wait(timeout=60), shown.decode("utf-8", "replace").replace("\r\n", "\n")

    return running


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


@pytest.fixture
def example() -> Path:
    return Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


@pytest.fixture
def clash(tmp_path: Path) -> Path:
    file = tmp_path / "clash.yaml"
    file.write_text(CLASH, encoding="utf-8")
    return file


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    file = tmp_path / "faulty.yaml"
    file.write_text(FAULTY, encoding="utf-8")
    return file
