from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda

Run = Callable[..., Any]


def test_calendar_to_standard_output_is_the_calendar_byte_for_byte(run: Run, small: Path) -> None:
    done = run("calendar", small.name)
    assert (done.code, done.out.encode(), done.err) == (0, ccmagenda.calendar(ccmagenda.load(small)), "")


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        (("--grain", "session"), {"grain": "session"}),
        (("--party", "JPN"), {"party": "Japan"}),
        (("--party", "Japan", "--grain", "session"), {"party": "Japan", "grain": "session"}),
    ],
    ids=["grain", "party", "party-and-grain"],
)
def test_calendar_of_a_part(run: Run, small: Path, words: tuple[str, ...], choice: dict[str, str]) -> None:
    done = run("calendar", small.name, *words)
    assert (done.code, done.out.encode()) == (0, ccmagenda.calendar(ccmagenda.load(small), **choice))


def test_calendar_of_a_theme(run: Run, example: Path) -> None:
    done = run("calendar", str(example), "--theme", "clearance")
    assert (done.code, done.out.encode()) == (0, ccmagenda.calendar(ccmagenda.load(example), theme="clearance"))


def test_calendar_to_a_file(run: Run, small: Path, tmp_path: Path) -> None:
    done = run("calendar", small.name, "-o", "meeting.ics")
    assert (done.code, done.out, done.err) == (0, "", "written: meeting.ics\n")
    assert (tmp_path / "meeting.ics").read_bytes() == ccmagenda.calendar(ccmagenda.load(small))


def test_calendar_over_its_own_programme(run: Run, small: Path) -> None:
    before = small.read_bytes()
    done = run("calendar", small.name, "-o", small.name, "--force")
    said = "ccmagenda: small.yaml is the programme itself - choose another name for what is made of it\n"
    assert (done.code, done.err, small.read_bytes()) == (3, said, before)


def test_calendar_from_standard_input(run: Run, small: Path) -> None:
    assert run("calendar", "-", stdin=small.read_bytes()).out == run("calendar", small.name).out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--grain", "sesion"), "'sesion' is not a grain - did you mean 'session'?"),
        (("--party", "Norwya"), "'Norwya' is not the name of a State - did you mean Norway?"),
        (("--party", "Lebanon"), "Lebanon has no part in this programme; those that have: Japan, Norway, Portugal, Zambia"),
        (("--language", "eng"), "'eng' is not a language that we have - did you mean 'en'?"),
        (("--party", "Japan", "--theme", "x"), "choose a calendar by party, by theme, by body or of tasks, one at a time"),
    ],
    ids=["grain", "state", "state-without-part", "language", "party-and-theme"],
)
def test_calendar_of_an_unknown_name(run: Run, small: Path, words: tuple[str, ...], said: str) -> None:
    done = run("calendar", small.name, *words)
    assert (done.code, done.out, done.err) == (2, "", f"ccmagenda: {said}\n")


def test_calendar_of_an_unknown_theme(run: Run, example: Path) -> None:
    done = run("calendar", str(example), "--theme", "clearence")
    said = "ccmagenda: theme 'clearence' is not treated in this programme - did you mean 'clearance'?\n"
    assert (done.code, done.out, done.err) == (2, "", said)


def test_calendar_refused_writes_no_file(run: Run, small: Path, tmp_path: Path) -> None:
    run("calendar", small.name, "--grain", "sesion", "-o", "meeting.ics")
    assert not (tmp_path / "meeting.ics").exists()


# Editions


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def issued(run: Run, small: Path) -> Path:
    run("issue", small.name, "--on", "2012-04-10")
    return small


LATER = ("10:00-10:30", "10:00-10:20")
REMINDER = "small.yaml has changed since edition 1: issue it before this goes out\n"


def test_calendar_after_issue_is_as_it_was_issued(run: Run, issued: Path) -> None:
    done = run("calendar", issued.name)
    assert (done.code, done.err) == (0, "")
    assert done.out.encode() == ccmagenda.calendar(ccmagenda.load(issued.parent / "small.ledger" / "1.yaml"))
    assert run("calendar", "small.ledger/1.yaml").out == done.out


def test_calendar_after_a_change_that_was_not_issued_has_the_next_numbers_and_a_reminder(run: Run, issued: Path) -> None:
    edit(issued, *LATER)
    done = run("calendar", issued.name, "--grain", "session")
    assert (done.code, done.out.count("SEQUENCE:1\r\n"), done.err) == (0, 1, REMINDER)
    run("issue", issued.name, "--on", "2012-04-11")
    again = run("calendar", issued.name, "--grain", "session")
    assert (again.out.count("SEQUENCE:1\r\n"), again.err) == (1, "")


