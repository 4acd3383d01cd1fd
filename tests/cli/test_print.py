from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda

NOT_OURS = "is there already, and nothing in it says that ccmagenda made it"
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
    said = f"ccmagenda: mine.txt {NOT_OURS} - choose another name, or add --force\n"
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


# What changed


@pytest.fixture
def twice(run: Run, small: Path) -> Path:
    run("issue", small.name, "--on", "2012-04-10", "--symbol", "X/1")
    text = small.read_text(encoding="utf-8")
    small.write_text(text.replace("Opening of the meeting", "Opening of the debate"), encoding="utf-8")
    run("issue", small.name, "--on", "2012-04-11")
    return small


WORDS = {"marks": ("--marks",), "since-number": ("--since", "1"), "since-file": ("--since", "small.ledger/1.yaml")}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_print_marks_what_changed_since_an_earlier_edition(run: Run, twice: Path, words: tuple[str, ...]) -> None:
    done = run("print", twice.name, *words, "--to", "html")
    assert (done.code, done.err) == (0, "")
    assert ["<del" in done.out, "<ins" in done.out, "<ins" in run("print", twice.name, "--to", "html").out] == [True, True, False]


def test_print_marks_of_an_edition_are_those_since_the_one_before_it(run: Run, twice: Path) -> None:
    done = run("print", "small.ledger/2.yaml", "--marks", "--to", "html")
    assert (done.code, "<del" in done.out, twice.is_file()) == (0, True, True)


def test_print_of_the_last_edition_is_that_of_the_file(run: Run, twice: Path) -> None:
    run("issue", twice.name, "--on", "2012-04-11")
    edition, programme = (ccmagenda.load(file) for file in (twice.parent / "small.ledger" / "2.yaml", twice))
    assert (edition.sittings, edition.meeting) == (programme.sittings, programme.meeting)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("small.yaml", "--since", "9"), 3, "small.yaml has no edition 9 - the last is 2"),
        (("small.yaml", "--since", "nix.yaml"), 3, "nix.yaml: there is no such file"),
        (("small.ledger/1.yaml", "--marks"), 2, "small.ledger/1.yaml has no earlier edition to mark changes against"),
        (("-", "--marks"), 2, "- has no earlier edition to mark changes against"),
    ],
    ids=["number", "file", "first-edition", "standard-input"],
)
def test_print_marks_against_what_is_not_there(run: Run, twice: Path, words: tuple[str, ...], code: int, said: str) -> None:
    done = run("print", *words, stdin=twice.read_bytes())
    assert (done.code, done.out, done.err.startswith(f"ccmagenda: {said}"), done.err.count("\n")) == (code, "", True, 1)


def test_print_of_one_day(run: Run, small: Path) -> None:
    done = run("print", small.name, "--kind", "order-of-the-day", "--day", "2012-04-17")
    assert (done.code, "Nothing is planned on Tuesday 17 April 2012." in done.out) == (0, True)


def test_print_of_one_session(run: Run, small: Path) -> None:
    done = run("print", small.name, "--kind", "chairs-script", "--of", "debate")
    assert (done.code, "Debate (150 min)" in done.out, "Opening of the meeting" in done.out) == (0, True, False)


def test_print_counts_a_speaking_time(run: Run, small: Path) -> None:
    done = run("print", small.name, "--kind", "speakers-list", "--speaking-time", "7")
    assert (done.code, "7 of 150 min are taken, 143 min are left." in done.out) == (0, True)


def test_print_of_a_part_that_is_not_there(run: Run, small: Path) -> None:
    done = run("print", small.name, "--kind", "chairs-script", "--of", "debat")
    said = "ccmagenda: no sitting or session has the key 'debat' - did you mean 'debate'?\n"
    assert (done.code, done.out, done.err) == (2, "", said)


@pytest.mark.parametrize("words", [("--day", "2012-04-16"), ("--of", "debate")], ids=["day", "session"])
def test_print_of_a_part_of_what_is_drawn_for_the_whole_meeting(run: Run, small: Path, words: tuple[str, str]) -> None:
    done = run("print", small.name, "--kind", "programme-of-work", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("ccmagenda: 'programme-of-work' is drawn for the whole meeting - for a part of it there are ")


def test_print_marks_a_session_that_was_not_there_before(run: Run, small: Path, tmp_path: Path) -> None:
    before = small.read_text(encoding="utf-8")
    (tmp_path / "before.yaml").write_text("\n".join(before.splitlines()[:-1]), encoding="utf-8")
    done = run("print", small.name, "--kind", "chairs-script", "--of", "debate", "--since", "before.yaml")
    assert (done.code, "[added: " in done.out) == (0, True)


@pytest.mark.parametrize("suffix", ["docx", "html"])
def test_print_again_keeps_a_paper_that_was_edited_since(run: Run, small: Path, tmp_path: Path, suffix: str) -> None:
    pytest.importorskip({"docx": "docx", "html": "jinja2"}[suffix], reason="the extra 'docx' is not installed")
    paper = tmp_path / f"a.{suffix}"
    assert [run("print", small.name, "-o", paper.name).code for _ in range(2)] == [0, 0]
    edited = _edited(paper)
    done = run("print", small.name, "-o", paper.name)
    said = f"ccmagenda: {paper.name} is there already, and was edited since ccmagenda wrote it"
    assert (done.code, done.err, paper.read_bytes()) == (3, f"{said} - choose another name, or add --force\n", edited)
    assert run("print", small.name, "-o", paper.name, "--force").code == 0


def _edited(paper: Path) -> bytes:
    """Write more into a paper, as its office would, and return what it is then."""
    if paper.suffix == ".docx":
        import docx

        document = docx.Document(str(paper))
        document.add_paragraph("More.")
        document.save(str(paper))
    else:
        paper.write_bytes(paper.read_bytes().replace(b"</main>", b"<p>More.</p></main>"))
    return paper.read_bytes()


def test_print_of_a_day_that_is_none_of_the_meeting(run: Run, small: Path) -> None:
    done = run("print", small.name, "--kind", "order-of-the-day", "--day", "2012-05-01")
    assert (done.code, done.out) == (2, "")
    said = "1 May 2012 is no day of this meeting, which is on 16–17 April 2012 - name a day of it, or leave the day out"
    assert done.err == f"ccmagenda: {said}\n"
