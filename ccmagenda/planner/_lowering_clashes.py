"""Claims as conditions: blocks that claim one thing are kept apart, those that claim it in some sittings only, there."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import TYPE_CHECKING

import attrs

from ccmagenda.planner._stage import Block
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
            for session in (nested for outer in block.sessions for nested in outer.walk()):
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
        blocks = self.lowering.stage.blocks
        timed = [place for place in self.claims if blocks[place].slot]
        untimed = [place for place in self.claims if place not in timed]
        always = {place for place in untimed if len(self.claims[place]) == len(self._open(place))}
        aside = {place for place, claims in self.claims.items() if all(claim.aside for claim in claims.values())}
        for one, other in product(timed, untimed):
            if not {one, other} <= aside:
                yield from self._not_then(blocks[one], other)
        main = sorted(always - aside)
        if len(main) > 1:
            yield Apart(activities=tuple(main), price=self.price, why=self.why)
        for one, other in combinations(sorted(untimed), 2):
            both = {one, other}
            if both <= set(main) or both <= aside:
                continue
            if both <= always:
                yield Apart(activities=(one, other), price=self.price, why=self.why)
            else:
                yield from self._barred(one, other)

    def _not_then(self, timed: Block, place: int) -> Iterator[Condition]:
        """Yield that a block is in no other sitting that shares time with a session whose hours are its own."""
        home = timed.sitting.key if timed.sitting else ""
        over = self.lowering.stage.overlapping(timed.slot, home) if timed.slot else ()
        openings = tuple(number for number in over if number in self.claims[place])
        if openings:
            yield Misplaced(activity=place, openings=openings, price=self.price, why=self.why)

    def _open(self, place: int) -> list[int]:
        return [number for number, _ in self.lowering.sittings(self.lowering.stage.blocks[place])]

    def _barred(self, one: int, other: int) -> Iterator[Condition]:
        stage = self.lowering.stage
        for left in self.claims[one]:
            sitting = stage.sittings[left]
            over = [n for n in stage.overlapping(sitting.slot, sitting.key) if n in self.claims[other]] if sitting.slot else []
            if over:
                yield Barred(entries=((one, (left,)), (other, tuple(over))), price=self.price, why=self.why)
