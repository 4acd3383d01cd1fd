"""A programme back to the file that its author could have written: reading it gives the same programme again.

Everything that a reading fills in (chairs in office, keys, hours, titles of themes) is written out, so that what is
written does not change when a register or a convention's data does. ``read(write(p)) == p`` is tested.
"""

import datetime
from collections.abc import Mapping

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import (
    Access,
    After,
    AgendaItem,
    Chair,
    Firmness,
    Gazetteer,
    Kind,
    Meeting,
    Programme,
    Role,
    Room,
    Session,
    Sitting,
    Talk,
    Waiver,
    Who,
)
from ccmagenda.notation.documents import as_written
from ccmagenda.notation.emitting import InLine, emitted
from ccmagenda.notation.people import is_open
from ccmagenda.notation.writing_texts import said, spelled_out, told
from ccmagenda.notation.writing_times import hours
from ccmagenda.notation.writing_year import absence, action_point, deadline, delegation, paper

Table = dict[str, object]
_OFFICES = {Role.PRESIDENT: "president", Role.PRESIDENT_DESIGNATE: "president-designate"}
_NAMED = frozenset({"morning", "afternoon", "evening", "lunchtime"})
_OTHER_ROLES = {Role.MODERATOR: "moderator", Role.RAPPORTEUR: "rapporteur", Role.HOST: "host"}


def write_programme(programme: Programme, states: Gazetteer) -> str:
    """Return the text of a programme file; what the notation has no words for is refused (:class:`InvalidValueError`)."""
    return emitted(programme_table(programme, states))


def programme_table(programme: Programme, states: Gazetteer) -> Table:
    """Return what stands in a programme file as tables and lists, before it is set as YAML."""
    spelled = spelled_out(programme, programme.language)
    return _filled(_Writer(programme.meeting, states).programme(spelled))


def session_table(session: Session, day: datetime.date | None, meeting: Meeting, states: Gazetteer) -> Table:
    """Return what is written of one session that stands in a sitting on a day."""
    return _Writer(meeting, states).session(session, day)


def sitting_table(sitting: Sitting, meeting: Meeting, states: Gazetteer) -> Table:
    """Return what is written of one sitting, with its sessions."""
    return _Writer(meeting, states).sitting(sitting)


def _filled(table: Mapping[str, object]) -> Table:
    """Return a table without the keys that say nothing."""
    return {key: value for key, value in table.items() if value not in ("", (), [], {}, None)}


def in_line(values: tuple[str, ...]) -> object:
    """Return a list on one line, or nothing."""
    return InLine(list(values)) if values else ""


