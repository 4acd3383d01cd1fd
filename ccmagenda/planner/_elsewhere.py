"""What other sittings take of the things that one session at a time can have: a chair who is there, a room and its turn-round."""

import functools
from collections.abc import Collection, Iterator

import attrs

from ccmagenda.model import Force, Programme, Session, Sitting, TimeSlot, When, slot_of
from ccmagenda.model.placing import held_in
from ccmagenda.planner._lowering import Lowering
from ccmagenda.planner._slots import OUTWEIGHS
from ccmagenda.rules import ClashRule
from ccmagenda.rules._court import Hearing, hearings
from ccmagenda.rules._kinds import Claim


@attrs.frozen
class _Taken:
    slot: TimeSlot
    claim: Claim


@attrs.frozen(eq=False)
class Elsewhere:
    """What is held outside one sitting, by the things that it claims; ``waiting`` are sessions whose hours are still open."""

    lowering: Lowering
    programme: Programme
    sitting: Sitting
    waiting: Collection[str]
    _heard: dict[tuple[str, When], dict[Force, int]] = attrs.field(factory=dict, init=False)

    def suits(self, session: Session, sitting: Sitting) -> bool:
        """Tell whether no rule without exception objects to a session at its hours in the sitting."""
        if self._objected(session, sitting)[Force.SHALL]:
            return False
        trial = attrs.evolve(sitting, sessions=(session,))
        return not any(_clash(one, other) for thing, one in self._claimed(session, trial) for other in self._taken.get(thing, ()))

    def minds(self, session: Session, sitting: Sitting) -> int:
        """Return how much rules with exceptions object to a session at its hours in the sitting: 0 is best."""
        objected = self._objected(session, sitting)
        return objected[Force.SHOULD] * OUTWEIGHS + objected[Force.CUSTOM]

    def _objected(self, session: Session, sitting: Sitting) -> dict[Force, int]:
        known = (session.key, session.when)
        if known not in self._heard:
            self._heard[known] = self.lowering.objected(session, sitting)
        return self._heard[known]

    @functools.cached_property
    def _rules(self) -> tuple[tuple[Hearing, ClashRule], ...]:
        return tuple(_clashes(self.lowering))

    @functools.cached_property
    def _taken(self) -> dict[tuple[str, str], list[_Taken]]:
        found: dict[tuple[str, str], list[_Taken]] = {}
        for other in (one for one in self.programme.sittings if one.key != self.sitting.key):
            for session in (one for one in other.walk() if one.key not in self.waiting or slot_of(one.when)):
                for thing, taken in self._claimed(session, other):
                    found.setdefault(thing, []).append(taken)
        return found

    def _claimed(self, session: Session, sitting: Sitting) -> Iterator[tuple[tuple[str, str], _Taken]]:
        slot = held_in(session, sitting)
        for hearing, rule in self._rules if slot else ():
            if not self.lowering.waives(hearing, session.key):
                for claim in rule.claims(session, sitting, hearing.matter):
                    if slot:
                        yield (hearing.key, claim.thing), _Taken(slot, claim)


def _clashes(lowering: Lowering) -> Iterator[tuple[Hearing, ClashRule]]:
    for hearing in hearings(lowering.matter):
        if isinstance(hearing.rule, ClashRule) and lowering.price(hearing) is None:
            yield hearing, hearing.rule


def _clash(one: _Taken, other: _Taken) -> bool:
    margin = max(one.claim.margin, other.claim.margin)
    wide = TimeSlot(one.slot.start.subtract(minutes=margin), one.slot.end.add(minutes=margin))
    return wide.overlaps(other.slot) and not (one.claim.aside and other.claim.aside)
