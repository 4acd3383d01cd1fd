"""How sessions are spread over sittings: in their order, as evenly as can be, the first ones first and the last ones last."""

import datetime
import itertools
from collections.abc import Sequence

from ccmagenda.model import At, Convention, From, Sitting, TimeSlot, UsualHours, instant
from ccmagenda.model.practice import UsualSession
from ccmagenda.model.programme import usual_key
from ccmagenda.notation import read_hours

USUAL = (UsualHours(name="morning", hours="10:00-13:00"), UsualHours(name="afternoon", hours="15:00-18:00"))
_NAMED = frozenset({"morning", "afternoon", "evening", "lunchtime"})
SATURDAY = 5


def days_between(first: datetime.date, last: datetime.date) -> tuple[datetime.date, ...]:
    """Return the days of a meeting on which it sits: its working days; where it has none, all of them."""
    days = [first + datetime.timedelta(days=number) for number in range((last - first).days + 1)]
    return tuple(day for day in days if day.weekday() < SATURDAY) or tuple(days)


def sittings_on(days: Sequence[datetime.date], convention: Convention, zone: str) -> tuple[Sitting, ...]:
    """Return the empty sittings of some days, with the usual hours of the convention; where it has none, 10-13 and 15-18."""
    return tuple(_sitting(day, usual, zone) for day in days for usual in convention.sittings or USUAL)


def _sitting(day: datetime.date, usual: UsualHours, zone: str) -> Sitting:
    start, end = read_hours(usual.hours)
    begun = instant(day, start, zone)
    named = usual.name in _NAMED
    return Sitting(
        key=usual_key(day, usual.name),
        day=day,
        name=usual.name if named else "",
        title="" if named else usual.name,
        hours=From(begun) if end is None else At(TimeSlot(begun, instant(day, end, zone))),
    )


def spread(sessions: Sequence[UsualSession], sittings: int) -> tuple[tuple[UsualSession, ...], ...]:
    """Return the sessions of each of so many sittings.

    The order of sessions is kept. Those of the first plenary open the first sitting and those of the last close the last;
    all are shared out so that the minutes of the sittings are as even as can be (the sum of their squares is the
    smallest). Where there are fewer sessions than sittings, they are set at even distances.
    """
    blocks = _blocks(sessions)
    places = _places([sum(session.minutes for session in block) for block in blocks], sittings)
    return tuple(
        tuple(session for block, place in zip(blocks, places, strict=True) if place == number for session in block)
        for number in range(sittings)
    )


def _blocks(sessions: Sequence[UsualSession]) -> list[tuple[UsualSession, ...]]:
    """Return the sessions in order, those of the first and of the last plenary as one block each."""
    first = tuple(session for session in sessions if session.plenary == "first")
    last = tuple(session for session in sessions if session.plenary == "last")
    between = [(session,) for session in sessions if not session.plenary]
    return [block for block in (first, *between, last) if block]


def _places(minutes: Sequence[int], sittings: int) -> list[int]:
    """Return the sitting of each block."""
    if len(minutes) < sittings:
        return [round(number * (sittings - 1) / max(1, len(minutes) - 1)) for number in range(len(minutes))]
    ends = _ends(minutes, sittings)
    return [sum(end <= number for end in ends) for number in range(len(minutes))]


def _ends(minutes: Sequence[int], sittings: int) -> tuple[int, ...]:
    """Return after how many blocks each sitting ends; every sitting has at least one."""
    until = [0, *itertools.accumulate(minutes)]
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for sitting in range(1, sittings + 1):
        found: dict[int, tuple[int, tuple[int, ...]]] = {}
        for end in range(sitting, len(minutes) - (sittings - sitting) + 1):
            ways = (
                (cost + (until[end] - until[start]) ** 2, (*ends, end)) for start, (cost, ends) in best.items() if start < end
            )
            found[end] = min(ways, key=lambda way: way[0])
        best = found
    return best[len(minutes)][1]
