import ast
import json
import pydoc
import subprocess
import sys
from pathlib import Path

import pytest

import ccmagenda

HEAVY = ("docx", "icalendar", "jinja2", "ortools", "pendulum", "rich", "typst")
WAYS = {
    "import": "import ccmagenda",
    "star-less-face": "import ccmagenda; ccmagenda.__version__; ccmagenda.__all__",
    "version": "from ccmagenda.cli import main; main(['--version'])",
    "help": "from ccmagenda.cli import main; main(['--help'])",
    "help-of-a-command": "from ccmagenda.cli import main; main(['build', '--help'])",
    "unknown-option": "from ccmagenda.cli import main; main(['check', '--nope'])",
}


@pytest.mark.parametrize("way", WAYS)
def test_door_imports_nothing_heavy(way: str) -> None:
    code = f"{WAYS[way]}\nimport json, sys\nsys.stdout.flush()\nprint()\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded = {name.split(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}
    assert sorted(loaded & set(HEAVY)) == []


def _named_under_type_checking() -> list[str]:
    tree = ast.parse(Path(ccmagenda.__file__).read_text(encoding="utf-8"))
    guards = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    imports = [node for guard in guards for node in guard.body if isinstance(node, ast.ImportFrom)]
    return [alias.asname or alias.name for node in imports for alias in node.names]


def test_every_public_name_is_seen_by_dir_and_by_help() -> None:
    assert set(dir(ccmagenda)) == set(ccmagenda.__all__)
    assert "check_coordinators(" in pydoc.render_doc(ccmagenda, renderer=pydoc.plaintext)


def test_all_is_what_type_checkers_see() -> None:
    assert sorted(ccmagenda.__all__) == sorted({*_named_under_type_checking(), "__version__"})


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
