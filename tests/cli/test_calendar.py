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
