"""Reasons, wishes and what is given up: each sentence true of the register."""

import pytest

from ccmagenda import Convention, propose
from ccmagenda.model import Choice, Proposal


def choice(offered: Proposal, group: str) -> Choice:
    return next(choice for choice in offered.slates[0].choices if choice.mandate.group == group)


def test_wish_is_met_and_said(ccm: Convention) -> None:
    found = choice(propose(ccm, "4MSP", wishes={"clearance": "Chile"}, slates=1), "clearance")
    assert (found.mandate.party, found.reasons[0]) == ("CHL", "it was wished for")
    assert "the wish for Chile" in found.gives_up


@pytest.mark.parametrize(
    ("ref", "group", "state", "said"),
    [
        pytest.param(
            "4MSP",
            "clearance",
            "Canada",
            "the wish for Canada in Clearance and Risk Reduction: it had only signed, on 3 December 2008 (party=in-force) "
            "[B5 coordinator-is-party]",
            id="shall",
        ),
        pytest.param(
            "4MSP",
            "clearance",
            "United States of America",
            "the wish for the United States of America in Clearance and Risk Reduction: it had neither signed nor joined "
            "(party=in-force) [B5 coordinator-is-party]",
            id="state-that-the-data-does-not-name",
        ),
        pytest.param(
            "3MSP",
            "reporting",
            "Chile",
            "the wish for Chile in Reporting: no seat is vacant there: Belgium until the end of the 4MSP",
            id="no-vacant-seat",
        ),
        pytest.param(
            "3MSP",
            "risk-education",
            "Chile",
            "the wish for Chile in Risk Education: no such seat is there then",
            id="no-group-yet",
        ),
        pytest.param(
            "4MSP",
            "universalization",
            "Ghana",
            "the wish for Ghana in Universalization: it sits on Universalization until the end of the 5MSP",
            id="the-same-group",
        ),
    ],
)
def test_wish_that_cannot_be_met_is_given_up_with_the_ground(
    ccm: Convention, ref: str, group: str, state: str, said: str
) -> None:
    assert propose(ccm, ref, wishes={group: state}, slates=1).slates[0].given_up == (said,)


def test_wish_against_a_should_names_the_provision(ccm: Convention) -> None:
    (said,) = propose(ccm, "4MSP", wishes={"clearance": "Mexico"}, slates=1).slates[0].given_up
    begins = "the wish for Mexico in Clearance and Risk Reduction: Mexico coordinates Clearance and Risk Reduction"
    assert said.startswith(f"{begins} from the end of the 4MSP, when its term on Cooperation and Assistance ended [B11 no-back")


def test_second_wish_for_a_state_says_where_it_sits(ccm: Convention) -> None:
    (said,) = propose(ccm, "4MSP", wishes={"clearance": "Chile", "reporting": "Chile"}, slates=1).slates[0].given_up
    assert said in {
        "the wish for Chile in Reporting: it takes a seat in Clearance and Risk Reduction",
        "the wish for Chile in Clearance and Risk Reduction: it takes a seat in Reporting",
    }


def test_second_seat_is_given_only_to_a_wish_and_said(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", wishes={"clearance": "Ghana"}, slates=1)
    sits = "sits on Universalization until the end of the 5MSP"
    assert choice(offered, "clearance").mandate.party == "GHA"
    assert choice(offered, "clearance").reasons[:3] == ("it was wished for", f"it {sits}", "it has held no other office")
    assert offered.slates[0].given_up == (f"one seat at a time: Ghana {sits}",)
    assert dict(propose(ccm, "4MSP", slates=1).excluded)["GHA"] == f"it {sits}"


def test_avoided_state_that_serves_is_given_up(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", wishes={"clearance": "Chile"}, avoid=["Chile"], slates=1)
    assert offered.slates[0].given_up == ("sparing Chile, as asked",)


@pytest.mark.parametrize(
    ("ref", "state", "said"),
    [
        pytest.param("3MSP", "Lebanon", ("it has never coordinated", "it presided over the 2MSP"), id="past"),
        pytest.param("2MSP", "Lao PDR", ("it has never coordinated", "it presided over the 1MSP"), id="past-of-the-first"),
        pytest.param("2MSP", "Lebanon", ("it has never coordinated", "it presides over the 2MSP"), id="present"),
        pytest.param("1RC", "Netherlands", ("", "it is to preside over the 6MSP"), id="coming"),
    ],
)
def test_presidency_is_no_office_of_a_coordinator_but_is_named(
    ccm: Convention, ref: str, state: str, said: tuple[str, str]
) -> None:
    offered = propose(ccm, ref, wishes={"victim-assistance": state}, slates=1)
    (reasons,) = [choice.reasons for choice in offered.slates[0].choices if "it was wished for" in choice.reasons]
    assert said[1] in reasons
    assert said[0] in {"", *reasons}


def test_earlier_office_is_named(ccm: Convention) -> None:
    found = choice(propose(ccm, "4MSP", wishes={"clearance": "Austria", "reporting": "Australia"}, slates=1), "clearance")
    assert "it has held 2 offices before, the last as Co-Coordinator for Victim Assistance until the 3MSP" in found.reasons


def test_friend_of_the_president_has_held_an_office_of_that_name(ccm: Convention) -> None:
    found = choice(propose(ccm, "4MSP", wishes={"reporting": "Australia"}, slates=1), "reporting")
    words = "it has held 1 office before, as Friend of the President for Clearance and Risk Reduction until the 2MSP"
    assert words in found.reasons


@pytest.mark.parametrize(("reading", "articles"), [("narrow", "Articles 4 and 5"), ("broad", "Articles 3, 4 and 5")])
def test_breach_that_rests_on_a_reading_names_it(ccm: Convention, reading: str, articles: str) -> None:
    kept = {"FJI", "NOR", "WSM", "COK", "MCO", "MLT"}
    exclude = [party.code for party in ccm.parties if party.code not in kept]
    offered = propose(ccm, "3MSP", exclude=exclude, readings={"affected": reading}, slates=1)
    told = [said for said in offered.slates[0].given_up if "[B10 " in said]
    assert told
    assert all(f"(affected={reading}: obligations under {articles} as reported by " in said for said in told)
