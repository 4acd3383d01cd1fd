"""Hears every rule on a programme under the provisions that bind its meeting, and applies its waivers."""

import functools
from collections.abc import Iterator

import attrs

from ccmagenda._shelf import Shelf
from ccmagenda.model import Convention, Finding, Language, Programme, Provision, Waiver
from ccmagenda.rules._kinds import Matter, Objection, Rule, RuleOnProgrammes


@functools.cache
def shelf() -> Shelf[Rule]:
    """Return all rules by key."""
    return Shelf("ccmagenda.rules", Rule)


def judge(
    programme: Programme, convention: Convention, language: Language, languages: tuple[Language, ...] = ()
) -> tuple[Finding, ...]:
    """Return what every rule finds, strongest first and then in the order of the file.

    ``language`` is that of the findings; ``languages`` are those in which months and weekdays are known by name.
    """
    matter = Matter(programme=programme, convention=convention, language=language, languages=languages)
    findings = [
        finding_of(hearing.key, objection, hearing.matter.provision, hearing.rule)
        for hearing in hearings(matter)
        for objection in hearing.rule.hear(hearing.matter)
    ]
    settled = (waived(finding, programme.waivers) for finding in findings)
    return tuple(sorted(settled, key=lambda f: (f.force.rank, f.origin.line, f.origin.column, f.rule)))


@attrs.frozen
class Hearing:
    """A rule that is to be heard: under a provision, which the matter names, or by itself."""

    key: str
    rule: RuleOnProgrammes
    matter: Matter


def hearings(matter: Matter) -> Iterator[Hearing]:
    """Yield every rule on a programme under each provision that binds its meeting, else by itself where it has a force."""
    for key, rule in shelf().items():
        if not isinstance(rule, RuleOnProgrammes):
            continue
        binding = [p for p in matter.convention.provisions if p.rule == key and p.binds(matter.programme.meeting)]
        yield from (Hearing(key, rule, attrs.evolve(matter, provision=provision)) for provision in binding)
        if not binding and rule.by_itself:
            yield Hearing(key, rule, matter)


def finding_of(key: str, objection: Objection, provision: Provision | None, rule: Rule) -> Finding:
    force = objection.force or (provision.force if provision else rule.by_itself)
    if force is None:  # a rule without a force of its own is only heard under a provision
        raise AssertionError(key)
    return Finding(
        rule=key,
        sentence=objection.sentence,
        force=force,
        provision=provision,
        about=objection.about,
        reading=objection.reading,
        origin=objection.origin,
        others=objection.others,
    )


def waived(finding: Finding, waivers: tuple[Waiver, ...]) -> Finding:
    """Return a finding with the waiver that covers it, if there is one."""
    cited = {finding.rule, finding.provision.number.casefold() if finding.provision else finding.rule}
    for waiver in waivers:
        if waiver.provision.casefold() in cited and waiver.about in {"", finding.about}:
            return attrs.evolve(finding, waiver=waiver)
    return finding
