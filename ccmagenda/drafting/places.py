"""Where a meeting is held, and by which clock."""

import difflib
import unicodedata

import attrs

from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Convention, Meeting, MeetingRecord, Texts, folded, shortened, zone, zone_names
from ccmagenda.model.texts import title

_NEAR = 0.8


def clock_of(city: str, chosen: str, record: MeetingRecord | None, convention: Convention) -> str:
    """Return the zone of a city: the one chosen, that of a known meeting there, or the one that is named after the city.

    A city that neither the list of meetings nor the zones name is refused, with what was likely meant.
    """
    if chosen:
        return zone(chosen).name
    if not city:
        return (record.zone if record else "") or convention.zone or _refused(city, {})
    known = _cities(convention)
    return known.get(_plain(convention.states.city(city, "en"))) or _refused(city, known)


def _cities(convention: Convention) -> dict[str, str]:
    """Return the zones of cities: of those after which a zone is named, and of those where the convention has met."""
    named: dict[str, str] = {}
    for name in sorted(zone_names()):
        place = _plain(name.rpartition("/")[2].replace("_", " "))
        named[place] = "" if place in named else name  # two zones of one name tell nothing
    for record in convention.meetings.records:
        if record.city and record.zone:
            named[_plain(record.city)] = record.zone
    return {city: found for city, found in named.items() if found}


def _plain(city: str) -> str:
    """Return the form under which cities are compared: no accents, no case."""
    marks = unicodedata.normalize("NFKD", folded(city))
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


def _refused(city: str, known: dict[str, str]) -> str:
    near = difflib.get_close_matches(_plain(city)[:80], known, n=1, cutoff=_NEAR)
    way = f" - did you mean '{near[0].title()}'?" if near else " - add the zone of the place, like Europe/Zurich (--zone)"
    sentence = f"the clock of '{shortened(city)}' is not known{way}" if city else f"the zone of the place is missing{way}"
    raise UnknownNameError(sentence)


def as_listed(meeting: Meeting, convention: Convention) -> Meeting:
    """Return a meeting with what its file says by its reference alone, wherever that is open: city, building, President."""
    record = convention.meetings.record(meeting.ref)
    if record is None:
        return meeting
    return attrs.evolve(
        meeting,
        city=meeting.city or title(record.city),
        venue=meeting.venue or (title(record.venue) if convention.states.is_in(meeting.city, record.city) else Texts()),
        president=meeting.president or record.president,
    )
