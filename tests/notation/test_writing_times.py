import datetime

import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import After, At, From, Instant, PartOfDay, TimeSlot, Untimed, When, instant
from ccmagenda.notation.writing_times import hours

DAY, ZURICH = datetime.date(2012, 4, 16), "Europe/Zurich"


def at(time: str, day: datetime.date = DAY, zone: str = ZURICH) -> Instant:
    return instant(day, datetime.time.fromisoformat(time), zone)


def slot(start: Instant, end: Instant) -> At:
    return At(TimeSlot(start, end))


@pytest.mark.parametrize(
    ("when", "written"),
    [
        pytest.param(Untimed(), "", id="untimed"),
        pytest.param(After("a"), "", id="after"),
        pytest.param(PartOfDay("at lunch"), "at lunch", id="part-of-the-day"),
        pytest.param(From(at("09:05")), "09:05", id="start"),
        pytest.param(slot(at("10:00"), at("13:00")), "10:00-13:00", id="hours"),
        pytest.param(slot(at("22:00"), at("02:00", datetime.date(2012, 4, 17))), "22:00-02:00 (2012-04-17)", id="midnight"),
        pytest.param(slot(at("11:00", zone="Asia/Beirut"), at("12:00", zone="Asia/Beirut")), "10:00-11:00", id="another-clock"),
    ],
)
def test_hours_as_written(when: When, written: str) -> None:
    assert hours(when, DAY, "a", ZURICH) == written


SECOND_TWO = datetime.datetime(2012, 10, 28, 1, 30, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("when", "day", "sentence"),
    [
        pytest.param(
            From(at("10:00")), None, "'a' begins on 2012-04-16, which is not the day of its sitting (None)", id="no-day"
        ),
        pytest.param(
            From(at("10:00")),
            datetime.date(2012, 4, 17),
            "'a' begins on 2012-04-16, which is not the day of its sitting (2012-04-17)",
            id="another-day",
        ),
        pytest.param(From(at("10:00:30")), DAY, "'a' has a time of 10:00:30, which is not a full minute", id="seconds"),
        pytest.param(
            slot(at("10:00"), at("11:00:01")),
            DAY,
            "'a' has a time of 11:00:01, which is not a full minute",
            id="seconds-at-the-end",
        ),
        pytest.param(slot(at("06:00"), at("18:01")), DAY, "'a' lasts 721 minutes, and the limit is 720", id="too-long"),
        pytest.param(
            From(Instant.instance(SECOND_TWO)),
            datetime.date(2012, 10, 28),
            "02:30 on 2012-10-28 happens twice in Europe/Zurich: the clocks are put back over it - "
            "choose an earlier or a later time",
            id="hour-that-happens-twice",
        ),
    ],
)
def test_hours_that_would_be_read_otherwise_are_refused(when: When, day: datetime.date | None, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        hours(when, day, "a", ZURICH)
    assert str(caught.value) == sentence
