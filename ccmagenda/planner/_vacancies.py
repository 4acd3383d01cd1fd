"""The seats that a meeting has to fill: the wishes, the ways to fill them, and what stands against each State."""

import functools
import hashlib
from collections.abc import Mapping

import attrs

from ccmagenda.model import Convention, Force, Mandate, Party
from ccmagenda.planner._hearing import Told
from ccmagenda.rules._offices import Bench

OWN_CHOICE, ONE_SEAT = "your own choice", "one seat at a time"

Single = tuple[Mandate, tuple[Told, ...]]


@attrs.frozen(kw_only=True)
class Wishes:
    """What a President asks for: States for groups, States to be spared, States that are out of the question."""

    wished: tuple[tuple[str, str], ...] = ()
    avoided: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()


@attrs.frozen
class Option:
    """A way to fill the vacant seats of one group: the new mandates, and what the rules say to it."""

    group: str
    mandates: tuple[Mandate, ...]
    told: tuple[Told, ...]

    @property
    def bars(self) -> tuple[Told, ...]:
        """Return what forbids it."""
        return tuple(one for one in self.told if one.force is Force.SHALL)

    @property
    def breaches(self) -> tuple[Told, ...]:
        """Return what speaks against it without forbidding it."""
        return tuple(one for one in self.told if one.force is Force.SHOULD)

    @property
    def parties(self) -> tuple[str, ...]:
        """Return the States that it would bring in."""
        return tuple(mandate.party for mandate in self.mandates)


@attrs.frozen(kw_only=True)
class Vacancies:
    """The seats to be filled by a meeting: how many in each group, and every way to fill them, forbidden ones too.

    ``singles`` are the mandates that each group can give, with what the rules say to each by itself; ``bars`` give for
    each group the States that cannot sit there whoever sits beside them, with what stands against each; ``held`` are the
    seats that States hold already in the time of the new term.
    """

    bench: Bench
    seats: Mapping[str, int]
    singles: Mapping[str, tuple[Single, ...]]
    ways: Mapping[str, tuple[Option, ...]]
    bars: Mapping[str, Mapping[str, tuple[Told, ...]]]
    held: Mapping[str, tuple[Mandate, ...]]

    @property
    def known(self) -> Convention:
        """Return the convention as it is known when the meeting decides."""
        return self.bench.convention

    @property
    def ref(self) -> str:
        """Return the meeting that decides."""
        return self.bench.refs[0]

    @functools.cached_property
    def options(self) -> Mapping[str, tuple[Option, ...]]:
        """Return the ways that nothing forbids."""
        return {group: tuple(way for way in ways if not way.bars) for group, ways in self.ways.items()}

    @functools.cached_property
    def mildest(self) -> Mapping[str, Mapping[str, Option]]:
        """Return for each group and State the way to fill the group with it that breaks fewest rules, allowed ones first."""
        found: dict[str, dict[str, Option]] = {}
        for group, ways in self.ways.items():
            best = found.setdefault(group, {})
            for way in sorted(ways, key=lambda way: (len(way.bars), len(way.breaches))):
                for code in way.parties:
                    best.setdefault(code, way)
        return found

    def against(self, group: str, code: str) -> tuple[Told, ...]:
        """Return what bars a State from a group, whoever would sit beside it; nothing where it may sit there."""
        way = self.mildest[group].get(code)
        return self.bars[group].get(code) or (way.bars if way else ())

    def party(self, code: str) -> Party:
        """Return what a State is to the convention; one that the data does not name stands outside."""
        return self.known.party_by_code.get(code) or Party(code=code)

    def state(self, code: str) -> str:
        """Return the name of a State at the meeting, as it stands in a sentence."""
        return self.bench.state(code, self.ref)

    def name(self, code: str) -> str:
        """Return the name of a State at the meeting, by which lists are sorted."""
        return self.bench.name(code, self.ref)

    def groups(self, keys: list[str]) -> str:
        """Return the names of groups, many of which hold an "and" or a comma themselves."""
        return "; ".join(self.bench.group(key) for key in keys)

    def sitting(self, held: Mandate) -> str:
        """Return where a State sits, and how long."""
        return sitting(held, self.bench)


def lot(seed: int, *words: str) -> bytes:
    """Return a place in an order that favours nobody: the same for the same seed, and no alphabet."""
    return hashlib.sha256(" ".join((str(seed), *words)).encode()).digest()


def sitting(held: Mandate, bench: Bench) -> str:
    """Return where a State sits in the time of the new term, and how long."""
    begins, now = (bench.convention.place_of(ref) or 0 for ref in (held.begins, bench.refs[0]))
    if begins > now:
        return f"is to sit on {bench.group(held.group)} from the end of the {held.begins}"
    return f"sits on {bench.group(held.group)} until the end of the {held.until}"
