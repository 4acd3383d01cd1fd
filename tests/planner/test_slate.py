"""Slates: what is proposed passes the check, nothing better is left out, and the same question has the same answer."""

import subprocess
import sys
from collections.abc import Iterable

import attrs
import pytest

from ccmagenda import Convention, Force, Mandate, Proposal, UnknownNameError, check_coordinators, propose, register
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Roster
from ccmagenda.planner._candidates import before

MEETINGS = ["2MSP", "3MSP", "4MSP", "5MSP", "1RC", "6MSP", "7MSP"]


@pytest.fixture(scope="module")
def ccm() -> Convention:
    return register("ccm")


def seated(known: Convention, ref: str, mandates: Iterable[Mandate]) -> Convention:
    """Return the register as it is when the meeting has decided so."""
    earlier = before(known, ref)
    return attrs.evolve(earlier, roster=Roster((*earlier.roster.mandates, *mandates)))


def mandates(offered: Proposal, number: int = 0) -> list[Mandate]:
    return [choice.mandate for choice in offered.slates[number].choices]


@pytest.mark.parametrize("ref", MEETINGS)
def test_every_slate_passes_the_check(ccm: Convention, ref: str) -> None:
    offered = propose(ccm, ref, slates=3)
    assert len(offered.slates) == 3
    for number, slate in enumerate(offered.slates):
        after = seated(ccm, ref, mandates(offered, number))
        found = [finding for finding in check_coordinators(after, first=ref, last=ref).findings if finding.force.counts]
        assert [finding.sentence for finding in found if finding.force is Force.SHALL] == []
        assert sorted(f"{finding.sentence} [{finding.label}]" for finding in found) == sorted(slate.given_up)
        assert all(
            after.vacant(group.key, after.meetings.end_of(ref)) == 0 for group in after.groups if after.holders(group.key, ref)
        )  # type: ignore[arg-type]


