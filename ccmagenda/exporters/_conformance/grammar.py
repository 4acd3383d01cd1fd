"""The grammar of iCalendar's values and parameters, as far as calendars of ours use it (RFC 5545, 6868 and 7986).

A property that is not in the table is not written by us: whoever begins to write it adds its row here, and its name to
the component that holds it.
"""

import datetime
import functools
import re
from collections.abc import Callable, Mapping

import attrs

from ccmagenda.model import shortened

Judge = Callable[[bytes], object]


@attrs.frozen(eq=False)
class Kind:
    """A type of value: what VALUE calls it, its name for people, what tells whether octets fit, and what would be right.

    ``sound`` matches the part before the first fault, where a value is long.
    """

    value: str
    name: str
    fits: Judge
    right: str
    sound: re.Pattern[bytes] = re.compile(b"")

    def wrong(self, octets: bytes) -> str:
        """Return the sentence for octets that do not fit."""
        found = self.sound.match(octets)
        return f"'{shown(octets[found.end() if found else 0 :])}' is no {self.name}: {self.right}"


def shown(octets: bytes) -> str:
    """Return octets for a message."""
    return shortened(octets.decode(errors="replace"))


def _full(pattern: bytes) -> Judge:
    return re.compile(pattern).fullmatch


@functools.lru_cache(maxsize=4096)
def _day(octets: bytes) -> bool:
    if len(octets) != 8 or not octets.isdigit():
        return False
    try:
        datetime.date(int(octets[:4]), int(octets[4:6]), int(octets[6:]))
    except ValueError:
        return False
    return True


_CLOCK = _full(rb"T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)")


@functools.lru_cache(maxsize=4096)
def _local(octets: bytes) -> bool:
    return _day(octets[:8]) and bool(_CLOCK(octets[8:]))


@functools.lru_cache(maxsize=4096)
def _utc(octets: bytes) -> bool:
    return octets.endswith(b"Z") and _local(octets[:-1])


def _count(octets: bytes) -> bool:
    return octets.isdigit() and len(octets) <= 10 and int(octets) < 2**31


def _one_of(words: str, section: str) -> Kind:
    allowed = frozenset(words.encode().split())
    said = " or ".join(words.split())
    return Kind("TEXT", "value that stands here", lambda octets: octets.upper() in allowed, f"write {said} ({section})")


_TEXT = rb"(?:[^\\,;]++|\\[\\;,nN])*+"
_TEXTS = rb"(?:[^\\;]++|\\[\\;,nN])*+"
_ESCAPES = r"write comma, semicolon and backslash as \, \; \\ and a line end as \n (RFC 5545, 3.3.11)"
_REST = rb"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]++|%[0-9A-Fa-f]{2})++"
_URI = rb"[A-Za-z][A-Za-z0-9+.-]*+:" + _REST
_MAILTO = rb"(?i:mailto:)[^@,;/\[\]\s\x80-\xff]++@[A-Za-z0-9.-]++(?:\?[\x21-\x7e]*+)?"
_LENGTH = rb"P(?:\d++W|(?:\d++D)?T(?:\d++H(?:\d++M(?:\d++S)?)?|\d++M(?:\d++S)?|\d++S)|\d++D)"
_PLACE = rb"(?!Etc/|SystemV/|posix/|right/)[A-Z][A-Za-z]++(?:/[A-Z][A-Za-z0-9_-]*+)++"
_RULE = rb"FREQ=YEARLY;BYMONTH=(?:[1-9]|1[0-2]);BYDAY=(?:-?[1-5])(?:SU|MO|TU|WE|TH|FR|SA)(?:;UNTIL=\d{8}T\d{6}Z)?"
_COLOURS = frozenset(
    b"""
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue
chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey
darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray
darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen
fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender
lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey
lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen
magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange
orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red
rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
""".split()
)

