"""What the rules say to a State in a seat: the judges that ``check`` asks are asked here, and nothing else is."""

from collections.abc import Iterator
from typing import Generic, TypeVar

import attrs

from ccmagenda.model import NOWHERE, Force, Mandate, Roster, WorkingGroup
from ccmagenda.rules import GroupRule, MandateRule, Objection, Rule, shelf
from ccmagenda.rules._court import finding_of
from ccmagenda.rules._offices import Bench

R = TypeVar("R", MandateRule, GroupRule)


@attrs.frozen
class Told:
    """What stands against a State in a seat: how strongly, what is cited, the sentence, and the ground alone.

    ``cited`` is false for what no provision says: your own choice, a seat that the State holds already.
    """

    force: Force
    label: str
    sentence: str
    why: str
    cited: bool = True

    @property
    def ground(self) -> str:
        """Return the ground with what it cites, for lists in which the State is named already."""
        return f"{self.why} [{self.label}]" if self.cited else self.why


@attrs.frozen
class _Seat(Generic[R]):
    """A judge with the provision that binds him at the meeting, if any."""

    key: str
    rule: R
    bench: Bench

    def told(self, objection: Objection) -> Told:
        finding = attrs.evolve(finding_of(self.key, objection, self.bench.provision, self.rule), origin=NOWHERE)
        terms = [f"its term on {self.bench.group(before.group)} ends with the {before.until}" for before in objection.rests_on]
        why = objection.why or " and ".join(terms) or objection.sentence
        reading = f" ({objection.reading})" if objection.reading else ""
        return Told(finding.force, finding.label, str(finding), f"{why}{reading}")


@attrs.frozen
class Hearing:
    """Every judge of mandates and of groups that is to be heard on what one meeting decides."""

    bench: Bench
    on_mandates: tuple[_Seat[MandateRule], ...]
    on_groups: tuple[_Seat[GroupRule], ...]

    def of_mandate(self, mandate: Mandate, beside: tuple[Mandate, ...] = ()) -> Iterator[Told]:
        """Yield what is said to a mandate, where others are given beside it."""
        known = self.bench.convention
        roster = attrs.evolve(known, roster=Roster((*known.roster.mandates, *beside))) if beside else known
        for seat in self.on_mandates:
            bench = attrs.evolve(seat.bench, convention=roster) if beside else seat.bench
            yield from (seat.told(objection) for objection in seat.rule.judge(mandate, bench))

    def of_group(self, group: WorkingGroup, holders: tuple[Mandate, ...]) -> Iterator[Told]:
        """Yield what is said to a group with those who would hold it."""
        for seat in self.on_groups:
            kinds = seat.bench.option("kind")
            if not kinds or group.kind in kinds:
                yield from (seat.told(objection) for objection in seat.rule.judge(group, seat.bench.refs[0], holders, seat.bench))


def hearing(bench: Bench) -> Hearing:
    """Return the judges that ``check`` would ask about what a meeting decides."""
    rules = list(shelf().items())
    on_mandates = [(key, rule) for key, rule in rules if isinstance(rule, MandateRule)]
    on_groups = [(key, rule) for key, rule in rules if isinstance(rule, GroupRule)]
    return Hearing(
        bench,
        tuple(_Seat(key, rule, heard) for key, rule in on_mandates for heard in _benches(key, rule, bench)),
        tuple(_Seat(key, rule, heard) for key, rule in on_groups for heard in _benches(key, rule, bench)),
    )


def _benches(key: str, rule: Rule, bench: Bench) -> Iterator[Bench]:
    provisions = [provision for provision in bench.convention.provisions if provision.rule == key]
    heard = (attrs.evolve(bench, provision=provision) for provision in provisions)
    yield from (one for one in heard if one.binds(bench.refs[0]))
    if not provisions and rule.by_itself:
        yield bench
