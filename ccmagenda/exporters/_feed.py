"""What a calendar is made of: entries, and the feed that holds them."""

import datetime
import enum
from collections.abc import Iterable

import attrs

from ccmagenda.model import Instant, line
from ccmagenda.model.document import Line

NOBODY = "invalid:nomail"
"""The address of somebody who has none, as Apple's calendars write it: no mail can go there."""


class Grain(enum.Enum):
    """How finely a calendar is divided."""

    DAY = "day"
    SITTING = "sitting"
    SESSION = "session"


class Sort(enum.Enum):
    """What an entry is to a calendar: something that takes place, or something to be done."""

    EVENT = "VEVENT"
    TASK = "VTODO"


class Method(enum.Enum):
    """What a file is for (RFC 5546): a feed to follow, an entry to take over, or the end of one. Never a request."""

    PUBLISH = "PUBLISH"
    NONE = ""
    CANCEL = "CANCEL"


@attrs.frozen(kw_only=True, eq=False)
class Entry:
    """One entry: ``start`` is an instant, or a date for a whole day; ``end`` is None where no end is known.

    Where ``start`` is a date, ``end`` is None or the last day, which still belongs to it. ``parties`` are the States
    that it concerns, ``themes`` the themes, both by key; ``everybody`` tells that it concerns all States alike;
    ``uid`` stays whatever is edited. ``chairs`` are names with their addresses; ``parent`` is the uid of the entry
    that this one is a part of. ``sequence`` and ``stamp`` come from the editions of the programme. ``summary`` is what it is
    called; ``called`` says the same as a line, in which what stands in another language is told.
    """

    uid: str
    summary: str
    start: Instant | datetime.date
    end: Instant | datetime.date | None
    description: str = ""
    location: str = ""
    categories: tuple[str, ...] = ()
    status: str = ""
    busy: bool = True
    url: str = ""
    stream: str = ""
    chairs: tuple[tuple[str, str], ...] = ()
    parent: str = ""
    stamp: datetime.date
    sequence: int = 0
    parties: frozenset[str] = frozenset()
    themes: tuple[str, ...] = ()
    everybody: bool = False
    body: str = ""
    sort: Sort = Sort.EVENT
    called: Line = attrs.field(default=attrs.Factory(lambda self: line(self.summary), takes_self=True))

    @property
    def weighty(self) -> tuple[object, ...]:
        """Return what raises the sequence number when it changes (RFC 5545, section 3.8.7.4): time, place and status."""
        return (self.start, self.end, self.location, self.status)

    @property
    def said(self) -> tuple[object, ...]:
        """Return all that a reader is shown."""
        shown = (self.summary, self.description, self.categories, self.busy, self.url, self.stream, self.chairs, self.parent)
        return (*self.weighty, *shown)


@attrs.frozen(kw_only=True, eq=False)
class Feed:
    """A calendar: its name, what it is, the entries in it, the zone of the place, and the date of the programme.

    ``organizer`` is a name and a mail address or nothing; ``alarm`` is how many minutes before its start an entry rings;
    ``utc`` writes all times in UTC. ``language`` is the code of the language in which all is said, ``status`` how far the
    programme has come; both are empty where that is not known. ``clocks`` are the zones in use with their first and last
    year, where they are known before the entries are.
    """

    uid: str
    name: str
    description: str
    zone: str
    stamp: datetime.date
    entries: Iterable[Entry]
    url: str = ""
    organizer: tuple[str, str] = ("", "")
    method: Method = Method.PUBLISH
    alarm: int = 0
    utc: bool = False
    language: str = ""
    status: str = ""
    clocks: tuple[tuple[str, int, int], ...] | None = None
