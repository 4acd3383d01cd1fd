"""The meeting of a draft, from the practice and the list of meetings; and what its author has to decide about it."""

from collections.abc import Iterator

from ccmagenda.drafting._wanted import Identity, Wanted
from ccmagenda.drafting.offices import designate_on, next_formal, president_on
from ccmagenda.drafting.places import as_listed, clock_of
from ccmagenda.model import Convention, Meeting, MeetingRecord, Texts, folded
from ccmagenda.notation import Path

MEETING: Path = ("meeting",)


def meeting_of(identity: Identity, wanted: Wanted, convention: Convention) -> Meeting:
    """Return the meeting with its place and its Presidents, as far as they are known."""
    record, usual = identity.record, wanted.usual
    asked = convention.states.city(wanted.city, "en")
    own = bool(record) and folded(asked) in {"", folded(record.city if record else "")}
    city = (record.city if record and own else "") or asked or usual.city
    formal = any(series.formal for series in convention.series if series.key == usual.series)
    president = record if formal and record and record.president else president_on(identity.first, convention)
    designate = designate_on(identity.first, convention) if _has_designate(wanted) else None
    meeting = Meeting(
        ref=identity.ref,
        title=_title(identity, wanted, convention),
        zone=clock_of(city, wanted.zone, record, convention),
        first=identity.first,
        last=identity.last,
        series=usual.series,
        city=city,
        venue=record.venue if record and own else "",
        president=president.president if president else "",
        president_designate=designate.president if designate else "",
    )
    return as_listed(meeting, convention)


def _title(identity: Identity, wanted: Wanted, convention: Convention) -> Texts:
    """Return the title by the practice; where this is the name that the list of meetings has, in every language."""
    names = identity.record.names if identity.record else Texts()
    if not names or identity.parts or "{ordinal}" not in wanted.usual.title.read("en"):
        return wanted.spoken(wanted.usual.named(identity.ordinal))
    return names if identity.record == convention.meetings.record(identity.ref) else wanted.spoken(names)


def _has_designate(wanted: Wanted) -> bool:
    return any("president-designate" in {session.chair, session.speaker} for session in wanted.usual.sessions)


def asked_of(meeting: Meeting, identity: Identity, wanted: Wanted, convention: Convention) -> Iterator[tuple[Path, str]]:
    """Yield what the author of a draft has to decide about the meeting."""
    asks = dict(wanted.usual.asks)
    if not (identity.record and identity.record.status == "held"):
        yield from ((MEETING, asks[key]) for key in ("meeting",) if key in asks)
    if identity.remark:
        yield MEETING, f"{identity.remark[:1].upper()}{identity.remark[1:]}."
    if identity.record and identity.record.city and not convention.states.is_in(meeting.city, identity.record.city):
        yield MEETING, f"In our list it is held in {identity.record.city}."
    if not meeting.venue:
        yield from ((MEETING, asks[key]) for key in ("venue",) if key in asks)
    yield from ((MEETING, words) for words in _unknown_presidents(meeting, identity, wanted, convention))


def _unknown_presidents(meeting: Meeting, identity: Identity, wanted: Wanted, convention: Convention) -> Iterator[str]:
    if not meeting.president:
        last = convention.presidents_on(identity.first).president
        name = convention.states.by_code.get(last.president) if last else None
        said = f"; by our data it was last {name.names[-1].text} ({last.ref})" if last and name else ""
        yield f"Who presides is not known{said}. Add 'president:'."
    if _has_designate(wanted) and not meeting.president_designate:
        yield "Who is President-designate is not known. Add 'president-designate:'."


def preparing(identity: Identity, wanted: Wanted, convention: Convention) -> str:
    """Return which formal meeting comes next in the list of meetings, in words for a comment."""
    record = next_formal(identity.last, convention)
    if record is None:
        return ""
    usual = next(series.key for series in convention.series if series.formal)
    other = "" if record.series == usual else "; then the title is to name it"
    return f"The next formal meeting in our list is the {record.ref}{_when(record, wanted, convention)}{other}."


def _when(record: MeetingRecord, wanted: Wanted, convention: Convention) -> str:
    place, end = record.city, convention.meetings.end_of(record.ref)
    days = wanted.english.days_in_words(record.start, end) if record.start and end else "days not known - is it still to come?"
    return f" ({', '.join(part for part in (place, days) if part)})"
