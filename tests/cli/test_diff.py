import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Screen = Callable[..., tuple[int, str]]
PROGRAMME = """\
convention: ccm
meeting: {ref: 2IM, title: Intersessional Meeting}
status: provisional
issued: 2012-04-01
rooms: [{key: one, name: Room 1}, {key: two, name: Room 2}]
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    room: one
    sessions:
      - {key: opening, title: Opening, chair: president, time: 10:00-10:30}
      - {theme: universalization, chair: [Japan, Portugal], time: 10:30-13:00}
"""
EDITIONS = ("p.ledger/1.yaml", "p.ledger/2.yaml")
TO_ROOM_2 = ("room: one", "room: two")


def edit(file: Path, *pairs: tuple[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def twice(run: Run, tmp_path: Path) -> Path:
    """A programme whose second edition is in another room."""
    file = tmp_path / "p.yaml"
    file.write_text(PROGRAMME, encoding="utf-8")
    run("issue", "p.yaml", "--on", "2012-04-02", "--force", "--symbol", "X/1")
    edit(file, TO_ROOM_2)
    run("issue", "p.yaml", "--on", "2012-04-03", "--force")
    return file


@pytest.mark.parametrize(
    "words",
    [("1", "2"), ("1", "2", "--of", "p.yaml"), ("1", "p.ledger/2.yaml"), EDITIONS, EDITIONS[1:]],
    ids=["numbers", "of", "number-and-file", "files", "lone-edition"],
)  # fmt: skip
def test_diff_of_two_editions_however_they_are_named(run: Run, twice: Path, words: tuple[str, ...]) -> None:
    done = run("diff", *words)
    head, _, told = done.out.partition("\n\n")
    assert (done.code, done.err, "Room 2 (was: Room 1)" in told) == (0, "", True)
    assert [word in head for word in ("X/1", "2 April 2012", "X/1/Rev.1", "3 April 2012")] == [True] * 4
    assert twice.is_file()


@pytest.mark.parametrize("words", [("p.yaml",), ("2", "p.yaml"), ("2", "--of", "p.yaml")], ids=["file", "both", "of"])
def test_diff_of_a_file_as_it_was_issued_says_that_nothing_changed(run: Run, twice: Path, words: tuple[str, ...]) -> None:
    done = run("diff", *words)
    assert (done.code, "    Nothing changed.\n" in done.out, "(was:" in done.out) == (0, True, False)
    edit(twice, ("Opening", "The opening"))
    assert "title: The opening (was: Opening)" in run("diff", *words).out


def test_diff_of_two_files(run: Run, twice: Path) -> None:
    other = twice.with_name("other.yaml")
    other.write_text(PROGRAMME.replace("time: 10:30-13:00", "time: 10:30-12:00"), encoding="utf-8")
    done = run("diff", "other.yaml", "p.yaml")
    assert (done.code, done.out.count("(was: ")) == (0, 2)


def test_diff_notice_is_short_and_counts_the_rest(run: Run, twice: Path) -> None:
    edit(twice, ("Opening", "The opening"))
    done = run("diff", "1", "p.yaml", "--notice")
    assert done.out.startswith("Change notice\n")
    assert ["Room 2" in done.out, "The opening (was" in done.out] == [True, False]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--party", "Japan"), True),
        (("--party", "Norway"), False),
        (("--theme", "universalization"), True),
        (("--theme", "Clearance and Risk Reduction"), False),
    ],
    ids=["party", "party-without-part", "theme", "theme-not-treated"],
)
def test_diff_for_one_state_or_theme(run: Run, twice: Path, words: tuple[str, ...], *, expected: bool) -> None:
    done = run("diff", "1", "2", *words)
    assert (done.code, "Room 2" in done.out) == (0, expected)
    assert twice.is_file()


def test_diff_that_concerns_nobody_of_those_asked_about_says_so(run: Run, twice: Path) -> None:
    edit(twice, TO_ROOM_2[::-1])
    done = run("diff", "2", "p.yaml", "--party", "Norway", "--notice")
    assert "Nothing changed that concerns Norway." in done.out


