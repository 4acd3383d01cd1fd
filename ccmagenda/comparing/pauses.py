"""Breaks and lunches: those without a key of their own are known by their sitting, their hours and their turn.

The key that a reading gives them ("break-12") is made of the line in the file, and lines shift.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence

import attrs

from ccmagenda.model import Programme, Session
from ccmagenda.model.programme import PAUSES

Keys = Mapping[str, str]


def is_known_by_place(session: Session) -> bool:
    """Tell whether a session is a pause whose key is made of a line in a file."""
    return session.kind in PAUSES and re.fullmatch(rf"{session.kind.value}-\d+", session.key) is not None


def matched_pauses(
    new: Programme, old: Programme, sittings: Keys, kept: Collection[str], gone: Collection[str]
) -> dict[str, str]:
    """Return the key that each pause of the newer programme is to have: its old one, or one that no session had.

    ``sittings`` are the older keys of sittings whose keys changed; ``kept`` are the keys of other sessions, ``gone``
    those of all earlier sessions.
    """
    before = dict(_pauses(old))
    found: dict[str, str] = {}
    for key, pauses in _pauses(new):
        theirs = [pause for pause in before.get(sittings.get(key, key), ()) if pause.key not in kept]
        found |= _matched(pauses, theirs)
    alone = [pause for _, pauses in _pauses(new) for pause in pauses if pause.key not in found]
    return found | _fresh(alone, {*kept, *gone, *found.values()})


def _matched(ours: Sequence[Session], theirs: Sequence[Session]) -> dict[str, str]:
    """Return pairs of the pauses of one sitting: those that are wholly alike before those that are partly."""
    found: dict[str, str] = {}
    for likeness in (_all_of_it, _kind_and_time, _kind):
        left = [pause for pause in ours if pause.key not in found]
        found |= _in_turn(left, [pause for pause in theirs if pause.key not in found.values()], likeness)
    return found


def _pauses(programme: Programme) -> Iterator[tuple[str, list[Session]]]:
    """Yield the pauses of each sitting under its key, and those that are not placed under none."""
    for sitting in programme.sittings:
        yield sitting.key, [session for session in sitting.walk() if is_known_by_place(session)]
    yield "", [session for outer in programme.unplaced for session in outer.walk() if is_known_by_place(session)]


def _in_turn(left: Sequence[Session], gone: Sequence[Session], likeness: Callable[[Session], Hashable]) -> dict[str, str]:
    """Return pairs of pauses that are alike, the first with the first."""
    alike: dict[Hashable, list[str]] = {}
    for pause in gone:
        alike.setdefault(likeness(pause), []).append(pause.key)
    marked = [(pause.key, alike.get(likeness(pause))) for pause in left]
    return {key: same.pop(0) for key, same in marked if same}


def _all_of_it(pause: Session) -> Hashable:
    return attrs.evolve(pause, key=pause.kind.value, number="")


def _kind_and_time(pause: Session) -> Hashable:
    return pause.kind, pause.when


def _kind(pause: Session) -> Hashable:
    return pause.kind


def _fresh(pauses: Sequence[Session], used: set[str]) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for pause in pauses:
        names = (pause.key, *(f"{pause.kind.value}-{turn}" for turn in range(1, len(used) + 2)))
        chosen[pause.key] = next(name for name in names if name not in used)
        used.add(chosen[pause.key])
    return chosen
