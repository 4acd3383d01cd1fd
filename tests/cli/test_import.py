import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda

NOT_OURS = "is there already, and nothing in it says that ccmagenda made it"
Run = Callable[..., Any]
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
FOREIGN = f"""{HEAD}BEGIN:VEVENT\r
UID:1@x\r
DTSTAMP:20120401T000000Z\r
DTSTART:20120416T080000Z\r
DTEND:20120416T110000Z\r
SUMMARY:Opening\r
RRULE:FREQ=DAILY;COUNT=2\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_import_of_our_own_calendar_gives_the_programme_with_its_keys(run: Run, small: Path, tmp_path: Path) -> None:
    run("calendar", small.name, "--grain", "session", "-o", "m.ics")
    done = run("import", "m.ics", "-o", "back.yaml")
    assert (done.code, done.out, done.err.splitlines()[-1]) == (0, "", "written: back.yaml")
    back, programme = ccmagenda.load(tmp_path / "back.yaml"), ccmagenda.load(small)
    kept = [(session.key, session.title, session.when) for _, session in back.walk()]
    assert kept == [(session.key, session.title, session.when) for _, session in programme.walk()]
    assert [run("calendar", name, "--grain", "session").out.count("UID:meeting-1xm-") for name in ("back.yaml", small.name)] == [
        3,
        3,
    ]


def test_import_to_standard_output_is_a_programme_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.ics").write_bytes(FOREIGN.encode())
    done = run("import", "x.ics")
    assert done.code == 0
    assert ccmagenda.load(done.out.encode()).meeting.first.isoformat() == "2012-04-16"
    assert all(line.startswith("x.ics:") for line in done.err.splitlines())


def test_import_tells_what_it_leaves_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.ics").write_bytes(FOREIGN.encode())
    assert any(line.startswith("x.ics:10:") for line in run("import", "x.ics").err.splitlines())


@pytest.mark.parametrize(
    ("name", "content", "code", "said"),
    [
        ("x.ics", "", 3, "ccmagenda: x.ics"),
        ("x.ics", "hello\r\n", 3, "ccmagenda: x.ics"),
        ("x.ics", f"{HEAD}END:VCALENDAR\r\n", 1, "ccmagenda: no programme can be made of x.ics"),
        ("x.mp3", "a,b\n", 2, "ccmagenda: files that end in '.mp3' cannot be imported"),
        ("x", "a,b\n", 2, "ccmagenda: a file to import needs an ending"),
    ],
    ids=["empty", "words", "no-events", "ending", "no-ending"],
)
def test_import_refused(run: Run, tmp_path: Path, name: str, content: str, code: int, said: str) -> None:
    (tmp_path / name).write_bytes(content.encode())
    done = run("import", name, "-o", "back.yaml")
    assert (done.code, done.err.splitlines()[-1][: len(said)]) == (code, said)
    assert not (tmp_path / "back.yaml").exists()


def test_import_of_a_missing_file(run: Run) -> None:
    done = run("import", "nix.ics")
    assert (done.code, done.out, done.err) == (3, "", "ccmagenda: nix.ics: there is no such file\n")


def test_import_over_a_programme_of_ones_own_is_refused(run: Run, small: Path, tmp_path: Path) -> None:
    (tmp_path / "x.ics").write_bytes(FOREIGN.encode())
    before = small.read_bytes()
    done = run("import", "x.ics", "-o", small.name)
    said = f"ccmagenda: small.yaml {NOT_OURS} - choose another name, or add --force"
    assert (done.code, done.err.splitlines()[-1], small.read_bytes()) == (3, said, before)


def test_import_again_replaces_what_it_wrote(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.ics").write_bytes(FOREIGN.encode())
    assert [run("import", "x.ics", "-o", "back.yaml").code for _ in range(2)] == [0, 0]


PAPER = (
    "Workshop on Wells\nOslo, 5 May 2014\nMonday 5 May 2014\n10:00-11:00 Survey (Ms. A. Lima, Peru)\n16..00 Debate\nDocuments\n"
)


def test_import_of_a_paper_tells_doubts_and_leftovers_and_writes_them_down(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(PAPER, encoding="utf-8")
    done = run("import", "x.txt", "--zone", "Europe/Oslo", "-o", "back.yaml")
    assert (done.code, done.err.splitlines()) == (
        0,
        [
            "x.txt:5:1: '16..00' is taken as 16:00 [file.doubt]",
            "x.txt:6:1: no place was found for: Documents [file.leftover]",
            "written: back.yaml",
        ],
    )
    assert "# doubt: '16..00' is taken as 16:00" in (tmp_path / "back.yaml").read_text(encoding="utf-8")


def test_import_of_a_paper_as_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(PAPER, encoding="utf-8")
    shape = json.loads(run("import", "x.txt", "--json").out)
    assert [sitting["start"] for sitting in shape["programme"]["days"][0]["sittings"]] == ["10:00", "16:00"]
    assert [each["line"] for each in shape["leftovers"]] == [6]


def test_import_of_a_paper_into_a_calendar_with_a_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(PAPER, encoding="utf-8")
    done = run("import", "x.txt", "--zone", "Europe/Oslo", "--to", "calendar", "-o", "my.ics", "--report", "r.html")
    assert (done.code, done.err.splitlines()) == (0, ["written: r.html", "written: my.ics"])
    assert (tmp_path / "my.ics").read_bytes().count(b"BEGIN:VEVENT") == 2
    assert "16..00" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_import_of_what_is_no_programme_as_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("a letter\n", encoding="utf-8")
    done = run("import", "x.txt", "--json")
    assert (done.code, json.loads(done.out)["programme"]["days"]) == (1, [])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--dry-run", "-o", "x.yaml"], "--dry-run goes with --onto alone"),
        (["--drop-missing"], "--drop-missing goes with --onto alone"),
        (["--json", "--to", "calendar"], "--json and --to calendar are two things: choose one"),
        (["--onto", "small.yaml", "--json"], "--json does not go with --onto"),
        (["--onto", "small.yaml", "--report", "r.html"], "--report does not go with --onto"),
        (["-o", "j.docx"], "j.docx would not be what its name says"),
        (["--to", "calendar", "-o", "my.txt"], "my.txt would not be what its name says - the name of a calendar ends in .ics"),
        (["--to", "programme", "-o", "my.ics"], "my.ics would not be what its name says - the name of a programme ends in .yaml"),
        (["--json", "-o", "my.yaml"], "my.yaml would not be what its name says - the name of JSON ends in .json"),
        (["--year", "0"], "0 is not in the range"),
        (["--year", "99"], "99 is not in the range"),
    ],
    ids=lambda value: "" if isinstance(value, str) else " ".join(value),
)
def test_import_refuses_options_that_contradict(run: Run, small: Path, tmp_path: Path, options: list[str], said: str) -> None:
    (tmp_path / "x.txt").write_text(PAPER, encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    done = run("import", "x.txt", *options)
    assert (done.code, said in done.err, sorted(tmp_path.iterdir())) == (2, True, before)
    assert small in before


@pytest.mark.parametrize(
    ("name", "begin"),
    [("my.ics", "BEGIN:VCALENDAR"), ("my.json", '{\n  "version": 1'), ("my.yml", "# Written by"), ("my", "# Written by")],
    ids=["calendar", "json", "programme", "no-ending"],
)
def test_import_makes_what_the_ending_says(run: Run, tmp_path: Path, name: str, begin: str) -> None:
    (tmp_path / "x.txt").write_text(PAPER, encoding="utf-8")
    assert run("import", "x.txt", "--zone", "Europe/Oslo", "-o", name).code == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)


def test_import_again_keeps_what_was_edited_since(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(PAPER, encoding="utf-8")
    draft = tmp_path / "back.yaml"
    assert run("import", "x.txt", "-o", "back.yaml").code == 0
    edited = draft.read_text(encoding="utf-8").replace("Debate", "General debate")
    draft.write_text(edited, encoding="utf-8")
    done = run("import", "x.txt", "-o", "back.yaml")
    said = "ccmagenda: back.yaml is there already, and was edited since ccmagenda wrote it - choose another name, or add --force"
    assert (done.code, done.err.splitlines()[-1], draft.read_text(encoding="utf-8")) == (3, said, edited)
    assert run("import", "x.txt", "-o", "back.yaml", "--force").code == 0


def test_import_reads_the_standard_input_by_what_it_is(run: Run, small: Path) -> None:
    calendar = run("calendar", small.name, "--grain", "session").out.encode()
    assert "title: Opening of the meeting" in run("import", "-", stdin=calendar).out
    assert "title: Survey" in run("import", "-", stdin=PAPER.encode()).out


def test_import_of_an_unknown_standard_input_is_refused(run: Run) -> None:
    done = run("import", "-", stdin=b"\x89PNG\r\n\x1a\n")
    assert (done.code, done.err) == (3, "ccmagenda: <stdin>: this seems to be a PNG picture, which cannot be imported\n")


def test_report_for_a_spreadsheet_holds_doubts_and_leftovers(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(PAPER, encoding="utf-8")
    run("import", "x.txt", "--zone", "Europe/Oslo", "--report", "r.csv")
    lines = (tmp_path / "r.csv").read_text(encoding="utf-8-sig").splitlines()
    assert {"'16..00' is taken as 16:00,x.txt:5:1", "no place was found for: Documents,x.txt:6:1"} <= set(lines)
