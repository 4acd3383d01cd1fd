"""From a programme to the rows of its sheet: one for each session, and one for a sitting of which more is to be said."""

from collections.abc import Iterator

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import (
    Access,
    After,
    At,
    Chair,
    Firmness,
    Kind,
    Meeting,
    PartOfDay,
    Role,
    Session,
    Sitting,
    When,
    Who,
    start_of,
)
from ccmagenda.model.programme import PAUSES
from ccmagenda.notation.sheet.cells import Cell, Row
from ccmagenda.notation.sheet.columns import COLUMNS
from ccmagenda.notation.sheet.lists import listed
from ccmagenda.notation.sheet.manner import Manner
from ccmagenda.notation.sheet.people import People, SaidTalk, as_json, plain_chair, plain_talk, said_talk, ways_to_say
from ccmagenda.notation.writing_times import hours

Cells = dict[str, str]


def rows_of(manner: Manner) -> tuple[Row, ...]:
    """Return all rows, in the order of the programme's file."""
    return tuple(Row(cells={key: Cell(text) for key, text in cells.items()}) for cells in Writer(manner).rows())


def is_keyless(session: Session) -> bool:
    """Tell whether a session is a pause whose key is made of a line in a file: a sheet does not show such a key."""
    kind = session.kind.value
    return session.kind in PAUSES and session.key.startswith(f"{kind}-") and session.key[len(kind) + 1 :].isdecimal()


def _followed(session: Session) -> str:
    return session.when.key if isinstance(session.when, After) else ""


def people_of(manner: Manner) -> People:
    """Return the reader of those whom the cells of a sheet name."""
    return People(states=manner.convention.states, language=manner.language, holders=holders_of(manner.programme.meeting))


def holders_of(meeting: Meeting) -> tuple[tuple[Role, str], ...]:
    """Return the States of the offices of a meeting."""
    return ((Role.PRESIDENT, meeting.president), (Role.PRESIDENT_DESIGNATE, meeting.president_designate))


