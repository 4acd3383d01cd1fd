"""A convention from its file; its tables of parties, meetings and mandates stand in sheets beside it."""

import datetime
from collections.abc import Iterable

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import (
    ActionPlan,
    Convention,
    Finding,
    Force,
    Judged,
    MeetingSeries,
    Origin,
    Provision,
    UsualHours,
    WorkingGroup,
    folded,
    zone,
)
from ccmagenda.notation.context import texts_of
from ccmagenda.notation.faults import Faults, TooManyFaultsError, quoted
from ccmagenda.notation.hours import HourError, read_hours
from ccmagenda.notation.nodes import Mapping, compose
from ccmagenda.notation.options import Rules, refuse_rules, refuse_series
from ccmagenda.notation.practice import practice_of
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.source import refuse_unseen
from ccmagenda.notation.timing import day_of
from ccmagenda.notation.written_law import (
    CONVENTION,
    WrittenConvention,
    WrittenGroup,
    WrittenHours,
    WrittenPlan,
    WrittenProvision,
)


def read_convention(text: str, path: str, rules: Rules | None = None) -> tuple[Convention | None, tuple[Finding, ...]]:
    """Return the convention that a file holds (None where it holds faults), and every fault.

    ``rules`` are the rules on the shelf with their options; without them what a provision says of its rule is taken as it is.
    """
    faults = Faults()
    try:
        convention = _read(text, path, rules, faults)
    except TooManyFaultsError:
        convention = None
    return (None if faults.found else convention), faults.findings()


def _read(text: str, path: str, rules: Rules | None, faults: Faults) -> Convention | None:
    refuse_unseen(text, path, faults)
    root = None if faults.found else compose(text, path, faults)
    if not isinstance(root, Mapping):
        if not faults.found:
            place = root.origin if root else Origin(path, 1, 1)
            faults.add(place, "empty", "there is no convention here - it begins with 'key:' and 'names:'")
        return None
    written: WrittenConvention = CONVENTION.read(root, faults)
    _refuse_doubles(written, faults)
    refuse_series(written, faults)
    if rules is not None:
        refuse_rules(written, rules, faults)
    return _convention(written, faults)


def _refuse_doubles(written: WrittenConvention, faults: Faults) -> None:
    """Record a fault for each number, key, name or option that stands for two things."""
    _refuse_second([[provision.number] for provision in written.provisions], faults)
    for listed in (written.series, written.plans):
        _refuse_second([[one.key] for one in listed], faults)
    named = [(group.key, *(name for _, name in group.names), *group.also) for group in written.groups]
    _refuse_second(named, faults)
    for provision in written.provisions:
        _refuse_second([[key] for key, _ in provision.options], faults)


def _refuse_second(things: Iterable[Iterable[Word]], faults: Faults) -> None:
    """Record a fault for each word that stands for a second thing; each thing may bear several names."""
    seen: dict[str, tuple[int, Word]] = {}
    for number, names in enumerate(things):
        for word in names:
            thing, first = seen.setdefault(folded(word.text), (number, word))
            if thing != number and word:
                sentence = f"{quoted(word.text)} stands already in line {first.origin.line} - name each thing once"
                faults.add(word.origin, "twice", sentence, others=(first.origin,))


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


def _span(
    written: WrittenPlan | WrittenGroup | WrittenProvision, faults: Faults
) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day; an end before the beginning is a fault."""
    since, until = _day(written.since, faults), _day(written.until, faults)
    if since and until and until < since:
        faults.add(written.until.origin, "order", f"{until.isoformat()} is before {since.isoformat()}, the first day")
    return since, until


def _zone(word: Word, faults: Faults) -> str:
    try:
        return zone(word.text).name if word else ""
    except InvalidValueError as error:
        faults.add(word.origin, "zone", str(error))
        return ""


def _hours(written: WrittenHours, faults: Faults) -> UsualHours:
    try:
        read_hours(written.hours.text or "10:00")
    except HourError as error:
        faults.add(written.hours.origin, "time", str(error))
    return UsualHours(name=written.name.text, hours=written.hours.text)


def _said(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(word.text for word in words if word)


def _convention(written: WrittenConvention, faults: Faults) -> Convention:
    return Convention(
        key=written.key.text,
        short=written.short.text,
        names=texts_of(written.names),
        in_force=_day(written.in_force, faults),
        zone=_zone(written.zone, faults),
        languages=_said(written.languages),
        documented_until=written.documented_until.text,
        presidents_ahead_after=written.presidents_ahead_after.text,
        sittings=tuple(_hours(sitting, faults) for sitting in written.sittings),
        series=tuple(
            MeetingSeries(
                key=s.key.text, names=texts_of(s.names), formal=s.formal.text == "yes", treats_all_themes=bool(s.themes)
            )
            for s in written.series
        ),
        plans=tuple(_plan(plan, faults) for plan in written.plans),
        groups=tuple(_group(group, faults) for group in written.groups),
        provisions=tuple(_provision(provision, faults) for provision in written.provisions),
        sources=tuple((key.text, words[0].text) for key, words in written.sources if words),
        practice=practice_of(written, faults),
    )


def _plan(written: WrittenPlan, faults: Faults) -> ActionPlan:
    since, until = _span(written, faults)
    return ActionPlan(
        key=written.key.text,
        names=texts_of(written.names),
        actions=int(written.actions.text or 0),
        since=since,
        until=until,
        source=written.source.text,
    )


def _group(written: WrittenGroup, faults: Faults) -> WorkingGroup:
    since, until = _span(written, faults)
    return WorkingGroup(
        key=written.key.text,
        names=texts_of(written.names),
        kind=written.kind.text or "working group",
        seats=int(written.seats.text or 1),
        also=_said(written.also),
        beside=_said(written.beside),
        since=since,
        until=until,
        source=written.source.text,
    )


def _provision(written: WrittenProvision, faults: Faults) -> Provision:
    since, until = _span(written, faults)
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
        options=tuple((key.text, _said(words)) for key, words in written.options),
        series=_said(written.series),
        venues=_said(written.venues),
        since=since,
        until=until,
        weight=written.weight.text,
        confidence=written.confidence.text,
        doubt=written.doubt.text,
    )