@pytest.mark.parametrize("by", ["day", "party", "theme"])
def test_diff_grouped(run: Run, twice: Path, by: str) -> None:
    done = run("diff", "1", "2", "--by", by)
    assert (done.code, "Room 2 (was: Room 1)" in done.out, twice.is_file()) == (0, True, True)


def test_diff_formats(run: Run, twice: Path) -> None:
    assert run("diff", "1", "2", "--to", "text").out == run("diff", "1", "2").out
    assert run("diff", "1", "2", "--to", "html").out.startswith("<!DOCTYPE html>")
    shape = json.loads(run("diff", "1", "2", "--to", "json").out)
    fields = [(entry["key"], one["field"], one["before"], one["after"]) for entry in shape["changes"] for one in entry["fields"]]
    assert fields[1:] == [("2012-04-16-morning", "room", "Room 1", "Room 2")]
    for name, begins in (("c.json", "{"), ("c.html", "<!DOCTYPE html>"), ("c.txt", "Intersessional Meeting: Changes")):
        assert run("diff", "1", "2", "-o", name).err == f"written: {name}\n"
        assert twice.with_name(name).read_text(encoding="utf-8").startswith(begins)
        assert run("diff", "1", "2", "-o", name).code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("1", "9"), 3, "ccmagenda: p.yaml has no edition 9 - the last is 2"),
        (("1",), 2, "ccmagenda: say what edition 1 is to be compared with - diff 1 programme.yaml, or diff 1 2"),
        (("1", "."), 3, "ccmagenda: . has no edition 1 - none was issued yet"),
        (("1", "2", "--of", "nix.yaml"), 3, "ccmagenda: nix.yaml has no edition 1 - none was issued yet"),
        (("p.yaml", "nix.yaml"), 3, "ccmagenda: nix.yaml: there is no such file"),
        (("1", "2", "--party", "Norwya"), 2, "ccmagenda: 'Norwya' is not the name of a State - did you mean Norway?"),
        (("1", "2", "--theme", "clearence"), 2, "ccmagenda: 'clearence' is not a theme - did you mean 'clearance'?"),
        (("1", "2", "--by", "dya"), 2, "ccmagenda: 'dya' is not a way to group changes - did you mean 'day'?"),
        (("1", "2", "--to", "htm"), 2, "ccmagenda: 'htm' is not a format - did you mean 'html'?"),
        (("1", "2", "-o", "x.doc"), 2, "Error: there is no format for '.doc' - name the file .html, .txt or .json"),
        ((), 2, "Error: Missing argument 'OLD'."),
    ],
    ids=["number", "number-alone", "folder", "of", "file", "party", "theme", "by", "format", "ending", "nothing"],
)
def test_diff_refused_in_one_line(run: Run, twice: Path, words: tuple[str, ...], code: int, said: str) -> None:
    done = run("diff", *words)
    assert (done.code, done.out, done.err.splitlines()[-1][: len(said)]) == (code, "", said)
    assert twice.is_file()


def test_diff_of_a_file_with_faults_shows_them(run: Run, twice: Path) -> None:
    edit(twice, ("Portugal", "Portugall"))
    done = run("diff", "p.yaml")
    assert (done.code, done.out.count("'Portugall' is not the name of a State")) == (1, 1)


def test_diff_over_a_programme_is_refused(run: Run, twice: Path) -> None:
    before = twice.read_bytes()
    done = run("diff", "1", "p.yaml", "-o", "p.yaml", "--to", "text", "--force")
    assert (done.code, twice.read_bytes()) == (3, before)
    assert done.err == "ccmagenda: p.yaml is the programme itself - choose another name for what is made of it\n"


@pytest.mark.parametrize("columns", [20, 100], ids=["narrow", "wide"])
def test_diff_on_a_screen(screen: Screen, twice: Path, columns: int) -> None:
    code, shown = screen("diff", "1", "2", columns=columns)
    assert (code, "Traceback" in shown, "Room 2" in shown, twice.is_file()) == (0, False, True, True)
