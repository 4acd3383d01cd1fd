"""People of one year in another: offices go to those who hold them now, and whoever cannot be known again is not settled."""

import datetime
from collections.abc import Iterable

import attrs

from ccmagenda.drafting._again import Turn
from ccmagenda.drafting.offices import chairs_of
from ccmagenda.model import Chair, Role, Session, Sitting, Talk, Who
from ccmagenda.model.people import LEADING

_OFFICES = {Role.PRESIDENT: "president", Role.PRESIDENT_DESIGNATE: "president_designate"}


def renewed_chairs(chairs: tuple[Chair, ...], theme: str, day: datetime.date | None, turn: Turn) -> tuple[Chair, ...]:
    """Return who chairs on an old day of the meeting, renewed: Coordinators by those of the theme, Presidents by theirs."""
    leading = [chair for chair in chairs if chair.role in LEADING]
    if theme and leading and _were_coordinators(leading, theme, day or turn.old.meeting.first, turn):
        new = turn.days.get(day, turn.meeting.first) if day else turn.meeting.first
        others = tuple(_renewed(chair, turn) for chair in chairs if chair.role not in LEADING)
        return (*chairs_of(theme, new, turn.meeting.first, turn.convention), *others)
    return tuple(_renewed(chair, turn) for chair in chairs)


def _were_coordinators(leading: Iterable[Chair], theme: str, day: datetime.date, turn: Turn) -> bool:
    seated = turn.convention.seated(theme, day) if turn.convention.group(theme) else ()
    office = {mandate.party for mandate in seated}
    return all(chair.role is Role.COORDINATOR or (chair.who and chair.who.state in office) for chair in leading)


def _renewed(chair: Chair, turn: Turn) -> Chair:
    if chair.role in _OFFICES:
        state = getattr(turn.meeting, _OFFICES[chair.role])
        return attrs.evolve(chair, who=Who(state=state) if state else None)
    return attrs.evolve(chair, who=renewed_who(chair.who, turn)) if chair.who else chair


def renewed_who(who: Who, turn: Turn) -> Who:
    """Return somebody a year later: a body stays, an office has its new holder, a person or a State is not settled."""
    old, new = turn.old.meeting, turn.meeting
    if who.state and not who.person and who.of:
        offices = {old.president: new.president, old.president_designate: new.president_designate}
        if who.state in offices:
            return attrs.evolve(who, state=offices[who.state])
    if who.of and not who.state and not who.person and who.settled:
        return who
    return Who(of=turn.rename(who.of), settled=False)


def renewed_talk(talk: Talk, turn: Turn) -> Talk:
    """Return a presentation with its speakers renewed."""
    return attrs.evolve(talk, speakers=tuple(renewed_who(who, turn) for who in talk.speakers))


def gone(old: Session | Sitting, new: Session | Sitting, turn: Turn) -> tuple[str, ...]:
    """Return the names of those who led or spoke the last time and are not settled now."""
    pairs = [(chair.who, renewed.who) for chair, renewed in zip(old.chairs, new.chairs, strict=False)]
    if isinstance(old, Session) and isinstance(new, Session):
        talks = zip(old.talks, new.talks, strict=True)
        pairs += [pair for talk, renewed in talks for pair in zip(talk.speakers, renewed.speakers, strict=True)]
    return tuple(dict.fromkeys(name for was, is_ in pairs if was and is_ and not is_.settled and (name := _name(was, turn))))


def _name(who: Who, turn: Turn) -> str:
    state = turn.convention.states.by_code.get(who.state)
    name = state.name_on(turn.old.meeting.first) if state else ""
    said = ", ".join(part for part in (who.person, who.of) if part)
    return f"{said} ({name})" if said and name else said or name
