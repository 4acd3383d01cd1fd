"""Looks at a programme and tells it as the page shows it."""

import datetime
import functools
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.exporters._identity import uid
from ccmagenda.exporters._lines import address
from ccmagenda.exporters._page.hours import hours, moment, until
from ccmagenda.exporters._page.labels import of_session, of_sitting
from ccmagenda.exporters._page.shown import hours_of, shown
from ccmagenda.exporters._page.view import DayView, Marks, SessionView, SittingView, Told, anchor, cited, prose, token, told_apart
from ccmagenda.model import Chair, Firmness, Session, Sitting, Tone, When, concerned, start_of, words_of
from ccmagenda.model.document import Line, line
from ccmagenda.model.programme import PAUSES
from ccmagenda.wording import Wording
from ccmagenda.wording.in_time import by_day
from ccmagenda.wording.marked import body, filled, parted, roles, room, serial, talk
from ccmagenda.wording.marked import when as spoken
from ccmagenda.wording.originals import said

_DEEPEST = 6


@attrs.frozen
class Viewer:
    """Looks at one programme; ``calendars`` leads from the identity of an entry to its file, ``called`` to its name there."""

    wording: Wording
    calendars: Mapping[str, str]
    called: Mapping[str, str]

    def days(self) -> tuple[DayView, ...]:
        """Return the days in the order of time; sittings without a day stand under a heading of their own, last."""
        days = by_day(self.wording.programme)
        return tuple(self._day(day, tuple(self._sitting(sitting) for sitting in sittings)) for day, sittings in days)

    def unplaced(self) -> tuple[SessionView, ...]:
        """Return the sessions that have no sitting yet."""
        return tuple(self._session(session, None, Marks(), 3) for session in self.wording.programme.unplaced)

    @functools.cached_property
    def _titles(self) -> dict[str, str]:
        return {session.key: self.wording.title(session) for _, session in self.wording.programme.walk()}

    @functools.cached_property
    def _entries(self) -> dict[int, tuple[Line, Session | Sitting]]:
        """Return what each thing that is on by itself is called, and whose hours count for it; a pause with hours is one, too."""
        wording = self.wording
        pauses = [session for sitting, session in wording.programme.walk() if sitting and session.kind in PAUSES]
        own: dict[int, tuple[Line, Session | Sitting]] = {id(pause): (of_session(pause, wording), pause) for pause in pauses}
        for one in shown(wording.programme):
            session, sitting = one.row.session, one.row.sitting
            label = of_session(session, wording) if session else of_sitting(sitting, one.row.told, wording)
            own[id(one.thing)] = label, one.timed_by
        return own

    @functools.cached_property
    def _followers(self) -> dict[str, set[str]]:
        """Return for each theme the States that have asked to follow it: their calendars hold it, too."""
        found: dict[str, set[str]] = {}
        for delegation in self.wording.programme.delegations:
            for theme in delegation.follows:
                found.setdefault(theme, set()).add(delegation.party)
        return found

    def _day(self, day: datetime.date | None, sittings: tuple[SittingView, ...]) -> DayView:
        language = self.wording.language
        date = day.isoformat() if day else ""
        words = language.day_as_heading(day) if day else language.say("undated")
        return DayView(anchor=anchor("day", date or "undated"), words=words, date=date, sittings=told_apart(sittings))

    def _sitting(self, sitting: Sitting) -> SittingView:
        wording = self.wording
        marks = Marks(states=self._states(sitting.chairs), rooms=_tokens(sitting.room))
        inner = attrs.evolve(marks, states=frozenset())
        return SittingView(
            told=self._told(sitting, sitting, sitting.hours, marks),
            day=sitting.day,
            part=sitting.name,
            words=parted((serial(sitting, wording), body(sitting, wording)), wording.language.terms["comma"]),
            title=said(sitting.title.read(wording.language.code), sitting.title, wording),
            sessions=tuple(self._session(session, sitting, inner, 4) for session in sitting.sessions),
        )

    def _session(self, session: Session, sitting: Sitting | None, around: Marks, level: int) -> SessionView:
        language, day = self.wording.language, self._day_of(sitting)
        marks = self._marks(session, sitting, around)
        told = self._told(session, sitting, session.when, marks)
        known = told.hours or told.timing or not session.minutes
        return SessionView(
            told=told,
            level=level,
            title=told.label,
            item=self._item(session),
            length="" if known else language.say("minutes", minutes=session.minutes),
            pause=session.kind in PAUSES,
            prose=prose(session.notes, self.wording),
            talks=tuple(talk(one, day, self.wording) for one in session.talks),
            below=tuple(self._below(session)),
            stream=session.stream,
            stream_link=address(session.stream),
            sessions=tuple(self._session(nested, sitting, marks, min(level + 1, _DEEPEST)) for nested in session.sessions),
        )

    def _told(self, thing: Session | Sitting, sitting: Sitting | None, when: When, marks: Marks) -> Told:
        wording, timed = self.wording, start_of(when) is not None
        what = "session" if isinstance(thing, Session) else "sitting"
        label, timed_by = self._entries.get(id(thing), ((), None))
        on = timed_by if sitting is not None and sitting.day is not None else None
        words = () if timed else spoken(when, wording, self._titles)
        entry = uid(wording.programme, what, thing.key)
        return Told(
            anchor=anchor(what, thing.key),
            label=label or _label(thing, wording),
            hours=hours(when, wording.language),
            timing=words or line("" if timed or isinstance(thing, Session) else wording.language.say("untimed")),
            roles=roles(thing.chairs, self._day_of(sitting), wording, Tone.PLAIN),
            state=wording.marks(thing),
            cancelled=Firmness.CANCELLED in {thing.firmness, sitting.firmness if sitting else thing.firmness},
            room=words_of(room(thing.room or (sitting.room if sitting else ""), wording)),
            about=tuple(self._about(thing)),
            marks=marks,
            start=moment(start_of(hours_of(on))) if on else "",
            until=moment(until(on, sitting)) if on and sitting else "",
            calendar=self.calendars.get(entry, "") if sitting else "",
            added=self.called.get(entry, ""),
        )

    def _day_of(self, sitting: Sitting | None) -> datetime.date:
        return (sitting and sitting.day) or self.wording.programme.meeting.first

    def _marks(self, session: Session, sitting: Sitting | None, around: Marks) -> Marks:
        """Return what a session is found by, and what it hands on to those within it."""
        meeting = self.wording.programme.meeting
        parties = {*concerned(session, sitting, meeting), *self._followers.get(session.theme, ())}
        return Marks(
            themes=_tokens(session.theme) or around.themes,
            states=around.states | frozenset(map(token, parties)),
            rooms=_tokens(session.room) or around.rooms,
        )

    def _states(self, chairs: tuple[Chair, ...]) -> frozenset[str]:
        meeting = self.wording.programme.meeting
        return frozenset(token(state) for chair in chairs if (state := meeting.holder(chair)))

    def _about(self, thing: Session | Sitting) -> Iterator[Line]:
        say, listed = self.wording.language.say, self.wording.language.listed
        if thing.room:
            yield filled("room", self.wording, room=room(thing.room, self.wording))
        if thing.interpretation:
            names = [self.wording.language.terms.get(f"language-{code}", code) for code in thing.interpretation]
            yield line(say("interpretation", languages=listed(names)))

    def _item(self, session: Session) -> str:
        say, numbers = self.wording.language.say, self.wording.language.listed(session.items)
        return say("item" if len(session.items) == 1 else "items", numbers=numbers) if numbers else ""

    def _below(self, session: Session) -> Iterator[Line]:
        yield from cited(session.documents, self.wording)
        yield from map(line, self.wording.references(session))


def _label(thing: Session | Sitting, wording: Wording) -> Line:
    return of_session(thing, wording) if isinstance(thing, Session) else of_sitting(thing, thing.sessions, wording)


def _tokens(key: str) -> frozenset[str]:
    return frozenset({token(key)}) if key else frozenset()
