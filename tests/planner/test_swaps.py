"""The next best for a seat: the cheapest slate with another State there, and what it differs in, to the last unit."""

from collections import Counter

import attrs
import pytest

from ccmagenda import Convention, data
from ccmagenda.planner import Wishes
from ccmagenda.planner._candidates import vacancies
from ccmagenda.planner._model import Filled, solve
from ccmagenda.planner._prices import REGION, Search, search_for
from ccmagenda.planner._swaps import next_best, swaps
from ccmagenda.planner._vacancies import Option


def searched(known: Convention, ref: str, wishes: Wishes, seed: int = 0) -> tuple[Search, Filled]:
    search = search_for(vacancies(known, ref, data.language("en"), {}, wishes, seed), wishes, seed)
    filled = next(solve(search, tuple(search.vacant.seats), 30.0))
    assert isinstance(filled, Filled)
    return search, filled


def total(search: Search, filled: Filled) -> int:
    """Return the cost of a slate, counted anew: each way by itself, and the square of the seats of each region."""
    new = Counter(search.region[code] for option in filled.options.values() for code in option.parties)
    there = {region: search.regions.get(region, 0) for region in new}
    regions = sum(REGION * ((there[region] + number) ** 2 - there[region] ** 2) for region, number in new.items())
    return sum(search.cost(option) for option in filled.options.values()) + regions


def with_instead(filled: Filled, option: Option) -> Filled:
    return attrs.evolve(filled, options={**filled.options, option.group: option})


@pytest.mark.parametrize("wished", [(), (("clearance", "GHA"), ("cooperation", "MEX")), (("reporting", "BEL"),)])
@pytest.mark.parametrize("ref", ["3MSP", "4MSP", "5MSP", "6MSP"])
def test_next_best_is_the_cheapest_slate_with_another_state(
    ccm: Convention, ref: str, wished: tuple[tuple[str, str], ...]
) -> None:
    search, filled = searched(ccm, ref, Wishes(wished=wished, avoided=frozenset({"CHL", "NRU"})))
    assert total(search, filled) == filled.cost
    taken = {code for option in filled.options.values() for code in option.parties}
    for group, option in filled.options.items():
        ways = [way for way in search.vacant.options[group] if not taken & set(way.parties)]
        costs = {way.parties[0]: total(search, with_instead(filled, way)) - filled.cost for way in ways}
        assert {swap.party: swap.cost for swap in swaps(search, filled, option, option.parties[0])} == costs
        best = next_best(search, filled, option, option.parties[0])
        assert best is not None
        assert best.cost == min(costs.values()) >= 0
        assert bool(best.gives_up) == (best.cost > 0)


def test_next_best_in_a_pair_keeps_the_other_seat(ccm: Convention) -> None:
    search, filled = searched(ccm, "2MSP", Wishes())
    option = filled.options["clearance"]
    beside = option.parties[1]
    taken = {code for other in filled.options.values() for code in other.parties}
    found = {swap.party: swap.cost for swap in swaps(search, filled, option, option.parties[0])}
    ways = [way for way in search.vacant.options["clearance"] if beside in way.parties and len(taken & set(way.parties)) == 1]
    codes = {next(code for code in way.parties if code != beside): way for way in ways}
    assert found == {code: total(search, with_instead(filled, way)) - filled.cost for code, way in codes.items()}


def test_what_is_given_up_is_the_difference(ccm: Convention) -> None:
    search, filled = searched(ccm, "4MSP", Wishes(wished=(("clearance", "GHA"),)))
    (guatemala,) = [s for s in swaps(search, filled, filled.options["clearance"], "GHA") if s.party == "GTM"]
    assert guatemala.gives_up[0] == "the wish for Ghana"
    assert guatemala.gains[:2] == ("no second seat for Ghana", "rotation: it has held no office before, Ghana 1")
    assert "balance of regions" not in "".join(guatemala.gives_up)


def test_region_is_told_with_the_seats_then_and_now(ccm: Convention) -> None:
    search, filled = searched(ccm, "4MSP", Wishes(wished=(("clearance", "LBN"),)))
    (norway,) = [s for s in swaps(search, filled, filled.options["clearance"], "LBN") if s.party == "CHE"]
    held = Counter(search.regions)
    held.update(search.region[code] for option in filled.options.values() for code in option.parties)
    europe, east = held["Europe"], held["Middle East"]
    words = f"balance of regions: seats {europe + 1} for Europe and {east - 1} for Middle East, not {europe} and {east}"
    assert norway.gives_up == ("the wish for Lebanon", words)


def test_equals_are_told_apart_by_lot_and_not_by_the_alphabet(ccm: Convention) -> None:
    found = set()
    for seed in range(3):
        search, filled = searched(ccm, "4MSP", Wishes(), seed)
        best = [next_best(search, filled, option, option.parties[0]) for option in filled.options.values()]
        found.add(tuple(swap.party for swap in best if swap))
    assert len(found) == 3
    assert all(len(set(codes)) > 3 for codes in found)
