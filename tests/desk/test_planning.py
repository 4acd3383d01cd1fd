"""Other meetings beside a programme: when nobody is free, and from which files that is known."""

from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.desk import beside, not_counted, other_meeting
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Programme, slot_of, start_of

HEAD = "convention: ccm\nmeeting: {ref: X, title: Other, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-18}\nsittings:\n"


def programme(lines: str) -> Programme:
    return ccmagenda.load((HEAD + lines).encode(), path="p.yaml")


@pytest.mark.parametrize(
    ("sitting", "away"),
    [
        pytest.param("{day: 16 April, hours: 10:00-13:00}", [("10:00", "13:00", "other")], id="hours"),
        pytest.param(
            "{day: 16 April, hours: 10:00-13:00, title: Plenary}", [("10:00", "13:00", "other: Plenary")], id="with-a-title"
        ),
        pytest.param("{day: 16 April, hours: '15:00'}", [("15:00", "", "other")], id="beginning-alone"),
        pytest.param("{day: 16 April, hours: all day}", [("", "", "other")], id="day"),
        pytest.param("{day: 16 April, hours: 10:00-13:00, status: cancelled}", [], id="cancelled"),
        pytest.param("{day: 16 April}", [], id="no-hours"),
    ],
)
def test_nobody_is_free_while_another_meeting_sits(sitting: str, away: list[tuple[str, str, str]]) -> None:
    found = beside(programme("  []\n"), [("other", programme(f"  - {sitting}\n"))])
    told = []
    for absence in found.absences:
        start, slot = start_of(absence.hours), slot_of(absence.hours)
        told.append((f"{start:%H:%M}" if start else "", f"{slot.end:%H:%M}" if slot else "", absence.because))
    assert told == away


def test_other_meeting_is_called_by_its_title(tmp_path: Path) -> None:
    file = tmp_path / "apmbc.yaml"
    file.write_text(f"{HEAD}  - {{day: 16 April, hours: 10:00-13:00}}\n", encoding="utf-8")
    name, found = other_meeting(file)
    assert (name, found.meeting.ref) == ("Other", "X")


def test_paper_is_no_other_meeting(tmp_path: Path) -> None:
    file = tmp_path / "apmbc.txt"
    file.write_text("Monday 16 April 2012\n10:00-13:00\nOpening\n", encoding="utf-8")
    with pytest.raises(
        InvalidValueError, match=r"is neither a calendar \(\.ics\) nor a programme \(\.yaml\) of another meeting$"
    ):
        other_meeting(file)


EVENT = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
X-WR-TIMEZONE:Europe/Zurich
BEGIN:VEVENT
UID:5@x
DTSTAMP:20120101T000000Z
SUMMARY:Other
{}
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param("DTSTART:20120416T100000Z\nDTEND:20120416T120000Z", [], id="hours"),
        pytest.param(
            "DTSTART:20120416T100000Z\nDTEND:20120416T120000Z\nRRULE:FREQ=DAILY;COUNT=3",
            [":11: RRULE is not followed: the first time alone is taken"],
            id="repeats",
        ),
        pytest.param("DTSTART;VALUE=DATE:20120416", [": 'Other' on 2012-04-16 has no hours, and is not counted"], id="whole-day"),
        pytest.param(
            "DTSTART;VALUE=DATE:20120416\nDTEND;VALUE=DATE:20120418",
            [
                ":9: this event lasts until 2012-04-17, and its first day alone is taken",
                ": 'Other' on 2012-04-16 has no hours, and is not counted",
            ],
            id="several-days",
        ),
    ],
)
def test_what_of_a_calendar_is_not_counted_is_told(tmp_path: Path, lines: str, told: list[str]) -> None:
    file = tmp_path / "other.ics"
    file.write_text(EVENT.format(lines), encoding="utf-8")
    assert not_counted(file) == tuple(f"{file}{words}" for words in told)
