"""Other meetings beside a programme: when nobody is free, and what of their files is not counted."""

from collections.abc import Callable
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
PLANNED = programme("  - {day: 16 April, hours: 10:00-13:00}\n")


def slots(found: Programme) -> list[str]:
    """Return when nobody is free, as hours or as whole days."""
    told = []
    for absence in beside(PLANNED, [("x", found)]).absences:
        slot = slot_of(absence.hours)
        told.append(f"{slot.start:%d %H:%M}-{slot.end:%d %H:%M}" if slot else f"{absence.day:%d}")
    return told


@pytest.fixture
def calendar(tmp_path: Path) -> Callable[[str], Path]:
    """Return the writer of a calendar with one event."""

    def write(lines: str) -> Path:
        file = tmp_path / "other.ics"
        file.write_text(EVENT.format(lines), encoding="utf-8")
        return file

    return write


HOURS = "DTSTART:20120416T100000Z\nDTEND:20120416T120000Z"
WHOLE = "DTSTART;VALUE=DATE:20120416\nDTEND;VALUE=DATE:20120418"
SEVERAL = "DTSTART:20120416T080000Z\nDTEND:20120417T160000Z"
AS_WHOLE = ":5: 'Other' lasts the whole day and is not shown as busy, and is not counted"
NOTHING = ": nothing of it falls into the days of the programme"
AS_FREE = ":5: 'Other' is shown as free, and is not counted"
OUTLOOK = "X-MICROSOFT-CDO-BUSYSTATUS"


@pytest.mark.parametrize(
    ("lines", "away", "told"),
    [
        pytest.param(HOURS, ["16 12:00-16 14:00"], [], id="hours"),
        pytest.param("DTSTART:20120416T100000Z\nDURATION:PT1H", ["16 12:00-16 13:00"], [], id="length"),
        pytest.param(f"{HOURS}\nRRULE:FREQ=DAILY;COUNT=2", ["16 12:00-16 14:00", "17 12:00-17 14:00"], [], id="repeats"),
        pytest.param(SEVERAL, ["16 10:00-17 18:00"], [], id="hours-of-several-days"),
        pytest.param(WHOLE, [], [AS_WHOLE], id="whole-days"),
        pytest.param(f"{WHOLE}\nTRANSP:OPAQUE", ["16", "17"], [], id="whole-days-busy"),
        pytest.param(f"{WHOLE}\n{OUTLOOK}:OOF\nTRANSP:TRANSPARENT", ["16", "17"], [], id="whole-days-out-of-office"),
        pytest.param(f"{WHOLE}\n{OUTLOOK}:FREE\nTRANSP:OPAQUE", [], [AS_WHOLE], id="whole-days-free"),
        pytest.param(f"{HOURS}\nTRANSP:TRANSPARENT", [], [AS_FREE], id="free"),
        pytest.param(f"{HOURS}\n{OUTLOOK}:FREE", [], [AS_FREE], id="free-in-outlook"),
        pytest.param(f"{HOURS}\n{OUTLOOK}:TENTATIVE", ["16 12:00-16 14:00"], [], id="tentative"),
        pytest.param(f"{HOURS}\nSTATUS:CANCELLED", [], [NOTHING], id="cancelled"),
        pytest.param("DTSTART;VALUE=DATE:20120601", [], [NOTHING], id="whole-day-of-no-concern"),
    ],
)  # fmt: skip
def test_times_of_a_calendar_are_counted_or_told(
    calendar: Callable[[str], Path], lines: str, away: list[str], told: list[str]
) -> None:
    file = calendar(lines)
    _, found = other_meeting(file, PLANNED)
    assert (slots(found), not_counted(file, PLANNED)) == (away, tuple(f"{file}{words}" for words in told))


def test_event_without_an_end_lasts_for_the_rest_of_its_day(calendar: Callable[[str], Path]) -> None:
    _, found = other_meeting(calendar("DTSTART:20120416T100000Z"), PLANNED)
    (absence,) = beside(PLANNED, [("x", found)]).absences
    start = start_of(absence.hours)
    assert (f"{start:%H:%M}" if start else "", slot_of(absence.hours)) == ("12:00", None)
