import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccmagenda._shelf import Shelf


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "a_test_shelf"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in [name for name in sys.modules if name.split(".")[0] == "a_test_shelf"]:
        del sys.modules[name]


def test_shelf_keys_are_paths_with_hyphens(package: Path) -> None:
    (package / "no_back_to_back.py").write_text('"""Some words."""\nthing = 1.5\n', encoding="utf-8")
    (package / "_kinds.py").write_text("thing = 2.5\n", encoding="utf-8")
    shelf = Shelf("a_test_shelf", float)
    assert (dict(shelf), len(shelf), "no-back-to-back" in shelf) == ({"no-back-to-back": 1.5}, 1, True)
    assert shelf.words("no-back-to-back") == "Some words."


def test_shelf_looks_into_packages_within_and_sorts(package: Path) -> None:
    (package / "chairs").mkdir()
    (package / "chairs" / "__init__.py").touch()
    (package / "chairs" / "a_rule.py").write_text("thing = 1.5\n", encoding="utf-8")
    (package / "z.py").write_text("thing = 2.5\n", encoding="utf-8")
    (package / "b.py").write_text("thing = 3.5\n", encoding="utf-8")
    assert list(Shelf("a_test_shelf", float).items()) == [("a-rule", 1.5), ("b", 3.5), ("z", 2.5)]


def test_shelf_passes_over_packages_that_begin_with_an_underscore(package: Path) -> None:
    (package / "_parts").mkdir()
    (package / "_parts" / "__init__.py").touch()
    (package / "_parts" / "x.py").write_text("thing = 1.5\n", encoding="utf-8")
    assert list(Shelf("a_test_shelf", float)) == []


def test_shelf_imports_a_module_when_it_is_asked_for(package: Path) -> None:
    (package / "a.py").write_text("thing = 1.5\n", encoding="utf-8")
    shelf = Shelf("a_test_shelf", float)
    before = "a_test_shelf.a" in sys.modules
    assert (before, shelf["a"], "a_test_shelf.a" in sys.modules) == (False, 1.5, True)


def test_shelf_of_a_missing_key(package: Path) -> None:
    (package / "a.py").write_text("thing = 1.5\n", encoding="utf-8")
    with pytest.raises(KeyError, match="nope"):
        Shelf("a_test_shelf", float)["nope"]


@pytest.mark.parametrize(
    ("code", "count"),
    [("", 0), ("a, b = 1.5, 2.5\n", 2), ("a = 'text'\n", 0)],
    ids=["none", "two", "another-kind"],
)
def test_shelf_names_the_module_that_holds_not_exactly_one(package: Path, code: str, count: int) -> None:
    (package / "bad_one.py").write_text(code, encoding="utf-8")
    with pytest.raises(TypeError) as caught:
        Shelf("a_test_shelf", float)["bad-one"]
    said = f"a_test_shelf.bad_one must hold exactly one object of the shelf's kind, and holds {count}"
    assert str(caught.value) == said


def test_shelf_of_several_kinds(package: Path) -> None:
    (package / "a.py").write_text("thing = 1.5\n", encoding="utf-8")
    (package / "b.py").write_text("thing = 2\n", encoding="utf-8")
    assert list(Shelf("a_test_shelf", (float, int)).values()) == [1.5, 2]


def test_shelf_passes_on_the_error_of_a_module_that_fails(package: Path) -> None:
    (package / "broken.py").write_text("import nothing_of_that_name\n", encoding="utf-8")
    with pytest.raises(ModuleNotFoundError, match="nothing_of_that_name"):
        Shelf("a_test_shelf", float)["broken"]


SPEAKING = """
def command():
    '''Do it well.

    More.
    '''


raise RuntimeError
"""


def test_shelf_reads_what_a_function_says_of_itself_and_runs_nothing(package: Path) -> None:
    (package / "a.py").write_text(SPEAKING, encoding="utf-8")
    (package / "b.py").write_text("def command():\n    return 1\n", encoding="utf-8")
    shelf = Shelf("a_test_shelf", float)
    assert shelf.said("a", "command").split() == ["Do", "it", "well.", "More."]
    assert (shelf.said("a", "nope"), shelf.said("b", "command"), "a_test_shelf.b" in sys.modules) == ("", "", False)
