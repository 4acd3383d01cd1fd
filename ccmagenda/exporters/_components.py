"""Entries as iCalendar components: VEVENT for what takes place, VTODO for what is to be done, each with its alarm."""

import datetime
from collections.abc import Iterator

from ccmagenda.exporters._feed import Entry, Feed, Method, Sort
from ccmagenda.exporters._lines import address, line, mailbox, moment, stamp, text
from ccmagenda.model import one_line

_A_DAY = datetime.timedelta(days=1)


def component(entry: Entry, feed: Feed) -> bytes:
    """Return an entry as it stands in a feed of that manner: its method, organizer, alarm and clock."""
    lines = _task(entry, feed) if entry.sort is Sort.TASK else _event(entry, feed)
    name = entry.sort.value.encode()
    return b"".join((b"BEGIN:" + name + b"\r\n", *lines, b"END:" + name + b"\r\n"))


def _event(entry: Entry, feed: Feed) -> Iterator[bytes]:
    yield line("UID", text(entry.uid))
    yield line("DTSTAMP", stamp(entry.stamp))
    yield moment("DTSTART", entry.start, utc=feed.utc)
    if not isinstance(entry.start, datetime.datetime):
        yield moment("DTEND", (entry.end or entry.start) + _A_DAY)  # the end of days is the day after (section 3.6.1)
    elif entry.end is not None:
        yield moment("DTEND", entry.end, utc=feed.utc)
    yield from _words(entry)
    if entry.location:
        yield line("LOCATION", text(one_line(entry.location)))
    if entry.categories:
        yield line("CATEGORIES", ",".join(text(category) for category in entry.categories))
    yield line("STATUS", entry.status)
    yield b"TRANSP:OPAQUE\r\n" if entry.busy else b"TRANSP:TRANSPARENT\r\n"
    yield from _ends(entry, feed)
    if feed.alarm and isinstance(entry.start, datetime.datetime) and entry.status != "CANCELLED":
        yield from _alarm(entry, feed.alarm)


def _words(entry: Entry) -> Iterator[bytes]:
    yield line("SUMMARY", text(one_line(entry.summary)))
    if entry.description:
        yield line("DESCRIPTION", text(entry.description))


def _ends(entry: Entry, feed: Feed) -> Iterator[bytes]:
    yield f"SEQUENCE:{entry.sequence}\r\nLAST-MODIFIED:{stamp(entry.stamp)}\r\n".encode()
    if where := address(entry.url):
        yield line("URL", where)
    yield from _people(entry, feed)
    if where := address(entry.stream):
        yield line("CONFERENCE", where, {"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": entry.summary})
    if entry.parent:
        yield line("RELATED-TO", text(entry.parent), {"RELTYPE": "PARENT"})


def _people(entry: Entry, feed: Feed) -> Iterator[bytes]:
    """Yield who organizes, and who chairs; in what is published nobody may stand as attending (RFC 5546, 3.2.1)."""
    name, mail = feed.organizer
    yield line("ORGANIZER", mailbox(mail), {"CN": name} if name else None)
    if feed.method is Method.NONE:
        for chair, at in entry.chairs:
            yield line("ATTENDEE", at, {"CUTYPE": "GROUP", "ROLE": "CHAIR", "CN": chair})


def _alarm(entry: Entry, minutes: int) -> Iterator[bytes]:
    yield b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n"
    yield f"TRIGGER:-PT{minutes}M\r\n".encode()
    yield line("DESCRIPTION", text(one_line(entry.summary)))
    yield b"END:VALARM\r\n"


def _task(entry: Entry, feed: Feed) -> Iterator[bytes]:
    """Yield a thing to be done; what is published has a start and a priority as well (RFC 5546, 3.4.1)."""
    yield line("UID", text(entry.uid))
    yield line("DTSTAMP", stamp(entry.stamp))
    yield moment("DTSTART", entry.start)
    if entry.end is not None:
        yield moment("DUE", entry.end)
    yield b"PRIORITY:0\r\n"
    yield from _words(entry)
    yield line("STATUS", entry.status)
    yield from _ends(entry, feed)
