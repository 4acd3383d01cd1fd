"""A programme: sittings on days, sessions in sittings, and what is said of each."""

import datetime
import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.absences import Absence
from ccmagenda.model.agenda import AgendaItem, Paper, PaperData, Reference, Room
from ccmagenda.model.checks import a_word_of, not_empty, not_negative
from ccmagenda.model.days import as_day
from ccmagenda.model.instants import zone
from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.people import Chair, Role, Talk
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.tasks import ActionPoint, Deadline, Delegation
from ccmagenda.model.text import one_line
from ccmagenda.model.texts import Texts, Wordable, prose, title
from ccmagenda.model.texts import title as place_name
from ccmagenda.model.when import UNTIMED, TimeSlot, When, slot_of


class Kind(enum.Enum):
    """What sort of row a session is."""

    SESSION = "session"
    CLOSING = "closing"
    CEREMONY = "ceremony"
    SIDE_EVENT = "side event"
    RECEPTION = "reception"
    REGISTRATION = "registration"
    BREAK = "break"
    LUNCH = "lunch"


PAUSES = frozenset({Kind.BREAK, Kind.LUNCH})
AROUND = frozenset({Kind.SIDE_EVENT, Kind.RECEPTION, Kind.REGISTRATION, Kind.CEREMONY})


class Access(enum.Enum):
    """Who may be in the room."""

    OPEN = "open"
    CLOSED = "closed"
    INFORMAL = "informal"
    RESTRICTED = "restricted"


class Firmness(enum.Enum):
    """How firmly a sitting or a session stands."""

    PLANNED = "planned"
    TENTATIVE = "tentative"
    IF_NECESSARY = "if necessary"
    CANCELLED = "cancelled"


class Status(enum.Enum):
    """How far a programme has come."""

    DRAFT = "draft provisional"
    PROVISIONAL = "provisional"
    REVISED = "revised provisional"
    FINAL = "final"


def _kind(word: Any) -> Kind:  # noqa: ANN401 - whatever a script passes
    return a_word_of(Kind, word)


def _access(word: Any) -> Access:  # noqa: ANN401 - whatever a script passes
    return a_word_of(Access, word)


def _firmness(word: Any) -> Firmness:  # noqa: ANN401 - whatever a script passes
    return a_word_of(Firmness, word)


def _status(word: Any) -> Status:  # noqa: ANN401 - whatever a script passes
    return a_word_of(Status, word)


@attrs.frozen(kw_only=True)
class Session:
    """A session, a break, a side event: whatever is a row of the programme.

    ``key`` never changes, whatever becomes of the session's title, time and place: calendars know it by its key.
    ``number`` is as printed ("a)", "3.a"); ``items`` are numbers of agenda items; ``minutes`` is a length (0: open).
    ``later_than`` are keys of sessions that come before it, wherever both are placed; "themes" are all those with a
    theme, "all" all others.
    """

    key: str = attrs.field(converter=one_line, validator=not_empty)
    title: Texts = attrs.field(default=Texts(), converter=title)
    kind: Kind = attrs.field(default=Kind.SESSION, converter=_kind)
    number: str = attrs.field(default="", converter=one_line)
    items: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    theme: str = attrs.field(default="", converter=one_line)
    chairs: tuple[Chair, ...] = attrs.field(default=(), converter=in_order)
    talks: tuple[Talk, ...] = attrs.field(default=(), converter=in_order)
    when: When = UNTIMED
    room: str = attrs.field(default="", converter=one_line)
    fixed: bool = False
    minutes: int = attrs.field(default=0, validator=not_negative)
    continues: str = attrs.field(default="", converter=one_line)
    later_than: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    access: Access = attrs.field(default=Access.OPEN, converter=_access)
    firmness: Firmness = attrs.field(default=Firmness.PLANNED, converter=_firmness)
    notes: Texts = attrs.field(default=Texts(), converter=prose)
    documents: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    references: tuple[Reference, ...] = attrs.field(default=(), converter=in_order)
    stream: str = attrs.field(default="", converter=one_line)
    interpretation: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    sessions: tuple["Session", ...] = attrs.field(default=(), converter=in_order)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    def walk(self) -> Iterator["Session"]:
        """Yield this session, then all that stand within it, in printed order."""
        yield self
        for nested in self.sessions:
            yield from nested.walk()


