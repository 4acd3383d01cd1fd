from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda

Run = Callable[..., Any]


def test_print_in_a_pipe_is_plain_text(run: Run, small: Path) -> None:
    done = run("print", small.name)
    assert (done.code, done.out, done.err) == (0, ccmagenda.print_document(ccmagenda.load(small)).decode(), "")


@pytest.mark.parametrize("to", ["text", "html", "terminal"])
def test_print_to_a_format(run: Run, small: Path, to: str) -> None:
    done = run("print", small.name, "--to", to)
    assert (done.code, done.out) == (0, ccmagenda.print_document(ccmagenda.load(small), to=to).decode())


def test_print_to_a_file_takes_the_format_of_its_name(run: Run, small: Path, tmp_path: Path) -> None:
    done = run("print", small.name, "-o", "programme.html")
    assert (done.code, done.out, done.err) == (0, "", "written: programme.html\n")
    assert (tmp_path / "programme.html").read_bytes().startswith(b"<!DOCTYPE html>")


def test_print_to_a_file_again_replaces_it(run: Run, small: Path, tmp_path: Path) -> None:
    run("print", small.name, "-o", "programme.txt")
    small.write_text(small.read_text(encoding="utf-8").replace("Debate", "Discussion"), encoding="utf-8")
    done = run("print", small.name, "-o", "programme.txt")
    assert (done.code, "Discussion" in (tmp_path / "programme.txt").read_text(encoding="utf-8")) == (0, True)


def test_print_from_standard_input(run: Run, small: Path) -> None:
    assert run("print", "-", stdin=small.read_bytes()).out == run("print", small.name).out


def test_print_of_a_file_with_faults_shows_them(run: Run, faulty: Path) -> None:
    done = run("print", faulty.name)
    said = "chair 'Norwya' is not the name of a State - did you mean 'Norway'?"
    assert (done.code, said in done.out + done.err) == (1, True)


def test_print_of_a_file_with_faults_writes_no_file(run: Run, faulty: Path, tmp_path: Path) -> None:
    run("print", faulty.name, "-o", "programme.txt")
    assert not (tmp_path / "programme.txt").exists()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--kind", "detaled-programme", "'detaled-programme' is not a kind of document - did you mean 'detailed-programme'?"),
        ("--to", "termnal", "'termnal' is not a format - did you mean 'terminal'?"),
        ("--language", "eng", "'eng' is not a language that we have - did you mean 'en'?"),
    ],
    ids=["kind", "format", "language"],
)
def test_print_of_an_unknown_name(run: Run, small: Path, option: str, value: str, said: str) -> None:
    done = run("print", small.name, option, value)
    assert (done.code, done.out, done.err) == (2, "", f"ccmagenda: {said}\n")


def test_print_over_a_file_of_another(run: Run, small: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = run("print", small.name, "-o", "mine.txt")
    said = "ccmagenda: mine.txt is there already and was not made by ccmagenda - choose another name, or add --force\n"
    assert (done.code, done.err, (tmp_path / "mine.txt").read_text(encoding="utf-8")) == (3, said, "mine")


def test_print_over_a_file_of_another_with_force(run: Run, small: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert run("print", small.name, "-o", "mine.txt", "--force").code == 0
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8").startswith("Small meeting\n")


def test_print_on_a_screen_has_colours(screen: Run, small: Path) -> None:
    code, shown = screen("print", small.name)
    assert (code, "\x1b[" in shown, "Opening of the meeting" in shown) == (0, True, True)


def test_print_on_a_screen_without_colours(screen: Run, small: Path) -> None:
    code, shown = screen("print", small.name, NO_COLOR="1")
    assert (code, "\x1b" in shown, "Opening of the meeting" in shown) == (0, False, True)
