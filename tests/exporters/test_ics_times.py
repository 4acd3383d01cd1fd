"""Times of a calendar: stamps, days without hours, changes of the clock, zones."""

import datetime
import re

import icalendar
import pytest

import ccmagenda
from ccmagenda import (
    At,
    Chair,
    Firmness,
    From,
    Meeting,
    Programme,
    Role,
    Room,
    Session,
    Sitting,
    Status,
    TimeSlot,
    Who,
    instant,
)
from ccmagenda.model import Instant

MONDAY = datetime.date(2012, 4, 16)


TUESDAY = datetime.date(2012, 4, 17)


WEDNESDAY = datetime.date(2012, 4, 18)


def clock(hour: int, minute: int = 0, day: datetime.date = MONDAY, zone: str = "Europe/Zurich") -> Instant:
    return instant(day, datetime.time(hour, minute), zone)


def hours(start: int, end: int, day: datetime.date = MONDAY, zone: str = "Europe/Zurich") -> At:
    return At(TimeSlot(clock(start, day=day, zone=zone), clock(end, day=day, zone=zone)))


def programme(
    *sittings: Sitting, title: str = "Intersessional Meeting", zone: str = "Europe/Zurich", status: Status = Status.DRAFT
) -> Programme:
    return Programme(
        convention="ccm",
        meeting=Meeting(
            ref="2IM",
            title=title,
            zone=zone,
            first=MONDAY,
            last=datetime.date(2012, 4, 19),
            venue="WMO building",
            city="Geneva",
            url="https://example.org/2im?a=1,2;b",
        ),
        issued=datetime.date(2012, 4, 10),
        status=status,
        rooms=(Room(key="a", name="Salle Obasi"),),
        sittings=sittings,
    )


SMALL = programme(
    Sitting(
        key="monday",
        day=MONDAY,
        hours=hours(10, 13),
        room="a",
        sessions=(
            Session(key="opening", title="Opening; and more, at length", chairs=(Chair(role=Role.PRESIDENT),)),
            Session(
                key="clearance",
                title="Clearance",
                theme="clearance",
                chairs=(Chair(who=Who(state="IRL")),),
                notes="First.\n\nSecond: C:\\path.",
            ),
        ),
    ),
    Sitting(key="reception", day=TUESDAY, title="Réception", hours=From(clock(18, 30, TUESDAY))),
    Sitting(key="visit", day=WEDNESDAY, title="Visit", firmness=Firmness.CANCELLED),
    Sitting(key="later", title="Later"),
)


def unfolded(data: bytes) -> list[str]:
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def values(data: bytes, name: str, component: str = "VEVENT") -> list[str]:
    text = "\r\n".join(unfolded(data))
    bodies = re.findall(f"BEGIN:{component}\r\n(.*?)\r\nEND:{component}", text, re.DOTALL)
    return [line for body in bodies for line in body.split("\r\n") if re.split("[:;]", line)[0] == name]


def test_stamps_come_from_the_date_of_the_paper() -> None:
    data = ccmagenda.calendar(SMALL)
    assert values(data, "DTSTAMP") == ["DTSTAMP:20120410T000000Z"] * 3
    assert values(data, "LAST-MODIFIED") == ["LAST-MODIFIED:20120410T000000Z"] * 3


def test_start_without_an_end_has_no_dtend_and_no_duration() -> None:
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, hours=From(clock(10)))))
    assert values(data, "DTSTART") == ["DTSTART;TZID=Europe/Zurich:20120416T100000"]
    assert values(data, "DTEND") + values(data, "DURATION") == []


def test_day_without_hours_is_a_date_that_ends_before_the_next() -> None:
    data = ccmagenda.calendar(programme(Sitting(key="m", day=datetime.date(2012, 2, 29))))
    assert values(data, "DTSTART") == ["DTSTART;VALUE=DATE:20120229"]
    assert values(data, "DTEND") == ["DTEND;VALUE=DATE:20120301"]
    assert values(data, "TRANSP") == ["TRANSP:TRANSPARENT"]


