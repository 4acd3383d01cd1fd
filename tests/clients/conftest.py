"""The readers: each is a program of its own that reads many files at once and prints the events of each as JSON.

Where a reader is not installed its tests are skipped with the reason; where CI is set they fail.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import ccmagenda

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "examples" / "ccm-2012-intersessional" / "programme.yaml"
MISSING = 77
COMMANDS = {
    "libical": ("/usr/bin/python3", str(HERE / "read_libical.py")),
    "ical.js": ("node", str(HERE / "read_icaljs.mjs")),
    "vobject": (sys.executable, str(HERE / "read_vobject.py")),
    "ical": (sys.executable, str(HERE / "read_ical.py")),
    "sabre": ("php", str(HERE / "read_sabre.php")),
}
KCAL = "kcalendarcore"
Event = dict[str, object]
Reading = tuple[list[Event], list[str]]
Read = Callable[..., list[Reading]]


def lacking(why: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"CI must have every reader: {why}")
    pytest.skip(why)


@pytest.fixture(scope="session")
def kcal(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The reader in C++: the program that CCMAGENDA_KCAL names, else one that is built now."""
    if named := os.environ.get("CCMAGENDA_KCAL"):
        return named
    if shutil.which("cmake") is None:
        lacking(f"{KCAL}: there is no cmake")
    folder = tmp_path_factory.mktemp("kcal")
    steps = (("cmake", "-S", str(HERE / "kcal"), "-B", str(folder)), ("cmake", "--build", str(folder)))
    prepared, made = (subprocess.run(step, capture_output=True, check=False, encoding="utf-8") for step in steps)
    if prepared.returncode:
        lacking(f"{KCAL}: apt-get install g++ qtbase5-dev libkf5calendarcore-dev; {' '.join(prepared.stderr.split())}")
    assert made.returncode == 0, made.stdout + made.stderr
    return str(folder / "read_kcal")


@pytest.fixture(scope="session", params=[*COMMANDS, KCAL])
def reader(request: pytest.FixtureRequest) -> str:
    """The name of a reader."""
    return str(request.param)


@pytest.fixture(scope="session")
def read(reader: str, request: pytest.FixtureRequest) -> Read:
    """Read files, as somebody would whose own clock is in the zone ``viewer``: for each its events, and what is said of it."""
    command = (request.getfixturevalue("kcal"),) if reader == KCAL else COMMANDS[reader]
    if shutil.which(command[0]) is None:
        lacking(f"{reader}: there is no {command[0]}")

    def reading(*files: Path, viewer: str = "UTC") -> list[Reading]:
        arguments, environment = [*command, *map(str, files)], os.environ | {"TZ": viewer, "PYTHONTZPATH": ""}
        run = subprocess.run(arguments, capture_output=True, check=False, encoding="utf-8", env=environment)
        if run.returncode == MISSING:
            lacking(f"{reader}: {run.stderr.strip()}")
        assert run.returncode == 0, f"{reader} breaks off: {run.stderr}"
        said = [line for line in run.stderr.split("\n") if line]
        loose = [line for line in said if not line.startswith(tuple(f"{file}: " for file in files))]
        if loose and len(files) > 1:  # to tell of which file
            return [alone for file in files for alone in reading(file, viewer=viewer)]
        read = [json.loads(line) for line in run.stdout.split("\n") if line]
        about = [[line.removeprefix(f"{file}: ") for line in said if line.startswith(f"{file}: ")] for file in files]
        refused = {file.name: words for file, events, words in zip(files, read, about, strict=True) if events is None}
        assert refused == {}, f"{reader} refuses"
        return [(events, loose + words) for events, words in zip(read, about, strict=True)]

    return reading


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The calendars of the example of April 2012, that of the whole meeting among them."""
    folder = tmp_path_factory.mktemp("built")
    (made,) = ccmagenda.build(EXAMPLE, folder)
    return [folder / name for name in made.calendars]
