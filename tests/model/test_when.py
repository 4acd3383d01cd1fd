import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import After, At, From, PartOfDay, TimeSlot, Untimed, When, instant, slot_of, start_of
from ccmagenda.model.when import minutes_within

DAY = datetime.date(2012, 4, 16)
ZURICH = "Europe/Zurich"


def clock(time: str, day: datetime.date = DAY, zone: str = ZURICH) -> datetime.datetime:
    return instant(day, datetime.time.fromisoformat(time), zone)


def slot(start: str, end: str) -> TimeSlot:
    return TimeSlot(clock(start), clock(end))


@pytest.mark.parametrize(
    ("start", "end"), [pytest.param("10:00", "10:00", id="nothing-long"), pytest.param("10:00", "09:59", id="backwards")]
)
def test_slot_that_does_not_end_after_it_begins(start: str, end: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        slot(start, end)
    assert str(caught.value) == f"a time slot must end after it begins, and {end} is not after {start}"


def test_slot_that_ends_on_an_earlier_day_says_so() -> None:
    with pytest.raises(InvalidValueError) as caught:
        TimeSlot(clock("10:00"), clock("13:00", datetime.date(2012, 4, 15)))
    assert str(caught.value) == ("a time slot must end after it begins, and 13:00 on 2012-04-15 is not after 10:00 on 2012-04-16")


@pytest.mark.parametrize("which", [pytest.param(0, id="start"), pytest.param(1, id="end")])
def test_slot_without_a_zone(which: int) -> None:
    ends = [clock("10:00"), clock("13:00")]
    ends[which] = ends[which].replace(tzinfo=None)
    with pytest.raises(InvalidValueError) as caught:
        TimeSlot(*ends)
    assert str(caught.value) == "a time slot needs times with a zone: make them with ccmagenda.instant"


def test_slot_in_two_zones_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        TimeSlot(clock("10:00"), clock("13:00", zone="Asia/Beirut"))


@pytest.mark.parametrize(
    ("day", "start", "end", "minutes"),
    [
        pytest.param(DAY, "10:00", "13:00", 180, id="plain"),
        pytest.param(DAY, "10:00", "10:01", 1, id="one-minute"),
        pytest.param(datetime.date(2025, 3, 30), "01:00", "04:00", 120, id="clocks-go-forward"),
        pytest.param(datetime.date(2025, 10, 26), "01:00", "04:00", 240, id="clocks-go-back"),
    ],
)
def test_minutes_are_real_time(day: datetime.date, start: str, end: str, minutes: int) -> None:
    assert TimeSlot(clock(start, day), clock(end, day)).minutes == minutes


def test_minutes_over_midnight() -> None:
    assert TimeSlot(clock("22:00"), clock("01:00", datetime.date(2012, 4, 17))).minutes == 180


@pytest.mark.parametrize("zone", [pytest.param(zone, id=zone) for zone in (ZURICH, "Pacific/Auckland", "Pacific/Honolulu")])
def test_day_is_told_by_the_clocks_of_its_own_zone(zone: str) -> None:
    slot = TimeSlot(clock("00:00", zone=zone), clock("23:59", zone=zone))
    assert (type(slot.day), slot.day) == (datetime.date, DAY)


@pytest.mark.parametrize(
    ("start", "end", "overlaps", "holds"),
    [
        pytest.param("10:00", "13:00", True, True, id="the-same"),
        pytest.param("11:00", "12:00", True, True, id="within"),
        pytest.param("10:00", "12:00", True, True, id="within-at-the-start"),
        pytest.param("11:00", "13:00", True, True, id="within-at-the-end"),
        pytest.param("09:00", "14:00", True, False, id="around"),
        pytest.param("09:00", "10:01", True, False, id="over-the-start"),
        pytest.param("12:59", "14:00", True, False, id="over-the-end"),
        pytest.param("08:00", "10:00", False, False, id="touches-the-start"),
        pytest.param("13:00", "14:00", False, False, id="touches-the-end"),
        pytest.param("15:00", "18:00", False, False, id="apart"),
    ],
)
def test_overlaps_and_holds(start: str, end: str, overlaps: bool, holds: bool) -> None:  # noqa: FBT001 - expected answers
    morning, other = slot("10:00", "13:00"), slot(start, end)
    assert (morning.overlaps(other), other.overlaps(morning), morning.holds(other)) == (overlaps, overlaps, holds)


def test_overlaps_across_zones_is_about_real_time() -> None:
    geneva = slot("10:00", "11:00")
    beirut = TimeSlot(clock("11:00", zone="Asia/Beirut"), clock("12:00", zone="Asia/Beirut"))
    assert (geneva.overlaps(beirut), geneva.holds(beirut)) == (True, True)


@given(st.lists(st.integers(0, 1439), min_size=4, max_size=4, unique=True))
def test_a_slot_that_holds_another_overlaps_it(minutes: list[int]) -> None:
    times = [clock(f"{minute // 60:02}:{minute % 60:02}") for minute in minutes]
    one, other = TimeSlot(*sorted(times[:2])), TimeSlot(*sorted(times[2:]))
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) or not one.holds(other)
    assert one.holds(one)


@pytest.mark.parametrize(
    ("when", "expected_slot", "expected_start"),
    [
        pytest.param(At(slot("10:00", "13:00")), slot("10:00", "13:00"), clock("10:00"), id="at"),
        pytest.param(From(clock("10:00")), None, clock("10:00"), id="from"),
        pytest.param(After("opening"), None, None, id="after"),
        pytest.param(PartOfDay("morning"), None, None, id="part-of-day"),
        pytest.param(Untimed(), None, None, id="untimed"),
    ],
)
def test_slot_and_start_are_never_invented(
    when: When, expected_slot: TimeSlot | None, expected_start: datetime.datetime | None
) -> None:
    assert (slot_of(when), start_of(when)) == (expected_slot, expected_start)


def test_words_of_a_time_are_cleaned() -> None:
    assert (After(" a\n b "), PartOfDay("at\tlunch\x1b")) == (After("a b"), PartOfDay("at lunch"))


@pytest.mark.parametrize(
    ("spans", "minutes"),
    [
        pytest.param((), 0, id="none"),
        pytest.param((("10:00", "11:00"), ("12:00", "12:30")), 90, id="apart"),
        pytest.param((("10:00", "12:00"), ("11:00", "13:00")), 180, id="overlapping"),
        pytest.param((("11:00", "11:20"), ("10:00", "12:00")), 120, id="one-within-the-other"),
    ],
)
def test_minutes_within_slots_count_once(spans: tuple[tuple[str, str], ...], minutes: int) -> None:
    day, zone = datetime.date(2012, 4, 16), "Europe/Zurich"
    made = (TimeSlot(*(instant(day, datetime.time.fromisoformat(clock), zone) for clock in span)) for span in spans)
    assert minutes_within(made) == minutes
