import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from ccmagenda import desk
from ccmagenda.cli.coordinators import command

Run = Callable[..., Any]
REGISTER = "mandates:\n  - {group: clearance, party: Chile, begins: 3MSP, until: 5MSP, source: trial}\n"
NO_MEETING = "'3MPS' is not a formal meeting of the CCM - did you mean '3MSP'?"
UNNAMED = (
    "the paragraph names nobody for Universalization, Clearance and Risk Reduction, Stockpile Destruction and Retention, "
    "Cooperation and Assistance, National Implementation Measures"
)
PARAGRAPH = """\
30. The Meeting confirmed the Coordinators from the end of the Third Meeting of States Parties as follows:

Working Group on the General Status and Operation of the Convention

Until the end of the Fourth Meeting of States Parties: Zambia, and until the end of the Fifth Meeting of States Parties: \
Costa Rica;

Working Group on Victim Assistance

Until the end of the Fourth Meeting of States Parties: Bosnia and Herzegovina, and until the end of the Fifth Meeting of \
States Parties: Afghanistan;

Reporting

Until the end of the Fourth Meeting of States Parties: Belgium.
"""


@pytest.fixture
def register(tmp_path: Path) -> Path:
    file = tmp_path / "register.yaml"
    file.write_text(REGISTER, encoding="utf-8")
    return file


@pytest.fixture
def paragraph(tmp_path: Path) -> Path:
    file = tmp_path / "paragraph.txt"
    file.write_text(PARAGRAPH, encoding="utf-8")
    return file


def text(document: Any) -> str:  # noqa: ANN401 - a document
    return desk.render(document).decode()


@pytest.mark.parametrize(
    "words",
    [(), ("board",), ("ccm",), ("board", "ccm")],
    ids=["no-command", "board", "convention", "board-and-convention"],
)
@pytest.mark.parametrize("at", ["2012-04-16", "3MSP"], ids=["day", "meeting"])
def test_board(run: Run, words: tuple[str, ...], at: str) -> None:
    done = run("coordinators", *words, "--at", at)
    expected = text(desk.seats(desk.register(), at if at == "3MSP" else desk.day(at)))
    assert (done.code, done.out, done.err) == (0, expected, "")


def test_board_without_a_day_is_that_of_today(run: Run) -> None:
    done = run("coordinators")
    first, second, *_ = done.out.splitlines()
    assert (done.code, first, done.err) == (0, "Convention on Cluster Munitions: Coordinators", "")
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ 20\d\d", second)


def test_board_with_a_register(run: Run, register: Path) -> None:
    done = run("coordinators", "--at", "3MSP", "--register", str(register))
    assert (done.code, done.out, done.err) == (0, text(desk.seats(desk.register("ccm", register), "3MSP")), "")
    assert sum("Chile" in line for line in done.out.splitlines()) == 1


@pytest.mark.parametrize("at", ["2012-04-16", "1RC"], ids=["day", "meeting"])
def test_committee(run: Run, at: str) -> None:
    done = run("coordinators", "committee", "--at", at)
    expected = text(desk.committee(desk.register(), at if at == "1RC" else desk.day(at)))
    assert (done.code, done.out, done.err) == (0, expected, "")


def test_check_of_real_history_has_findings(run: Run) -> None:
    done = run("coordinators", "check", "--from", "2MSP", "--to", "5MSP")
    report = desk.check_coordinators(desk.register(), first="2MSP", last="5MSP")
    assert (done.code, done.err) == (1, "")
    assert done.out == "".join(f"{finding}\n" for finding in report.findings)
    assert len(done.out.splitlines()) == 17


def test_check_by_other_readings_has_fewer(run: Run) -> None:
    words = ("coordinators", "check", "--from", "2MSP", "--to", "5MSP")
    done = run(*words, "--reading", "affected=broad", "--reading", "party=deposit")
    assert (done.code, len(done.out.splitlines()), done.err) == (1, 12, "")


