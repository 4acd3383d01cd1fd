"""Slates: what is proposed passes the check, nothing better is left out, and the same question has the same answer."""

import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs
import pytest

from ccmagenda import Convention, Force, Mandate, UnknownNameError, check_coordinators, data, planner, propose, register
from ccmagenda.cli import main
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import NOWHERE, Proposal, Roster
from ccmagenda.planner._candidates import before

Treaty = Callable[..., Convention]
MEETINGS = ["2MSP", "3MSP", "4MSP", "5MSP", "1RC", "6MSP", "7MSP"]


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
        assert sorted(str(attrs.evolve(finding, origin=NOWHERE)) for finding in found) == sorted(slate.given_up)
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


@pytest.mark.parametrize("seed", [-5, 2**40])
def test_any_whole_number_is_a_seed(ccm: Convention, seed: int) -> None:
    assert len(mandates(propose(ccm, "4MSP", slates=1, seed=seed))) == 8


def test_among_equals_the_lot_decides_and_not_the_alphabet(ccm: Convention) -> None:
    offered = [propose(ccm, "4MSP", slates=1, seed=seed) for seed in range(4)]
    assert len({proposal.slates[0].score for proposal in offered}) == 1
    assert len({tuple(mandate.party for mandate in mandates(proposal)) for proposal in offered}) == 4


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


def test_avoided_and_excluded_states_do_not_serve(ccm: Convention) -> None:
    first = {mandate.party for mandate in mandates(propose(ccm, "4MSP", slates=1))}
    avoided, excluded = sorted(first)[:2]
    offered = propose(ccm, "4MSP", avoid=[avoided], exclude=[excluded], slates=1)
    assert {avoided, excluded} & {mandate.party for mandate in mandates(offered)} == set()
    assert dict(offered.excluded)[excluded] == "excluded by your own choice"


def test_back_to_back_is_avoided(ccm: Convention) -> None:
    leaving = {mandate.party for mandate in ccm.roster.mandates if mandate.until == "4MSP"}
    assert leaving & {mandate.party for mandate in mandates(propose(ccm, "4MSP", slates=1))} == set()


def test_an_affected_state_stands_where_the_rule_asks_for_one(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", slates=1)
    general = next(mandate for mandate in mandates(offered) if mandate.group == "general-status")
    assert ccm.party_by_code[general.party].marks & {"art4", "art5"}


def test_first_round_beside_a_given_seat_begins_in_alternating_years(tmp_path: Path) -> None:
    file = tmp_path / "given.yaml"
    file.write_text("mandates: [{group: universalization, party: Chile, begins: 2MSP, until: 4MSP, source: trial}]", "utf-8")
    offered = propose(register("ccm", file), "2MSP", slates=1)
    (beside,) = [mandate.until for mandate in mandates(offered) if mandate.group == "universalization"]
    assert (len(mandates(offered)), beside) == (13, "3MSP")


def test_seats_that_a_register_gives_are_taken_as_given(given: Convention) -> None:
    offered = propose(given, "4MSP", slates=1)
    assert [(mandate.group, mandate.party) for mandate in offered.given] == [("clearance", "BGR")]
    groups = [mandate.group for mandate in mandates(offered)]
    assert (len(groups), "clearance" in groups) == (7, False)
    assert dict(offered.excluded)["BGR"] == "it sits on Clearance and Risk Reduction until the end of the 6MSP"


def test_later_mandates_of_our_own_history_are_put_aside(ccm: Convention) -> None:
    assert propose(ccm, "4MSP", slates=1).given == ()
    served = [mandate.party for mandate in before(ccm, "4MSP").roster.mandates if mandate.party in {"PAN", "ITA"}]
    assert served == []  # in office in 2024, on days that no source tells


def test_when_all_seats_are_given_it_says_that_none_is_vacant(ccm: Convention) -> None:
    own = [attrs.evolve(mandate, origin=NOWHERE) for mandate in ccm.roster.mandates]
    offered = propose(attrs.evolve(ccm, roster=Roster(tuple(own))), "4MSP")
    assert (offered.slates, offered.conflicts, len(offered.given)) == ((), ("no seat falls vacant at the 4MSP",), 8)


def test_where_the_register_is_not_complete_it_says_so(ccm: Convention) -> None:
    note = "the register is complete until the 8MSP only: a seat of which it knows no holder counts as vacant"
    assert [propose(ccm, ref, slates=1).note for ref in ("7MSP", "8MSP")] == ["", note]


def test_search_whose_time_is_up_says_that_nothing_is_proven(ccm: Convention) -> None:
    offered = planner.propose(ccm, "4MSP", data.language("en"), seconds=0.0)
    sentence = "the search ended after 0 seconds without a slate, and without proof that there is none"
    assert (offered.slates, offered.conflicts, offered.note) == ((), (), sentence)


def test_fewer_slates_than_asked_for_are_said_to_be_all(treaty: Treaty) -> None:
    offered = propose(treaty(seats=1, affected=("CHL", "GHA")), "2MSP", slates=5)
    assert (len(offered.slates), offered.note) == (1, "there is no other slate")


def test_after_the_rules_end_a_state_party_is_still_preferred(ccm: Convention) -> None:
    day = ccm.meetings.end_of("7MSP")
    assert day is not None
    parties = [ccm.party_by_code[mandate.party] for mandate in mandates(propose(ccm, "7MSP", slates=1))]
    assert [party.code for party in parties if not party.consent or party.consent > day] == []


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
        pytest.param(
            {"ref": "4MSP", "readings": {"affected": "wide"}},
            "'wide' is not a reading of 'affected' - it is one of narrow, broad",
            id="reading",
        ),
        pytest.param(
            {"ref": "4MSP", "readings": {"foo": "bar"}}, "'foo' is not a reading - it is one of affected, party", id="no-reading"
        ),
        pytest.param(
            {"ref": "4MSP", "wishes": {"reporting": "Fiji", "clearance": "Chile"}, "exclude": iter(["Peru", "Chile"])},
            "Chile is wished for and excluded - choose one",
            id="wished-and-excluded",
        ),
    ],
)
def test_unknown_names_are_refused(ccm: Convention, arguments: dict[str, object], sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        propose(ccm, **arguments)  # type: ignore[arg-type]
    assert str(caught.value) == sentence


def test_reading_that_is_not_known_is_one_line_at_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coordinators", "propose", "--for", "4MSP", "--reading", "affected=wide"]) == 2
    assert capsys.readouterr().err == "ccmagenda: 'wide' is not a reading of 'affected' - it is one of narrow, broad\n"


def test_without_or_tools_it_says_which_line_to_run() -> None:
    code = (
        "import sys; sys.modules['ortools'] = None; sys.modules['ortools.sat.python'] = None\n"
        "from ccmagenda.cli import main; sys.exit(main(['coordinators', 'propose', '--for', '4MSP']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "ccmagenda: a proposal needs OR-Tools - run: pip install 'ccmagenda[plan]'\n")
