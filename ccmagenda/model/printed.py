"""A programme exactly as it was printed: days, bands and rows with their clock times, before anything is made of them.

Between printed lines and a :class:`~ccmagenda.model.Programme` stands this tree. It holds what a careful reader sees and
nothing that was worked out: a time that is not printed is None, a name is spelt as the paper spells it.
"""

import datetime
from collections.abc import Iterator

import attrs

from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import one_line, paragraphs


@attrs.frozen(kw_only=True)
class PrintedPerson:
    """Who leads or speaks, as printed with function and organisation; ``role`` is "chair", "moderator", "speaker" and so on.

    ``alone`` tells that a presentation without a title is that of this speaker and of nobody else, and ``minutes`` how long
    it is (0: not printed).
    """

    role: str = attrs.field(converter=one_line)
    words: str = attrs.field(converter=one_line)
    alone: bool = False
    minutes: int = 0


_LEADING = frozenset({"chair", "coordinator", "president"})


@attrs.frozen(kw_only=True)
class PrintedItem:
    """A row of a programme: an item, a talk, a break, a reception.

    ``title`` is without number, hours and speaker, and empty where a talk is printed by its speaker alone; ``kind`` is
    "break", "reception" and so on, or "talk" for one of several presentations under an item, and empty for an item.
    ``parent`` is the title of the row, the body or the agenda item that it stands under, and ``nested`` tells that this
    is a row of the same sitting. ``after`` are the words of a relative time; ``notes`` are paragraphs under the row.
    """

    title: str = attrs.field(default="", converter=one_line)
    start: datetime.time | None = None
    end: datetime.time | None = None
    number: str = attrs.field(default="", converter=one_line)
    people: tuple[PrintedPerson, ...] = attrs.field(default=(), converter=in_order)
    parent: str = attrs.field(default="", converter=one_line)
    nested: bool = False
    level: int = 0
    room: str = attrs.field(default="", converter=one_line)
    track: str = attrs.field(default="", converter=one_line)
    kind: str = attrs.field(default="", converter=one_line)
    access: str = attrs.field(default="", converter=one_line)
    firmness: str = attrs.field(default="", converter=one_line)
    after: str = attrs.field(default="", converter=one_line)
    continued: bool = False
    minutes: int = 0
    documents: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    notes: str = attrs.field(default="", converter=paragraphs)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    @property
    def chairs(self) -> tuple[str, ...]:
        """Return who leads it; a moderator does where nobody is in the chair."""
        leading = tuple(person.words for person in self.people if person.role in _LEADING)
        return leading or tuple(person.words for person in self.people if person.role == "moderator")

    @property
    def speakers(self) -> tuple[str, ...]:
        """Return everybody else in the printed order; a rapporteur is there to report, and is nobody's speaker."""
        leads = any(person.role in _LEADING for person in self.people)
        led = {"rapporteur", *(_LEADING if leads else ("moderator",))}
        return tuple(person.words for person in self.people if person.role not in led)


@attrs.frozen(kw_only=True)
class PrintedSitting:
    """A printed band with its rows; ``name`` is a part of the day in words, ``serial`` "34th meeting" as printed."""

    start: datetime.time | None = None
    end: datetime.time | None = None
    name: str = attrs.field(default="", converter=one_line)
    title: str = attrs.field(default="", converter=one_line)
    body: str = attrs.field(default="", converter=one_line)
    room: str = attrs.field(default="", converter=one_line)
    serial: str = attrs.field(default="", converter=one_line)
    access: str = attrs.field(default="", converter=one_line)
    firmness: str = attrs.field(default="", converter=one_line)
    people: tuple[PrintedPerson, ...] = attrs.field(default=(), converter=in_order)
    interpretation: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    items: tuple[PrintedItem, ...] = attrs.field(default=(), converter=in_order)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)


@attrs.frozen(kw_only=True)
class PrintedDay:
    """A day with its bands; ``date`` is None where none is printed, and ``unplaced`` for rows that have no sitting yet.

    ``reckoned`` is the date of a day that is printed by its number alone ("Day 2"), from the first day of the meeting.
    """

    unplaced: bool = False
    date: datetime.date | None = None
    reckoned: datetime.date | None = None
    sittings: tuple[PrintedSitting, ...] = attrs.field(default=(), converter=in_order)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    @property
    def known(self) -> datetime.date | None:
        """Return the date as printed, or else as reckoned."""
        return self.date or self.reckoned


@attrs.frozen(kw_only=True)
class PrintedProgramme:
    """What a paper prints: its title and place, its days, and who chairs the whole of it.

    ``zone`` is the zone as printed ("CEST", "UTC+1"), and empty where none is.
    """

    title: str = attrs.field(default="", converter=one_line)
    venue: str = attrs.field(default="", converter=one_line)
    zone: str = attrs.field(default="", converter=one_line)
    language: str = attrs.field(default="", converter=one_line)
    symbol: str = attrs.field(default="", converter=one_line)
    issued: datetime.date | None = None
    people: tuple[PrintedPerson, ...] = attrs.field(default=(), converter=in_order)
    days: tuple[PrintedDay, ...] = attrs.field(default=(), converter=in_order)

    def walk(self) -> Iterator[tuple[PrintedDay, PrintedSitting, PrintedItem]]:
        """Yield every row with its day and its band, in printed order."""
        for day in self.days:
            for sitting in day.sittings:
                for item in sitting.items:
                    yield day, sitting, item
