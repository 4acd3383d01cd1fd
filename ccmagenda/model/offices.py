"""Working groups, the offices in them, and terms that begin and end at meetings."""

import calendar
import datetime
import functools
import re
from collections.abc import Mapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.sequences import one_lines
from ccmagenda.model.text import one_line
from ccmagenda.model.texts import Texts, title


@attrs.frozen(kw_only=True)
class WorkingGroup:
    """A working group or thematic area: a theme of the convention's work with its seats for coordinators.

    ``beside`` are the roles that stand beside the seats and take none of them, like that of a rapporteur.
    """

    key: str = attrs.field(converter=one_line)
    names: Texts = attrs.field(converter=title)
    kind: str = attrs.field(default="working group", converter=one_line)
    seats: int = 1
    also: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    beside: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    since: datetime.date | None = None
    until: datetime.date | None = None
    source: str = attrs.field(default="", converter=one_line)

    def exists_on(self, day: datetime.date) -> bool:
        """Tell whether the group exists on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def seats_of(self, mandates: "tuple[Mandate, ...]") -> "tuple[Mandate, ...]":
        """Return those of the mandates that take a seat of the group."""
        return tuple(mandate for mandate in mandates if mandate.role not in self.beside)


@attrs.frozen(kw_only=True)
class MeetingRecord:
    """A meeting in a convention's history or plans; a meeting held in parts has one record for each part.

    ``decided_start`` and ``decided_end`` are the days that an earlier meeting had decided for it, ``decided_by`` is where.
    ``name`` is in English, ``elsewhere`` holds the name in other languages.
    """

    ref: str = attrs.field(converter=one_line)
    series: str = attrs.field(converter=one_line)
    ordinal: int = 0
    name: str = attrs.field(default="", converter=one_line)
    elsewhere: Texts = attrs.field(default=Texts(), converter=title)
    part: int = 0
    start: datetime.date | None = None
    end: datetime.date | None = None
    decided_start: datetime.date | None = None
    decided_end: datetime.date | None = None
    decided_by: str = attrs.field(default="", converter=one_line)
    city: str = attrs.field(default="", converter=one_line)
    country: str = attrs.field(default="", converter=one_line)
    venue: str = attrs.field(default="", converter=one_line)
    zone: str = attrs.field(default="", converter=one_line)
    president: str = attrs.field(default="", converter=one_line)
    presided_by: str = attrs.field(default="", converter=one_line)
    documents: str = attrs.field(default="", converter=one_line)
    status: str = attrs.field(default="held", converter=one_line)
    confidence: str = attrs.field(default="documented", converter=one_line)
    note: str = attrs.field(default="", converter=one_line)
    source: str = attrs.field(default="", converter=one_line)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    @property
    def names(self) -> Texts:
        """Return the name in every language in which it is known."""
        return Texts((("en", self.name), *self.elsewhere.by_language) if self.name else ())


@attrs.frozen
class MeetingCalendar:
    """The meetings of a convention, by which terms of office are counted."""

    records: tuple[MeetingRecord, ...] = ()

    @functools.cached_property
    def _by_ref(self) -> Mapping[str, tuple[MeetingRecord, ...]]:
        found: dict[str, tuple[MeetingRecord, ...]] = {}
        for record in self.records:
            found[record.ref] = (*found.get(record.ref, ()), record)
        return found

    @property
    def refs(self) -> tuple[str, ...]:
        """Return the references of all meetings, in the order of the data."""
        return tuple(self._by_ref)

    def record(self, ref: str) -> MeetingRecord | None:
        """Return the meeting of that reference (its first part), or None."""
        return next(iter(self._by_ref.get(ref, ())), None)

    def end_of(self, ref: str) -> datetime.date | None:
        """Return the last day of a meeting and of all its parts, or None where it is not known."""
        days = [record.end or record.start for record in self._by_ref.get(ref, ())]
        return max((day for day in days if day), default=None)


@attrs.frozen(kw_only=True)
class Presidents:
    """The meetings whose Presidents have an office on a day: the President's, the President-designate's, the one before's."""

    president: MeetingRecord | None = None
    designate: MeetingRecord | None = None
    outgoing: MeetingRecord | None = None


_SEEN = re.compile(r"([12]\d{3})-(\d{2})(?:-(\d{2}))?")


def days_seen(text: str) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day that a day or a month stands for, or None where the text is neither.

    >>> days_seen("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    match = _SEEN.fullmatch(text)
    if not match or not 1 <= int(match[2]) <= 12:
        return None
    year, month = int(match[1]), int(match[2])
    length = calendar.monthrange(year, month)[1]
    first, last = (int(match[3]), int(match[3])) if match[3] else (1, length)
    return (datetime.date(year, month, first), datetime.date(year, month, last)) if 1 <= first <= length else None


def _is_seen(_instance: object, _attribute: "attrs.Attribute[str]", text: str) -> None:
    if text and days_seen(text) is None:
        sentence = f"'{text}' is neither a day nor a month - write it as 2024-01-15 or 2024-01"
        raise InvalidValueError(sentence)


@attrs.frozen(kw_only=True)
class Mandate:
    """A term of office: a State's seat in a group from the end of one meeting to the end of another.

    ``begins`` and ``until`` are references to meetings ("2MSP"), or empty where no source tells them; ``deduced`` names
    those of the two that no source tells but that follow from a rule or a later list; ``seen`` is a day or a month
    ("2024-01-15", "2024-01") in which a source finds the State in office.
    """

    group: str = attrs.field(converter=one_line)
    party: str = attrs.field(converter=one_line)
    role: str = attrs.field(default="Coordinator", converter=one_line)
    begins: str = attrs.field(default="", converter=one_line)
    until: str = attrs.field(default="", converter=one_line)
    deduced: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    seen: str = attrs.field(default="", converter=one_line, validator=_is_seen)
    confidence: str = attrs.field(default="documented", converter=one_line)
    doubt: str = attrs.field(default="", converter=one_line)
    note: str = attrs.field(default="", converter=one_line)
    source: str = attrs.field(default="", converter=one_line)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    def in_force_at(self, day: datetime.date, calendar: MeetingCalendar) -> bool:
        """Tell whether the term runs on that day.

        The outgoing hold office through the last day of the meeting that ends their term, the incoming from its end:
        on that one day both are valid.
        """
        first, last = calendar.end_of(self.begins), calendar.end_of(self.until)
        return first is not None and last is not None and first <= day <= last


@attrs.frozen
class Roster:
    """All mandates of a convention."""

    mandates: tuple[Mandate, ...] = ()

    def seated(self, group: str, day: datetime.date, calendar: MeetingCalendar) -> tuple[Mandate, ...]:
        """Return the mandates in a group that run on that day, in the order of the data."""
        return tuple(m for m in self.mandates if m.group == group and m.party and m.in_force_at(day, calendar))
