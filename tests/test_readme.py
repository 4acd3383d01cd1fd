"""The README runs: its files are read, its commands give what it shows, its scripts work."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ccmagenda.cli._main import _Commands

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
MENDED = {"cordinators": "coordinators", "Tuesday": "Wednesday", "Irland": "Ghana"}


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, root: Path) -> Path:
    shutil.copytree(root / "examples", tmp_path / "examples")
    programme = blocks("yaml")[0]
    (tmp_path / "programme.yaml").write_text(programme, encoding="utf-8")
    for wrong, right in MENDED.items():
        assert wrong in programme
        programme = programme.replace(wrong, right)
    (tmp_path / "mended.yaml").write_text(programme, encoding="utf-8")
    return tmp_path


def run(line: str, folder: Path) -> str:
    words = shlex.split(line)
    assert words[0].endswith("ccmagenda")
    done = subprocess.run([sys.executable, "-m", "ccmagenda", *words[1:]], cwd=folder, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    return (done.stdout + done.stderr).decode()


def sessions() -> list[tuple[str, str]]:
    return [(line.removeprefix("$ "), shown) for block in blocks("console") for line, _, shown in [block.partition("\n")]]


@pytest.mark.parametrize(("line", "shown"), sessions(), ids=lambda value: value.split("\n")[0][:40])
def test_command_gives_what_the_readme_shows(line: str, shown: str, folder: Path) -> None:
    assert run(line, folder) == shown


@pytest.mark.parametrize("line", [line for line in "".join(blocks("sh")).splitlines() if line.startswith("ccmagenda")])
def test_command_line_makes_its_file(line: str, folder: Path) -> None:
    run(line, folder)
    words = shlex.split(line)
    target = words[next(n for n, word in enumerate(words) if word in {"-o", "--write"}) + 1]
    assert (folder / target).exists()


def test_main_line_builds_the_example(folder: Path) -> None:
    main = blocks("sh")[0].strip().split(" && ")
    assert main[:2] == ["python3 -m venv .venv", ".venv/bin/pip install --quiet '.[pdf,docx,xlsx]'"]
    assert run(main[2], folder).splitlines()[-1] == "out/index.html"
    assert [len(list((folder / "out" / name).rglob("*.ics"))) for name in ("calendars", "calendars-fr", "calendars-es")] == [
        34
    ] * 3


def test_test_line_is_the_one_that_ci_runs(root: Path) -> None:
    line = blocks("sh")[1].strip()
    assert line == "python3 -m venv .venv && .venv/bin/pip install --quiet --editable '.[test]' && .venv/bin/python -m pytest"
    assert "readme_test_line" in (root / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("script", blocks("python"), ids=lambda script: script.split("\n")[0])
def test_python_block_runs(script: str, folder: Path) -> None:
    done = subprocess.run([sys.executable, "-W", "error", "-c", script], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", list(_Commands.shelf))
def test_every_command_stands_in_the_readme_and_has_help(command: str) -> None:
    assert f"| `ccmagenda {command}" in README
    assert (_Commands.shelf[command].help or "").strip()


def test_every_room_stands_in_the_picture_of_the_house(root: Path) -> None:
    house = root / "ccmagenda"
    rooms = {f"{path.name}/" for path in house.iterdir() if path.is_dir() and not path.name.startswith("__")}
    files = {path.name for path in house.glob("*.py")} - {"__main__.py"}
    drawn = set(re.findall(r"^  ([\w]+(?:/|\.py)) ", README, re.MULTILINE))
    assert drawn == rooms | files
