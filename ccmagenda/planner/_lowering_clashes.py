"""Claims as conditions: blocks that claim one thing are kept apart, those that claim it in some sittings only, there."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import TYPE_CHECKING

import attrs

from ccmagenda.planner._moments import slots_in
from ccmagenda.planner._timetable import Apart, Barred, Condition, Misplaced, Price
from ccmagenda.rules import ClashRule
from ccmagenda.rules._court import Hearing
from ccmagenda.rules._kinds import Claim

if TYPE_CHECKING:
    from ccmagenda.planner._lowering import Lowering

Claims = dict[int, dict[int, Claim]]


def clashes(lowering: "Lowering", hearing: Hearing, rule: ClashRule) -> Iterator[Condition]:
    """Yield what a rule on clashes asks: each thing that is claimed by two blocks keeps these apart."""
    for claims in _by_thing(lowering, hearing, rule).values():
        if len(claims) > 1:
            first = next(iter(next(iter(claims.values())).values()))
            titles = [hearing.matter.title(lowering.stage.blocks[place].sessions[0]) for place in claims]
            listed = hearing.matter.language.listed(titles)
            why = lowering.reasons.number(f"{first.name} is needed in {listed}, which so cannot overlap")
            yield from _Thing(lowering, claims, lowering.price(hearing), why).conditions()


def _by_thing(lowering: "Lowering", hearing: Hearing, rule: ClashRule) -> Mapping[str, Claims]:
    """Return, by what is claimed, the blocks that claim it, each with the claim in each sitting where it does."""
    found: dict[str, Claims] = {}
    for place, block in enumerate(lowering.stage.blocks):
        if any(lowering.waives(hearing, session.key) for session in block.sessions):
            continue
        for number, sitting in lowering.sittings(block):
            for session in sitting.walk():
                for claim in rule.claims(session, sitting, hearing.matter):
                    here = found.setdefault(claim.thing, {}).setdefault(place, {})
                    if number not in here or not claim.aside:
                        here[number] = claim
    return found


@attrs.frozen(eq=False)
class _Thing:
    """One thing, the blocks that claim it, and what it costs to claim it twice at once."""

    lowering: "Lowering"
    claims: Claims
    price: Price | None
    why: int

    def conditions(self) -> Iterator[Condition]:
        """Yield that those who always claim it are apart, and what is left of the others, two by two."""
        stage = self.lowering.stage
        blocks = stage.blocks
        held = [place for place in self.claims if blocks[place].slot and blocks[place].fixed]
        loose = [place for place in self.claims if place not in held]
        always = {place for place in loose if len(self.claims[place]) == len(self._open(place))}
        whole = {place for place in always if not stage.by_the_hour(blocks[place])}
        aside = {place for place, claims in self.claims.items() if all(claim.aside for claim in claims.values())}
        for one, other in product(held, loose):
            if not {one, other} <= aside:
                yield from self._not_then(one, other)
        main = sorted(whole - aside)
        if len(main) > 1:
            yield Apart(activities=tuple(main), price=self.price, why=self.why)
        for one, other in combinations(sorted(loose), 2):
            both = {one, other}
            if both <= set(main) or both <= aside:
                continue
            if both <= whole:
                yield Apart(activities=(one, other), price=self.price, why=self.why)
            else:
                yield from self._barred(one, other)

    def _not_then(self, held: int, place: int) -> Iterator[Condition]:
        """Yield that a block is not held at the time of a session whose hours cannot change."""
        (home,) = self._open(held)
        openings = tuple(number for number in self.claims[place] if self._collide(held, home, place, number))
        if openings:
            why = self.lowering.because(self.why, self.lowering.stage.blocks[held])
            yield Misplaced(activity=place, openings=openings, price=self.price, why=why)

    def _collide(self, one: int, here: int, other: int, there: int) -> bool:
        """Tell whether two blocks share time in their sittings; in one sitting those without hours go one after the other.

        One that is to have hours gets them beside those that the other has, where its sitting leaves time for it.
        """
        stage = self.lowering.stage
        first, second = stage.blocks[one], stage.blocks[other]
        at_home = [bool(block.slot) and stage.sittings[at] is block.sitting for block, at in ((first, here), (second, there))]
        if here == there and not all(at_home):
            return False
        hours = (stage.hours(first, here), stage.hours(second, there))
        if at_home[0] is not at_home[1]:
            (open_, slot), held = ((second, hours[1]), hours[0]) if at_home[0] else ((first, hours[0]), hours[1])
            if open_.to_be_timed and any(not held.overlaps(free) for free in slots_in(slot, open_.minutes)):
                return False
        return hours[0].overlaps(hours[1])

    def _open(self, place: int) -> list[int]:
        return [number for number, _ in self.lowering.sittings(self.lowering.stage.blocks[place])]

    def _barred(self, one: int, other: int) -> Iterator[Condition]:
        for left in self.claims[one]:
            over = tuple(number for number in self.claims[other] if self._collide(one, left, other, number))
            if over:
                yield Barred(entries=((one, (left,)), (other, over)), price=self.price, why=self.why)
