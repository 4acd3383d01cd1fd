"""A delegation is there when a theme that it follows is discussed.

Why: it has asked to be heard on that theme. Absences stand in the programme file.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators}
    delegations:
      - {party: Fiji, follows: [clearance]}
    absences:
      - {who: Fiji, day: 16 April, because: arrives on Tuesday}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 17 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators}
    delegations:
      - {party: Fiji, follows: [clearance]}
    absences:
      - {who: Fiji, day: 16 April, because: arrives on Tuesday}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, Who
from ccmagenda.rules._kinds import Matter, Objection, SessionRule
from ccmagenda.rules._there import away


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    for delegation in matter.programme.delegations if session.theme else ():
        if session.theme not in delegation.follows:
            continue
        who = Who(state=delegation.party)
        for _, ground in away(session, sitting, matter, lambda absence, who=who: absence.is_of(who)):  # type: ignore[misc]  # bound at once
            name = matter.state(delegation.party, matter.day(sitting))
            sentence = f"{name} follows {matter.title(session)} and is not there at that time{ground}"
            yield Objection(sentence=sentence, origin=session.origin, about=session.key)


rule = SessionRule(judge=_judge, by_itself=Force.SHOULD)