def usual_key(day: datetime.date | None, name: str) -> str:
    """Return the key that a sitting has where its author gives it none: its day and the part of the day."""
    return "-".join(part for part in (day.isoformat() if day else "", name or "sitting") if part)


@attrs.frozen(kw_only=True)
class Sitting:
    """A stretch of a day in which sessions are held: "Monday morning", "the 34th meeting".

    ``day`` is None for a part of a programme that has no date yet; ``serial`` is as printed; ``chairs`` lead all of its
    sessions that have no chair of their own.
    """

    key: str = attrs.field(converter=one_line, validator=not_empty)
    day: datetime.date | None = attrs.field(default=None, converter=attrs.converters.optional(as_day))
    name: str = attrs.field(default="", converter=one_line)
    title: Texts = attrs.field(default=Texts(), converter=title)
    hours: When = UNTIMED
    serial: str = attrs.field(default="", converter=one_line)
    body: str = attrs.field(default="", converter=one_line)
    chairs: tuple[Chair, ...] = attrs.field(default=(), converter=in_order)
    room: str = attrs.field(default="", converter=one_line)
    interpretation: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    access: Access = attrs.field(default=Access.OPEN, converter=_access)
    firmness: Firmness = attrs.field(default=Firmness.PLANNED, converter=_firmness)
    sessions: tuple[Session, ...] = attrs.field(default=(), converter=in_order)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    @property
    def slot(self) -> TimeSlot | None:
        """Return the hours where both ends are known, else None."""
        return slot_of(self.hours)

    @property
    def minutes(self) -> int:
        """Return the capacity in minutes, 0 where the hours are open."""
        return self.slot.minutes if self.slot else 0

    def walk(self) -> Iterator[Session]:
        """Yield all sessions and those within them, in printed order."""
        for session in self.sessions:
            yield from session.walk()


