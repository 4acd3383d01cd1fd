"""Rules on offices: what is before a judge of mandates, groups and meetings held, and how such rules are heard."""

import datetime
from collections.abc import Callable, Iterator, Mapping

import attrs

from ccmagenda.model import (
    Convention,
    Finding,
    Force,
    Language,
    Mandate,
    MeetingRecord,
    Provision,
    WorkingGroup,
)
from ccmagenda.rules._court import finding_of, shelf, waived
from ccmagenda.rules._kinds import Judgement, Objection, Rule

_A_DAY = datetime.timedelta(days=1)


@attrs.frozen(kw_only=True)
class Bench:
    """What is before the judge: the convention, the formal meetings in question, the readings chosen, the provision."""

    convention: Convention
    language: Language
    refs: tuple[str, ...]
    readings: Mapping[str, str] = attrs.field(factory=dict)
    provision: Provision | None = None

    def option(self, name: str) -> tuple[str, ...]:
        """Return the values of an option of the provision."""
        return self.provision.option(name) if self.provision else ()

    @property
    def days(self) -> tuple[datetime.date, datetime.date]:
        """Return the first and the last day of the meetings in question, as far as their days are known."""
        records = [record for record in self.convention.meetings.records if record.ref in self.refs and record.start]
        starts = [record.start for record in records if record.start]
        ends = [end for ref in self.refs if (end := self.convention.meetings.end_of(ref))]
        return min(starts, default=datetime.date.max), max(ends, default=datetime.date.min)

    def day_after(self, ref: str) -> datetime.date:
        """Return the first day of the period after a formal meeting."""
        end = self.convention.meetings.end_of(ref)
        return end + _A_DAY if end else datetime.date.max

    def binds(self, ref: str) -> bool:
        """Tell whether the provision binds what a formal meeting decides: the offices that begin at its end."""
        return self.provision is None or self.provision.in_force_on(self.day_after(ref))

    def state(self, code: str, ref: str) -> str:
        """Return the name of a State when a meeting ended, as it stands in a sentence."""
        return self.language.in_sentence(self.name(code, ref))

    def name(self, code: str, ref: str) -> str:
        """Return the name of a State when a meeting ended, as it stands alone."""
        state = self.convention.states.by_code.get(code)
        return state.name_on(min(self.day_after(ref), datetime.date(9999, 1, 1))) if state else code

    def group(self, key: str) -> str:
        """Return the official name of a group."""
        found = self.convention.group(key)
        return found.names.read(self.language.code) if found else key


@attrs.frozen(kw_only=True)
class RuleOnOffices(Rule):
    """A rule that a register of offices or of meetings can break."""

    def hear(self, bench: Bench) -> Judgement:
        """Yield every objection to the register."""
        raise NotImplementedError


@attrs.frozen(kw_only=True)
class MandateRule(RuleOnOffices):
    """Asked of each mandate that begins at one of the meetings in question."""

    judge: Callable[[Mandate, Bench], Judgement]

    def hear(self, bench: Bench) -> Judgement:
        for mandate in bench.convention.roster.mandates:
            if mandate.party and mandate.begins in bench.refs and bench.binds(mandate.begins):
                for objection in self.judge(mandate, bench):
                    yield doubted(objection, (mandate,), bench)


@attrs.frozen(kw_only=True)
class GroupRule(RuleOnOffices):
    """Asked of each group for the period after each of the meetings in question, with those who hold it then."""

    judge: Callable[[WorkingGroup, str, tuple[Mandate, ...], Bench], Judgement]

    def hear(self, bench: Bench) -> Judgement:
        for ref in bench.refs:
            for group in bench.convention.groups:
                day = bench.day_after(ref)
                if bench.binds(ref) and group.exists_on(day) and _of_kind(group, bench):
                    holders = bench.convention.holders(group.key, ref)
                    for objection in self.judge(group, ref, holders, bench):
                        yield doubted(objection, holders, bench, ref)


@attrs.frozen(kw_only=True)
class RecordRule(RuleOnOffices):
    """Asked of each meeting in the convention's list that the provision binds by its day."""

    judge: Callable[[MeetingRecord, Bench], Judgement]

    def hear(self, bench: Bench) -> Judgement:
        first, last = bench.days
        for record in bench.convention.meetings.records:
            if record.start is None or not first <= record.start <= last:
                continue
            if bench.provision is None or bench.provision.in_force_on(record.start):
                yield from self.judge(record, bench)


def _of_kind(group: WorkingGroup, bench: Bench) -> bool:
    kinds = bench.option("kind")
    return not kinds or group.kind in kinds


def doubted(objection: Objection, mandates: tuple[Mandate, ...], bench: Bench, ref: str = "") -> Objection:
    """Say aloud where the data is not documented; what rests on doubtful data is no more than a remark.

    ``ref`` is the meeting after which the mandates are asked to run: a beginning or an end that is deduced counts where
    it is the one that says so.
    """
    said = [(_sureness(mandate, ref), mandate) for mandate in mandates]
    said += [(_sureness(mandate), mandate) for mandate in objection.rests_on]
    told = sorted({_told(word, mandate, bench) for word, mandate in said if word})
    if not told:
        return objection
    reading = "; ".join(part for part in (objection.reading, *told) if part)
    force = Force.CUSTOM if any(word == "doubtful" for word, _ in said) else objection.force
    return attrs.evolve(objection, reading=reading, force=force)


def _sureness(mandate: Mandate, ref: str = "") -> str:
    """Return "inferred" or "doubtful" where a mandate is that, or where what counts of its term is deduced; else nothing."""
    counting = {"begins", "until"} if not ref else {"begins"} if mandate.begins == ref else {"until"}
    word = mandate.confidence if mandate.confidence != "documented" else ""
    return word or ("inferred" if counting & set(mandate.deduced) else "")


def _told(word: str, mandate: Mandate, bench: Bench) -> str:
    return f"data {word}: {bench.name(mandate.party, mandate.begins)}, {mandate.doubt}" if mandate.doubt else f"data {word}"


def judge_offices(
    convention: Convention, refs: tuple[str, ...], language: Language, readings: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Return what every rule on offices finds in the decisions of some formal meetings, in order of time."""
    bench = Bench(convention=convention, language=language, refs=refs, readings=readings)
    found = [finding for key, rule in shelf().items() if isinstance(rule, RuleOnOffices) for finding in _heard(key, rule, bench)]
    found = [waived(finding, convention.waivers) for finding in found]
    return tuple(sorted(found, key=lambda f: (_place(f, convention), f.force.rank, f.rule, f.origin.line)))


def _heard(key: str, rule: RuleOnOffices, bench: Bench) -> Iterator[Finding]:
    benches = [attrs.evolve(bench, provision=p) for p in bench.convention.provisions if p.rule == key]
    for heard in benches:
        for objection in rule.hear(heard):
            yield finding_of(key, objection, heard.provision, rule)
    if rule.by_itself:
        free = tuple(ref for ref in bench.refs if not any(heard.binds(ref) for heard in benches))
        for objection in rule.hear(attrs.evolve(bench, refs=free)):
            yield finding_of(key, objection, None, rule)


def _place(finding: Finding, convention: Convention) -> int:
    """Return the place in time of the meeting that a finding is about."""
    ref = finding.about.partition(" ")[0]
    place = convention.place_of(ref)
    return place if place is not None else len(convention.formal_refs)
