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