def test_nothing_is_given_up_where_the_real_slate_broke_rules(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", slates=1)
    assert (offered.slates[0].given_up, offered.slates[0].optimal, len(offered.slates[0].choices)) == ((), True, 8)
    real = [finding for finding in check_coordinators(ccm, first="4MSP", last="4MSP").findings if finding.force.counts]
    assert len(real) == 4


def test_the_same_seed_gives_the_same_answer(ccm: Convention) -> None:
    assert propose(ccm, "5MSP", slates=3, seed=7) == propose(ccm, "5MSP", slates=3, seed=7)


def test_slates_are_in_order_of_merit_and_differ(ccm: Convention) -> None:
    offered = propose(ccm, "5MSP", slates=3)
    scores = [slate.score for slate in offered.slates]
    assert scores == sorted(scores)
    assert len({tuple((m.group, m.party) for m in mandates(offered, number)) for number in range(3)}) == 3


def test_first_round_of_fourteen_empty_seats_is_proven(ccm: Convention) -> None:
    offered = propose(ccm, "2MSP", slates=1)
    groups = [choice.mandate.group for choice in offered.slates[0].choices]
    assert (offered.slates[0].optimal, len(groups), len({mandate.party for mandate in mandates(offered)})) == (True, 14, 14)
    assert list(dict.fromkeys(groups)) == [group.key for group in ccm.groups if group.key in groups]


def test_no_state_takes_two_seats(ccm: Convention) -> None:
    parties = [mandate.party for mandate in mandates(propose(ccm, "4MSP", slates=1))]
    assert len(set(parties)) == len(parties)


def test_wish_is_met_and_said(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", wishes={"clearance": "Chile"}, slates=1)
    choice = next(choice for choice in offered.slates[0].choices if choice.mandate.group == "clearance")
    assert (choice.mandate.party, choice.reasons[0]) == ("CHL", "it was wished for")
    assert "the wish for Chile" in choice.gives_up


def test_wish_that_breaks_a_shall_is_given_up(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", wishes={"clearance": "Canada"}, slates=1)
    assert offered.slates[0].given_up == ("the wish for Canada in Clearance and Risk Reduction",)
    assert dict(offered.excluded)["CAN"].endswith("[B5 coordinator-is-party]")


def test_avoided_and_excluded_states_do_not_serve(ccm: Convention) -> None:
    first = {mandate.party for mandate in mandates(propose(ccm, "4MSP", slates=1))}
    avoided, excluded = sorted(first)[:2]
    offered = propose(ccm, "4MSP", avoid=[avoided], exclude=[excluded], slates=1)
    assert {avoided, excluded} & {mandate.party for mandate in mandates(offered)} == set()
    assert dict(offered.excluded)[excluded] == "excluded by your own choice"


def test_every_excluded_state_has_the_provision_that_excludes_it(ccm: Convention) -> None:
    excluded = dict(propose(ccm, "4MSP", slates=1).excluded)
    day = ccm.meetings.end_of("4MSP")
    assert day is not None
    assert sorted(excluded) == sorted(party.code for party in ccm.parties if not party.bound_at(day))
    assert {why.rsplit("[", 1)[1] for why in excluded.values()} == {"B5 coordinator-is-party]"}


def test_back_to_back_is_avoided(ccm: Convention) -> None:
    leaving = {mandate.party for mandate in ccm.roster.mandates if mandate.until == "4MSP"}
    assert leaving & {mandate.party for mandate in mandates(propose(ccm, "4MSP", slates=1))} == set()


def test_an_affected_state_stands_where_the_rule_asks_for_one(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", slates=1)
    general = next(mandate for mandate in mandates(offered) if mandate.group == "general-status")
    assert ccm.party_by_code[general.party].marks & {"art4", "art5"}


def test_where_nobody_may_serve_it_says_which_rule_and_seat(ccm: Convention) -> None:
    everyone = [party.code for party in ccm.parties]
    offered = propose(ccm, "3MSP", exclude=everyone, slates=1)
    assert offered.slates == ()
    assert len(offered.conflicts) == 6
    assert offered.conflicts[0].startswith("nobody can take the vacant seat in general-status: ")


def test_more_seats_than_states_is_said(ccm: Convention) -> None:
    keep = {"CHL", "NOR"}
    offered = propose(ccm, "3MSP", exclude=[party.code for party in ccm.parties if party.code not in keep], slates=1)
    assert (offered.slates, offered.conflicts) == ((), ("there are fewer States than vacant seats",))


def test_meeting_whose_terms_end_beyond_the_register_is_told(ccm: Convention) -> None:
    with pytest.raises(InvalidValueError) as caught:
        propose(ccm, "13MSP")
    assert str(caught.value) == "the second formal meeting after the 13MSP is not known - add it with a register file"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param({"ref": "4MPS"}, "'4MPS' is not a formal meeting of the CCM - did you mean '4MSP'?", id="meeting"),
        pytest.param(
            {"ref": "4MSP", "avoid": ["Ukrane"]}, "'Ukrane' is not the name of a State - did you mean Ukraine?", id="state"
        ),
        pytest.param(
            {"ref": "4MSP", "wishes": {"clearence": "Chile"}},
            "'clearence' is not a group - did you mean 'clearance'?",
            id="group",
        ),
    ],
)
def test_unknown_names_are_refused(ccm: Convention, arguments: dict[str, object], sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        propose(ccm, **arguments)  # type: ignore[arg-type]
    assert str(caught.value) == sentence


def test_without_or_tools_it_says_which_line_to_run() -> None:
    code = (
        "import sys; sys.modules['ortools'] = None; sys.modules['ortools.sat.python'] = None\n"
        "from ccmagenda.cli import main; sys.exit(main(['coordinators', 'propose', '--for', '4MSP']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "ccmagenda: a proposal needs OR-Tools - run: pip install 'ccmagenda[plan]'\n")
