import datetime

import pytest

from ccmagenda.drafting.shifting import by_weeks, moved, new_days
from ccmagenda.model import After, At, From, PartOfDay, TimeSlot, Untimed, When, instant

ZURICH = "Europe/Zurich"


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def clock(text: str, zone: str = ZURICH) -> datetime.datetime:
    date, _, time = text.partition(" ")
    return instant(day(date), datetime.time.fromisoformat(time), zone)


@pytest.mark.parametrize(
    ("days", "first", "found"),
    [
        pytest.param(["2012-04-16", "2012-04-19"], "2013-04-15", ["2013-04-15", "2013-04-18"], id="monday-stays-monday"),
        pytest.param(
            ["2012-04-19", "2012-04-16", "2012-04-21"],
            "2013-04-15",
            ["2013-04-15", "2013-04-18", "2013-04-20"],
            id="saturday-stays-saturday",
        ),
        pytest.param(
            ["2012-04-16", "2012-04-17", "2012-04-18"],
            "2013-04-18",
            ["2013-04-18", "2013-04-19", "2013-04-22"],
            id="in-order-over-a-weekend",
        ),
        pytest.param(["2012-04-16", "2012-04-18"], "2013-04-16", ["2013-04-16", "2013-04-18"], id="as-far-apart-as-before"),
        pytest.param(
            ["2012-04-16", "2012-06-11", "2013-03-13"], "2013-04-16", ["2013-04-16", "2013-06-11", "2014-03-13"], id="a-year"
        ),
        pytest.param(
            ["2012-04-16", "2012-04-21", "2012-04-23"],
            "2013-04-16",
            ["2013-04-16", "2013-04-23", "2013-04-24"],
            id="saturday-gets-a-day-of-its-own",
        ),
    ],
)
def test_new_days(days: list[str], first: str, found: list[str]) -> None:
    assert [str(one) for one in new_days(map(day, days), day("2012-04-16"), day(first)).values()] == found


@pytest.mark.parametrize(
    ("last", "found"),
    [("2013-04-18", "2013-04-18"), ("2013-04-17", "2013-04-17"), ("2013-04-16", "2013-04-17")],
    ids=["as-far-apart-as-before", "one-after-the-other", "beyond-the-last-day"],
)
def test_days_fall_on_those_of_the_meeting_where_they_can(last: str, found: str) -> None:
    days = [day("2012-04-16"), day("2012-04-18")]
    assert new_days(days, days[0], day("2013-04-16"), day(last))[days[1]] == day(found)


@pytest.mark.parametrize(
    ("first", "found"),
    [("2013-04-15", "2013-03-01"), ("2013-04-17", "2013-03-01"), ("2013-04-20", "2013-03-08")],
    ids=["whole-weeks", "nearest-before", "nearest-after"],
)
def test_by_weeks_keeps_the_weekday(first: str, found: str) -> None:
    assert by_weeks(day("2012-03-02"), day("2012-04-16"), day(first)) == day(found)


@pytest.mark.parametrize(
    ("when", "zone", "found"),
    [
        pytest.param(
            At(TimeSlot(clock("2012-04-16 10:00"), clock("2012-04-16 13:00"))),
            ZURICH,
            At(TimeSlot(clock("2013-03-25 10:00"), clock("2013-03-25 13:00"))),
            id="hours-of-the-clock",
        ),
        pytest.param(
            At(TimeSlot(clock("2012-04-16 22:00"), clock("2012-04-17 01:00"))),
            ZURICH,
            At(TimeSlot(clock("2013-03-25 22:00"), clock("2013-03-26 01:00"))),
            id="over-midnight",
        ),
        pytest.param(
            From(clock("2012-04-16 10:00")), "Asia/Beirut", From(clock("2013-03-25 10:00", "Asia/Beirut")), id="another-zone"
        ),
        pytest.param(From(clock("2012-04-18 10:00")), ZURICH, Untimed(), id="day-that-is-gone"),
        pytest.param(PartOfDay("at lunch"), ZURICH, PartOfDay("at lunch"), id="part-of-the-day"),
        pytest.param(After("opening"), ZURICH, After("opening"), id="after-another"),
        pytest.param(Untimed(), ZURICH, Untimed(), id="untimed"),
    ],
)
def test_moved(when: When, zone: str, found: When) -> None:
    assert moved(when, {day("2012-04-16"): day("2013-03-25"), day("2012-04-17"): day("2013-03-26")}, zone) == found


def test_hours_that_the_clocks_skip_are_no_hours() -> None:
    assert moved(From(clock("2012-04-16 02:30")), {day("2012-04-16"): day("2013-03-31")}, ZURICH) == Untimed()
