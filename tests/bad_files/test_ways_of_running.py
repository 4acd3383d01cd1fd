"""Other ways to run Python give the same bytes: row 81 of the reliability table."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda
from ccmagenda.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = EXAMPLES / "ccm-2012-intersessional" / "programme.yaml"
Run = Callable[..., Any]
Files = Callable[[Path], dict[str, bytes]]


WAYS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "81-optimized": (("-O",), {}),
    "81-optimized-twice": (("-OO",), {}),
    "81-warnings-are-errors": (("-W", "error"), {}),
    "81-development-mode": (("-X", "dev"), {}),
    "81-hash-seed-0": ((), {"PYTHONHASHSEED": "0"}),
    "81-hash-seed-1": ((), {"PYTHONHASHSEED": "1"}),
    "81-hash-seed-random": ((), {"PYTHONHASHSEED": "random"}),
    "81-c-locale": ((), {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "81-another-zone": ((), {"TZ": "Pacific/Auckland"}),
    "81-broken-zone": ((), {"TZ": "Not/AZone"}),
    "81-no-home": ((), {"HOME": "/nonexistent"}),
}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory, files_in: Files) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("reference")
    ccmagenda.build(EXAMPLE, folder / "out")
    return files_in(folder / "out")


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_every_way_of_running_gives_the_same_bytes(
    tmp_path: Path, reference: dict[str, bytes], way: tuple[tuple[str, ...], dict[str, str]], files_in: Files, run_ours: Run
) -> None:
    flags, environment = way
    done = run_ours("build", EXAMPLE, "-o", "out", cwd=tmp_path, flags=flags, **environment)
    assert (done.code, done.said) == (0, "")
    assert files_in(tmp_path / "out") == reference


def test_81_from_the_folder_of_the_programme_gives_the_same_bytes(
    tmp_path: Path, reference: dict[str, bytes], files_in: Files, run_ours: Run
) -> None:
    done = run_ours("build", EXAMPLE.name, "-o", tmp_path / "out", cwd=EXAMPLE.parent)
    built = files_in(tmp_path / "out")
    assert (done.code, [path for path in reference if path != ".ccmagenda" and built.get(path) != reference[path]]) == (0, [])


@pytest.mark.parametrize(
    "name", sorted(folder.name for folder in EXAMPLES.iterdir() if folder.is_dir()), ids=lambda name: f"81-{name}"
)
def test_every_example_is_optimized_alike(tmp_path: Path, name: str, run_ours: Run) -> None:
    file = EXAMPLES / name / "programme.yaml"
    for words in (("check", file), ("print", file, "--to", "html"), ("calendar", file)):
        plain, optimized = run_ours(*words), run_ours(*words, flags=("-OO",), cwd=tmp_path)
        assert (optimized.code, optimized.out, optimized.err) == (plain.code, plain.out, plain.err)


def test_81_in_process_with_a_text_stream_for_output(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["explain", "B4"]) == 0
    assert stream.getvalue() == ccmagenda.render(ccmagenda.explain("B4")).decode()
