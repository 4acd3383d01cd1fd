"""Where the rows of a sheet put sessions and sittings, and all of it as changes to the text of the programme's file."""

import datetime
from collections.abc import Collection, Mapping, Sequence

import attrs

from ccmagenda.model import NOWHERE, Finding, Force, Origin, Session, Sitting
from ccmagenda.model.programme import usual_key
from ccmagenda.notation.faults import Faults, quoted
from ccmagenda.notation.set_lines import Table
from ccmagenda.notation.sheet.altering import SESSION_ORDER, SITTING_ORDER, Altering, plainly
from ccmagenda.notation.sheet.cells import Cell, Row
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.matching import Known, Met, Programmed
from ccmagenda.notation.sheet.moving import moved_sitting
from ccmagenda.notation.sheet.placing import KeyGiver, Placed, placed
from ccmagenda.notation.spans import Place
from ccmagenda.notation.splicing import Splicing
from ccmagenda.notation.writing import session_table, sitting_table

_TOP = ("sittings", "unplaced", "waivers", "deadlines", "action-points", "delegations")


class Arranging:
    """Puts rows into a file; ``given`` are the keys of new rows, ``told`` is what was decided.

    ``wanted`` are the sessions and sittings that rows change, as they are to be.
    ``homes`` are the sitting and the session that each row is put in, by their keys; ``sittings`` are these as they are to be.
    """

    def __init__(self, text: str, manner: Manner, programmed: Programmed, altering: Altering, faults: Faults) -> None:
        """Begin with the file as it is."""
        self._splicing, self._manner, self._programmed, self._altering = Splicing(text), manner, programmed, altering
        self._faults = faults
        self.given: dict[int, str] = {}
        self.told: list[Finding] = []
        self._met: dict[int, Met] = {}
        self._by_place: dict[int, Met] = {}
        self.wanted: dict[int, Session | Sitting] = {}
        self.homes: dict[int, tuple[str, str]] = {}
        self.sittings: dict[str, Sitting] = {}
        self._days: dict[int, datetime.date | None] = {}

    def changed(self, rows: Sequence[Met], dropped: Collection[str]) -> str:
        """Return the text with everything that the rows change; the sittings that are ``dropped`` are taken out."""
        ordered = _in_place(rows)
        self._met = {id(each.row): each for each in ordered}
        keys = KeyGiver((*self._programmed.sessions, *(each.row["key"].text for each in ordered if each.row["key"])))
        for each in ordered:
            if each.known is None and not each.row.of_sitting:
                self._give_key(each.row, keys)
        groups = placed([each.row for each in ordered], self._faults)
        sittings = self._sittings(groups)
        for each in ordered:
            self._set_session(each)
        for held, rows_of in sittings:
            self._arrange(held, rows_of, groups)
        self._arrange_unplaced(groups)
        self._arrange_sittings(sittings, dropped, groups)
        return self._splicing.result()

    def _give_key(self, row: Row, keys: KeyGiver) -> None:
        wanted = row["key"].text
        if row["kind"].text not in {"break", "lunch"} or wanted or row["theme"]:
            self.given[id(row)] = keys.take(wanted or row["title"].text or row["theme"].text)

    # Sittings

    def _sittings(self, groups: Placed) -> list[tuple[Sitting, tuple[Row, ...]]]:
        """Return each sitting as it is to be with the rows in it, the new ones too; those without rows lose their sessions."""
        found: list[tuple[Sitting, tuple[Row, ...]]] = []
        names = KeyGiver(self._programmed.sittings)
        named = {key for key, _ in groups.sittings}
        for key, rows in groups.sittings:
            known = self._programmed.sittings.get(key)
            sitting = self._known_sitting(known, rows) if known else self._new_sitting(key, rows, names)
            found.append((sitting, tuple(row for row in rows if not row.of_sitting)))
        found += [(known.sitting, ()) for key, known in self._programmed.sittings.items() if key not in named and known.sitting]
        for sitting, rows in found:
            self.sittings[sitting.key] = sitting
            self._take_home(rows, sitting, "", groups)
        self._take_home(groups.unplaced, None, "", groups)
        return found

    def _take_home(self, rows: Sequence[Row], sitting: Sitting | None, within: str, groups: Placed) -> None:
        for row in rows:
            self._days[id(row)] = sitting.day if sitting else None
            self.homes[id(row)] = (sitting.key if sitting else "", within)
            known = self._met[id(row)].known
            self._take_home(groups.within(row), sitting, known.key if known else self.given.get(id(row), ""), groups)

    def _known_sitting(self, known: Known, rows: Sequence[Row]) -> Sitting:
        own = next((self._met[id(row)] for row in rows if row.of_sitting), None)
        sitting = known.sitting or Sitting(key=known.key)
        fields = set(self._altering.fields(own)) if own else set()
        if own and fields:
            sitting = self.wanted[id(own.row)] = self._altering.sitting(own, fields)
            fields = set(self._altering.differing(known.sitting or sitting, sitting, fields))
        cells = moved_sitting(known, [self._met[id(row)] for row in rows], self._faults, self.told)
        if cells:
            now = {name: Cell(text, rows[0].origin) for name, text in known.cells.items()} | cells
            sitting = self._altering.placed(sitting, now, rows[0])
            fields |= {"day"} if "date" in cells else set()
            fields |= {"name", "hours"} if set(cells) - {"date"} else set()
        place = self._place(sitting.origin)
        if fields and place and not self._faults.found:
            values = self._altering.sitting_values(sitting, fields)
            if "day" in values and known.sitting:
                values["day"] = self._altering.day_as_written(sitting, known.sitting, place.word("day"))
            before = known.sitting or sitting
            if (sitting.day, sitting.name) != (before.day, before.name) and not place.value("key"):
                values["key"] = known.key  # one that was made of its day, and that calendars know it by
            self._splicing.set(place, values, SITTING_ORDER)
        return sitting

    def _new_sitting(self, key: str, rows: Sequence[Row], names: KeyGiver) -> Sitting:
        cells = {
            name: next((row[name] for row in rows if row[name]), Cell("", rows[0].origin))
            for name in ("date", "part", "from", "to")
        }
        own = next((row for row in rows if row.of_sitting), None)
        reader = self._altering.reader
        made = reader.sitting(own, own.cells) if own else Sitting(key="sitting")
        sitting = self._altering.placed(attrs.evolve(made, origin=NOWHERE), cells, rows[0])
        if sitting.day is None and not cells["date"]:
            way = "write its day, or the key of a sitting that is there"
            self._faults.add(
                rows[0]["sitting"].origin, "sitting", f"{quoted(key or 'the sitting')} is new and has no day - {way}"
            )
        return attrs.evolve(sitting, key=key or names.give(usual_key(sitting.day, sitting.name)))

    def _arrange_sittings(
        self, sittings: Sequence[tuple[Sitting, Sequence[Row]]], dropped: Collection[str], groups: Placed
    ) -> None:
        """Put new sittings behind those of the days before them, and take out those that are dropped."""
        new = [(sitting, rows) for sitting, rows in sittings if sitting.origin is NOWHERE]
        known = [each.sitting for key, each in self._programmed.sittings.items() if key not in dropped and each.sitting]
        if self._faults.found or (not new and len(known) == len(self._programmed.sittings)):
            return
        items: list[tuple[datetime.date, Place | Table]] = [
            (sitting.day or datetime.date.min, place) for sitting in known if (place := self._place(sitting.origin))
        ]
        for sitting, rows in new:
            day = sitting.day or datetime.date.max
            at = max((number for number, (other, _) in enumerate(items, 1) if other <= day), default=0)
            items.insert(at, (day, self._table(sitting, rows, groups)))
        self._splicing.arrange(self._splicing.root, "sittings", [item for _, item in items], lambda _place: {}, _TOP)

    def _table(self, sitting: Sitting, rows: Sequence[Row], groups: Placed) -> Table:
        context = self._altering.reader.context
        sessions = [self._whole(row, groups) for row in rows]
        return dict(plainly(sitting_table(attrs.evolve(sitting, sessions=sessions), context.meeting, context.library.states)))

    # Sessions

    def _set_session(self, each: Met) -> None:
        """Change the values of a session that its row changes."""
        known = each.known
        place = self._place(known.session.origin) if known and known.session else None
        fields = self._altering.fields(each)
        if known is None or known.session is None or place is None or not fields:
            return
        day = self._days.get(id(each.row))
        session = self.wanted[id(each.row)] = self._altering.session(each, day, fields)
        differing = self._altering.differing(known.session, session, fields)
        if differing and not self._faults.found:
            self._splicing.set(place, self._altering.session_values(session, day, differing), SESSION_ORDER)

    def _whole(self, row: Row, groups: Placed) -> Session:
        """Return a session as it is to be, with those within it."""
        each, day = self._met[id(row)], self._days.get(id(row))
        if each.known is None or each.known.session is None:
            session = self._altering.new_session(
                row, self.given.get(id(row), f"{row['kind'].text or 'session'}-{row.number}"), day
            )
            self.wanted[id(row)] = session
        else:
            session = self._altering.session(each, day, self._altering.fields(each) | {"when"})
        return attrs.evolve(session, sessions=[self._whole(inner, groups) for inner in groups.within(row)])

    def _arrange(self, held: Sitting | Session, rows: Sequence[Row], groups: Placed) -> None:
        """Give a sitting, or a session, the sessions that its rows put there, and each of these its own."""
        place = self._place(held.origin)
        if place is not None:
            self._list(place, "sessions", held.sessions, rows, groups)
        for row in rows:
            known = self._met[id(row)].known
            if known and known.session:
                self._arrange(known.session, groups.within(row), groups)

    def _arrange_unplaced(self, groups: Placed) -> None:
        for row in groups.unplaced:
            known = self._met[id(row)].known
            if known and known.session:
                self._arrange(known.session, groups.within(row), groups)
        self._list(self._splicing.root, "unplaced", self._manner.programme.unplaced, groups.unplaced, groups)

    def _list(self, table: Place, key: str, before: Sequence[Session], rows: Sequence[Row], groups: Placed) -> None:
        knowns = [self._met[id(row)].known for row in rows]
        if [session.key for session in before] == [known.key if known else "" for known in knowns] or self._faults.found:
            return
        items: list[Place | Table] = []
        for row, known in zip(rows, knowns, strict=True):
            place = self._place(known.session.origin) if known and known.session else None
            if place is not None:
                self._by_place[id(place)] = self._met[id(row)]
            items.append(place if place is not None else self._session_table(self._whole(row, groups), row))
        self._tell_order(before, knowns, rows)
        order = _TOP if key == "unplaced" else SESSION_ORDER
        self._splicing.arrange(table, key, items, lambda place: self._written(place, groups), order)

    def _written(self, place: Place, groups: Placed) -> Table:
        row = self._by_place[id(place)].row
        return self._session_table(self._whole(row, groups), row)

    def _session_table(self, session: Session, row: Row) -> Table:
        context = self._altering.reader.context
        table = session_table(session, self._days.get(id(row)), context.meeting, context.library.states)
        named = row["key"] or row["theme"] or id(row) in self.given
        told = {"key": named, "title": row["title"]}
        kept = {key: value for key, value in table.items() if told.get(key, True)}
        return dict(plainly(kept))

    def _tell_order(self, before: Sequence[Session], knowns: Sequence[Known | None], rows: Sequence[Row]) -> None:
        """Tell that sessions are taken in another order, which whoever sorts a sheet may not have meant."""
        was = [session.key for session in before]
        now = [known.key for known in knowns if known and known.key in was]
        if now != [key for key in was if key in now]:
            self._tell(f"these sessions are in another order now: {', '.join(now)}", rows[0].origin)

    def _tell(self, sentence: str, origin: Origin) -> None:
        self.told.append(Finding(rule="file.doubt", sentence=sentence, force=Force.CUSTOM, origin=origin))

    def _place(self, origin: Origin) -> Place | None:
        return self._splicing.table_at(origin.line, origin.column) if origin.line else None


def _in_place(rows: Sequence[Met]) -> list[Met]:
    """Return rows with those that the sheet does not have behind the session that stands before them in the programme."""
    ordered = [each for each in rows if each.row.number]
    for each in rows:
        if not each.row.number and each.known:
            ordered.insert(_behind(each.known, ordered), each)
    return ordered


def _behind(known: Known, ordered: Sequence[Met]) -> int:
    around: Mapping[str, int] = {
        each.known.key: number for number, each in enumerate(ordered, 1) if each.known and each.known.session
    }
    siblings = known.sitting.walk() if known.sitting else ()
    before = [session.key for session in siblings]
    earlier = before[: before.index(known.key)] if known.key in before else []
    return next((around[key] for key in reversed(earlier) if key in around), 0 if earlier or before else len(ordered))
