"""Which items of the agenda a session goes on with: those that its body took up in a session that ended before it began."""

import datetime

from ccmagenda.model import Firmness, Programme, Session, Sitting
from ccmagenda.wording.in_time import by_day, minute_of

_Moment = tuple[datetime.date, int]


def taken_before(programme: Programme) -> dict[str, frozenset[str]]:
    """Return for each session, by its key, the items that its body has taken up before it.

    What another body treats at the same time, or has treated, is not continued by this one: it takes it up.
    """
    sittings = [sitting for _, sittings in by_day(programme) for sitting in sittings]
    ended: dict[str, dict[str, _Moment]] = {}
    for sitting in sittings:
        known = ended.setdefault(sitting.body, {})
        for number in (number for session in _held(sitting) for number in session.items):
            known[number] = min(known.get(number, _end(sitting)), _end(sitting))
    found: dict[str, frozenset[str]] = {}
    for sitting in sittings:
        taken = {number for number, end in ended[sitting.body].items() if end <= _start(sitting)}
        for session in _held(sitting):
            found[session.key] = frozenset(taken)
            taken |= set(session.items)
    return found


def _held(sitting: Sitting) -> list[Session]:
    return [session for session in sitting.walk() if session.firmness is not Firmness.CANCELLED]


def _start(sitting: Sitting) -> _Moment:
    return sitting.day or datetime.date.max, minute_of(sitting)


def _end(sitting: Sitting) -> _Moment:
    day, minute = _start(sitting)
    return day, minute + (sitting.minutes or 1)
