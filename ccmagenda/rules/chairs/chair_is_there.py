"""Whoever chairs a session is there.

Why: a session without its chair is not opened. Absences stand in the programme file, with their days and hours.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway}
    absences:
      - {who: Norway, day: 16 April, because: travels}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 17 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway}
    absences:
      - {who: Norway, day: 16 April, because: travels}
"""

from collections.abc import Iterator

from ccmagenda.model import Chair, Force, Session, Sitting, Who, led_by
from ccmagenda.rules._kinds import Matter, Objection, SessionRule
from ccmagenda.rules._there import away


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    leaders = [(chair, _holder(chair, matter)) for chair in led_by(session, sitting)] if sitting else []
    for chair, who in leaders:
        for ground in _away(who, session, sitting, matter):
            name = matter.who(who, matter.day(sitting))
            sentence = f"{name}, {chair.role.value} of {matter.title(session)}, is not there at that time{ground}"
            others = [other for _, other in leaders if other != who and not _away(other, session, sitting, matter)]
            way_out = _way_out(others, sitting, matter)
            yield Objection(sentence=sentence, origin=session.origin, about=session.key, way_out=way_out)


def _holder(chair: Chair, matter: Matter) -> Who:
    return chair.who or Who(state=matter.programme.meeting.holder(chair))


def _away(who: Who, session: Session, sitting: Sitting | None, matter: Matter) -> list[str]:
    return [ground for _, ground in away(session, sitting, matter, lambda absence: absence.is_of(who))]


def _way_out(others: list[Who], sitting: Sitting | None, matter: Matter) -> str:
    """Return what can be done where the chair is never there: those who lead with it, and are, can do so without it."""
    names = matter.language.listed([name for who in others if (name := matter.who(who, matter.day(sitting)))])
    return f"let {names} lead it without, or name another chair" if names else "name another chair"


rule = SessionRule(judge=_judge, by_itself=Force.SHALL)
