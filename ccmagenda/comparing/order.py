"""Which sessions changed their turn: the fewest that explain the new order."""

import bisect
from collections.abc import Iterator, Sequence

from ccmagenda.model import Programme, Session, start_of
from ccmagenda.model.programme import PAUSES


def out_of_order(old: Programme, new: Programme) -> frozenset[str]:
    """Return the keys of sessions without hours that changed their turn within their sitting, or the session around them."""
    before = {around: keys for _, around, keys in _rows(old)}
    around_before = {key: (sitting, around) for sitting, around, keys in _rows(old) for key in keys}
    found: set[str] = set()
    for sitting, around, keys in _rows(new):
        was = {key: turn for turn, key in enumerate(before.get(around, ()))}
        common = [key for key in keys if key in was]
        kept = _longest_rising([was[key] for key in common])
        found |= {key for key in common if was[key] not in kept}
        places = {key: around_before[key] for key in keys if key in around_before}
        found |= {key for key, (home, outer) in places.items() if home == sitting and outer != around}
    return frozenset(found)


def _rows(programme: Programme) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the key of each sitting, what stands around its sessions, and their keys, as far as they have no hours."""
    for sitting in programme.sittings:
        yield sitting.key, f"sitting {sitting.key}", _untimed(sitting.sessions)
        for session in sitting.walk():
            yield sitting.key, f"session {session.key}", _untimed(session.sessions)


def _untimed(sessions: Sequence[Session]) -> tuple[str, ...]:
    return tuple(session.key for session in sessions if start_of(session.when) is None and session.kind not in PAUSES)


def _longest_rising(numbers: Sequence[int]) -> frozenset[int]:
    """Return the members of a longest rising subsequence of different numbers."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        place = bisect.bisect_left(ends, number)
        before[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    found = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return frozenset(found)