ANY = Kind("", "value", lambda _: True, "")
TEXT = Kind("TEXT", "TEXT", _full(_TEXT), _ESCAPES, re.compile(_TEXT))
TEXTS = Kind("TEXT", "list of TEXT", _full(_TEXTS), _ESCAPES, re.compile(_TEXTS))
NAMED = Kind("TEXT", "name", _full(rb"(?!\Z)" + _TEXT), f"it may not be empty, and {_ESCAPES}", re.compile(_TEXT))
DATE = Kind("DATE", "DATE", _day, "write a day that the calendar has as YYYYMMDD (RFC 5545, 3.3.4)")
STAMP = Kind("DATE-TIME", "UTC DATE-TIME", _utc, "write YYYYMMDDTHHMMSSZ (RFC 5545, 3.3.5)")
UTC = Kind("DATE-TIME", "UTC DATE-TIME", _utc, "write YYYYMMDDTHHMMSSZ, or name the zone of a place with TZID (RFC 5545, 3.3.5)")
ZONED = Kind("DATE-TIME", "DATE-TIME of a place", _local, "with TZID write YYYYMMDDTHHMMSS without Z (RFC 5545, 3.3.5)")
ONSET = Kind("DATE-TIME", "local DATE-TIME", _local, "in a VTIMEZONE write YYYYMMDDTHHMMSS without Z (RFC 5545, 3.6.5)")
URI = Kind("URI", "URI", _full(_URI), "write scheme:address, all other characters as %XX (RFC 5545, 3.3.13; RFC 3986, 2.1)")
PERSON = Kind(
    "CAL-ADDRESS", "CAL-ADDRESS", _full(rb"%b|(?!(?i:mailto):)%b" % (_MAILTO, _URI)), "write mailto:name@place (RFC 5545, 3.3.3)"
)
LENGTH = Kind("DURATION", "DURATION", _full(rb"[+-]?" + _LENGTH), "write for instance PT12H, -P1D or PT1H30M (RFC 5545, 3.3.6)")
MORE = Kind("DURATION", "positive DURATION", _full(rb"\+?(?=.*[1-9])" + _LENGTH), "write for instance PT12H (RFC 5545, 3.3.6)")
COUNT = Kind("INTEGER", "number from 0", _count, "write digits alone, below 2147483648 (RFC 5545, 3.3.8)")
PERCENT = Kind("INTEGER", "percentage", _full(rb"\d\d?|100"), "write 0 to 100 (RFC 5545, 3.8.1.8)")
PRIORITY = Kind("INTEGER", "priority", _full(rb"\d"), "write 0 to 9 (RFC 5545, 3.8.1.9)")
OFFSET = Kind(
    "UTC-OFFSET",
    "UTC-OFFSET",
    _full(rb"(?:\+|-(?!0000(?:00)?\Z))(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?"),
    "write +HHMM or -HHMM, and zero as +0000 (RFC 5545, 3.3.14)",
)
PLACE = Kind(
    "TEXT", "place's zone", _full(_PLACE), "write for instance Europe/Zurich without DQUOTEs, and UTC with Z (RFC 5545, 3.2.19)"
)
RULE = Kind(
    "RECUR", "yearly rule", _full(_RULE), "write FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU, as Outlook reads no other (RFC 5545, 3.6.5)"
)
COLOUR = Kind("TEXT", "colour of CSS3", lambda octets: octets.lower() in _COLOURS, "write for instance steelblue (RFC 7986, 5.9)")


@attrs.frozen(eq=False)
class Property:
    """What a property may hold: its kinds by what VALUE says, "" for no VALUE, and its parameters.

    ``stated`` is the section that wants VALUE to be said, where one does.
    """

    kinds: Mapping[str, Kind]
    parameters: frozenset[str] = frozenset()
    stated: str = ""


def _plain(kind: Kind, parameters: str = "") -> Property:
    return Property({"": kind, kind.value: kind}, frozenset(parameters.split()))


def _stated(kind: Kind, section: str, parameters: str = "") -> Property:
    """Return a property that has no type of its own, so that VALUE must be said."""
    return Property({kind.value: kind}, frozenset(parameters.split()), section)


