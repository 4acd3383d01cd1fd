import datetime

import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Mandate, MeetingCalendar, MeetingRecord, Roster, WorkingGroup
from ccmagenda.model.offices import days_seen

CALENDAR = MeetingCalendar(
    (
        MeetingRecord(ref="2MSP", series="MSP", start=datetime.date(2011, 9, 13), end=datetime.date(2011, 9, 16)),
        MeetingRecord(ref="3MSP", series="MSP", start=datetime.date(2012, 9, 11), end=datetime.date(2012, 9, 14)),
        MeetingRecord(ref="9MSP", series="MSP", start=datetime.date(2019, 9, 2), end=datetime.date(2019, 9, 4)),
        MeetingRecord(ref="2RC", series="RC", part=1, start=datetime.date(2020, 11, 25), end=datetime.date(2020, 11, 27)),
        MeetingRecord(ref="2RC", series="RC", part=2, start=datetime.date(2021, 9, 20), end=datetime.date(2021, 9, 21)),
        MeetingRecord(ref="11MSP", series="MSP", start=datetime.date(2023, 9, 11)),
        MeetingRecord(ref="3RC", series="RC"),
    )
)
JAPAN = Mandate(group="universalization", party="JPN", begins="2MSP", until="3MSP")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2011-09-13", False, id="first-day-of-the-2msp"),
        pytest.param("2011-09-15", False, id="day-before-the-end-of-the-2msp"),
        pytest.param("2011-09-16", True, id="last-day-of-the-2msp"),
        pytest.param("2011-09-17", True, id="day-after-the-2msp"),
        pytest.param("2012-04-16", True, id="between"),
        pytest.param("2012-09-13", True, id="day-before-the-end-of-the-3msp"),
        pytest.param("2012-09-14", True, id="last-day-of-the-3msp"),
        pytest.param("2012-09-15", False, id="day-after-the-3msp"),
    ],
)
def test_mandate_from_the_2msp_to_the_3msp(day: str, expected: bool) -> None:  # noqa: FBT001 - an expected answer
    assert JAPAN.in_force_at(datetime.date.fromisoformat(day), CALENDAR) is expected


@pytest.mark.parametrize(
    ("day", "outgoing", "incoming"),
    [
        pytest.param("2020-11-27", True, False, id="end-of-the-first-part"),
        pytest.param("2020-11-28", True, False, id="day-after-the-first-part"),
        pytest.param("2021-09-20", True, False, id="day-before-the-end-of-the-second-part"),
        pytest.param("2021-09-21", True, True, id="last-day-of-the-second-part"),
        pytest.param("2021-09-22", False, True, id="day-after-the-second-part"),
    ],
)
def test_mandates_at_a_meeting_in_two_parts(day: str, outgoing: bool, incoming: bool) -> None:  # noqa: FBT001 - as above
    date = datetime.date.fromisoformat(day)
    before = Mandate(group="a", party="NOR", begins="9MSP", until="2RC")
    after = Mandate(group="a", party="FRA", begins="2RC", until="11MSP")
    assert (before.in_force_at(date, CALENDAR), after.in_force_at(date, CALENDAR)) == (outgoing, incoming)


@pytest.mark.parametrize(
    ("begins", "until"),
    [
        pytest.param("", "3MSP", id="beginning-not-told"),
        pytest.param("2MSP", "", id="end-not-told"),
        pytest.param("2MSP", "3RC", id="end-without-days"),
        pytest.param("2MSP", "99MSP", id="end-not-in-the-calendar"),
        pytest.param("3MSP", "2MSP", id="backwards"),
    ],
)
def test_mandate_whose_days_are_not_known_is_not_in_force(begins: str, until: str) -> None:
    mandate = Mandate(group="a", party="NOR", begins=begins, until=until)
    assert mandate.in_force_at(datetime.date(2012, 4, 16), CALENDAR) is False


