"""The sessions of a draft: each usual one with those who lead it on its day, and what is open about it."""

import datetime
from collections.abc import Iterator

import attrs

from ccmagenda.drafting._wanted import Identity, Wanted
from ccmagenda.drafting.agendas import Agenda
from ccmagenda.drafting.meetings import preparing
from ccmagenda.drafting.offices import NOBODY, chairs_of, coordinators_on, is_treated, president_on, presides_ahead_on
from ccmagenda.model import Chair, Convention, Meeting, Reference, Role, Session, Talk, Texts, Who
from ccmagenda.model.practice import UsualSession

_A_DAY = datetime.timedelta(days=1)


@attrs.frozen(kw_only=True)
class Frame:
    """What all sessions of one draft have in common."""

    wanted: Wanted
    identity: Identity
    meeting: Meeting
    convention: Convention
    agenda: Agenda

    def sessions(self) -> tuple[UsualSession, ...]:
        """Return the usual sessions that this meeting has."""
        day = self.meeting.first
        return tuple(
            session
            for session in self.wanted.usual.sessions
            if session.in_use_on(day)
            and (not session.theme or is_treated(session.theme, day, self.convention))
            and (not session.items or any(item in self.agenda.numbers for item in session.items))
        )

    def session(self, usual: UsualSession, day: datetime.date, within: tuple[Session, ...] = ()) -> Session:
        """Return a session as it is held on a day of the meeting."""
        present = {session.key for session in self.sessions()} | {"themes", "all"}
        return Session(
            key=usual.key,
            title=self._title(usual),
            kind=usual.kind,
            theme=usual.theme,
            items=tuple(self.agenda.numbers[item] for item in usual.items if item in self.agenda.numbers),
            chairs=self.lead(usual.chair, usual.theme, day),
            talks=self._talks(usual),
            references=self._references(usual),
            later_than=tuple(key for key in usual.later_than if key in present),
            sessions=within,
        )

    def _title(self, usual: UsualSession) -> Texts:
        if usual.title:
            return self.wanted.spoken(usual.title)
        group = self.convention.group(usual.theme) if usual.theme else None
        return group.names if group else self.agenda.title(usual.items[0])

    def lead(self, office: str, theme: str, day: datetime.date) -> tuple[Chair, ...]:
        """Return those who hold an office on a day; Coordinators are those of a theme."""
        if office == "coordinators":
            return chairs_of(theme, day, self.meeting.first, self.convention)
        if office == "outgoing-president":
            return (self._opening(),)
        offices = {"president": Role.PRESIDENT, "president-designate": Role.PRESIDENT_DESIGNATE}
        return (self._office(offices[office]),) if office else ()

    def _office(self, role: Role) -> Chair:
        state = self.meeting.president if role is Role.PRESIDENT else self.meeting.president_designate
        return Chair(role=role, who=Who(state=state) if state else None)

    def _opening(self) -> Chair:
        """Return the President of the meeting before, who leads this one until its own President is elected."""
        if presides_ahead_on(self.meeting.first, self.convention):
            return self._office(Role.PRESIDENT)
        before = president_on(self.meeting.first - _A_DAY, self.convention)
        return Chair(who=Who(state=before.president, of=f"President of the {before.ref}")) if before else NOBODY

    def _talks(self, usual: UsualSession) -> tuple[Talk, ...]:
        if not usual.speaker:
            return ()
        state = self.meeting.president_designate if usual.speaker == "president-designate" else self.meeting.president
        return (Talk(speakers=(Who(state=state, of=usual.speaker.capitalize()),)),)

    def _references(self, usual: UsualSession) -> tuple[Reference, ...]:
        plan = self.convention.plan_on(self.meeting.first)
        same = plan is not None and plan.key == self.wanted.usual.plan
        articles = tuple(Reference(kind="article", number=number) for number in usual.articles)
        key = plan.key if plan else ""
        return (*articles, *(Reference(kind="action", number=number, plan=key) for number in usual.actions if same))

    def open_about(self, usual: UsualSession, day: datetime.date) -> Iterator[str]:
        """Yield what its author has to decide about a session on a day, and what is not certain."""
        if usual.ask:
            yield usual.ask
        if usual.speaker == "president-designate" and (said := preparing(self.identity, self.wanted, self.convention)):
            yield said
        if usual.chair == "outgoing-president" and self._opening() == NOBODY:
            yield "The President of the meeting before opens this one; who that is is not known."
        if usual.chair == "coordinators":
            yield from self._open_seats(usual.theme, day)

    def vacant(self) -> tuple[str, ...]:
        """Return the themes that nobody is known to lead at this meeting."""
        themes = [session.theme for session in self.sessions() if session.chair == "coordinators"]
        return tuple(theme for theme in themes if not coordinators_on(theme, self.meeting.first, self.convention))

    def _open_seats(self, theme: str, day: datetime.date) -> Iterator[str]:
        said = self.wanted.english.date_in_words(day)
        mandates = coordinators_on(theme, day, self.convention)
        if mandates and self.convention.vacant(theme, day):
            yield f"Who holds the other seat on {said} is not known."
        if any(mandate.confidence != "documented" for mandate in mandates):
            yield "That they are in office is not documented for certain."
