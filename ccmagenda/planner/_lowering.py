"""The rules as conditions: every judge that ``check`` asks is asked here about each session in each place, and no other is."""

from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.model import Finding, Force, Sitting
from ccmagenda.planner._lowering_clashes import clashes
from ccmagenda.planner._reasoned import Levels, Reasons
from ccmagenda.planner._stage import Block, Stage, sitting_named
from ccmagenda.planner._timetable import Condition, Misplaced, Ordered, Price
from ccmagenda.rules import ClashRule, Objection, SessionRule
from ccmagenda.rules._court import Hearing, finding_of, hearings, waived
from ccmagenda.rules._kinds import Matter
from ccmagenda.rules._order import OrderRule

_MOST_NAMED = 4


@attrs.frozen(kw_only=True, eq=False)
class Lowering:
    """What is being lowered: the stage, the matter before the judges, the levels of prices, and the reasons found."""

    stage: Stage
    matter: Matter
    levels: Levels
    reasons: Reasons
    _trials: dict[Block, Sequence[tuple[int, Sitting]]] = attrs.field(factory=dict)

    def conditions(self) -> Iterator[Condition]:
        """Yield what each rule asks of the placement."""
        for hearing in hearings(self.matter):
            if isinstance(hearing.rule, ClashRule) and not hearing.rule.of_place:
                yield from clashes(self, hearing, hearing.rule)
            elif isinstance(hearing.rule, SessionRule):
                yield from self._places(hearing, hearing.rule)
            elif isinstance(hearing.rule, OrderRule):
                yield from self._orders(hearing, hearing.rule)

    def price(self, hearing: Hearing) -> Price | None:
        """Return what it costs to break a rule as it is heard."""
        return self.levels.price(_cited(hearing).force)

    def waives(self, hearing: Hearing, about: str) -> bool:
        """Tell whether the programme accepts what a rule finds about a session."""
        return waived(_cited(hearing, about), self.stage.programme.waivers).waiver is not None

    def sittings(self, block: Block) -> Sequence[tuple[int, Sitting]]:
        """Return the sittings in which a block can be, each as it would be with the block alone."""
        if block not in self._trials:
            sittings = enumerate(self.stage.sittings)
            self._trials[block] = [
                (number, attrs.evolve(sitting, sessions=block.sessions))
                for number, sitting in sittings
                if not block.fixed or sitting is block.sitting
            ]
        return self._trials[block]

    def _orders(self, hearing: Hearing, rule: OrderRule) -> Iterator[Condition]:
        number = {session.key: place for place, block in enumerate(self.stage.blocks) for session in block.sessions}
        for first, then in rule.pairs(hearing.matter):
            one, other = number.get(first.key), number.get(then.key)
            if one is None or other is None or one == other or self.waives(hearing, then.key):
                continue
            said = f"{hearing.matter.title(then)} is to be held later than {hearing.matter.title(first)}"
            yield from self._in_order(one, other, self.price(hearing), self.reasons.number(said))

    def _in_order(self, one: int, other: int, price: Price | None, why: int) -> Iterator[Condition]:
        """Yield that a block is held before another; hours of its own say more than those of its sitting."""
        first, then = self.stage.blocks[one], self.stage.blocks[other]
        if first.slot is None and then.slot is None:
            yield Ordered(first=one, then=other, price=price, why=why)
        elif first.slot is None or then.slot is None:
            timed, place = (first, other) if first.slot else (then, one)
            wrong = [
                number for number in range(len(self.stage.sittings)) if self._is_wrong_beside(timed, number, after=timed is first)
            ]
            if wrong:
                yield Misplaced(activity=place, openings=tuple(wrong), price=price, why=why)

    def _is_wrong_beside(self, timed: Block, number: int, *, after: bool) -> bool:
        """Tell whether a sitting is too early, or too late, beside a session with hours of its own."""
        sitting = self.stage.sittings[number]
        if timed.slot is None or sitting.slot is None or sitting is timed.sitting:
            return False
        return sitting.slot.start < timed.slot.end if after else sitting.slot.end > timed.slot.start

    def _places(self, hearing: Hearing, rule: SessionRule) -> Iterator[Condition]:
        for place, block in enumerate(self.stage.blocks):
            if not block.fixed and not all(self.waives(hearing, session.key) for session in block.sessions):
                yield from self._places_of(place, block, hearing, rule)

    def _places_of(self, place: int, block: Block, hearing: Hearing, rule: SessionRule) -> Iterator[Condition]:
        """Yield where a block cannot be, or not well: whatever is said of it there and not of it alone."""
        anywhere = self._said(block, None, hearing, rule)
        found: dict[tuple[Force, str], list[tuple[int, int]]] = {}
        for number, sitting in self.sittings(block):
            for hall in self.stage.halls(block, sitting):
                there, trial = block, sitting
                if self.stage.rooms[hall] not in {sitting.room, block.room}:
                    there = _in_room(block, self.stage.rooms[hall])
                    trial = attrs.evolve(sitting, sessions=there.sessions)
                for force, (count, sentence) in self._said(there, trial, hearing, rule).items():
                    if count > anywhere.get(force, (0, ""))[0]:
                        found.setdefault((force, sentence), []).append((number, hall))
        for (force, sentence), cells in found.items():
            why = self.reasons.number(f"{sentence}: {self._where(block, {number for number, _ in cells})}")
            for halls in dict.fromkeys(hall for _, hall in cells):
                openings = tuple(number for number, hall in cells if hall == halls)
                only = len({hall for number in openings for hall in self.stage.halls(block, self.stage.sittings[number])}) > 1
                yield Misplaced(
                    activity=place,
                    openings=openings,
                    halls=(halls,) if only else (),
                    price=self.levels.price(force),
                    why=why,
                )

    def _where(self, block: Block, numbers: set[int]) -> str:
        """Return some sittings in words, the first few by name."""
        if len(numbers) == len(self.sittings(block)):
            return "in every sitting"
        names = [sitting_named(self.stage.sittings[number], self.matter) for number in sorted(numbers)]
        more = [f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
        return self.matter.language.listed([*names[:_MOST_NAMED], *more])

    def _said(self, block: Block, sitting: Sitting | None, hearing: Hearing, rule: SessionRule) -> dict[Force, tuple[int, str]]:
        """Return how often each force is objected with, and the first sentence of each."""
        said: dict[Force, tuple[int, str]] = {}
        for outer in block.sessions:
            for session in outer.walk():
                for objection in rule.judge(session, sitting, hearing.matter):
                    finding = finding_of(hearing.key, objection, hearing.matter.provision, hearing.rule)
                    if waived(finding, self.stage.programme.waivers).waiver is None:
                        count, first = said.get(finding.force, (0, f"{objection.sentence} [{finding.label}]"))
                        said[finding.force] = (count + 1, first)
        return said


def _cited(hearing: Hearing, about: str = "") -> Finding:
    """Return the finding of a rule that objects to something, without saying what: its force and what it cites."""
    return finding_of(hearing.key, Objection(sentence="", about=about), hearing.matter.provision, hearing.rule)


def _in_room(block: Block, room: str) -> Block:
    return attrs.evolve(block, sessions=tuple(attrs.evolve(session, room=room) for session in block.sessions))
