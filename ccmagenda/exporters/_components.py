"""Entries as iCalendar components: VEVENT for what takes place, VTODO for what is to be done, each with its alarm."""

import datetime
import functools
from collections.abc import Iterator

from ccmagenda.exporters._feed import Entry, Feed, Method, Sort
from ccmagenda.exporters._lines import address, line, mailbox, moment, stamp, text
from ccmagenda.model import one_line

_A_DAY = datetime.timedelta(days=1)


def component(entry: Entry, feed: Feed) -> bytes:
    """Return an entry as it stands in a feed of that manner: its method, organizer, alarm and clock.

    Lines that are always short are put together as one text: a large calendar has many thousands of them.
    """
    lines = _task(entry, feed) if entry.sort is Sort.TASK else _event(entry, feed)
    name = entry.sort.value.encode()
    return b"".join((b"BEGIN:" + name + b"\r\n", *lines, b"END:" + name + b"\r\n"))


def _event(entry: Entry, feed: Feed) -> list[bytes]:
    busy = "OPAQUE" if entry.busy else "TRANSPARENT"
    lines = [line("UID", text(entry.uid)), _times(entry, feed).encode(), line("SUMMARY", text(one_line(entry.summary)))]
    if entry.description:
        lines.append(line("DESCRIPTION", text(entry.description)))
    if entry.location:
        lines.append(_place(entry.location))
    if entry.categories:
        lines.append(line("CATEGORIES", ",".join(map(text, entry.categories))))
    lines.append(_state(entry.status, busy, entry.sequence, entry.stamp))
    lines += _ends(entry, feed)
    if feed.alarm and isinstance(entry.start, datetime.datetime) and entry.status != "CANCELLED":
        lines += _alarm(entry, feed.alarm)
    return lines


def _times(entry: Entry, feed: Feed) -> str:
    """Return stamp, beginning and end; the end of whole days is the day after the last (section 3.6.1)."""
    start = f"DTSTAMP:{stamp(entry.stamp)}\r\n{moment('DTSTART', entry.start, utc=feed.utc)}"
    if not isinstance(entry.start, datetime.datetime):
        return start + moment("DTEND", (entry.end or entry.start) + _A_DAY)
    return start if entry.end is None else start + moment("DTEND", entry.end, utc=feed.utc)


@functools.lru_cache(maxsize=256)
def _place(location: str) -> bytes:
    return line("LOCATION", text(one_line(location)))


@functools.lru_cache(maxsize=256)
def _state(status: str, transparency: str, sequence: int, stamped: datetime.date) -> bytes:
    """Return how an entry stands and of which edition it is; the entries of a calendar have few such states between them."""
    shown = f"TRANSP:{transparency}\r\n" if transparency else ""
    return f"STATUS:{status}\r\n{shown}SEQUENCE:{sequence}\r\nLAST-MODIFIED:{stamp(stamped)}\r\n".encode()


def _ends(entry: Entry, feed: Feed) -> Iterator[bytes]:
    if entry.url and (where := address(entry.url)):
        yield line("URL", where)
    yield _organizer(*feed.organizer)
    if feed.method is Method.NONE:
        for chair, mail in entry.chairs:
            yield line("ATTENDEE", mailbox(mail), {"CUTYPE": "GROUP", "ROLE": "CHAIR", "CN": chair})
    if entry.stream and (where := address(entry.stream)):
        yield line("CONFERENCE", where, {"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": entry.summary})
    if entry.parent:
        yield line("RELATED-TO", text(entry.parent), {"RELTYPE": "PARENT"})


@functools.lru_cache(maxsize=64)
def _organizer(name: str, mail: str) -> bytes:
    """Return who organizes; in what is published nobody else may stand as attending (RFC 5546, 3.2.1)."""
    return line("ORGANIZER", mailbox(mail), {"CN": name} if name else None)


def _alarm(entry: Entry, minutes: int) -> Iterator[bytes]:
    yield b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n"
    yield f"TRIGGER:-PT{minutes}M\r\n".encode()
    yield line("DESCRIPTION", text(one_line(entry.summary)))
    yield b"END:VALARM\r\n"


def _task(entry: Entry, feed: Feed) -> Iterator[bytes]:
    """Yield a thing to be done; what is published has a start and a priority as well (RFC 5546, 3.4.1)."""
    due = "" if entry.end is None else moment("DUE", entry.end)
    yield line("UID", text(entry.uid))
    yield f"DTSTAMP:{stamp(entry.stamp)}\r\n{moment('DTSTART', entry.start)}{due}PRIORITY:0\r\n".encode()
    yield line("SUMMARY", text(one_line(entry.summary)))
    if entry.description:
        yield line("DESCRIPTION", text(entry.description))
    yield _state(entry.status, "", entry.sequence, entry.stamp)
    yield from _ends(entry, feed)
