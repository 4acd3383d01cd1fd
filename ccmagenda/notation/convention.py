"""A convention from its file; its tables of parties, meetings and mandates stand in sheets beside it."""

import datetime

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import (
    ActionPlan,
    Convention,
    Finding,
    Force,
    Judged,
    MeetingSeries,
    Provision,
    UsualHours,
    WorkingGroup,
)
from ccmagenda.notation.context import texts_of
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.nodes import Mapping, compose
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.source import refuse_unseen
from ccmagenda.notation.timing import day_of
from ccmagenda.notation.written_law import CONVENTION, WrittenConvention, WrittenGroup, WrittenPlan, WrittenProvision


def read_convention(text: str, path: str) -> tuple[Convention | None, tuple[Finding, ...]]:
    """Return the convention that a file holds (None where it holds faults), and every fault."""
    faults = Faults()
    refuse_unseen(text, path, faults)
    root = None if faults.found else compose(text, path, faults)
    if not isinstance(root, Mapping):
        return None, faults.findings()
    written: WrittenConvention = CONVENTION.read(root, faults)
    convention = _convention(written, faults)
    return (None if faults.found else convention), faults.findings()


def read_mapping(text: str, path: str) -> Mapping:
    """Return the keys and values of a small data file of the house; a fault in it is an error of ours."""
    faults = Faults()
    root = compose(text, path, faults)
    if not isinstance(root, Mapping) or faults.found:
        sentence = f"{path} is not readable: {[str(fault) for fault in faults.found]}"
        raise InvalidValueError(sentence)
    return root


def _day(word: Word, faults: Faults) -> datetime.date | None:
    return day_of(word, faults, ())


def _said(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(word.text for word in words if word)


def _convention(written: WrittenConvention, faults: Faults) -> Convention:
    return Convention(
        key=written.key.text,
        short=written.short.text,
        names=texts_of(written.names),
        in_force=_day(written.in_force, faults),
        zone=written.zone.text,
        languages=_said(written.languages),
        documented_until=written.documented_until.text,
        sittings=tuple(UsualHours(name=sitting.name.text, hours=sitting.hours.text) for sitting in written.sittings),
        series=tuple(
            MeetingSeries(
                key=s.key.text, names=texts_of(s.names), formal=s.formal.text == "yes", treats_all_themes=bool(s.themes)
            )
            for s in written.series
        ),
        plans=tuple(_plan(plan, faults) for plan in written.plans),
        groups=tuple(_group(group, faults) for group in written.groups),
        provisions=tuple(_provision(provision, faults) for provision in written.provisions),
        sources=tuple((key, words[0].text) for key, words in written.sources if words),
    )


def _plan(written: WrittenPlan, faults: Faults) -> ActionPlan:
    return ActionPlan(
        key=written.key.text,
        names=texts_of(written.names),
        actions=int(written.actions.text or 0),
        since=_day(written.since, faults),
        until=_day(written.until, faults),
        source=written.source.text,
    )


def _group(written: WrittenGroup, faults: Faults) -> WorkingGroup:
    return WorkingGroup(
        key=written.key.text,
        names=texts_of(written.names),
        kind=written.kind.text or "working group",
        seats=int(written.seats.text or 1),
        also=_said(written.also),
        since=_day(written.since, faults),
        until=_day(written.until, faults),
        source=written.source.text,
    )


def _provision(written: WrittenProvision, faults: Faults) -> Provision:
    judged = Judged(written.judged.text) if written.judged else Judged.NO
    if (judged is Judged.BY_RULE) != bool(written.rule):
        faults.add(written.origin, "judged", "a provision judged by a rule names its 'rule:', and no other does")
    return Provision(
        number=written.number.text,
        force=Force(written.force.text) if written.force else Force.CUSTOM,
        wording=texts_of(written.wording),
        source=written.source.text,
        judged=judged,
        rule=written.rule.text,
        options=tuple((key, _said(words)) for key, words in written.options),
        series=_said(written.series),
        venues=_said(written.venues),
        since=_day(written.since, faults),
        until=_day(written.until, faults),
        weight=written.weight.text,
        confidence=written.confidence.text,
        doubt=written.doubt.text,
    )
