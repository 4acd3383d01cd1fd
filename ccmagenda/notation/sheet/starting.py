"""From the rows of a sheet alone to a whole programme: its meeting, its sittings, its sessions."""

import datetime
import functools
import re
from collections.abc import Callable, Sequence
from pathlib import PurePath

import attrs

from ccmagenda.model import After, Convention, Meeting, Origin, Programme, Session, Sitting, one_line
from ccmagenda.model.programme import usual_key
from ccmagenda.model.when import UNTIMED
from ccmagenda.notation.context import Context, Library
from ccmagenda.notation.faults import Faults, quoted
from ccmagenda.notation.meetings import meeting_of
from ccmagenda.notation.shapes import NOTHING, Word
from ccmagenda.notation.sheet.cells import Row, Sheet
from ccmagenda.notation.sheet.columns import OF_THE_SITTING
from ccmagenda.notation.sheet.people import People
from ccmagenda.notation.sheet.placing import KeyGiver, Placed, placed
from ccmagenda.notation.sheet.readings import iso
from ccmagenda.notation.sheet.rows import holders_of
from ccmagenda.notation.sheet.wordings import RowReader
from ccmagenda.notation.written import WrittenMeeting
from ccmagenda.notation.written_people import KEY

_REF = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,39}")
_ALL = frozenset({"start", "end", "minutes", "kind", "theme", "chairs", "speakers", "room", "access", "status", "documents"}) | {
    "items", "articles", "actions", "notes", "after", "continues", "interpretation", "fixed", "stream", "number", "title",
}  # fmt: skip


def programme_of(sheet: Sheet, library: Library, faults: Faults, zone: str = "") -> Programme | None:
    """Return the programme that a sheet alone holds, or None where no row of it has a day.

    What cannot be read is a fault at its cell, and left empty in the programme. ``zone`` is used where the sheet has none.
    """
    days = sorted(day for row in sheet.rows if (day := iso(row["date"].text)))
    if not days:
        return None
    convention, ref = _named(sheet, library, faults)
    meeting = _meeting(sheet, ref, convention, library, (days[0], days[-1]), zone, faults)
    language = next(each for each in library.languages if each.code == sheet.language)
    context = Context(faults=faults, library=library, convention=convention, language=language.code, meeting=meeting)
    people = People(states=library.states, language=language, holders=holders_of(meeting))
    maker = _Maker(RowReader(context=context, people=people), sheet)
    sittings, unplaced = maker.sittings(), maker.unplaced()
    programme = Programme(
        meeting=meeting,
        convention="" if convention.key == "none" else convention.key,
        language=language.code,
        sittings=sittings,
        unplaced=unplaced,
        origin=Origin(sheet.path, 1, 1),
    )
    return _without_lost_links(programme, faults)


def _named(sheet: Sheet, library: Library, faults: Faults) -> tuple[Convention, Word]:
    """Return the convention and the reference of the meeting that the rows name."""
    cell = next((row["meeting"] for row in sheet.rows if row["meeting"]), None)
    nothing = Convention(key="none", states=library.states)
    if cell is None:
        return nothing, NOTHING
    key, _, ref = cell.text.rpartition(" ")
    if key and key not in library.conventions:
        faults.add(cell.origin, "unknown-convention", f"convention {quoted(key)} is not known here")
        return nothing, Word(ref, cell.origin)
    return (library.convention(key) if key else nothing), Word(ref, cell.origin)


def _meeting(
    sheet: Sheet,
    ref: Word,
    convention: Convention,
    library: Library,
    days: tuple[datetime.date, datetime.date],
    zone: str,
    faults: Faults,
) -> Meeting:
    record = convention.meetings.record(ref.text)
    cell = next((row["zone"] for row in sheet.rows if row["zone"]), None)
    place = Word(cell.text, cell.origin) if cell else Word(zone, Origin(sheet.path, 1, 1))
    known = (record.zone if record else "") or convention.zone
    if not place and not known:
        place = Word("UTC", Origin(sheet.path, 1, 1))
        faults.add(
            place.origin,
            "zone",
            "the sheet names no time zone, and its hours are taken as those of UTC: name it, like Europe/Zurich",
        )
    within = record and record.start and record.start <= days[0] and days[-1] <= (record.end or record.start)
    first, last = (NOTHING, NOTHING) if within else (Word(day.isoformat(), ref.origin) for day in days)
    stem = one_line(PurePath(sheet.path).stem.strip("<>")) or "Meeting"
    short = ref.text if _REF.fullmatch(ref.text) else _ref_of(stem)
    name = sheet.title or stem
    title = () if record and record.names else ((NOTHING, Word(name, ref.origin)),)
    if title:
        after = "what stands above the table" if sheet.title else "the file"
        faults.add(Origin(sheet.path, 1, 1), "title", f"the sheet names no meeting, which is called {quoted(name)} after {after}")
    written = WrittenMeeting(
        origin=Origin(sheet.path, 1, 1), ref=Word(short, ref.origin), zone=place, from_=first, to=last, title=title
    )
    return meeting_of(written, convention, library, faults)


def _ref_of(stem: str) -> str:
    plain = re.sub(r"[^0-9A-Za-z._-]+", "-", stem.encode("ascii", "ignore").decode()).strip("-._")
    return plain[:40] or "meeting"


