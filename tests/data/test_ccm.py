"""The data of the Convention on Cluster Munitions, recomputed from itself and held against its sources."""

import datetime
from collections import Counter

import pytest

from ccmagenda import Convention, convention
from ccmagenda.model import Party, Standing

ENTRY = datetime.date(2010, 8, 1)
PARAGRAPH_10 = {"Cameroon", "Hungary", "Sweden", "Switzerland", "Togo"}


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return convention("ccm")


def article_17(party: Party) -> datetime.date | None:
    """First day of the sixth month after the month of deposit; for the first thirty, 1 August 2010."""
    if party.consent is None:
        return None
    months = party.consent.year * 12 + party.consent.month - 1 + 6
    return max(ENTRY, datetime.date(months // 12, months % 12 + 1, 1))


def consented(ccm: Convention, day: datetime.date) -> list[Party]:
    return [party for party in ccm.parties if party.standing_at(day) in {Standing.PARTY, Standing.AWAITING}]


def test_entry_into_force_follows_article_17_for_every_state(ccm: Convention) -> None:
    assert {p.code: p.in_force for p in ccm.parties} == {p.code: article_17(p) for p in ccm.parties}


def test_thirty_deposits_came_before_the_convention_entered_into_force(ccm: Convention) -> None:
    thirtieth = sorted(p.consent for p in ccm.parties if p.consent)[29]
    assert thirtieth == datetime.date(2010, 2, 16)
    assert ccm.in_force == ENTRY


def test_there_are_125_participants(ccm: Convention) -> None:
    assert len(ccm.parties) == len(ccm.party_by_code) == 125


@pytest.mark.parametrize(
    ("day", "count"),
    [
        pytest.param("2011-03-30", 55, id="synopsis-of-march-2011"),
        pytest.param("2011-09-16", 63, id="end-of-the-2msp"),
        pytest.param("2012-09-14", 75, id="end-of-the-3msp"),
    ],
)
def test_states_that_have_consented(ccm: Convention, day: str, count: int) -> None:
    assert len(consented(ccm, datetime.date.fromisoformat(day))) == count


def test_status_at_the_end_of_the_3msp(ccm: Convention) -> None:
    day = datetime.date(2012, 9, 14)
    standings = Counter(party.standing_at(day) for party in ccm.parties)
    assert (standings[Standing.PARTY], standings[Standing.AWAITING], standings[Standing.SIGNATORY]) == (70, 5, 36)
    waiting = {ccm.states.by_code[p.code].name_on(day) for p in ccm.parties if p.standing_at(day) is Standing.AWAITING}
    assert waiting == PARAGRAPH_10


def test_withdrawal_takes_effect_after_six_months(ccm: Convention) -> None:
    lithuania = ccm.party_by_code["LTU"]
    assert lithuania.standing_at(datetime.date(2025, 3, 5)) is Standing.PARTY
    assert lithuania.standing_at(datetime.date(2025, 3, 6)) is Standing.WITHDRAWN


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        pytest.param("SWZ", "2012-09-14", "Swaziland", id="swaziland"),
        pytest.param("SWZ", "2020-01-01", "Eswatini", id="eswatini"),
        pytest.param("MKD", "2012-09-14", "The former Yugoslav Republic of Macedonia", id="former-yugoslav-republic"),
        pytest.param("MKD", "2020-01-01", "North Macedonia", id="north-macedonia"),
        pytest.param("CPV", "2012-09-14", "Cape Verde", id="cape-verde"),
        pytest.param("CZE", "2012-09-14", "Czech Republic", id="czech-republic"),
    ],
)
def test_names_are_dated(ccm: Convention, code: str, day: str, name: str) -> None:
    assert ccm.states.by_code[code].name_on(datetime.date.fromisoformat(day)) == name


def test_every_participant_is_a_state_with_a_name(ccm: Convention) -> None:
    assert {party.code for party in ccm.parties} - set(ccm.states.by_code) == set()


def test_no_name_leads_to_two_states(ccm: Convention) -> None:
    for state in ccm.states.states:
        for name in (*(n.text for n in state.names), *state.aliases, state.code, state.alpha2):
            found = ccm.states.find(name)
            assert found is not None
            assert found.code == state.code, name


def test_every_state_has_exactly_one_present_name(ccm: Convention) -> None:
    assert [s.code for s in ccm.states.states if sum(name.until is None for name in s.names) != 1] == []


def test_fourteen_coordinators_were_in_office_on_16_april_2012(ccm: Convention) -> None:
    day = datetime.date(2012, 4, 16)
    seated = {g.key: [m.party for m in ccm.roster.seated(g.key, day, ccm.meetings)] for g in ccm.groups}
    assert {key: set(parties) for key, parties in seated.items() if parties} == {
        "general-status": {"VAT", "ZMB"},
        "universalization": {"JPN", "PRT"},
        "victim-assistance": {"AUT", "BIH"},
        "clearance": {"LAO", "IRL"},
        "stockpile-destruction": {"DEU", "HRV"},
        "cooperation": {"ESP", "MEX"},
        "reporting": {"BEL"},
        "national-implementation": {"NZL"},
    }


def test_every_mandate_names_a_group_a_state_and_meetings_that_are_there(ccm: Convention) -> None:
    groups, refs = {group.key for group in ccm.groups}, {*ccm.meetings.refs, ""}
    assert len(ccm.roster.mandates) == 87
    for mandate in ccm.roster.mandates:
        assert mandate.group in groups
        assert mandate.party in {*ccm.party_by_code, ""}
        assert {mandate.begins, mandate.until} <= refs


def test_every_provision_has_number_source_wording_and_confidence(ccm: Convention) -> None:
    numbers = [provision.number for provision in ccm.provisions]
    letters = {"A": 8, "B": 16, "C": 17, "D": 8, "E": 7, "F": 4, "G": 5, "H": 9}
    assert numbers == [f"{letter}{number}" for letter, most in letters.items() for number in range(1, most + 1)]
    assert [p.number for p in ccm.provisions if not (p.source and p.wording and p.confidence)] == []


@pytest.mark.parametrize("table", ["parties", "meetings", "mandates"])
def test_every_row_of_a_table_has_its_source(ccm: Convention, table: str) -> None:
    rows = {"parties": ccm.parties, "meetings": ccm.meetings.records, "mandates": ccm.roster.mandates}[table]
    assert [row for row in rows if not row.source] == []
