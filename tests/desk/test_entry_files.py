import datetime
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk import calendar_files, change_files, is_issued, issue, objects, with_editions

DAYS = [datetime.date(2012, 4, day) for day in range(1, 9)]
PROGRAMME = """\
convention: ccm
meeting: {ref: 2IM, title: Intersessional Meeting}
status: provisional
rooms: [{key: one, name: Room 1}, {key: two, name: Room 2}]
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    room: one
    sessions:
      - {key: opening, title: Opening, chair: president, time: 10:00-10:30}
      - {theme: universalization, chair: [Japan, Portugal], time: 10:30-13:00}
  - day: Tuesday 17 April 2012
    morning: 10:00-13:00
    room: one
    sessions: [{theme: clearance, chair: [Lao PDR, Ireland]}]
"""
TUESDAY = PROGRAMME[PROGRAMME.index("  - day: Tuesday") :]
MONDAY = PROGRAMME[PROGRAMME.index("  - day: Monday") : PROGRAMME.index("  - day: Tuesday")]
MOVED = ("Tuesday 17 April 2012\n    morning: 10:00-13:00", "Wednesday 18 April 2012\n    morning: 9:00-12:00")
NAMES = ("UID", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE", "STATUS")
MORNING, CLEARANCE = "sitting-2012-04-16-morning", "sitting-2012-04-17-morning"


def values(content: bytes, name: str) -> list[str]:
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    return [line.rpartition(":")[2] for line in lines if line.partition(":")[0].partition(";")[0] == name]


def events(content: bytes) -> dict[str, tuple[str, ...]]:
    """Return for each entry its stamp, start, last change, sequence number and status."""
    parts = [part.partition(b"END:VEVENT")[0] for part in content.split(b"BEGIN:VEVENT")[1:]]
    rows = [tuple(values(part, name)[0] for name in NAMES) for part in parts]
    return {row[0].removeprefix("ccm-2im-").removesuffix("@ccmagenda"): row[1:] for row in rows}


def numbers(content: bytes) -> dict[str, tuple[int, str]]:
    return {key: (int(row[3]), row[4]) for key, row in events(content).items()}


class Paper:
    """A programme file that is edited and issued, day after day."""

    def __init__(self, file: Path) -> None:
        self.file, self.turn = file, 0
        self.write(PROGRAMME)

    def write(self, text: str) -> None:
        self.file.write_text(text, encoding="utf-8")

    def edit(self, *pairs: tuple[str, str]) -> "Paper":
        text = self.file.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        self.write(text)
        return self

    def issue(self, *pairs: tuple[str, str]) -> "Paper":
        issue(self.edit(*pairs).file, DAYS[self.turn], force=True)
        self.turn += 1
        return self

    def calendar(self, **choice: str) -> bytes:
        return ccmagenda.calendar(with_editions(self.file), **choice)  # type: ignore[arg-type]


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    return Paper(tmp_path / "programme.yaml").issue()


# Calendars of a programme that was issued


def test_calendar_after_issue_is_as_it_was_issued(paper: Paper) -> None:
    first = paper.calendar()
    assert events(first)[CLEARANCE] == ("20120401T000000Z", "20120417T100000", "20120401T000000Z", "0", "TENTATIVE")
    paper.issue(MOVED)
    assert events(paper.calendar()) == {
        MORNING: ("20120401T000000Z", "20120416T100000", "20120401T000000Z", "0", "TENTATIVE"),
        CLEARANCE: ("20120402T000000Z", "20120418T090000", "20120402T000000Z", "1", "TENTATIVE"),
    }
    assert paper.calendar() == ccmagenda.calendar(with_editions(paper.file.parent / "programme.ledger" / "2.yaml"))
    assert first == ccmagenda.calendar(with_editions(paper.file.parent / "programme.ledger" / "1.yaml"))


def test_change_that_was_not_issued_gets_the_next_numbers(paper: Paper) -> None:
    assert is_issued(with_editions(paper.file))
    paper.edit(MOVED)
    assert not is_issued(with_editions(paper.file))
    assert numbers(paper.calendar()) == {MORNING: (0, "TENTATIVE"), CLEARANCE: (1, "TENTATIVE")}
    assert numbers(paper.issue().calendar()) == {MORNING: (0, "TENTATIVE"), CLEARANCE: (1, "TENTATIVE")}


@pytest.mark.parametrize(
    "pairs",
    [
        [(MONDAY + TUESDAY, TUESDAY + MONDAY)],
        [("morning: 10:00-13:00\n", "morning: 10:00-13:00\n    serial: '7'\n")],
        [("theme: universalization", "number: '3', theme: universalization")],
        [("convention: ccm\n", "# a word\n\nconvention: ccm\n")],
    ],
    ids=["reordered", "numbered", "sessions-numbered", "comment"],
)
def test_order_and_numbers_in_the_file_raise_nothing(paper: Paper, pairs: list[tuple[str, str]]) -> None:
    before = {key: row[1:] for key, row in events(paper.calendar()).items()}
    paper.edit(*pairs)
    assert {key: row[1:] for key, row in events(paper.calendar()).items()} == before
    paper.issue(("title: Opening", "title: The opening"))
    assert numbers(paper.calendar()) == {MORNING: (0, "TENTATIVE"), CLEARANCE: (0, "TENTATIVE")}


def test_sitting_without_key_that_takes_the_place_of_another_keeps_its_identity(paper: Paper) -> None:
    paper.issue(("Monday 16 April", "Thursday 19 April"), ("Tuesday 17 April", "Monday 16 April"))
    assert {key: row[1] for key, row in events(paper.calendar()).items()} == {
        MORNING: "20120419T100000",
        CLEARANCE: "20120416T100000",
    }


@pytest.mark.parametrize("choice", [{}, {"theme": "clearance"}, {"party": "Ireland"}], ids=["whole", "theme", "party"])
def test_dropped_sitting_stays_cancelled_in_every_calendar(paper: Paper, choice: dict[str, str]) -> None:
    paper.issue((TUESDAY, ""))
    assert numbers(paper.calendar(**choice))[CLEARANCE] == (1, "CANCELLED")
    paper.issue(("title: Opening", "title: The opening")).issue(("time: 10:00-10:30", "time: 10:00-10:20"))
    assert events(paper.calendar(**choice))[CLEARANCE] == (
        "20120402T000000Z", "20120417T100000", "20120402T000000Z", "1", "CANCELLED",
    )  # fmt: skip


def test_dropped_session_stays_cancelled_by_session_and_its_sitting_goes_on(paper: Paper) -> None:
    paper.issue(("      - {key: opening, title: Opening, chair: president, time: 10:00-10:30}\n", ""))
    by_session = numbers(paper.calendar(grain="session"))
    assert by_session["session-opening"] == (1, "CANCELLED")
    assert by_session["session-universalization"] == (0, "TENTATIVE")
    assert numbers(paper.calendar())[MORNING] == (0, "TENTATIVE")


def test_identity_stays_where_the_meeting_is_called_otherwise(paper: Paper) -> None:
    head = "meeting: {ref: 2IM, title: Intersessional Meeting}"
    named = f"{head[:9]}{{ref: IM-2, title: A, series: IM, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-19}}"
    before = [set(values(paper.calendar(grain=grain), "UID")) for grain in ("sitting", "session")]
    paper.issue((head, named), MOVED)
    assert [set(values(paper.calendar(grain=grain), "UID")) for grain in ("sitting", "session")] == before
    assert numbers(paper.calendar())[CLEARANCE] == (1, "TENTATIVE")
    assert sorted(change_files(with_editions(paper.file))) == [f"{MORNING}.ics", f"{CLEARANCE}.ics"]


def test_what_delegations_follow_needs_no_new_edition(paper: Paper) -> None:
    paper.edit(("sittings:\n", "delegations: [{party: Kenya, follows: [clearance]}]\nsittings:\n"))
    assert is_issued(with_editions(paper.file))
    assert numbers(paper.calendar(party="Kenya")) == {CLEARANCE: (0, "TENTATIVE")}


def test_tasks_rise_only_where_they_changed(paper: Paper) -> None:
    points = "action-points: [{key: write, title: Write, owner: Kenya, due: 2012-05-01}, {key: ask, title: Ask, owner: Kenya}]\n"
    paper.issue(("sittings:\n", f"{points}sittings:\n")).issue(("title: Opening", "title: The opening"))
    told = [values(ccmagenda.calendar(with_editions(paper.file), tasks=True), name) for name in ("SEQUENCE", "DTSTAMP")]
    assert told == [["0", "0"], ["20120402T000000Z"] * 2]
    paper.issue(("due: 2012-05-01", "due: 2012-05-02"))
    assert values(ccmagenda.calendar(with_editions(paper.file), tasks=True), "SEQUENCE") == ["1", "0"]


# A file for each entry


def test_file_for_each_entry_holds_it_alone(paper: Paper) -> None:
    files = calendar_files(with_editions(paper.issue(MOVED).file))
    assert {name: numbers(content) for name, content in files.items()} == {
        f"{MORNING}.ics": {MORNING: (0, "TENTATIVE")},
        f"{CLEARANCE}.ics": {CLEARANCE: (1, "TENTATIVE")},
    }
    assert [values(content, "METHOD") for content in files.values()] == [[], []]
    assert sorted(calendar_files(with_editions(paper.file), grain="session")) == [
        "session-opening.ics", "session-universalization.ics", f"{CLEARANCE}.ics",
    ]  # fmt: skip


def test_objects_for_a_server_have_no_method_and_go_by_their_identity(paper: Paper) -> None:
    made = objects(with_editions(paper.file))
    assert list(made) == [f"ccm-2im-{MORNING}@ccmagenda", f"ccm-2im-{CLEARANCE}@ccmagenda"]
    assert b"METHOD" not in b"".join(made.values())


def test_changes_are_those_of_the_last_edition_with_their_numbers(paper: Paper) -> None:
    paper.issue(("room: one\n    sessions: [", "room: two\n    sessions: [")).issue(MOVED)
    files = change_files(with_editions(paper.file))
    assert {name: (values(content, "METHOD"), numbers(content)) for name, content in files.items()} == {
        f"{CLEARANCE}.ics": (["PUBLISH"], {CLEARANCE: (2, "TENTATIVE")})
    }


def test_what_was_dropped_or_cancelled_is_ended_one_entry_a_file_with_an_organizer(paper: Paper) -> None:
    paper.issue((TUESDAY, ""), ("room: one\n", "room: one\n    status: cancelled\n"))
    files = change_files(with_editions(paper.file))
    assert {name: (values(content, "METHOD"), numbers(content)) for name, content in files.items()} == {
        f"{MORNING}.ics": (["CANCEL"], {MORNING: (1, "CANCELLED")}),
        f"{CLEARANCE}.ics": (["CANCEL"], {CLEARANCE: (1, "CANCELLED")}),
    }
    assert [len(values(content, name)) for content in files.values() for name in ("ORGANIZER", "ATTENDEE")] == [1, 0, 1, 0]


def test_what_was_ended_before_is_not_ended_again(paper: Paper) -> None:
    paper.issue((TUESDAY, "")).issue(("room: one\n", "room: two\n"))
    assert sorted(change_files(with_editions(paper.file))) == [f"{MORNING}.ics"]


def test_nothing_changed_before_the_second_edition(paper: Paper) -> None:
    assert change_files(with_editions(paper.file)) == {}