def test_check_without_findings(run: Run) -> None:
    done = run("coordinators", "check", "--from", "6MSP", "--to", "8MSP")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_check_with_a_remark_only(run: Run) -> None:
    done = run("coordinators", "check", "--from", "1RC", "--to", "1RC")
    assert (done.code, done.out.count("\n"), done.err) == (0, 1, "")
    assert "3 States hold it: Lebanon, the Czech Republic and Switzerland (data doubtful: Switzerland, " in done.out


def test_check_of_a_convention_without_a_register(run: Run) -> None:
    done = run("coordinators", "check", "apmbc")
    said = "no mandates of the APMBC are known, so there is nothing to judge - add a register [file.no-mandates]\n"
    assert (done.code, done.out, done.err) == (0, said, "")


def test_check_as_json(run: Run) -> None:
    done = run("coordinators", "check", "--from", "3MSP", "--to", "3MSP", "--json")
    assert (done.code, len(json.loads(done.out)["findings"]), done.err) == (1, 7, "")


def test_decision(run: Run) -> None:
    done = run("coordinators", "decision", "--at", "3MSP")
    assert (done.code, done.out, done.err) == (0, text(desk.decision(desk.register(), "3MSP")), "")


def test_record(run: Run) -> None:
    done = run("coordinators", "record", "Lao PDR")
    assert (done.code, done.out, done.err) == (0, text(desk.record(desk.register(), "LAO")), "")


def test_timeline_in_a_pipe_is_text(run: Run) -> None:
    done = run("coordinators", "timeline", "--from", "2MSP", "--to", "5MSP")
    assert (done.code, done.out, done.err) == (0, text(desk.timeline(desk.register(), first="2MSP", last="5MSP")), "")


