"""What stands in a calendar and in each of its components, and how often (RFC 5545, 3.6; RFC 7986, 4)."""

import functools

import attrs

from ccmagenda.exporters._conformance.grammar import Judge
from ccmagenda.exporters._conformance.heads import Head, head_of

_LANGUAGES = frozenset({"NAME", "DESCRIPTION"})  # in VCALENDAR once in each language: RFC 7986, 5.1 and 5.2
_ZONES = frozenset({"VTIMEZONE", "STANDARD", "DAYLIGHT"})
_REFUSED = {
    "RDATE": "stands in a zone: write one observance for each change, as Outlook passes over RDATE (RFC 5545, 3.6.5)",
    "COMMENT": "stands in a zone: leave it out, as libical then refuses the file (RFC 5545, 3.6.5)",
}


@attrs.frozen(eq=False)
class Component:
    """A component: the section that tells of it, what it has once, at most once and often, and what it holds."""

    name: str
    section: str
    once: frozenset[str]
    most: frozenset[str]
    often: frozenset[str] = frozenset()
    holds: frozenset[str] = frozenset()


def _component(name: str, section: str, **named: str) -> tuple[str, Component]:
    return name, Component(name, f"RFC 5545, {section}", **{key: frozenset(names.split()) for key, names in named.items()})


COMPONENTS = dict(
    (
        _component(
            "VCALENDAR",
            "3.6",
            once="PRODID VERSION",
            most="CALSCALE METHOD UID LAST-MODIFIED REFRESH-INTERVAL SOURCE COLOR URL X-PUBLISHED-TTL NAME DESCRIPTION",
            holds="VEVENT VTODO VTIMEZONE",
        ),
        _component(
            "VEVENT",
            "3.6.1",
            once="UID DTSTAMP DTSTART",
            most="DTEND DURATION SUMMARY DESCRIPTION LOCATION STATUS TRANSP SEQUENCE LAST-MODIFIED URL ORGANIZER",
            often="CATEGORIES ATTENDEE CONFERENCE RELATED-TO",
            holds="VALARM",
        ),
        _component(
            "VTODO",
            "3.6.2",
            once="UID DTSTAMP",
            most="DTSTART DUE SUMMARY DESCRIPTION STATUS SEQUENCE LAST-MODIFIED URL ORGANIZER PERCENT-COMPLETE COMPLETED"
            " PRIORITY",
            often="CATEGORIES ATTENDEE RELATED-TO",
            holds="VALARM",
        ),
        _component("VALARM", "3.6.6", once="ACTION TRIGGER DESCRIPTION", most=""),
        _component("VTIMEZONE", "3.6.5", once="TZID", most="LAST-MODIFIED", holds="STANDARD DAYLIGHT"),
        _component("STANDARD", "3.6.5", once="DTSTART TZOFFSETFROM TZOFFSETTO", most="RRULE", often="TZNAME"),
        _component("DAYLIGHT", "3.6.5", once="DTSTART TZOFFSETFROM TZOFFSETTO", most="RRULE", often="TZNAME"),
    )
)


@attrs.frozen(eq=False)
class Place:
    """A head in its component: where it counts, whether it may stand there again, and what is wrong with it.

    ``fits`` and ``zone`` are the head's own, one step nearer, since every line asks for them.
    """

    head: Head
    slot: str
    again: bool
    wrong: tuple[str, ...]
    fits: Judge
    zone: str


@functools.lru_cache(maxsize=4096)
def place_of(name: str, octets: bytes) -> Place:
    """Return the place of what stands before a colon; kept, since a calendar says the same few things all the time."""
    component, head = COMPONENTS[name], head_of(name, octets)
    listed = head.name in component.once | component.most
    again = head.name in component.often or (head.name.startswith("X-") and not listed)
    wrong = head.wrong if listed or again or not head.named else (*head.wrong, _stranger(component, head.name))
    language = head.parameters.get("LANGUAGE", "") if name == "VCALENDAR" and head.name in _LANGUAGES else ""
    return Place(head, f"{head.name};{language}" if language else head.name, again, wrong, head.kind.fits, head.zone)


def _stranger(component: Component, name: str) -> str:
    if component.name in _ZONES and name in _REFUSED:
        return _REFUSED[name]
    return f"is no property that a {component.name} of ours has: names of one's own begin with X- (RFC 5545, 3.8.8.2)"
