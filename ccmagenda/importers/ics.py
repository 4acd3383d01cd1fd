"""A calendar file (iCalendar, RFC 5545), our own or another's: its events become sittings.

What was decided without being certain is a doubt (``file.doubt``), what a programme has no place for is a leftover
(``file.leftover``); both name their lines, and nothing is left out in silence but what belongs to calendars alone.
"""

from collections import Counter
from collections.abc import Sequence

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._ics_events import read_event
from ccmagenda.importers._ics_found import Found
from ccmagenda.importers._ics_lines import Component, mended, outline
from ccmagenda.importers._ics_programme import programme_of
from ccmagenda.importers._ics_zones import clock
from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.importers._unseen import unseen_doubts
from ccmagenda.model import Finding, Origin, Reading
from ccmagenda.notation import Library, decode

_READ = frozenset({"VCALENDAR", "VTIMEZONE", "VEVENT"})


def _read(data: bytes, path: str, library: Library, largest: int, hints: Hints) -> Reading:
    text = decode(mended(data) if len(data) <= largest else data, path, largest)
    found = Found()
    calendars = _calendars(outline(text, path, found), path, found)
    components = [event for calendar in calendars for event in calendar.named("VEVENT")]
    if not components:
        return Reading(findings=(_nothing(calendars, path),), path=path)
    time = clock(calendars, path, found)
    lines = [line for calendar in calendars for line in calendar.lines]
    events = [read_event(component, found) for component in components]
    programme = programme_of(events, lines, time, path, library, hints.language)
    for component in (inner for calendar in calendars for inner in calendar.components):
        if component.name not in _READ:
            found.leftover(component.name, "", component.origin)
    without = () if programme else (_fault("no event in this calendar has a day", path),)
    return Reading(programme=programme, findings=(*without, *found.findings(), *unseen_doubts(text, path)), path=path)


def _calendars(root: Component, path: str, found: Found) -> tuple[Component, ...]:
    """Return the calendars of a file, and the file itself, since events may stand in none of them."""
    calendars = tuple(root.named("VCALENDAR"))
    loose = next(root.named("VEVENT"), None)
    if not calendars and loose is None:
        sentence = f"{path}: this is not a calendar - a calendar begins with BEGIN:VCALENDAR"
        raise UnreadableError(sentence)
    if loose:
        found.doubt("loose", "this event stands in no VCALENDAR, and is taken as if it did", loose.origin)
    if len(calendars) > 1:
        found.doubt("calendars", f"this file holds {len(calendars)} calendars, and they are taken as one", calendars[1].origin)
    return (root, *calendars)


def _nothing(calendars: Sequence[Component], path: str) -> Finding:
    held = Counter(inner.name for calendar in calendars for inner in calendar.components if inner.name not in _READ)
    told = f"; it holds {', '.join(f'{name} ({count:,})' for name, count in held.most_common(5))}" if held else ""
    return _fault(f"there is no event in this calendar{told}", path)


def _fault(sentence: str, path: str) -> Finding:
    return Finding(rule="file.empty", sentence=sentence, origin=Origin(path, 1, 1))


importer = Importer(summary="a calendar (iCalendar), our own or another's", suffixes=(".ics",), reader=_read)
