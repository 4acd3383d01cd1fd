import datetime

import attrs
import pytest

from ccmagenda.model import (
    ActionPlan,
    Convention,
    Force,
    Meeting,
    MeetingSeries,
    Party,
    Provision,
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
