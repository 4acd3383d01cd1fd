"""Rows of a programme under way: what is gathered for one before it is printed."""

import datetime

import attrs

from ccmagenda.importers._genre.persons.told import named
from ccmagenda.importers._genre.terms.numbers import Label
from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.model import NOWHERE, Origin, PrintedDay, PrintedItem, PrintedPerson, PrintedSitting

_THROUGH = 300
_AT_MOST = 210
"""Minutes that a sitting without an end is thought to hold what begins later."""
_MOST = 60
"""Rows of one sitting that are looked back at: far more than any has, and few enough that a long list stays quick."""


@attrs.define(eq=False)
class Draft:
    """A row under way.

    ``key`` is what tells rows of one level apart (its label's style, its bullet, its indent), ``opens`` tells that a colon
    behind its title announces what stands under it, ``session`` that its title is no more than "Opening session",
    ``speech`` that it is "Welcome remarks", which heads nothing; ``whole`` is a title with the body in it: "Talk by UNEP".
    """

    title: str = ""
    whole: str = ""
    clock: Clock | None = None
    label: Label | None = None
    people: list[PrintedPerson] = attrs.field(factory=list)
    parent: "Draft | None" = None
    under: str = ""
    room: str = ""
    track: str = ""
    kind: str = ""
    access: str = ""
    firmness: str = ""
    after: str = ""
    continued: bool = False
    minutes: int = 0
    items: list[str] = attrs.field(factory=list)
    documents: list[str] = attrs.field(factory=list)
    notes: list[str] = attrs.field(factory=list)
    section: bool = False
    talk: bool = False
    given: bool = False
    key: str = ""
    opens: bool = False
    session: bool = False
    speech: bool = False
    indent: int = 0
    bullet: str = ""
    origin: Origin = NOWHERE

    @property
    def start(self) -> datetime.time | None:
        """Return the beginning that is printed."""
        return self.clock.start if self.clock else None

    @property
    def end(self) -> datetime.time | None:
        """Return the end that is printed."""
        return self.clock.end if self.clock else None

    @property
    def speakers(self) -> bool:
        """Tell whether somebody speaks."""
        return any(person.role == "speaker" for person in self.people)

    @property
    def chaired(self) -> bool:
        """Tell whether somebody leads it."""
        return any(person.role != "speaker" for person in self.people)

    @property
    def speaks(self) -> bool:
        """Tell whether it is a presentation: somebody speaks, nobody leads, and it has no hours of its own."""
        said = self.given or (self.speech and bool(self.people))
        return said and self.start is None and all(person.role == "speaker" for person in self.people)

    @property
    def level(self) -> int:
        """Return how many rows it stands under."""
        return self.parent.level + 1 if self.parent else 0

    @property
    def lasts(self) -> bool:
        """Tell whether it is a registration that is open through several sittings."""
        return self.kind == "registration" and self.clock is not None and self.clock.minutes >= _THROUGH

    def printed(self) -> PrintedItem:
        """Return the row as printed."""
        return PrintedItem(
            title=self.title,
            start=self.start,
            end=self.end,
            number=self.label.words if self.label else ", ".join(self.items),
            people=named(self.people),
            parent=self.parent.title if self.parent else self.under,
            nested=self.parent is not None,
            level=self.level,
            room=self.room,
            track=self.track,
            kind="talk" if self.talk else self.kind,
            access=self.access,
            firmness=self.firmness,
            after=self.after,
            continued=self.continued,
            minutes=self.minutes,
            documents=tuple(dict.fromkeys(self.documents)),
            notes="\n\n".join(self.notes),
            origin=self.origin,
        )


