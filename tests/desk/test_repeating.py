"""The times of events that repeat: rules, further and excepted times, moved ones, and rules that cannot be followed."""

import datetime
from collections.abc import Callable

import pytest

from ccmagenda.desk.other_calendars import times_in
from ccmagenda.desk.repeating import Days
from ccmagenda.model import slot_of

DAYS = Days(first=datetime.date(2012, 4, 16), last=datetime.date(2012, 4, 19))
ZONE = "Europe/Zurich"
EVENT = """\
BEGIN:VEVENT
UID:5@x
DTSTAMP:20120101T000000Z
SUMMARY:Other
{}
END:VEVENT
"""
Taken = Callable[..., list[str]]


@pytest.fixture
def taken() -> Taken:
    """Return the reader of the times that events take in the days of the programme, and of what is told of them."""

    def read(*events: str) -> list[str]:
        body = "".join(EVENT.format(lines) for lines in events)
        text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\nX-WR-TIMEZONE:{ZONE}\n{body}END:VCALENDAR\n"
        found = times_in(text.encode(), "other.ics", 10_000_000, DAYS)
        slots = [slot for sitting in found.taken if (slot := slot_of(sitting.hours))]
        told = [sentence for _, sentence in found.told]
        return [*(f"{slot.start:%d %H:%M}-{slot.end:%H:%M}" for slot in slots), *told]

    return read


def hours(day: str, start: str = "10", end: str = "13", zone: str = f";TZID={ZONE}") -> str:
    return f"DTSTART{zone}:{day}T{start}0000{'' if zone else 'Z'}\nDTEND{zone}:{day}T{end}0000{'' if zone else 'Z'}"


FOUR = f"{hours('20120416')}\nRRULE:FREQ=DAILY;COUNT=4"


@pytest.mark.parametrize(
    ("lines", "times"),
    [
        pytest.param(f"{hours('20120416')}\nRRULE:FREQ=DAILY;COUNT=3", ["16", "17", "18"], id="daily"),
        pytest.param(f"{hours('20120416')}\nRRULE:FREQ=DAILY;UNTIL=20120417T080000Z", ["16", "17"], id="until-a-time"),
        pytest.param(f"{hours('20120416')}\nRRULE:FREQ=DAILY;UNTIL=20120418", ["16", "17", "18"], id="until-a-day"),
        pytest.param(f"{hours('20100105')}\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH", ["17", "19"], id="since-long"),
        pytest.param(f"{hours('20120301')}\nRRULE:FREQ=MONTHLY;BYDAY=3WE", ["18"], id="third-wednesday"),
        pytest.param(f"{hours('20120416')}\nRRULE:FREQ=WEEKLY;INTERVAL=2", ["16"], id="every-other-week"),
        pytest.param(f"{hours('20120301')}\nRDATE;TZID={ZONE}:20120417T100000,20120501T100000", ["17"], id="further-time"),
        pytest.param(f"{hours('20120301')}\nRDATE;VALUE=DATE:20120417", ["17"], id="further-day"),
        pytest.param(f"{FOUR}\nEXDATE:20120417T080000Z,20120419T080000Z", ["16", "18"], id="but-not"),
        pytest.param(f"{FOUR}\nEXDATE;VALUE=DATE:20120416", ["17", "18", "19"], id="not-the-first"),
        pytest.param(f"{hours('20120101')}\nRRULE:FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30", [], id="on-no-day-at-all"),
    ],
)  # fmt: skip
def test_event_that_repeats_takes_each_of_its_times(taken: Taken, lines: str, times: list[str]) -> None:
    assert taken(lines) == [f"{day} 10:00-13:00" for day in times]


def test_repeated_hours_are_those_of_the_clock_on_the_wall(taken: Taken) -> None:
    winter = f"{hours('20120110')}\nRRULE:FREQ=WEEKLY"
    assert taken(winter) == ["17 10:00-13:00"]
    assert taken(f"{hours('20120110', zone='')}\nRRULE:FREQ=WEEKLY") == ["17 12:00-15:00"]


def test_time_that_has_an_entry_of_its_own_is_there_alone(taken: Taken) -> None:
    master = f"{hours('20120416')}\nRRULE:FREQ=DAILY;COUNT=3"
    moved = f"{hours('20120417', '15', '18')}\nRECURRENCE-ID;TZID={ZONE}:20120417T100000"
    assert taken(master, moved) == ["16 10:00-13:00", "18 10:00-13:00", "17 15:00-18:00"]
    assert taken(master, f"{moved}\nSTATUS:CANCELLED") == ["16 10:00-13:00", "18 10:00-13:00"]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYHOUR=3", "FREQ=WEEKLY;BYDAY=XX", "nonsense", "FREQ=DAILY;COUNT=x"],
)
def test_rule_that_cannot_be_followed_is_told_and_its_first_time_counts(taken: Taken, rule: str) -> None:
    told = f"RRULE '{rule}' cannot be followed, and the first time of 'Other' alone is counted"
    assert taken(f"{hours('20120416')}\nRRULE:{rule}") == ["16 10:00-13:00", told]


def test_rules_that_fall_on_no_day_come_to_an_end(taken: Taken) -> None:
    assert taken(*[f"{hours('19010101')}\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"] * 5) == []
