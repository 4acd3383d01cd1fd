"""A VEVENT as what it says: each property is kept where it has a home, and told where it has none."""

import attrs

from ccmagenda.importers._ics_found import Found
from ccmagenda.importers._ics_lines import Component, Line
from ccmagenda.importers._ics_values import Content, content, listed
from ccmagenda.model import NOWHERE, Origin, clean, one_line
from ccmagenda.notation import Faults
from ccmagenda.notation.addresses import mail_address, web_address
from ccmagenda.notation.limits import LONGEST_TEXT
from ccmagenda.notation.shapes import Word

# These tell of the entry in a calendar, not of the meeting: whoever writes a calendar makes them anew.
_OF_THE_ENTRY = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP"})
_TEXTS = frozenset({"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "RELATED-TO"})
_ADDRESSES = frozenset({"URL", "CONFERENCE"})
_TIMES = frozenset({"DTSTART", "DTEND", "DURATION"})
_REPEATING = frozenset({"RRULE", "RDATE"})


@attrs.frozen(kw_only=True)
class Said:
    """A word of the file, cleaned, and where it stands; it is nothing where the property is missing."""

    text: str = ""
    origin: Origin = NOWHERE

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Said()


@attrs.frozen(kw_only=True)
class Event:
    """What one VEVENT says; its times are not yet understood, and ``parent`` is the UID of what it is a part of.

    ``language`` is the tag of the language that its summary is said to be in (RFC 5545, section 3.2.10).
    """

    origin: Origin
    uid: Said
    summary: str
    language: str
    description: str
    location: Said
    status: Said
    url: Said
    stream: str
    organizer: Said
    parent: Said
    categories: tuple[Said, ...]
    chairs: tuple[Said, ...]
    start: Content | None
    end: Content | None
    length: Content | None


def read_event(component: Component, found: Found) -> Event:
    """Return what an event says; what has no home in a programme is a leftover."""
    reading = _Reading(found)
    for line in component.lines:
        reading.take(line)
    for inner in component.components:
        found.leftover(inner.name, "", inner.origin)
    return reading.event(component.origin)


def text_of(said: Content, found: Found) -> str:
    """Return the words of a line, cleaned; those that nobody could read to their end are cut, and it is told."""
    if len(said.value) > LONGEST_TEXT:
        found.doubt(f"long {said.name}", f"{said.name} has more than {LONGEST_TEXT:,} characters and is cut there", said.origin)
    return clean(said.value[:LONGEST_TEXT]).strip()


def address_of(said: Content) -> str:
    """Return an http or https address, or nothing."""
    return web_address(Word(said.value.strip(), said.origin), Faults())


def mail_of(said: Content) -> str:
    """Return an e-mail address that is written as ``mailto:``, or nothing."""
    scheme, _, rest = said.value.strip().partition(":")
    return mail_address(Word(rest, said.origin), Faults()) if scheme.casefold() == "mailto" else ""


def is_nobody(said: Content) -> bool:
    """Tell whether an organizer is nobody that mail could reach, as Apple's calendars and ours write it."""
    return said.name == "ORGANIZER" and said.value.strip().casefold() == "invalid:nomail"


class _Reading:
    """The reading of one event under way."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._said: dict[str, Said] = {}
        self._times: dict[str, Content] = {}
        self._categories: list[Said] = []
        self._chairs: list[Said] = []
        self._language = ""

    def event(self, origin: Origin) -> Event:
        said, times = self._said, self._times
        return Event(
            origin=origin,
            uid=said.get("UID", NOTHING),
            summary=one_line(said.get("SUMMARY", NOTHING).text),
            language=self._language,
            description=said.get("DESCRIPTION", NOTHING).text,
            location=said.get("LOCATION", NOTHING),
            status=said.get("STATUS", NOTHING),
            url=said.get("URL", NOTHING),
            stream=said.get("CONFERENCE", NOTHING).text,
            organizer=said.get("ORGANIZER", NOTHING),
            parent=said.get("RELATED-TO", NOTHING),
            categories=tuple(self._categories),
            chairs=tuple(self._chairs),
            start=times.get("DTSTART"),
            end=times.get("DTEND"),
            length=times.get("DURATION"),
        )

    def take(self, line: Line) -> None:
        if line.name == "CATEGORIES":
            self._categories += [Said(text=one_line(category), origin=line.origin) for category in listed(line)]
        elif line.name not in _OF_THE_ENTRY:
            self._take(line)

    def _take(self, line: Line) -> None:
        said = content(line)
        if said is None:
            self._found.leftover("a line that is no property", line.text, line.origin)
        elif line.name in _REPEATING:
            self._found.doubt(line.name, f"{line.name} is not followed: the first time alone is taken", line.origin)
        elif line.name in self._said or line.name in self._times:
            self._found.doubt(
                f"second {line.name}", f"{line.name} stands here more than once, and the first is taken", line.origin
            )
        elif not self._has_home(said):
            self._found.leftover(line.name, said.value, line.origin)

    def _has_home(self, said: Content) -> bool:
        if said.name in _TIMES:
            self._times[said.name] = said
            return True
        if said.name == "ATTENDEE":
            return self._is_chair(said)
        if said.name == "CLASS":
            return said.value.strip().upper() == "PUBLIC"
        if is_nobody(said):
            return True
        words = self._words(said)
        if said.value.strip() and not words:
            return False
        self._said[said.name] = Said(text=words, origin=said.origin)
        self._language = said.parameter("LANGUAGE") if said.name == "SUMMARY" else self._language
        return True

    def _words(self, said: Content) -> str:
        if said.name in _TEXTS and said.parameter("RELTYPE").upper() in {"", "PARENT"}:
            words = text_of(said, self._found)
            return words.upper() if said.name == "STATUS" else words
        if said.name in _ADDRESSES:
            return address_of(said)
        return mail_of(said) if said.name == "ORGANIZER" else ""

    def _is_chair(self, said: Content) -> bool:
        name = one_line(said.parameter("CN") or mail_of(said))
        if said.parameter("ROLE").upper() == "CHAIR" and name:
            self._chairs.append(Said(text=name, origin=said.origin))
            return True
        return False
