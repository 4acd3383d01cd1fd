"""The house itself: floors, lengths, one object a shelf file, no clock in the core, clean text everywhere."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda import documents, exporters, importers, model, rules
from ccmagenda.cli._main import _Commands

HOUSE = Path(ccmagenda.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
BANNED_NAMES = {"utils", "helpers", "common", "misc", "base"}
CLOCK = {"now", "today", "utcnow", "time_ns", "getenv", "random", "randint", "uuid4"}
OPEN_ROOMS = {"cli", "desk"}


def name_of(file: Path) -> str:
    return str(file.relative_to(HOUSE))


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_file_is_too_long(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_function_is_too_long(file: Path) -> None:
    lengths = {function.name: (function.end_lineno or 0) - function.body[0].lineno + 1 for function in functions(file)}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_every_module_says_what_it_is_and_is_not_a_drawer_for_odds_and_ends(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    assert file.stem not in BANNED_NAMES


@pytest.mark.parametrize("file", [file for file in FILES if file.relative_to(HOUSE).parts[0] not in OPEN_ROOMS], ids=name_of)
def test_no_clock_environment_or_chance_in_the_core(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & (CLOCK | {"environ"}) == set()


@pytest.mark.parametrize("file", [file for file in FILES if file.name == "__init__.py"], ids=name_of)
def test_a_package_only_hands_names_on(file: Path) -> None:
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        targets = {target.id for target in getattr(node, "targets", []) if isinstance(target, ast.Name)}
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        imports = isinstance(node, ast.Import | ast.ImportFrom | ast.If)
        assert docstring or imports or targets & {"__all__", "__version__", "__getattr__", "__dir__"}


@pytest.mark.parametrize(
    "shelf",
    [rules.shelf(), documents.shelf(), exporters.shelf(), importers.shelf(), _Commands.shelf],
    ids=["rules", "documents", "exporters", "importers", "cli"],
)
def test_every_file_on_a_shelf_holds_one_object(shelf: dict[str, object]) -> None:
    assert [key for key in shelf if shelf[key] is None] == []
    assert len(shelf) > 0


def test_the_floors_are_kept(root: Path) -> None:
    pytest.importorskip("importlinter", reason="import-linter belongs to the extra 'dev'")
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


CLEANERS = {"as_set", "one_line", "clean", "reflowed", "paragraphs", "one_lines", "title", "prose"}
OUR_OWN = {("Document", "language"), ("Document", "direction"), ("Origin", "path"), ("Reading", "path")}


def model_classes() -> list[type]:
    modules = [f"ccmagenda.model.{found.name}" for found in pkgutil.iter_modules(model.__path__)]
    found = {
        value
        for name in modules
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, type) and attrs.has(value)
    }
    return sorted(found - {model.Language}, key=lambda cls: cls.__name__)  # a language is data of the house


@pytest.mark.parametrize("cls", model_classes(), ids=lambda cls: cls.__name__)
def test_every_value_is_frozen_and_every_text_in_it_is_cleaned(cls: type) -> None:
    fields = attrs.fields(cls)
    for field in fields:
        if field.type in {str, "str"} and (cls.__name__, field.name) not in OUR_OWN:
            converter = field.converter
            named = getattr(converter, "converter", converter)
            assert getattr(named, "__name__", "") in CLEANERS, field.name
    assert cls.__setattr__ is not object.__setattr__
