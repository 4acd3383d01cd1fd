"""A draft programme, made from how a convention's meetings usually go."""

import datetime
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.drafting._wanted import Draft, Identity, Wanted
from ccmagenda.drafting.agendas import agenda_of, papers_of
from ccmagenda.drafting.identity import identified
from ccmagenda.drafting.meetings import asked_of, meeting_of
from ccmagenda.drafting.offices import areas_inside
from ccmagenda.drafting.sessions import Frame
from ccmagenda.drafting.spreading import days_between, sittings_on, spread
from ccmagenda.model import Convention, Programme, Session, Sitting
from ccmagenda.model.practice import UsualSession
from ccmagenda.notation import Path, session_paths

SITTINGS: Path = ("sittings",)


def draft(wanted: Wanted, convention: Convention) -> Draft:
    """Return a whole programme for a meeting by the practice of its convention: every session is placed in a sitting.

    A meeting that cannot be, and a place whose clock is not known, are refused.
    """
    identity = identified(wanted, convention)
    meeting = meeting_of(identity, wanted, convention)
    agenda = agenda_of(wanted, identity.first, convention)
    frame = Frame(wanted=wanted, identity=identity, meeting=meeting, convention=convention, agenda=agenda)
    days = tuple(day for first, last in identity.spans for day in days_between(first, last))
    held = _Held(frame=frame, inside=areas_inside(tuple(p for p in convention.provisions if p.binds(meeting))))
    usual = wanted.usual
    programme = Programme(
        meeting=meeting,
        convention=convention.key,
        language=next(iter(wanted.languages), "en"),
        symbol=usual.symbol.replace("{year}", str(meeting.first.year)),
        agenda=agenda.items,
        papers=papers_of(wanted, meeting.first.year, agenda),
        sittings=held.sittings(sittings_on(days, convention, meeting.zone)),
    )
    comments = [*asked_of(meeting, identity, wanted, convention), *_asked(programme, wanted, identity), *held.comments(programme)]
    return Draft(programme=programme, comments=comments)


def _asked(programme: Programme, wanted: Wanted, identity: Identity) -> Iterator[tuple[Path, str]]:
    asks = dict(wanted.usual.asks)
    for key in ("symbol", "agenda", "documents", "sittings"):
        if key in asks:
            yield (key,), asks[key]
    if any(len(days_between(first, last)) <= (last - first).days for first, last in identity.spans):
        yield SITTINGS, "Saturday and Sunday are left free."
    for number, sitting in enumerate(programme.sittings):
        if not sitting.sessions:
            yield (*SITTINGS, number), "Nothing is planned here yet."


@attrs.frozen(kw_only=True)
class _Held:
    """The sessions of a draft in their sittings; ``inside`` are themes that belong within the session of another."""

    frame: Frame
    inside: dict[str, str]

    def sittings(self, empty: Sequence[Sitting]) -> tuple[Sitting, ...]:
        """Return the sittings with their sessions, their number and their languages."""
        usual = self.frame.wanted.usual
        chair = self.frame.lead(usual.chair, "", self.frame.meeting.first)
        shared = spread([self._whole(session) for session in self._outer()], len(empty))
        return tuple(
            attrs.evolve(
                sitting,
                serial=usual.serial.replace("{number}", _counted(number)),
                chairs=chair,
                interpretation=usual.languages,
                sessions=tuple(self._session(session, sitting.day or self.frame.meeting.first) for session in sessions),
            )
            for number, (sitting, sessions) in enumerate(zip(empty, shared, strict=True), 1)
        )

    def _outer(self) -> list[UsualSession]:
        return [session for session in self.frame.sessions() if not self._around(session)]

    def _around(self, session: UsualSession) -> str:
        """Return the theme of the session within which another stands, or nothing."""
        group = self.inside.get(session.theme, "")
        return group if group in {other.theme for other in self.frame.sessions()} else ""

    def _within(self, session: UsualSession) -> list[UsualSession]:
        return [other for other in self.frame.sessions() if session.theme and self._around(other) == session.theme]

    def _whole(self, session: UsualSession) -> UsualSession:
        """Return a session with the minutes of those within it."""
        return attrs.evolve(session, minutes=session.minutes + sum(other.minutes for other in self._within(session)))

    def _session(self, usual: UsualSession, day: datetime.date) -> Session:
        return self.frame.session(usual, day, tuple(self._session(other, day) for other in self._within(usual)))

    def comments(self, programme: Programme) -> Iterator[tuple[Path, str]]:
        """Yield what is open about each session, where it stands."""
        if vacant := self.frame.vacant():
            way = "they stand as TBC: name them, or draft again with a register of your own (--register)"
            led = [session for session in self.frame.sessions() if session.chair == "coordinators"]
            themes = self.frame.wanted.english.listed(vacant) if len(vacant) < len(led) else "any theme"
            yield SITTINGS, f"No Coordinators are known for {themes}; {way}."
        usual = {session.key: session for session in self.frame.sessions()}
        paths = session_paths(programme)
        for sitting, session in programme.walk():
            day = (sitting and sitting.day) or programme.meeting.first
            yield from ((paths[session.key], words) for words in self.frame.open_about(usual[session.key], day))


def _counted(number: int) -> str:
    """Return a number in English as papers count meetings: 1st, 2nd, 11th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{ending}"
