import datetime
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda
from ccmagenda.desk import editions

Run = Callable[..., Any]
ON = ("--on", "2012-04-11")


def edit(file: Path, *pairs: tuple[str, str]) -> None:
    content = file.read_bytes()
    for old, new in pairs:
        assert old.encode() in content
        content = content.replace(old.encode(), new.encode())
    file.write_bytes(content)


def test_issue_tells_the_edition_and_what_the_file_itself_still_says(run: Run, small: Path) -> None:
    done = run("issue", "small.yaml", *ON, "--symbol", "X/1")
    assert (done.code, done.out) == (0, "edition 1: X/1, final, 2012-04-11\n")
    assert done.err == (
        "written: small.ledger/1.yaml\n"
        "small.yaml itself still says otherwise - write there status: final; symbol: X/1; issued: 2012-04-11, or use --write\n"
    )
    assert [edition.number for edition in editions(small)] == [1]


def test_issue_of_a_file_that_says_the_same_says_no_more(run: Run, small: Path) -> None:
    assert run("issue", small.name, "--on", "2012-04-10").err == "written: small.ledger/1.yaml\n"


def test_issue_is_dated_today_unless_told(run: Run, small: Path) -> None:
    before = datetime.datetime.now(tz=datetime.UTC).date()
    run("issue", small.name)
    assert before <= editions(small)[0].programme.as_of <= datetime.datetime.now(tz=datetime.UTC).date()


@pytest.mark.parametrize("on", ["2012-04-12", "12 April 2012", "Thursday 12 April 2012"], ids=["iso", "words", "weekday"])
def test_issue_takes_a_day_as_people_write_it(run: Run, small: Path, on: str) -> None:
    run("issue", small.name, "--on", on)
    assert editions(small)[0].programme.issued == datetime.date(2012, 4, 12)


CHANGES = {
    "revision": (("time: 10:00-10:30", "time: 10:00-10:20"), "X/1/Rev.1"),
    "corrigendum": (("title: Debate", "title: The debate"), "X/1/Corr.1"),
    "addendum": (("    sessions:\n", "    sessions:\n      - {key: new, title: New}\n"), "X/1/Add.1"),
}


@pytest.mark.parametrize(("change", "symbol"), CHANGES.values(), ids=CHANGES)
def test_issue_proposes_symbol_and_status_by_what_changed(run: Run, small: Path, change: tuple[str, str], symbol: str) -> None:
    edit(small, ("status: final", "status: provisional\nsymbol: X/1"))
    run("issue", small.name, *ON)
    edit(small, change)
    done = run("issue", small.name, "--on", "2012-04-12")
    assert (done.code, done.out) == (
        0,
        f"edition 2: {symbol}, revised provisional, 2012-04-12\n2 changes since edition 1\n",
    )


def test_issue_with_symbol_and_status_of_ones_own(run: Run, small: Path) -> None:
    run("issue", small.name, *ON, "--symbol", "X/1")
    edit(small, ("time: 10:00-10:30", "time: 10:00-10:20"), ("Debate", "The debate"))
    done = run("issue", small.name, "--on", "2012-04-12", "--symbol", "X/1/Add.7", "--status", "provisional")
    assert done.out == "edition 2: X/1/Add.7, provisional, 2012-04-12\n3 changes since edition 1\n"


def test_issue_dry_run_writes_nothing(run: Run, small: Path, tmp_path: Path) -> None:
    before = small.read_bytes()
    done = run("issue", small.name, *ON, "--symbol", "X/1", "--dry-run", "--write")
    assert (done.code, done.out, done.err) == (
        0,
        "edition 1: X/1, final, 2012-04-11\n",
        "nothing is written: this was a dry run\n",
    )
    assert (small.read_bytes(), sorted(file.name for file in tmp_path.iterdir())) == (before, ["small.yaml"])


# Into the programme file


def test_issue_writes_the_masthead_and_nothing_else(run: Run, small: Path) -> None:
    edit(small, ("status: final", "status: final   # at last"), ("\n", "\r\n"))
    before = small.read_bytes()
    done = run("issue", small.name, *ON, "--symbol", "X/1", "--write")
    assert (done.code, done.err) == (0, "written: small.ledger/1.yaml\nwritten: small.yaml\n")
    assert small.read_bytes() == before.replace(b"at last\r\n", b"at last\r\nsymbol: X/1\r\n").replace(b"04-10", b"04-11")
    done = run("issue", small.name, "--on", "2012-04-12")
    assert (done.code, done.err) == (
        1,
        "ccmagenda: small.yaml: nothing changed since edition 1 of 2012-04-11 - there is nothing to issue\n",
    )


def test_issue_tells_of_the_edition_where_the_file_cannot_be_changed_by_lines(run: Run, small: Path) -> None:
    edit(small, ("status: final", "status:\n  final"))
    done = run("issue", small.name, *ON, "--symbol", "X/1", "--write", "--status", "provisional")
    lines = "status: provisional; symbol: X/1; issued: 2012-04-11"
    assert (done.code, done.out) == (3, "edition 1: X/1, provisional, 2012-04-11\n")
    assert done.err == (
        f"written: small.ledger/1.yaml\nccmagenda: small.yaml cannot be changed line by line - write there yourself {lines}\n"
    )


