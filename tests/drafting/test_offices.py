import datetime

import attrs
import pytest

from ccmagenda import Convention, Role
from ccmagenda.drafting.offices import (
    NOBODY,
    areas_inside,
    chairs_of,
    coordinators_on,
    designate_on,
    is_treated,
    next_formal,
    president_on,
    presides_ahead_on,
)
from ccmagenda.model import MeetingCalendar


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("when", "states"),
    [
        pytest.param("2012-04-16", ["LAO", "IRL"], id="within-the-term"),
        pytest.param("2012-09-14", ["LAO", "IRL"], id="handing-over"),
        pytest.param("2012-09-15", ["IRL", "LAO"], id="the-day-after"),
        pytest.param("2027-04-12", [], id="not-known"),
    ],
)
def test_coordinators_on(ccm: Convention, when: str, states: list[str]) -> None:
    assert [mandate.party for mandate in coordinators_on("clearance", day(when), ccm)] == states


def test_coordinators_of_no_group(ccm: Convention) -> None:
    assert coordinators_on("tea", day("2012-04-16"), ccm) == ()


def test_chairs_are_coordinators_where_a_reading_finds_the_same(ccm: Convention) -> None:
    found = chairs_of("clearance", day("2012-04-17"), day("2012-04-16"), ccm)
    assert [(chair.role, chair.who and chair.who.state) for chair in found] == [
        (Role.COORDINATOR, "LAO"),
        (Role.COORDINATOR, "IRL"),
    ]


def test_chairs_are_named_where_others_lead_on_the_first_day(ccm: Convention) -> None:
    found = chairs_of("universalization", day("2012-09-17"), day("2012-09-14"), ccm)
    assert [(chair.role, chair.who and chair.who.state) for chair in found] == [(Role.CHAIR, "PRT"), (Role.CHAIR, "GHA")]


def test_chair_of_a_theme_that_nobody_is_known_to_lead(ccm: Convention) -> None:
    assert chairs_of("risk-education", day("2027-04-12"), day("2027-04-12"), ccm) == (NOBODY,)


@pytest.mark.parametrize(
    ("theme", "when", "treated"),
    [
        pytest.param("universalization", "2011-06-27", True, id="led-before-its-group-was-made"),
        pytest.param("risk-education", "2012-04-16", False, id="not-yet"),
        pytest.param("risk-education", "2025-04-07", True, id="nobody-known-but-there"),
        pytest.param("architecture", "2012-04-16", False, id="no-longer"),
        pytest.param("tea", "2012-04-16", False, id="no-group"),
    ],
)
def test_is_treated(ccm: Convention, theme: str, when: str, *, treated: bool) -> None:
    assert is_treated(theme, day(when), ccm) is treated


@pytest.mark.parametrize(
    ("when", "president", "designate"),
    [
        pytest.param("2010-08-01", None, None, id="before-any"),
        pytest.param("2012-04-16", "2MSP", "3MSP", id="until-the-next-opens"),
        pytest.param("2012-09-11", "3MSP", "4MSP", id="from-the-opening"),
        pytest.param("2016-08-11", "6MSP", "7MSP", id="ahead-of-the-meeting"),
        pytest.param("2025-09-19", "13MSP", "3RC", id="the-last-known-day"),
        pytest.param("2025-09-20", None, None, id="the-last-in-the-list-has-no-end"),
        pytest.param("2030-01-01", None, None, id="long-after"),
    ],
)
def test_presidents(ccm: Convention, when: str, president: str | None, designate: str | None) -> None:
    found = (president_on(day(when), ccm), designate_on(day(when), ccm))
    assert tuple(record and record.ref for record in found) == (president, designate)


def test_president_of_the_last_meeting_in_a_list_may_be_over(ccm: Convention) -> None:
    until = MeetingCalendar(tuple(record for record in ccm.meetings.records if record.ref != "3RC"))
    assert president_on(day("2026-01-01"), attrs.evolve(ccm, meetings=until)) is None


@pytest.mark.parametrize(("when", "ahead"), [("2015-09-11", False), ("2015-09-12", True)], ids=["last-day", "day-after"])
def test_presides_ahead_on(ccm: Convention, when: str, *, ahead: bool) -> None:
    assert presides_ahead_on(day(when), ccm) is ahead


@pytest.mark.parametrize(
    ("when", "ref"),
    [("2012-04-19", "3MSP"), ("2012-09-14", "4MSP"), ("2025-09-19", "3RC"), ("2030-01-01", "3RC")],
    ids=["next", "after-its-last-day", "without-days", "only-one-without-days-is-left"],
)
def test_next_formal(ccm: Convention, when: str, ref: str) -> None:
    record = next_formal(day(when), ccm)
    assert record is not None
    assert record.ref == ref


def test_next_formal_of_an_empty_list() -> None:
    assert next_formal(day("2012-04-16"), Convention(key="x")) is None


def test_areas_inside(ccm: Convention) -> None:
    inside = areas_inside(tuple(provision for provision in ccm.provisions if provision.number in {"B3", "B4"}))
    assert inside == {"reporting": "general-status", "national-implementation": "general-status"}
