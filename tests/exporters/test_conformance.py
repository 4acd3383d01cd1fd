"""A good calendar with one thing changed has exactly the flaw that was made, on its line."""

import datetime
import itertools
from pathlib import Path

import icalendar
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import At, Chair, Meeting, Programme, Room, Session, Sitting, Talk, TimeSlot, Who, instant
from ccmagenda.exporters._conformance import flaws, flaws_of_component, flaws_of_frame, judged
from ccmagenda.exporters._conformance.components import COMPONENTS
from ccmagenda.exporters._conformance.grammar import PLACE, property_of
from ccmagenda.model import zone_names

ROOT = Path(__file__).parent.parent.parent
GOOD = r"""BEGIN:VCALENDAR
PRODID:-//ccmagenda//ccmagenda//EN
VERSION:2.0
CALSCALE:GREGORIAN
UID:ccm-2im-calendar-all@ccmagenda
NAME:CCM 2IM
NAME;LANGUAGE=fr:CCM 2RI
X-WR-CALNAME:CCM 2IM
DESCRIPTION:Intersessional Meeting\, Geneva
X-WR-TIMEZONE:Europe/Zurich
LAST-MODIFIED:20120410T000000Z
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-PUBLISHED-TTL:PT12H
SOURCE;VALUE=URI:https://example.org/2im.ics
COLOR:steelblue
URL:https://example.org/2im?a=1,2;b
BEGIN:VTIMEZONE
TZID:Europe/Zurich
BEGIN:DAYLIGHT
DTSTART:20100328T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20101031T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:monday@ccmagenda
DTSTAMP:20120410T000000Z
DTSTART;TZID=Europe/Zurich:20120416T100000
DTEND;TZID=Europe/Zurich:20120416T130000
SUMMARY:Opening\; and more\, at length
DESCRIPTION:Opening\; and more\, at length (chaired by the President)\n\nC
 learance\nFirst. C:\\path "quoted": été
LOCATION:Salle Obasi\, Geneva
CATEGORIES:Clearance,Universalization
STATUS:TENTATIVE
TRANSP:OPAQUE
SEQUENCE:0
LAST-MODIFIED:20120410T000000Z
URL:https://example.org/100%25
ORGANIZER;CN="Unit: Support":mailto:unit@example.org
CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=TV:https://example.org/tv
RELATED-TO;RELTYPE=PARENT:visit@ccmagenda
X-CCM-GROUP;X-KIND=theme:clearance
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER;RELATED=START:-PT1H30M
DESCRIPTION:In an hour and a half
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:visit@ccmagenda
DTSTAMP:20120410T000000Z
DTSTART;VALUE=DATE:20120418
DTEND;VALUE=DATE:20120419
SUMMARY:Visit
ORGANIZER:mailto:unit@example.org
END:VEVENT
BEGIN:VTODO
UID:report@ccmagenda
DTSTAMP:20120410T000000Z
DTSTART:20120401T080000Z
DUE:20120430T180000Z
SUMMARY:Report
STATUS:IN-PROCESS
PERCENT-COMPLETE:50
PRIORITY:1
ATTENDEE;CN=Ann;ROLE=CHAIR;RSVP=TRUE:mailto:ann@example.org
ATTENDEE:mailto:bob@example.org
END:VTODO
END:VCALENDAR
""".replace("\n", "\r\n")


def found(calendar: str) -> list[str]:
    return [str(flaw) for flaw in flaws(calendar.encode(errors="surrogateescape"))]


