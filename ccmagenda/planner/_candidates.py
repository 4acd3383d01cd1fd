"""Which seats fall vacant, who could take each, and what every rule says to that.

The rules are asked themselves: a State in a seat is a mandate that a judge is shown. A SHALL excludes it, a SHOULD is
what it costs.
"""

import itertools
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Force, Language, Mandate, Provision, Roster, WorkingGroup
from ccmagenda.rules import GroupRule, MandateRule, Objection, Rule, shelf
from ccmagenda.rules._offices import Bench

TERM = 2


@attrs.frozen(kw_only=True)
class Wishes:
    """What a President asks for: States for groups, States to be spared, States that are out of the question."""

    wished: tuple[tuple[str, str], ...] = ()
    avoided: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()


@attrs.frozen
class Told:
    """What a rule says: how strongly, the sentence, and what it cites."""

    force: Force
    sentence: str
    label: str
    why: str


@attrs.frozen
class Option:
    """A way to fill the vacant seats of one group: the new mandates, and what the rules say to it."""

    group: str
    mandates: tuple[Mandate, ...]
    told: tuple[Told, ...]

    @property
    def barred(self) -> str:
        """Return what forbids it, or nothing."""
        return next((f"{one.sentence} [{one.label}]" for one in self.told if one.force is Force.SHALL), "")

    @property
    def parties(self) -> tuple[str, ...]:
        """Return the States that it would bring in."""
        return tuple(mandate.party for mandate in self.mandates)


@attrs.frozen(kw_only=True)
class Vacancies:
    """The seats to be filled by a meeting: what is known before it, and the ways to fill each group.

    ``told`` gives for each State the groups that it may join, each with what SHOULD not be about it: two States of
    which the same is told are alike to the rules. ``barred`` gives for a group that nobody can fill what stands against
    every way.
    """

    known: Convention
    ref: str
    options: Mapping[str, tuple[Option, ...]]
    excluded: Mapping[str, str]
    told: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    barred: Mapping[str, str]


def before(convention: Convention, ref: str) -> Convention:
    """Return a convention as it is known when a meeting decides: without the mandates that begin then or later."""
    place = convention.place_of(ref) or 0
    known = [m for m in convention.roster.mandates if (convention.place_of(m.begins) or 0) < place or not m.begins]
    return attrs.evolve(convention, roster=Roster(tuple(known)))


def vacancies(convention: Convention, ref: str, language: Language, readings: Mapping[str, str], wishes: Wishes) -> Vacancies:
    """Return the seats that a formal meeting has to fill, with every State that could take each."""
    known = before(convention, ref)
    until = _end_of_term(known, ref)
    bench = Bench(convention=known, language=language, refs=(ref,), readings=readings)
    excluded: dict[str, str] = dict.fromkeys(sorted(wishes.excluded), "excluded by your own choice")
    options: dict[str, tuple[Option, ...]] = {}
    told: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    barred: dict[str, str] = {}
    for group in known.groups:
        staying = known.holders(group.key, ref)
        free = group.seats - len(staying) if group.exists_on(bench.day_after(ref)) else 0
        if free > 0:
            single = _singles(group, until, ref, bench, wishes, excluded)
            for mandate, words in single:
                soft = tuple(one.label for one in words if one.force is Force.SHOULD)
                told.setdefault(mandate.party, []).append((group.key, soft))
            combined = list(itertools.combinations(single, free))
            shorter = bool(combined) and free > 1 and bool(_combined(group, staying, combined[0], bench).barred)
            chosen = (_first_round(pair, bench) if shorter else pair for pair in combined)
            ways = [_combined(group, staying, one, bench) for one in chosen]
            options[group.key] = tuple(way for way in ways if not way.barred)
            if ways and not options[group.key]:
                barred[group.key] = ways[0].barred
    return Vacancies(
        known=known,
        ref=ref,
        options=options,
        excluded=excluded,
        told={code: tuple(of) for code, of in told.items()},
        barred=barred,
    )


def _end_of_term(known: Convention, ref: str) -> str:
    place = (known.place_of(ref) or 0) + TERM
    if place >= len(known.formal_refs):
        sentence = f"the second formal meeting after the {ref} is not known - add it with a register file"
        raise InvalidValueError(sentence)
    return known.formal_refs[place]


def _singles(
    group: WorkingGroup, until: str, ref: str, bench: Bench, wishes: Wishes, excluded: dict[str, str]
) -> list[tuple[Mandate, tuple[Told, ...]]]:
    found = []
    for party in bench.convention.parties:
        mandate = Mandate(group=group.key, party=party.code, begins=ref, until=until, source="proposal")
        told = tuple(_of_mandate(mandate, bench))
        shall = next((one for one in told if one.force is Force.SHALL), None)
        if shall:
            excluded.setdefault(party.code, f"{shall.why} [{shall.label}]")
        elif party.code not in wishes.excluded:
            found.append((mandate, told))
    return found


def _first_round(
    pair: tuple[tuple[Mandate, tuple[Told, ...]], ...], bench: Bench
) -> tuple[tuple[Mandate, tuple[Told, ...]], ...]:
    """Return a pair that begins together with the terms of a first round: all but the first serve until the next meeting."""
    following = bench.convention.formal_refs[(bench.convention.place_of(bench.refs[0]) or 0) + 1]
    mandates = [pair[0][0], *(attrs.evolve(mandate, until=following) for mandate, _ in pair[1:])]
    roster = Roster((*bench.convention.roster.mandates, *mandates))
    heard = attrs.evolve(bench, convention=attrs.evolve(bench.convention, roster=roster))
    return tuple((mandate, tuple(_of_mandate(mandate, heard))) for mandate in mandates)


def _combined(
    group: WorkingGroup, staying: tuple[Mandate, ...], chosen: tuple[tuple[Mandate, tuple[Told, ...]], ...], bench: Bench
) -> Option:
    mandates = tuple(mandate for mandate, _ in chosen)
    own = [one for _, told in chosen for one in told]
    return Option(group.key, mandates, (*own, *_of_group(group, (*staying, *mandates), bench)))


def _of_mandate(mandate: Mandate, bench: Bench) -> Iterator[Told]:
    for key, rule in shelf().items():
        if isinstance(rule, MandateRule):
            for provision, heard in _benches(key, bench):
                for objection in rule.judge(mandate, heard):
                    yield _told(key, rule, provision, objection)


def _of_group(group: WorkingGroup, holders: tuple[Mandate, ...], bench: Bench) -> Iterator[Told]:
    for key, rule in shelf().items():
        if isinstance(rule, GroupRule):
            for provision, heard in _benches(key, bench):
                kinds = heard.option("kind")
                if not kinds or group.kind in kinds:
                    for objection in rule.judge(group, bench.refs[0], holders, heard):
                        yield _told(key, rule, provision, objection)


def _benches(key: str, bench: Bench) -> Iterator[tuple[Provision | None, Bench]]:
    for provision in bench.convention.provisions:
        if provision.rule == key:
            heard = attrs.evolve(bench, provision=provision)
            if heard.binds(bench.refs[0]):
                yield provision, heard


def _told(key: str, rule: Rule, provision: Provision | None, objection: Objection) -> Told:
    force = objection.force or (provision.force if provision else rule.by_itself) or Force.CUSTOM
    label = f"{provision.number} {key}" if provision else key
    return Told(force, objection.sentence, label, objection.why or objection.sentence)