@pytest.mark.parametrize("words", [("--to-format", "svg"), ()], ids=["told", "by-the-name-of-the-file"])
def test_timeline_as_a_drawing(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run("coordinators", "timeline", "--from", "2MSP", "--to", "5MSP", *words, "-o", "terms.svg")
    assert (done.code, done.out) == (0, "")
    assert ET.parse(tmp_path / "terms.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own drawing


def test_timeline_as_a_page(run: Run, tmp_path: Path) -> None:
    done = run("coordinators", "timeline", "--from", "2MSP", "--to", "5MSP", "-o", "terms.html")
    assert (done.code, (tmp_path / "terms.html").read_bytes()[:15].lower()) == (0, b"<!doctype html>")


@pytest.mark.parametrize(("treaty", "grouped"), [("apmbc", True), ("bwc", False)])
def test_board_of_a_treaty_without_mandates_says_so(run: Run, treaty: str, *, grouped: bool) -> None:
    board = run("coordinators", treaty).out
    assert ("No group with a seat of its own is known at that time." in board, "not known" in board) == (not grouped, grouped)
    assert "Our data holds no mandates of this convention" in board


def test_read_from_a_file(run: Run, paragraph: Path) -> None:
    done = run("coordinators", "read", str(paragraph))
    assert (done.code, done.err) == (0, f"{paragraph}: {UNNAMED}\n")
    assert done.out.splitlines()[:4] == [
        "# Written by ccmagenda.",
        "convention: ccm",
        "mandates:",
        "  - {group: general-status, party: 'Zambia', begins: 2MSP, until: 4MSP, source: decision of the 3MSP}",
    ]


def test_read_from_the_standard_input(run: Run, paragraph: Path) -> None:
    by_pipe = run("coordinators", "read", "-", stdin=PARAGRAPH.encode())
    assert (by_pipe.code, by_pipe.out) == (0, run("coordinators", "read", str(paragraph)).out)


def test_what_was_read_gives_back_the_same_board(run: Run, paragraph: Path) -> None:
    written = run("coordinators", "read", str(paragraph), "-o", "read.yaml")
    assert (written.code, written.out) == (0, "")
    assert written.err.splitlines() == [f"{paragraph}: {UNNAMED}", "written: read.yaml"]
    plain = run("coordinators", "--at", "3MSP")
    again = run("coordinators", "--at", "3MSP", "--register", "read.yaml")
    assert (again.code, again.out, again.err) == (0, plain.out, "")


def test_draft_read_back_gives_the_same_board(run: Run) -> None:
    draft = run("coordinators", "decision", "--at", "3MSP")
    done = run("coordinators", "read", "-", "-o", "read.yaml", stdin=draft.out.encode())
    assert (done.code, done.err) == (0, "written: read.yaml\n")
    again = run("coordinators", "--at", "3MSP", "--register", "read.yaml")
    assert again.out == run("coordinators", "--at", "3MSP").out


def test_read_a_faulty_paragraph(run: Run) -> None:
    done = run("coordinators", "read", "-", stdin=PARAGRAPH.replace("Zambia", "Zambai").encode())
    assert (done.code, done.out) == (
        1,
        "<stdin>:5:56: 'Zambai' is not the name of a State - did you mean 'Zambia'? [file.unknown-state]\n",
    )
    assert done.err == "ccmagenda: <stdin>: this paragraph cannot be read\n"


def test_read_where_the_deciding_meeting_is_told(run: Run) -> None:
    bare = PARAGRAPH.partition("\n\n")[2]
    refused = run("coordinators", "read", "-", stdin=bare.encode())
    told = run("coordinators", "read", "-", "--decided", "3MSP", stdin=bare.encode())
    assert (refused.code, told.code, len(told.out.splitlines())) == (1, 0, 8)


def test_read_does_not_replace_a_file_of_others(run: Run, tmp_path: Path, paragraph: Path) -> None:
    (tmp_path / "mine.yaml").write_text("mine\n", encoding="utf-8")
    done = run("coordinators", "read", str(paragraph), "-o", "mine.yaml")
    assert (done.code, (tmp_path / "mine.yaml").read_text(encoding="utf-8")) == (3, "mine\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("ccmm",), "'ccmm' is neither a command nor a convention - did you mean 'ccm'?", id="convention"),
        pytest.param(("board", "xyz"), "'xyz' is not a convention - it is one of apmbc, bwc, ccm, ccw", id="far-convention"),
        pytest.param(("--at", "3MPS"), NO_MEETING, id="meeting"),
        pytest.param(("--at", "3msp"), NO_MEETING.replace("3MPS", "3msp"), id="case"),
        pytest.param(("committee", "--at", "3MPS"), NO_MEETING, id="committee"),
        pytest.param(("decision", "--at", "3MPS"), NO_MEETING, id="decision"),
        pytest.param(("check", "--from", "3MPS"), NO_MEETING, id="check"),
        pytest.param(("timeline", "--to", "3MPS"), NO_MEETING, id="timeline"),
        pytest.param(
            ("check", "--reading", "affected=wide"),
            "'wide' is not a reading of 'affected' - it is one of narrow, broad",
            id="reading",
        ),
        pytest.param(
            ("check", "--reading", "affect=broad"), "'affect' is not a reading - did you mean 'affected'?", id="reading-name"
        ),
    ],
)  # fmt: skip
def test_wrong_word_is_one_clear_line(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run("coordinators", *words)
    assert (done.code, done.out, done.err) == (2, "", f"ccmagenda: {said}\n")


@pytest.mark.parametrize(
    ("words", "start"),
    [
        pytest.param(("--at", "2012-02-30"), "ccmagenda: ", id="no-such-day"),
        pytest.param(("record", "Norwya"), "ccmagenda: 'Norwya' is not the name of a State", id="state"),
        pytest.param(("decision", "--at", "2IM"), "ccmagenda: '2IM' is not a formal meeting of the CCM", id="not-formal"),
        pytest.param(("decision", "--at", ""), "ccmagenda: ", id="empty-meeting"),
        pytest.param(("check", "--from", "5MSP", "--to", "2MSP"), "ccmagenda: ", id="backwards"),
        pytest.param(("timeline", "--to-format", "sgv"), "ccmagenda: 'sgv' is not a format", id="format"),
    ],
)
def test_wrong_word_is_one_line(run: Run, words: tuple[str, ...], start: str) -> None:
    done = run("coordinators", *words)
    assert (done.code, done.out, done.err.count("\n"), done.err[: len(start)]) == (2, "", 1, start)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("check", "--reading", "wrong"), "'wrong' is not a choice - write it as affected=broad", id="no-equals"),
        pytest.param(("record",), "Missing argument 'STATE'.", id="no-state"),
        pytest.param(("decision",), "Missing option '--at'.", id="no-meeting"),
    ],
)
def test_wrong_usage(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run("coordinators", *words)
    assert (done.code, done.out, done.err.splitlines()[-1]) == (2, "", f"Error: {said}")


def test_misspelt_command_is_told_with_the_command(run: Run) -> None:
    done = run("coordinators", "chekc")
    assert (done.code, done.out, "'check'" in done.err) == (2, "", True)


def test_register_that_is_not_there(run: Run) -> None:
    done = run("coordinators", "--register", "none.yaml")
    assert (done.code, done.out, done.err.count("\n"), "none.yaml" in done.err) == (3, "", 1, True)


def test_register_with_faults(run: Run, tmp_path: Path) -> None:
    (tmp_path / "faulty.yaml").write_text(REGISTER.replace("Chile", "Chlie"), encoding="utf-8")
    done = run("coordinators", "--register", "faulty.yaml")
    said = "'Chlie' is not the name of a State - did you mean 'Chile'?"
    assert (done.code, done.out) == (1, f"faulty.yaml:2:31: {said} [file.unknown-state]\n")
    assert done.err == "ccmagenda: faulty.yaml: this register cannot be read\n"


def test_register_with_very_many_faults(run: Run, tmp_path: Path) -> None:
    line = "  - {group: x, party: x, begins: x, until: x, source: x}\n"
    (tmp_path / "faulty.yaml").write_text("mandates:\n" + line * 500, encoding="utf-8")
    done = run("coordinators", "--register", "faulty.yaml")
    assert (done.code, done.err) == (1, "ccmagenda: faulty.yaml: this register cannot be read\n")


@pytest.mark.parametrize("name", list(command.shelf))
def test_every_command_has_help(run: Run, name: str) -> None:
    done = run("coordinators", name, "--help")
    assert (done.code, done.out.splitlines()[0].startswith(f"Usage: ccmagenda coordinators {name} "), done.err) == (0, True, "")


def test_help_lists_every_command(run: Run) -> None:
    done = run("coordinators", "--help")
    listed = re.findall(r"^  ([a-z]+)  ", done.out.partition("Commands:")[2], re.MULTILINE)
    assert (done.code, listed) == (0, list(command.shelf))


def test_board_on_a_screen(screen: Run) -> None:
    code, shown = screen("coordinators", "--at", "3MSP", columns=60, NO_COLOR="1")
    assert (code, "Bosnia" in shown, "Ghana" in shown) == (0, True, True)


def test_timeline_in_a_format_that_is_not_there_names_the_option(run: Run) -> None:
    done = run("coordinators", "timeline", "-o", "terms.ppt")
    said = "there is no format for '.ppt' - name the file .html, .svg or .txt, or choose one with --to-format"
    assert (done.code, done.err.splitlines()[-1]) == (2, f"Error: {said}")


@pytest.mark.parametrize("columns", [60, 80])
def test_timeline_on_a_screen_keeps_within_it(screen: Run, columns: int) -> None:
    code, shown = screen("coordinators", "timeline", columns=columns, NO_COLOR="1")
    assert (code, [line for line in shown.splitlines() if len(line) > columns]) == (0, [])


def test_state_named_twice_in_a_group_is_told_with_its_place(run: Run) -> None:
    text = PARAGRAPH.replace(
        "Fifth Meeting of States Parties: Afghanistan", "Fifth Meeting of States Parties: Bosnia and Herzegovina"
    )
    done = run("coordinators", "read", "-", stdin=text.encode())
    said = "Bosnia and Herzegovina is named in line 9 already for this group - name it once"
    assert (done.code, done.out) == (1, f"<stdin>:9:138: {said} [file.same-seat]\n")


def test_board_in_another_language(run: Run) -> None:
    found = run("coordinators", "--at", "2012-04-16", "--language", "es")
    assert found.out.startswith("Convención sobre Municiones en Racimo: coordinadores\n16 de abril de 2012\n")


def test_language_that_is_not_there_is_refused(run: Run) -> None:
    found = run("coordinators", "committee", "--at", "2012-04-16", "--language", "de")
    assert (found.code, "'de' is not a language that we have" in found.err) == (2, True)