def test_calendar_from_standard_input_has_no_editions(run: Run, issued: Path) -> None:
    edit(issued, *LATER)
    done = run("calendar", "-", "--grain", "session", stdin=issued.read_bytes())
    assert (done.code, done.out.count("SEQUENCE:1\r\n"), done.err) == (0, 0, "")


def test_calendar_of_changes_into_a_folder(run: Run, issued: Path, tmp_path: Path) -> None:
    edit(issued, *LATER)
    run("issue", issued.name, "--on", "2012-04-11")
    done = run("calendar", issued.name, "--grain", "session", "--changes", "out")
    assert (done.code, done.out, done.err) == (0, "", "written: 1 file in out\n")
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [".ccmagenda", "session-opening.ics"]
    edit(issued, "      - {key: opening, title: Opening of the meeting, chair: Norway, time: 10:00-10:20}\n", "")
    done = run("calendar", issued.name, "--grain", "session", "--changes", "out")
    assert (done.code, done.err) == (0, REMINDER.replace("edition 1", "edition 2") + "written: 1 file in out\n")
    content = (tmp_path / "out" / "session-opening.ics").read_text(encoding="utf-8")
    told = ("METHOD:CANCEL\n", "STATUS:CANCELLED\n", "SEQUENCE:2\n", "ORGANIZER")
    assert [content.count(word) for word in told] == [1, 1, 1, 1]


def test_calendar_of_each_entry_into_a_folder(run: Run, issued: Path, tmp_path: Path) -> None:
    done = run("calendar", issued.name, "--each", "out", "--grain", "session")
    assert (done.code, done.err) == (0, "written: 2 files in out\n")
    names = [".ccmagenda", "session-debate.ics", "session-opening.ics"]
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == names
    (tmp_path / "out" / "session-debate.ics").write_text("mine", encoding="utf-8")
    assert run("calendar", issued.name, "--each", "out", "--grain", "session").code == 3
    assert run("calendar", issued.name, "--each", "out", "--grain", "session", "--force").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--each", "x", "--changes", "y"), "Error: choose either --each or --changes"),
        (
            ("--each", "x", "--party", "Japan"),
            "Error: --each makes a file for each entry of the whole meeting: leave out --party",
        ),
        (("--each", "x", "--alarm", "5"), "Error: --each makes a file for each entry of the whole meeting: leave out --alarm"),
        (("--changes", "x", "--utc"), "Error: --changes makes a file for each entry of the whole meeting: leave out --utc"),
        (("--changes", "x", "-o", "y"), "Error: --changes names the folder itself: leave out --output"),
        (("--changes", "x"), "Error: small.yaml has no editions yet, so nothing can have changed since one - issue it first"),
        (("--each", "x", "--grain", "dya"), "ccmagenda: 'dya' is not a grain - did you mean 'day'?"),
    ],
    ids=["both", "party", "alarm", "utc", "output", "never-issued", "grain"],
)
def test_calendar_of_single_entries_refused(run: Run, small: Path, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = run("calendar", small.name, *words)
    assert (done.code, done.out, done.err.splitlines()[-1]) == (2, "", said)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["small.yaml"]


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        (("--banner", "--alarm", "15"), {"banner": True, "alarm": 15}),
        (("--also", "America/New_York", "--utc"), {"also": "America/New_York", "utc": True}),
        (("--method", "none", "--grain", "day"), {"method": "none", "grain": "day"}),
    ],
    ids=["banner-alarm", "also-utc", "method-day"],
)
def test_calendar_in_a_manner(run: Run, small: Path, words: tuple[str, ...], choice: dict[str, Any]) -> None:
    done = run("calendar", small.name, *words)
    assert (done.code, done.out.encode()) == (0, ccmagenda.calendar(ccmagenda.load(small), **choice))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--alarm", "-1"), "ccmagenda: an alarm rings 0 to 40320 minutes (4 weeks) before an entry, and not -1"),
        (("--alarm", "soon"), "Error: Invalid value for '--alarm': 'soon' is not a valid integer."),
        (("--method", "request"), "ccmagenda: 'request' is not a method - it is one of publish, none"),
        (("--body", "x"), "ccmagenda: no body 'x' sits in this programme"),
        (("--tasks",), "ccmagenda: a calendar needs an entry at least, and nothing in this programme has a day"),
    ],
    ids=["alarm", "alarm-in-words", "request", "body", "tasks"],
)
def test_calendar_in_a_manner_that_there_is_not(run: Run, small: Path, words: tuple[str, ...], said: str) -> None:
    done = run("calendar", small.name, *words)
    assert (done.code, done.out, done.err.splitlines()[-1]) == (2, "", said)