class _Writer:
    """Writes the parts of one programme."""

    def __init__(self, meeting: Meeting, states: Gazetteer) -> None:
        self.meeting, self.states = meeting, states

    def state(self, code: str) -> str:
        """Return the name of a State by which the reader knows it, else its code."""
        found = self.states.by_code.get(code)
        return found.names[-1].text if found else code

    def programme(self, programme: Programme) -> Table:
        return {
            "convention": programme.convention,
            "register": in_line(tuple(name for name in programme.registers if not name.startswith("/"))),
            "language": programme.language if programme.language != "en" else "",
            "meeting": self._meeting(programme.meeting),
            "status": programme.status.value,
            "symbol": programme.symbol,
            "issued": programme.issued.isoformat() if programme.issued else "",
            "notes": told(programme.notes),
            "paper": _filled(paper(programme.paper)),
            "rooms": [InLine(self._room(room)) for room in programme.rooms],
            "agenda": [self._item(item) for item in programme.agenda],
            "documents": [_filled(as_written(paper)) for paper in programme.papers],
            "sittings": [self.sitting(sitting) for sitting in programme.sittings] or InLine([]),
            "unplaced": [self.session(session, None) for session in programme.unplaced],
            "deadlines": [_filled(deadline(entry, self.state)) for entry in programme.deadlines],
            "action-points": [_filled(action_point(entry, self.who)) for entry in programme.action_points],
            "delegations": [InLine(_filled(delegation(entry, self.state))) for entry in programme.delegations],
            "absences": [_filled(absence(entry, self.who, programme.meeting.zone)) for entry in programme.absences],
            "glossary": [said(entry) for entry in programme.glossary],
            "waivers": [_filled(_waiver(waiver)) for waiver in programme.waivers],
        }

    def _meeting(self, meeting: Meeting) -> Table:
        return _filled(
            {
                "ref": meeting.ref,
                "series": meeting.series,
                "title": said(meeting.title),
                "city": said(meeting.city),
                "venue": said(meeting.venue),
                "zone": meeting.zone,
                "from": meeting.first.isoformat(),
                "to": meeting.last.isoformat(),
                "president": meeting.president and self.state(meeting.president),
                "president-designate": meeting.president_designate and self.state(meeting.president_designate),
                "contact": meeting.contact,
                "url": meeting.url,
            }
        )

    def _room(self, room: Room) -> Table:
        return _filled(
            {
                "key": room.key,
                "name": said(room.name),
                "seats": str(room.seats or ""),
                "booths": "" if room.booths is None else str(room.booths),
                "turn-round": str(room.turn_round or ""),
            }
        )

    def _item(self, item: AgendaItem) -> Table:
        return _filled(
            {
                "number": item.number,
                "title": said(item.title),
                "theme": item.theme,
                "documents": in_line(item.documents),
                "items": [self._item(child) for child in item.children],
            }
        )

    def sitting(self, sitting: Sitting) -> Table:
        written = hours(sitting.hours, sitting.day, sitting.key, self.meeting.zone)
        if sitting.name and not (written and sitting.name in _NAMED):
            sentence = f"sitting '{sitting.key}' is called '{sitting.name}' and has no hours - give it hours, or a title instead"
            raise InvalidValueError(sentence)
        if isinstance(sitting.hours, After):
            sentence = f"sitting '{sitting.key}' follows '{sitting.hours.key}', and only a session can - give it hours"
            raise InvalidValueError(sentence)
        undated = {"day": InLine("")} if sitting.day is None and self.meeting.days == 1 else {}
        return undated | _filled(
            {
                "day": sitting.day.isoformat() if sitting.day else "",
                sitting.name or "hours": written,
                "key": sitting.key,
                "title": said(sitting.title),
                "serial": sitting.serial,
                "body": sitting.body,
                "chair": self._chairs(sitting.chairs),
                "room": sitting.room,
                "interpretation": in_line(sitting.interpretation),
                "access": sitting.access.value if sitting.access is not Access.OPEN else "",
                "status": sitting.firmness.value if sitting.firmness is not Firmness.PLANNED else "",
                "sessions": [self.session(session, sitting.day) for session in sitting.sessions],
            }
        )

    def session(self, session: Session, day: datetime.date | None) -> Table:
        return _filled(
            {
                "key": session.key,
                "kind": session.kind.value if session.kind is not Kind.SESSION else "",
                "number": session.number,
                "title": said(session.title),
                "theme": session.theme,
                "item": in_line(session.items),
                **self._roles(session.chairs),
                **_placed(session, day, self.meeting.zone),
                "room": session.room,
                "fixed": "yes" if session.fixed else "",
                "continues": session.continues,
                "later-than": in_line(session.later_than),
                "access": session.access.value if session.access is not Access.OPEN else "",
                "status": session.firmness.value if session.firmness is not Firmness.PLANNED else "",
                **_numbers(session),
                "documents": in_line(session.documents),
                "interpretation": in_line(session.interpretation),
                "stream": session.stream,
                "notes": told(session.notes),
                "talks": [self._talk(talk) for talk in session.talks],
                "sessions": [self.session(nested, day) for nested in session.sessions],
            }
        )

    def _talk(self, talk: Talk) -> Table:
        return _filled(
            {
                "title": said(talk.title),
                "speaker": self._several(talk.speakers),
                "length": f"{talk.minutes} min" if talk.minutes else "",
            }
        )

    def _roles(self, chairs: tuple[Chair, ...]) -> Table:
        """Return everybody with a role under the words for the roles, or under 'chair' where these would change the order."""
        parts = {word: [chair for chair in chairs if chair.role is role] for role, word in _OTHER_ROLES.items()}
        leading = [chair for chair in chairs if chair.role not in _OTHER_ROLES]
        others = [chair for part in parts.values() for chair in part]
        if (*leading, *others) != chairs or any(chair.who is None for chair in others):
            return {"chair": self._chairs(chairs)}
        said = {word: self._several(tuple(chair.who for chair in part if chair.who)) for word, part in parts.items()}
        return {"chair": self._chairs(tuple(leading)), **said}

    def _chairs(self, chairs: tuple[Chair, ...]) -> object:
        return InLine([self._chair(chair) for chair in chairs]) if chairs else ""

    def _chair(self, chair: Chair) -> object:
        if chair.role in _OFFICES and chair.who == self._holder(chair.role):
            return _OFFICES[chair.role]
        if chair.role is Role.CHAIR and chair.who:
            return self.who(chair.who)
        who = self._who_table(chair.who) if chair.who else {}
        return InLine({"role": chair.role.value, **who})

    def _holder(self, role: Role) -> Who | None:
        state = self.meeting.president if role is Role.PRESIDENT else self.meeting.president_designate
        return Who(state=state) if state else None

    def who(self, who: Who) -> object:
        """Return a State by its name alone, nobody yet in a word, anybody else as a small table."""
        if who == Who(settled=False):
            return "TBC"
        if who == Who(state=who.state) and who.state:
            return self.state(who.state)
        return InLine(self._who_table(who))

    def _several(self, people: tuple[Who, ...]) -> object:
        return InLine([self.who(who) for who in people]) if people else ""

    def _who_table(self, who: Who) -> Table:
        unclear = not who.settled or is_open(who.person)
        table = {"state": who.state and self.state(who.state), "person": who.person, "of": who.of}
        return _filled({**table, "settled": ("yes" if who.settled else "no") if unclear else ""})


def _waiver(waiver: Waiver) -> Table:
    return {"provision": waiver.provision, "about": waiver.about, "because": waiver.because}


def _placed(session: Session, day: datetime.date | None, zone: str) -> Table:
    when = session.when
    table: Table = {"after": when.key} if isinstance(when, After) else {"time": hours(when, day, session.key, zone)}
    return {**table, "length": f"{session.minutes} min" if session.minutes else ""}


def _numbers(session: Session) -> Table:
    kinds = {reference.kind for reference in session.references}
    if kinds - {"action", "article"}:
        sentence = f"session '{session.key}' refers to something that is neither an action nor an article"
        raise InvalidValueError(sentence)
    return {
        f"{kind}s": in_line(tuple(str(r.number) for r in session.references if r.kind == kind)) for kind in ("action", "article")
    }
