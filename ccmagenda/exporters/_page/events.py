"""The meeting as linked data: a schema.org Event with an Event for each sitting, or for each session with hours."""

from collections.abc import Iterator

from ccmagenda.exporters._identity import uid
from ccmagenda.exporters._lines import address
from ccmagenda.exporters._page.shown import Shown, shown
from ccmagenda.exporters._rows import Row, ends_of
from ccmagenda.model import Firmness
from ccmagenda.wording import Wording
from ccmagenda.wording.places import organiser

_SCHEMA = "https://schema.org"
Data = dict[str, object]


def linked_data(wording: Wording) -> Data:
    """Return the meeting as schema.org has it; a beginning that is not known is the day alone, and no end is invented."""
    programme, meeting = wording.programme, wording.programme.meeting
    organizer = organiser(wording)
    return {
        "@context": _SCHEMA,
        "@type": "Event",
        "identifier": uid(programme, "meeting", "days"),
        "name": wording.meeting_title(),
        "description": wording.paper(),
        "startDate": meeting.first.isoformat(),
        "endDate": meeting.last.isoformat(),
        "eventStatus": f"{_SCHEMA}/EventScheduled",
        "inLanguage": wording.language.code,
        **_filled(
            url=address(meeting.url),
            location=_place(wording),
            organizer={"@type": "Organization", "name": organizer} if organizer else None,
            subEvent=[_event(one, wording) for one in shown(programme)],
        ),
    }


def _filled(**found: object) -> Data:
    return {name: value for name, value in found.items() if value}


def _place(wording: Wording, room: str = "") -> Data:
    place = wording.place()
    name = wording.language.terms["comma"].join(filter(None, (room and wording.room(room), place)))
    return {"@type": "Place", "name": name, "address": wording.city() or place} if name else {}


def _event(one: Shown, wording: Wording) -> Data:
    row, thing, (start, end) = one.row, one.thing, ends_of(one.when)
    cancelled = Firmness.CANCELLED in {thing.firmness, row.sitting.firmness}
    return {
        "@type": "Event",
        "identifier": uid(wording.programme, "session" if row.session else "sitting", thing.key),
        "name": wording.title(row.session) if row.session else wording.sitting(row.sitting, row.told),
        "startDate": (start or row.day).isoformat(),
        "eventStatus": f"{_SCHEMA}/{'EventCancelled' if cancelled else 'EventScheduled'}",
        **_filled(
            endDate=end.isoformat() if end else "",
            location=[*_places(row, thing.room or row.sitting.room, wording)],
            performer=[{"@type": "Person", "name": name} for name in dict.fromkeys(_people(row, wording))],
        ),
    }


def _people(row: Row, wording: Wording) -> Iterator[str]:
    """Yield the names of those who speak; a function that stands for one, such as "Minister of Defence", is no name."""
    for session in row.told:
        for talk in (talk for nested in session.walk() for talk in nested.talks):
            named = (who.person for who in talk.speakers if who.person and not wording.functions.is_alone(who.person))
            yield from map(wording.plain, named)


def _places(row: Row, room: str, wording: Wording) -> Iterator[Data]:
    if place := _place(wording, room):
        yield place
    told = [nested for session in row.told for nested in session.walk()]
    for nested in told:
        if found := address(nested.stream):
            yield {"@type": "VirtualLocation", "url": found}