@attrs.frozen(kw_only=True)
class Meeting:
    """The meeting that a programme is for.

    ``ref`` names it ("2IM"); ``series`` is "MSP", "IM" and so on; presidents are States by code; ``zone`` is the
    IANA name of the place's clock; ``contact`` is an e-mail address and ``url`` a page for those who attend.
    """

    ref: str = attrs.field(converter=one_line)
    title: Texts = attrs.field(converter=title)
    zone: str = attrs.field(converter=one_line)
    first: datetime.date = attrs.field(converter=as_day)
    last: datetime.date = attrs.field(converter=as_day)
    series: str = attrs.field(default="", converter=one_line)
    city: Texts = attrs.field(default=Texts(), converter=place_name)
    venue: Texts = attrs.field(default=Texts(), converter=place_name)
    president: str = attrs.field(default="", converter=one_line)
    president_designate: str = attrs.field(default="", converter=one_line)
    contact: str = attrs.field(default="", converter=one_line)
    url: str = attrs.field(default="", converter=one_line)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a meeting that ends before it begins, and one in no zone."""
        zone(self.zone)
        if self.last < self.first:
            sentence = f"a meeting cannot end on {self.last}, before it begins on {self.first}"
            raise InvalidValueError(sentence)

    def holder(self, chair: Chair) -> str:
        """Return the State that holds a role: the one named, or the presidency where only the office is; or nothing."""
        if chair.who is not None:
            return chair.who.state
        offices = {Role.PRESIDENT: self.president, Role.PRESIDENT_DESIGNATE: self.president_designate}
        return offices.get(chair.role, "")

    @property
    def days(self) -> int:
        """Return how many days it lasts, first and last included."""
        return (self.last - self.first).days + 1


@attrs.frozen(kw_only=True)
class Waiver:
    """A finding that is accepted: which provision or rule, about which session or sitting, and on what ground.

    ``because_in`` are the same words by language, as far as they are told in others; without it nobody knows which it is.
    """

    provision: str = attrs.field(converter=one_line)
    about: str = attrs.field(default="", converter=one_line)
    because: str = attrs.field(converter=one_line, validator=not_empty)
    because_in: tuple[tuple[str, str], ...] = attrs.field(default=(), eq=False)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    def ground(self, language: str) -> str:
        """Return on what ground in a language, as its author said it where that is not told."""
        return dict(self.because_in).get(language) or self.because


def _titles(entries: Iterable[Wordable]) -> tuple[Texts, ...]:
    return tuple(title(entry) for entry in entries)


@attrs.frozen(kw_only=True)
class Programme:
    """A whole programme; ``unplaced`` holds sessions that have no sitting yet.

    ``convention`` is the key of the convention whose rules bind it, the name of a file of one's own, or empty;
    ``registers`` are files with mandates and meetings that add to it; ``language`` is the language in which
    its own words are written; ``issued`` is the date that the paper bears and that calendars are stamped with;
    ``notes`` stand at its head, such as that it is subject to change; ``paper`` is what its masthead says;
    ``papers`` are the documents that the meeting has before it; ``absences`` tell who or what is not there, and when;
    ``glossary`` has in several languages what stands elsewhere in one alone: a function, a body, how a day is told.
    """

    meeting: Meeting
    convention: str = attrs.field(default="", converter=one_line)
    registers: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    language: str = attrs.field(default="en", converter=one_line)
    status: Status = attrs.field(default=Status.DRAFT, converter=_status)
    symbol: str = attrs.field(default="", converter=one_line)
    issued: datetime.date | None = attrs.field(default=None, converter=attrs.converters.optional(as_day))
    notes: Texts = attrs.field(default=Texts(), converter=prose)
    paper: PaperData = attrs.field(factory=PaperData)
    rooms: tuple[Room, ...] = attrs.field(default=(), converter=in_order)
    agenda: tuple[AgendaItem, ...] = attrs.field(default=(), converter=in_order)
    papers: tuple[Paper, ...] = attrs.field(default=(), converter=in_order)
    sittings: tuple[Sitting, ...] = attrs.field(default=(), converter=in_order)
    unplaced: tuple[Session, ...] = attrs.field(default=(), converter=in_order)
    waivers: tuple[Waiver, ...] = attrs.field(default=(), converter=in_order)
    deadlines: tuple[Deadline, ...] = attrs.field(default=(), converter=in_order)
    action_points: tuple[ActionPoint, ...] = attrs.field(default=(), converter=in_order)
    delegations: tuple[Delegation, ...] = attrs.field(default=(), converter=in_order)
    absences: tuple[Absence, ...] = attrs.field(default=(), converter=in_order)
    glossary: tuple[Texts, ...] = attrs.field(default=(), converter=_titles)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse two sessions, or two sittings, under one key: calendars could not tell them apart."""
        for things in ([session for _, session in self.walk()], self.sittings, self.deadlines, self.action_points):
            twice = [key for key, count in Counter(thing.key.casefold() for thing in things).items() if count > 1]
            if twice:
                sentence = f"the key '{twice[0]}' stands twice in this programme - give each session and each sitting its own"
                raise InvalidValueError(sentence)

    @property
    def as_of(self) -> datetime.date:
        """Return the date of the paper; where it bears none, the first day of the meeting."""
        return self.issued or self.meeting.first

    def walk(self) -> Iterator[tuple[Sitting | None, Session]]:
        """Yield every session with its sitting (None: not placed), nested ones too, in printed order."""
        for sitting in self.sittings:
            for session in sitting.walk():
                yield sitting, session
        for session in self.unplaced:
            for nested in session.walk():
                yield None, nested
