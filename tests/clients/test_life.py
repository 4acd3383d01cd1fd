"""The life of one entry over real editions, read step by step, and the files for those who imported."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk import change_files, with_editions

pytestmark = pytest.mark.clients

Event = dict[str, object]
Read = Callable[..., list[tuple[list[Event], list[str]]]]

DRAFT = """\
convention: ccm
meeting: {ref: 2IM, title: Intersessional Meeting}
status: draft provisional
rooms: [{key: one, name: Salle A}, {key: two, name: "Salle B, 2nd floor"}]
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    room: one
    sessions: [{key: opening, title: Opening, chair: president}]
  - day: Tuesday 17 April 2012
    morning: 10:00-13:00
    room: one
    sessions: [{key: clearance, theme: clearance, title: Clearance, chair: [Lao PDR, Ireland]}]
"""
CLEARANCE = DRAFT[DRAFT.index("  - day: Tuesday") :]
MOVED = CLEARANCE.replace("Tuesday 17 April", "Wednesday 18 April").replace("morning: 10:00-13:00", "afternoon: 15:00-17:30")
ELSEWHERE = MOVED.replace("room: one", "room: two")
RETITLED = ELSEWHERE.replace("title: Clearance", 'title: "Clearance; and risk reduction"')
CANCELLED = RETITLED.replace("room: two", "room: two\n    status: cancelled")
STEPS = {"draft": CLEARANCE, "moved": MOVED, "elsewhere": ELSEWHERE, "retitled": RETITLED, "cancelled": CANCELLED, "dropped": ""}
TUESDAY = ("2012-04-17T08:00:00Z", "2012-04-17T11:00:00Z")
WEDNESDAY = ("2012-04-18T13:00:00Z", "2012-04-18T15:30:00Z")
HOUSE = "World Meteorological Organization building, Geneva"
UID = "ccm-2im-sitting-2012-04-17-morning@ccmagenda"
NEW_TITLE = "CCM 2IM: Clearance; and risk reduction"
LIFE = [
    ("draft", TUESDAY, f"Salle A, {HOUSE}", "CCM 2IM: Clearance", "TENTATIVE", 0, "20120401"),
    ("moved", WEDNESDAY, f"Salle A, {HOUSE}", "CCM 2IM: Clearance", "TENTATIVE", 1, "20120402"),
    ("elsewhere", WEDNESDAY, f"Salle B, 2nd floor, {HOUSE}", "CCM 2IM: Clearance", "TENTATIVE", 2, "20120403"),
    ("retitled", WEDNESDAY, f"Salle B, 2nd floor, {HOUSE}", NEW_TITLE, "TENTATIVE", 2, "20120404"),
    ("cancelled", WEDNESDAY, f"Salle B, 2nd floor, {HOUSE}", f"{NEW_TITLE} (cancelled)", "CANCELLED", 3, "20120405"),
    ("dropped", WEDNESDAY, f"Salle B, 2nd floor, {HOUSE}", f"{NEW_TITLE} (cancelled)", "CANCELLED", 3, "20120405"),
]


def paper(folder: Path, *steps: str) -> list[tuple[bytes, dict[str, bytes]]]:
    """Issue a programme in steps, and return after each step the calendar and the files of what changed."""
    file, made = folder / "programme.yaml", []
    for turn, step in enumerate(steps):
        file.write_text(DRAFT.replace(CLEARANCE, step), encoding="utf-8")
        ccmagenda.issue(file, datetime.date(2012, 4, 1 + turn), force=True)
        issue = with_editions(file)
        made.append((ccmagenda.calendar(issue), change_files(issue)))
    return made


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[bytes, dict[str, bytes]]]:
    return paper(tmp_path_factory.mktemp("life"), *STEPS.values())


def kept(folder: Path, contents: list[bytes]) -> list[Path]:
    files = [folder / f"{turn}.ics" for turn in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    return files


def told(event: Event) -> tuple[object, ...]:
    return (event["start_utc"], event["end_utc"]), event["location"], event["summary"], event["status"], event["sequence"]


def stamps(content: bytes) -> list[str]:
    """Return DTSTAMP and LAST-MODIFIED of the entry."""
    entry = content.decode().partition(f"UID:{UID}\r\n")[2].partition("END:VEVENT")[0]
    lines = [line.partition(":") for line in entry.split("\r\n")]
    return [value for name, _, value in lines if name in {"DTSTAMP", "LAST-MODIFIED"}]


def test_entry_is_the_same_one_through_its_whole_life(
    read: Read, life: list[tuple[bytes, dict[str, bytes]]], tmp_path: Path
) -> None:
    readings = read(*kept(tmp_path, [calendar for calendar, _ in life]))
    found = [[event for event in events if event["uid"] == UID] for events, _ in readings]
    assert [[told(event) for event in events] for events in found] == [[row[1:6]] for row in LIFE]
    assert [complaints for _, complaints in readings] == [[]] * len(LIFE)


def test_other_entry_is_not_touched_by_it(read: Read, life: list[tuple[bytes, dict[str, bytes]]], tmp_path: Path) -> None:
    readings = read(*kept(tmp_path, [calendar for calendar, _ in life]))
    others = [[event for event in events if event["uid"] != UID] for events, _ in readings]
    assert others == [others[0]] * len(LIFE)
    assert [event["sequence"] for event in others[0]] == [0]


def test_stamps_are_those_of_the_edition_that_changed_it(life: list[tuple[bytes, dict[str, bytes]]]) -> None:
    assert [stamps(calendar) for calendar, _ in life] == [[f"{row[6]}T000000Z"] * 2 for row in LIFE]


def test_files_of_changes_bring_whoever_imported_up_to_date(
    read: Read, life: list[tuple[bytes, dict[str, bytes]]], tmp_path: Path
) -> None:
    name = "sitting-2012-04-17-morning.ics"
    assert [list(changes) for _, changes in life] == [[], [name], [name], [name], [name], []]
    contents = [changes[name] for _, changes in life if changes]
    readings = read(*kept(tmp_path, contents))
    assert [[(event["uid"], *told(event)) for event in events] for events, _ in readings] == [
        [(UID, *row[1:6])] for row in LIFE[1:5]
    ]
    assert [complaints for _, complaints in readings] == [[]] * 4
    methods = [content.partition(b"METHOD:")[2].partition(b"\r\n")[0] for content in contents]
    assert methods == [b"PUBLISH", b"PUBLISH", b"PUBLISH", b"CANCEL"]
    assert ["ORGANIZER" in str(events[0]["properties"]) for events, _ in readings] == [True] * 4


def test_dropped_entry_stays_cancelled_where_it_last_was(read: Read, tmp_path: Path) -> None:
    made = paper(tmp_path, CLEARANCE, MOVED, "", "deadlines: [{key: papers, title: Papers, day: 2012-04-02}]\n")
    readings = read(*kept(tmp_path, [made[2][0], made[3][0], *made[2][1].values()]))
    found = [[told(event) for event in events if event["uid"] == UID] for events, _ in readings]
    assert found == [[(WEDNESDAY, f"Salle A, {HOUSE}", "CCM 2IM: Clearance", "CANCELLED", 2)]] * 3
    assert [complaints for _, complaints in readings] == [[]] * 3
    assert [stamps(calendar) for calendar, _ in made[2:]] == [["20120403T000000Z"] * 2] * 2
