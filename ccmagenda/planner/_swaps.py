"""Another State in a seat, all other seats kept: what would be given up by it, and what gained."""

from collections import Counter
from collections.abc import Iterator

import attrs

from ccmagenda.planner._model import Filled
from ccmagenda.planner._prices import REGION, SERVED, Price, Search
from ccmagenda.planner._vacancies import Option, lot


@attrs.frozen
class Swap:
    """Another State in a seat: what is given up and gained, and how much the whole slate then costs more."""

    party: str
    cost: int
    gives_up: tuple[str, ...]
    gains: tuple[str, ...]


def next_best(search: Search, filled: Filled, option: Option, party: str) -> Swap | None:
    """Return the best slate with another State in the seat of ``party``; among equals the lot decides."""
    found = swaps(search, filled, option, party)
    return min(found, key=lambda swap: (swap.cost, lot(search.seed, option.group, swap.party)), default=None)


def swaps(search: Search, filled: Filled, option: Option, party: str) -> Iterator[Swap]:
    """Yield every State that could take the seat of ``party`` while all others keep theirs."""
    taken = [code for other in filled.options.values() for code in other.parties]
    held = Counter(search.regions)
    held.update(search.region[code] for code in taken)
    prices = tuple(search.prices(option))
    beside = set(option.parties) - {party}
    for other in search.vacant.options[option.group]:
        new = set(other.parties) - beside
        if len(new) == 1 and not new & set(taken):
            yield _swap(search, prices, other, (party, new.pop()), held)


def _swap(search: Search, old: tuple[Price, ...], way: Option, parties: tuple[str, str], held: Counter[str]) -> Swap:
    new = tuple(search.prices(way))
    worse, better = tuple(_beyond(new, old)), tuple(_beyond(old, new))
    scales = (_rotation(search, *parties), _balance(search, held, *parties))
    return Swap(
        party=parties[1],
        cost=sum(price.cost for price in worse) - sum(price.cost for price in better) + sum(cost for cost, _ in scales),
        gives_up=(*(price.given_up for price in worse), *(words for cost, words in scales if cost > 0)),
        gains=(*(price.gained for price in better), *(words for cost, words in scales if cost < 0)),
    )


def _beyond(some: tuple[Price, ...], others: tuple[Price, ...]) -> Iterator[Price]:
    """Yield the prices that the others do not have: equal ones go first, then one for one those on the same ground."""
    against = Counter(price.ground for price in others if price not in some)
    for price in some:
        if price in others:
            continue
        if against[price.ground]:
            against[price.ground] -= 1
        else:
            yield price


def _rotation(search: Search, old: str, new: str) -> tuple[int, str]:
    before, after = search.served.get(old, 0), search.served.get(new, 0)
    words = f"rotation: it has held {offices(after)} before, {search.vacant.state(old)} {before or 'none'}"
    return SERVED * (after - before), words


def _balance(search: Search, held: Counter[str], old: str, new: str) -> tuple[int, str]:
    """Return what a swap costs in the balance of regions: each seat of a region costs two units more than the one before."""
    leaving, coming = search.region[old], search.region[new]
    if leaving == coming:
        return 0, ""
    now, then = f"{held[coming]} and {held[leaving]}", f"{held[coming] + 1} for {coming} and {held[leaving] - 1} for {leaving}"
    return 2 * REGION * (held[coming] + 1 - held[leaving]), f"balance of regions: seats {then}, not {now}"


def offices(number: int) -> str:
    """Return how many offices, in words that fit."""
    return "no office" if not number else f"{number} office{'' if number == 1 else 's'}"