_WORDS = _plain(TEXT, "ALTREP LANGUAGE")
_MOMENT = Property({"": UTC, "DATE-TIME": UTC, "DATE": DATE}, frozenset({"TZID"}))
_WHO = "CN DIR SENT-BY LANGUAGE EMAIL"
_KINDS = (TEXT, DATE, UTC, URI, PERSON, LENGTH, COUNT, OFFSET)
_ELSEWHERE = ("BINARY", "BOOLEAN", "FLOAT", "PERIOD", "RECUR", "TIME")
EXTRA = Property({"": TEXT, **{kind.value: kind for kind in _KINDS}, **dict.fromkeys(_ELSEWHERE, ANY)})
PROPERTIES: Mapping[str, Property] = {
    **dict.fromkeys(("SUMMARY", "DESCRIPTION", "LOCATION", "NAME"), _WORDS),
    **dict.fromkeys(("DTSTART", "DTEND", "DUE"), _MOMENT),
    **dict.fromkeys(("DTSTAMP", "LAST-MODIFIED", "COMPLETED"), _plain(STAMP)),
    **dict.fromkeys(("PRODID", "UID"), _plain(NAMED)),
    **dict.fromkeys(("TZOFFSETFROM", "TZOFFSETTO"), _plain(OFFSET)),
    "ACTION": _plain(_one_of("DISPLAY", "RFC 5545, 3.8.6.1")),
    "ATTENDEE": _plain(PERSON, f"{_WHO} CUTYPE MEMBER ROLE PARTSTAT RSVP DELEGATED-TO DELEGATED-FROM"),
    "CALSCALE": _plain(_one_of("GREGORIAN", "RFC 5545, 3.7.1")),
    "CATEGORIES": _plain(TEXTS, "LANGUAGE"),
    "COLOR": _plain(COLOUR),
    "CONFERENCE": _stated(URI, "RFC 7986, 5.11", "FEATURE LABEL LANGUAGE"),
    "DURATION": _plain(MORE),
    "METHOD": _plain(_one_of("PUBLISH CANCEL", "RFC 5546, 1.4; of a REQUEST Outlook takes the first event alone")),
    "ORGANIZER": _plain(PERSON, _WHO),
    "PERCENT-COMPLETE": _plain(PERCENT),
    "PRIORITY": _plain(PRIORITY),
    "REFRESH-INTERVAL": _stated(MORE, "RFC 7986, 5.7"),
    "RELATED-TO": _plain(NAMED, "RELTYPE"),
    "RRULE": _plain(RULE),
    "SEQUENCE": _plain(COUNT),
    "SOURCE": _stated(URI, "RFC 7986, 5.8"),
    "TRANSP": _plain(_one_of("OPAQUE TRANSPARENT", "RFC 5545, 3.8.2.7")),
    "TRIGGER": Property({"": LENGTH, "DURATION": LENGTH, "DATE-TIME": STAMP}, frozenset({"RELATED"})),
    "TZID": _plain(PLACE),
    "TZNAME": _plain(TEXT, "LANGUAGE"),
    "URL": _plain(URI),
    "VERSION": _plain(_one_of("2.0", "RFC 5545, 3.7.4")),
    "X-PUBLISHED-TTL": _plain(MORE),
    "STANDARD.DTSTART": _plain(ONSET),
    "DAYLIGHT.DTSTART": _plain(ONSET),
    "VEVENT.STATUS": _plain(_one_of("TENTATIVE CONFIRMED CANCELLED", "RFC 5545, 3.8.1.11")),
    "VTODO.STATUS": _plain(_one_of("NEEDS-ACTION COMPLETED IN-PROCESS CANCELLED", "RFC 5545, 3.8.1.11")),
}


def property_of(component: str, name: str) -> Property | None:
    """Return what a property may hold in a component, or None for one that is not known."""
    return PROPERTIES.get(f"{component}.{name}") or PROPERTIES.get(name) or (EXTRA if name.startswith("X-") else None)
