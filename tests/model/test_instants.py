import datetime

import pytest
import tzdata
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import instant, zone, zone_data_version, zone_names

SKIPPED = datetime.date(2025, 3, 30)
REPEATED = datetime.date(2025, 10, 26)


@pytest.mark.parametrize(
    ("day", "time"),
    [
        pytest.param(SKIPPED, "02:30", id="within"),
        pytest.param(SKIPPED, "02:00", id="first-minute"),
        pytest.param(SKIPPED, "02:59", id="last-minute"),
    ],
)
def test_instant_in_a_skipped_hour_is_refused_by_name(day: datetime.date, time: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        instant(day, datetime.time.fromisoformat(time), "Europe/Zurich")
    assert str(caught.value) == (
        f"{time} on 2025-03-30 does not exist in Europe/Zurich: the clocks are put forward over it"
        " - choose an earlier or a later time"
    )


@pytest.mark.parametrize(
    ("day", "time"),
    [
        pytest.param(REPEATED, "02:30", id="within"),
        pytest.param(REPEATED, "02:00", id="first-minute"),
        pytest.param(REPEATED, "02:59", id="last-minute"),
    ],
)
def test_instant_in_a_repeated_hour_is_refused_by_name(day: datetime.date, time: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        instant(day, datetime.time.fromisoformat(time), "Europe/Zurich")
    assert str(caught.value) == (
        f"{time} on 2025-10-26 happens twice in Europe/Zurich: the clocks are put back over it"
        " - choose an earlier or a later time"
    )


@pytest.mark.parametrize(
    ("day", "time", "expected"),
    [
        pytest.param(SKIPPED, "01:59", "2025-03-30T01:59:00+01:00", id="before-the-skipped-hour"),
        pytest.param(SKIPPED, "03:00", "2025-03-30T03:00:00+02:00", id="after-the-skipped-hour"),
        pytest.param(REPEATED, "01:59", "2025-10-26T01:59:00+02:00", id="before-the-repeated-hour"),
        pytest.param(REPEATED, "03:00", "2025-10-26T03:00:00+01:00", id="after-the-repeated-hour"),
    ],
)
def test_instant_beside_a_change_of_the_clock(day: datetime.date, time: str, expected: str) -> None:
    assert instant(day, datetime.time.fromisoformat(time), "Europe/Zurich").isoformat() == expected


def test_instant_keeps_its_seconds() -> None:
    assert instant(SKIPPED, datetime.time(10, 0, 30), "UTC").isoformat() == "2025-03-30T10:00:30+00:00"


def test_instant_on_a_day_that_was_skipped_whole() -> None:
    with pytest.raises(InvalidValueError) as caught:
        instant(datetime.date(2011, 12, 30), datetime.time(10), "Pacific/Apia")
    assert str(caught.value).startswith("10:00 on 2011-12-30 does not exist in Pacific/Apia: ")


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.times(), st.sampled_from(sorted(zone_names())))
def test_instant_shows_what_was_asked_or_is_refused(day: datetime.date, time: datetime.time, name: str) -> None:
    try:
        made = instant(day, time, name)
    except InvalidValueError as error:
        said = str(error)
    else:
        said = f"{made:%H:%M} on {made:%Y-%m-%d} "
        assert made.utcoffset() is not None
    assert said.startswith(f"{time:%H:%M} on {day.isoformat()} ")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, id=name or "empty")
        for name in ("CET", "EST", "GMT", "GMT+2", "Etc/GMT-2", "localtime", "posixrules", "Zurich", "Europe", "+02:00", "")
    ],
)
def test_zone_that_is_not_a_place(name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        zone(name)
    assert str(caught.value) == f"'{name}' is not a time zone - use the name of a place such as Europe/Zurich"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, id=name)
        for name in ("../../etc/passwd", "/etc/passwd", "Europe/../Europe/Zurich", "posix/Europe/Zurich", "Europe\\Zurich")
    ],
)
def test_zone_that_is_a_path(name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        zone(name)
    assert str(caught.value).startswith(f"'{name}' is not a time zone - ")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("europe/zurich", "Europe/Zurich", id="small-letters"),
        pytest.param("Europe/Zürich", "Europe/Zurich", id="accent"),
        pytest.param("Europe/Zurch", "Europe/Zurich", id="letter-missing"),
        pytest.param("ASIA/BEIRUT", "Asia/Beirut", id="capitals"),
        pytest.param("utc", "UTC", id="utc"),
    ],
)
def test_zone_that_is_misspelt(name: str, near: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        zone(name)
    assert str(caught.value) == f"'{name}' is not a time zone - did you mean '{near}'?"


def test_every_zone_of_the_list_can_be_opened() -> None:
    assert {name: zone(name).name for name in zone_names()} == {name: name for name in zone_names()}


def test_zone_names_are_places_and_utc() -> None:
    assert {name for name in zone_names() if "/" not in name} == {"UTC"}
    assert [name for name in zone_names() if name.startswith(("Etc/", "posix/", "right/"))] == []


def test_zone_data_version_is_that_of_tzdata() -> None:
    assert zone_data_version() == tzdata.IANA_VERSION
