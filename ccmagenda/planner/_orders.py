"""In which orders the sessions of a sitting can be given hours: all where they are few, the likeliest where they are many."""

from collections.abc import Iterator, Sequence
from itertools import islice, permutations

from ccmagenda.model import Session, TimeSlot
from ccmagenda.model.placing import length

FEW = 6
_ORDERS = 720  # those of so few


def orders(waiting: Sequence[Session], windows: Sequence[int], pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[Session, ...]]:
    """Yield orders of sessions other than their own that keep what is to come before what.

    Of many the first are those that leave least of the ``windows``, which are the minutes between what has hours already.
    """
    tried = {tuple(one.key for one in waiting)}
    likely = (*_likely(waiting, windows),) if len(waiting) > FEW else ()
    for order in (*likely, *islice(permutations(waiting), 1, _ORDERS)):
        keys = tuple(one.key for one in order)
        place = {key: number for number, key in enumerate(keys)}
        if keys not in tried and all(place[first] < place[then] for first, then in pairs if {first, then} <= place.keys()):
            tried.add(keys)
            yield order


def windows_in(around: TimeSlot, taken: Sequence[TimeSlot]) -> list[int]:
    """Return how many minutes lie in each stretch of a slot of which nothing is taken."""
    edges = [around.start.timestamp()]
    for slot in sorted(taken, key=lambda slot: slot.start):
        edges += [slot.start.timestamp(), max(edges[-1], slot.end.timestamp())]
    edges.append(around.end.timestamp())
    return [int((end - start) // 60) for start, end in zip(edges[::2], edges[1::2], strict=True) if end > start]


def _likely(waiting: Sequence[Session], windows: Sequence[int]) -> Iterator[tuple[Session, ...]]:
    longest = tuple(sorted(waiting, key=length, reverse=True))
    for some in (tuple(waiting), longest, longest[::-1]):
        for spaces in (windows, windows[::-1]):
            parts, left = [], some
            for space in spaces:
                parts.append(_filling(left, space))
                left = tuple(one for one in left if one not in parts[-1])
            yield tuple(one for part in (parts if spaces is windows else parts[::-1]) for one in part) + left
    yield longest
    yield longest[::-1]


def _filling(some: Sequence[Session], space: int) -> tuple[Session, ...]:
    """Return those of some sessions that together leave least of a space: the first found of each sum."""
    best: dict[int, tuple[Session, ...]] = {0: ()}
    for session in some:
        for minutes, held in [*best.items()]:
            more = minutes + length(session)
            if more <= space:
                best.setdefault(more, (*held, session))
    return best[max(best)]
