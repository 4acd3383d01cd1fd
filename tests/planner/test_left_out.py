"""Every State that is left out by a rule stands in a list with the provision that leaves it out."""

from ccmagenda import Convention, propose
from ccmagenda.model.text import folded


def test_every_excluded_state_has_what_excludes_it(ccm: Convention) -> None:
    excluded = dict(propose(ccm, "4MSP", slates=1).excluded)
    day = ccm.meetings.end_of("4MSP")
    assert day is not None
    sitting = {"AFG", "CRI", "ESP", "GHA", "LAO", "SWE"}
    assert set(excluded) == sitting | {party.code for party in ccm.parties if not party.bound_at(day)}
    assert {why.rsplit("[", 1)[1] for code, why in excluded.items() if code not in sitting} == {"B5 coordinator-is-party]"}
    assert excluded["SWE"] == "it sits on Cooperation and Assistance until the end of the 5MSP"
    assert excluded["CAN"] == "it had only signed, on 3 December 2008 (party=in-force) [B5 coordinator-is-party]"


def test_states_that_a_should_leaves_out_are_spared_with_the_provision(ccm: Convention) -> None:
    spared = dict(propose(ccm, "3MSP", slates=1).spared)
    assert sorted(spared) == ["AUT", "DEU", "ESP", "JPN", "LAO", "VAT"]
    assert spared["JPN"] == "its term on Universalization ends with the 3MSP [B11 no-back-to-back]"


def test_state_that_serves_against_a_should_is_not_spared(ccm: Convention) -> None:
    kept = {"CHL", "NOR", "ALB", "AUT", "JPN", "LBN"}
    offered = propose(ccm, "3MSP", exclude=[party.code for party in ccm.parties if party.code not in kept], slates=1)
    assert offered.spared == ()
    assert sum("[B11 no-back-to-back]" in said for said in offered.slates[0].given_up) == 2


def test_own_choices_are_said(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", avoid=["Chile", "Zambia"], exclude=["Norway", "Canada"], slates=1)
    excluded, spared = dict(offered.excluded), dict(offered.spared)
    assert (excluded["NOR"], excluded["CAN"]) == ("excluded by your own choice", "excluded by your own choice")
    ground = "its term on General Status and Operation of the Convention ends with the 4MSP [B11 no-back-to-back]"
    assert (spared["CHL"], spared["ZMB"]) == ("spared by your own choice", f"{ground}; spared by your own choice")


def test_lists_are_in_the_order_of_names(ccm: Convention) -> None:
    offered = propose(ccm, "3MSP", slates=1)
    day = ccm.meetings.end_of("3MSP")
    assert day is not None
    for left in (offered.excluded, offered.spared):
        names = [folded(ccm.states.by_code[code].name_on(day)) for code, _ in left]
        assert names == sorted(names)


def test_rule_of_a_group_spares_only_where_every_vacant_seat_is_in_it(given: Convention) -> None:
    offered = propose(given, "4MSP", slates=1)
    assert {why.rsplit("[", 1)[1] for _, why in offered.spared} == {"B11 no-back-to-back]"}
