"""iCalendar (RFC 5545, RFC 7986): a feed that calendars subscribe to and files to import.

The same feed gives the same bytes: identities come from keys, time stamps from the programme's own date, the zone's
rules from the ``tzdata`` package. Text was cleaned when the model was made, so no field can begin a line of its own.
"""

import datetime
import urllib.parse
from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from ccmagenda.exporters._entries import Entry, Feed
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._vtimezone import vtimezone
from ccmagenda.model import Instant, one_line

if TYPE_CHECKING:
    from icalendar import Component

PRODID = "-//ccmagenda//ccmagenda//EN"
_REFRESH = datetime.timedelta(hours=12)
Pressed = MutableMapping[Entry, bytes]


def write(feed: Feed, pressed: Pressed | None = None) -> bytes:
    """Return a calendar; ``pressed`` keeps each entry's bytes, so that many calendars can share them."""
    ready = {} if pressed is None else pressed
    blocks = [_block(entry, ready) for entry in feed.entries]
    zones = _zones(feed)
    head, end = _head(feed).split(b"END:VCALENDAR\r\n")[0], b"END:VCALENDAR\r\n"
    return b"".join((head, zones, *blocks, end))


def _zones(feed: Feed) -> bytes:
    years: dict[str, set[int]] = {}
    for moment in (moment for entry in feed.entries for moment in (entry.start, entry.end)):
        if isinstance(moment, Instant) and (moment.timezone_name or "UTC") != "UTC":
            years.setdefault(str(moment.timezone_name), set()).add(moment.year)
    return "".join(vtimezone(name, min(years[name]), max(years[name])) for name in sorted(years)).encode()


def _head(feed: Feed) -> bytes:
    from icalendar import Calendar, vDuration  # noqa: PLC0415 - slow to import, and only calendars need it

    calendar = Calendar()
    stamp = _stamp(feed.stamp)
    name = one_line(feed.name)
    for key, value in (("PRODID", PRODID), ("VERSION", "2.0"), ("CALSCALE", "GREGORIAN"), ("UID", feed.uid)):
        _say(calendar, key, value)
    _say(calendar, "NAME", name)
    _say(calendar, "X-WR-CALNAME", name)
    _say(calendar, "DESCRIPTION", feed.description)
    _say(calendar, "X-WR-CALDESC", feed.description)
    _say(calendar, "X-WR-TIMEZONE", feed.zone)
    calendar.add("LAST-MODIFIED", stamp)
    refresh = vDuration(_REFRESH)
    refresh.params["VALUE"] = "DURATION"  # RFC 7986, section 5.7: this property has no default type
    calendar.add("REFRESH-INTERVAL", refresh, encode=False)
    calendar.add("X-PUBLISHED-TTL", vDuration(_REFRESH), encode=False)
    if feed.url:
        _address(calendar, feed.url)
    return bytes(calendar.to_ical(sorted=False))


def _block(entry: Entry, ready: Pressed) -> bytes:
    if entry not in ready:
        ready[entry] = _event(entry)
    return ready[entry]


def _event(entry: Entry) -> bytes:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    _say(event, "UID", entry.uid)
    stamp = _stamp(entry.stamp)
    event.add("DTSTAMP", stamp)
    event.add("DTSTART", entry.start)
    if entry.end is not None:
        event.add("DTEND", entry.end)
    elif not isinstance(entry.start, datetime.datetime):
        event.add("DTEND", entry.start + datetime.timedelta(days=1))
    _say(event, "SUMMARY", one_line(entry.summary))
    if entry.description:
        _say(event, "DESCRIPTION", entry.description)
    if entry.location:
        _say(event, "LOCATION", one_line(entry.location))
    if entry.categories:
        event.add("CATEGORIES", list(entry.categories))
    _say(event, "STATUS", entry.status)
    _say(event, "TRANSP", "OPAQUE" if entry.busy else "TRANSPARENT")
    event.add("SEQUENCE", 0)
    event.add("LAST-MODIFIED", stamp)
    if entry.url:
        _address(event, entry.url)
    return bytes(event.to_ical(sorted=False))


def _stamp(day: datetime.date) -> datetime.datetime:
    return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)


def _say(component: "Component", name: str, value: str) -> None:
    from icalendar import vText  # noqa: PLC0415 - as above

    component.add(name, vText(value), encode=False)


def _address(component: "Component", value: str) -> None:
    from icalendar import vUri  # noqa: PLC0415 - as above

    component.add("URL", vUri(urllib.parse.quote(one_line(value), safe="%/:?#[]@!$&'()*+,;=-._~")), encode=False)


def _export(feed: Feed, _look: Look) -> bytes:
    return write(feed)


exporter = Exporter(
    summary="a calendar for phones, Outlook, Thunderbird and the like", suffix=".ics", subject=Feed, export=_export
)
