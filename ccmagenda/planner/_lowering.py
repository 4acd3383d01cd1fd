"""The rules as conditions: every judge that ``check`` asks is asked here about each session in each place, and no other is."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.model import At, Finding, Force, Session, Sitting, TimeSlot
from ccmagenda.model.placing import length
from ccmagenda.planner._lowering_clashes import clashes
from ccmagenda.planner._moments import slots_in, without_hours
from ccmagenda.planner._reasoned import Levels, Reasons
from ccmagenda.planner._stage import Block, Stage, sitting_named
from ccmagenda.planner._timetable import Barred, Condition, Misplaced, Ordered, Price
from ccmagenda.rules import ClashRule, Objection, SessionRule
from ccmagenda.rules._court import Hearing, finding_of, hearings, waived
from ccmagenda.rules._kinds import Matter
from ccmagenda.rules._order import OrderRule

_MOST_NAMED = 4
_NEVER = (0, "")


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
                (number, attrs.evolve(sitting, sessions=self.stage.sessions(block, sitting)))
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
            why = self.reasons.number(rule.asked(first, then, hearing.matter))
            yield from self._in_order(one, other, self.price(hearing), why)

    def _in_order(self, one: int, other: int, price: Price | None, why: int) -> Iterator[Condition]:
        """Yield that a block is held before another; hours of its own say more than those of its sitting."""
        first, then = self.stage.blocks[one], self.stage.blocks[other]
        if not any(self._has_hours(block) for block in (first, then)):
            yield Ordered(first=one, then=other, price=price, why=why)
            return
        for here, _ in self.sittings(first):
            wrong = tuple(there for there, _ in self.sittings(then) if self._is_wrong(first, here, then, there))
            if wrong:
                yield Barred(entries=((one, (here,)), (other, wrong)), price=price, why=self.because(why, first, then))

    def _has_hours(self, block: Block) -> bool:
        return block.slot is not None and (block.fixed or self.stage.by_the_hour(block))

    def _is_wrong(self, first: Block, here: int, then: Block, there: int) -> bool:
        """Tell whether a block would begin in a sitting before another has ended in its own."""
        at_hours = [block.slot and self.stage.sittings[at] is block.sitting for block, at in ((first, here), (then, there))]
        if here == there and not all(at_hours):
            return False
        return self.stage.hours(then, there).start < self.stage.hours(first, here).end

    def because(self, why: int, *blocks: Block) -> int:
        """Return the number of a reason that also names the hours of sessions that are held at hours of their own."""
        held = [
            f"{self.matter.title(block.sessions[0])} is held {self._hours(block)}" for block in blocks if self._has_hours(block)
        ]
        return self.reasons.number("; ".join([self.reasons.sentences[why], *held]))

    def _hours(self, block: Block) -> str:
        if block.slot is None or block.sitting is None:
            raise AssertionError(block.key)
        hours = self.matter.language.hours_in_words(block.slot.start, block.slot.end)
        return f"{self.matter.language.day_in_words(block.slot.day)}, {hours}"

    def _places(self, hearing: Hearing, rule: SessionRule) -> Iterator[Condition]:
        for place, block in enumerate(self.stage.blocks):
            if not block.fixed and not all(self.waives(hearing, session.key) for session in block.sessions):
                yield from self._places_of(place, block, hearing, rule)

    def _places_of(self, place: int, block: Block, hearing: Hearing, rule: SessionRule) -> Iterator[Condition]:
        """Yield where a block cannot be, or not well: whatever is said of it there and not of it alone."""
        anywhere = self._said(block.lifted, None, hearing, rule)
        found: dict[tuple[Force, str], list[tuple[int, int]]] = {}
        for number, sitting in self.sittings(block):
            for hall in self.stage.halls(block, sitting):
                there = sitting
                if self.stage.rooms[hall] not in {sitting.room, block.room}:
                    there = attrs.evolve(sitting, sessions=_in_room(sitting.sessions, self.stage.rooms[hall]))
                for force, (count, sentence) in self._said_there(block, there, hearing, rule).items():
                    if count > anywhere.get(force, (0, ""))[0]:
                        found.setdefault((force, sentence), []).append((number, hall))
        for (force, sentence), cells in found.items():
            numbers = {number for number, _ in cells}
            way_out = self._way_out(block, hearing, rule) if len(numbers) == len(self.sittings(block)) else ""
            why = self.reasons.number(f"{sentence}: {self._where(block, numbers)}{way_out}")
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

    def _way_out(self, block: Block, hearing: Hearing, rule: SessionRule) -> str:
        """Return what a rule says can be done where a block can be in no sitting."""
        trials = ((one, sitting) for _, sitting in self.sittings(block) for outer in sitting.sessions for one in outer.walk())
        said = (objection.way_out for trial in trials for objection in rule.judge(*trial, hearing.matter))
        found = next((way_out for way_out in said if way_out), "")
        return f" - {found}" if found else ""

    def _where(self, block: Block, numbers: set[int]) -> str:
        """Return some sittings in words, the first few by name."""
        if len(numbers) == len(self.sittings(block)):
            return "in every sitting"
        names = [sitting_named(self.stage.sittings[number], self.matter) for number in sorted(numbers)]
        more = [f"{len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
        return self.matter.language.listed([*names[:_MOST_NAMED], *more])

    def objected(self, session: Session, sitting: Sitting) -> dict[Force, int]:
        """Return how often rules of each force object to a session at its hours in a sitting, more than to it anywhere."""
        trial = attrs.evolve(sitting, sessions=(session,))
        rules = [(hearing, hearing.rule) for hearing in hearings(self.matter) if isinstance(hearing.rule, SessionRule)]
        found = dict.fromkeys(Force, 0)
        for one in rules:
            there = self._said((session,), trial, *one)
            anywhere = self._said((without_hours(session),), None, *one) if there else {}
            for force, (count, _) in there.items():
                found[force] += max(0, count - anywhere.get(force, _NEVER)[0])
        return found

    def _said_there(self, block: Block, trial: Sitting, hearing: Hearing, rule: SessionRule) -> dict[Force, tuple[int, str]]:
        """Return what is said of a block in a sitting; of one that is to have hours there, at the best of them."""
        said = self._said(trial.sessions, trial, hearing, rule)
        timed = block.to_be_timed or (block.slot is not None and trial.key != (block.sitting.key if block.sitting else ""))
        if not said or not timed or trial.slot is None:
            return said
        for slot in slots_in(trial.slot, block.minutes):
            first, *behind = trial.sessions
            begun = TimeSlot(slot.start, slot.start.add(minutes=length(first)))
            there = attrs.evolve(trial, sessions=(attrs.evolve(first, when=At(begun)), *behind))
            said = min(said, self._said(there.sessions, there, hearing, rule), key=_gravity)
            if not said:
                break
        return said

    def _said(
        self, sessions: Sequence[Session], sitting: Sitting | None, hearing: Hearing, rule: SessionRule
    ) -> dict[Force, tuple[int, str]]:
        """Return how often each force is objected with, and the first sentence of each."""
        said: dict[Force, tuple[int, str]] = {}
        for session in (nested for outer in sessions for nested in outer.walk()):
            for objection in rule.judge(session, sitting, hearing.matter):
                finding = finding_of(hearing.key, objection, hearing.matter.provision, hearing.rule)
                if waived(finding, self.stage.programme.waivers).waiver is None:
                    count, first = said.get(finding.force, (0, f"{objection.sentence} [{finding.label}]"))
                    said[finding.force] = (count + 1, first)
        return said


def _gravity(said: Mapping[Force, tuple[int, str]]) -> tuple[int, ...]:
    """Return how often is objected, the gravest first."""
    return tuple(said.get(force, _NEVER)[0] for force in sorted(Force, key=lambda force: force.rank))


def _cited(hearing: Hearing, about: str = "") -> Finding:
    """Return the finding of a rule that objects to something, without saying what: its force and what it cites."""
    return finding_of(hearing.key, Objection(sentence="", about=about), hearing.matter.provision, hearing.rule)


def _in_room(sessions: Sequence[Session], room: str) -> tuple[Session, ...]:
    return tuple(attrs.evolve(session, room=room) for session in sessions)