class _Maker:
    """Makes sittings and sessions; each gets a key of its own."""

    def __init__(self, reader: RowReader, sheet: Sheet) -> None:
        self._reader, self._sheet = reader, sheet
        self._faults = reader.context.faults
        self._keys = KeyGiver(row["key"].text for row in sheet.rows if re.fullmatch(KEY, row["key"].text))
        self._sitting_keys = KeyGiver(())
        self._placed: Placed = placed(sheet.rows, self._faults)

    def sittings(self) -> list[Sitting]:
        """Return the sittings, in the order in which they are first met."""
        return [self._sitting(rows) for _, rows in self._placed.sittings]

    def unplaced(self) -> list[Session]:
        """Return the sessions that are in no sitting."""
        return [self._session(row, None) for row in self._placed.unplaced]

    def _sitting(self, rows: Sequence[Row]) -> Sitting:
        first = {name: next((row[name] for row in rows if row[name]), None) for name in OF_THE_SITTING}
        self._tell_differences(rows)
        whole = Row(cells={name: cell for name, cell in first.items() if cell}, origin=rows[0].origin)
        day = self._day(whole)
        hours = self._reader.hours(whole, day)
        own = next((row for row in rows if row.of_sitting), None)
        made = self._reader.sitting(own, own.cells) if own else Sitting(key="sitting", origin=rows[0].origin)
        name = whole["part"].text
        if name and not whole["from"]:
            hours, name = self._reader.usual_hours(name, day), ""
        key = whole["sitting"].text if re.fullmatch(KEY, whole["sitting"].text) else usual_key(day, name)
        sessions = [self._session(row, day) for row in rows if not row.of_sitting]
        return attrs.evolve(made, key=self._sitting_keys.give(key), day=day, name=name, hours=hours, sessions=sessions)

    def _day(self, whole: Row) -> datetime.date | None:
        day = iso(whole["date"].text)
        if whole["date"] and day is None:
            sentence = f"{quoted(whole['date'].text)} is not a day - write it as 2012-04-16"
            self._faults.add(whole["date"].origin, "day", sentence)
        return day

    def _tell_differences(self, rows: Sequence[Row]) -> None:
        """Tell where rows of one sitting do not agree on when it is; what the first says is taken."""
        for name in OF_THE_SITTING[1:]:
            said = [row[name] for row in rows if row[name]]
            other = next((cell for cell in said if cell.text != said[0].text), None)
            if other:
                sentence = (
                    f"{quoted(other.text)} differs from {quoted(said[0].text)} in row {said[0].origin.line} of the same sitting"
                )
                self._faults.add(other.origin, "sitting", sentence)

    def _session(self, row: Row, day: datetime.date | None) -> Session:
        title = row["title"].text or row["theme"].text
        wanted = row["key"].text
        if wanted and not re.fullmatch(KEY, wanted):
            self._faults.add(row["key"].origin, "form", f"{quoted(wanted)} is not a key: small letters, figures and hyphens")
        pause = row["kind"].text in {"break", "lunch"}
        own = f"{row['kind'].text}-{row.number}"
        key = self._keys.give(own) if pause and not wanted else self._keys.take(wanted or title or "session")
        made = self._reader.session(row, key, day, _ALL & set(row.cells), title="" if pause else title or key)
        return attrs.evolve(made, sessions=[self._session(inner, day) for inner in self._placed.within(row)])


def _without_lost_links(programme: Programme, faults: Faults) -> Programme:
    """Return a programme in which nothing follows or continues a session that is not there, or that follows it in turn."""
    sessions = [session for _, session in programme.walk()]
    for field in ("when", "continues"):
        links = {session.key: _linked(session, field) for session in sessions}
        lost = {session.key: session for session in sessions if links[session.key] and not _leads_out(session.key, links)}
        for session in lost.values():
            sentence = f"no session has the key {quoted(links[session.key])}, or the two would wait for each other"
            faults.add(session.origin, "unknown-session", sentence)
        programme = _each(programme, functools.partial(_unlinked, field=field, lost=frozenset(lost)))
    return programme


def _linked(session: Session, field: str) -> str:
    if field == "continues":
        return session.continues
    return session.when.key if isinstance(session.when, After) else ""


def _unlinked(session: Session, field: str, lost: frozenset[str]) -> Session:
    if session.key not in lost:
        return session
    return attrs.evolve(session, continues="") if field == "continues" else attrs.evolve(session, when=UNTIMED)


def _leads_out(key: str, links: dict[str, str]) -> bool:
    seen: set[str] = set()
    while links.get(key):
        seen.add(key)
        key = links[key]
        if key in seen or key not in links:
            return False
    return True


def _each(programme: Programme, become: Callable[[Session], Session]) -> Programme:
    """Return a programme with each of its sessions as it is to become."""

    def made(sessions: Sequence[Session]) -> tuple[Session, ...]:
        return tuple(attrs.evolve(become(session), sessions=made(session.sessions)) for session in sessions)

    sittings = tuple(attrs.evolve(sitting, sessions=made(sitting.sessions)) for sitting in programme.sittings)
    return attrs.evolve(programme, sittings=sittings, unplaced=made(programme.unplaced))
