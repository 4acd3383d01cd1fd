import ast
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import ccmagenda

PACKAGES = [
    importlib.import_module(f"ccmagenda.{found.name}") for found in pkgutil.iter_modules(ccmagenda.__path__) if found.ispkg
]
ROOMS = [package.__name__ for package in PACKAGES if hasattr(package, "__getattr__")]
FACE = """'''A face.'''

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from a_face_of_tests.one import a
    from a_face_of_tests.two import b, nowhere

__all__ = ["a", "b", "nowhere"]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
"""


@pytest.fixture
def face(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    folder = tmp_path / "a_face_of_tests"
    folder.mkdir()
    (folder / "__init__.py").write_text(FACE, encoding="utf-8")
    (folder / "one.py").write_text("a, b, _hidden = 1, 1, 1\n", encoding="utf-8")
    (folder / "two.py").write_text("a, b = 2, 2\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module("a_face_of_tests")
    for name in [name for name in sys.modules if name.split(".")[0] == "a_face_of_tests"]:
        del sys.modules[name]


def test_hand_on_takes_each_name_from_its_home(face: ModuleType) -> None:
    assert (face.a, face.b, dir(face)) == (1, 2, ["a", "b", "nowhere"])


def test_hand_on_imports_the_home_when_a_name_is_first_used_and_no_other(face: ModuleType) -> None:
    before = [name for name in sys.modules if name.startswith("a_face_of_tests.")]
    _ = face.b
    after = [name for name in sys.modules if name.startswith("a_face_of_tests.")]
    assert (before, after) == ([], ["a_face_of_tests.two"])


def test_hand_on_keeps_what_it_found(face: ModuleType) -> None:
    assert ("a" in vars(face), face.a, vars(face).get("a")) == (False, 1, 1)


@pytest.mark.parametrize("name", ["nope", "_hidden", "__wrapped__"])
def test_hand_on_of_an_unknown_name(face: ModuleType, name: str) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(face, name)
    assert str(caught.value) == f"module 'a_face_of_tests' has no attribute {name!r}"


def test_hand_on_of_a_name_that_its_home_lacks(face: ModuleType) -> None:
    with pytest.raises(AttributeError, match=r"module 'a_face_of_tests\.two' has no attribute 'nowhere'"):
        _ = face.nowhere


def test_hand_on_lets_a_module_be_imported_from_the_package(face: ModuleType) -> None:
    assert importlib.import_module("a_face_of_tests.one") is __import__("a_face_of_tests", fromlist=["one"]).one
    assert face.a == 1


def named(package: ModuleType) -> list[str]:
    tree = ast.parse(Path(str(package.__file__)).read_text(encoding="utf-8"))
    guards = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    return [alias.name for guard in guards for node in guard.body if isinstance(node, ast.ImportFrom) for alias in node.names]


@pytest.mark.parametrize("room", ROOMS)
def test_room_hands_on_what_it_names_and_no_module_stands_in_the_way(room: str) -> None:
    package = importlib.import_module(room)
    modules = {found.name for found in pkgutil.iter_modules(package.__path__)}
    assert sorted(named(package)) == sorted(package.__all__)
    assert set(package.__all__) & modules == set()
    assert [name for name in package.__all__ if getattr(package, name, None) is None] == []


@pytest.mark.parametrize("room", ROOMS)
def test_room_by_itself_imports_nothing_of_its_own(room: str) -> None:
    code = f"import sys, {room}; print([name for name in sys.modules if name.startswith('{room}.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_setting_a_document_needs_neither_programmes_nor_calendars() -> None:
    code = "import sys; from ccmagenda import Document, render; render(Document(title='x')); print(*sorted(sys.modules))"
    loaded = set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())
    needless = {"icalendar", "jinja2", "pendulum", "yaml", "ccmagenda.model.programme", "ccmagenda.notation", "ccmagenda.rules"}
    assert loaded & needless == set()
    assert {"ccmagenda.exporters.text", "ccmagenda.model.document"} <= loaded


def test_top_hands_on_what_it_names() -> None:
    assert sorted({*named(ccmagenda), "__version__"}) == sorted(ccmagenda.__all__)


def test_the_rooms_that_hand_on_are_all_tested() -> None:
    assert {"ccmagenda.desk", "ccmagenda.exporters", "ccmagenda.model", "ccmagenda.notation"} <= set(ROOMS)
