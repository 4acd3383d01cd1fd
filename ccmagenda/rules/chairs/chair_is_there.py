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

from ccmagenda.model import Force, Session, Sitting, Who, led_by
from ccmagenda.rules._kinds import Matter, Objection, SessionRule
from ccmagenda.rules._there import away


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    for chair in led_by(session, sitting) if sitting else ():
        who = chair.who or Who(state=matter.programme.meeting.holder(chair))
        for _, ground in away(session, sitting, matter, lambda absence, who=who: absence.is_of(who)):  # type: ignore[misc]  # bound at once
            name = matter.who(who, matter.day(sitting))
            sentence = f"{name}, {chair.role.value} of {matter.title(session)}, is not there at that time{ground}"
            yield Objection(sentence=sentence, origin=session.origin, about=session.key)


rule = SessionRule(judge=_judge, by_itself=Force.SHALL)