def test_sitting_over_midnight_ends_on_the_next_day() -> None:
    slot = TimeSlot(clock(22), clock(1, day=TUESDAY))
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, hours=At(slot))))
    assert values(data, "DTEND") == ["DTEND;TZID=Europe/Zurich:20120417T010000"]


def test_sitting_over_a_change_of_the_clock_keeps_both_wall_clocks() -> None:
    day = datetime.date(2012, 3, 25)
    data = ccmagenda.calendar(programme(Sitting(key="m", day=day, hours=hours(1, 4, day))))
    assert values(data, "DTSTART") + values(data, "DTEND") == [
        "DTSTART;TZID=Europe/Zurich:20120325T010000",
        "DTEND;TZID=Europe/Zurich:20120325T040000",
    ]


@pytest.mark.parametrize(
    ("status", "expected"), [(Status.DRAFT, "TENTATIVE"), (Status.FINAL, "CONFIRMED")], ids=["draft", "final"]
)
def test_status_and_business_of_an_entry_with_hours(status: Status, expected: str) -> None:
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, hours=hours(10, 13)), status=status))
    assert values(data, "STATUS") == [f"STATUS:{expected}"]
    assert values(data, "TRANSP") == ["TRANSP:OPAQUE"]


def zones(data: bytes) -> tuple[list[str], set[str]]:
    declared = [line.removeprefix("TZID:") for line in values(data, "TZID", "VTIMEZONE")]
    return declared, set(re.findall(r";TZID=([^:;]+):", "\n".join(unfolded(data))))


@pytest.mark.parametrize(
    ("sitting", "zone", "expected"),
    [
        (Sitting(key="m", day=MONDAY, hours=hours(10, 13)), "Europe/Zurich", {"Europe/Zurich"}),
        (Sitting(key="m", day=MONDAY), "Europe/Zurich", set()),
        (Sitting(key="m", day=MONDAY, hours=hours(10, 13, zone="UTC")), "UTC", set()),
        (Sitting(key="m", day=MONDAY, hours=hours(10, 13, zone="Asia/Beirut")), "Europe/Zurich", {"Asia/Beirut"}),
        (Sitting(key="m", day=MONDAY, hours=hours(10, 13, zone="UTC")), "Europe/Zurich", set()),
    ],
    ids=["of-the-meeting", "only-days", "utc", "of-another-place", "utc-elsewhere"],
)
def test_each_zone_that_is_used_is_declared_once_and_no_other(sitting: Sitting, zone: str, expected: set[str]) -> None:
    declared, used = zones(ccmagenda.calendar(programme(sitting, zone=zone)))
    assert used == expected
    assert sorted(declared) == sorted(expected)


def test_utc_is_written_with_z() -> None:
    data = ccmagenda.calendar(programme(Sitting(key="m", day=MONDAY, hours=hours(10, 13, zone="UTC")), zone="UTC"))
    assert values(data, "DTSTART") == ["DTSTART:20120416T100000Z"]


def test_zone_rules_reach_over_all_years_of_the_feed() -> None:
    days = [datetime.date(year, 7, 1) for year in (2005, 2012)]
    sittings = [Sitting(key=f"y{day.year}", day=day, hours=hours(10, 13, day, "America/New_York")) for day in days]
    data = ccmagenda.calendar(programme(*sittings, zone="America/New_York"))
    calendar = icalendar.Calendar.from_ical(data)
    assert [event["DTSTART"].dt.utcoffset() for event in calendar.walk("VEVENT")] == [datetime.timedelta(hours=-4)] * 2
    assert values(data, "RRULE", "VTIMEZONE") == []
    assert "DTSTART:20050403T020000" in values(data, "DTSTART", "VTIMEZONE")
    assert "DTSTART:20120311T020000" in values(data, "DTSTART", "VTIMEZONE")
