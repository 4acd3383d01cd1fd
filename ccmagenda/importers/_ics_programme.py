"""The programme of a calendar: its meeting, its sittings, and what stands around them."""

from collections.abc import Sequence

from ccmagenda.importers._ics_continuing import with_continued
from ccmagenda.importers._ics_entries import Entry, Setting, entries_of
from ccmagenda.importers._ics_events import Event
from ccmagenda.importers._ics_head import Head, read_head
from ccmagenda.importers._ics_keys import Identity, convention_of, identity_of, ref_of
from ccmagenda.importers._ics_language import Remarks, language_of, words_of
from ccmagenda.importers._ics_lines import Line
from ccmagenda.importers._ics_meeting import Occasion, meeting_on, shared
from ccmagenda.importers._ics_sittings import sittings_of
from ccmagenda.importers._ics_telling import teller_for
from ccmagenda.importers._ics_words import COMMA, common_place, marks_of, paragraphs_of, prefixes
from ccmagenda.importers._ics_year import deadlines_of, points_of
from ccmagenda.importers._ics_zones import Clock
from ccmagenda.model import Origin, Programme, Sitting, Status
from ccmagenda.notation import Library

_AROUND = frozenset({"deadline", "action-point", "meeting"})


def programme_of(
    events: Sequence[Event], lines: Sequence[Line], time: Clock, path: str, library: Library, hinted: str = ""
) -> Programme | None:
    """Return the programme that events and the lines of their calendar make, or None where none of them has a day.

    ``hinted`` is the code of the language that it is in where the file does not say.
    """
    head = read_head(lines, time.found)
    identity = identity_of(head.uid, (event.uid.text for event in events), library)
    language = language_of(head, events, library, hinted, ours=bool(identity.prefix))
    remarks = next((Remarks(spoken) for spoken in library.languages if spoken.code == language and identity.prefix), None)
    if remarks:
        head, events = remarks.head(head), [remarks.event(event) for event in events]
    comma = remarks.language.terms["comma"] if remarks else COMMA
    occasion = _occasion(events, head, identity, comma, time, path, library)
    setting = _setting(events, occasion, time, library, language)
    entries = entries_of(events, setting)
    held = [entry for entry in entries if entry.kind not in _AROUND or not entry.day]
    if not any(entry.day for entry in entries):
        return None
    return Programme(
        meeting=meeting_on(entries, occasion),
        convention=occasion.identity.convention,
        language=language or "en",
        status=_status(head.status, final=setting.final),
        issued=head.issued,
        notes="" if head.ours else paragraphs_of(head.description),
        sittings=_sittings(held, setting, remarks),
        deadlines=deadlines_of(entries, setting),
        action_points=points_of(entries, setting),
        origin=Origin(path, 1, 1),
    )


def _sittings(held: Sequence[Entry], setting: Setting, remarks: Remarks | None) -> tuple[Sitting, ...]:
    """Return the sittings of all entries; in calendars of ours, sessions that go on from others say so in words we know."""
    sittings = sittings_of(held, setting)
    return with_continued(sittings, remarks.language) if remarks else tuple(sittings)


def _status(said: str, *, final: bool) -> Status:
    """Return how far the programme has come: as the calendar says, else as its entries show, which is final or not."""
    return next((status for status in Status if status.value == said), Status.FINAL if final else Status.DRAFT)


def _occasion(
    events: Sequence[Event], head: Head, identity: Identity, comma: str, time: Clock, path: str, library: Library
) -> Occasion:
    urls = {event.url.text for event in events}
    return Occasion(
        head=head,
        identity=identity,
        convention=convention_of(identity, Origin(path, 1, 1), library, time.found),
        place=common_place({event.location.text for event in events}, head, comma),
        comma=comma,
        zone=time.place,
        url=head.url or (urls.pop() if len(urls) == 1 and not head.ours else ""),
        contact=head.contact or shared([event.organizer for event in events], "ORGANIZER", time.found),
        path=path,
    )


def _setting(events: Sequence[Event], occasion: Occasion, time: Clock, library: Library, language: str) -> Setting:
    ref = ref_of(occasion.identity, occasion.convention, occasion.head.name)
    return Setting(
        clock=time,
        convention=occasion.convention,
        identity=occasion.identity,
        place=occasion.place,
        comma=occasion.comma,
        prefixes=prefixes(occasion.head, occasion.convention, ref),
        languages=library.languages,
        marks=marks_of(library.languages),
        url=occasion.url,
        relates=occasion.head.relates,
        teller=teller_for(words_of(events), library, language) if occasion.identity.prefix else None,
        final=occasion.head.ours and any(_is_confirmed(event, occasion.identity) for event in events),
    )


def _is_confirmed(event: Event, identity: Identity) -> bool:
    """Tell whether an event shows that a programme of ours is final: deadlines are confirmed in any."""
    name = identity.name(event.uid.text)
    return event.status.text == "CONFIRMED" and name is not None and name.kind in {"sitting", "session", "day", "meeting"}
