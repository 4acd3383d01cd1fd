"""What each way to fill a group costs, with the ground of every price."""

from collections import Counter
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.model import Force, Standing
from ccmagenda.planner._vacancies import Option, Vacancies, Wishes

SHOULD, WISH, SECOND_SEAT, AVOID, OUTSIDE, SERVED, REGION = 1_000_000, 100_000, 50_000, 10_000, 3_000, 300, 20


@attrs.frozen
class Price:
    """What a way costs on one ground: which ground, how much, what is given up by it, and what is gained without it."""

    ground: str
    cost: int
    given_up: str
    gained: str


@attrs.frozen(kw_only=True)
class Search:
    """One search: the vacancies and the wishes; for each State how often it served, and what tells it from others.

    ``regions`` count the seats of those who stay, ``region`` is that of a State; ``kinds`` are in the order of the lot.
    """

    vacant: Vacancies
    wishes: Wishes
    seed: int
    served: Mapping[str, int]
    regions: Mapping[str, int]
    region: Mapping[str, str]
    by_state: Mapping[str, tuple[Price, ...]]
    kinds: Mapping[str, str]

    def prices(self, option: Option) -> Iterator[Price]:
        """Yield what a way costs by itself, earlier offices and regions apart."""
        for one in option.breaches:
            yield Price(one.label, SHOULD, one.sentence, f"no breach of {one.label}")
        for group, code in self.wishes.wished:
            if group == option.group and code not in option.parties:
                wish = f"the wish for {self.vacant.state(code)}"
                yield Price("wish", WISH, wish, wish)
        for code in option.parties:
            yield from self.by_state[code]

    def cost(self, option: Option) -> int:
        """Return what a way costs by itself, the regions apart; 0 is best."""
        served = sum(self.served.get(code, 0) for code in option.parties)
        return sum(price.cost for price in self.prices(option)) + SERVED * served


def search_for(vacant: Vacancies, wishes: Wishes, seed: int) -> Search:
    """Return the search for the slates that fill some vacancies."""
    known, place = vacant.known, vacant.known.place_of(vacant.ref) or 0
    codes = dict.fromkeys(mandate.party for singles in vacant.singles.values() for mandate, _ in singles)
    served = Counter(m.party for m in known.roster.mandates if (known.place_of(m.begins) or 0) < place)
    staying = [mandate.party for group in known.groups for mandate in known.holders(group.key, vacant.ref)]
    told = _told(vacant)
    return Search(
        vacant=vacant,
        wishes=wishes,
        seed=seed,
        served=served,
        regions=Counter(_region(vacant, code) for code in staying),
        region={code: _region(vacant, code) for code in codes},
        by_state={code: tuple(_of_state(code, vacant, wishes)) for code in codes},
        kinds={code: repr((served[code], told[code], *_traits(code, vacant, wishes))) for code in codes},
    )


def _told(vacant: Vacancies) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return for each State the groups that it may join, with what should not be about each."""
    told: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for group, singles in vacant.singles.items():
        for mandate, words in singles:
            told.setdefault(mandate.party, []).append((group, tuple(one.label for one in words if one.force is Force.SHOULD)))
    return told


def _traits(code: str, vacant: Vacancies, wishes: Wishes) -> tuple[object, ...]:
    """Return what else tells a State from others: its region and obligations, and what the President says of it."""
    wished = sorted(group for group, wanted in wishes.wished if wanted == code)
    alone = code if vacant.held[code] else ""
    return (_region(vacant, code), sorted(vacant.party(code).marks), outside(code, vacant), code in wishes.avoided, wished, alone)


def _of_state(code: str, vacant: Vacancies, wishes: Wishes) -> Iterator[Price]:
    name = vacant.state(code)
    for held in vacant.held[code]:
        yield Price(
            "second seat", SECOND_SEAT, f"one seat at a time: {name} {vacant.sitting(held)}", f"no second seat for {name}"
        )
    if code in wishes.avoided:
        yield Price("avoided", AVOID, f"sparing {name}, as asked", f"sparing {name}, as asked")
    standing = outside(code, vacant)
    if standing:
        yield Price("outside", OUTSIDE, f"{name} is not a State Party ({standing})", f"no seat for {name} ({standing})")


def outside(code: str, vacant: Vacancies) -> str:
    """Return what a State is that has not even deposited its instrument, or nothing."""
    standing = vacant.party(code).standing_at(vacant.bench.day_after(vacant.ref))
    return "" if standing in {Standing.PARTY, Standing.AWAITING} else standing.value


def _region(vacant: Vacancies, code: str) -> str:
    return vacant.party(code).region or "region not known"