@attrs.define(eq=False)
class Bench:
    """A sitting under way; a ``band`` has printed hours of its own, others take theirs from their rows.

    One without rows is ``kept`` where a paper names it so that it can be nothing else; ``behind_lunch`` tells that a lunch
    is printed right before it, ``through`` until when hours without a title last that stand among its rows, ``headed`` that
    its number stands above them all.
    """

    start: datetime.time | None = None
    end: datetime.time | None = None
    band: bool = False
    name: str = ""
    title: str = ""
    body: str = ""
    room: str = ""
    serial: str = ""
    access: str = ""
    firmness: str = ""
    people: list[PrintedPerson] = attrs.field(factory=list)
    items: list[Draft] = attrs.field(factory=list)
    kept: bool = False
    behind_lunch: bool = False
    through: datetime.time | None = None
    headed: bool = False
    origin: Origin = NOWHERE

    @property
    def recent(self) -> list[Draft]:
        """Return its last rows: all, but for one that is longer than any sitting."""
        return self.items[-_MOST:]

    @property
    def last_end(self) -> datetime.time | None:
        """Return the latest printed end among its rows; a desk that registers all day ends nothing."""
        kept = [item for item in self.recent if not item.lasts] or self.recent
        return max((item.end for item in kept if item.end), default=None)

    @property
    def last_start(self) -> datetime.time | None:
        """Return the latest printed beginning among its rows."""
        return max((item.start for item in self.recent if item.start), default=None)

    def holds(self, time: datetime.time) -> bool:
        """Tell whether a time lies within the printed hours of a band."""
        if not self.band or self.start is None or time < self.start:
            return False
        return time < self.end if self.end else time.hour * 60 + time.minute < self.start.hour * 60 + self.start.minute + _AT_MOST

    def _itself(self) -> list[Draft]:
        """Return the meeting as its own row, where only hours and a number or a body are printed: "10-13h 5th meeting"."""
        if not (self.serial or self.body) or self.start is None:
            return []
        clock, under = Clock(start=self.start, end=self.end), self.body if self.serial else ""
        return [Draft(title=self.serial or self.body, clock=clock, under=under, room=self.room, origin=self.origin)]

    def _rows(self) -> list[Draft]:
        """Return its rows; without hours of its own a numbered meeting is one, and the others stand under it."""
        if not self.items or self.band or not self.headed:
            return self.items or self._itself()
        meeting = Draft(title=self.serial, under=self.body, room=self.room, origin=self.origin)
        for item in self.items:
            item.parent = item.parent or meeting
        return [meeting, *self.items]

    def printed(self) -> PrintedSitting:
        """Return the sitting as printed; one without hours of its own begins and ends with its rows."""
        timed = [item for item in self.items if item.start]
        start, end = self.start, self.end
        if not self.band:
            start = min((item.start for item in timed if item.start), default=self.start)
            latest = self.last_end
            last = max((item.start for item in timed if item.start and (item.end or item.kind != "break")), default=None)
            end = self.end or (latest if latest and (last is None or latest > last) else None)
        return PrintedSitting(
            start=start, end=end, name=self.name, title=self.title, body=self.body, room=self.room, serial=self.serial,
            access=self.access, firmness=self.firmness, people=named(self.people),
            items=tuple(item.printed() for item in self._rows()), origin=self.origin,
        )  # fmt: skip


@attrs.define(eq=False)
class Sheet:
    """A day under way; its date is ``reckoned`` where it is printed by its number alone."""

    date: datetime.date | None = None
    reckoned: bool = False
    title: str = ""
    unplaced: bool = False
    benches: list[Bench] = attrs.field(factory=list)
    origin: Origin = NOWHERE

    @property
    def holds(self) -> list[Bench]:
        """Return the sittings that have rows, or hours or a name that are theirs for certain."""
        return [bench for bench in self.benches if bench.items or bench.band or bench.kept]

    def printed(self, date: datetime.date | None = None) -> PrintedDay:
        """Return the day as printed, or the same on another date."""
        sittings = tuple(bench.printed() for bench in self.holds)
        reckoned = date or self.date if self.reckoned else None
        known = None if self.reckoned else date or self.date
        return PrintedDay(unplaced=self.unplaced, date=known, reckoned=reckoned, sittings=sittings, origin=self.origin)
