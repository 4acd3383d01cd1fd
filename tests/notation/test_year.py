import datetime

import pytest

import ccmagenda
from ccmagenda.model import ActionPoint, Deadline, Delegation, Programme, Progress, Texts, Who

HEAD = """\
convention: ccm
meeting: 2IM
sittings:
  - {day: 16 April, sessions: [{key: opening, title: Opening}]}
"""


def read(more: str) -> ccmagenda.Reading:
    return ccmagenda.read((HEAD + more).encode(), path="p")


def programme(more: str) -> Programme:
    made = read(more).programme
    assert made is not None
    return made


def title(words: str) -> Texts:
    return Texts((("", words),))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "key: a, title: T, day: 2012-03-30", Deadline(key="a", title="T", day=datetime.date(2012, 3, 30)), id="least"
        ),
        pytest.param(
            "key: a, title: {en: T, fr: U}, day: Friday 30 March 2012, for: [Japan, UK], "
            "documents: CCM/1, notes: N, cancelled: yes",
            Deadline(
                key="a",
                title=Texts((("en", "T"), ("fr", "U"))),
                day="2012-03-30",
                parties=("JPN", "GBR"),
                documents=("CCM/1",),
                notes="N",
                cancelled=True,
            ),
            id="everything",
        ),
        pytest.param("key: a, title: T, day: 2012-03-30, cancelled: no", Deadline(key="a", title="T", day="2012-03-30"), id="no"),
    ],
)
def test_deadline(line: str, expected: Deadline) -> None:
    assert programme(f"deadlines: [{{{line}}}]\n").deadlines == (expected,)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("key: a, title: T", ActionPoint(key="a", title="T"), id="least"),
        pytest.param(
            "key: a, title: T, owner: [Japan, 'Ms. B, ISU', TBC], due: 24 January 2012, timing: by mid-January, "
            "agreed: 2011-12-13, session: opening, status: done, notes: N",
            ActionPoint(
                key="a",
                title="T",
                owners=(Who(state="JPN"), Who(person="Ms. B", of="ISU"), Who(settled=False)),
                due="2012-01-24",
                timing="by mid-January",
                agreed="2011-12-13",
                session="opening",
                progress=Progress.DONE,
                notes="N",
            ),
            id="everything",
        ),
        pytest.param(
            "key: a, title: T, owner: {person: A or B, settled: no}",
            ActionPoint(key="a", title="T", owners=(Who(person="A or B", settled=False),)),
            id="owner-not-settled",
        ),
    ],
)
def test_action_point(line: str, expected: ActionPoint) -> None:
    assert programme(f"action-points: [{{{line}}}]\n").action_points == (expected,)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("party: Japan", Delegation(party="JPN"), id="least"),
        pytest.param(
            "party: JPN, follows: [Clearance, universalization]",
            Delegation(party="JPN", follows=("clearance", "universalization")),
            id="themes-by-name-and-key",
        ),
    ],
)
def test_delegation(line: str, expected: Delegation) -> None:
    assert programme(f"delegations: [{{{line}}}]\n").delegations == (expected,)


