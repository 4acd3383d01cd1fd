import datetime

import pytest

from ccmagenda import data
from ccmagenda.model import At, From, Origin, PartOfDay, TimeSlot, Untimed, When, instant
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.timing import day_of, when_of

ENGLISH = (data.language("en"),)
ZURICH = "Europe/Zurich"
DAY = datetime.date(2012, 4, 16)
PLACE = Origin("p", 4, 12)
WAY = "write it as 2012-04-16 or 'Monday 16 April 2012'"


def when(text: str, day: datetime.date | None = DAY) -> tuple[When, list[str]]:
    faults = Faults()
    found = when_of(Word(text, PLACE), day, ZURICH, faults, ENGLISH)
    return found, [str(fault) for fault in faults.findings()]


def slot(start: str, end: str, days: int = 0) -> At:
    begun, ended = datetime.time.fromisoformat(start), datetime.time.fromisoformat(end)
    return At(TimeSlot(instant(DAY, begun, ZURICH), instant(DAY + datetime.timedelta(days=days), ended, ZURICH)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("10:00-13:00", slot("10:00", "13:00"), id="slot"),
        pytest.param("10:00", From(instant(DAY, datetime.time(10), ZURICH)), id="start"),
        pytest.param("noon", From(instant(DAY, datetime.time(12), ZURICH)), id="noon"),
        pytest.param("22:00-02:00 (17 April)", slot("22:00", "02:00", 1), id="over-midnight"),
        pytest.param("22:00-02:00 (2012-04-17)", slot("22:00", "02:00", 1), id="over-midnight-in-figures"),
        pytest.param("00:00-12:00", slot("00:00", "12:00"), id="twelve-hours"),
        pytest.param("at lunch", PartOfDay("at lunch"), id="words"),
        pytest.param("all day", PartOfDay("all day"), id="all-day"),
        pytest.param("afternoon", PartOfDay("afternoon"), id="afternoon-is-not-noon"),
        pytest.param("", Untimed(), id="nothing"),
    ],
)
def test_hours_are_what_is_written(text: str, expected: When) -> None:
    assert when(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("10:60", "'10:60' is a time that no clock shows - write it as 15:00", id="no-time"),
        pytest.param(
            "13:00-10:00",
            "'13:00-10:00' ends before it begins - if it runs over midnight, write the date of its end: 22:00-02:00 (2012-04-17)",
            id="end-before-start",
        ),
        pytest.param(
            "02:00-22:00", "'02:00-22:00' is 20 hours long, and the limit is 12 - check a.m. and p.m.", id="twenty-hours"
        ),
    ],
)
def test_hours_that_cannot_be_are_untimed_with_one_fault(text: str, sentence: str) -> None:
    assert when(text) == (Untimed(), [f"p:4:12: {sentence} [file.time]"])


def test_hours_a_minute_too_long_are_not_told_to_be_as_long_as_the_limit() -> None:
    _, (fault,) = when("00:00-12:01")
    assert " is 12 hours long" not in fault


def test_date_of_an_end_that_is_none_is_a_fault() -> None:
    _, (fault,) = when("10:00-13:00 (tomorrow)")
    assert fault == "p:4:12: 'tomorrow' is not a day - write it as 2012-04-16 or 'Monday 16 April 2012' [file.day]"


def test_hours_without_a_day_ask_for_one() -> None:
    assert when("10:00", None) == (
        Untimed(),
        [
            (
                "p:4:12: hours '10:00' have no day - add 'day:' to the sitting; what has no sitting yet takes 'length:' instead "
                "[file.no-day]"
            )
        ],
    )


def test_words_need_no_day() -> None:
    assert when("at lunch", None) == (PartOfDay("at lunch"), [])


@pytest.mark.parametrize(
    ("text", "day", "said"),
    [
        pytest.param("Monday 16 April 2012", DAY, [], id="right"),
        pytest.param("", None, [], id="nothing"),
        pytest.param(
            "Friday 16 April 2012",
            DAY,
            ["p:4:12: 'Friday 16 April 2012' has the wrong weekday - did you mean 'Monday 16 April 2012'? [file.weekday]"],
            id="wrong-weekday",
        ),
        pytest.param(
            "32 April 2012",
            None,
            [f"p:4:12: '32 April 2012' is a day that does not exist - {WAY} [file.day]"],
            id="no-day",
        ),
    ],
)
def test_day_of_a_word(text: str, day: datetime.date | None, said: list[str]) -> None:
    faults = Faults()
    assert day_of(Word(text, PLACE), faults, ENGLISH) == day
    assert [str(fault) for fault in faults.findings()] == said
