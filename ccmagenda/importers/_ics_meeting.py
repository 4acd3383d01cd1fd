"""The meeting that a calendar is for: from our identities and the register where they name one, else from its words."""

import datetime
from collections.abc import Sequence
from pathlib import PurePath

import attrs

from ccmagenda.importers._ics_entries import Entry
from ccmagenda.importers._ics_events import Said
from ccmagenda.importers._ics_found import Found
from ccmagenda.importers._ics_head import Head
from ccmagenda.importers._ics_hours import last_day
from ccmagenda.importers._ics_keys import Identity, ref_of, slug
from ccmagenda.importers._ics_words import title_of, venue_and_city
from ccmagenda.model import Convention, Meeting, MeetingRecord, Origin, one_line

_LONGEST_REF = 40
_NO_RECORD = MeetingRecord(ref="", series="")


@attrs.frozen(kw_only=True)
class Occasion:
    """All that is known of the meeting before its days are: what the calendar says, and what names it.

    ``comma`` is what parts a place in the language of the calendar.
    """

    head: Head
    identity: Identity
    convention: Convention
    place: str
    comma: str
    zone: str
    url: str
    contact: str
    path: str


def meeting_on(entries: Sequence[Entry], occasion: Occasion) -> Meeting:
    """Return the meeting on the days of its entries."""
    ref, record = _named(occasion)
    head = occasion.head
    known = title_of(head, occasion.place, record.name, occasion.comma, occasion.convention)
    title = known or _title_without_name(entries, occasion.path)
    first, last = _days(entries, record)
    venue, city = venue_and_city(occasion.place, record.venue, record.city, occasion.comma, ours=head.ours)
    return Meeting(
        ref=ref or slug(title, _LONGEST_REF),
        title=title,
        zone=occasion.zone,
        first=first,
        last=last,
        series=record.series,
        city=city,
        venue=venue,
        president=record.president,
        contact=occasion.contact,
        url=occasion.url,
        origin=Origin(occasion.path, 1, 1),
    )


def _days(entries: Sequence[Entry], record: MeetingRecord) -> tuple[datetime.date, datetime.date]:
    """Return the days that our entry over the whole meeting has; else the register's where all lie in them; else their own.

    What is done before or after the meeting has no part in this, unless there is nothing else.
    """
    banner = next((entry for entry in entries if entry.kind == "meeting" and entry.day), None)
    if banner and banner.day:
        return banner.day, last_day(banner.event, banner.day)
    listed = sorted(entry.day for entry in entries if entry.day and entry.kind not in {"deadline", "action-point"})
    listed = listed or sorted(entry.day for entry in entries if entry.day)
    end = record.end or record.start
    if record.start and end and record.start <= listed[0] and listed[-1] <= end:
        return record.start, end
    return listed[0], listed[-1]


def _named(occasion: Occasion) -> tuple[str, MeetingRecord]:
    """Return the reference that our UIDs name, and what the register knows of that meeting."""
    if not occasion.identity.ref:
        return "", _NO_RECORD
    ref = ref_of(occasion.identity, occasion.convention, occasion.head.name)
    return ref, occasion.convention.meetings.record(ref) or _NO_RECORD


def _title_without_name(entries: Sequence[Entry], path: str) -> str:
    only = entries[0].title if len(entries) == 1 else ""
    return only or one_line(PurePath(path).stem.strip("<>")) or "Meeting"


def shared(said: Sequence[Said], name: str, found: Found) -> str:
    """Return the address that all events share, or nothing after telling of those that differ."""
    words = {one.text for one in said}
    if len(words) == 1:
        return words.pop()
    for one in said:
        if one:
            found.leftover(name, one.text, one.origin)
    return ""
