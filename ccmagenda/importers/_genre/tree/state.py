"""What is known while a programme is put together."""

from collections.abc import Mapping

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.times.days import Calendar
from ccmagenda.importers._genre.tree.benches import Benches
from ccmagenda.importers._genre.tree.drafts import Draft, Sheet
from ccmagenda.importers._genre.tree.nesting import Nest
from ccmagenda.importers._genre.whole.recorded import Told
from ccmagenda.model import PrintedPerson


@attrs.define(eq=False)
class State:
    """The open rows of a programme; ``last`` is the one that lines about people, rooms and notes belong to.

    ``section`` heads the rows with hours below it; ``waiting`` are hours that stand alone and wait for their title,
    ``listed`` those beside which a list of titles began, with its mark;
    ``listing`` is the role of those who are listed below a line such as "Panellists:", and ``titles_first`` tells that each
    of these begins with the title of a talk; ``outside`` tells that what follows
    is no programme; ``menu`` that days stand one below the other; ``headed`` that titles are headings, so that what is none
    is said of one; ``parted`` that rows stand in counted sessions without hours;
    ``side_events`` that the paper is a list of them, ``hosts`` on which side of a dash theirs stand;
    ``part_open`` that a part of the day was announced in the line before, ``paused`` that a lunch has closed the sitting
    before, ``ended`` that a printed end has. ``heads`` are those of columns that were read,
    ``titles`` those of agenda items by number; ``ahead`` are people told before the row that they belong to; ``twins`` are
    days with the same rows; ``title`` is that of the paper; ``told_to`` are the people to whom somebody was added last, by
    the entry ``told_at``, and ``at`` is the entry being read. ``record`` is what each line tells, by its place, where the
    paper is a record, ``statements`` that it is called one of statements, ``heading`` what stands above its first day.
    """

    names: Names
    calendar: Calendar
    found: Found
    benches: Benches = attrs.field(factory=Benches)
    nest: Nest = attrs.field(factory=Nest)
    people: list[PrintedPerson] = attrs.field(factory=list)
    ahead: list[PrintedPerson] = attrs.field(factory=list)
    told_to: list[PrintedPerson] = attrs.field(factory=list)
    told_at: int = -2
    at: int = -2
    columns: Columns | None = None
    heads: frozenset[str] = frozenset()
    last: Draft | None = None
    section: Draft | None = None
    waiting: Entry | None = None
    listed: tuple[Entry, tuple[str, int]] | None = None
    name: str = ""
    room: str = ""
    after: str = ""
    body: str = ""
    listing: str = ""
    titles_first: bool = False
    list_open: bool = False
    outside: bool = False
    venue: str = ""
    venue_open: bool = False
    zone: str = ""
    menu: bool = False
    part_open: bool = False
    paused: bool = False
    ended: bool = False
    headed: bool = False
    parted: bool = False
    title: str = ""
    side_events: bool = False
    hosts: str = ""
    record: Mapping[int, Told] = attrs.field(factory=dict)
    statements: bool = False
    heading: str = ""
    titles: dict[str, str] = attrs.field(factory=dict)
    twins: list[tuple[Sheet, Sheet]] = attrs.field(factory=list)

    def forget_rows(self) -> None:
        """Begin a sitting: no row is open."""
        self.nest.clear()
        self.last = self.section = None

    def forget_day(self) -> None:
        """Begin a day: nothing is open."""
        self.forget_rows()
        self.waiting, self.paused, self.ended = None, False, False
        self.name = self.room = self.after = self.body = self.listing = ""

    def led(self, role: str, text: str) -> None:
        """Set down who leads or speaks: at the row just read, else the sitting, else the whole."""
        bench = self.benches.bench
        if self.waiting is not None:
            self.told_to = self.ahead
        elif self.last is not None:
            self.told_to = self.last.people
        else:
            self.told_to = bench.people if bench is not None else self.people
        self.told_to += people(role, text, self.names)
        if {"chair", "moderator"} <= {person.role for person in self.told_to} and self.told_to is not self.people:
            self.told_to[:] = [_speaking(person) for person in self.told_to]


def _speaking(person: PrintedPerson) -> PrintedPerson:
    """Return who moderates where somebody else is in the chair: one of the speakers."""
    return attrs.evolve(person, role="speaker") if person.role == "moderator" else person
