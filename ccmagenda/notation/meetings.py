"""The meeting from what is written, filled up from the convention's own list of meetings."""

import datetime

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Meeting, MeetingRecord, Texts, zone
from ccmagenda.notation.addresses import mail_address, web_address
from ccmagenda.notation.context import Library, texts_of
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.timing import day_of
from ccmagenda.notation.written import WrittenMeeting

_A_DAY = datetime.date(2000, 1, 1)
_UNKNOWN = MeetingRecord(ref="?", series="")


def meeting_of(written: Word | WrittenMeeting, convention: Convention, library: Library, faults: Faults) -> Meeting:
    """Return the meeting; where days or zone cannot be told, a fault is recorded and something stands in for them."""
    table = WrittenMeeting(origin=written.origin, ref=written) if isinstance(written, Word) else written
    record = convention.meetings.record(table.ref.text) or _UNKNOWN
    _refuse_unknown_ref(table, record, convention, faults)
    first, last = _days(table, record, library, faults)
    title = texts_of(table.title) or record.names or Texts((("en", table.ref.text),))
    city = texts_of(table.city)
    return Meeting(
        ref=table.ref.text or "meeting",
        title=title,
        zone=_zone(table, record, convention, faults),
        first=first,
        last=last,
        series=_series(table, record, convention, faults),
        city=city or record.city,
        venue=texts_of(table.venue) or (record.venue if library.states.is_in(city, record.city) else ""),
        president=_state(table.president, library, faults) or record.president,
        president_designate=_state(table.president_designate, library, faults),
        contact=mail_address(table.contact, faults),
        url=web_address(table.url, faults),
        origin=table.origin,
    )


def _refuse_unknown_ref(table: WrittenMeeting, record: MeetingRecord, convention: Convention, faults: Faults) -> None:
    if record is _UNKNOWN and table.ref and not (table.from_ or table.to):
        near = did_you_mean(table.ref.text, convention.meetings.refs)
        name = f" of the {convention.short}" if convention.short else ""
        faults.add(
            table.ref.origin,
            "unknown-meeting",
            f"{quoted(table.ref.text)} is not a known meeting{name}{near}; a new meeting needs 'from' and 'to'",
        )


def _days(table: WrittenMeeting, record: MeetingRecord, library: Library, faults: Faults) -> tuple[datetime.date, datetime.date]:
    first = day_of(table.from_, faults, library.languages) or record.start
    following = first + datetime.timedelta(days=60) if first else None
    last = day_of(table.to, faults, library.languages, first, following) or (record.end if not table.from_ else None) or first
    if first is None:
        if record is not _UNKNOWN or table.to:
            faults.add(table.origin, "missing", "'from' is missing: the first day of the meeting")
        return _A_DAY, _A_DAY
    if last is not None and last < first:
        faults.add(table.to.origin, "days", f"the meeting ends on {last.isoformat()}, before it begins on {first.isoformat()}")
        last = first
    return first, last or first


def _zone(table: WrittenMeeting, record: MeetingRecord, convention: Convention, faults: Faults) -> str:
    name = table.zone.text or record.zone or convention.zone
    if not name and not table.ref:
        return "UTC"  # a missing meeting is told already
    if not name:
        faults.add(
            table.zone.origin if table.zone.given else table.origin,
            "missing",
            "'zone' is missing: the clock of the place, like Europe/Zurich",
        )
        return "UTC"
    try:
        return zone(name).name
    except InvalidValueError as error:
        faults.add(table.zone.origin, "zone", str(error))
        return "UTC"


def _series(table: WrittenMeeting, record: MeetingRecord, convention: Convention, faults: Faults) -> str:
    known = [series.key for series in convention.series]
    if table.series:
        if known and table.series.text not in known:
            faults.add(
                table.series.origin,
                "unknown-series",
                f"{quoted(table.series.text)} is not a kind of meeting{did_you_mean(table.series.text, known)}",
            )
        return table.series.text
    return record.series or next((key for key in known if table.ref.text.lstrip("0123456789") == key), "")


def _state(word: Word, library: Library, faults: Faults) -> str:
    state = library.states.find(word.text) if word else None
    if word and state is None:
        near = library.states.suggest(word.text)
        way = f" - did you mean {' or '.join(quoted(name) for name in near)}?" if near else " - write the name of a State"
        faults.add(word.origin, "unknown-state", f"{quoted(word.text)} is not the name of a State{way}")
    return state.code if state else ""
