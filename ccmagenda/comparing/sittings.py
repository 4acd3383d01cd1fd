"""Which sitting is which: by its key, or by the sessions in it where it has no key of its own."""

from collections.abc import Iterable, Mapping

import attrs

from ccmagenda.comparing.pauses import is_known_by_place
from ccmagenda.model import Programme, Sitting
from ccmagenda.model.programme import usual_key

Keys = Mapping[str, str]


def matched_sittings(new: Programme, old: Programme, sessions: Keys, past: Iterable[Programme]) -> dict[str, str]:
    """Return the key that each sitting of the newer programme is to have.

    ``sessions`` are the older keys of sessions whose keys changed; ``past`` are all earlier programmes, whose keys are
    not given to another sitting.
    """
    after, before = _seen(new, sessions), _seen(old, {})
    found = {key: key for key in after if key in before and after[key].may_be(before[key])}
    found |= _pairs(_without(after, found), _without(before, found.values()))
    return found | _new_keys(_without(after, found), (_seen(programme, {}) for programme in past), set(found.values()))


@attrs.frozen
class _Seen:
    """What tells a sitting from another: its place in the week, whether its key is made of it, and its sessions."""

    place: str
    own_key: bool
    sessions: frozenset[str]

    def may_be(self, other: "_Seen") -> bool:
        """Tell whether a sitting of the same key is the same: a key made of the day does not tell it by itself."""
        both_filled = bool(self.sessions and other.sessions)
        return (self.own_key and other.own_key) or not both_filled or bool(self.sessions & other.sessions)


Seen = Mapping[str, _Seen]


def _seen(programme: Programme, sessions: Keys) -> Seen:
    return {sitting.key: _described(sitting, sessions) for sitting in programme.sittings}


def _described(sitting: Sitting, sessions: Keys) -> _Seen:
    place = usual_key(sitting.day, sitting.name)
    inside = frozenset(sessions.get(s.key, s.key) for s in sitting.walk() if not is_known_by_place(s))
    return _Seen(place, sitting.key != place, inside)


def _without(seen: Seen, keys: Iterable[str]) -> Seen:
    found = set(keys)
    return {key: one for key, one in seen.items() if key not in found}


def _pairs(after: Seen, before: Seen) -> dict[str, str]:
    """Return pairs that share sessions, or their place where not both have keys of their own; those that share most first."""
    shares = [(_share(now, was), sorted((key, old)), key, old) for key, now in after.items() for old, was in before.items()]
    found: dict[str, str] = {}
    for share, _, key, old in sorted(shares, reverse=True):
        if any(share) and key not in found and old not in found.values():
            found[key] = old
    return found


def _share(now: _Seen, was: _Seen) -> tuple[int, bool]:
    """Return how much two sittings have in common: sessions first, then the place."""
    return len(now.sessions & was.sessions), now.place == was.place and not (now.own_key and was.own_key)


def _new_keys(after: Seen, past: Iterable[Seen], given: set[str]) -> dict[str, str]:
    """Return keys for sittings that are new: a key that belonged to another sitting is not used again."""
    gone = tuple(past)
    chosen: dict[str, str] = {}
    for key, now in after.items():
        barred = given | {name for seen in gone for name in seen if name != key or not now.may_be(seen[name])}
        names = (key, *(f"{key}-{turn}" for turn in range(2, len(barred) + 3)))
        chosen[key] = next(name for name in names if name not in barred)
        given.add(chosen[key])
    return chosen
