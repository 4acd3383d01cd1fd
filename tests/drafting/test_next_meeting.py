import datetime

import pytest

from ccmagenda import Convention, Programme, data
from ccmagenda.drafting import Again
from ccmagenda.drafting.next_meeting import next_meeting
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Meeting

OSLO = Meeting(
    ref="3MSP",
    title={"en": "Third Meeting of States Parties", "fr": "Troisième Assemblée des États parties"},
    zone="Europe/Oslo",
    first="2012-09-11",
    last="2012-09-14",
    series="MSP",
    city="Oslo",
    venue="Folkets Hus",
    president="NOR",
)


def after(old: Meeting, ccm: Convention, first: str, **more: object) -> Meeting:
    asked = Again(first=datetime.date.fromisoformat(first), english=data.language("en"), **more)
    return next_meeting(Programme(convention="ccm", meeting=old), asked, ccm).meeting


def test_known_meeting_is_as_listed(ccm: Convention) -> None:
    new = after(OSLO, ccm, "2013-09-10")
    assert (new.ref, new.zone, new.city.read("en"), new.venue.read("en")) == (
        "4MSP",
        "Africa/Lusaka",
        "Lusaka",
        "Government Complex",
    )
    assert dict(new.title.by_language) == {
        "en": "Fourth Meeting of States Parties",
        "fr": "Quatrième Assemblée des États parties",
    }
    assert (str(new.last), new.president) == ("2013-09-13", "ZMB")


def test_meeting_that_begins_a_day_early_is_the_listed_one(ccm: Convention) -> None:
    new = after(OSLO, ccm, "2013-09-09")
    assert (new.ref, new.city.read("en"), new.venue.read("en"), str(new.first)) == (
        "4MSP",
        "Lusaka",
        "Government Complex",
        "2013-09-09",
    )


@pytest.mark.parametrize(
    ("ref", "series", "first", "asked", "new"),
    [
        pytest.param("13MSP", "MSP", "2027-09-14", {}, "14MSP", id="one-more"),
        pytest.param("3MSP", "MSP", "2027-09-14", {}, "14MSP", id="after-the-last-that-is-known"),
        pytest.param("15MSP", "MSP", "2029-09-11", {}, "16MSP", id="after-one-that-is-not"),
        pytest.param("13MSP", "MSP", "2028-09-12", {"ordinal": 15}, "15MSP", id="number-given"),
        pytest.param("3IM", "IM", "2014-04-08", {}, "4IM", id="known-from-another-day-on"),
        pytest.param("2RC", "RC", "2026-09-14", {"ordinal": 3}, "3RC", id="planned"),
        pytest.param("IM-2012", "IM", "2028-04-10", {}, "IM-2028", id="by-its-year"),
        pytest.param("IM-2012", "IM", "2022-04-10", {}, "IM-2022-2", id="by-its-year-that-is-taken"),
        pytest.param("cycle-2011-2012", "IM", "2014-03-03", {}, "cycle-2013-2014", id="by-its-years"),
        pytest.param("OEC-2012-04-16", "OEC", "2014-04-07", {}, "OEC-2014-04-07", id="by-its-day"),
        pytest.param("ours", "IM", "2028-04-10", {}, "ours", id="neither"),
    ],
)
def test_reference_is_raised(ccm: Convention, ref: str, series: str, first: str, asked: dict[str, int], new: str) -> None:
    old = Meeting(ref=ref, title="T", zone="UTC", first="2012-04-16", last="2012-04-17", series=series)
    assert after(old, ccm, first, **asked).ref == new


@pytest.mark.parametrize(
    ("ref", "first", "ordinal", "named"),
    [
        pytest.param("2IM", "2013-04-15", 0, "Third Intersessional Meeting", id="listed"),
        pytest.param("2IM", "2028-04-10", 0, "Intersessional Meeting", id="not-listed"),
        pytest.param("3MSP", "2028-09-12", 15, "Fifteenth Meeting of States Parties", id="raised"),
        pytest.param("3CC", "2012-01-24", 0, "Coordination Committee meeting", id="listed-without-a-number"),
    ],
)
def test_title_that_came_from_the_list_comes_from_there_again(
    ccm: Convention, ref: str, first: str, ordinal: int, named: str
) -> None:
    record = ccm.meetings.record(ref)
    assert record is not None
    days = {"first": record.start, "last": record.end}
    old = Meeting(ref=ref, title=record.names, zone="UTC", series=record.series, city=record.city, **days)
    assert after(old, ccm, first, ordinal=ordinal).title.read("en") == named


def test_title_of_ones_own_is_kept(ccm: Convention) -> None:
    old = Meeting(ref="2IM", title="Our week", zone="UTC", first="2012-04-16", last="2012-04-17", series="IM")
    assert after(old, ccm, "2013-04-15").title == old.title


def test_building_that_the_list_has_is_filled_in(ccm: Convention) -> None:
    old = Meeting(ref="3IM", title="T", zone="UTC", first="2013-04-15", last="2013-04-16", series="IM")
    new = after(old, ccm, "2014-04-06")
    assert (new.ref, new.city.read("en"), new.venue.read("en")) == ("4IM", "Geneva", "World Meteorological Organization building")


def test_title_is_raised_by_the_number_that_is_given(ccm: Convention) -> None:
    new = after(OSLO, ccm, "2028-09-12", ordinal=15)
    assert new.title.read("en") == "Fifteenth Meeting of States Parties"


def test_same_city_keeps_venue_and_zone(ccm: Convention) -> None:
    new = after(OSLO, ccm, "2027-09-14", city="oslo")
    assert (new.city, new.venue, new.zone, new.president) == (OSLO.city, OSLO.venue, OSLO.zone, "")


def test_another_city_has_its_own_clock_and_no_venue_yet(ccm: Convention) -> None:
    new = after(OSLO, ccm, "2027-09-14", city="Nairobi")
    assert (new.city.read("en"), new.venue.read("en"), new.zone) == ("Nairobi", "", "Africa/Nairobi")


def test_another_city_whose_clock_is_not_known(ccm: Convention) -> None:
    with pytest.raises(UnknownNameError, match="the clock of 'Bergen' is not known"):
        after(OSLO, ccm, "2027-09-14", city="Bergen")
    assert after(OSLO, ccm, "2027-09-14", city="Bergen", zone="Europe/Oslo").zone == "Europe/Oslo"


def test_names_of_other_series_are_raised_with_the_years(ccm: Convention) -> None:
    old = Meeting(ref="2IM", title="T", zone="UTC", first="2012-04-16", last="2012-04-17", series="IM")
    asked = Again(first=datetime.date(2013, 4, 15), english=data.language("en"))
    turn = next_meeting(Programme(convention="ccm", meeting=old), asked, ccm)
    assert (turn.rename("2IM, 2MSP and 3MSP"), turn.years) == ("3IM, 3MSP and 4MSP", 1)