def test_keys_of_deadlines_action_points_and_sessions_are_apart() -> None:
    made = programme("deadlines: [{key: opening, title: T, day: 2012-03-30}]\naction-points: [{key: opening, title: T}]\n")
    assert (len(made.deadlines), len(made.action_points)) == (1, 1)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        pytest.param(
            "deadlines: [{key: a, title: T, day: 2012-03-30, for: Norwy}]",
            "5:54: State 'Norwy' is not the name of a State - did you mean 'Norway'? [file.unknown-state]",
            id="state-of-a-deadline",
        ),
        pytest.param(
            "deadlines: [{key: a, title: T, day: 2012-03-30, for: Xyzzy}]",
            "5:54: State 'Xyzzy' is not the name of a State - write a State's name [file.unknown-state]",
            id="no-state-at-all",
        ),
        pytest.param(
            "deadlines: [{key: a, title: T, day: 2012-02-30}]",
            "5:37: '2012-02-30' is a day that does not exist - write it as 2012-04-16 or 'Monday 16 April 2012' [file.day]",
            id="day-that-does-not-exist",
        ),
        pytest.param(
            "deadlines: [{key: a, title: T, day: 15 December}]",
            "5:37: '15 December' has no year - write it as 2012-04-16 or 'Monday 16 April 2012' [file.day]",
            id="day-without-a-year",
        ),
        pytest.param(
            "deadlines: [{key: a, title: T, day: Monday 30 March 2012}]",
            "5:37: 'Monday 30 March 2012' has the wrong weekday - did you mean 'Friday 30 March 2012'? [file.weekday]",
            id="weekday",
        ),
        pytest.param(
            "deadlines: [{title: T, day: 2012-03-30}]",
            "5:13: 'key' is missing: a short name that never changes, by which calendars know the deadline [file.missing]",
            id="deadline-without-a-key",
        ),
        pytest.param(
            "deadlines: [{key: a, day: 2012-03-30}]", "5:13: 'title' is missing: what is due [file.missing]", id="no-title"
        ),
        pytest.param(
            "deadlines: [{key: a, title: T}]", "5:13: 'day' is missing: the day, like 2012-03-30 [file.missing]", id="no-day"
        ),
        pytest.param(
            "deadlines: [{key: A, title: T, day: 2012-03-30}]",
            "5:19: 'A' is not a key: small letters, figures and hyphens, at most 60, like 'victim-assistance' [file.form]",
            id="form-of-a-key",
        ),
        pytest.param(
            "deadlines:\n- {key: a, title: T, day: 2012-03-30}\n- {key: a, title: U, day: 2012-03-31}",
            "7:3: key 'a' is already the key of the deadline in line 6 - give each deadline a 'key' of its own [file.same-key]",
            id="key-of-two-deadlines",
        ),
        pytest.param(
            "action-points:\n- {key: a, title: T}\n- {key: a, title: U}",
            "7:3: key 'a' is already the key of the action point in line 6 - give each action point "
            "a 'key' of its own [file.same-key]",
            id="key-of-two-action-points",
        ),
        pytest.param(
            "action-points: [{key: a, title: T, session: openin}]",
            "5:45: no session has the key 'openin' - did you mean 'opening'? [file.unknown-session]",
            id="session-that-is-not-there",
        ),
        pytest.param(
            "action-points: [{key: a, title: T, due: soon}]",
            "5:41: 'soon' is not a day - write it as 2012-04-16 or 'Monday 16 April 2012' [file.day]",
            id="due-on-no-day",
        ),
        pytest.param(
            "action-points: [{key: a, title: T, status: finished}]",
            "5:44: 'finished' is not a status of an action point - it is one of open, done, cancelled [file.unknown-word]",
            id="status-that-is-none",
        ),
        pytest.param(
            "action-points: [{key: a, title: T, owner: {}}]",
            "5:43: nobody is named here - write 'state:', 'person:' or 'of:' [file.missing]",
            id="owner-that-is-nobody",
        ),
        pytest.param(
            "delegations: [{party: Norwy}]",
            "5:23: party 'Norwy' is not the name of a State - did you mean 'Norway'? [file.unknown-state]",
            id="party",
        ),
        pytest.param(
            "delegations: [{party: Japan, follows: clearence}]",
            "5:39: theme 'clearence' is not a theme of the convention - did you mean 'clearance'? [file.unknown-theme]",
            id="theme",
        ),
        pytest.param(
            "delegations: [{follows: clearance}]",
            "5:15: 'party' is missing: a State, by any of its names [file.missing]",
            id="delegation-of-nobody",
        ),
    ],
)  # fmt: skip
def test_wrong_entry_is_one_fault(more: str, fault: str) -> None:
    assert [str(finding) for finding in read(f"{more}\n").findings] == [f"p:{fault}"]


def test_fault_hides_no_key_that_is_not_there() -> None:
    faults = read("deadlines: [{key: a, title: T, day: soon}]\naction-points: [{key: a, title: T, session: openin}]\n").findings
    assert [finding.rule for finding in faults] == ["file.day", "file.unknown-session"]


@pytest.mark.parametrize(
    "who", [pytest.param("b", id="key"), pytest.param("Room B", id="name"), pytest.param("[Japan, Room B]", id="beside-a-state")]
)
def test_room_that_is_not_there_stands_under_room(who: str) -> None:
    rooms = "rooms: [{key: b, name: Room B}]\n"
    (fault,) = [str(finding) for finding in read(f"{rooms}absences: [{{who: {who}, day: 16 April}}]\n").findings]
    assert "is a room of this meeting - write 'room: " in fault
    assert fault.endswith("[file.room-as-somebody]")