class Writer:
    """Writes the cells of one programme."""

    def __init__(self, manner: Manner) -> None:
        """Begin a sheet."""
        self._manner = manner
        self._people = people_of(manner)
        programme = manner.programme
        name = f"{programme.convention} {programme.meeting.ref}".strip()
        self._named = {
            key for _, session in programme.walk() for key in (_followed(session), session.continues, *session.later_than)
        }
        self._whole = {"meeting": name, "zone": programme.meeting.zone}

    def rows(self) -> Iterator[Cells]:
        """Yield the cells of each row."""
        for sitting in self._manner.programme.sittings:
            if not sitting.sessions or self._has_more_to_say(sitting):
                yield self.sitting(sitting)
            for session in sitting.sessions:
                yield from self._walk(session, sitting, "")
        for session in self._manner.programme.unplaced:
            yield from self._walk(session, None, "")

    def _walk(self, session: Session, sitting: Sitting | None, within: str) -> Iterator[Cells]:
        yield self.session(session, sitting, within)
        for nested in session.sessions:
            yield from self._walk(nested, sitting, session.key)

    @staticmethod
    def _has_more_to_say(sitting: Sitting) -> bool:
        said = (sitting.title, sitting.serial, sitting.body, sitting.chairs, sitting.room, sitting.interpretation)
        return any(said) or sitting.access is not Access.OPEN or sitting.firmness is not Firmness.PLANNED

    def _placed(self, sitting: Sitting | None) -> Cells:
        if sitting is None:
            return {}
        start, end = self._clock(sitting.hours, sitting, sitting.key)
        day = sitting.day.isoformat() if sitting.day else ""
        return {"sitting": sitting.key, "date": day, "part": sitting.name, "from": start, "to": end}

    def sitting(self, sitting: Sitting) -> Cells:
        """Return the cells of a sitting as a whole."""
        return self._all(
            {
                **self._placed(sitting),
                "kind": "sitting",
                "number": sitting.serial,
                "title": self._manner.words(sitting.title),
                "body": sitting.body,
                **self._shared(sitting, sitting),
            }
        )

    def session(self, session: Session, sitting: Sitting | None, within: str = "") -> Cells:
        """Return the cells of a session."""
        start, end = self._clock(session.when, sitting, session.key)
        numbers = {kind: [str(r.number) for r in session.references if r.kind == kind] for kind in ("article", "action")}
        title = self._manner.words(session.title)
        return self._all(
            {
                **self._placed(sitting),
                "key": "" if is_keyless(session) and not (session.sessions or session.key in self._named) else session.key,
                "number": session.number,
                "title": title,
                "start": start,
                "end": end,
                "minutes": str(session.minutes or ""),
                "kind": session.kind.value if session.kind is not Kind.SESSION else "",
                "theme": session.theme,
                "speakers": self._talks(session, sitting),
                "documents": listed(session.documents),
                "items": listed(session.items),
                "articles": listed(numbers["article"]),
                "actions": listed(numbers["action"]),
                "notes": self._manner.words(session.notes),
                "within": within,
                "after": _followed(session),
                "continues": session.continues,
                "fixed": "yes" if session.fixed else "",
                "stream": session.stream,
                **self._shared(session, sitting),
            }
        )

    def _all(self, told: Cells) -> Cells:
        known = {**told, **self._whole}
        return {each.key: known.get(each.key, "") for each in COLUMNS}

    def _shared(self, thing: Session | Sitting, sitting: Sitting | None) -> Cells:
        """Return what is said alike of sessions and of sittings."""
        return {
            "chairs": self._chairs(thing.chairs, sitting),
            "room": self._manner.room(thing.room),
            "interpretation": listed(thing.interpretation),
            "access": thing.access.value if thing.access is not Access.OPEN else "",
            "status": thing.firmness.value if thing.firmness is not Firmness.PLANNED else "",
        }

    def _clock(self, when: When, sitting: Sitting | None, key: str) -> tuple[str, str]:
        """Return start and end as the clock of the place shows them; words for a part of the day stand as the start."""
        start = start_of(when)
        if start is None:
            return (when.word, "") if isinstance(when, PartOfDay) else ("", "")
        try:
            written = hours(when, sitting.day if sitting else None, key, self._manner.programme.meeting.zone)
        except InvalidValueError:  # a moment that a file cannot say, from a programme that a script made
            return f"{start:%Y-%m-%d %H:%M}", f"{when.slot.end:%Y-%m-%d %H:%M}" if isinstance(when, At) else ""
        begun, _, ended = written.partition("-")
        return begun, ended

    def who(self, who: Who, sitting: Sitting | None) -> str:
        """Return somebody in the plainest words that are read back as the same, or nothing where there are none."""
        day = (sitting.day if sitting else None) or self._manner.day
        state = self._manner.state(who.state, day) if who.state else ""
        open_ = self._manner.language.terms["to-be-confirmed"]
        return next((said for said in ways_to_say(who, state, open_) if self._people.who(said) == who), "")

    def chair(self, chair: Chair, sitting: Sitting | None) -> str:
        """Return somebody with a role in words: a chair by name, others after the word for their role."""
        role = self._manner.role(chair.role)
        said = self.who(chair.who, sitting) if chair.who else ""
        if said and chair.role is Role.CHAIR and self._people.chair(said) == chair:
            return said
        return f"{role}: {said}" if said else role

    def _chairs(self, chairs: tuple[Chair, ...], sitting: Sitting | None) -> str:
        said = "; ".join(self.chair(chair, sitting) for chair in chairs)
        return said if self._people.chairs(said) == chairs else as_json([plain_chair(chair) for chair in chairs])

    def talk(self, talk: SaidTalk, sitting: Sitting | None) -> str:
        """Return a presentation as a line."""
        speakers = "; ".join(self.who(who, sitting) for who in talk.speakers)
        minutes = f"{talk.minutes} min" if talk.minutes else ""
        parts = [talk.title, speakers] if talk.title else [speakers]
        return " | ".join([*parts, minutes] if minutes else parts).strip()

    def _talks(self, session: Session, sitting: Sitting | None) -> str:
        talks = tuple(said_talk(talk, self._manner.language.code) for talk in session.talks)
        said = "\n".join(self.talk(talk, sitting) for talk in talks)
        return said if self._people.talks(said) == talks else as_json([plain_talk(talk) for talk in talks])
