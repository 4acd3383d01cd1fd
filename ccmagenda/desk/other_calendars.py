"""When the events of another meeting's calendar take time: with all the times of those that repeat, and for all their days.

An event takes its hours, be they of several days, unless its calendar shows them as free. A whole day is taken only where
the calendar says so: such entries are a week's name or a holiday's more often than a meeting from midnight to midnight.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.desk.repeating import Days, Repeated, mark_of
from ccmagenda.errors import InvalidValueError
from ccmagenda.importers._ics_found import Found
from ccmagenda.importers._ics_lines import Component, mended, outline
from ccmagenda.importers._ics_values import Content, content, moment
from ccmagenda.importers._ics_zones import Clock, clock
from ccmagenda.model import At, From, Instant, PartOfDay, Sitting, TimeSlot, When, clean, one_line, shortened
from ccmagenda.notation import decode

_MINUTE, _DAY = datetime.timedelta(minutes=1), datetime.timedelta(days=1)
_YEAR = 366 * _DAY
_BUSY, _FREE = frozenset({"BUSY", "OOF"}), frozenset({"FREE", "WORKINGELSEWHERE"})
_SHOWN = "X-MICROSOFT-CDO-BUSYSTATUS"


@attrs.frozen(kw_only=True)
class Times:
    """The times that a calendar takes, each as a sitting, and what is not counted: a line of the file and a sentence each."""

    taken: tuple[Sitting, ...]
    told: tuple[tuple[int, str], ...]


def times_in(data: bytes, path: str, largest: int, days: Days | None = None) -> Times:
    """Return when the events of a calendar take time; those that repeat, within some days, or a year where none are told."""
    found = Found()
    root = outline(decode(mended(data), path, largest), path, found)
    calendars = (root, *root.named("VCALENDAR"))
    time = clock(calendars, path, found)
    events = [_Event.of(event) for calendar in calendars for event in calendar.named("VEVENT")]
    reading = _Reading(time, days, _moved(events, time))
    taken = [sitting for event in events for sitting in reading.sittings(event)]
    told = [(one.origin.line, one.sentence) for one in found.findings() if one.rule == "file.doubt"]
    numbered = (attrs.evolve(sitting, key=f"{number}") for number, sitting in enumerate(taken, start=1))
    return Times(taken=tuple(numbered), told=tuple(sorted([*told, *reading.told])))


@attrs.frozen
class _Event:
    component: Component
    lines: Mapping[str, Sequence[Content]]

    @classmethod
    def of(cls, component: Component) -> "_Event":
        lines: dict[str, list[Content]] = {}
        for said in (said for line in component.lines if (said := content(line))):
            lines.setdefault(said.name, []).append(said)
        return cls(component, lines)

    def first(self, name: str) -> Content | None:
        return next(iter(self.lines.get(name, ())), None)

    def word(self, name: str) -> str:
        said = self.first(name)
        return one_line(clean(said.value)) if said else ""

    @property
    def name(self) -> str:
        return shortened(self.word("SUMMARY") or self.word("UID"))

    @property
    def is_shown_busy(self) -> bool:
        shown = self.word(_SHOWN).upper()
        return shown in _BUSY if shown else self.word("TRANSP").upper() == "OPAQUE"

    @property
    def is_shown_free(self) -> bool:
        shown = self.word(_SHOWN).upper()
        return shown in _FREE if shown else self.word("TRANSP").upper() == "TRANSPARENT"


def _moved(events: Sequence[_Event], time: Clock) -> Mapping[str, frozenset[float]]:
    """Return by UID the times of repeated events that have entries of their own."""
    moved: dict[str, frozenset[float]] = {}
    for event in events:
        said = event.first("RECURRENCE-ID")
        if said:
            moved[event.word("UID")] = moved.get(event.word("UID"), frozenset()) | mark_of(said, time)
    return moved


@attrs.frozen(eq=False)
class _Reading:
    clock: Clock
    days: Days | None
    moved: Mapping[str, frozenset[float]]
    told: list[tuple[int, str]] = attrs.field(factory=list, init=False)

    def sittings(self, event: _Event) -> Iterator[Sitting]:
        """Yield the times that an event takes."""
        said = event.first("DTSTART")
        begun = moment(said.value) if said else None
        if event.word("STATUS").upper() == "CANCELLED":
            return
        if said is None or not isinstance(begun, datetime.date):
            self._tell(event, f"'{event.name}' has no day, and is not counted")
            return
        times = tuple(self._times(event, begun, said))
        if not times:
            return
        if not isinstance(begun, datetime.datetime) and not event.is_shown_busy:
            self._tell(event, f"'{event.name}' lasts the whole day and is not shown as busy, and is not counted")
        elif isinstance(begun, datetime.datetime) and event.is_shown_free:
            self._tell(event, f"'{event.name}' is shown as free, and is not counted")
        else:
            for time in times:
                yield from self._taken(event, time, said)

    def _times(self, event: _Event, begun: datetime.date, said: Content) -> Iterator[datetime.datetime | datetime.date]:
        """Yield when an event begins: each time of one that repeats, as far as its rule can be followed."""
        rules, further = event.lines.get("RRULE", ()), event.lines.get("RDATE", ())
        if not rules and not further:
            reach = self._reach(event, begun)
            if isinstance(begun, datetime.datetime) or reach.first <= begun <= reach.last:
                yield begun
            return
        is_own = event.first("RECURRENCE-ID") is not None
        repeated = Repeated(
            begun=begun,
            said=said,
            rules=tuple(rules),
            further=tuple(further),
            excepted=tuple(event.lines.get("EXDATE", ())),
            moved=frozenset() if is_own else self.moved.get(event.word("UID"), frozenset()),
        )
        try:
            yield from tuple(repeated.times(self._reach(event, begun), self.clock))
        except InvalidValueError as error:
            self._tell(event, f"{error}, and the first time of '{event.name}' alone is counted")
            yield begun

    def _reach(self, event: _Event, begun: datetime.date) -> Days:
        """Return the days on which an event can begin to take time in those that are asked for, with one for other zones."""
        if self.days is None:
            first = datetime.date(begun.year, begun.month, begun.day)
            return Days(first=first, last=first + _YEAR)
        return Days(first=self.days.first - self._lasting(event, begun), last=self.days.last + _DAY)

    def _lasting(self, event: _Event, begun: datetime.date) -> datetime.timedelta:
        """Return how long an event takes, as days of which the last may be begun; a year at most."""
        said = event.first("DTEND") or event.first("DURATION")
        read = moment(said.value) if said else None
        if isinstance(read, datetime.timedelta):
            lasting = read
        elif isinstance(read, datetime.date):
            lasting = datetime.date(read.year, read.month, read.day) - datetime.date(begun.year, begun.month, begun.day)
        else:
            lasting = _DAY
        return min(max(datetime.timedelta(days=-(-lasting // _DAY) if lasting > _DAY else 1), _DAY), _YEAR)

    def _taken(self, event: _Event, time: datetime.datetime | datetime.date, said: Content) -> Iterator[Sitting]:
        if not isinstance(time, datetime.datetime):
            for number in range(self._lasting(event, time).days):
                yield self._sitting(event, time + number * _DAY, PartOfDay("all day"))
            return
        try:
            start = self.clock.instant(time, said)
            hours = self._hours(event, start, said)
        except InvalidValueError as error:
            self._tell(event, f"{str(error).partition(' - ')[0]}, and this time of '{event.name}' is not counted")
            return
        yield self._sitting(event, datetime.date(start.year, start.month, start.day), hours)

    def _hours(self, event: _Event, start: Instant, said: Content) -> When:
        """Return the hours of an event that begins at a time; one without an end lasts for the rest of its day."""
        end = event.first("DTEND") or event.first("DURATION")
        read = moment(end.value) if end else None
        if isinstance(read, datetime.datetime) and end:
            first = moment(said.value)
            begun = self.clock.instant(first, said) if isinstance(first, datetime.datetime) else start
            read = datetime.timedelta(seconds=self.clock.instant(read, end).timestamp() - begun.timestamp())
        if not isinstance(read, datetime.timedelta) or read < _MINUTE:
            return From(start)
        last = datetime.datetime.fromtimestamp(start.timestamp() + min(read, _YEAR).total_seconds(), datetime.UTC)
        return At(TimeSlot(start, self.clock.at_place(last)))

    def _sitting(self, event: _Event, day: datetime.date, hours: When) -> Sitting:
        return Sitting(key="-", day=day, title=event.name, hours=hours, origin=event.component.origin)

    def _tell(self, event: _Event, sentence: str) -> None:
        self.told.append((event.component.origin.line, sentence))
