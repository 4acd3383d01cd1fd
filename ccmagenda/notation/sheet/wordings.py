"""From the cells of a row to a session or a sitting, by the same reading as a programme file's."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

import attrs

from ccmagenda.model import Access, Chair, Firmness, Session, Sitting, Talk, Texts, When, folded
from ccmagenda.notation.context import Context
from ccmagenda.notation.faults import quoted
from ccmagenda.notation.nodes import Items, Scalar
from ccmagenda.notation.sessions import session_of
from ccmagenda.notation.shapes import NOTHING, ManyShape, Word, WordShape, fields_of
from ccmagenda.notation.sheet.cells import Cell, Row
from ccmagenda.notation.sheet.lists import parted
from ccmagenda.notation.sheet.people import People, SaidTalk
from ccmagenda.notation.timing import when_of
from ccmagenda.notation.written import WrittenSession, WrittenSitting

_PLAIN = ("number", "theme", "room", "after", "continues", "kind", "access", "status", "fixed", "stream")
_COORDINATORS = frozenset({"coordinator", "coordinators", "the coordinators"})
_LISTS = {
    "documents": "documents",
    "items": "item",
    "articles": "articles",
    "actions": "actions",
    "interpretation": "interpretation",
}


def word(cell: Cell) -> Word:
    """Return a cell as a word of a programme file."""
    return Word(cell.text, cell.origin)


def hours_in(row: Row, start: str, end: str) -> Word:
    """Return the hours that two cells give, as they are written in a programme file."""
    first, last = row[start], row[end]
    return Word(f"{first.text}-{last.text}" if last else first.text, first.origin if first else last.origin)


@attrs.frozen(kw_only=True)
class RowReader:
    """Reads rows; what is wrong with a cell is a fault at its place."""

    context: Context
    people: People

    def session(self, row: Row, key: str, day: datetime.date | None, known: Collection[str], title: str = "") -> Session:
        """Return a session from those cells of a row whose columns are ``known``.

        ``title`` is taken where the row has none, since a session has one.
        """
        said = {name: word(row[name]) for name in _PLAIN if name in known and row[name]}
        lists = {field: self._list(row[name]) for name, field in _LISTS.items() if name in known and row[name]}
        titles = row["title"] if "title" in known and row["title"] else Cell(title, row.origin)
        written = WrittenSession(
            origin=row.origin,
            key=Word(key, row["key"].origin),
            title=((NOTHING, word(titles)),) if titles else (),
            time=hours_in(row, "start", "end") if {"start", "end"} & set(known) else NOTHING,
            length=self._length(row["minutes"]) if "minutes" in known else NOTHING,
            notes=((NOTHING, word(row["notes"])),) if "notes" in known and row["notes"] else (),
            **self._shaped({**said, **lists}, WrittenSession),
        )
        made = session_of(written, day, self.context)
        chairs = self.chairs(row["chairs"]) if "chairs" in known else ()
        return attrs.evolve(made, chairs=chairs, talks=self.talks(row["speakers"]) if "speakers" in known else ())

    def sitting(self, row: Row, known: Collection[str]) -> Sitting:
        """Return what a row says of a sitting as a whole; when it is, is told by :meth:`hours`."""
        said = {name: word(row[name]) for name in ("access", "status") if name in known and row[name]}
        lists = {"interpretation": self._list(row["interpretation"])} if row["interpretation"] else {}
        shaped = self._shaped({**said, **lists}, WrittenSitting)
        access, status, languages = (shaped.get(name) for name in ("access", "status", "interpretation"))
        return Sitting(
            key=row["sitting"].text or "sitting",
            title=row["title"].text,
            serial=row["number"].text,
            body=row["body"].text,
            chairs=self.chairs(row["chairs"]),
            room=self.context.room(word(row["room"])),
            interpretation=tuple(each.text for each in languages or () if each),
            access=Access(access.text) if access else Access.OPEN,
            firmness=Firmness(status.text) if status else Firmness.PLANNED,
            origin=row.origin,
        )

    def hours(self, row: Row, day: datetime.date | None) -> When:
        """Return when the sitting of a row is."""
        said = hours_in(row, "from", "to")
        return when_of(said, day, self.context.meeting.zone, self.context.faults, self.context.library.languages)

    def usual_hours(self, part: str, day: datetime.date | None) -> When:
        """Return the usual hours of a part of the day, or the part itself where the convention has none."""
        usual = next((each.hours for each in self.context.convention.sittings if each.name == part), "")
        zone, languages = self.context.meeting.zone, self.context.library.languages
        return when_of(Word(usual or part), day, zone, self.context.faults, languages)

    def chairs(self, cell: Cell) -> tuple[Chair, ...]:
        """Return those who lead; a word that is nearly a State's name is a fault, since a State would be lost by it."""
        chairs = self.people.chairs(cell.text)
        for chair in chairs:
            if chair.who and folded(chair.who.of) in _COORDINATORS:
                sentence = (
                    f"a sheet names those who lead - instead of {quoted(chair.who.of)} write 'Coordinator: Ireland' and so on"
                )
                self.context.faults.add(cell.origin, "no-coordinators", sentence)
            elif chair.who and chair.who.settled and not (chair.who.state or chair.who.person):
                self._refuse_near_state(chair.who.of, cell)
        return chairs

    def _refuse_near_state(self, name: str, cell: Cell) -> None:
        near = self.people.states.suggest(name)
        if near:
            way = f"did you mean {' or '.join(quoted(each) for each in near)}? for a body write ', {name}'"
            self.context.faults.add(cell.origin, "unknown-state", f"{quoted(name)} is not the name of a State - {way}")

    def talks(self, cell: Cell) -> tuple[Talk, ...]:
        """Return the presentations."""
        return tuple(_talk(said, cell) for said in self.people.talks(cell.text))

    def _list(self, cell: Cell) -> tuple[Word, ...]:
        return tuple(Word(each, cell.origin) for each in parted(cell.text))

    @staticmethod
    def _length(cell: Cell) -> Word:
        return Word(f"{cell.text} min", cell.origin) if cell.text.isdecimal() else word(cell)

    def _shaped(self, said: Mapping[str, object], cls: type) -> dict[str, Any]:
        """Return words of closed lists and of given forms as the programme file's reader would take them."""
        found: dict[str, Any] = {}
        for name, value in said.items():
            shape = fields_of(cls)[name].metadata["shape"]
            if isinstance(value, Word) and isinstance(shape, WordShape):
                found[name] = shape.read(Scalar(value.text, value.origin), self.context.faults)
            elif isinstance(value, tuple) and isinstance(shape, ManyShape):
                nodes = [Scalar(each.text, each.origin) for each in value]
                found[name] = shape.read(Items(list(nodes), value[0].origin), self.context.faults) if nodes else ()
        return found


def _talk(said: SaidTalk, cell: Cell) -> Talk:
    return Talk(
        title=Texts((("", said.title),)) if said.title else Texts(),
        speakers=said.speakers,
        minutes=said.minutes,
        origin=cell.origin,
    )
