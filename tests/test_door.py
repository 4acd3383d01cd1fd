import json
import pydoc
import subprocess
import sys

import pytest

import ccmagenda

HEAVY = ("attr", "docx", "icalendar", "jinja2", "ortools", "pendulum", "rich", "typst", "yaml")
DOOR = ["", "_face", "_shelf", "cli", "cli._main", "cli._screen", "errors"]
WAYS = {
    "import": "import ccmagenda",
    "star-less-face": "import ccmagenda; ccmagenda.__version__; ccmagenda.__all__",
    "version": "from ccmagenda.cli import main; main(['--version'])",
    "help": "from ccmagenda.cli import main; main(['--help'])",
    "help-of-a-command": "from ccmagenda.cli import main; main(['build', '--help'])",
    "unknown-option": "from ccmagenda.cli import main; main(['check', '--nope'])",
}


def loaded(way: str) -> list[str]:
    code = f"{WAYS[way]}\nimport json, sys\nsys.stdout.flush()\nprint()\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return list(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("way", WAYS)
def test_door_imports_nothing_heavy(way: str) -> None:
    assert sorted({name.split(".")[0] for name in loaded(way)} & set(HEAVY)) == []


@pytest.mark.parametrize("way", ["version", "help"])
def test_door_opens_no_room_and_no_command(way: str) -> None:
    ours = [name.removeprefix("ccmagenda").removeprefix(".") for name in loaded(way) if name.split(".")[0] == "ccmagenda"]
    assert ours == DOOR


def test_every_public_name_is_seen_by_dir_and_by_help() -> None:
    assert set(dir(ccmagenda)) == set(ccmagenda.__all__)
    assert "check_coordinators(" in pydoc.render_doc(ccmagenda, renderer=pydoc.plaintext)


def test_all_has_each_name_once() -> None:
    assert len(ccmagenda.__all__) == len(set(ccmagenda.__all__))


@pytest.mark.parametrize("name", ccmagenda.__all__)
def test_each_name_can_be_got(name: str) -> None:
    assert getattr(ccmagenda, name) is not None


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'ccmagenda' has no attribute 'nope'"):
        _ = ccmagenda.nope


def test_star_import_gives_every_name() -> None:
    code = "from ccmagenda import *\nimport ccmagenda\nassert all(name in globals() for name in ccmagenda.__all__)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).stderr == b""