def changed(calendar: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in calendar
        calendar = calendar.replace(old, new, 1)
    return calendar


def test_good_calendar_has_no_flaw() -> None:
    assert found(GOOD) == []


OCTETS = {
    "ends-in-lf": (
        "NAME:CCM 2IM\r\n",
        "NAME:CCM 2IM\n",
        ["line 6: NAME: ends in LF alone: end every line in CRLF (RFC 5545, 3.1)"],
    ),
    "ends-in-cr": (
        "NAME:CCM 2IM\r\n",
        "NAME:CCM 2IM\r",
        ["line 6: NAME: ends in CR alone: end every line in CRLF (RFC 5545, 3.1)"],
    ),
    "bare-lf-inside": (
        "SUMMARY:Visit\r\n",
        "SUMMARY:Vi\nX-SIT:a\r\n",
        ["line 64: SUMMARY: ends in LF alone: end every line in CRLF (RFC 5545, 3.1)"],
    ),
    "bare-cr-inside": (
        "SUMMARY:Visit\r\n",
        "SUMMARY:Vi\rX-SIT:a\r\n",
        ["line 64: SUMMARY: ends in CR alone: end every line in CRLF (RFC 5545, 3.1)"],
    ),
    "no-last-line-end": (
        "END:VCALENDAR\r\n",
        "END:VCALENDAR",
        ["line 79: END: has no line end: end every line in CRLF (RFC 5545, 3.1)"],
    ),
    "byte-order-mark": (
        "BEGIN:VCALENDAR",
        "\ufeffBEGIN:VCALENDAR",
        [("line 1: VCALENDAR: begins with a byte-order mark: leave it out, as many readers refuse the file (RFC 5545, 3.4)")],
    ),
    "76-octets": (
        "SUMMARY:Visit",
        "SUMMARY:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        ["line 64: SUMMARY: is 76 octets long: fold it after 75 at most (RFC 5545, 3.1)"],
    ),
    "76-octets-in-a-fold": (
        " learance",
        " xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        ["line 41: DESCRIPTION: is 109 octets long: fold it after 75 at most (RFC 5545, 3.1)"],
    ),
    "nul": (
        "SUMMARY:Visit",
        "SUMMARY:Vi\x00sit",
        [("line 64: SUMMARY: holds the control character U+0000: leave it out (RFC 5545, 3.1; from U+0080 on our own rule)")],
    ),
    "escape": (
        "SUMMARY:Visit",
        "SUMMARY:Vi\x1bsit",
        [("line 64: SUMMARY: holds the control character U+001B: leave it out (RFC 5545, 3.1; from U+0080 on our own rule)")],
    ),
    "delete": (
        "SUMMARY:Visit",
        "SUMMARY:Vi\x7fsit",
        [("line 64: SUMMARY: holds the control character U+007F: leave it out (RFC 5545, 3.1; from U+0080 on our own rule)")],
    ),
    "late-control": (
        "SUMMARY:Visit",
        "SUMMARY:Vi\x85sit",
        [("line 64: SUMMARY: holds the control character U+0085: leave it out (RFC 5545, 3.1; from U+0080 on our own rule)")],
    ),
    "latin-1": ("été", "\udce9t\udce9", ["line 40: DESCRIPTION: is not UTF-8, as the octet 0xE9 shows (RFC 5545, 3.1.4)"]),
    "surrogate": (
        "SUMMARY:Visit",
        "SUMMARY:Vi\udced\udca0\udc80sit",
        ["line 64: SUMMARY: is not UTF-8, as the octet 0xED shows (RFC 5545, 3.1.4)"],
    ),
    "fold-in-a-character": (
        "été",
        "\udcc3\r\n \udca9té",
        [("line 42: DESCRIPTION: is folded inside a character: fold before or after all its octets (RFC 5545, 3.1)")],
    ),
    "empty-line": ("SUMMARY:Visit\r\n", "SUMMARY:Visit\r\n\r\n", ["line 65: line: is empty: leave the line out (RFC 5545, 3.1)"]),
}
LINES = {
    "no-colon": (
        "TRANSP:OPAQUE",
        "TRANSP",
        ["line 45: TRANSP: has no colon between name and value: write NAME:value (RFC 5545, 3.1)"],
    ),
    "no-name": (
        "TRANSP:OPAQUE",
        ":OPAQUE",
        ["line 45: line: '' begins with no name of letters, digits and hyphens (RFC 5545, 3.1)"],
    ),
    "space-in-the-name": (
        "TRANSP:OPAQUE",
        "TRANSP :OPAQUE",
        ["line 45: TRANSP: 'TRANSP' begins with no name of letters, digits and hyphens (RFC 5545, 3.1)"],
    ),
    "letter-beyond-ascii-in-the-name": (
        "X-CCM-GROUP;X-KIND=theme",
        "X-ÉTÉ",
        ["line 52: X-: 'X-ÉTÉ' begins with no name of letters, digits and hyphens (RFC 5545, 3.1)"],
    ),
    "quote-not-closed": (
        'CN="Unit: Support"',
        'CN="Unit: Support',
        ["line 49: ORGANIZER: has a DQUOTE that is not closed: write NAME:value (RFC 5545, 3.1)"],
    ),
    "quote-in-a-parameter": (
        'CN="Unit: Support"',
        'CN=Unit "Support"',
        [
            (
                "line 49: ORGANIZER: ';CN=Unit \"Support\"' is no parameter: write ;NAME=value, in DQUOTEs if it"
                " holds , ; or : (RFC 5545, 3.2)"
            )
        ],
    ),
    "parameter-without-a-value": (
        'CN="Unit: Support"',
        "CN",
        [("line 49: ORGANIZER: ';CN' is no parameter: write ;NAME=value, in DQUOTEs if it holds , ; or : (RFC 5545, 3.2)")],
    ),
    "colon-outside-quotes": (
        'CN="Unit: Support"',
        "CN=Unit: Support",
        [("line 49: ORGANIZER: 'Support:mailto:unit@example.org' is no CAL-ADDRESS: write mailto:name@place (RFC 5545, 3.3.3)")],
    ),
    "comma-outside-quotes": (
        'CN="Unit: Support"',
        "CN=Unit, Support",
        ["line 49: ORGANIZER: has several values in CN: put one that holds a comma in DQUOTEs (RFC 5545, 3.2)"],
    ),
    "semicolon-outside-quotes": (
        'CN="Unit: Support"',
        "CN=Unit;Support",
        [("line 49: ORGANIZER: ';Support' is no parameter: write ;NAME=value, in DQUOTEs if it holds , ; or : (RFC 5545, 3.2)")],
    ),
    "lone-caret": (
        'CN="Unit: Support"',
        "CN=Unit^Support",
        [("line 49: ORGANIZER: has a lone caret in CN: write ^ as ^^, DQUOTE as ^' and a line end as ^n (RFC 6868, 3)")],
    ),
    "unknown-parameter": (
        "CN=",
        "NICK=",
        [
            (
                "line 49: ORGANIZER: has the parameter NICK: only CN, DIR, EMAIL, LANGUAGE, SENT-BY, VALUE or a"
                " name that begins with X- can stand here (RFC 5545, 3.2)"
            )
        ],
    ),
    "parameter-twice": (
        "X-KIND=theme",
        "X-KIND=a;X-KIND=b",
        ["line 52: X-CCM-GROUP: has the parameter X-KIND twice: once is allowed (RFC 5545, 3.2)"],
    ),
    "language-that-is-none": (
        "LANGUAGE=fr",
        "LANGUAGE=fr_CH",
        ["line 7: NAME: has 'fr_CH' in LANGUAGE, which is not of its form (RFC 5545, 3.2)"],
    ),
    "address-without-quotes": (
        'CN="Unit: Support"',
        "SENT-BY=mailto",
        ["line 49: ORGANIZER: has 'mailto' in SENT-BY, which is not of its form (RFC 5545, 3.2)"],
    ),
    "relation-that-is-no-word": (
        "RELTYPE=PARENT",
        "RELTYPE=a b",
        ["line 51: RELATED-TO: has 'a b' in RELTYPE, which is not of its form (RFC 5545, 3.2)"],
    ),
    "unknown-value-type": (
        "DTSTART;VALUE=DATE:",
        "DTSTART;VALUE=PERIOD:",
        ["line 62: DTSTART: needs VALUE=DATE-TIME or VALUE=DATE (RFC 5545, 3.2.20)"],
    ),
}
STRUCTURE = {
    "no-begin": (
        "BEGIN:VCALENDAR\r\n",
        "",
        ["line 1: VCALENDAR: is not in a VCALENDAR: begin with BEGIN:VCALENDAR (RFC 5545, 3.4)"],
    ),
    "no-end": ("END:VCALENDAR\r\n", "", ["line 1: VCALENDAR: has no END:VCALENDAR: close what was begun (RFC 5545, 3.6)"]),
    "after-the-end": (
        "END:VCALENDAR\r\n",
        "END:VCALENDAR\r\nX-A:b\r\n",
        ["line 80: VCALENDAR: has lines after END:VCALENDAR: leave them out (RFC 5545, 3.4)"],
    ),
    "alarm-not-ended": (
        "END:VALARM\r\n",
        "",
        ["line 53: VALARM: has no END:VALARM before END:VEVENT: close what was begun (RFC 5545, 3.6)"],
    ),
    "event-not-ended": (
        "END:VALARM\r\nEND:VEVENT\r\n",
        "END:VALARM\r\n",
        ["line 34: VEVENT: has no END:VEVENT before BEGIN:VEVENT: close what was begun (RFC 5545, 3.6)"],
    ),
    "zone-not-ended": (
        "END:VTIMEZONE\r\n",
        "",
        ["line 17: VTIMEZONE: has no END:VTIMEZONE before BEGIN:VEVENT: close what was begun (RFC 5545, 3.6)"],
    ),
    "end-of-nothing": (
        "SUMMARY:Visit\r\n",
        "SUMMARY:Visit\r\nEND:VJOURNAL\r\n",
        ["line 65: END: END:VJOURNAL closes what is not open: write END:VEVENT (RFC 5545, 3.6)"],
    ),
    "unknown-component": (
        "BEGIN:VTODO\r\n",
        "BEGIN:VJOURNAL\r\nBEGIN:X-A\r\nEND:X-A\r\nEND:VJOURNAL\r\nBEGIN:VTODO\r\n",
        [("line 67: BEGIN: a VCALENDAR of ours holds VEVENT or VTIMEZONE or VTODO, not 'VJOURNAL' (RFC 5545, 3.6)")],
    ),
    "property-after-an-alarm": (
        "END:VALARM\r\n",
        "END:VALARM\r\nCATEGORIES:a\r\n",
        ["line 58: CATEGORIES: stands after a component: properties of a VEVENT come first (RFC 5545, 3.6)"],
    ),
    "property-after-an-entry": (
        "END:VTODO\r\n",
        "END:VTODO\r\nX-A:b\r\n",
        ["line 79: X-A: stands after a component: properties of a VCALENDAR come first (RFC 5545, 3.6)"],
    ),
    "unknown-property": (
        "TRANSP:OPAQUE",
        "BUSY:OPAQUE",
        [("line 45: BUSY: is no property that a VEVENT of ours has: names of one's own begin with X- (RFC 5545, 3.8.8.2)")],
    ),
    "property-of-another-component": (
        "PRIORITY:1",
        "TRANSP:OPAQUE\r\nPRIORITY:1",
        [("line 75: TRANSP: is no property that a VTODO of ours has: names of one's own begin with X- (RFC 5545, 3.8.8.2)")],
    ),
}
NUMBERS = {
    "no-prodid": (
        "PRODID:-//ccmagenda//ccmagenda//EN\r\n",
        "",
        ["line 1: PRODID: is missing: a VCALENDAR has it exactly once (RFC 5545, 3.6)"],
    ),
    "no-version": ("VERSION:2.0\r\n", "", ["line 1: VERSION: is missing: a VCALENDAR has it exactly once (RFC 5545, 3.6)"]),
    "no-tzid": (
        "TZID:Europe/Zurich\r\n",
        "",
        [
            "line 17: TZID: is missing: a VTIMEZONE has it exactly once (RFC 5545, 3.6.5)",
            "line 36: TZID: 'Europe/Zurich' has no VTIMEZONE: write one in this calendar (RFC 5545, 3.2.19)",
        ],
    ),
    "no-tzoffsetfrom": (
        "TZOFFSETFROM:+0100\r\n",
        "",
        ["line 19: TZOFFSETFROM: is missing: a DAYLIGHT has it exactly once (RFC 5545, 3.6.5)"],
    ),
    "no-tzoffsetto": (
        "TZOFFSETTO:+0100\r\n",
        "",
        ["line 26: TZOFFSETTO: is missing: a STANDARD has it exactly once (RFC 5545, 3.6.5)"],
    ),
    "no-onset": (
        "DTSTART:20101031T030000\r\n",
        "",
        ["line 26: DTSTART: is missing: a STANDARD has it exactly once (RFC 5545, 3.6.5)"],
    ),
    "no-uid": ("UID:monday@ccmagenda\r\n", "", ["line 34: UID: is missing: a VEVENT has it exactly once (RFC 5545, 3.6.1)"]),
    "no-uid-of-a-task": (
        "UID:report@ccmagenda\r\n",
        "",
        ["line 67: UID: is missing: a VTODO has it exactly once (RFC 5545, 3.6.2)"],
    ),
    "no-dtstart": (
        "DTSTART;TZID=Europe/Zurich:20120416T100000\r\n",
        "",
        [
            "line 34: DTSTART: is missing: a VEVENT has it exactly once (RFC 5545, 3.6.1)",
            (
                "line 54: TRIGGER: counts from DTSTART, which the VEVENT does not have: choose RELATED by what"
                " it has (RFC 5545, 3.8.6.3)"
            ),
        ],
    ),
    "no-action": ("ACTION:DISPLAY\r\n", "", ["line 53: ACTION: is missing: a VALARM has it exactly once (RFC 5545, 3.6.6)"]),
    "no-trigger": (
        "TRIGGER;RELATED=START:-PT1H30M\r\n",
        "",
        ["line 53: TRIGGER: is missing: a VALARM has it exactly once (RFC 5545, 3.6.6)"],
    ),
    "no-alarm-text": (
        "DESCRIPTION:In an hour and a half\r\n",
        "",
        ["line 53: DESCRIPTION: is missing: a VALARM has it exactly once (RFC 5545, 3.6.6)"],
    ),
    "no-dtstamp": (
        "DTSTAMP:20120410T000000Z\r\nDTSTART;TZ",
        "DTSTART;TZ",
        ["line 34: DTSTAMP: is missing: a VEVENT has it exactly once (RFC 5545, 3.6.1)"],
    ),
    "prodid-twice": (
        "PRODID:-//ccmagenda//ccmagenda//EN\r\n",
        "PRODID:-//ccmagenda//ccmagenda//EN\r\nPRODID:-//ccmagenda//ccmagenda//EN\r\n",
        ["line 3: PRODID: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"],
    ),
    "version-twice": (
        "VERSION:2.0\r\n",
        "VERSION:2.0\r\nVERSION:2.0\r\n",
        ["line 4: VERSION: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"],
    ),
    "calscale-twice": (
        "CALSCALE:GREGORIAN\r\n",
        "CALSCALE:GREGORIAN\r\nCALSCALE:GREGORIAN\r\n",
        ["line 5: CALSCALE: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"],
    ),
    "refresh-interval-twice": (
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n",
        ["line 13: REFRESH-INTERVAL: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"],
    ),
    "x-published-ttl-twice": (
        "X-PUBLISHED-TTL:PT12H\r\n",
        "X-PUBLISHED-TTL:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n",
        ["line 14: X-PUBLISHED-TTL: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"],
    ),
    "source-twice": (
        "SOURCE;VALUE=URI:https://example.org/2im.ics\r\n",
        "SOURCE;VALUE=URI:https://example.org/2im.ics\r\nSOURCE;VALUE=URI:https://example.org/2im.ics\r\n",
        ["line 15: SOURCE: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"],
    ),
    "color-twice": (
        "COLOR:steelblue\r\n",
        "COLOR:steelblue\r\nCOLOR:steelblue\r\n",
        ["line 16: COLOR: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"],
    ),
    "tzid-twice": (
        "TZID:Europe/Zurich\r\n",
        "TZID:Europe/Zurich\r\nTZID:Europe/Zurich\r\n",
        ["line 19: TZID: stands here again: a VTIMEZONE has it once at most (RFC 5545, 3.6.5)"],
    ),
    "location-twice": (
        "LOCATION:Salle Obasi\\, Geneva\r\n",
        "LOCATION:Salle Obasi\\, Geneva\r\nLOCATION:Salle Obasi\\, Geneva\r\n",
        ["line 43: LOCATION: stands here again: a VEVENT has it once at most (RFC 5545, 3.6.1)"],
    ),
    "status-twice": (
        "STATUS:TENTATIVE\r\n",
        "STATUS:TENTATIVE\r\nSTATUS:TENTATIVE\r\n",
        ["line 45: STATUS: stands here again: a VEVENT has it once at most (RFC 5545, 3.6.1)"],
    ),
    "transp-twice": (
        "TRANSP:OPAQUE\r\n",
        "TRANSP:OPAQUE\r\nTRANSP:OPAQUE\r\n",
        ["line 46: TRANSP: stands here again: a VEVENT has it once at most (RFC 5545, 3.6.1)"],
    ),
    "sequence-twice": (
        "SEQUENCE:0\r\n",
        "SEQUENCE:0\r\nSEQUENCE:0\r\n",
        ["line 47: SEQUENCE: stands here again: a VEVENT has it once at most (RFC 5545, 3.6.1)"],
    ),
    "action-twice": (
        "ACTION:DISPLAY\r\n",
        "ACTION:DISPLAY\r\nACTION:DISPLAY\r\n",
        ["line 55: ACTION: stands here again: a VALARM has it once at most (RFC 5545, 3.6.6)"],
    ),
    "trigger-twice": (
        "TRIGGER;RELATED=START:-PT1H30M\r\n",
        "TRIGGER;RELATED=START:-PT1H30M\r\nTRIGGER;RELATED=START:-PT1H30M\r\n",
        ["line 56: TRIGGER: stands here again: a VALARM has it once at most (RFC 5545, 3.6.6)"],
    ),
    "due-twice": (
        "DUE:20120430T180000Z\r\n",
        "DUE:20120430T180000Z\r\nDUE:20120430T180000Z\r\n",
        ["line 72: DUE: stands here again: a VTODO has it once at most (RFC 5545, 3.6.2)"],
    ),
    "percent-complete-twice": (
        "PERCENT-COMPLETE:50\r\n",
        "PERCENT-COMPLETE:50\r\nPERCENT-COMPLETE:50\r\n",
        ["line 75: PERCENT-COMPLETE: stands here again: a VTODO has it once at most (RFC 5545, 3.6.2)"],
    ),
    "priority-twice": (
        "PRIORITY:1\r\n",
        "PRIORITY:1\r\nPRIORITY:1\r\n",
        ["line 76: PRIORITY: stands here again: a VTODO has it once at most (RFC 5545, 3.6.2)"],
    ),
    "uid-twice": (
        "UID:visit@ccmagenda\r\n",
        "UID:visit@ccmagenda\r\nUID:visit@ccmagenda\r\n",
        ["line 61: UID: stands here again: a VEVENT has it once at most (RFC 5545, 3.6.1)"],
    ),
    "name-twice-in-a-language": (
        "NAME;LANGUAGE=fr",
        "NAME",
        ["line 7: NAME: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"],
    ),
    "start-twice": (
        "DTSTART:20120401T080000Z\r\n",
        "DTSTART:20120401T080000Z\r\nDTSTART:20120401T080000Z\r\n",
        ["line 71: DTSTART: stands here again: a VTODO has it once at most (RFC 5545, 3.6.2)"],
    ),
    "url-twice": (
        "URL:https://example.org/100%25\r\n",
        "URL:https://example.org/100%25\r\nURL:https://example.org/100%25\r\n",
        ["line 49: URL: stands here again: a VEVENT has it once at most (RFC 5545, 3.6.1)"],
    ),
}
VALUES = {
    "version": (
        "VERSION:2.0",
        "VERSION:1.0",
        ["line 3: VERSION: '1.0' is no value that stands here: write 2.0 (RFC 5545, 3.7.4)"],
    ),
    "empty-prodid": (
        "PRODID:-//ccmagenda//ccmagenda//EN",
        "PRODID:",
        [
            (
                "line 2: PRODID: '' is no name: it may not be empty, and write comma, semicolon and backslash"
                " as \\, \\; \\\\ and a line end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "calscale": (
        "GREGORIAN",
        "JULIAN",
        ["line 4: CALSCALE: 'JULIAN' is no value that stands here: write GREGORIAN (RFC 5545, 3.7.1)"],
    ),
    "colour": (
        "steelblue",
        "#4682b4",
        ["line 15: COLOR: '#4682b4' is no colour of CSS3: write for instance steelblue (RFC 7986, 5.9)"],
    ),
    "refresh-without-value": (
        "REFRESH-INTERVAL;VALUE=DURATION",
        "REFRESH-INTERVAL",
        ["line 12: REFRESH-INTERVAL: needs VALUE=DURATION (RFC 7986, 5.7)"],
    ),
    "refresh-below-zero": (
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "REFRESH-INTERVAL;VALUE=DURATION:-PT12H",
        [("line 12: REFRESH-INTERVAL: '-PT12H' is no positive DURATION: write for instance PT12H (RFC 5545, 3.3.6)")],
    ),
    "refresh-of-zero": (
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "REFRESH-INTERVAL;VALUE=DURATION:PT0H",
        [("line 12: REFRESH-INTERVAL: 'PT0H' is no positive DURATION: write for instance PT12H (RFC 5545, 3.3.6)")],
    ),
    "source-without-value": ("SOURCE;VALUE=URI", "SOURCE", ["line 14: SOURCE: needs VALUE=URI (RFC 7986, 5.8)"]),
    "conference-without-value": (
        "CONFERENCE;VALUE=URI;",
        "CONFERENCE;",
        ["line 50: CONFERENCE: needs VALUE=URI (RFC 7986, 5.11)"],
    ),
    "raw-comma": (
        "SUMMARY:Visit",
        "SUMMARY:Visit, guided",
        [
            (
                "line 64: SUMMARY: ', guided' is no TEXT: write comma, semicolon and backslash as \\, \\; \\\\ and"
                " a line end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "raw-semicolon": (
        "SUMMARY:Visit",
        "SUMMARY:Visit; guided",
        [
            (
                "line 64: SUMMARY: '; guided' is no TEXT: write comma, semicolon and backslash as \\, \\; \\\\ and"
                " a line end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "escaped-colon": (
        "SUMMARY:Visit",
        "SUMMARY:Visit\\: guided",
        [
            (
                "line 64: SUMMARY: '\\: guided' is no TEXT: write comma, semicolon and backslash as \\, \\; \\\\ and"
                " a line end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "backslash-at-the-end": (
        "SUMMARY:Visit",
        "SUMMARY:Visit\\",
        [
            (
                "line 64: SUMMARY: '\\' is no TEXT: write comma, semicolon and backslash as \\, \\; \\\\ and a line"
                " end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "raw-semicolon-in-a-list": (
        "Clearance,Universalization",
        "Clearance;Universalization",
        [
            (
                "line 43: CATEGORIES: ';Universalization' is no list of TEXT: write comma, semicolon and"
                " backslash as \\, \\; \\\\ and a line end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "raw-comma-in-an-x-property": (
        "theme:clearance",
        "theme:clearance, risk",
        [
            (
                "line 52: X-CCM-GROUP: ', risk' is no TEXT: write comma, semicolon and backslash as \\, \\; \\\\"
                " and a line end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "empty-uid": (
        "UID:visit@ccmagenda",
        "UID:",
        [
            (
                "line 60: UID: '' is no name: it may not be empty, and write comma, semicolon and backslash as"
                " \\, \\; \\\\ and a line end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "stamp-without-z": (
        "LAST-MODIFIED:20120410T000000Z\r\nREFRESH",
        "LAST-MODIFIED:20120410T000000\r\nREFRESH",
        [("line 11: LAST-MODIFIED: '20120410T000000' is no UTC DATE-TIME: write YYYYMMDDTHHMMSSZ (RFC 5545, 3.3.5)")],
    ),
    "floating-start": (
        "DTSTART:20120401T080000Z",
        "DTSTART:20120401T080000",
        [
            (
                "line 70: DTSTART: '20120401T080000' is no UTC DATE-TIME: write YYYYMMDDTHHMMSSZ, or name the"
                " zone of a place with TZID (RFC 5545, 3.3.5)"
            )
        ],
    ),
    "zone-and-z": (
        "20120416T130000",
        "20120416T130000Z",
        [
            (
                "line 38: DTEND: '20120416T130000Z' is no DATE-TIME of a place: with TZID write YYYYMMDDTHHMMSS"
                " without Z (RFC 5545, 3.3.5)"
            )
        ],
    ),
    "day-without-value": (
        "DTEND;VALUE=DATE:20120419",
        "DTEND:20120419",
        [
            (
                "line 63: DTEND: '20120419' is no UTC DATE-TIME: write YYYYMMDDTHHMMSSZ, or name the zone of a"
                " place with TZID (RFC 5545, 3.3.5)"
            )
        ],
    ),
    "day-that-is-none": (
        "DTEND;VALUE=DATE:20120419",
        "DTEND;VALUE=DATE:20120431",
        [("line 63: DTEND: '20120431' is no DATE: write a day that the calendar has as YYYYMMDD (RFC 5545, 3.3.4)")],
    ),
    "day-with-hyphens": (
        "DTEND;VALUE=DATE:20120419",
        "DTEND;VALUE=DATE:2012-04-19",
        [("line 63: DTEND: '2012-04-19' is no DATE: write a day that the calendar has as YYYYMMDD (RFC 5545, 3.3.4)")],
    ),
    "hour-that-is-none": (
        "20120416T130000",
        "20120416T240000",
        [
            (
                "line 38: DTEND: '20120416T240000' is no DATE-TIME of a place: with TZID write YYYYMMDDTHHMMSS"
                " without Z (RFC 5545, 3.3.5)"
            )
        ],
    ),
    "utc-as-a-zone": (
        "DTEND;TZID=Europe/Zurich:20120416T130000",
        "DTEND;TZID=UTC:20120416T130000",
        [
            (
                "line 38: DTEND: has a TZID that is wrong: 'UTC' is no place's zone: write for instance"
                " Europe/Zurich without DQUOTEs, and UTC with Z (RFC 5545, 3.2.19)"
            )
        ],
    ),
    "quoted-zone": (
        "DTEND;TZID=Europe/Zurich",
        'DTEND;TZID="Europe/Zurich"',
        [
            (
                "line 38: DTEND: has a TZID that is wrong: '\"Europe/Zurich\"' is no place's zone: write for"
                " instance Europe/Zurich without DQUOTEs, and UTC with Z (RFC 5545, 3.2.19)"
            )
        ],
    ),
    "slash-before-a-zone": (
        "DTEND;TZID=Europe/Zurich",
        "DTEND;TZID=/Europe/Zurich",
        [
            (
                "line 38: DTEND: has a TZID that is wrong: '/Europe/Zurich' is no place's zone: write for"
                " instance Europe/Zurich without DQUOTEs, and UTC with Z (RFC 5545, 3.2.19)"
            )
        ],
    ),
    "zone-of-etc": (
        "DTEND;TZID=Europe/Zurich",
        "DTEND;TZID=Etc/GMT-1",
        [
            (
                "line 38: DTEND: has a TZID that is wrong: 'Etc/GMT-1' is no place's zone: write for instance"
                " Europe/Zurich without DQUOTEs, and UTC with Z (RFC 5545, 3.2.19)"
            )
        ],
    ),
    "zone-by-abbreviation": (
        "DTEND;TZID=Europe/Zurich",
        "DTEND;TZID=CET",
        [
            (
                "line 38: DTEND: has a TZID that is wrong: 'CET' is no place's zone: write for instance"
                " Europe/Zurich without DQUOTEs, and UTC with Z (RFC 5545, 3.2.19)"
            )
        ],
    ),
    "zone-of-a-day": (
        "DTEND;VALUE=DATE:",
        "DTEND;VALUE=DATE;TZID=Europe/Zurich:",
        ["line 63: DTEND: has TZID, and a DATE has none: leave it out (RFC 5545, 3.2.19)"],
    ),
    "zone-of-a-stamp": (
        "LAST-MODIFIED:20120410T000000Z\r\nREFRESH",
        "LAST-MODIFIED;TZID=Europe/Zurich:20120410T000000Z\r\nREFRESH",
        [
            (
                "line 11: LAST-MODIFIED: has the parameter TZID: only VALUE or a name that begins with X- can"
                " stand here (RFC 5545, 3.2)"
            )
        ],
    ),
    "zone-that-is-not-declared": (
        "DTEND;TZID=Europe/Zurich",
        "DTEND;TZID=Europe/Paris",
        ["line 38: TZID: 'Europe/Paris' has no VTIMEZONE: write one in this calendar (RFC 5545, 3.2.19)"],
    ),
    "status-of-a-task-in-an-event": (
        "STATUS:TENTATIVE",
        "STATUS:COMPLETED",
        [
            (
                "line 44: STATUS: 'COMPLETED' is no value that stands here: write TENTATIVE or CONFIRMED or"
                " CANCELLED (RFC 5545, 3.8.1.11)"
            )
        ],
    ),
    "status-of-an-event-in-a-task": (
        "STATUS:IN-PROCESS",
        "STATUS:CONFIRMED",
        [
            (
                "line 73: STATUS: 'CONFIRMED' is no value that stands here: write NEEDS-ACTION or COMPLETED or"
                " IN-PROCESS or CANCELLED (RFC 5545, 3.8.1.11)"
            )
        ],
    ),
    "transp": (
        "OPAQUE",
        "BUSY",
        [("line 45: TRANSP: 'BUSY' is no value that stands here: write OPAQUE or TRANSPARENT (RFC 5545, 3.8.2.7)")],
    ),
    "sequence-below-zero": (
        "SEQUENCE:0",
        "SEQUENCE:-1",
        ["line 46: SEQUENCE: '-1' is no number from 0: write digits alone, below 2147483648 (RFC 5545, 3.3.8)"],
    ),
    "sequence-too-great": (
        "SEQUENCE:0",
        "SEQUENCE:2147483648",
        [("line 46: SEQUENCE: '2147483648' is no number from 0: write digits alone, below 2147483648 (RFC 5545, 3.3.8)")],
    ),
    "percentage": (
        "PERCENT-COMPLETE:50",
        "PERCENT-COMPLETE:101",
        ["line 74: PERCENT-COMPLETE: '101' is no percentage: write 0 to 100 (RFC 5545, 3.8.1.8)"],
    ),
    "priority": ("PRIORITY:1", "PRIORITY:10", ["line 75: PRIORITY: '10' is no priority: write 0 to 9 (RFC 5545, 3.8.1.9)"]),
    "no-scheme": (
        "URL:https://example.org/100%25",
        "URL:example.org",
        [
            (
                "line 48: URL: 'example.org' is no URI: write scheme:address, all other characters as %XX (RFC"
                " 5545, 3.3.13; RFC 3986, 2.1)"
            )
        ],
    ),
    "space-in-an-address": (
        "URL:https://example.org/100%25",
        "URL:https://example.org/a b",
        [
            (
                "line 48: URL: 'https://example.org/a b' is no URI: write scheme:address, all other characters"
                " as %XX (RFC 5545, 3.3.13; RFC 3986, 2.1)"
            )
        ],
    ),
    "lone-percent": (
        "URL:https://example.org/100%25",
        "URL:https://example.org/100%",
        [
            (
                "line 48: URL: 'https://example.org/100%' is no URI: write scheme:address, all other characters"
                " as %XX (RFC 5545, 3.3.13; RFC 3986, 2.1)"
            )
        ],
    ),
    "letter-beyond-ascii-in-an-address": (
        "URL:https://example.org/100%25",
        "URL:https://example.org/é",
        [
            (
                "line 48: URL: 'https://example.org/é' is no URI: write scheme:address, all other characters as"
                " %XX (RFC 5545, 3.3.13; RFC 3986, 2.1)"
            )
        ],
    ),
    "organizer-without-scheme": (
        'Support":mailto:unit@example.org',
        'Support":unit@example.org',
        ["line 49: ORGANIZER: 'unit@example.org' is no CAL-ADDRESS: write mailto:name@place (RFC 5545, 3.3.3)"],
    ),
    "organizer-without-place": (
        'Support":mailto:unit@example.org',
        'Support":mailto:unit',
        ["line 49: ORGANIZER: 'mailto:unit' is no CAL-ADDRESS: write mailto:name@place (RFC 5545, 3.3.3)"],
    ),
    "empty-relation": (
        "PARENT:visit@ccmagenda",
        "PARENT:",
        [
            (
                "line 51: RELATED-TO: '' is no name: it may not be empty, and write comma, semicolon and"
                " backslash as \\, \\; \\\\ and a line end as \\n (RFC 5545, 3.3.11)"
            )
        ],
    ),
    "action": (
        "ACTION:DISPLAY",
        "ACTION:EMAIL",
        ["line 54: ACTION: 'EMAIL' is no value that stands here: write DISPLAY (RFC 5545, 3.8.6.1)"],
    ),
    "trigger-with-seconds-after-hours": (
        "-PT1H30M",
        "-PT1H30S",
        [("line 55: TRIGGER: '-PT1H30S' is no DURATION: write for instance PT12H, -P1D or PT1H30M (RFC 5545, 3.3.6)")],
    ),
    "trigger-at-a-local-time": (
        "TRIGGER;RELATED=START:-PT1H30M",
        "TRIGGER;VALUE=DATE-TIME:20120416T083000",
        ["line 55: TRIGGER: '20120416T083000' is no UTC DATE-TIME: write YYYYMMDDTHHMMSSZ (RFC 5545, 3.3.5)"],
    ),
    "offset-without-minutes": (
        "TZOFFSETFROM:+0100",
        "TZOFFSETFROM:+1",
        [("line 22: TZOFFSETFROM: '+1' is no UTC-OFFSET: write +HHMM or -HHMM, and zero as +0000 (RFC 5545, 3.3.14)")],
    ),
    "offset-of-minus-zero": (
        "TZOFFSETFROM:+0100",
        "TZOFFSETFROM:-0000",
        [("line 22: TZOFFSETFROM: '-0000' is no UTC-OFFSET: write +HHMM or -HHMM, and zero as +0000 (RFC 5545, 3.3.14)")],
    ),
    "rule-without-byday": (
        ";BYMONTH=3;BYDAY=-1SU",
        ";BYMONTH=3;BYMONTHDAY=28",
        [
            (
                "line 21: RRULE: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=28' is no yearly rule: write"
                " FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU, as Outlook reads no other (RFC 5545, 3.6.5)"
            )
        ],
    ),
    "onset-with-z": (
        "DTSTART:20100328T020000",
        "DTSTART:20100328T020000Z",
        [
            (
                "line 20: DTSTART: '20100328T020000Z' is no local DATE-TIME: in a VTIMEZONE write"
                " YYYYMMDDTHHMMSS without Z (RFC 5545, 3.6.5)"
            )
        ],
    ),
    "onset-with-zone": (
        "DTSTART:20100328T020000",
        "DTSTART;TZID=Europe/Zurich:20100328T020000",
        [("line 20: DTSTART: has the parameter TZID: only VALUE or a name that begins with X- can stand here (RFC 5545, 3.2)")],
    ),
    "rdate-in-a-zone": (
        "TZNAME:CEST",
        "TZNAME:CEST\r\nRDATE:20110327T020000",
        [
            (
                "line 25: RDATE: stands in a zone: write one observance for each change, as Outlook passes over"
                " RDATE (RFC 5545, 3.6.5)"
            )
        ],
    ),
    "comment-in-a-zone": (
        "TZNAME:CEST",
        "TZNAME:CEST\r\nCOMMENT:summer",
        [("line 25: COMMENT: stands in a zone: leave it out, as libical then refuses the file (RFC 5545, 3.6.5)")],
    ),
}
RELATIONS = {
    "end-before-start": (
        "20120416T130000",
        "20120416T093000",
        [("line 38: DTEND: 20120416T093000 is not after DTSTART 20120416T100000: write a later one (RFC 5545, 3.8.2.2)")],
    ),
    "end-at-start": (
        "20120416T130000",
        "20120416T100000",
        [("line 38: DTEND: 20120416T100000 is not after DTSTART 20120416T100000: write a later one (RFC 5545, 3.8.2.2)")],
    ),
    "day-that-ends-on-itself": (
        "DTEND;VALUE=DATE:20120419",
        "DTEND;VALUE=DATE:20120418",
        [("line 63: DTEND: 20120418 is not after DTSTART 20120418: write the first day after the last (RFC 5545, 3.8.2.2)")],
    ),
    "end-of-another-type": (
        "DTEND;TZID=Europe/Zurich:20120416T130000",
        "DTEND;VALUE=DATE:20120417",
        ["line 38: DTEND: is a DATE and DTSTART a DATE-TIME of a place: write both alike (RFC 5545, 3.8.2.2)"],
    ),
    "end-and-length": (
        "DTEND;VALUE=DATE:20120419",
        "DTEND;VALUE=DATE:20120419\r\nDURATION:P1D",
        ["line 64: DURATION: stands beside DTEND: say one of them alone (RFC 5545, 3.6.1)"],
    ),
    "due-before-start": (
        "DUE:20120430T180000Z",
        "DUE:20120301T180000Z",
        [("line 71: DUE: 20120301T180000Z is not after DTSTART 20120401T080000Z: write a later one (RFC 5545, 3.8.2.3)")],
    ),
    "due-of-another-type": (
        "DUE:20120430T180000Z",
        "DUE;VALUE=DATE:20120430",
        ["line 71: DUE: is a DATE and DTSTART a UTC DATE-TIME: write both alike (RFC 5545, 3.8.2.3)"],
    ),
    "same-uid": (
        "UID:report@ccmagenda",
        "UID:visit@ccmagenda",
        [("line 68: UID: 'visit@ccmagenda' was used before: give every entry a UID of its own (RFC 5545, 3.8.4.7)")],
    ),
    "zone-declared-twice": (
        "BEGIN:VTIMEZONE\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Zurich\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VTIMEZONE\r\n",
        ["line 26: TZID: 'Europe/Zurich' was declared before: once is right (RFC 5545, 3.8.3.1)"],
    ),
    "zone-that-is-not-used": (
        "BEGIN:VTIMEZONE\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VTIMEZONE\r\n",
        [("line 18: TZID: 'Europe/Oslo' is used by no entry: leave its VTIMEZONE out (our own rule beside RFC 5545, 3.6.5)")],
    ),
    "zone-without-observance": (
        "BEGIN:VTIMEZONE\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\nEND:VTIMEZONE\r\nBEGIN:VTIMEZONE\r\n",
        [
            "line 17: VTIMEZONE: has no STANDARD and no DAYLIGHT: write one of them at least (RFC 5545, 3.6.5)",
            ("line 18: TZID: 'Europe/Oslo' is used by no entry: leave its VTIMEZONE out (our own rule beside RFC 5545, 3.6.5)"),
        ],
    ),
}


CHANGES = {**OCTETS, **LINES, **STRUCTURE, **NUMBERS, **VALUES, **RELATIONS}


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES.values(), ids=CHANGES)
def test_one_change_is_found_on_its_line(old: str, new: str, expected: list[str]) -> None:
    assert found(changed(GOOD, (old, new))) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("SUMMARY:Visit", "SUMMARY:" + "x" * 67),
        ("SUMMARY:Visit", "SUMMARY:Vi\r\n\tsit"),
        ("SUMMARY:Visit", "SUMMARY:Vi\tsit"),
        ("SUMMARY:Visit", "SUMMARY:\ufeffVisit"),
        ("SUMMARY:Visit", "summary:Visit"),
        ("STATUS:TENTATIVE", "STATUS:tentative"),
        ('CN="Unit: Support"', "CN=The ^'Unit^'^n^^"),
        ("SUMMARY:Visit", "SUMMARY;LANGUAGE=zh-Hant-TW:Visit"),
        ("SUMMARY:Visit", 'SUMMARY;ALTREP="https://example.org/a,b;c":Visit'),
        ("DTSTART:20120401T080000Z", "DTSTART;VALUE=DATE-TIME:20120401T080000Z"),
        ("X-KIND=theme:clearance", "VALUE=URI:https://example.org/a,b"),
        ("X-KIND=theme:clearance", "VALUE=FLOAT:1.5"),
        ("TRIGGER;RELATED=START:-PT1H30M", "TRIGGER;RELATED=END:PT0S"),
        ("TRIGGER;RELATED=START:-PT1H30M", "TRIGGER;VALUE=DATE-TIME:20120416T063000Z"),
        ("BYDAY=-1SU\r\n", "BYDAY=-1SU;UNTIL=20301231T000000Z\r\n"),
        ("TZOFFSETTO:+0200", "TZOFFSETTO:-013015"),
        ("DUE:20120430T180000Z\r\n", ""),
        ("DTEND;VALUE=DATE:20120419\r\n", ""),
        ("DTEND;VALUE=DATE:20120419", "DURATION:P1D"),
        ("CATEGORIES:", "CATEGORIES:Again\r\nCATEGORIES:"),
    ],
    ids=[
        "75-octets", "folded-by-a-tab", "a-tab", "mark-inside", "name-in-small-letters", "value-in-small-letters", "carets",
        "language", "quoted-address", "type-that-is-said", "extra-of-another-type", "extra-of-any-type", "alarm-at-the-end",
        "alarm-at-a-time", "rule-that-ends", "offset-with-seconds", "no-due", "no-end", "length", "categories-twice",
    ],
)  # fmt: skip
def test_what_is_allowed_has_no_flaw(old: str, new: str) -> None:
    assert found(changed(GOOD, (old, new))) == []


# More than one line


def test_many_flaws_stand_in_the_order_of_their_lines() -> None:
    bad = changed(GOOD, ("UID:report@ccmagenda", "UID:visit@ccmagenda"), ("VERSION:2.0", "VERSION:3.0"), ("OPAQUE", "O\0"))
    assert found(bad) == [
        "line 3: VERSION: '3.0' is no value that stands here: write 2.0 (RFC 5545, 3.7.4)",
        "line 45: TRANSP: holds the control character U+0000: leave it out (RFC 5545, 3.1; from U+0080 on our own rule)",
        "line 45: TRANSP: 'O' is no value that stands here: write OPAQUE or TRANSPARENT (RFC 5545, 3.8.2.7)",
        "line 68: UID: 'visit@ccmagenda' was used before: give every entry a UID of its own (RFC 5545, 3.8.4.7)",
    ]


def test_alarm_counts_from_what_the_task_has() -> None:
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER{}:-P1D\r\nDESCRIPTION:Due\r\nEND:VALARM\r\nEND:VTODO"
    task = changed(GOOD, ("DTSTART:20120401T080000Z\r\n", ""))
    assert found(changed(task, ("END:VTODO", alarm.format("")))) == [
        "line 79: TRIGGER: counts from DTSTART, which the VTODO does not have: choose RELATED by what it has (RFC 5545, 3.8.6.3)"
    ]
    assert found(changed(task, ("END:VTODO", alarm.format(";RELATED=END")))) == []
    without = changed(task, ("DUE:20120430T180000Z\r\n", ""), ("END:VTODO", alarm.format(";RELATED=END")))
    assert found(without) == [
        "line 78: TRIGGER: counts from an end, which the VTODO does not have: choose RELATED by what it has (RFC 5545, 3.8.6.3)"
    ]


@pytest.mark.parametrize(
    ("calendar", "expected"),
    [
        (b"", "line 1: VCALENDAR: is not in a VCALENDAR: begin with BEGIN:VCALENDAR (RFC 5545, 3.4)"),
        (b"\r\n", "line 1: VCALENDAR: is not in a VCALENDAR: begin with BEGIN:VCALENDAR (RFC 5545, 3.4)"),
        (b"BEGIN:VEVENT\r\n", "line 1: VCALENDAR: is not in a VCALENDAR: begin with BEGIN:VCALENDAR (RFC 5545, 3.4)"),
        (
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n",
            "line 1: VCALENDAR: holds no component: write one at least (RFC 5545, 3.6)",
        ),
    ],
    ids=["nothing", "an-empty-line", "an-event", "without-entries"],
)
def test_what_is_no_calendar(calendar: bytes, expected: str) -> None:
    assert str(flaws(calendar)[-1]) == expected


def test_cut_calendar_names_all_that_is_open() -> None:
    cut = GOOD[: GOOD.index("TRIGGER")]
    assert [line for line in found(cut) if "has no END" in line] == [
        "line 1: VCALENDAR: has no END:VCALENDAR: close what was begun (RFC 5545, 3.6)",
        "line 34: VEVENT: has no END:VEVENT: close what was begun (RFC 5545, 3.6)",
        "line 53: VALARM: has no END:VALARM: close what was begun (RFC 5545, 3.6)",
    ]


# RFC 5546

EVENTS, TASK = GOOD[: GOOD.index("BEGIN:VTODO")] + "END:VCALENDAR\r\n", GOOD[GOOD.index("BEGIN:VTODO") :]
ATTENDED = "ATTENDEE;CN=Ann;ROLE=CHAIR;RSVP=TRUE:mailto:ann@example.org\r\nATTENDEE:mailto:bob@example.org\r\n"
ORGANIZER = "ORGANIZER:mailto:a@example.org\r\n"
TASK = f"BEGIN:VCALENDAR\r\nPRODID:x\r\nVERSION:2.0\r\n{changed(TASK, (ATTENDED, ORGANIZER))}"
VISIT = GOOD[GOOD.rindex("BEGIN:VEVENT") : GOOD.index("BEGIN:VTODO")]
CANCELLED = changed(VISIT, ("SUMMARY:Visit", "SUMMARY:Visit\r\nSTATUS:CANCELLED\r\nSEQUENCE:1"))
CANCEL = f"BEGIN:VCALENDAR\r\nPRODID:x\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\n{CANCELLED}END:VCALENDAR\r\n"
PUBLISHED = {
    "events": (EVENTS, "CALSCALE", "", "", []),
    "event-without-organizer": (
        EVENTS,
        "CALSCALE",
        "ORGANIZER:mailto:unit@example.org\r\n",
        "",
        ["line 60: ORGANIZER: is missing: a VEVENT in a calendar with METHOD:PUBLISH has it (RFC 5546, 3.2.1)"],
    ),
    "event-without-summary": (
        EVENTS,
        "CALSCALE",
        "SUMMARY:Visit\r\n",
        "",
        ["line 60: SUMMARY: is missing: a VEVENT in a calendar with METHOD:PUBLISH has it (RFC 5546, 3.2.1)"],
    ),
    "event-with-an-attendee": (
        EVENTS,
        "CALSCALE",
        "SUMMARY:Visit\r\n",
        "SUMMARY:Visit\r\nATTENDEE:mailto:ann@example.org\r\n",
        ["line 66: ATTENDEE: stands in a calendar with METHOD:PUBLISH: leave it out (RFC 5546, 3.2.1)"],
    ),
    "task": (TASK, "VERSION", "", "", []),
    "task-without-start": (
        TASK,
        "VERSION",
        "DTSTART:20120401T080000Z\r\n",
        "",
        ["line 5: DTSTART: is missing: a VTODO in a calendar with METHOD:PUBLISH has it (RFC 5546, 3.4.1)"],
    ),
    "task-without-priority": (
        TASK,
        "VERSION",
        "PRIORITY:1\r\n",
        "",
        ["line 5: PRIORITY: is missing: a VTODO in a calendar with METHOD:PUBLISH has it (RFC 5546, 3.4.1)"],
    ),
}


@pytest.mark.parametrize(("base", "before", "old", "new", "expected"), PUBLISHED.values(), ids=PUBLISHED)
def test_published_calendar(base: str, before: str, old: str, new: str, expected: list[str]) -> None:
    assert found(changed(base, (before, f"METHOD:PUBLISH\r\n{before}"), (old, new))) == expected


RIGHT_METHOD = "write PUBLISH or CANCEL (RFC 5546, 1.4; of a REQUEST Outlook takes the first event alone)"


@pytest.mark.parametrize("method", ["REQUEST", "REPLY", "ADD"])
def test_other_methods_are_refused(method: str) -> None:
    assert found(changed(EVENTS, ("CALSCALE", f"METHOD:{method}\r\nCALSCALE"))) == [
        f"line 4: METHOD: '{method}' is no value that stands here: {RIGHT_METHOD}"
    ]


def test_method_twice_and_events_beside_tasks() -> None:
    published = changed(GOOD, (ATTENDED, ORGANIZER), ("CALSCALE", "METHOD:PUBLISH\r\nCALSCALE"))
    assert found(published) == [
        "line 4: METHOD: is said of VEVENT and VTODO at once: write a file for each (RFC 5546, 3.2 and 3.4)"
    ]
    assert found(changed(EVENTS, ("CALSCALE", "METHOD:PUBLISH\r\nMETHOD:PUBLISH\r\nCALSCALE"))) == [
        "line 5: METHOD: stands here again: a VCALENDAR has it once at most (RFC 5545, 3.6)"
    ]


OWED = "is missing: a VEVENT in a calendar with METHOD:CANCEL has it (RFC 5546, 3.2.5"
CALLED_OFF = {
    "good": ("", "", []),
    "with-an-attendee": ("SEQUENCE:1", "SEQUENCE:1\r\nATTENDEE:mailto:a@example.org", []),
    "without-organizer": (
        "ORGANIZER:mailto:unit@example.org\r\n",
        "",
        [f"line 5: ORGANIZER: {OWED}, and SUMMARY by our own rule)"],
    ),
    "without-sequence": ("SEQUENCE:1\r\n", "", [f"line 5: SEQUENCE: {OWED}, and SUMMARY by our own rule)"]),
    "without-status": ("STATUS:CANCELLED\r\n", "", [f"line 5: STATUS: {OWED}, and SUMMARY by our own rule)"]),
    "without-summary": ("SUMMARY:Visit\r\n", "", [f"line 5: SUMMARY: {OWED}, and SUMMARY by our own rule)"]),
    "that-is-tentative": (
        "STATUS:CANCELLED",
        "STATUS:TENTATIVE",
        ["line 11: STATUS: is to be CANCELLED in a calendar with METHOD:CANCEL (RFC 5546, 3.2.5, and SUMMARY by our own rule)"],
    ),
    "with-an-alarm": (
        "END:VEVENT",
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H\r\nDESCRIPTION:x\r\nEND:VALARM\r\nEND:VEVENT",
        ["line 14: VALARM: stands in a calendar with METHOD:CANCEL: leave it out (RFC 5546, 3.2.5 and 3.4.5)"],
    ),
    "of-two-uids": (
        "END:VCALENDAR",
        f"{changed(CANCELLED, ('visit@', 'other@'))}END:VCALENDAR",
        ["line 4: METHOD: CANCEL is said of 2 UIDs: write a file for each (RFC 5546, 3.2.5)"],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), CALLED_OFF.values(), ids=CALLED_OFF)
def test_cancelling_calendar(old: str, new: str, expected: list[str]) -> None:
    assert found(changed(CANCEL, (old, new))) == expected


# A calendar joined from blocks that were judged before


def parts(calendar: str) -> tuple[str, list[str]]:
    """Return the frame of a calendar and its entries."""
    pieces = calendar.replace("BEGIN:VEVENT", "\fBEGIN:VEVENT").replace("BEGIN:VTODO", "\fBEGIN:VTODO").split("\f")
    return pieces[0] + "END:VCALENDAR\r\n", [piece.removesuffix("END:VCALENDAR\r\n") for piece in pieces[1:]]


def test_entry_by_itself_tells_its_identity_and_its_zones() -> None:
    _, (monday, visit, report) = parts(GOOD)
    assert [(one.flaws, one.uids, one.zones) for one in (judged(block.encode()) for block in (monday, visit, report))] == [
        ((), ("monday@ccmagenda",), frozenset({"Europe/Zurich"})),
        ((), ("visit@ccmagenda",), frozenset()),
        ((), ("report@ccmagenda",), frozenset()),
    ]


def test_entry_by_itself_has_the_flaws_that_it_has_in_its_calendar() -> None:
    block = changed(VISIT, ("DTEND;VALUE=DATE:20120419", "DTEND;VALUE=DATE:20120418"))
    assert [str(flaw) for flaw in flaws_of_component(block.encode())] == [
        "line 5: DTEND: 20120418 is not after DTSTART 20120418: write the first day after the last (RFC 5545, 3.8.2.2)"
    ]


def test_entry_by_itself_is_told_of_the_method() -> None:
    assert [flaw.name for flaw in flaws_of_component(VISIT.encode(), "CANCEL")] == ["SEQUENCE", "STATUS"]
    assert flaws_of_component(VISIT.encode(), "PUBLISH") == ()


@pytest.mark.parametrize("block", ["BEGIN:VALARM\r\nEND:VALARM\r\n", VISIT * 2], ids=["an-alarm", "two-entries"])
def test_block_is_one_entry(block: str) -> None:
    assert len(flaws_of_component(block.encode())) == 1


FRAME, _ = parts(GOOD)
UIDS, ZONES = ("monday@x", "visit@x"), frozenset({"Europe/Zurich"})
FRAMES = {
    "good": (FRAME, UIDS, ZONES, []),
    "same-uid": (
        FRAME,
        ("monday@x", "monday@x"),
        ZONES,
        ["line 1: UID: 'monday@x' was used before: give every entry a UID of its own (RFC 5545, 3.8.4.7)"],
    ),
    "zone-that-is-not-declared": (
        FRAME,
        UIDS,
        {"Europe/Zurich", "Asia/Beirut"},
        ["line 1: TZID: 'Asia/Beirut' has no VTIMEZONE: write one in this calendar (RFC 5545, 3.2.19)"],
    ),
    "zone-that-is-not-used": (
        FRAME,
        UIDS,
        (),
        ["line 18: TZID: 'Europe/Zurich' is used by no entry: leave its VTIMEZONE out (our own rule beside RFC 5545, 3.6.5)"],
    ),
    "cancels-two": (
        changed(FRAME, ("CALSCALE", "METHOD:CANCEL\r\nCALSCALE")),
        UIDS,
        ZONES,
        ["line 4: METHOD: CANCEL is said of 2 UIDs: write a file for each (RFC 5546, 3.2.5)"],
    ),
    "flaw-of-its-own": (
        changed(FRAME, ("VERSION:2.0\r\n", "")),
        UIDS,
        ZONES,
        ["line 1: VERSION: is missing: a VCALENDAR has it exactly once (RFC 5545, 3.6)"],
    ),
}


@pytest.mark.parametrize(("frame", "uids", "zones", "expected"), FRAMES.values(), ids=FRAMES)
def test_frame_of_entries_that_were_judged(frame: str, uids: tuple[str, ...], zones: frozenset[str], expected: list[str]) -> None:
    assert [str(flaw) for flaw in flaws_of_frame(frame.encode(), uids, zones)] == expected


@pytest.mark.parametrize(("old", "new"), [case[:2] for case in (VALUES | RELATIONS).values()], ids=VALUES | RELATIONS)
def test_whole_is_frame_and_components(old: str, new: str) -> None:
    calendar = changed(GOOD, (old, new))
    frame, blocks = parts(calendar)
    single = [judged(block.encode(errors="surrogateescape")) for block in blocks]
    uids = [uid for one in single for uid in one.uids]
    joined = [*flaws_of_frame(frame.encode(), uids, frozenset().union(*(one.zones for one in single)))]
    joined += [flaw for one in single for flaw in one.flaws]
    assert sorted((flaw.name, flaw.sentence) for flaw in joined) == sorted(
        (flaw.name, flaw.sentence) for flaw in flaws(calendar.encode(errors="surrogateescape"))
    )


# The tables


def test_every_property_of_a_component_has_a_grammar() -> None:
    named = [(part.name, name) for part in COMPONENTS.values() for name in part.once | part.most | part.often]
    assert [(part, name) for part, name in named if property_of(part, name) is None] == []


def test_zones_that_a_programme_may_name_are_places() -> None:
    assert {name for name in zone_names() if not PLACE.fits(name.encode())} == {"UTC"}


# What we write, and what others wrote


@pytest.mark.parametrize("file", sorted(ROOT.glob("examples/*/meeting.ics")), ids=lambda file: file.parent.name)
def test_calendar_of_an_example_has_no_flaw(file: Path) -> None:
    assert flaws(file.read_bytes()) == ()


AWKWARD = st.sampled_from(
    [
        *"\r\n\x00\x07\x0b\x1b\x7f\x85\u2028\u2029\u202e\u2066\ufeff\ufffe\ud800,;:\\\"'=^ \t\u00a0\u200d\u200f\u0301-*",
        "\r\nATTENDEE:mailto:a@b",
        "\nEND:VEVENT\n",
        "\\n",
        "\\,",
        "العنقودية",
        "集束弹药",
        "👩‍🚀",
    ]
)
TEXT = st.lists(st.one_of(AWKWARD, st.characters(), st.text("abc é€", max_size=80)), max_size=30).map("".join)
MONDAY = datetime.date(2012, 4, 16)
SLOT = TimeSlot(*(instant(MONDAY, datetime.time(hour), "Europe/Zurich") for hour in (10, 13)))


def everywhere(text: str) -> Programme:
    talk = Talk(title=f"Talk {text}", speakers=(Who(person=f"S {text}", settled=False),))
    chair = Chair(who=Who(person=f"P {text}", of=text))
    session = Session(
        key=f"k{text}", title=f"T {text}", theme=f"h{text}", notes=text, number=text, room="r", chairs=(chair,), talks=(talk,)
    )
    return Programme(
        convention="",
        meeting=Meeting(
            ref=f"M{text}",
            title=f"Meeting {text}",
            zone="Europe/Zurich",
            first=MONDAY,
            last=MONDAY,
            venue=text,
            city=text,
            url="https://example.org/2im?a=1,2;b",
        ),
        issued=MONDAY,
        rooms=(Room(key="r", name=f"Room {text}"),),
        sittings=(
            Sitting(key=f"k{text}", day=MONDAY, hours=At(SLOT), room="r", serial=text, sessions=(session,)),
            Sitting(key=f"l{text}", day=MONDAY, title=f"Visit {text}"),
        ),
    )


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXT, grain=st.sampled_from(["sitting", "session"]))
def test_what_we_write_has_no_flaw(text: str, grain: str) -> None:
    assert [str(flaw) for flaw in flaws(ccmagenda.calendar(everywhere(text), grain=grain))] == []


FIXTURES = sorted((Path(icalendar.__file__).parent / "tests" / "calendars").glob("*.ics"))


def test_fixtures_of_icalendar_are_there() -> None:
    assert len(FIXTURES) > 100


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.stem)
def test_calendars_of_others_are_read_to_the_end(file: Path) -> None:
    data = file.read_bytes()
    lines = len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    for flaw in (*flaws(data), *flaws_of_component(data)):
        assert 1 <= flaw.line <= lines
        assert flaw.name
        assert flaw.sentence


LINES_OF_CALENDARS = st.sampled_from([*GOOD.encode().split(b"\r\n"), b"BEGIN:X-A", b"END:X-A", b" ", b"\t;", b'A="', b"\xc3"])
FILES = st.lists(
    st.one_of(LINES_OF_CALENDARS, st.binary(max_size=30), st.sampled_from([b"\r\n", b"\n", b"\r", b":", b";", b"="]))
)
WRAPPED = st.tuples(st.sampled_from([b"", b"BEGIN:VCALENDAR\r\n", b"BEGIN:VEVENT\r\n"]), st.sampled_from([b"\r\n", b""]), FILES)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.one_of(st.binary(), WRAPPED.map(lambda made: made[0] + made[1].join(made[2]))))
@example(data=b"BEGIN:VCALENDAR\r\n" + b"BEGIN:X-A\r\n" * 5000)
@example(data=b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nBEGIN:VALARM\r\n" * 3000)
def test_any_bytes_are_judged(data: bytes) -> None:
    for found_here in (flaws(data), flaws_of_component(data), flaws_of_frame(data, ["a"], ["b"])):
        assert all(1 <= one.line <= two.line for one, two in itertools.pairwise(found_here))