def test_issue_with_a_register_writes_the_masthead_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    register = "mandates: [{group: clearance, party: Norway, begins: 1MSP, until: 3MSP, source: trial}]\n"
    (tmp_path / "far" / "ours.yaml").write_text(register, encoding="utf-8")
    sessions = "[{key: a, title: A, chair: president}]"
    text = f"convention: ccm\nmeeting: 2IM\nsittings: [{{day: 16 April, hours: 10:00-13:00, sessions: {sessions}}}]\n"
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    done = run("issue", "p.yaml", *ON, "--register", "far/ours.yaml", "--write", "--force")
    assert (done.code, done.err) == (0, "written: p.ledger/1.yaml\nwritten: p.yaml\n")


# Refused


def test_issue_of_a_broken_rule_shows_it_and_stops(run: Run, clash: Path, tmp_path: Path) -> None:
    done = run("issue", clash.name, *ON, "--write")
    said = "ccmagenda: clash.yaml: a rule that binds is broken - settle it, waive it with its ground, or add --force\n"
    assert (done.code, done.err, done.out.count("\n"), "[chair-in-one-place]" in done.out) == (1, said, 1, True)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["clash.yaml"]
    assert run("issue", clash.name, *ON, "--force").code == 0


def test_issue_of_a_file_with_faults_shows_them_once(run: Run, faulty: Path) -> None:
    done = run("issue", faulty.name, *ON, "--force")
    assert (done.code, done.err) == (1, "ccmagenda: no programme can be made of faulty.yaml\n")
    assert done.out.count("Norwya") == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--on", "2012-04-09"), 2, "edition 2 cannot be of 2012-04-09, before edition 1 of 2012-04-10"),
        (("--on", "soon"), 2, "'soon' is not a day - write it as 2012-04-16 or 'Monday 16 April 2012'"),
        (("--symbol", "X 1"), 2, "'X 1' is not a symbol - write it as CCM/MSP/2012/2 or CCM/MSP/2012/2/Rev.1"),
        (("--status", "finl"), 2, "'finl' is not a status - it is one of 'draft provisional', 'provisional', "),
    ],
    ids=["earlier", "no-day", "no-symbol", "no-status"],
)
def test_issue_refused_in_one_line(run: Run, small: Path, words: tuple[str, ...], code: int, said: str) -> None:
    run("issue", small.name, "--on", "2012-04-10")
    edit(small, ("time: 10:00-10:30", "time: 10:00-10:20"))
    done = run("issue", small.name, *words)
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert done.err.startswith(f"ccmagenda: {said}")
    assert len(editions(small)) == 1


@pytest.mark.parametrize("command", ["issue", "calendar", "diff"])
def test_ledger_that_was_tampered_with_is_refused_by_every_command(run: Run, small: Path, command: str) -> None:
    run("issue", small.name, "--on", "2012-04-10")
    edit(small.parent / "small.ledger" / "1.yaml", ("10:30", "10:31"))
    done = run(command, small.name)
    said = "ccmagenda: small.ledger/1.yaml was changed after it was issued - bring it back as it was\n"
    assert (done.code, done.out, done.err) == (3, "", said)


def test_issue_of_an_edition_and_of_the_standard_input(run: Run, small: Path) -> None:
    run("issue", small.name, "--on", "2012-04-10")
    done = run("issue", "small.ledger/1.yaml")
    said = "ccmagenda: small.ledger/1.yaml is an edition itself - issue the programme that it was frozen from\n"
    assert (done.code, done.out, done.err) == (2, "", said)
    done = run("issue", "-", stdin=small.read_bytes())
    assert (done.code, "what comes by the standard input has no ledger" in done.err) == (2, True)


def test_edition_is_replaced_by_no_command(run: Run, small: Path) -> None:
    run("issue", small.name, "--on", "2012-04-10")
    place = small.parent / "small.ledger" / "1.yaml"
    before = place.read_bytes()
    said = "ccmagenda: small.ledger/1.yaml is an edition, and no edition is ever replaced - choose another name\n"
    for command in ("print", "calendar", "diff"):
        words = ("--to", "text") if command == "print" else ()
        done = run(command, small.name, *words, "-o", "small.ledger/1.yaml", "--force")
        assert (done.code, done.err) in {(3, said), (2, done.err)}
    assert place.read_bytes() == before


SLOW = """
import os, sys, time
from ccmagenda.cli import main
os.fsync = lambda _: (print("here", flush=True), time.sleep(60))
main(sys.argv[1:])
"""


def test_issue_that_is_interrupted_leaves_no_half_edition(small: Path) -> None:
    command = [sys.executable, "-c", SLOW, "issue", str(small), *ON]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "here\n"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert said.strip() == "ccmagenda: interrupted; nothing is half written"
    assert list((small.parent / "small.ledger").iterdir()) == []
    assert ccmagenda.with_editions(small).editions == ()
