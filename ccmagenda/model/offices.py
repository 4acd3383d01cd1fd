"""Working groups, the offices in them, and terms that begin and end at meetings."""

import datetime
import functools
from collections.abc import Mapping

import attrs

from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.sequences import one_lines
from ccmagenda.model.text import one_line
from ccmagenda.model.texts import Texts, title


@attrs.frozen(kw_only=True)
class WorkingGroup:
    """A working group or thematic area: a theme of the convention's work with its seats for coordinators."""

    key: str = attrs.field(converter=one_line)
    names: Texts = attrs.field(converter=title)
    kind: str = attrs.field(default="working group", converter=one_line)
    seats: int = 1
    also: tuple[str, ...] = attrs.field(default=(), converter=one_lines)
    since: datetime.date | None = None
    until: datetime.date | None = None
    source: str = attrs.field(default="", converter=one_line)

    def exists_on(self, day: datetime.date) -> bool:
        """Tell whether the group exists on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@attrs.frozen(kw_only=True)
class MeetingRecord:
    """A meeting in a convention's history or plans; a meeting held in parts has one record for each part.

    ``decided_start`` and ``decided_end`` are the days that an earlier meeting had decided for it, ``decided_by`` is where.
    """

    ref: str = attrs.field(converter=one_line)
    series: str = attrs.field(converter=one_line)
    ordinal: int = 0
    name: str = attrs.field(default="", converter=one_line)
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
class Mandate:
    """A term of office: a State's seat in a group from the end of one meeting to the end of another.

    ``begins`` and ``until`` are references to meetings ("2MSP"), or empty where no source tells them.
    """

    group: str = attrs.field(converter=one_line)
    party: str = attrs.field(converter=one_line)
    role: str = attrs.field(default="Coordinator", converter=one_line)
    begins: str = attrs.field(default="", converter=one_line)
    until: str = attrs.field(default="", converter=one_line)
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
