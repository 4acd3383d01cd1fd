import datetime

import attrs
import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import (
    ActionPlan,
    Convention,
    Force,
    Mandate,
    Meeting,
    MeetingCalendar,
    MeetingRecord,
    MeetingSeries,
    Party,
    Provision,
    Roster,
    Texts,
    WorkingGroup,
)

FIRST, LAST = datetime.date(2012, 4, 16), datetime.date(2012, 4, 19)
MEETING = Meeting(
    ref="2IM",
    title="Meeting",
    zone="Europe/Zurich",
    first=FIRST,
    last=LAST,
    series="IM",
    city="Geneva",
    venue="Palais des Nations",
)
PROVISION = Provision(number="B4", force=Force.SHALL, wording="A sitting each.", source="PRG")


def test_forces_stand_from_the_strongest_to_the_weakest() -> None:
    assert sorted(Force, key=lambda force: force.rank) == [Force.SHALL, Force.SHOULD, Force.CUSTOM, Force.PROPOSAL]
    assert [force.rank for force in Force] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("force", "counts"),
    [
        pytest.param(Force.SHALL, True, id="shall"),
        pytest.param(Force.SHOULD, True, id="should"),
        pytest.param(Force.CUSTOM, False, id="custom"),
        pytest.param(Force.PROPOSAL, False, id="proposal"),
    ],
)
def test_force_counts(force: Force, counts: bool) -> None:  # noqa: FBT001 - an expected answer
    assert force.counts is counts


