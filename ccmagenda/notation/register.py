"""A register file: mandates, meetings and parties that add to a convention's own data, or correct it, with sources."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Finding, Mandate, MeetingCalendar, MeetingRecord, Origin, Party, Roster, Waiver, zone
from ccmagenda.model.offices import days_seen
from ccmagenda.notation.context import Library
from ccmagenda.notation.faults import Faults, TooManyFaultsError, did_you_mean, quoted
from ccmagenda.notation.nodes import Mapping, compose
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.source import refuse_unseen
from ccmagenda.notation.timing import day_of
from ccmagenda.notation.written_register import REGISTER, WrittenHeldMeeting, WrittenMandate, WrittenParty, WrittenRegister

T = TypeVar("T")


def read_register(
    text: str, path: str, base: Convention | None, library: Library
) -> tuple[Convention | None, tuple[Finding, ...]]:
    """Return a convention with the entries of a register file added, or None where the file has faults; and every fault.

    ``base`` is the convention that it adds to, where the file names none.
    """
    faults = Faults()
    try:
        merged = _read(text, path, base, library, faults)
    except TooManyFaultsError:
        merged = None
    return (None if faults.found else merged), faults.findings()


def _read(text: str, path: str, base: Convention | None, library: Library, faults: Faults) -> Convention | None:
    refuse_unseen(text, path, faults)
    root = None if faults.found else compose(text, path, faults)
    if not isinstance(root, Mapping):
        if not faults.found:
            faults.add(
                Origin(path, 1, 1), "empty", "there is no register here - it begins with 'mandates:', 'meetings:' or 'parties:'"
            )
        return None
    written: WrittenRegister = REGISTER.read(root, faults)
    convention = _belongs(written.convention, base, library, faults)
    return _merged(written, convention, library, faults) if convention else None


def _belongs(word: Word, base: Convention | None, library: Library, faults: Faults) -> Convention | None:
    """Return the convention that a register belongs to: the one at hand, or the one that it names."""
    if not word:
        return base or library.convention("ccm")
    if base is not None and word.text == base.key:
        return base
    if word.text not in library.conventions:
        known = did_you_mean(word.text, dict.fromkeys([*library.conventions, *([base.key] if base else [])]))
        faults.add(word.origin, "unknown-convention", f"convention {quoted(word.text)} is not known{known}")
        return None
    if base is not None:
        sentence = f"this register belongs to {quoted(word.text)}, and {quoted(base.key)} was asked for"
        faults.add(word.origin, "another-convention", sentence)
        return None
    return library.convention(word.text)


def _merged(written: WrittenRegister, convention: Convention, library: Library, faults: Faults) -> Convention:
    records = [_record(meeting, convention, library, faults) for meeting in written.meetings]
    _refuse_same_meetings(records, faults)
    meetings = MeetingCalendar(tuple(_with_meetings(convention.meetings.records, records)))
    dated = attrs.evolve(convention, meetings=meetings)
    mandates = [_mandate(mandate, dated, library, faults) for mandate in written.mandates]
    _refuse_same(mandates, faults)
    gone = _corrected(written, mandates, convention, library, faults)
    kept = [m for m in convention.roster.mandates if (m.group, m.party, m.begins) not in gone]
    roster = Roster(_replaced(kept, mandates, lambda m: (m.group, m.party, m.begins)))
    parties = [_party(party, library, faults) for party in written.parties]
    numbers = [*(provision.number for provision in convention.provisions), *sorted(library.rules)]
    for ground in written.waivers:
        if ground.provision and ground.provision.text not in numbers:
            near = did_you_mean(ground.provision.text, numbers)
            sentence = f"neither a provision nor a rule is called {quoted(ground.provision.text)}{near}"
            faults.add(ground.provision.origin, "unknown-provision", sentence)
    waivers = tuple(
        Waiver(provision=ground.provision.text, about=ground.about.text, because=ground.because.text, origin=ground.origin)
        for ground in written.waivers
        if ground.provision and ground.because
    )
    dated = attrs.evolve(dated, waivers=(*convention.waivers, *waivers))
    return attrs.evolve(dated, roster=roster, parties=_replaced(convention.parties, parties, lambda party: party.code))


def _replaced(old: Iterable[T], new: Iterable[T], key: Callable[[T], object]) -> tuple[T, ...]:
    """Return the old values, each replaced by a new one of the same key, then the rest of the new."""
    by_key = {key(value): value for value in new}
    kept = [by_key.pop(key(value), value) for value in old]
    return (*kept, *by_key.values())


def _with_meetings(old: Iterable[MeetingRecord], new: list[MeetingRecord]) -> Iterator[MeetingRecord]:
    """Yield the old records, with all parts of a meeting that is corrected replaced by the new ones, in its place."""
    waiting = {record.ref: [other for other in new if other.ref == record.ref] for record in new}
    corrected = set(waiting)
    for record in old:
        if record.ref in corrected:
            yield from waiting.pop(record.ref, [])
        else:
            yield record
    for records in waiting.values():
        yield from records


def _refuse_same_meetings(records: list[MeetingRecord], faults: Faults) -> None:
    seen: dict[tuple[str, object], MeetingRecord] = {}
    for record in records:
        first = seen.setdefault((record.ref, record.start), record)
        if first is not record:
            sentence = f"{quoted(record.ref)} stands already in line {first.origin.line} - write it once"
            faults.add(record.origin, "same-meeting", sentence, others=(first.origin,))


def _corrected(
    written: WrittenRegister, mandates: list[Mandate], convention: Convention, library: Library, faults: Faults
) -> set[tuple[str, str, str]]:
    """Return the mandates of the data that entries of the register replace; one that is not there is a fault."""
    gone = set()
    for said, mandate in zip(written.mandates, mandates, strict=True):
        code = _state(said.replaces, library, faults)
        seat = (mandate.group, code, mandate.begins)
        if code and mandate.group and not any((m.group, m.party, m.begins) == seat for m in convention.roster.mandates):
            sentence = f"{quoted(said.replaces.text)} has no mandate in this group from the end of the {mandate.begins}"
            faults.add(said.replaces.origin, "nothing-replaced", sentence)
        gone.add(seat)
    return gone


def _refuse_same(mandates: list[Mandate], faults: Faults) -> None:
    seen: dict[tuple[str, str, str], Mandate] = {}
    for mandate in mandates:
        first = seen.setdefault((mandate.group, mandate.party, mandate.begins), mandate)
        if first is not mandate and mandate.group and mandate.party:
            faults.add(
                mandate.origin,
                "same-seat",
                f"this mandate stands already in line {first.origin.line} - write it once",
                others=(first.origin,),
            )


def _state(word: Word, library: Library, faults: Faults) -> str:
    state = library.states.find(word.text) if word else None
    if word and state is None:
        near = library.states.suggest(word.text)
        way = f" - did you mean {' or '.join(quoted(name) for name in near)}?" if near else " - write the name of a State"
        faults.add(word.origin, "unknown-state", f"{quoted(word.text)} is not the name of a State{way}")
    return state.code if state else ""


def _mandate(written: WrittenMandate, convention: Convention, library: Library, faults: Faults) -> Mandate:
    for said in (written.begins, written.until):
        if said and said.text not in convention.meetings.refs:
            known = did_you_mean(said.text, convention.meetings.refs) or " - write it like 3MSP, or add it under 'meetings:'"
            faults.add(said.origin, "unknown-meeting", f"{quoted(said.text)} is not a known meeting{known}")
    if written.until.text in convention.meetings.refs and convention.place_of(written.until.text) is None:
        known = did_you_mean(written.until.text, convention.formal_refs)
        sentence = f"{quoted(written.until.text)} is not a formal meeting, and terms end with one{known}"
        faults.add(written.until.origin, "not-formal", sentence)
    if _ends_too_early(written.begins.text, written.until.text, convention):
        sentence = f"the mandate ends with the {written.until.text}, which is not after the {written.begins.text}"
        faults.add(written.until.origin, "order", sentence)
    group = convention.named_group(written.group.text)
    if written.group and group is None:
        known = did_you_mean(written.group.text, [one.key for one in convention.groups])
        faults.add(written.group.origin, "unknown-group", f"{quoted(written.group.text)} is not a group of the convention{known}")
    return Mandate(
        group=group.key if group else "",
        party=_state(written.party, library, faults),
        role=written.role.text or "Coordinator",
        begins=written.begins.text,
        until=written.until.text,
        seen=_seen(written, faults),
        confidence=written.confidence.text or "documented",
        note=written.note.text,
        source=written.source.text,
        origin=written.origin,
    )


def _seen(written: WrittenMandate, faults: Faults) -> str:
    """Return the day or month in which a State is found in office; without one, the term must be told."""
    if written.seen and days_seen(written.seen.text) is None:
        sentence = f"{quoted(written.seen.text)} is neither a day nor a month - write it as 2024-01-15 or 2024-01"
        faults.add(written.seen.origin, "day", sentence)
        return ""
    for name, said, like in (("begins", written.begins, "begins, like 3MSP"), ("until", written.until, "ends, like 5MSP")):
        if not said and not written.seen:
            faults.add(written.origin, "missing", f"'{name}' is missing: the meeting at whose end it {like}")
    return written.seen.text


def _ends_too_early(begins: str, until: str, convention: Convention) -> bool:
    places = convention.place_of(begins), convention.place_of(until)
    if places[0] is not None and places[1] is not None:
        return places[1] <= places[0]
    first, last = convention.meetings.end_of(begins), convention.meetings.end_of(until)
    return first is not None and last is not None and last <= first


def _record(written: WrittenHeldMeeting, convention: Convention, library: Library, faults: Faults) -> MeetingRecord:
    known = [series.key for series in convention.series]
    if written.series and written.series.text not in known:
        near = did_you_mean(written.series.text, known)
        faults.add(written.series.origin, "unknown-series", f"{quoted(written.series.text)} is not a kind of meeting{near}")
    days = [
        day_of(said, faults, library.languages) for said in (written.from_, written.to, written.decided_from, written.decided_to)
    ]
    start, end = days[0], days[1]
    if start and end and end < start:
        faults.add(written.to.origin, "days", f"the meeting ends on {end.isoformat()}, before it begins on {start.isoformat()}")
    return MeetingRecord(
        ref=written.ref.text,
        series=written.series.text,
        name=written.name.text,
        start=start,
        end=end,
        decided_start=days[2],
        decided_end=days[3],
        city=written.city.text,
        venue=written.venue.text,
        zone=_zone(written.zone, convention, faults),
        president=_state(written.president, library, faults),
        source=written.source.text,
        origin=written.origin,
    )


def _zone(word: Word, convention: Convention, faults: Faults) -> str:
    try:
        return zone(word.text).name if word else convention.zone
    except InvalidValueError as error:
        faults.add(word.origin, "zone", str(error))
        return convention.zone


def _party(written: WrittenParty, library: Library, faults: Faults) -> Party:
    def day(word: Word) -> datetime.date | None:
        return day_of(word, faults, library.languages)

    return Party(
        code=_state(written.state, library, faults),
        signed=day(written.signed),
        consent=day(written.consent),
        in_force=day(written.in_force),
        withdrawn=day(written.withdrawn),
        marks=frozenset(mark.text for mark in written.marks if mark),
        source=written.source.text,
    )