@pytest.mark.parametrize(
    ("ref", "day"),
    [
        pytest.param("2MSP", datetime.date(2011, 9, 16), id="plain"),
        pytest.param("2RC", datetime.date(2021, 9, 21), id="two-parts"),
        pytest.param("11MSP", datetime.date(2023, 9, 11), id="last-day-not-found"),
        pytest.param("3RC", None, id="no-days"),
        pytest.param("", None, id="no-reference"),
    ],
)
def test_end_of_a_meeting(ref: str, day: datetime.date | None) -> None:
    assert CALENDAR.end_of(ref) == day


def test_record_of_a_meeting_in_parts_is_the_first() -> None:
    assert (CALENDAR.record("2RC"), CALENDAR.record("4RC")) == (CALENDAR.records[3], None)


def test_refs_name_each_meeting_once_in_order() -> None:
    assert CALENDAR.refs == ("2MSP", "3MSP", "9MSP", "2RC", "11MSP", "3RC")


def test_seated_are_those_of_the_group_on_that_day_in_the_order_of_the_data() -> None:
    portugal = Mandate(group="universalization", party="PRT", begins="2MSP", until="3MSP")
    vacant = Mandate(group="universalization", party="", begins="2MSP", until="3MSP")
    ireland = Mandate(group="clearance", party="IRL", begins="2MSP", until="3MSP")
    ghana = Mandate(group="universalization", party="GHA", begins="3MSP", until="9MSP")
    roster = Roster((portugal, vacant, ireland, ghana, JAPAN))
    assert roster.seated("universalization", datetime.date(2012, 4, 16), CALENDAR) == (portugal, JAPAN)
    assert roster.seated("universalization", datetime.date(2012, 9, 14), CALENDAR) == (portugal, ghana, JAPAN)
    assert roster.seated("universalization", datetime.date(2012, 9, 15), CALENDAR) == (ghana,)
    assert roster.seated("reporting", datetime.date(2012, 4, 16), CALENDAR) == ()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2011-09-15", False, id="before"),
        pytest.param("2011-09-16", True, id="first-day"),
        pytest.param("2012-09-13", True, id="last-day"),
        pytest.param("2012-09-14", False, id="after"),
    ],
)
def test_group_exists_on(day: str, expected: bool) -> None:  # noqa: FBT001 - an expected answer
    group = WorkingGroup(key="a", names="A", since=datetime.date(2011, 9, 16), until=datetime.date(2012, 9, 14))
    assert group.exists_on(datetime.date.fromisoformat(day)) is expected


def test_group_without_days_exists_always() -> None:
    assert WorkingGroup(key="a", names="A").exists_on(datetime.date.min) is True


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("2024-01", ("2024-01-01", "2024-01-31"), id="month"),
        pytest.param("2024-02", ("2024-02-01", "2024-02-29"), id="february"),
        pytest.param("2024-01-15", ("2024-01-15", "2024-01-15"), id="day"),
        pytest.param("2023-02-29", None, id="day-that-does-not-exist"),
        pytest.param("2024-13", None, id="month-that-does-not-exist"),
        pytest.param("2024-01-00", None, id="nought"),
        pytest.param("2024", None, id="year"),
        pytest.param("January 2024", None, id="words"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_days_seen(text: str, days: tuple[str, str] | None) -> None:
    expected = None if days is None else tuple(datetime.date.fromisoformat(day) for day in days)
    assert days_seen(text) == expected


def test_mandate_seen_at_no_time_that_exists_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"^'soon' is neither a day nor a month - write it as 2024-01-15 or 2024-01$"):
        Mandate(group="a", party="NOR", seen="soon")


def test_roles_beside_the_seats_take_none() -> None:
    chair, rapporteur = (Mandate(group="a", party="NOR", role=role) for role in ("Co-Chair", "Rapporteur"))
    assert WorkingGroup(key="a", names="A").seats_of((chair, rapporteur)) == (chair, rapporteur)
    assert WorkingGroup(key="a", names="A", beside="Rapporteur").seats_of((chair, rapporteur)) == (chair,)