def test_words_of_a_provision_are_cleaned() -> None:
    assert attrs.evolve(PROVISION, number=" B4\n", wording="A\nsitting each.\x1b") == PROVISION


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param(None, None, True, id="always"),
        pytest.param("2012-04-16", None, True, id="from-the-first-day"),
        pytest.param("2012-04-17", None, False, id="from-the-day-after-the-first"),
        pytest.param(None, "2012-04-16", True, id="to-the-first-day"),
        pytest.param(None, "2012-04-15", False, id="to-the-day-before"),
        pytest.param("2012-04-16", "2012-04-16", True, id="one-day"),
    ],
)
def test_provision_binds_by_the_first_day(since: str | None, until: str | None, expected: bool) -> None:  # noqa: FBT001 - as above
    days = {key: datetime.date.fromisoformat(day) for key, day in (("since", since), ("until", until)) if day}
    assert attrs.evolve(PROVISION, **days).binds(MEETING) is expected


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        pytest.param((), True, id="all"),
        pytest.param(("IM",), True, id="its-own"),
        pytest.param(("MSP", "IM"), True, id="one-of-two"),
        pytest.param(("MSP", "RC"), False, id="others"),
        pytest.param("IM", True, id="one-text"),
    ],
)
def test_provision_binds_by_series(series: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001 - as above
    assert attrs.evolve(PROVISION, series=series).binds(MEETING) is expected


def test_provision_of_a_series_does_not_bind_a_meeting_of_none() -> None:
    assert attrs.evolve(PROVISION, series=("IM",)).binds(attrs.evolve(MEETING, series="")) is False


@pytest.mark.parametrize(
    ("venues", "expected"),
    [
        pytest.param((), True, id="all"),
        pytest.param(("Palais des Nations",), True, id="its-building"),
        pytest.param(("geneva",), True, id="its-city-in-small-letters"),
        pytest.param(("United Nations", "Palais"), True, id="one-of-two"),
        pytest.param(("Vienna",), False, id="another"),
    ],
)
def test_provision_binds_by_venue(venues: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001 - as above
    assert attrs.evolve(PROVISION, venues=venues).binds(MEETING) is expected


def test_provision_binds_only_where_date_series_and_venue_all_fit() -> None:
    fits = {"since": FIRST, "series": ("IM",), "venues": ("Geneva",)}
    misfits = {"since": LAST, "series": ("RC",), "venues": ("Vienna",)}
    assert attrs.evolve(PROVISION, **fits).binds(MEETING) is True
    assert [attrs.evolve(PROVISION, **{**fits, key: value}).binds(MEETING) for key, value in misfits.items()] == [False] * 3


def test_option_that_is_not_given_has_no_values() -> None:
    provision = attrs.evolve(PROVISION, options=(("days", ("4",)),))
    assert (provision.option("days"), provision.option("hours")) == (("4",), ())


@pytest.fixture
def convention() -> Convention:
    change = datetime.date(2015, 9, 11)
    return Convention(
        key="xcm",
        parties=(Party(code="NOR"), Party(code="JPN")),
        groups=(WorkingGroup(key="clearance", names="Clearance"),),
        series=(MeetingSeries(key="IM", names="Intersessional Meeting"),),
        plans=(
            ActionPlan(key="vientiane", names="Vientiane", since=datetime.date(2010, 11, 12), until=change),
            ActionPlan(key="dubrovnik", names="Dubrovnik", since=change + datetime.timedelta(1)),
        ),
        provisions=(PROVISION,),
    )


@pytest.mark.parametrize(
    ("day", "key"),
    [
        pytest.param("2010-11-11", "", id="before-any"),
        pytest.param("2010-11-12", "vientiane", id="first-day-of-the-first"),
        pytest.param("2015-09-11", "vientiane", id="last-day-of-the-first"),
        pytest.param("2015-09-12", "dubrovnik", id="first-day-of-the-second"),
        pytest.param("2099-01-01", "dubrovnik", id="no-end"),
    ],
)
def test_plan_on(convention: Convention, day: str, key: str) -> None:
    plan = convention.plan_on(datetime.date.fromisoformat(day))
    assert (plan.key if plan else "") == key


def test_parts_of_a_convention_are_found_by_key(convention: Convention) -> None:
    found = (convention.group("clearance"), convention.series_of("IM"), convention.party_by_code["NOR"])
    assert found == (convention.groups[0], convention.series[0], convention.parties[0])


def test_parts_of_a_convention_that_are_not_there(convention: Convention) -> None:
    assert (convention.group("x"), convention.series_of("x"), convention.provision("x")) == (None, None, None)


@pytest.mark.parametrize("number", [pytest.param("B4", id="capitals"), pytest.param("b4", id="small-letters")])
def test_provision_is_found_in_any_case_of_letters(convention: Convention, number: str) -> None:
    assert convention.provision(number) == PROVISION


def test_wording_of_a_provision_by_language() -> None:
    provision = attrs.evolve(PROVISION, wording={"en": "A sitting.", "fr": "Une séance."})
    assert provision.wording == Texts((("en", "A sitting."), ("fr", "Une séance.")))


def held(ref: str, first: str, last: str = "", president: str = "", series: str = "MSP") -> MeetingRecord:
    days = [datetime.date.fromisoformat(day) for day in (first, last or first)] if first else [None, None]
    return MeetingRecord(ref=ref, series=series, start=days[0], end=days[1], president=president)


def offices(*mandates: Mandate, ahead_after: str = "") -> Convention:
    records = (
        held("1MSP", "2021-05-03", "2021-05-05", "NOR"),
        held("1IM", "2021-11-01", series="IM"),
        held("2MSP", "2022-05-02", "2022-05-04", "CHL"),
        held("3MSP", "2023-05-01", "2023-05-03", "ZMB"),
        held("4MSP", "2024-05-06", "2024-05-08", "PHL"),
        held("5MSP", "", president="FRA"),
    )
    return Convention(
        key="xcm",
        short="XCM",
        series=(MeetingSeries(key="MSP", names="Meeting", formal=True), MeetingSeries(key="IM", names="Other")),
        groups=(WorkingGroup(key="clearance", names="Clearance", seats=2), WorkingGroup(key="reporting", names="Reporting")),
        meetings=MeetingCalendar(records),
        roster=Roster(mandates),
        presidents_ahead_after=ahead_after,
    )


@pytest.mark.parametrize(
    ("begins", "until", "seen", "days"),
    [
        pytest.param("", "", "2022-11", ("2022-05-04", "2023-05-03"), id="month"),
        pytest.param("", "", "2022-05-04", ("2022-05-04", "2022-05-04"), id="last-day-of-a-meeting"),
        pytest.param("", "", "2022-05", ("2022-05-01", "2022-05-31"), id="month-of-a-meeting"),
        pytest.param("1MSP", "", "2022-11", ("2021-05-05", "2023-05-03"), id="beginning-known"),
        pytest.param("", "4MSP", "2022-11", ("2022-05-04", "2024-05-08"), id="end-known"),
        pytest.param("", "", "2024-06", ("2024-05-08", "2024-06-30"), id="no-meeting-follows"),
        pytest.param("", "", "2020-06", ("2020-06-01", "2021-05-05"), id="no-meeting-before"),
        pytest.param("1MSP", "2MSP", "2022-11", ("2021-05-05", "2022-05-04"), id="whole-term-known"),
    ],
)
def test_state_seen_in_office_is_so_between_formal_meetings(begins: str, until: str, seen: str, days: tuple[str, str]) -> None:
    mandate = Mandate(group="clearance", party="NOR", begins=begins, until=until, seen=seen)
    known = offices(mandate)
    first, last = (datetime.date.fromisoformat(day) for day in days)
    one = datetime.timedelta(days=1)
    found = [bool(known.seated("clearance", day)) for day in (first - one, first, last, last + one)]
    assert found == [False, True, True, False]
    assert (known.vacant("clearance", first), known.vacant("clearance", last + one)) == (1, 2)


def test_known_term_stands_for_the_day_on_which_a_state_was_seen() -> None:
    seen = Mandate(group="clearance", party="NOR", seen="2022-11")
    term = Mandate(group="clearance", party="NOR", begins="1MSP", until="3MSP")
    assert offices(seen, term).seated("clearance", datetime.date(2022, 12, 1)) == (term,)


def test_group_that_is_not_there_is_refused() -> None:
    known, day = offices(), datetime.date(2022, 12, 1)
    for ask in (
        lambda: known.seated("clearence", day),
        lambda: known.vacant("clearence", day),
        lambda: known.holders("clearence", "1MSP"),
    ):
        with pytest.raises(InvalidValueError) as caught:
            ask()
        assert str(caught.value) == "'clearence' is not a group of the XCM - did you mean 'clearance'?"


def test_group_has_mandates_where_a_holder_is_named() -> None:
    known = offices(Mandate(group="clearance", party="NOR"), Mandate(group="reporting", party=""))
    assert (known.has_mandates("clearance"), known.has_mandates("reporting")) == (True, False)


@pytest.mark.parametrize(
    ("day", "ahead_after", "expected"),
    [
        pytest.param("2021-05-02", "", ("", "1MSP", ""), id="before-the-first"),
        pytest.param("2022-05-02", "", ("2MSP", "3MSP", ""), id="opening"),
        pytest.param("2022-12-01", "", ("2MSP", "3MSP", ""), id="between"),
        pytest.param("2024-12-01", "", ("4MSP", "5MSP", ""), id="next-has-no-days"),
        pytest.param("2022-05-04", "2MSP", ("2MSP", "3MSP", ""), id="last-day-before-the-change"),
        pytest.param("2022-05-05", "2MSP", ("3MSP", "4MSP", "2MSP"), id="first-day-after-the-change"),
        pytest.param("2023-05-02", "2MSP", ("3MSP", "4MSP", "2MSP"), id="during-a-meeting-after-the-change"),
        pytest.param("2024-12-01", "2MSP", ("5MSP", "", "4MSP"), id="none-is-known-after"),
    ],
)
def test_presidents_on(day: str, ahead_after: str, expected: tuple[str, str, str]) -> None:
    found = offices(ahead_after=ahead_after).presidents_on(datetime.date.fromisoformat(day))
    assert tuple(one.ref if one else "" for one in (found.president, found.designate, found.outgoing)) == expected
