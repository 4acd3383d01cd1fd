from collections.abc import Callable
from typing import Any

from ccmagenda import documents

Run = Callable[..., Any]
Screen = Callable[..., tuple[int, str]]


def test_documents_lists_every_kind_with_the_command_that_makes_it(run: Run) -> None:
    done = run("documents")
    lines = done.out.splitlines()
    assert (done.code, done.err, lines[0]) == (0, "", "Kinds of document")
    first = {line.split()[0]: line.split()[1] for line in lines[4:] if not line.startswith(" ")}
    assert set(first) == set(documents.shelf())
    assert {first[key] for key in first} <= {
        "print",
        "check",
        "diff",
        "build",
        "parties",
        "coordinators",
        "explain",
        "plan",
        "import",
    }
    assert list(first)[:2] == ["action-points", "annotated-programme"]


def test_documents_keeps_within_the_width(run: Run) -> None:
    assert max(map(len, run("documents").out.splitlines())) <= 79


def test_documents_on_a_screen(screen: Screen) -> None:
    code, shown = screen("documents")
    assert (code, "chairs-script" in shown, "\x1b[" in shown) == (0, True, True)
