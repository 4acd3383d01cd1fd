from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda

pytest.importorskip("ortools", reason="the extra 'plan' is not installed")

Run = Callable[..., Any]
TEXT = """\
convention: ccm
meeting: 2IM
sittings:
  - {key: mon, day: Monday 16 April 2012, morning: 10:00-13:00}
  - {key: tue, day: Tuesday 17 April 2012, morning: 10:00-13:00}
unplaced:
  - {key: clearance, theme: clearance, chair: coordinators, length: 120 min}
  - {key: closing, title: Closing, chair: president, length: 30 min, later-than: all}
"""
AWAY = "absences:\n  - {who: Lao PDR, because: stays away}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "p.yaml"
    found.write_text(TEXT, encoding="utf-8")
    return found


def test_plan_tells_where_sessions_go_and_writes_nothing(run: Run, file: Path) -> None:
    done = run("plan", "p.yaml")
    assert (done.code, done.err, file.read_text(encoding="utf-8")) == (0, "", TEXT)
    assert [word in done.out for word in ("Placed", "Clearance", "Monday 16 April 2012", "Nothing better")] == [True] * 4


def test_plan_writes_the_file_itself_or_another(run: Run, file: Path, tmp_path: Path) -> None:
    other = run("plan", "p.yaml", "-o", "other.yaml")
    assert (other.code, other.err, file.read_text(encoding="utf-8")) == (0, "written: other.yaml\n", TEXT)
    done = run("plan", "p.yaml", "--write")
    assert (done.code, done.err) == (0, "written: p.yaml\n")
    assert ccmagenda.load(file) == ccmagenda.load(tmp_path / "other.yaml")


def test_plan_that_is_impossible_is_told_and_nothing_is_written(run: Run, file: Path) -> None:
    file.write_text(TEXT + AWAY, encoding="utf-8")
    done = run("plan", "p.yaml", "--write")
    assert (done.code, done.err, file.read_text(encoding="utf-8")) == (1, "", TEXT + AWAY)
    assert "Lao People's Democratic Republic" in done.out


def test_plan_beside_another_meeting_leaves_it_out_of_the_file(run: Run, file: Path, tmp_path: Path) -> None:
    other = TEXT.replace("10:00-13:00", "08:00-20:00").partition("  - {key: tue")[0]
    (tmp_path / "other.yaml").write_text(other, encoding="utf-8")
    run("calendar", "other.yaml", "-o", "other.ics")
    done = run("plan", "p.yaml", "--beside", "other.ics", "--write")
    programme = ccmagenda.load(file)
    assert (done.code, programme.absences) == (0, ())
    assert [len(sitting.sessions) for sitting in programme.sittings] == [0, 2]


def test_plan_stays_near_to_the_last_edition(run: Run, file: Path) -> None:
    run("plan", "p.yaml", "--write")
    run("issue", "p.yaml", "--on", "2012-04-01", "--force")
    file.write_text(TEXT, encoding="utf-8")
    done = run("plan", "p.yaml", "--seed", "5", "--write")
    sittings = ccmagenda.load(file).sittings
    assert (done.code, [[one.key for one in sitting.sessions] for sitting in sittings]) == (0, [["clearance"], ["closing"]])


def test_explain_tells_the_time_of_sittings(run: Run, file: Path) -> None:
    done = run("plan", file.name, "--explain")
    assert (done.code, done.err) == (0, "")
    assert [word in done.out for word in ("minutes", "180", "120", "Clearance")] == [True] * 4


def _not_to_be_asked(*_: object) -> None:
    raise AssertionError


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("other.txt", "Monday 16 April 2012\n10:00-13:00\nOpening\n", "of another meeting\n"),
        ("other", "Opening\n", "of another meeting\n"),
        ("other.yaml", "mandates: []\n", "of another meeting: "),
        ("other.yaml", "convention: ccm\nmeeting: 2IM\nsittings: []\n", ": no day or hours of a sitting stand in it\n"),
        ("other.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "of another meeting: "),
    ],
    ids=["paper", "no-ending", "no-programme", "nothing-in-it", "no-event"],
)
def test_other_meeting_is_a_calendar_or_a_programme(
    run: Run, file: Path, tmp_path: Path, name: str, content: str, why: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    done = run("plan", file.name, "--beside", name)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"ccmagenda: {name} is neither a calendar (.ics) nor a programme (.yaml) of another meeting")
    assert done.err.endswith(why) or (why.endswith(": ") and why in done.err)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("p.yaml", "--seconds", "0"), "a search of 0 seconds finds nothing"),
        (("-", "--write"), "cannot be written over"),
        (("p.yaml", "--write", "-o", "other.yaml"), "choose one"),
        (("p.yaml", "--near", "none.yaml"), "none.yaml"),
        (("p.yaml", "--beside", "none.ics"), "none.ics"),
        (("p.yaml", "--report", "r.xyz"), "there is no format for '.xyz' - name the file .pdf, .docx, .html or .txt"),
        (("p.yaml", "--report", "nowhere/r.pdf"), "nowhere/r.pdf cannot be written: there is no folder nowhere"),
        (("p.yaml", "-o", "p.pdf"), "'.pdf' is no ending for one - name the file .yaml"),
        (("p.yaml", "-o", "p.yaml"), "p.yaml is the programme itself"),
        (("p.yaml", "--explain", "--write"), "--explain plans nothing"),
        (("p.yaml", "--speaking-time", "3"), "counts with --explain alone"),
    ],
    ids=[
        *("no-time", "standard-input", "two-files", "no-state", "no-calendar", "no-paper", "no-folder", "no-programme"),
        *("itself", "explain-and-write", "speaking-time"),
    ],
)
def test_wrong_asking_is_one_clear_line(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], line: str
) -> None:
    monkeypatch.setattr("ccmagenda.planner.plan", _not_to_be_asked)
    done = run("plan", *words)
    assert (done.code in {1, 2, 3}, done.out, line in done.err) == (True, "", True)
    assert file.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("later-than: all", "later-than: nothing"), "no session has the key 'nothing'"),
        (("length: 30 min", "lenght: 30 min"), "unknown key 'lenght' - did you mean 'length'?"),
        (("chair: coordinators", "chair: coordinators, later-than: closing"), "in a circle by 'later-than'"),
        (("clearance, chair", "clearance, continues: closing, chair"), "in a circle by 'continues' and 'later-than': "),
        (("unplaced:", "absences:\n  - {hwo: Lao PDR}\nunplaced:"), "unknown key 'hwo' - did you mean 'who'?"),
    ],
    ids=["unknown-session", "misspelt", "circle", "circle-of-two-wishes", "misspelt-wish"],
)
def test_wrong_wishes_are_told_with_their_place(run: Run, file: Path, change: tuple[str, str], line: str) -> None:
    file.write_text(TEXT.replace(*change), encoding="utf-8")
    done = run("plan", "p.yaml")
    assert (done.code, line in done.out + done.err) == (1, True)
