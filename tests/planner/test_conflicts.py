"""Where no slate exists: the seats and the rules that conflict are named, and no more of them than need be."""

from collections.abc import Callable

import pytest

from ccmagenda import Convention, propose

Treaty = Callable[..., Convention]
SEATS = "the 2 vacant seats (Group One; Group Two)"
FOUR = "the 4 vacant seats (Group One; Group Two)"


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        pytest.param(
            {"seats": 1},
            f"nobody can take {SEATS}: no parties of the OT are known - add them with a register file",
            id="no-parties",
        ),
        pytest.param(
            {"seats": 1, "signed": ("CHL",)}, f"nobody can take {SEATS}: X2 affected-in-each-group bars 1 State", id="signed"
        ),
        pytest.param(
            {"seats": 2, "affected": ("CHL",), "signed": ("NOR",)},
            f"only Chile may take {FOUR}, and a State takes one seat: X1 coordinator-is-party bars 1 State",
            id="fewer-states-than-the-seats-of-a-group",
        ),
        pytest.param(
            {"seats": 1, "affected": ("CHL",)},
            f"only Chile may take {SEATS}, and a State takes one seat",
            id="one-state-two-groups",
        ),
        pytest.param(
            {"seats": 1, "affected": ("CHL",), "bound": ("NOR", "GHA"), "signed": ("ESP",)},
            f"only Chile may take {SEATS}, and a State takes one seat: X2 affected-in-each-group bars 3 States",
            id="rule-of-the-group",
        ),
        pytest.param(
            {"seats": 2, "affected": ("CHL", "GHA"), "bound": ("NOR",), "signed": ("ESP",)},
            f"only Chile, Ghana and Norway may take {FOUR}, and a State takes one seat: X1 coordinator-is-party bars 1 State",
            id="three-states-four-seats",
        ),
        pytest.param(
            {"seats": 2, "affected": ("CHL",), "bound": ("NOR", "GHA", "KEN")},
            "the vacant seats (Group One; Group Two) cannot all be filled: X2 affected-in-each-group forbids 6 ways",
            id="ways-that-do-not-fit-together",
        ),
    ],
)
def test_conflict_names_seats_and_rules(treaty: Treaty, made: dict[str, object], sentence: str) -> None:
    offered = propose(treaty(**made), "2MSP")
    assert (offered.slates, offered.conflicts) == ((), (sentence,))


def test_pairs_that_are_all_forbidden_are_told_with_an_example(treaty: Treaty) -> None:
    offered = propose(treaty(seats=2, bound=("GHA", "NOR")), "2MSP")
    begins = (
        "no States can take the 2 vacant seats (Group One) together: X2 affected-in-each-group forbids 1 of 1 ways, for example "
    )
    assert [conflict.startswith(begins) for conflict in offered.conflicts] == [True, False]
    assert "are not affected States (affected=narrow: " in offered.conflicts[0]


def test_seats_that_others_can_fill_are_not_named(ccm: Convention) -> None:
    kept = {"CHL", "NOR", "AFG"}
    offered = propose(ccm, "3MSP", exclude=[party.code for party in ccm.parties if party.code not in kept])
    (sentence,) = offered.conflicts
    assert sentence.startswith("only Afghanistan, Chile and Norway may take the 6 vacant seats (General Status and ")
    assert sentence.endswith(", and a State takes one seat: your own choice bars 122 States")


def test_everyone_excluded_is_one_conflict(ccm: Convention) -> None:
    offered = propose(ccm, "4MSP", exclude=[party.code for party in ccm.parties])
    (sentence,) = offered.conflicts
    assert sentence.startswith("nobody can take the 8 vacant seats (")
    assert sentence.endswith("): your own choice bars 125 States")
