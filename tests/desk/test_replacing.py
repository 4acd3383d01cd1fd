"""A plan is written over the user's own file: sessions move with their comments, and nothing else changes."""

from pathlib import Path

import pytest

import ccmagenda

TEXT = """\
convention: ccm   # the treaty
meeting: 2IM

sittings:
  # the first day
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {key: opening, title: Opening, chair: president, length: 30 min, fixed: yes}  # always first
  - {day: Monday 16 April 2012, afternoon: 15:00-18:00}
unplaced:
  # needs the Coordinators of 2012
  - key: clearance
    theme: clearance
    chair: coordinators
    length: 120 min   # as last year
    notes: |
      A paragraph.

      - and a list
  - {key: closing, title: Closing, chair: president, length: 130 min, later-than: all}
deadlines:
  - {key: papers, title: Papers, day: 2012-03-01}
"""
WRITTEN = """\
convention: ccm   # the treaty
meeting: 2IM

sittings:
  # the first day
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {key: opening, title: Opening, chair: president, length: 30 min, fixed: yes}  # always first
      # needs the Coordinators of 2012
      - key: clearance
        theme: clearance
        chair: coordinators
        length: 120 min   # as last year
        notes: |
          A paragraph.

          - and a list
  - day: Monday 16 April 2012
    afternoon: 15:00-18:00
    sessions:
      - {key: closing, title: Closing, chair: president, length: 130 min, later-than: all}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "p.yaml"
    found.write_text(TEXT, encoding="utf-8")
    return found


def rewritten(file: Path, **asked: object) -> str:
    plan = ccmagenda.plan(ccmagenda.load(file), **asked)  # type: ignore[arg-type]
    assert plan.programme is not None
    ccmagenda.write_plan(file, plan.programme)
    assert ccmagenda.load(file) == plan.programme
    return file.read_bytes().decode()


def test_written_plan_keeps_comments_and_moves_what_it_places(file: Path) -> None:
    text = rewritten(file)
    assert text.startswith(WRITTEN)
    assert text.endswith("deadlines:\n  - {key: papers, title: Papers, day: 2012-03-01}\n")


def test_written_hours_stand_in_the_session(file: Path) -> None:
    text = rewritten(file, hours=True)
    assert [line.strip() for line in text.splitlines() if "time:" in line] == [
        "- {key: opening, title: Opening, chair: president, time: 10:00-10:30, length: 30 min, fixed: yes}  # always first",
        "time: 10:30-12:30",
        "- {key: closing, title: Closing, chair: president, time: 15:00-17:10, length: 130 min, later-than: all}",
    ]


def test_plan_that_changes_nothing_leaves_every_byte(file: Path) -> None:
    text = rewritten(file)
    assert rewritten(file) == text


def test_line_ends_and_byte_order_mark_are_kept(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    text = rewritten(file)
    assert text.startswith("\ufeffconvention")
    assert text.count("\n") == text.count("\r\n")


def test_file_that_says_something_else_by_now_is_left_alone(file: Path) -> None:
    plan = ccmagenda.plan(ccmagenda.load(file))
    assert plan.programme is not None
    file.write_text(TEXT.replace("120 min", "60 min"), encoding="utf-8")
    with pytest.raises(ccmagenda.UnwritableError, match="cannot be changed line by line"):
        ccmagenda.write_plan(file, plan.programme)
    assert "60 min" in file.read_text(encoding="utf-8")


HEAD = "convention: ccm\nmeeting: 2IM\n"
AWAY = "absences:\n  - {who: Lao PDR, day: 16 April}\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            "sittings: [{day: 16 April 2012, morning: 10:00-13:00}]  # one\nunplaced: [{key: b, title: B, chair: Austria}]\n",
            ["sittings:  # one", "    morning: 10:00-13:00", "      - key: b"],
            id="sittings-in-brackets",
        ),
        pytest.param(
            "sittings:\n"
            "  - day: 16 April 2012\n    afternoon: 15:00-18:00\n"
            "    sessions: [{key: a, theme: clearance, chair: Lao PDR, time: 15:00-17:00}]\n"
            "  - day: 17 April 2012\n    afternoon: 15:00-18:00\n    sessions:\n"
            "      # short\n      - {key: b, title: B, chair: Japan, time: 15:00-16:30}\n" + AWAY,
            ["      # short", "      - {key: b, title: B, chair: Japan, time: 15:00-16:30}"],
            id="comment-into-brackets",
        ),
    ],
)
def test_list_in_brackets_is_opened_for_what_comes(file: Path, text: str, lines: list[str]) -> None:
    file.write_text(HEAD + text, encoding="utf-8")
    written = rewritten(file).splitlines()
    assert [line for line in lines if line not in written] == []


SITTING = "sittings:\n  - day: 16 April 2012\n    morning: 10:00-13:00\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param(
            SITTING + "unplaced:\n  - key: b\n    title: B  # only about B\n",
            SITTING + "    sessions:\n      - key: b\n        title: B  # only about B\nunplaced: []\n",
            id="behind-the-last-item",
        ),
        pytest.param(
            SITTING + "unplaced:  # all of them\n  - key: b\n    title: B\n",
            SITTING + "    sessions:\n      - key: b\n        title: B\nunplaced: []  # all of them\n",
            id="behind-the-key",
        ),
        pytest.param(
            SITTING + "    sessions: []  # none yet\nunplaced:\n  # asked for\n  - key: b  # agreed\n    title: B\n",
            SITTING + "    sessions:  # none yet\n      # asked for\n      - key: b  # agreed\n        title: B\nunplaced: []\n",
            id="into-an-empty-list",
        ),
        pytest.param(
            "sittings: [\n  # first\n"
            "  {day: 16 April 2012, morning: 10:00-13:00, sessions: [\n    {key: a, title: A}, # opens\n  ]}, # day\n]\n"
            "unplaced: [{key: b, title: B}, # about b\n  # about c\n  {key: c, title: C}] # end\n",
            "sittings:\n  # first\n  - day: 16 April 2012\n    morning: 10:00-13:00\n    sessions:  # day\n"
            "      - {key: a, title: A}  # opens\n      - {key: b, title: B}  # about b\n"
            "      # about c\n      - {key: c, title: C}\nunplaced: []  # end\n",
            id="brackets-over-several-lines",
        ),
    ],
)
def test_comment_stands_once_beside_what_it_is_about(file: Path, text: str, written: str) -> None:
    file.write_text(HEAD + text, encoding="utf-8")
    assert rewritten(file) == HEAD + written


def test_comments_that_are_not_kept_are_returned(file: Path) -> None:
    text = f"{SITTING}    sessions: [  # gone\n    ]\nunplaced: [{{key: b, title: B}}]\n"
    file.write_text(HEAD + text, encoding="utf-8")
    planned = ccmagenda.plan(ccmagenda.load(file)).programme
    assert planned is not None
    assert ccmagenda.write_plan(file, planned) == ("# gone",)
    file.write_text(TEXT, encoding="utf-8")
    planned = ccmagenda.plan(ccmagenda.load(file)).programme
    assert planned is not None
    assert ccmagenda.write_plan(file, planned) == ()


@pytest.mark.parametrize(
    ("chair", "written"),
    [
        pytest.param("chair: Austria", "chair: Austria", id="one"),
        pytest.param("chair: [Austria, {person: Ms. Doe, of: ICRC}]", "chair: [Austria, {person: Ms. Doe, of: ICRC}]", id="two"),
        pytest.param("chair:\n      - Austria\n      - Peru", "chair: [Austria, Peru]", id="in-lines"),
    ],
)
def test_session_takes_the_chair_of_its_sitting_along(file: Path, chair: str, written: str) -> None:
    file.write_text(
        f"""convention: ccm
meeting: 2IM
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    {chair}  # all morning
    sessions:
      - key: x  # the first
        title: X
        time: 10:00-11:00
      - {{key: y, title: Y, chair: Japan, time: 11:00-12:00}}
  - day: Monday 16 April 2012
    afternoon: 15:00-18:00
    sessions:
      - {{key: z, title: Z, chair: Spain, time: 15:00-16:00}}
absences: [{{who: Austria, day: 16 April, time: "10:00-13:00"}}]
""",
        encoding="utf-8",
    )
    text = rewritten(file)
    lines = [line.strip() for line in text.splitlines()]
    assert lines[lines.index("- key: x  # the first") :][:4] == [
        "- key: x  # the first",
        "title: X",
        written,
        "time: 16:00-17:00",
    ]
