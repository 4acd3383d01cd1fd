"""iCalendar (RFC 5545, RFC 7986, RFC 5546): feeds to follow, files to import, tasks, and the ends of entries.

The same feed gives the same bytes: identities come from keys, time stamps from the editions' dates, the zone's rules
from the ``tzdata`` package. Text was cleaned when the model was made, so no field can begin a line of its own; and
every file is checked against the standard before it is given out.
"""

import functools
from collections.abc import Iterable, Iterator, MutableMapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters._components import component
from ccmagenda.exporters._conformance import flaws_of_component, flaws_of_frame
from ccmagenda.exporters._feed import Entry, Feed, Method
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._lines import address, line, stamp, text
from ccmagenda.exporters._rows import spans
from ccmagenda.exporters._vtimezone import vtimezone
from ccmagenda.model import one_line, zone_data_version

PRODID = "-//ccmagenda//ccmagenda//EN"
_REFRESH = "PT12H"
_END = b"END:VCALENDAR\r\n"


@attrs.frozen
class Block:
    """An entry as it is written, and the zones that it uses, each with its years."""

    content: bytes
    clocks: tuple[tuple[str, int, int], ...]


Pressed = MutableMapping[Entry, Block]


def write(feed: Feed, pressed: Pressed | None = None) -> bytes:
    """Return a calendar; ``pressed`` keeps what each entry was written as, so that calendars of one manner can share it."""
    entries = tuple(feed.entries)
    if not entries:
        sentence = "a calendar needs an entry at least, and nothing in this programme has a day"
        raise InvalidValueError(sentence)
    ready = {} if pressed is None else pressed
    blocks = [ready.get(entry) or _pressed(entry, feed, ready) for entry in entries]
    clocks = _joined({clock for clocks in {block.clocks for block in blocks} for clock in clocks})
    frame = _frame(feed, clocks)
    _refuse_flaws(flaws_of_frame(frame + _END, [entry.uid for entry in entries], [name for name, _, _ in clocks]))
    return b"".join((frame, *(block.content for block in blocks), _END))


def stream(feed: Feed) -> Iterator[bytes]:
    """Yield a calendar piece by piece, for feeds that are too large to be held; ``feed.clocks`` must be known."""
    clocks = () if feed.utc else feed.clocks or ()
    frame = _frame(feed, clocks)
    _refuse_flaws(flaws_of_frame(frame + _END, ["?"], [name for name, _, _ in clocks]))
    yield frame
    for entry in feed.entries:
        yield _block(entry, feed)
    yield _END


def _pressed(entry: Entry, feed: Feed, ready: Pressed) -> Block:
    clocks = () if feed.utc else spans((entry.start, entry.end))
    ready[entry] = Block(_block(entry, feed), clocks)
    return ready[entry]


def _joined(clocks: Iterable[tuple[str, int, int]]) -> tuple[tuple[str, int, int], ...]:
    """Return each zone once, with its first and its last year."""
    found: dict[str, tuple[int, int]] = {}
    for name, first, last in clocks:
        known = found.get(name, (first, last))
        found[name] = (min(known[0], first), max(known[1], last))
    return tuple((name, *found[name]) for name in sorted(found))


def _block(entry: Entry, feed: Feed) -> bytes:
    block = component(entry, feed)
    _refuse_flaws(flaws_of_component(block, feed.method.value))
    return block


def _refuse_flaws(flaws: "tuple[object, ...]") -> None:
    if flaws:
        sentence = f"this would be no calendar that others can read: {flaws[0]}"
        raise InvalidValueError(sentence)


def _frame(feed: Feed, clocks: tuple[tuple[str, int, int], ...]) -> bytes:
    """Return all that stands before the entries: what the calendar is, and the rules of its clocks."""
    return b"".join((b"BEGIN:VCALENDAR\r\n", *_head(feed), *(_zone(*clock) for clock in clocks)))


@functools.lru_cache(maxsize=64)
def _zone(name: str, first: int, last: int) -> bytes:
    return vtimezone(name, first, last).encode()


def _head(feed: Feed) -> Iterator[bytes]:
    name = text(one_line(feed.name))
    yield line("PRODID", PRODID)
    yield b"VERSION:2.0\r\nCALSCALE:GREGORIAN\r\n"
    if feed.method is not Method.NONE:
        yield line("METHOD", feed.method.value)
    yield line("UID", text(feed.uid))
    yield line("NAME", name)
    yield line("X-WR-CALNAME", name)
    yield line("DESCRIPTION", text(feed.description))
    yield line("X-WR-CALDESC", text(feed.description))
    yield line("X-WR-TIMEZONE", text(feed.zone))
    yield line("X-CCMAGENDA-ZONE-DATA", zone_data_version())
    if feed.language:
        yield line("X-CCMAGENDA-LANGUAGE", text(feed.language))
    if feed.status:
        yield line("X-CCMAGENDA-STATUS", text(feed.status))
    yield line("LAST-MODIFIED", stamp(feed.stamp))
    yield line("REFRESH-INTERVAL", _REFRESH, {"VALUE": "DURATION"})  # RFC 7986, section 5.7: it has no default type
    yield line("X-PUBLISHED-TTL", _REFRESH)
    if where := address(feed.url):
        yield line("URL", where)


def _export(feed: Feed, _look: Look) -> bytes:
    return write(feed)


exporter = Exporter(
    summary="a calendar for phones, Outlook, Thunderbird and the like", suffix=".ics", subject=Feed, export=_export
)
