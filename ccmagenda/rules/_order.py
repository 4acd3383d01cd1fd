"""The scope of rules on what comes before what."""

import datetime
from collections.abc import Callable, Iterator

import attrs

from ccmagenda.model import Session, Sitting, slot_of, start_of
from ccmagenda.model.placing import held_in
from ccmagenda.rules._kinds import Judgement, Matter, Objection, RuleOnProgrammes

_Moment = tuple[datetime.date, float]
_FIRST, _LAST = float("-inf"), float("inf")


@attrs.frozen(kw_only=True)
class OrderRule(RuleOnProgrammes):
    """Broken when of two sessions the second begins before the first has ended.

    ``pairs`` yields what is to be held before what; ``asked`` says of two what their order is to be.
    """

    pairs: Callable[[Matter], Iterator[tuple[Session, Session]]]
    asked: Callable[[Session, Session, Matter], str]

    def hear(self, matter: Matter) -> Judgement:
        placed = {session.key: sitting for sitting in matter.programme.sittings for session in sitting.sessions}
        for first, then in self.pairs(matter):
            before, after = placed.get(first.key), placed.get(then.key)
            if before and after and _wrong(first, before, then, after, matter):
                yield Objection(
                    sentence=f"{self.asked(first, then, matter)}, and stands before its end - move one of the two",
                    origin=then.origin,
                    others=(first.origin,),
                    about=then.key,
                )


def _wrong(first: Session, before: Sitting, then: Session, after: Sitting, matter: Matter) -> bool:
    one, other = start_of(first.when), start_of(then.when)
    if before is after and (one is None or other is None):
        return before.sessions.index(then) < before.sessions.index(first)
    if before is after and one and other and slot_of(first.when) is None:  # where no end is told, it is over when the next begins
        return other < one
    return _begin(then, after, matter) < _end(first, before, matter)


def _begin(session: Session, sitting: Sitting, matter: Matter) -> _Moment:
    slot = held_in(session, sitting)
    start = start_of(session.when) or (slot.start if slot else start_of(sitting.hours))
    return (matter.day(sitting), start.timestamp() if start else _LAST)


def _end(session: Session, sitting: Sitting, matter: Matter) -> _Moment:
    slot, start = held_in(session, sitting), start_of(session.when) or start_of(sitting.hours)
    return (matter.day(sitting), slot.end.timestamp() if slot else start.timestamp() if start else _FIRST)
